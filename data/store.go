package data

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"sync"
	"time"

	_ "modernc.org/sqlite" // the driver

	"goodword/model"
)

// Options say how a file is opened.
type Options struct {
	ReadOnly bool
	Today    model.Date // fixed day; empty = the real day in the project's zone
}

// Store is one open file: a single connection that writes and a few that read.
type Store struct {
	path      string
	options   Options
	write     *sql.DB // nil when read-only
	read      *sql.DB
	frozen    bool // in a folder that cannot be written
	inode     os.FileInfo
	mu        sync.Mutex
	seen      int64 // data_version as last looked at
	pollConn  *sql.Conn
	zone      *time.Location
	customers customersCache
	replayed  replays // under mu
}

// Create makes a new file with an empty project and opens it. It fails if
// anything lies at the path, and removes what it made if it fails itself.
func Create(ctx context.Context, path string, o Options) (*Store, error) {
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return nil, fmt.Errorf("make the folder: %w", say(err))
	}
	f, err := os.OpenFile(path, os.O_CREATE|os.O_EXCL|os.O_RDWR, 0o600)
	if errors.Is(err, fs.ErrExist) {
		return nil, model.Refuse(model.ErrFile, "%s leads nowhere, or was made just now. Nothing was written; look at it, or choose another.", path)
	}
	if err != nil {
		return nil, fmt.Errorf("make the file: %w", say(err))
	}
	f.Close()
	s, err := open(ctx, path, o)
	if err == nil {
		err = s.begin(ctx)
	}
	if err != nil {
		if s != nil {
			s.Close()
		}
		for _, end := range append([]string{""}, beside...) {
			os.Remove(path + end)
		}
		return nil, fmt.Errorf("make the file: %w", say(err))
	}
	return s, nil
}

// begin writes the first rows of a new file: they are no change of anybody's
// and cannot be undone.
func (s *Store) begin(ctx context.Context) error {
	p := model.NewProject()
	p.UUID = newUUID()
	p.Zone = localZone()
	if err := insert(ctx, s.write, stamp(), &p); err != nil {
		return err
	}
	// Until it leaves the log, the file itself does not say that it is ours, and a
	// process that is killed before leaves one that is refused.
	_, err := s.write.ExecContext(ctx, "PRAGMA wal_checkpoint(TRUNCATE)")
	return err
}

// Open opens a file that is there, never makes one, and brings an older file
// to the present schema after copying it.
func Open(ctx context.Context, path string, o Options) (*Store, error) {
	if err := peek(path); err != nil {
		return nil, err
	}
	return open(ctx, path, o)
}

func open(ctx context.Context, path string, o Options) (*Store, error) {
	s := &Store{path: path, options: o}
	var err error
	if !o.ReadOnly {
		err = s.openWriter(ctx)
		if errors.Is(err, errReadOnly) {
			s.options.ReadOnly, err = true, nil
		}
	}
	if err == nil {
		err = s.openReader(ctx)
	}
	if err == nil {
		err = s.loadZone(ctx)
	}
	if err != nil {
		s.Close()
		return nil, say(err)
	}
	s.inode, _ = os.Stat(path)
	return s, nil
}

var errReadOnly = errors.New("read only")

// openWriter prepares the one connection that writes. A file or folder that
// cannot be written is not an error here: it can still be read.
func (s *Store) openWriter(ctx context.Context) error {
	if f, err := os.OpenFile(s.path, os.O_RDWR, 0); err != nil {
		return errReadOnly
	} else if f.Close() != nil || !canMakeFiles(filepath.Dir(s.path)) {
		return errReadOnly
	}
	db, err := sql.Open("sqlite", dsn(s.path, "rw"))
	if err != nil {
		return err
	}
	db.SetMaxOpenConns(1)
	s.write = db
	if err := checkPragmas(ctx, db); err != nil {
		return err
	}
	return migrate(ctx, db, s.path)
}

