package data

import (
	"context"
	"database/sql"
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"sort"
	"time"

	"goodword/model"
)

//go:embed migrations/*.sql
var migrationFiles embed.FS

// migrations lists the steps in order; user_version counts those that ran.
func migrations() []string {
	names, _ := fs.Glob(migrationFiles, "migrations/*.sql")
	sort.Strings(names)
	return names
}

// migrate brings the file to the present schema in one transaction, with the
// version inside it, so that a cut at any moment leaves the old file or the
// new one. An older file is copied first; the copy is named in the error.
func migrate(ctx context.Context, db *sql.DB, path string) error {
	version, err := userVersion(ctx, db)
	if err != nil {
		return err
	}
	steps := migrations()
	switch {
	case version > len(steps):
		return newer(path)
	case version == len(steps):
		return nil
	}
	backup := ""
	if version > 0 {
		backup = fmt.Sprintf("%s.v%d-%s.backup", path, version, time.Now().UTC().Format("20060102-150405"))
		f, err := os.OpenFile(backup, os.O_CREATE|os.O_EXCL|os.O_RDWR, 0o600)
		if err == nil {
			err = vacuumInto(ctx, db, f)
		}
		if err != nil {
			return fmt.Errorf("copy the file before changing it: %w", say(err))
		}
	}
	if err := runSteps(ctx, db, steps, version); err != nil {
		if backup != "" {
			return model.Refuse(model.ErrFile, "The file could not be brought up to date (%v). It is as it was; a copy lies at %s.", err, backup)
		}
		return err
	}
	return nil
}

// runSteps works on one connection, since foreign_keys can only be switched
// outside a transaction and holds for that connection alone.
func runSteps(ctx context.Context, db *sql.DB, steps []string, version int) error {
	conn, err := db.Conn(ctx)
	if err != nil {
		return err
	}
	defer conn.Close()
	if _, err := conn.ExecContext(ctx, "PRAGMA foreign_keys=OFF"); err != nil {
		return err
	}
	defer conn.ExecContext(ctx, "PRAGMA foreign_keys=ON") //nolint:errcheck // the connection is closed if this fails
	tx, err := conn.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback() //nolint:errcheck // after a commit there is nothing to roll back
	if err := dropTriggers(ctx, tx); err != nil {
		return err
	}
	for i := version; i < len(steps); i++ {
		text, err := migrationFiles.ReadFile(steps[i])
		if err != nil {
			return err
		}
		if _, err := tx.ExecContext(ctx, string(text)); err != nil {
			return fmt.Errorf("%s: %w", steps[i], err)
		}
	}
	if err := makeTriggers(ctx, tx); err != nil {
		return err
	}
	var broken sql.NullString
	if err := tx.QueryRowContext(ctx, `SELECT "table" FROM pragma_foreign_key_check LIMIT 1`).Scan(&broken); err != nil && err != sql.ErrNoRows {
		return err
	}
	if broken.Valid {
		return fmt.Errorf("rows of %s point to rows that are gone", broken.String)
	}
	if _, err := tx.ExecContext(ctx, fmt.Sprintf("PRAGMA user_version=%d; PRAGMA application_id=%d", len(steps), appID)); err != nil {
		return err
	}
	return tx.Commit()
}

func userVersion(ctx context.Context, db *sql.DB) (v int, err error) {
	err = db.QueryRowContext(ctx, "PRAGMA user_version").Scan(&v)
	return v, err
}

// vacuumInto writes a compact copy into a new file and waits until it is on the
// disk, which SQLite does not. A copy that fails is removed.
func vacuumInto(ctx context.Context, q queryer, to *os.File) error {
	_, err := q.ExecContext(ctx, "VACUUM INTO ?", to.Name())
	if err == nil {
		err = to.Sync()
	}
	if err = errors.Join(err, to.Close()); err != nil {
		os.Remove(to.Name())
	}
	return err
}
