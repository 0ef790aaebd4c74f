package e2e

import (
	"context"
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"strings"
	"testing"

	"goodword/data/demotest"

	"goodword/data"
	"goodword/model"
	"goodword/ui"
	"goodword/ui/uitest"
)

// demoStore is the demo on a day, in a file of the test's own.
func demoStore(t *testing.T, day int) *data.Store {
	t.Helper()
	s := demotest.Open(t, day)
	return s
}

// hostileNames are what a file from outside may hold once it has been cleaned,
// and what it may hold before.
var hostileNames = []string{
	"日本語の名前がとても長い人", "مرحبا بالعالم", "👩‍👩‍👧 Family", "é combining é", "\x1b]52;c;aGk=\x07Osc", "\u202eRight to left",
	"tab\there", "line\nbreak", "nul\x00byte", "\x9b31mC1", strings.Repeat("long name ", 30), "राम कुमार शर्मा",
}

// makeHostile gives everybody in the arms such a name, a role and a note.
func makeHostile(t *testing.T, s *data.Store) {
	t.Helper()
	b, err := s.Book(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	i := 0
	var rows []model.Row
	for _, p := range b.People {
		p.Name = hostileNames[i%len(hostileNames)] + fmt.Sprint(" ", p.ID)
		p.Role, p.Note = hostileNames[(i+3)%len(hostileNames)], hostileNames[(i+5)%len(hostileNames)]
		rows = append(rows, p)
		i++
	}
	for j := range b.Mentions {
		m := &b.Mentions[j]
		m.Text = hostileNames[j%len(hostileNames)] + m.Text
		rows = append(rows, m)
	}
	if err := s.Save("made everything hostile", rows...); err != nil {
		t.Fatal(err)
	}
}

// house keys that open what stands in front of the panes.
var openers = []string{"?", ":", "ctrl+f", "a", "t", "!", "n", "e", "enter", "w", "/"}

// TestEveryPaneAtEverySize draws every part of every pane, and what opens over
// it, from 1x1 to 240x80, with the demo, with hostile words and with nothing.
func TestEveryPaneAtEverySize(t *testing.T) {
	for name, make := range map[string]func(t *testing.T) *data.Store{
		"day 26":  func(t *testing.T) *data.Store { return demoStore(t, 26) },
		"day 29":  func(t *testing.T) *data.Store { return demoStore(t, 29) },
		"day -28": func(t *testing.T) *data.Store { return demoStore(t, -28) },
		"hostile": func(t *testing.T) *data.Store { s := demoStore(t, 26); makeHostile(t, s); return s },
		"empty": func(t *testing.T) *data.Store {
			s, err := data.Create(context.Background(), filepath.Join(t.TempDir(), "a.db"), data.Options{Today: "2026-04-24"})
			if err != nil {
				t.Fatal(err)
			}
			t.Cleanup(func() { s.Close() })
			return s
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			s := make(t)
			for digit := range 10 {
				if testing.Short() && name != "hostile" {
					continue
				}
				d := uitest.New(t, s, ui.Options{NoColor: digit%2 == 0})
				d.Press("esc", fmt.Sprint(digit)) // the first run greets with a dialog
				for range 6 {
					d.Sweep()
					d.Press("tab")
				}
				for _, key := range openers {
					d.Press(key).Sweep()
					d.Press("esc", "esc", "esc")
				}
			}
		})
	}
}

// TestAMonkeyBreaksNothing presses thousands of random keys on the real panes
// over a real file: nothing panics, every frame fits, and the file stays sound.
func TestAMonkeyBreaksNothing(t *testing.T) {
	keys := []string{
		"0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "tab", "shift+tab", "up", "down", "left", "right", "j", "k", "h", "l", "g", "G",
		"enter", "enter", "esc", "esc", "/", "ctrl+f", "a", "n", "e", "d", "space", "u", "U", "c", "s", "y", "x", "J", "K", "w", "?", ":", "t", "i", "p", "r",
		"m", "v", "b", "o", "f", "F", "z", "+", "-", "pgdown", "pgup", "ctrl+s", "backspace", "home", "end",
	}
	t.Chdir(t.TempDir()) // where x may leave its files
	for seed := range uint64(3) {
		t.Run(fmt.Sprint("seed ", seed), func(t *testing.T) {
			t.Parallel()
			s := demoStore(t, 26)
			r := rand.New(rand.NewPCG(seed, 7))
			d := uitest.New(t, s, ui.Options{})
			w, h := 80, 24
			d.Size(w, h)
			presses := 1500
			if testing.Short() {
				presses = 200
			}
			for n := range presses {
				if r.IntN(50) == 0 {
					w, h = 1+r.IntN(140), 1+r.IntN(50)
					d.Size(w, h)
				}
				d.Press(keys[r.IntN(len(keys))])
				if n%20 == 0 {
					uitest.Exact(t, d.App.View().Content, w, h)
				}
				if d.Left {
					d = uitest.New(t, s, ui.Options{})
					d.Size(w, h)
				}
			}
			c, err := s.Doctor(context.Background())
			if err != nil || !c.OK {
				t.Errorf("%+v %v", c, err)
			}
		})
	}
}
