package data

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"goodword/model"
)

// demoFile is the demo on day 26 in a file of the test's own.
func demoFile(t *testing.T) *Store {
	t.Helper()
	ctx := context.Background()
	path := filepath.Join(t.TempDir(), "demo.db")
	s, err := CreateDemo(ctx, path, 26)
	must(t, err)
	must(t, s.Close())
	s, err = Open(ctx, path, Options{Today: "2026-04-24"})
	must(t, err)
	t.Cleanup(func() { s.Close() })
	return s
}

func find(t *testing.T, s *Store, name string) model.Person {
	t.Helper()
	found, err := s.FindPeople(context.Background(), name, 5)
	if err != nil || len(found) != 1 {
		t.Fatalf("%s is found %d times: %v", name, len(found), err)
	}
	return found[0]
}

// rowCounts are the rows of every table that holds more than what people are
// known by.
func rowCounts(t *testing.T, s *Store) map[string]int {
	t.Helper()
	ctx := context.Background()
	tables, err := nounTables(ctx, s.write)
	must(t, err)
	out := map[string]int{}
	for _, table := range tables {
		var n int
		must(t, s.write.QueryRowContext(ctx, "SELECT count(*) FROM "+table).Scan(&n))
		out[table] = n
	}
	return out
}

// wordsLeft says which of the words lie in the file or beside it.
func wordsLeft(t *testing.T, s *Store, words ...string) []string {
	t.Helper()
	var left []string
	for _, end := range []string{"", "-wal"} {
		raw, err := os.ReadFile(s.Path() + end)
		if err != nil {
			continue
		}
		text := strings.ToLower(string(raw))
		for _, w := range words {
			if strings.Contains(text, strings.ToLower(w)) {
				left = append(left, w+" in "+filepath.Base(s.Path()+end))
			}
		}
	}
	return left
}

func TestForgettingLeavesNoWordAndChangesNoCount(t *testing.T) {
	ctx := context.Background()
	s := demoFile(t)
	yara := find(t, s, "Yara Costa")
	yara.Note, yara.Wants = "met her at the Lissabon fair", "a builder of calm"
	must(t, s.Save("noted something about Yara Costa", &yara))
	must(t, s.Save("touched", &model.Touch{WaveID: 1, PersonID: yara.ID, Date: "2026-04-23", Direction: "in", Kind: "reply wanted", Text: "zebrastripes please"}))
	must(t, s.Save("wrote", &model.MonthNote{WaveID: 1, Date: "2026-04-23", Text: "As Yara said: you may go on"}))
	must(t, s.Remember(ctx, "draft:Note", "Dear Yara Costa"))
	_, err := s.Undo(ctx)
	must(t, err)
	before, was := rowCounts(t, s), mustBook(t, s)

	done, err := s.Forget(ctx, yara.ID)
	must(t, err)
	if done.Rows == 0 || done.Mentioned == 0 || done.Hashes == 0 {
		t.Errorf("%+v", done)
	}
	if left := wordsLeft(t, s, "Yara", "Costa", "yara.costa@example.com", "Lissabon", "zebrastripes", "builder of calm"); len(left) > 0 {
		t.Errorf("still there: %v", left)
	}
	after, now := rowCounts(t, s), mustBook(t, s)
	for table, n := range before {
		switch table {
		case "identities", "consents", "measures", "source_records", "joins", "erased":
		default:
			if after[table] != n {
				t.Errorf("%s had %d rows and has %d", table, n, after[table])
			}
		}
	}
	for _, window := range []string{"baseline", "run"} {
		a, b := was.Tally(window), now.Tally(window)
		if a.Counted[model.Engaged] != b.Counted[model.Engaged] || a.Counted[model.Control] != b.Counted[model.Control] || a.ToCode != b.ToCode {
			t.Errorf("%s: %+v became %+v", window, a, b)
		}
	}
	if hits, err := s.Find(ctx, "yara", 5); err != nil || len(hits) > 0 {
		t.Errorf("found %v %v", hits, err)
	}
	if _, err := s.Forget(ctx, yara.ID); err == nil {
		t.Error("forgotten twice")
	}
	if c, err := s.Doctor(ctx); err != nil || !c.OK {
		t.Errorf("%+v %v", c, err)
	}
}

func mustBook(t *testing.T, s *Store) *model.Book {
	t.Helper()
	b, err := s.Book(context.Background())
	must(t, err)
	return b
}

func TestNoUndoBringsTheForgottenBack(t *testing.T) {
	ctx := context.Background()
	s := newStore(t)
	ana := model.Person{Name: "Ana Mayfield"}
	must(t, s.Save("added Ana Mayfield", &ana))
	must(t, s.Save("noted Ana's address", &model.Identity{PersonID: ana.ID, Kind: model.IdentityEmail, Norm: "ana@example.com", Raw: "ana@example.com"}))
	bo := model.Person{Name: "Ana Other", Note: "knows Ana Mayfield, and may help"}
	must(t, s.Save("added Ana Other", &bo))
	_, err := s.Forget(ctx, ana.ID)
	must(t, err)
	if left := wordsLeft(t, s, "ana@example.com", "Mayfield"); len(left) > 0 {
		t.Errorf("still there: %v", left)
	}
	list, err := s.History(ctx, 10)
	must(t, err)
	if list[0].Label != "forgot a person" || !list[0].Kept {
		t.Errorf("%+v", list[0])
	}
	for range 3 {
		if _, err := s.Undo(ctx); err != nil {
			t.Fatal(err)
		}
	}
	for range 3 {
		if _, err := s.Redo(ctx); err != nil {
			t.Fatal(err)
		}
	}
	p, err := get[model.Person](ctx, s.write, ana.ID)
	must(t, err)
	if p.Name != forgottenName || p.ForgottenAt == "" {
		t.Errorf("undo and redo made %+v", p)
	}
	other, err := get[model.Person](ctx, s.write, bo.ID)
	must(t, err)
	if other.Name != "Ana Other" || other.Note != "knows somebody, and may help" {
		t.Errorf("a namesake lost their name: %+v", other)
	}
}

func TestAnImportKeepsTheForgottenOut(t *testing.T) {
	ctx := context.Background()
	s := newStore(t)
	path := filepath.Join(t.TempDir(), "people.csv")
	must(t, os.WriteFile(path, []byte("name,email\nAna Mayfield,ana@example.com\nBo Lee,bo@example.com\n"), 0o600))
	took, err := s.ApplyImport(ctx, []string{path}, model.ImportOptions{})
	must(t, err)
	if took[0].PeopleNew != 2 {
		t.Fatalf("%+v", took)
	}
	_, err = s.Forget(ctx, find(t, s, "Ana Mayfield").ID)
	must(t, err)
	if left := wordsLeft(t, s, "Mayfield", "ana@"); len(left) > 0 {
		t.Errorf("still there: %v", left)
	}
	again := filepath.Join(t.TempDir(), "again.csv")
	must(t, os.WriteFile(again, []byte("name,email\nAna Mayfield,ANA@example.com\nBo Lee,bo@example.com\nCy Dee,cy@example.com\n"), 0o600))
	took, err = s.ApplyImport(ctx, []string{again}, model.ImportOptions{})
	must(t, err)
	if took[0].PeopleNew != 1 || took[0].Rejected != 1 {
		t.Errorf("%+v", took)
	}
	if left := wordsLeft(t, s, "Mayfield", "ana@"); len(left) > 0 {
		t.Errorf("back again: %v", left)
	}
}
