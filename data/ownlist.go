package data

import (
	"context"
	"encoding/csv"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"goodword/model"
)

// ownLists answers for the paths that are lists of this very file, and gives
// back the others.
func (s *Store) ownLists(ctx context.Context, paths []string) (own []model.ImportResult, rest []string, err error) {
	for _, path := range paths {
		r, err := s.ownList(ctx, path)
		if err != nil {
			return nil, nil, err
		}
		if r == nil {
			rest = append(rest, path)
		} else {
			own = append(own, *r)
		}
	}
	return own, rest, nil
}

// ownList recognises a list that this very file has exported: by its columns,
// the store's number and the ids. It holds nothing that is not here already,
// so importing it back changes nothing. Lists of another store are no such
// thing: people of it are read like any other file, the rest belongs into an
// export of everything.
func (s *Store) ownList(ctx context.Context, path string) (*model.ImportResult, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, nil // whoever reads it next says why it cannot be read
	}
	defer f.Close()
	r := csv.NewReader(f)
	head, err := r.Read()
	if err != nil {
		return nil, nil
	}
	name, err := s.listWith(ctx, head)
	if name == "" || err != nil {
		return nil, err
	}
	out := &model.ImportResult{File: filepath.Base(path), FormatID: "goodword_" + name}
	out.FormatName = "our own list of " + name
	known, err := s.knows(ctx, name, head)
	if err != nil {
		return nil, err
	}
	for {
		row, err := r.Read()
		if err == io.EOF {
			out.Notices = append(out.Notices, "this list came out of this very file; nothing in it is new")
			return out, nil
		}
		if err != nil {
			return nil, nil
		}
		if !known(row) {
			if name == "people" {
				return nil, nil
			}
			return nil, model.NotAllowed("%s is a list of %s from another Goodword file. Take in an export of everything instead: goodword export all DIR", path, name)
		}
		out.RowCount++
		if name == "people" {
			out.PeopleSame++
		}
	}
}

// listWith is the list that has exactly these columns, or "".
func (s *Store) listWith(ctx context.Context, head []string) (string, error) {
	if !slices.Contains(head, "id") {
		return "", nil
	}
	var people []string
	err := s.EachPerson(ctx, model.ListQuery{Arm: "nobody"}, func(columns []string, _ []any) error { people = columns; return nil })
	if err != nil {
		return "", err
	}
	if slices.Equal(head, people) {
		return "people", nil
	}
	b, err := s.Book(ctx)
	if err != nil {
		return "", err
	}
	for _, name := range model.ListNames {
		if l, err := b.List(name, model.ListQuery{}); err == nil && slices.Equal(head, l.Columns) {
			return name, nil
		}
	}
	return "", nil
}

// knows makes the test whether a row is one of this file.
func (s *Store) knows(ctx context.Context, name string, head []string) (func(row []string) bool, error) {
	ids := map[string]bool{}
	all, err := texts(ctx, s.read, "SELECT CAST(id AS TEXT) FROM "+name)
	if err != nil {
		return nil, say(err)
	}
	for _, id := range all {
		ids[id] = true
	}
	uuid, err := texts(ctx, s.read, "SELECT uuid FROM projects")
	if err != nil {
		return nil, say(err)
	}
	id, store := slices.Index(head, "id"), slices.Index(head, "store")
	return func(row []string) bool {
		return ids[strings.TrimSpace(row[id])] && (store < 0 || slices.Contains(uuid, row[store]))
	}, nil
}
