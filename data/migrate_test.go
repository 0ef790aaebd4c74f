package data

import (
	"context"
	"database/sql"
	"errors"
	"os"
	"path/filepath"
	"testing"

	"goodword/model"
)

// olderFile is a file as an earlier version left it: only the first steps ran.
func olderFile(t *testing.T, steps int) string {
	t.Helper()
	ctx := context.Background()
	path := filepath.Join(t.TempDir(), "old.db")
	must(t, os.WriteFile(path, nil, 0o600))
	db, err := sql.Open("sqlite", dsn(path, "rw"))
	must(t, err)
	defer db.Close()
	db.SetMaxOpenConns(1)
	must(t, runSteps(ctx, db, migrations()[:steps], 0))
	_, err = db.ExecContext(ctx, `INSERT INTO projects(id,uuid,name,zone) VALUES (1,'u','Old','UTC')`)
	must(t, err)
	_, err = db.ExecContext(ctx, `INSERT INTO people(id,name) VALUES (7,'Ben O''Brien')`)
	must(t, err)
	_, err = db.ExecContext(ctx, `INSERT INTO identities(id,person_id,kind,norm,raw) VALUES (3,7,'email','ben@example.com','Ben@example.com')`)
	must(t, err)
	return path
}

func TestAnOlderFileIsCopiedAndBroughtUpToDate(t *testing.T) {
	ctx := context.Background()
	for steps := 2; steps < len(migrations()); steps++ {
		path := olderFile(t, steps)
		s, err := Open(ctx, path, Options{Today: "2026-04-24"})
		must(t, err)
		found, err := s.FindPeople(ctx, "brien", 5)
		if err != nil || len(found) != 1 || found[0].ID != 7 {
			t.Errorf("after step %d Ben is not found: %v %v", steps, found, err)
		}
		must(t, s.Save("added Ana", &model.Person{Name: "Ana"}))
		if err := s.Save("gave an address twice", &model.Identity{PersonID: 8, Kind: model.IdentityEmail, Raw: "ben@example.com"}); err == nil {
			t.Errorf("after step %d an address may belong to two", steps)
		}
		c, err := s.Doctor(ctx)
		must(t, err)
		for _, row := range c.Checks {
			if !row.OK && row.Name != "backup" {
				t.Errorf("after step %d: %+v", steps, row)
			}
		}
		must(t, s.Close())
		copies, err := filepath.Glob(path + ".v*.backup")
		must(t, err)
		if len(copies) != 1 {
			t.Fatalf("copies of the old file: %v", copies)
		}
		fi, err := os.Stat(copies[0])
		must(t, err)
		if fi.Mode().Perm() != 0o600 {
			t.Errorf("the copy has mode %o", fi.Mode().Perm())
		}
	}
}

func TestANewerFileIsRefusedUntouched(t *testing.T) {
	ctx := context.Background()
	s := newStore(t)
	_, err := s.write.ExecContext(ctx, "PRAGMA user_version=999")
	must(t, err)
	must(t, s.Close())
	before, err := os.ReadFile(s.Path())
	must(t, err)
	if _, err := Open(ctx, s.Path(), Options{}); !errors.Is(err, model.ErrFile) {
		t.Errorf("a newer file was opened: %v", err)
	}
	after, err := os.ReadFile(s.Path())
	must(t, err)
	if string(after) != string(before) {
		t.Error("a newer file was changed")
	}
}

func TestThemesAndEndingsBecomeNouns(t *testing.T) {
	ctx := context.Background()
	path := olderFile(t, 3)
	db, err := sql.Open("sqlite", dsn(path, "rw"))
	must(t, err)
	_, err = db.ExecContext(ctx, `INSERT INTO answers(topic,question,answer,evidence,date) VALUES
		('theme','mobile speed','a lighter list','Tom','2026-04-19'),('sunset','Old editor','in June','','2026-04-01'),('readiness','crisis','no','','2026-03-20')`)
	must(t, err)
	must(t, db.Close())
	s, err := Open(ctx, path, Options{Today: "2026-04-24"})
	must(t, err)
	defer s.Close()
	b, err := s.Book(ctx)
	must(t, err)
	if len(b.ThemeRows) != 1 || b.ThemeRows[0].Action != "a lighter list" || b.ThemeRows[0].Told != "Tom" || b.ThemeRows[0].DoneOn != "2026-04-19" {
		t.Errorf("themes: %+v", b.ThemeRows)
	}
	if end := b.Sunset("old editor"); end == nil || end.Ends != "in June" || len(b.Answers) != 1 {
		t.Errorf("endings: %+v, answers %+v", b.Sunsets, b.Answers)
	}
}
