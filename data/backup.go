package data

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"filippo.io/age"

	"goodword/model"
)

// Backup writes a checked copy of the file: made by SQLite, opened again,
// read to the end and counted before it gets its name. With a passphrase it is
// encrypted (age). A file that is there is never overwritten.
func (s *Store) Backup(ctx context.Context, to, passphrase string) error {
	if _, err := os.Lstat(to); err == nil {
		return model.NotAllowed("%s is there already. Choose another name for the copy.", to)
	}
	part, err := os.CreateTemp(filepath.Dir(to), ".goodword-*")
	if err != nil {
		return fmt.Errorf("copy the file: %w", say(err))
	}
	plain := part.Name()
	defer os.Remove(plain)
	if err := s.copyTo(ctx, part); err != nil {
		return err
	}
	if passphrase == "" {
		if err := keepSum(plain, to); err != nil {
			return fmt.Errorf("write the checksum: %w", say(err))
		}
		if err := os.Rename(plain, to); err != nil {
			return fmt.Errorf("name the copy: %w", say(err))
		}
	} else if err := seal(plain, to, passphrase); err != nil {
		return fmt.Errorf("encrypt the copy: %w", say(err))
	}
	if err := syncDir(filepath.Dir(to)); err != nil {
		return say(err)
	}
	// The copy is good even where another program keeps the day from being noted.
	_ = s.Remember(ctx, "last_backup", string(s.Today()))
	return nil
}

// copyTo makes the copy, checks it from end to end and compares the number of
// rows of every table with the file itself. One connection does it all, since
// only it can say whether anybody wrote meanwhile: a difference is a fault of
// the copy only where nobody did. It is the one that looks for news, which is
// open for as long as the screen is: it still reads a file that is gone.
func (s *Store) copyTo(ctx context.Context, to *os.File) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	conn, err := s.polling(ctx)
	if err != nil {
		return say(err)
	}
	before, err := dataVersion(ctx, conn)
	if err == nil {
		err = vacuumInto(ctx, conn, to)
	}
	if err != nil {
		return fmt.Errorf("copy the file: %w", say(err))
	}
	db, err := checkCopy(ctx, to.Name(), to.Name())
	if err != nil {
		return err
	}
	defer db.Close()
	tables, err := nounTables(ctx, conn)
	if err != nil {
		return say(err)
	}
	for _, t := range tables {
		var here, there int
		err := errors.Join(conn.QueryRowContext(ctx, "SELECT count(*) FROM "+t).Scan(&here), db.QueryRowContext(ctx, "SELECT count(*) FROM "+t).Scan(&there))
		if err != nil {
			return say(err)
		}
		if here == there {
			continue
		}
		if after, err := dataVersion(ctx, conn); err != nil || after == before {
			return model.Refuse(model.ErrFile, "The copy has %d rows in %s, the file %d. The copy was thrown away; try again.", there, t, here)
		}
	}
	return nil
}

// checkCopy opens a file that claims to be ours and reads it to the end; name
// is what the user calls it.
func checkCopy(ctx context.Context, path, name string) (*sql.DB, error) {
	if err := peek(path); err != nil {
		return nil, err
	}
	db, err := sql.Open("sqlite", frozenDSN(path))
	if err != nil {
		return nil, err
	}
	var answer string
	if err := db.QueryRowContext(ctx, "PRAGMA integrity_check(1)").Scan(&answer); err != nil || answer != "ok" {
		db.Close()
		return nil, model.Refuse(model.ErrFile, "%s is damaged. Choose another copy.", name)
	}
	return db, nil
}

func sumOf(path string) (string, error) {
	f, err := os.Open(path)
	if err != nil {
		return "", err
	}
	defer f.Close()
	h := sha256.New()
	if _, err := io.Copy(h, f); err != nil {
		return "", err
	}
	return hex.EncodeToString(h.Sum(nil)), nil
}

// keepSum writes the checksum beside the copy, in the form of sha256sum, since
// most damage to a file is seen by no other check.
func keepSum(file, name string) error {
	sum, err := sumOf(file)
	if err != nil {
		return err
	}
	return os.WriteFile(name+".sha256", []byte(sum+"  "+filepath.Base(name)+"\n"), 0o600)
}

// checkSum compares a copy with its checksum where there is one.
func checkSum(path string) error {
	text, err := os.ReadFile(path + ".sha256")
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return say(err)
	}
	want, _, _ := strings.Cut(string(text), " ")
	if got, err := sumOf(path); err != nil || got != want {
		return model.Refuse(model.ErrFile, "%s is not as it was written (its checksum differs). Choose another copy.", path)
	}
	return nil
}

// workFactor makes guessing a passphrase take about a second a try, age's own
// measure. It is a variable for the tests alone.
var workFactor = 18

