package data

import (
	"context"
	"errors"
	"testing"

	"goodword/model"
)

// TestADryRunKeepsNobodyFromWriting: it says what the import would do while
// somebody else holds the file, and where nothing may be written at all.
func TestADryRunKeepsNobodyFromWriting(t *testing.T) {
	s, ctx := newStore(t), context.Background()
	file := put(t, "people.csv", "Email,Name\nlena@example.com,Lena Hoffmann\nnoor@example.com,Noor Haddad\nlena@example.com,Lena Hoffmann\n")
	reader, err := Open(ctx, s.Path(), Options{ReadOnly: true, Today: "2026-04-24"})
	must(t, err)
	defer reader.Close()
	before := dump(t, s)
	must(t, s.Do("wrote while it ran", func(w model.Writer) error {
		plan, err := reader.PlanImport(ctx, []string{file}, model.ImportOptions{Progress: func(string, int, int) {
			must(t, w.Save(&model.Person{Name: "Ben Okafor"}))
		}})
		if err != nil || plan[0].PeopleNew != 2 || plan[0].PeopleSame != 1 {
			t.Errorf("got %+v %v", plan, err)
		}
		return nil
	}))
	if label, err := s.Undo(ctx); err != nil || label != "wrote while it ran" {
		t.Errorf("took back %q %v", label, err)
	}
	same(t, "after the dry run", dump(t, s), before)
	reader.frozen = true // as in a folder that cannot be written
	if plan, err := reader.PlanImport(ctx, []string{file}, model.ImportOptions{}); err != nil || plan[0].PeopleNew != 2 {
		t.Errorf("in a folder that cannot be written: %+v %v", plan, err)
	}
	if _, err := reader.ApplyImport(ctx, []string{file}, model.ImportOptions{}); !errors.Is(err, model.ErrFile) {
		t.Errorf("an import into a file that is open for reading: %v", err)
	}
}
