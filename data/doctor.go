package data

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"runtime"

	"goodword/model"
)

// Doctor looks the file over: whole, of the present schema, private, copied
// lately, with room to grow. It changes nothing.
func (s *Store) Doctor(ctx context.Context) (model.Checkup, error) {
	c := model.Checkup{Path: s.path, OK: true}
	add := func(row model.CheckupRow) {
		c.OK = c.OK && row.OK
		c.Checks = append(c.Checks, row)
	}
	for _, check := range []func(context.Context) (model.CheckupRow, error){s.integrity, s.references, s.schema, s.searchable, s.permissions, s.lastBackup, s.room} {
		row, err := check(ctx)
		if err != nil {
			return c, say(err)
		}
		add(row)
	}
	return c, nil
}

// integrity searches first: a connection that has checked before keeps the
// outline of the search index until it searches, and calls a page missing that
// was only merged away since.
func (s *Store) integrity(ctx context.Context) (model.CheckupRow, error) {
	conn, err := s.read.Conn(ctx)
	if err != nil {
		return model.CheckupRow{}, err
	}
	defer conn.Close()
	if _, err := ints(ctx, conn, "SELECT rowid FROM search WHERE search MATCH 'a' LIMIT 1"); err != nil {
		return model.CheckupRow{}, err
	}
	found, err := texts(ctx, conn, "PRAGMA integrity_check(3)")
	if err != nil {
		return model.CheckupRow{}, err
	}
	row := model.CheckupRow{Name: "integrity", OK: len(found) == 1 && found[0] == "ok", Detail: found[0]}
	if !row.OK {
		row.Advice = "bring back a backup: goodword restore FILE"
	}
	return row, nil
}

func (s *Store) references(ctx context.Context) (model.CheckupRow, error) {
	var n int
	err := s.read.QueryRowContext(ctx, "SELECT count(*) FROM pragma_foreign_key_check").Scan(&n)
	row := model.CheckupRow{Name: "references", OK: n == 0, Detail: model.Plural(n, "row") + " pointing to nothing"}
	if !row.OK {
		row.Advice = "bring back a backup: goodword restore FILE"
	}
	return row, err
}

func (s *Store) schema(ctx context.Context) (model.CheckupRow, error) {
	v, err := userVersion(ctx, s.read)
	return model.CheckupRow{Name: "schema", OK: v == len(migrations()), Detail: fmt.Sprintf("version %d of %d", v, len(migrations()))}, err
}

// searchable compares the number of rows that can be found with those that
// should be.
func (s *Store) searchable(ctx context.Context) (model.CheckupRow, error) {
	var found, want int
	err := s.read.QueryRowContext(ctx, "SELECT count(*) FROM search").Scan(&found)
	for _, t := range searchedTables {
		var n int
		if err == nil {
			err = s.read.QueryRowContext(ctx, "SELECT count(*) FROM "+t.table+" WHERE "+t.found("")).Scan(&n)
		}
		want += n
	}
	row := model.CheckupRow{Name: "search", OK: found == want, Detail: fmt.Sprintf("%d of %d entries can be found", found, want)}
	if !row.OK {
		row.Advice = "export everything and take it into a new file: goodword export all DIR"
	}
	return row, err
}

func (s *Store) permissions(context.Context) (model.CheckupRow, error) {
	fi, err := os.Stat(s.path)
	if err != nil {
		return model.CheckupRow{}, err
	}
	mode := fi.Mode().Perm()
	row := model.CheckupRow{Name: "permissions", OK: mode&0o077 == 0 || runtime.GOOS == "windows", Detail: fmt.Sprintf("%04o", mode)}
	if !row.OK {
		row.Advice = "others can read it: chmod 600 " + s.path
	}
	return row, nil
}

func (s *Store) lastBackup(ctx context.Context) (model.CheckupRow, error) {
	var last model.Date
	var demo bool
	err := s.read.QueryRowContext(ctx, "SELECT coalesce((SELECT value FROM settings WHERE key='last_backup'),''), coalesce((SELECT max(demo) FROM projects),0)").Scan(&last, &demo)
	row := model.CheckupRow{Name: "backup", OK: demo || last != "" && s.Today().Since(last) <= 7, Detail: "last checked copy " + string(last)}
	if last == "" {
		row.Detail = "no checked copy yet"
	}
	if !row.OK {
		row.Advice = "make one: goodword backup FILE"
	}
	return row, err
}

// room wants twice the size of the file, which a copy and a migration need.
func (s *Store) room(context.Context) (model.CheckupRow, error) {
	fi, err := os.Stat(s.path)
	if err != nil {
		return model.CheckupRow{}, err
	}
	free, ok := freeBytes(filepath.Dir(s.path))
	row := model.CheckupRow{Name: "disk room", OK: !ok || free > 2*uint64(fi.Size()), Detail: fmt.Sprintf("%d MB free, the file has %d MB", free>>20, fi.Size()>>20)}
	if !row.OK {
		row.Advice = "make room on this disk"
	}
	return row, nil
}
