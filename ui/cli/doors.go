package cli

import (
	"context"
	"io/fs"

	"goodword/model"
)

// Doors are what main hands in, so that this package knows no database.
type Doors struct {
	Version string
	Open    func(ctx context.Context, path string, o OpenOptions) (Store, error)
	Create  func(ctx context.Context, path string, o OpenOptions) (Store, error)
	Demo    func(ctx context.Context, path string, day int) (Store, error)
	Keys    func() string // the key table, as in the README
	Restore func(ctx context.Context, from, path, passphrase string) (aside string, err error)
	// Workbench runs the screen until the person leaves, perhaps for the demo.
	Workbench func(ctx context.Context, s Store, o ScreenOptions) (demo bool, err error)
}

// OpenOptions say how a file is opened.
type OpenOptions struct {
	ReadOnly bool
	Today    model.Date
}

// ScreenOptions say how the workbench is shown.
type ScreenOptions struct {
	Theme     string
	ThemeDir  string // where a person's own themes lie
	Rehearsal bool   // the day was given by hand
	Plain     bool   // lines instead of a screen
}

// Store is what the commands need of the file.
type Store interface {
	Close() error
	Path() string
	Today() model.Date
	Settings(ctx context.Context) (map[string]string, error)
	Book(ctx context.Context) (*model.Book, error)
	BookOf(ctx context.Context, number int64) (*model.Book, error)
	FindPeople(ctx context.Context, words string, limit int) ([]model.Person, error)
	EachPerson(ctx context.Context, q model.ListQuery, emit func(columns []string, row []any) error) error
	CandidateIDs(ctx context.Context, q model.CandidateQuery) ([]int64, error)
	CandidateRows(ctx context.Context, ids []int64) ([]model.Candidate, error)
	NewWave(ctx context.Context, w *model.Wave, strength, reason string) error
	MatchWave(ctx context.Context, o model.MatchOptions) (model.Matching, error)
	FreezeWave(ctx context.Context, reason string) (hints []string, err error)
	StartWave(ctx context.Context, reason string) error
	CloseWave(ctx context.Context, verdict, reason string) error
	PersonCard(ctx context.Context, id int64) (model.PersonCard, error)
	Save(label string, rows ...model.Row) error
	ExportAll(ctx context.Context, dir string) error
	EachJoin(ctx context.Context, emit func(columns []string, row []any) error) error
	TakeIn(ctx context.Context, from fs.FS) (map[string]int, error)
	PlanImport(ctx context.Context, paths []string, o model.ImportOptions) ([]model.ImportResult, error)
	ApplyImport(ctx context.Context, paths []string, o model.ImportOptions) ([]model.ImportResult, error)
	Backup(ctx context.Context, to, passphrase string) error
	Doctor(ctx context.Context) (model.Checkup, error)
	UndoSteps(ctx context.Context, n int) (labels []string, err error)
	UndoChange(ctx context.Context, id int64) (string, error)
	RedoSteps(ctx context.Context, n int) (labels []string, err error)
	History(ctx context.Context, limit int) ([]model.Change, error)
	Forget(ctx context.Context, person int64) (model.Forgetting, error)
}
