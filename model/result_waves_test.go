package model

import (
	"strings"
	"testing"
)

func TestWavesAreSetBesideEachOtherInWords(t *testing.T) {
	lift, none := month(15, 45, 10).Standing(), month(15, 10, 30).Standing()
	running := month(15, 9, 9)
	running.Today = "2026-04-10"
	for name, c := range map[string]struct {
		a, b Standing
		says string
	}{
		"alike":                 {lift, lift, "The ranges overlap"},
		"unlike":                {lift, none, "The ranges do not overlap"},
		"unlike, the other way": {none, lift, "The ranges do not overlap"},
		"running":               {lift, running.Index().Standing(), "One of them has no range yet"},
		"nothing":               {month(15, 0, 0).Standing(), lift, "No mentions at all."},
	} {
		text := strings.Join(SetBeside(c.a, c.b), "\n")
		if !strings.Contains(text, c.says) || !strings.Contains(text, "never added up") {
			t.Errorf("%s:\n%s", name, text)
		}
	}
	if w := running.Index().Standing().Words(); strings.Contains(w, "times as often") {
		t.Errorf("a running wave says %q", w)
	}
}
