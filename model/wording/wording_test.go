package wording

import (
	"bufio"
	"os"
	"path/filepath"
	"testing"
)

func lines(t *testing.T, name string) []string {
	t.Helper()
	f, err := os.Open(filepath.Join("testdata", name+".txt"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var out []string
	for s := bufio.NewScanner(f); s.Scan(); {
		if s.Text() != "" {
			out = append(out, s.Text())
		}
	}
	if len(out) == 0 {
		t.Fatalf("%s is empty", name)
	}
	return out
}

func mustCheck(t *testing.T, kind, s string, ctx Context) Result {
	t.Helper()
	r, err := Check(kind, s, ctx)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// TestSamplesKeepTheirRates holds the list to a floor on every sample: how many
// of a file's lines may miss the verdict wanted of them.
//
// The files differ in what they prove. The rules were written with the plain,
// the *_work and the *_fresh files in view. The *_held and *_unseen files were
// written by the same author without them and read only afterwards. At first
// sight the rules stopped 29 of 30 held, 23 of 30 late and 67 of 80 unseen
// stringed notes, and wrongly none of 30 held, 3 of 30 late and 2 of 80 unseen
// clean ones; of notes written only to dodge them they stopped about four in
// ten. The rules have since been widened by what was missed, so the figures
// that this test prints are kinder than what a new note will meet.
func TestSamplesKeepTheirRates(t *testing.T) {
	not := func(v string) func(string) bool { return func(got string) bool { return got != v } }
	is := func(v string) func(string) bool { return func(got string) bool { return got == v } }
	for _, c := range []struct {
		file, kind string
		right      func(verdict string) bool
		misses     int
	}{
		{"gift_stringed", Gift, is(Stop), 0},
		{"gift_dodging", Gift, is(Stop), 0},
		{"gift_clean", Gift, not(Stop), 0},
		{"strung_work", Gift, is(Stop), 2},
		{"clean_work", Gift, not(Stop), 1},
		{"strung_held", Gift, is(Stop), 1},
		{"clean_held", Gift, not(Stop), 0},
		{"strung_late", Gift, is(Stop), 2},
		{"clean_late", Gift, not(Stop), 1},
		{"stringed_fresh", Gift, is(Stop), 0},
		{"clean_fresh", Gift, not(Stop), 0},
		{"stringed_unseen", Gift, is(Stop), 3},
		{"clean_unseen", Gift, not(Stop), 0},
		{"invitation_clear", Invitation, is(NothingFound), 0},
		{"invitation_clear_held", Invitation, is(NothingFound), 1},
		{"invitation_figures", Invitation, is(NothingFound), 0},
		{"invitation_vague", Invitation, is(Stop), 0},
		{"invitation_vague_held", Invitation, is(Stop), 0},
		{"recognition_contest", Recognition, not(NothingFound), 0},
		{"recognition_contest_held", Recognition, not(NothingFound), 1},
		{"recognition_person", Recognition, is(NothingFound), 0},
		{"recognition_person_held", Recognition, is(NothingFound), 1},
	} {
		t.Run(c.file, func(t *testing.T) {
			all, missed := lines(t, c.file), 0
			if testing.Short() {
				all = all[:len(all)/8]
			}
			for _, line := range all {
				if r := mustCheck(t, c.kind, line, Context{}); !c.right(r.Verdict) {
					missed++
					t.Logf("%s: %s", r.Verdict, line)
					for _, f := range r.Findings {
						t.Logf("    %s %q %s", f.Class, f.Text, f.Rule)
					}
				}
			}
			t.Logf("%d of %d as wanted", len(all)-missed, len(all))
			if missed > c.misses {
				t.Errorf("%d of %d miss, at most %d may", missed, len(all), c.misses)
			}
		})
	}
}
