package data

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"net/url"
	"os"

	"modernc.org/sqlite"
)

// copyUpTo is how many bytes a file may have to be copied for a dry run. It is a
// variable for the tests alone.
var copyUpTo int64 = 64 << 20

// dryRun runs fn, which must fail, where nothing is kept: in a private copy of
// the file, which keeps no other program from writing and needs no file that
// can be written. Copying a large file takes longer than most imports; there it
// is a change to the file itself that is taken back, while others wait to write.
func (s *Store) dryRun(ctx context.Context, large bool, fn func(*Tx) error) error {
	if info, err := os.Stat(s.path); err == nil && info.Size() > copyUpTo && s.writable() == nil {
		change := s.change
		if large {
			change = s.inBulk(false)
		}
		_, err := change(ctx, "dry run", fn)
		return err
	}
	private, err := s.copied(ctx)
	if err != nil {
		return err
	}
	defer private.Close()
	if large {
		if _, err := private.ExecContext(ctx, withoutLinks); err != nil {
			return err
		}
	}
	_, err = s.changeOn(ctx, private, "dry run", fn)
	return err
}

// copied is the file as it is now in a temporary database of SQLite's: it has no
// name, spills what its cache cannot hold to a file that nobody else can open,
// and is gone when it is closed.
func (s *Store) copied(ctx context.Context) (*sql.DB, error) {
	db, err := sql.Open("sqlite", "file:?"+url.Values{
		"_foreign_keys": {"1"}, "_dqs": {"0"}, "_pragma": {"trusted_schema(0)", "temp_store(MEMORY)", "cache_size(-32768)"},
	}.Encode())
	if err != nil {
		return nil, err
	}
	db.SetMaxOpenConns(1) // another one would be another, empty database
	if err = s.copyInto(ctx, db); err != nil {
		db.Close()
		return nil, fmt.Errorf("copy the file for a dry run: %w", say(err))
	}
	return db, nil
}

func (s *Store) copyInto(ctx context.Context, db *sql.DB) error {
	conn, err := db.Conn(ctx)
	if err != nil {
		return err
	}
	defer conn.Close()
	return conn.Raw(func(c any) error {
		from := dsn(s.path, "ro")
		if s.frozen {
			from = frozenDSN(s.path)
		}
		b, err := c.(interface {
			NewRestore(from string) (*sqlite.Backup, error)
		}).NewRestore(from)
		if err != nil {
			return err
		}
		_, err = b.Step(-1) // all in one go, so that nobody's writing makes it begin again
		return errors.Join(err, b.Finish())
	})
}
