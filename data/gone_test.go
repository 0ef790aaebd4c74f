package data

import (
	"context"
	"os"
	"path/filepath"
	"testing"
)

// TestACopyCanBeMadeOfAFileThatIsGone: what was moved away while it is open can
// still be saved.
func TestACopyCanBeMadeOfAFileThatIsGone(t *testing.T) {
	s := demoOn(t, 26)
	before := dump(t, s)
	_, err := s.Poll(context.Background())
	must(t, err)
	must(t, os.Remove(s.Path()))
	to := filepath.Join(t.TempDir(), "saved.db")
	must(t, s.Backup(context.Background(), to, ""))
	r, err := Open(context.Background(), to, Options{Today: "2026-04-24"})
	must(t, err)
	defer r.Close()
	same(t, "the saved copy", dump(t, r), before)
}
