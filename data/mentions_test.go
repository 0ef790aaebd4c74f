package data

import (
	"context"
	"slices"
	"strings"
	"testing"

	"goodword/model"
)

func TestMentionsAreReadByTheWindow(t *testing.T) {
	s := newStore(t)
	ctx := context.Background()
	ben := model.Person{Name: "Ben Lindqvist"}
	must(t, s.Save("added Ben", &ben))
	said := func(person int64, author, day, text string) *model.Mention {
		m := &model.Mention{PersonID: person, Author: author, Date: model.Date(day), Text: text, Channel: "forum", Place: "outside", Visibility: "public", Asked: "unasked"}
		must(t, s.Save("noted a mention", m))
		return m
	}
	old, young := said(ben.ID, "", "2026-04-01", "boards save us hours"), said(0, "@somebody", "2026-04-20", "switched back, no regrets")
	said(ben.ID, "", "2026-04-25", "dated after today")
	for _, c := range []struct {
		words string
		want  []int64
	}{{"", []int64{young.ID, old.ID}}, {"regrets", []int64{young.ID}}, {"lindq", []int64{old.ID}}, {"nothing like it", nil}, {`"* OR`, nil}} {
		if got, err := s.MentionIDs(ctx, c.words); err != nil || !slices.Equal(got, c.want) {
			t.Errorf("%q: %v %v, want %v", c.words, got, err, c.want)
		}
	}
	code := func(day, tone string) {
		must(t, s.Save("coded", &model.Coding{MentionID: old.ID, Date: model.Date(day), AboutUs: true, Tone: tone, ReadsAsked: "unasked"}))
	}
	code("2026-04-02", "neutral")
	code("2026-04-03", "positive")
	code("2026-04-30", "negative")
	rows, err := s.Mentions(ctx, []int64{old.ID, young.ID, 999})
	if err != nil || len(rows) != 2 {
		t.Fatal(rows, err)
	}
	slices.SortFunc(rows, func(x, y model.MentionRow) int { return int(x.Mention.ID - y.Mention.ID) })
	if rows[0].Name != "Ben Lindqvist" || rows[0].Coding == nil || rows[0].Coding.Tone != "positive" {
		t.Errorf("%+v", rows[0])
	}
	if rows[1].Name != "@somebody" || rows[1].Coding != nil {
		t.Errorf("%+v", rows[1])
	}
	if err := s.Remove("removed a mention", old); err == nil {
		t.Error("a coded mention was removed with its readings")
	}
	must(t, s.Remove("removed a mention", young))
	if none, err := s.Mentions(ctx, nil); err != nil || none != nil {
		t.Error(none, err)
	}
}

func TestTheListsOfTheDemoAreItsCounts(t *testing.T) {
	b := book(t, demoOn(t, 26))
	run := b.Tally("run")
	if got := len(b.MentionIDs("to code", "")); got != run.ToCode {
		t.Errorf("%d to code in the list, %d in the header", got, run.ToCode)
	}
	if got := len(b.MentionIDs("second-hand", "")); got != 2 {
		t.Errorf("%d second-hand", got)
	}
	var waiting []string
	for _, due := range b.ThanksWaiting() {
		waiting = append(waiting, b.Name(due.Mention.PersonID))
	}
	if !slices.Equal(waiting, []string{"Noor Aziz", "Ben Lindqvist"}) {
		t.Errorf("waiting for thanks: %v", waiting)
	}
	if n, of := b.ByMembers(0); n != 0 || of != 0 {
		t.Error("rituals of no space")
	}
	if n, of := b.ByMembers(b.Space(0).ID); n != 2 || of != 4 {
		t.Errorf("%d of %d rituals by members", n, of)
	}
}

func TestTheDemoGivesNothingAwayToTheCoder(t *testing.T) {
	b := book(t, demoOn(t, 29))
	for _, m := range b.Mentions {
		shown := strings.ToLower(model.Mask(b, m.Text, b.Name(m.PersonID)))
		for _, p := range b.People {
			if strings.Contains(shown, strings.ToLower(p.First())+" ") {
				t.Errorf("%q shows %s", shown, p.Name)
			}
		}
		if strings.Contains(shown, "flow builders") {
			t.Errorf("%q shows the space", shown)
		}
	}
}
