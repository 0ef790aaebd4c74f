package uitest

import (
	"context"
	"fmt"
	"io/fs"
	"maps"
	"strings"

	"goodword/model"
	"goodword/ui"
)

var _ ui.Store = (*Store)(nil)

// Store is a file in memory that writes down what it is asked to do. Its rows
// do not change: what a pane shows after a write is tested with a real file.
// What a pane alone needs of the file is not here: its tests bring it.
type Store struct {
	ui.Store

	Wave     *model.Book
	People   []model.Person
	Hits     []model.Hit
	Imported []model.Import
	Changes  []model.Change
	Checkup  model.Checkup
	Roles    []model.ImportRole
	Taken    int // people in a folder that is taken in
	// Plan is what an import would do, and Apply what it does.
	Plan, Apply func(path string, o model.ImportOptions) (model.ImportResult, error)
	Fail        error // what every write answers

	Saved   []model.Row
	Removed []model.Row
	Labels  []string // of all changes, undone ones too
	Kept    map[string]string
	Written map[string][]byte // files that went out
	Missing bool
	Changed bool
}

func (s *Store) Path() string { return "/data/goodword.db" }
func (s *Store) Gone() bool   { return s.Missing }

func (s *Store) Today() model.Date {
	if s.Wave == nil || s.Wave.Today == "" {
		return "2026-04-24"
	}
	return s.Wave.Today
}

func (s *Store) Book(context.Context) (*model.Book, error) {
	if s.Wave == nil {
		s.Wave = &model.Book{Today: s.Today()}
	}
	return s.Wave.Index(), nil
}

// BookOf is the one wave that there is.
func (s *Store) BookOf(ctx context.Context, _ int64) (*model.Book, error) { return s.Book(ctx) }

func (s *Store) FindPeople(_ context.Context, words string, limit int) ([]model.Person, error) {
	var out []model.Person
	for _, p := range s.People {
		if strings.Contains(strings.ToLower(p.Name), strings.ToLower(words)) && len(out) < limit {
			out = append(out, p)
		}
	}
	return out, nil
}

func (s *Store) Find(_ context.Context, words string, limit int) ([]model.Hit, error) {
	var out []model.Hit
	for _, h := range s.Hits {
		if words != "" && strings.Contains(strings.ToLower(h.Name+" "+h.Text), strings.ToLower(words)) && len(out) < limit {
			out = append(out, h)
		}
	}
	return out, nil
}

func (s *Store) MentionIDs(_ context.Context, words string) ([]int64, error) {
	return s.Wave.MentionIDs("all", words), s.Fail
}

func (s *Store) Mentions(_ context.Context, ids []int64) ([]model.MentionRow, error) {
	return s.Wave.MentionRows(ids), s.Fail
}

func (s *Store) Save(label string, rows ...model.Row) error {
	if s.Fail != nil {
		return s.Fail
	}
	for _, row := range rows {
		if err := row.Check(); err != nil {
			return err
		}
	}
	s.Saved = append(s.Saved, rows...)
	s.Labels = append(s.Labels, label)
	return nil
}

func (s *Store) Remove(label string, rows ...model.Row) error {
	if s.Fail != nil {
		return s.Fail
	}
	s.Removed = append(s.Removed, rows...)
	s.Labels = append(s.Labels, label)
	return nil
}

func (s *Store) Undo(context.Context) (string, error) {
	if len(s.Labels) == 0 {
		return "", model.NotAllowed("There is nothing to undo.")
	}
	return s.Labels[len(s.Labels)-1], s.Fail
}

func (s *Store) Redo(ctx context.Context) (string, error) { return s.Undo(ctx) }

func (s *Store) Poll(context.Context) (bool, error) { return s.Changed, nil }

func (s *Store) Settings(context.Context) (map[string]string, error) { return maps.Clone(s.Kept), nil }

func (s *Store) Remember(_ context.Context, key, value string) error {
	if s.Kept == nil {
		s.Kept = map[string]string{}
	}
	if s.Kept[key] = value; value == "" {
		delete(s.Kept, key)
	}
	return nil
}

// The rest is what Set-up asks of a file.

func (s *Store) Imports(context.Context) ([]model.Import, error) { return s.Imported, s.Fail }

func (s *Store) History(context.Context, int) ([]model.Change, error) { return s.Changes, nil }

func (s *Store) UndoChange(_ context.Context, id int64) (string, error) {
	s.Labels = append(s.Labels, fmt.Sprintf("took back change %d", id))
	return "", s.Fail
}

func (s *Store) Backup(_ context.Context, to, _ string) error {
	s.Labels = append(s.Labels, "copied to "+to)
	return s.Fail
}

func (s *Store) Doctor(context.Context) (model.Checkup, error) { return s.Checkup, s.Fail }

// PlanImport and ApplyImport ask Plan and Apply file by file.
// Forget notes whom it was asked to forget.
func (s *Store) Forget(_ context.Context, person int64) (model.Forgetting, error) {
	s.Labels = append(s.Labels, fmt.Sprintf("forgot %d", person))
	return model.Forgetting{Rows: 1}, s.Fail
}

func (s *Store) PlanImport(_ context.Context, paths []string, o model.ImportOptions) ([]model.ImportResult, error) {
	return each(paths, o, s.Plan)
}

func (s *Store) ApplyImport(_ context.Context, paths []string, o model.ImportOptions) ([]model.ImportResult, error) {
	return each(paths, o, s.Apply)
}

func each(paths []string, o model.ImportOptions, do func(string, model.ImportOptions) (model.ImportResult, error)) ([]model.ImportResult, error) {
	var out []model.ImportResult
	for _, path := range paths {
		r, err := do(path, o)
		if err == nil || len(r.Columns) > 0 {
			out = append(out, r)
		}
		if err != nil {
			return out, err
		}
	}
	return out, nil
}

func (s *Store) ImportRoles() []model.ImportRole { return s.Roles }

func (s *Store) TakeIn(context.Context, fs.FS) (map[string]int, error) {
	s.Labels = append(s.Labels, "took in a folder")
	return map[string]int{"people": s.Taken}, s.Fail
}

// EachPerson gives the ids and names of those in memory.
func (s *Store) EachPerson(_ context.Context, _ model.ListQuery, emit func(columns []string, row []any) error) error {
	columns := []string{"id", "name"}
	if err := emit(columns, nil); err != nil {
		return err
	}
	for i := range s.People {
		if err := emit(columns, []any{s.People[i].ID, s.People[i].Name}); err != nil {
			return err
		}
	}
	return nil
}

// WriteFiles keeps the files in memory.
func (s *Store) WriteFiles(_ context.Context, dir string, files map[string][]byte) (string, error) {
	if s.Fail == nil {
		s.Written = files
	}
	return "/out/" + dir, s.Fail
}

func (s *Store) CloseWave(_ context.Context, verdict, _ string) error {
	s.Labels = append(s.Labels, "closed the wave: "+verdict)
	return s.Fail
}