func seal(plain, to, passphrase string) error {
	recipient, err := age.NewScryptRecipient(passphrase)
	if err != nil {
		return err
	}
	recipient.SetWorkFactor(workFactor)
	in, err := os.Open(plain)
	if err != nil {
		return err
	}
	defer in.Close()
	out, err := os.OpenFile(to, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
	if err != nil {
		return err
	}
	w, err := age.Encrypt(out, recipient)
	if err == nil {
		_, err = io.Copy(w, in)
		err = errors.Join(err, w.Close())
	}
	err = errors.Join(err, out.Sync(), out.Close())
	if err != nil {
		os.Remove(to)
	}
	return err
}

// unseal decrypts a copy.
func unseal(sealed string, to io.Writer, passphrase string) error {
	identity, err := age.NewScryptIdentity(passphrase)
	if err != nil {
		return err
	}
	in, err := os.Open(sealed)
	if err != nil {
		return err
	}
	defer in.Close()
	r, err := age.Decrypt(in, identity)
	if err != nil {
		return model.NotAllowed("The passphrase does not open %s, or it is not an encrypted copy.", sealed)
	}
	_, err = io.Copy(to, r)
	return err
}

// copyFile copies a file that nobody has open, and whose checksum holds.
func copyFile(from string, to io.Writer) error {
	if unfinished(from) {
		return model.NotAllowed("%[1]s is open, or was not closed: its newest entries lie beside it. Make a copy of it first: goodword --db %[1]s backup COPY", from)
	}
	if err := checkSum(from); err != nil {
		return err
	}
	in, err := os.Open(from)
	if err != nil {
		return err
	}
	defer in.Close()
	_, err = io.Copy(to, in)
	return err
}

// Restore puts a checked copy in the place of the file at path. What was there
// is moved aside whole, log included, and its new name is returned; a copy
// that is damaged changes nothing.
func Restore(ctx context.Context, from, path, passphrase string) (aside string, err error) {
	if err := peek(from); err != nil && (passphrase == "" || errors.Is(err, model.ErrNotFound)) {
		return "", err
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return "", say(err)
	}
	part, err := os.CreateTemp(filepath.Dir(path), ".goodword-*")
	if err != nil {
		return "", say(err)
	}
	ready := part.Name()
	defer os.Remove(ready)
	if passphrase != "" {
		err = unseal(from, part, passphrase)
	} else {
		err = copyFile(from, part)
	}
	if err = errors.Join(err, part.Sync(), part.Close()); err != nil {
		return "", say(err)
	}
	db, err := checkCopy(ctx, ready, from)
	if err != nil {
		return "", err
	}
	db.Close()
	if err := notInUse(ctx, path); err != nil {
		return "", err
	}
	if aside, err = moveAside(path); err != nil {
		return "", fmt.Errorf("move the present file aside: %w", say(err))
	}
	if err := os.Rename(ready, path); err != nil {
		return aside, fmt.Errorf("put the copy in place (what was there lies in %s): %w", aside, say(err))
	}
	return aside, say(syncDir(filepath.Dir(path)))
}

// notInUse refuses where another program is writing to the present file.
func notInUse(ctx context.Context, path string) error {
	if peek(path) != nil {
		return nil // missing or broken: nobody can be writing to it
	}
	db, err := sql.Open("sqlite", fileURL(path, map[string][]string{"mode": {"rw"}, "_busy_timeout": {"500"}}))
	if err != nil {
		return nil
	}
	defer db.Close()
	if _, err := db.ExecContext(ctx, "BEGIN EXCLUSIVE; ROLLBACK"); err != nil {
		if said := say(err); errors.Is(said, model.ErrFile) && strings.Contains(said.Error(), "holds the file") {
			return said
		}
	}
	return nil
}

// moveAside renames the file with its log: a log left behind would bring its
// writes back into the restored copy.
func moveAside(path string) (string, error) {
	if _, err := os.Lstat(path); errors.Is(err, fs.ErrNotExist) {
		return "", nil
	}
	aside := fmt.Sprintf("%s.before-restore-%s", path, time.Now().UTC().Format("20060102-150405"))
	for n := 2; ; n++ {
		if _, err := os.Lstat(aside); errors.Is(err, fs.ErrNotExist) {
			break
		}
		aside = fmt.Sprintf("%s-%d", aside, n)
	}
	for _, end := range append([]string{""}, beside...) {
		if err := os.Rename(path+end, aside+end); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return "", err
		}
	}
	return aside, nil
}

// syncDir makes a rename in the folder last through a power cut. Systems that
// cannot sync a folder do not need it.
func syncDir(dir string) error {
	d, err := os.Open(dir)
	if err != nil {
		return err
	}
	defer d.Close()
	_ = d.Sync()
	return nil
}
