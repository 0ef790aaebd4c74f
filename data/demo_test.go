package data

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"testing"

	"goodword/data/demo"
	"goodword/model"
)

// demoFiles keeps each day of the demo once it was made, since making it runs
// every migration and reads every row in.
var demoFiles = map[int][]byte{}

func demoOn(t testing.TB, day int) *Store {
	t.Helper()
	ctx := context.Background()
	path := filepath.Join(t.TempDir(), "demo.db")
	if demoFiles[day] == nil {
		first := filepath.Join(t.TempDir(), "first.db")
		s, err := CreateDemo(ctx, first, day)
		must(t, err)
		must(t, s.Close())
		demoFiles[day], err = os.ReadFile(first)
		must(t, err)
	}
	must(t, os.WriteFile(path, demoFiles[day], 0o600))
	today, err := demo.On(day)
	must(t, err)
	s, err := Open(ctx, path, Options{Today: model.Date(today)})
	must(t, err)
	t.Cleanup(func() { s.Close() })
	return s
}

func book(t testing.TB, s *Store) *model.Book {
	t.Helper()
	b, err := s.Book(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func TestTheDemoCountsAsItShould(t *testing.T) {
	for _, c := range []struct{ day, engaged, control, toCode int }{{13, 6, 4, 17}, {26, 21, 14, 11}, {29, 31, 15, 0}, {85, 31, 15, 0}} {
		b := book(t, demoOn(t, c.day))
		run := b.Tally("run")
		if run.Counted[model.Engaged] != c.engaged || run.Counted[model.Control] != c.control || run.ToCode != c.toCode {
			t.Errorf("day %d: %v and %d to code, want %+v", c.day, run.Counted, run.ToCode, c)
		}
		if b.Day() != c.day {
			t.Errorf("day %d is shown as %d", c.day, b.Day())
		}
	}
	b := book(t, demoOn(t, 29))
	base, run := b.Tally("baseline"), b.Tally("run")
	if base.Counted[model.Engaged] != 14 || base.Counted[model.Control] != 13 {
		t.Errorf("baseline: %v", base.Counted)
	}
	if run.Logged[model.Engaged] != 48 || run.Logged[model.Control] != 19 {
		t.Errorf("logged: %v", run.Logged)
	}
	if run.WithAny[model.Engaged] != 19 || run.WithAny[model.Control] != 13 {
		t.Errorf("people with any: %v", run.WithAny)
	}
}

func TestEveryDayOfTheDemoOpens(t *testing.T) {
	for day := demo.FirstDay; day <= demo.LastDay; day += 14 {
		b := book(t, demoOn(t, day))
		for _, m := range b.Mentions {
			if m.Date > b.Today {
				t.Fatalf("day %d shows a mention of %s", day, m.Date)
			}
		}
	}
}

func TestAnExportIsTakenBackWithoutLoss(t *testing.T) {
	ctx := context.Background()
	a := demoOn(t, 26)
	p := model.Person{Name: "=cmd|' /C calc'!A0", Note: "'=1\n@x\t\"quoted\", semicolons; and a line\nbreak", Company: "-1"}
	must(t, a.Save("added somebody", &p))
	first, second := filepath.Join(t.TempDir(), "x"), filepath.Join(t.TempDir(), "y")
	must(t, a.ExportAll(ctx, first))
	b := newStore(t)
	if _, err := b.TakeIn(ctx, os.DirFS(first)); err != nil {
		t.Fatal(err)
	}
	same(t, "the taken-in file", dump(t, b), dump(t, a))
	must(t, b.ExportAll(ctx, second))
	list, err := os.ReadDir(first)
	must(t, err)
	for _, e := range list {
		x, err := os.ReadFile(filepath.Join(first, e.Name()))
		must(t, err)
		y, err := os.ReadFile(filepath.Join(second, e.Name()))
		must(t, err)
		if string(x) != string(y) {
			t.Errorf("%s is not the same again", e.Name())
		}
	}
	if _, err := b.TakeIn(ctx, os.DirFS(first)); err == nil {
		t.Error("an export was taken into a file with people")
	}
}

func TestADamagedExportLeavesNothing(t *testing.T) {
	ctx := context.Background()
	a := demoOn(t, 26)
	dir := filepath.Join(t.TempDir(), "x")
	must(t, a.ExportAll(ctx, dir))
	touches := filepath.Join(dir, "touches.csv")
	whole, err := os.ReadFile(touches)
	must(t, err)
	for what, text := range map[string]string{
		"an unknown column": "id,rev,nonsense\r\n1,1,2\r\n",
		"a lost last row":   string(whole[:bytes.LastIndexByte(whole[:len(whole)-2], '\n')+1]),
	} {
		must(t, os.WriteFile(touches, []byte(text), 0o600))
		b := newStore(t)
		before := dump(t, b)
		if _, err := b.TakeIn(ctx, os.DirFS(dir)); !errors.Is(err, model.ErrNotAllowed) {
			t.Errorf("%s: %v", what, err)
		}
		same(t, what, dump(t, b), before)
	}
	var m map[string]any
	text, err := os.ReadFile(filepath.Join(dir, "manifest.json"))
	must(t, err)
	must(t, json.Unmarshal(text, &m))
	if m["format"] != 1.0 {
		t.Error("the manifest has no format 1")
	}
}
