package e2e

import (
	"context"
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"goodword/data/demotest"

	"goodword/model"
	"goodword/ui"
	"goodword/ui/uitest"
)

// TestAWaveIsChosenMatchedAndFrozen walks the first step over the demo's people
// on the day of its review: the next wave is begun, matched twice with one
// seed, seen and frozen, and the freeze is taken back.
func TestAWaveIsChosenMatchedAndFrozen(t *testing.T) {
	t.Parallel()
	ctx := context.Background()
	s := demotest.Open(t, 29)
	d := uitest.New(t, s, ui.Options{})
	d.Press(":").Type("begin a new wave").Press("enter")
	d.Type(" two").Press("tab", "ctrl+u").Type("2026-05-11").Press("ctrl+s")
	arms := func() string {
		b, err := s.Book(ctx)
		if err != nil {
			t.Fatal(err)
		}
		out := ""
		for _, a := range b.Arms {
			out += fmt.Sprintln(a.PersonID, a.Arm, a.SetNo)
		}
		return out
	}
	match := func() string {
		d.Press(":").Type("match the arms").Press("enter")
		d.Press("tab", "tab", "ctrl+u").Type("1").Press("tab", "enter").Type("7").Press("ctrl+s")
		return arms()
	}
	first := match()
	b, err := s.Book(ctx)
	if err != nil {
		t.Fatal(err)
	}
	if len(b.In(model.Engaged)) != 15 || len(b.In(model.Control)) != 15 || b.Wave.Seed != 7 {
		t.Fatalf("%d and %d people with seed %d:\n%s", len(b.In(model.Engaged)), len(b.In(model.Control)), b.Wave.Seed, d.Screen())
	}
	if match() != first {
		t.Error("seed 7 twice gave two results")
	}
	d.Shows("[Balance").Press("b").Shows("Balance seen")
	d.Press("shift+tab", "g", "enter").Shows(" stands beside ", "mentions before")
	d.Press("F").Shows("Still missing").Type("the demo has no answers").Press("enter")
	if b, _ = s.Book(ctx); b.Wave.FrozenOn != "2026-04-27" || b.Wave.Hash != model.FreezeHash(b.Arms, &b.Rule) {
		t.Fatalf("not frozen:\n%s", d.Screen())
	}
	d.Press("m").Shows("Arms were frozen on Mon 27 Apr. Record a withdrawal or a breach instead.")
}

// TestFromImportedPeopleToTwoFrozenLists is the first step in the terminal: the
// exports of two tools, the candidates with their reasons, sets drawn with a
// seed, the balance, and the freeze with the reason for what is missing.
func TestFromImportedPeopleToTwoFrozenLists(t *testing.T) {
	t.Parallel()
	db := filepath.Join(t.TempDir(), "a.db")
	global := []string{"--db", db, "--today", "2026-04-10"}
	for _, args := range [][]string{
		{"import", "testdata/samples/segment_customers.csv", "testdata/samples/segment_signals.csv"},
		{"wave", "new", "--name", "One", "--start", "2026-05-04", "--strength", "we repair what we sell"},
	} {
		if _, msg, code := run(t, append(global, args...)...); code != 0 {
			t.Fatal(msg)
		}
	}
	x := start(t, 120, 40, nil, global...)
	x.press("1").see("why this person", "Wim Bauer", "forum answer, detailed review, feedback call (asked)")
	x.press("m").see("Match the arms").press("tab", "ctrl+u").words("5").press("tab", "ctrl+u").words("2").press("tab", "enter").words("7").press("ctrl+s")
	x.see("[Balance", "spend", "5 engaged beside 10 control").press("b").see("Balance seen")
	x.press("shift+tab").see("Arms 5 and 10", "stands beside")
	x.press("F").see("5 people chosen: write why").words("few, and we know them").press("enter").see("froze the arms and the rule of One")
	x.quit()

	out, msg, code := run(t, append(global, "wave", "match", "--seed", "8")...)
	if code != 3 || !strings.Contains(msg, "Arms were frozen on") {
		t.Errorf("after the freeze %d %s %s", code, out, msg)
	}
}
