package data

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"sync"
	"testing"

	"goodword/model"
)

// nouns is one empty row of every table; a table without its noun fails
// TestEveryTableHasItsNoun.
func nouns() []model.Row {
	return []model.Row{
		&model.Project{}, &model.Person{}, &model.Identity{}, &model.Consent{}, &model.Measure{}, &model.Signal{}, &model.Segment{}, &model.Wave{},
		&model.Arm{}, &model.Rule{}, &model.RuleChange{}, &model.Override{}, &model.Breach{}, &model.Look{}, &model.Answer{},
		&model.Note{}, &model.Gift{}, &model.Touch{}, &model.Reply{}, &model.Decision{}, &model.Asking{}, &model.Suggestion{},
		&model.Credit{}, &model.Promise{}, &model.Space{}, &model.Membership{}, &model.SpaceWeek{}, &model.Ritual{}, &model.RitualDate{},
		&model.Topic{}, &model.Sighting{}, &model.Story{}, &model.Sunset{}, &model.Theme{}, &model.Favour{},
		&model.Mention{}, &model.Coding{}, &model.Sweep{}, &model.Recognition{}, &model.Case{}, &model.Boundary{}, &model.Element{}, &model.Swap{}, &model.PlanItem{}, &model.Channel{}, &model.ConditionCheck{}, &model.Study{},
		&model.Ledger{}, &model.MonthNote{}, &model.Referral{}, &model.Iteration{}, &model.Snooze{}, &model.Join{},
	}
}

func init() { workFactor = 8 } // a test's passphrase need not hold

// newStore is a fresh file that the test may write.
func newStore(t testing.TB) *Store {
	t.Helper()
	s := fresh(t, filepath.Join(t.TempDir(), "a.db"))
	t.Cleanup(func() { s.Close() })
	return s
}

// fresh puts a new file at the path. Making one runs every migration; the
// tests copy the first, which differs from others of its kind by its name alone.
func fresh(t testing.TB, path string) *Store {
	t.Helper()
	content, err := firstFile()
	must(t, err)
	must(t, os.WriteFile(path, content, 0o600))
	s, err := Open(context.Background(), path, Options{Today: "2026-04-24"})
	must(t, err)
	return s
}

var firstFile = sync.OnceValues(func() ([]byte, error) {
	dir, err := os.MkdirTemp("", "goodword-*")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir)
	path := filepath.Join(dir, "first.db")
	s, err := Create(context.Background(), path, Options{Today: "2026-04-24"})
	if err != nil {
		return nil, err
	}
	if err := s.Close(); err != nil {
		return nil, err
	}
	return os.ReadFile(path)
})

// dump is every row of every noun's table as text, for comparing two moments.
func dump(t testing.TB, s *Store) map[string][]string {
	t.Helper()
	ctx := context.Background()
	out := map[string][]string{}
	tables, err := nounTables(ctx, s.write)
	if err != nil {
		t.Fatal(err)
	}
	for _, table := range tables {
		cols, err := tableColumns(ctx, s.write, table)
		if err != nil {
			t.Fatal(err)
		}
		q := "json_array("
		for i, c := range cols {
			if i > 0 {
				q += ","
			}
			q += fmt.Sprintf("%q", c)
		}
		rows, err := texts(ctx, s.write, "SELECT "+q+") FROM "+table+" ORDER BY id")
		if err != nil {
			t.Fatal(err)
		}
		if len(rows) > 0 {
			out[table] = rows
		}
	}
	words, err := ints(ctx, s.write, "SELECT rowid FROM search ORDER BY rowid")
	if err != nil {
		t.Fatal(err)
	}
	for _, w := range words {
		out["search"] = append(out["search"], fmt.Sprint(w))
	}
	return out
}

func same(t testing.TB, what string, got, want map[string][]string) {
	t.Helper()
	if !reflect.DeepEqual(got, want) {
		g, _ := json.MarshalIndent(got, "", " ")
		w, _ := json.MarshalIndent(want, "", " ")
		t.Fatalf("%s differs:\ngot %s\nwant %s", what, g, w)
	}
}