// checkPragmas makes sure that what the address asks for holds, since the
// driver passes over a misspelt pragma in silence.
func checkPragmas(ctx context.Context, db *sql.DB) error {
	for name, want := range map[string]string{"journal_mode": "wal", "synchronous": "2", "foreign_keys": "1", "busy_timeout": "5000"} {
		var got string
		if err := db.QueryRowContext(ctx, "PRAGMA "+name).Scan(&got); err != nil {
			return err
		}
		if got != want {
			return fmt.Errorf("%s is %q instead of %q", name, got, want)
		}
	}
	return nil
}

// readers are the connections that read.
const readers = 3

func (s *Store) openReader(ctx context.Context) error {
	for _, address := range []string{dsn(s.path, "ro"), frozenDSN(s.path)} {
		if address == frozenDSN(s.path) && unfinished(s.path) {
			return model.Refuse(model.ErrFile, "%s was not closed: its newest entries lie beside it. Open it once where it can be written.", s.path)
		}
		db, err := sql.Open("sqlite", address)
		if err != nil {
			return err
		}
		db.SetMaxOpenConns(readers)
		version, err := userVersion(ctx, db)
		if err != nil {
			db.Close()
			if address == dsn(s.path, "ro") && s.options.ReadOnly {
				continue
			}
			return err
		}
		s.read, s.frozen = db, address != dsn(s.path, "ro")
		if version < len(migrations()) {
			return model.Refuse(model.ErrFile, "%s was made by an older Goodword and cannot be brought up to date while it is read-only. Open it once where it can be written.", s.path)
		}
		return nil
	}
	return model.Refuse(model.ErrFile, "%s cannot be read.", s.path)
}

// canMakeFiles says whether SQLite could put its log beside the file.
func canMakeFiles(dir string) bool {
	f, err := os.CreateTemp(dir, ".goodword-*")
	if err != nil {
		return false
	}
	name := f.Name()
	f.Close()
	return os.Remove(name) == nil
}

// Close ends the log and lets go of the file.
func (s *Store) Close() error {
	if s.pollConn != nil {
		s.pollConn.Close()
	}
	if s.read != nil {
		s.read.Close()
	}
	if s.write == nil {
		return nil
	}
	// Leaving waits for nobody: what is not tidied now is tidied next time.
	_, _ = s.write.Exec("PRAGMA busy_timeout=50")
	_, _ = s.write.Exec("PRAGMA optimize")
	_, _ = s.write.Exec("PRAGMA wal_checkpoint(TRUNCATE)")
	return s.write.Close()
}

// Path is where the file lies.
func (s *Store) Path() string { return s.path }

// ReadOnly says that nothing can be written.
func (s *Store) ReadOnly() bool { return s.write == nil }

// Gone says that the file was moved, deleted or replaced while it is open:
// what is written now would be lost.
func (s *Store) Gone() bool {
	now, err := os.Stat(s.path)
	return err != nil || (s.inode != nil && !os.SameFile(now, s.inode))
}

// Poll says whether another program wrote to the file since the last call.
func (s *Store) Poll(ctx context.Context) (bool, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	conn, err := s.polling(ctx)
	if err != nil {
		return false, say(err)
	}
	v, err := dataVersion(ctx, conn)
	if err != nil {
		return false, say(err)
	}
	changed := s.seen != 0 && v != s.seen
	s.seen = v
	return changed, nil
}

// polling is the connection that looks for news; s.mu must be held.
func (s *Store) polling(ctx context.Context) (conn *sql.Conn, err error) {
	if s.pollConn == nil {
		s.pollConn, err = s.read.Conn(ctx)
	}
	return s.pollConn, err
}

// dataVersion is a number that changes when another connection has written.
func dataVersion(ctx context.Context, q queryer) (v int64, err error) {
	err = q.QueryRowContext(ctx, "PRAGMA data_version").Scan(&v)
	return v, err
}
