package data

import (
	"context"
	"database/sql"
	"os"
)

// mostlyNew says that an import adds more than there is: of a row become about
// 1,200 bytes. Where much is there already, changing it costs a journal more
// than a log.
func (s *Store) mostlyNew(x *export) bool {
	info, err := os.Stat(s.path)
	return err == nil && info.Size() <= int64(x.Rows)<<10
}

// alone lets the connection write into the file itself and not into its log
// first, which takes a fifth off a large import. Nobody else can read
// meanwhile, so it does nothing where anybody has the file open. A process that
// is killed leaves a journal, and the next that opens the file takes back what
// was begun. SQLite says which way it writes; either way is as safe.
func (s *Store) alone(ctx context.Context, conn *sql.Conn) (goBack func()) {
	s.read.SetMaxIdleConns(0) // ours that wait are somebody else to SQLite
	mode := func(ctx context.Context, name string) (got string) {
		_ = conn.QueryRowContext(ctx, "PRAGMA journal_mode="+name).Scan(&got)
		return got
	}
	if mode(ctx, "DELETE") != "delete" {
		s.read.SetMaxIdleConns(readers)
		return func() {}
	}
	return func() {
		mode(context.WithoutCancel(ctx), "WAL")
		s.read.SetMaxIdleConns(readers)
	}
}