func TestEveryTableHasItsNoun(t *testing.T) {
	s := newStore(t)
	ctx := context.Background()
	tables, err := nounTables(ctx, s.write)
	if err != nil {
		t.Fatal(err)
	}
	known := map[string]bool{"imports": true, "source_records": true, "erased": true, "profiles": true}
	for _, row := range nouns() {
		known[row.Table()] = true
		cols, err := tableColumns(ctx, s.write, row.Table())
		if err != nil {
			t.Fatal(err)
		}
		var fields []string
		for _, c := range model.Columns(row) {
			fields = append(fields, c.Name)
		}
		if !slices.Equal(cols, fields) {
			t.Errorf("%s: the table has %v, the struct %v", row.Table(), cols, fields)
		}
	}
	for _, table := range tables {
		if !known[table] && table != "search" && len(table) > 0 && table[:min(6, len(table))] != "search" {
			t.Errorf("table %s has no noun", table)
		}
	}
}

func TestUndoBringsBackAPersonWithEverything(t *testing.T) {
	s := newStore(t)
	ctx := context.Background()
	p := model.Person{Name: "Ben 'O\"Brien\nüß 日本"}
	must(t, s.Save("added Ben", &p))
	must(t, s.Save("added an address", &model.Identity{PersonID: p.ID, Kind: "email", Norm: "ben@x.test", Raw: "ben@x.test"}))
	must(t, s.Save("signal", &model.Signal{PersonID: p.ID, Kind: "forum answer", Date: "2026-04-01"}))
	before := dump(t, s)
	must(t, s.Remove("removed Ben", &p))
	gone := dump(t, s)
	if len(gone["people"])+len(gone["identities"])+len(gone["signals"])+len(gone["search"]) != 0 {
		t.Fatalf("something of Ben is left: %v", gone)
	}
	label, err := s.Undo(ctx)
	if err != nil || label != "removed Ben" {
		t.Fatal(label, err)
	}
	same(t, "after undo", dump(t, s), before)
	if found, err := s.Find(ctx, "brien", 10); err != nil || len(found) != 1 {
		t.Fatalf("Ben is not found again: %v %v", found, err)
	}
	if _, err := s.Redo(ctx); err != nil {
		t.Fatal(err)
	}
	same(t, "after redo", dump(t, s), gone)
}

func TestACodeIsKeptWhenEverythingElseIsUndone(t *testing.T) {
	s := newStore(t)
	ctx := context.Background()
	m := model.Mention{Text: "good", Date: "2026-04-20", Channel: "forum", Place: "outside", Visibility: "public", Asked: "unasked"}
	must(t, s.Save("logged a mention", &m))
	must(t, s.Save("coded", &model.Coding{MentionID: m.ID, Date: "2026-04-21", AboutUs: true, Tone: "positive", ReadsAsked: "unasked"}))
	if _, err := s.Undo(ctx); err == nil {
		t.Fatal("a coded mention was taken away from under its code")
	}
	if got := dump(t, s); len(got["codings"]) != 1 || len(got["mentions"]) != 1 {
		t.Fatal(got)
	}
}

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// TestANewFileIsOursFromTheBeginning: what the first session wrote is there
// after it was killed, when all of it lies in the log.
func TestANewFileIsOursFromTheBeginning(t *testing.T) {
	s, err := Create(t.Context(), filepath.Join(t.TempDir(), "new.db"), Options{})
	must(t, err)
	defer s.Close()
	must(t, s.Save("added Ana", &model.Person{Name: "Ana"}))
	killed := filepath.Join(t.TempDir(), "killed.db")
	for _, end := range []string{"", "-wal"} {
		text, err := os.ReadFile(s.Path() + end)
		must(t, err)
		must(t, os.WriteFile(killed+end, text, 0o600))
	}
	again, err := Open(t.Context(), killed, Options{})
	must(t, err)
	defer again.Close()
	if found, err := again.FindPeople(t.Context(), "ana", 5); err != nil || len(found) != 1 {
		t.Errorf("%v %v", found, err)
	}
}
