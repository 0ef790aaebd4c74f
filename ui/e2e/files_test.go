package e2e

import (
	"bytes"
	"database/sql"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	_ "modernc.org/sqlite" // holds a lock, as another program would
)

func keptDemo(t *testing.T) string {
	t.Helper()
	db := filepath.Join(t.TempDir(), "demo.db")
	if _, msg, code := run(t, "demo", "--keep", db); code != 0 {
		t.Fatal(msg)
	}
	return db
}

// TestAHeldFileIsRefusedInWords holds a write for longer than the program
// waits.
func TestAHeldFileIsRefusedInWords(t *testing.T) {
	t.Parallel()
	path := keptDemo(t)
	db, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	db.SetMaxOpenConns(1)
	if _, err := db.Exec("BEGIN IMMEDIATE"); err != nil {
		t.Fatal(err)
	}
	if out, msg, code := run(t, "--db", path, "list", "rituals"); code != 0 || !strings.Contains(out, "Friday Flow") {
		t.Errorf("reading: %d %s", code, msg)
	}
	_, msg, code := run(t, "--db", path, "--today", "2026-04-24", "add", "n @ben met")
	if code != 4 || !strings.Contains(msg, "Another program holds the file") {
		t.Errorf("writing: %d %s", code, msg)
	}
	if _, err := db.Exec("ROLLBACK"); err != nil {
		t.Fatal(err)
	}
	if _, msg, code := run(t, "--db", path, "--today", "2026-04-24", "add", "n @ben met"); code != 0 {
		t.Errorf("after the other let go: %d %s", code, msg)
	}
}

// TestADamagedFileIsLeftAsItIs breaks pages in the middle of the file.
func TestADamagedFileIsLeftAsItIs(t *testing.T) {
	t.Parallel()
	path := keptDemo(t)
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	for i := 4096; i < len(text); i++ {
		text[i] = 0
	}
	if err := os.WriteFile(path, text, 0o600); err != nil {
		t.Fatal(err)
	}
	_, msg, code := run(t, "--db", path, "list", "rituals")
	if code != 4 || !strings.Contains(msg, "damaged") || !strings.Contains(msg, "goodword restore") {
		t.Errorf("%d %s", code, msg)
	}
	after, err := os.ReadFile(path)
	if err != nil || !bytes.Equal(after, text) {
		t.Error("the damaged file was changed by looking")
	}
}

// TestAReadOnlyFolderCanStillBeRead runs as nobody, since root may write
// everywhere.
func TestAReadOnlyFolderCanStillBeRead(t *testing.T) {
	t.Parallel()
	as, ok := nobody()
	if !ok {
		t.Skip("only root can become somebody without rights")
	}
	path := keptDemo(t)
	dir := filepath.Dir(path)
	for at, mode := range map[string]os.FileMode{path: 0o444, dir: 0o555, filepath.Dir(dir): 0o755} {
		if err := os.Chmod(at, mode); err != nil {
			t.Fatal(err)
		}
	}
	for _, c := range []struct {
		code int
		says string
		args []string
	}{
		{0, "Friday Flow", []string{"list", "rituals"}},
		{4, "reading only", []string{"add", "n @ben met"}},
		{4, "", []string{"--db", filepath.Join(dir, "new.db"), "add", "n @ben met"}},
	} {
		cmd := exec.Command(program, append([]string{"--db", path, "--today", "2026-04-24"}, c.args...)...)
		cmd.SysProcAttr = as
		out, _ := cmd.CombinedOutput()
		if got := cmd.ProcessState.ExitCode(); got != c.code || !strings.Contains(string(out), c.says) {
			t.Errorf("%v: exit code %d\n%s", c.args, got, out)
		}
	}
	if left, _ := filepath.Glob(filepath.Join(dir, "*")); len(left) != 1 {
		t.Errorf("something was left in the folder: %v", left)
	}
}
