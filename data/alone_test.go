package data

import (
	"os"
	"path/filepath"
	"testing"

	"goodword/model"
)

// TestALargeImportGoesIntoTheFileItself where nobody else looks, and into the
// log where somebody does, who then is not kept waiting. Afterwards it is the log
// again.
func TestALargeImportGoesIntoTheFileItself(t *testing.T) {
	list := filepath.Join(t.TempDir(), "customers.csv")
	shopRows(t, list, bulkFrom+batchSize)
	for _, looks := range []bool{false, true} {
		s := newStore(t)
		other := s
		if looks {
			var err error
			other, err = Open(t.Context(), s.Path(), Options{})
			must(t, err)
			defer other.Close()
		}
		journal, seen := false, int64(-1)
		_, err := s.ApplyImport(t.Context(), []string{list}, model.ImportOptions{Alone: true, Progress: func(_ string, done, of int) {
			_, err := os.Stat(s.Path() + "-journal")
			journal = journal || err == nil
			if looks && done > of/2 {
				must(t, other.read.QueryRow("SELECT count(*) FROM people").Scan(&seen))
			}
		}})
		must(t, err)
		if journal == looks || looks && seen != 0 {
			t.Errorf("somebody looks: %v, a journal is there: %v, people seen meanwhile: %d", looks, journal, seen)
		}
		must(t, checkPragmas(t.Context(), s.write))
		must(t, s.read.QueryRow("SELECT count(*) FROM people").Scan(&seen))
		if seen != int64(bulkFrom+batchSize) {
			t.Error(seen)
		}
	}
}

// TestAFileThatWasNotClosedIsNotReadAsItLies where it cannot be made whole.
func TestAFileThatWasNotClosedIsNotReadAsItLies(t *testing.T) {
	s := newStore(t)
	path := s.Path()
	must(t, s.Close())
	for _, end := range []string{"-wal", "-journal"} {
		must(t, os.WriteFile(path+end, []byte("not empty"), 0o600))
		if !unfinished(path) {
			t.Error(end)
		}
		if _, err := copied(t, path); err == nil {
			t.Errorf("a copy with a %s was brought back", end)
		}
		must(t, os.Remove(path+end))
	}
}

func copied(t *testing.T, from string) (string, error) {
	t.Helper()
	return Restore(t.Context(), from, filepath.Join(t.TempDir(), "b.db"), "")
}
