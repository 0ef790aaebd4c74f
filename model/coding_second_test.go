package model

import (
	"reflect"
	"strings"
	"testing"
)

// readBook is a wave in which both people were read, one of them often.
func readBook() *Book {
	b := saidBook()
	for id := int64(1); id <= 20; id++ {
		person := int64(1)
		if id > 15 {
			person = 2
		}
		b.Mentions = append(b.Mentions, Mention{
			Meta: Meta{ID: id}, PersonID: person, Date: Date("2026-04-01").Add(int(id)), Channel: "forum", Text: "good",
			Place: "outside", Visibility: "public", Asked: "unasked",
		})
		b.Codings = append(b.Codings, Coding{Meta: Meta{ID: id}, MentionID: id, Date: "2026-04-23", AboutUs: true, Tone: "positive", ReadsAsked: "unasked", Blind: true, CouldTell: id < 4})
	}
	return b.Index()
}

func TestASecondReadingIsComparedAndNeverCounted(t *testing.T) {
	b := readBook()
	before := b.Tally("run")
	queue := b.SecondQueue()
	control := 0
	for _, id := range queue {
		if b.Arm(b.Mention(id).PersonID) == Control {
			control++
		}
	}
	if len(queue) != 12 || control != 5 || b.Mention(queue[0]).Date > b.Mention(queue[11]).Date {
		t.Fatalf("%v, %d of control", queue, control)
	}
	tones := []string{"positive", "positive", "negative"}
	for i, id := range queue[:3] {
		b.Codings = append(b.Codings, Coding{Meta: Meta{ID: int64(100 + i)}, MentionID: id, Date: b.Today, Coder: "Kim", AboutUs: true, Tone: tones[i], ReadsAsked: "unasked", Second: true})
	}
	b.Index()
	if after := b.Tally("run"); !reflect.DeepEqual(after, before) {
		t.Errorf("a second reading changed the count: %+v, %+v", before, after)
	}
	twice := b.ReadTwice()
	if len(twice) != 3 || strings.Join(twice[0].Differences(), ",") != "tone" || twice[1].Differences() != nil || len(b.SecondQueue()) != 12 {
		t.Errorf("%+v", twice)
	}
	a := Agreements(twice)
	if a[2].Name != "tone" || a[2].Words() != "the same in 2 of 3, kappa 0.00: you do not agree; settle the rule first" {
		t.Errorf("%+v: %s", a[2], a[2].Words())
	}
	if got := b.agreementWords(); got != "A second coder read 3 mentions and does not agree on tone (kappa 0.00)" {
		t.Error(got)
	}
	if !strings.Contains(a[1].Words(), "chance cannot be told apart") || Agreements(nil)[0].Words() != "nothing was read twice yet" {
		t.Errorf("%s", a[1].Words())
	}
}

func TestThinBlindingIsSaid(t *testing.T) {
	b := readBook()
	if got := b.BlindingHint(); got != "" {
		t.Errorf("3 of 20: %q", got)
	}
	b.Codings[5].CouldTell = true
	if got := b.BlindingHint(); got != "You could tell the arm in 4 of 20 codings. Ask a colleague to code a dozen." {
		t.Errorf("%q", got)
	}
}
