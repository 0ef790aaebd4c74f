package data

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"net/url"

	"modernc.org/sqlite"
)

// copied is the file as it is now in a private copy, for a dry run: that needs
// all that an import needs, down to the rows it has written itself, and must
// neither keep another program from writing nor need a file that can be
// written. The copy is a temporary database of SQLite's: it has no name, spills
// what its cache cannot hold to a file that nobody else can open, and is gone
// when it is closed.
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
