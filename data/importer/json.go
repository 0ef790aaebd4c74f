package importer

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"io"
	"slices"
	"strings"
)

// maxNesting is how deep objects are flattened; what lies deeper stays JSON.
const maxNesting = 6

// listKeys name the list of an answer that holds several.
var listKeys = []string{"statuses", "entry"}

// shape is where the records of a JSON file are, and every key in them. It
// makes a table of the file, so that keys get roles as headers do.
type shape struct {
	name   string
	path   []string // to the list, from the outermost object
	top    bool     // the file is a list
	single bool     // at path is one record and no list, as an app store writes it
	header []string
}

// findShape reads the file twice: for the list of records, and for their keys,
// of which the last record may have another one.
func (x *Export) findShape(ctx context.Context) (*shape, error) {
	s := &shape{name: x.Name}
	r, err := x.src.Open()
	if err != nil {
		return nil, err
	}
	defer r.Close()
	if err := s.locate(newJSONReader(ctx, x.scan.decode(r), x.Name)); err != nil {
		return nil, err
	}
	again, err := x.src.Open()
	if err != nil {
		return nil, err
	}
	defer again.Close()
	seen := map[string]bool{}
	j := newJSONReader(ctx, x.scan.decode(again), x.Name)
	for err = s.enter(j); err == nil; {
		var raw json.RawMessage
		if raw, err = s.record(j); err != nil {
			break
		}
		flatten(raw, "", 0, func(key, _ string) {
			if !seen[key] {
				seen[key], s.header = true, append(s.header, key)
			}
		})
		if len(s.header) > maxColumns {
			return nil, refuse(kindWide, 0, "%s has more than %d different keys: export only what you need", x.Name, maxColumns)
		}
	}
	if !errors.Is(err, io.EOF) {
		return nil, err
	}
	if len(s.header) == 0 {
		return nil, refuse(kindHeaderOnly, 0, "%s holds no record: choose a longer period or another list, and export again", x.Name)
	}
	return s, nil
}

// locate walks to the first list of objects. Several values one after the
// other are JSON lines, each a record.
func (s *shape) locate(j *jsonReader) error {
	t, err := j.token()
	if err != nil {
		return err
	}
	if t == json.Delim('[') {
		s.top = true
		return nil
	}
	if t != json.Delim('{') {
		return j.damaged()
	}
	if err := s.search(j, nil); err != nil {
		return err
	}
	if j.dec.More() {
		s.path, s.single = nil, false
	}
	return nil
}

// search looks through an object whose brace is read already.
func (s *shape) search(j *jsonReader, at []string) error {
	for j.dec.More() {
		key, err := j.key()
		if err != nil {
			return err
		}
		here := append(slices.Clone(at), key)
		t, err := j.token()
		switch {
		case err != nil:
			return err
		case t == json.Delim('{') && slices.Equal(here, []string{"feed", "entry"}):
			s.path, s.single = here, true
			err = j.skip()
		case t == json.Delim('{') && len(here) < maxNesting:
			err = s.search(j, here)
		case t == json.Delim('{'):
			err = j.skip()
		case t == json.Delim('['):
			var objects bool
			if objects, err = j.list(); objects && (s.path == nil || slices.Contains(listKeys, key)) {
				s.path, s.single = here, false
			}
		}
		if err != nil {
			return err
		}
	}
	_, err := j.token()
	return err
}

// enter reads up to the first record.
func (s *shape) enter(j *jsonReader) error {
	if s.top {
		_, err := j.token()
		return err
	}
	for i, want := range s.path {
		if _, err := j.token(); err != nil { // the brace
			return err
		}
		for {
			key, err := j.key()
			if err != nil {
				return err
			}
			if key == want {
				break
			}
			if err := j.value(); err != nil {
				return err
			}
		}
		if i == len(s.path)-1 && !s.single {
			_, err := j.token() // the bracket
			return err
		}
	}
	return nil
}

// record is the next one, as it is written; io.EOF after the last.
func (s *shape) record(j *jsonReader) (json.RawMessage, error) {
	if !j.dec.More() || s.single && j.read > 0 {
		if s.top || s.path != nil && !s.single {
			if _, err := j.token(); err != nil { // a list that is cut off is no whole export
				return nil, err
			}
		}
		return nil, io.EOF
	}
	var raw json.RawMessage
	if err := j.dec.Decode(&raw); err != nil {
		return nil, j.explain(err)
	}
	j.left = maxRecord
	j.read++
	return raw, nil
}

// rows gives each record as a row under the keys of all.
func (s *shape) rows(ctx context.Context, r io.Reader) (*rows, error) {
	j := newJSONReader(ctx, r, s.name)
	if err := s.enter(j); err != nil {
		return nil, err
	}
	column := map[string]int{}
	for i, h := range s.header {
		column[h] = i
	}
	return &rows{fill: func(t *rows) error {
		raw, err := s.record(j)
		if err != nil {
			return err
		}
		t.Line, t.Cells = j.read, make([]string, len(s.header))
		flatten(raw, "", 0, func(key, value string) {
			if i, ok := column[key]; ok {
				t.Cells[i] = value
			}
		})
		return nil
	}}, nil
}

// flatten gives every value with its keys, parted by a space. Lists of words
// become one cell; lists of objects are named by their names, or stay JSON for
// a format that knows them.
func flatten(raw json.RawMessage, key string, depth int, see func(key, value string)) {
	raw = bytes.TrimSpace(raw)
	switch {
	case len(raw) == 0 || string(raw) == "null":
		see(key, "")
	case raw[0] == '{' && depth < maxNesting:
		dec := json.NewDecoder(bytes.NewReader(raw))
		_, _ = dec.Token()
		for dec.More() {
			t, err := dec.Token()
			var value json.RawMessage
			if err == nil {
				err = dec.Decode(&value)
			}
			if err != nil {
				return // it was decoded once already, so this is no error that can be
			}
			name, _ := t.(string)
			flatten(value, strings.TrimSpace(key+" "+name), depth+1, see)
		}
	case raw[0] == '[':
		see(key, joined(raw))
	case raw[0] == '"':
		var s string
		_ = json.Unmarshal(raw, &s)
		see(key, s)
	default:
		see(key, string(raw))
	}
}

func joined(raw json.RawMessage) string {
	var list []any
	_ = json.Unmarshal(raw, &list)
	var parts []string
	for _, e := range list {
		switch e := e.(type) {
		case string:
			parts = append(parts, e)
		case map[string]any:
			name, ok := e["name"].(string)
			if !ok {
				return string(raw)
			}
			parts = append(parts, name)
		default:
			return string(raw)
		}
	}
	return strings.Join(parts, "; ")
}
