package data

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"goodword/model"
)

func TestARestoreBringsBackTheCopyAndKeepsWhatWasThere(t *testing.T) {
	ctx := context.Background()
	for _, passphrase := range []string{"", "a horse and a staple"} {
		s := demoOn(t, 26)
		before := dump(t, s)
		copied := filepath.Join(t.TempDir(), "copy.db")
		must(t, s.Backup(ctx, copied, passphrase))
		must(t, s.Save("added somebody later", &model.Person{Name: "Later"}))
		must(t, s.Close())
		aside, err := Restore(ctx, copied, s.Path(), passphrase)
		must(t, err)
		r, err := Open(ctx, s.Path(), Options{Today: "2026-04-24"})
		must(t, err)
		defer r.Close()
		same(t, "the restored file", dump(t, r), before)
		old, err := Open(ctx, aside, Options{})
		must(t, err)
		defer old.Close()
		if found, err := old.Find(ctx, "Later", 5); err != nil || len(found) != 1 {
			t.Errorf("what was there before is gone: %v %v", found, err)
		}
		if err := s.Backup(ctx, copied, passphrase); !errors.Is(err, model.ErrNotAllowed) {
			t.Errorf("a copy was overwritten: %v", err)
		}
	}
}

// TestACopyIsMadeWhileAnotherProgramWrites: rows that came in between are no
// fault of the copy.
func TestACopyIsMadeWhileAnotherProgramWrites(t *testing.T) {
	s := demoOn(t, 26)
	other, err := Open(context.Background(), s.Path(), Options{})
	must(t, err)
	defer other.Close()
	stop, done := make(chan bool), make(chan error)
	go func() {
		for {
			select {
			case <-stop:
				done <- nil
				return
			default:
				if err := other.Save("added somebody", &model.Person{Name: "Somebody"}); err != nil {
					done <- err
					return
				}
			}
		}
	}()
	for i := range 3 {
		if err := s.Backup(context.Background(), filepath.Join(t.TempDir(), "copy.db"), ""); err != nil {
			t.Errorf("copy %d: %v", i, err)
		}
	}
	close(stop)
	must(t, <-done)
}

func TestADamagedCopyRestoresNothing(t *testing.T) {
	ctx := context.Background()
	s := demoOn(t, 26)
	copied := filepath.Join(t.TempDir(), "copy.db")
	must(t, s.Backup(ctx, copied, ""))
	text, err := os.ReadFile(copied)
	must(t, err)
	text[len(text)/2] ^= 0x40
	must(t, os.WriteFile(copied, text, 0o600))
	before := dump(t, s)
	must(t, s.Close())
	if aside, err := Restore(ctx, copied, s.Path(), ""); err == nil || aside != "" {
		t.Fatalf("a damaged copy was restored: %q %v", aside, err)
	}
	r, err := Open(ctx, s.Path(), Options{Today: "2026-04-24"})
	must(t, err)
	defer r.Close()
	same(t, "the file", dump(t, r), before)
}

func TestAWrongPassphraseOpensNothing(t *testing.T) {
	ctx := context.Background()
	s := demoOn(t, 26)
	copied := filepath.Join(t.TempDir(), "copy.age")
	must(t, s.Backup(ctx, copied, "right"))
	must(t, s.Close())
	if _, err := Restore(ctx, copied, s.Path(), "wrong"); err == nil || !strings.Contains(err.Error(), "passphrase") {
		t.Fatal(err)
	}
}

func TestTheDoctorFindsTheDemoWell(t *testing.T) {
	c, err := demoOn(t, 26).Doctor(context.Background())
	must(t, err)
	if !c.OK {
		t.Errorf("%+v", c)
	}
}

// TestBrokenFilesAreLeftAsTheyAre opens every kind of file that is not ours to
// use: each is refused with a sentence, and looking changes nothing.
func TestBrokenFilesAreLeftAsTheyAre(t *testing.T) {
	ctx := context.Background()
	good, err := os.ReadFile(func() string { s := demoOn(t, 26); must(t, s.Close()); return s.Path() }())
	must(t, err)
	patched := func(at int, b ...byte) []byte {
		out := append([]byte{}, good...)
		copy(out[at:], b)
		return out
	}
	for name, content := range map[string][]byte{
		"empty": {}, "one byte": {0}, "text": []byte("hello\n"), "zip": []byte("PK\x03\x04" + strings.Repeat("x", 200)),
		"header only": good[:100], "half": good[:len(good)/2], "other application": patched(68, 1, 2, 3, 4),
		"newer": patched(60, 0, 0, 3, 0), "pages zeroed": append(append([]byte{}, good[:4096]...), make([]byte, len(good)-4096)...),
	} {
		path := filepath.Join(t.TempDir(), "x.db")
		must(t, os.WriteFile(path, content, 0o600))
		s, err := Open(ctx, path, Options{Today: "2026-04-24"})
		if err == nil {
			_, err = s.Book(ctx)
			s.Close()
		}
		if !errors.Is(err, model.ErrFile) {
			t.Errorf("%s: %v", name, err)
		} else if msg := err.Error(); strings.Contains(msg, "SQL") || strings.Contains(msg, "sqlite") {
			t.Errorf("%s: the sentence speaks of the engine: %s", name, msg)
		}
		after, err := os.ReadFile(path)
		must(t, err)
		if string(after) != string(content) {
			t.Errorf("%s: the file was changed by looking", name)
		}
	}
}

func TestTheFileIsPrivate(t *testing.T) {
	s := newStore(t)
	must(t, s.Save("added somebody", &model.Person{Name: "A"}))
	for _, end := range []string{"", "-wal", "-shm"} {
		fi, err := os.Stat(s.Path() + end)
		must(t, err)
		if fi.Mode().Perm() != 0o600 {
			t.Errorf("%s has mode %o", end, fi.Mode().Perm())
		}
	}
}
