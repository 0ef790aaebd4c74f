package data

import (
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"goodword/data/importer"
	"goodword/model"
)

// bulkFrom is the number of records from which an import is undone by its
// number and not row by row.
var bulkFrom = 10_000 // a variable for the tests alone

// batchSize is how many records are read, looked up and written together.
const batchSize = 2000

// errDry ends a dry run, which is the import itself and never kept, so
// that what it counted is exactly what the import would do.
var errDry = errors.New("dry run")

// errNothing ends an import that would write nothing but its own number.
var errNothing = errors.New("nothing new")

// export is a file that has been looked through.
type export struct {
	*importer.Export
	flags []string // the answers that it was read with
}

func (x *export) isLarge() bool { return x.Rows > bulkFrom }

// PlanImport reads the files as ApplyImport would and says what it would do;
// it writes nothing. Files with a question that only the user can answer have
// it in Questions and no counts; of a file that cannot be taken as it is the
// columns come beside the error, so that they can be given other roles.
func (s *Store) PlanImport(ctx context.Context, paths []string, o model.ImportOptions) ([]model.ImportResult, error) {
	own, paths, err := s.ownLists(ctx, paths)
	if err != nil || len(paths) == 0 {
		return own, err
	}
	exports, err := s.readExports(ctx, paths, o)
	results := make([]model.ImportResult, len(exports))
	for i, x := range exports {
		results[i] = newResult(x)
	}
	if err != nil {
		return results, err
	}
	err = s.dryRun(ctx, slices.ContainsFunc(exports, (*export).isLarge), func(tx *Tx) error {
		for i, x := range exports {
			if len(x.Questions) > 0 {
				continue
			}
			if err := tx.importFile(x, o, &results[i]); err != nil && !errors.Is(err, errNothing) {
				return err
			}
		}
		return errDry
	})
	if errors.Is(err, errDry) {
		err = nil
	}
	return append(own, results...), err
}

// ApplyImport imports the files, each as one change. All are read before the
// first is written; a question that is not answered refuses them all.
func (s *Store) ApplyImport(ctx context.Context, paths []string, o model.ImportOptions) ([]model.ImportResult, error) {
	own, paths, err := s.ownLists(ctx, paths)
	if err != nil || len(paths) == 0 {
		return own, err
	}
	exports, err := s.readExports(ctx, paths, o)
	if err != nil {
		return nil, err
	}
	for _, x := range exports {
		if len(x.Questions) > 0 {
			return nil, unanswered(x)
		}
	}
	var results []model.ImportResult
	for _, x := range exports {
		res := newResult(x)
		do := s.change
		if x.isLarge() {
			do = s.inBulk(o.Alone && s.mostlyNew(x))
		}
		change, err := do(ctx, "imported "+x.Name, func(tx *Tx) error {
			if err := tx.importFile(x, o, &res); err != nil {
				return err
			}
			_, err := tx.ExecContext(ctx, "UPDATE changes SET label=? WHERE id=?", model.Clean(importLabel(&res)), tx.change)
			return err
		})
		if err != nil && !errors.Is(err, errNothing) {
			return results, err
		}
		res.Change = change
		results = append(results, res)
	}
	return append(own, results...), nil
}

// unanswered names every question with the flags that answer it.
func unanswered(x *export) error {
	text := x.Name + ":"
	for _, q := range x.Questions {
		text += fmt.Sprintf(" %s Answer with %s or %s.", q.Text(), q.Options[0].Flag, q.Options[1].Flag)
	}
	return &model.ImportError{Kind: "question", Text: text}
}

func importLabel(r *model.ImportResult) string {
	var parts []string
	count := func(n int, one string) {
		if n > 0 {
			parts = append(parts, model.Plural(n, one))
		}
	}
	count(r.PeopleNew, "new person")
	if r.PeopleJoined > 0 {
		parts = append(parts, fmt.Sprintf("%d joined", r.PeopleJoined))
	}
	count(r.SignalsNew, "signal")
	count(r.MentionsNew, "mention")
	count(r.SuggestionsNew, "suggestion")
	count(r.TouchesNew, "touch")
	if len(parts) == 0 {
		parts = append(parts, "updates")
	}
	return "imported " + r.File + ": " + strings.Join(parts, ", ")
}

func newResult(x *export) model.ImportResult {
	return model.ImportResult{ImportFile: x.ImportFile, File: x.Name, FormatID: x.Format, RowCount: x.Rows}
}

// readExports looks through the files, up to the first that cannot be taken. A mapping that was given for the same
// headers before is used again unless the user gives another.
func (s *Store) readExports(ctx context.Context, paths []string, o model.ImportOptions) ([]*export, error) {
	opts := importer.Options{Format: o.Format, Scope: o.Scope, Zone: s.zone, Partly: len(paths) > 1}
	if err := s.read.QueryRowContext(ctx, "SELECT coalesce(max(currency),'') FROM projects").Scan(&opts.Currency); err != nil {
		return nil, say(err)
	}
	var out []*export
	for _, path := range paths {
		src, err := importer.File(path)
		if err != nil {
			return nil, err
		}
		x, err := s.readExport(ctx, src, opts, o.Map)
		if err != nil {
			if x != nil && x.Export != nil && len(x.Columns) > 0 {
				out = append(out, x)
			}
			return out, err
		}
		if dir, ok := workTree(path); ok {
			x.Notices = append(x.Notices, fmt.Sprintf("the file lies in the work tree %s; keep personal data out of version control", dir))
		}
		out = append(out, x)
	}
	return out, answersSomething(out, o.Map)
}

// answersSomething refuses an answer about a column that is in none of several
// files.
func answersSomething(exports []*export, flags []string) error {
	for _, f := range flags {
		a, err := importer.ParseMap(f)
		if err != nil {
			return err
		}
		if !slices.ContainsFunc(exports, func(x *export) bool { return x.Has(a.Header) }) {
			return &model.ImportError{Kind: "mapping", Text: fmt.Sprintf("--map: no file has a column %q", a.Header)}
		}
	}
	return nil
}

func (s *Store) readExport(ctx context.Context, src importer.Source, opts importer.Options, flags []string) (*export, error) {
	var err error
	if opts.Map, err = parseMaps(flags); err != nil {
		return nil, err
	}
	x, err := importer.Read(ctx, src, opts)
	if err != nil || len(flags) > 0 {
		return &export{x, flags}, err
	}
	flags, changed, err := s.remembered(ctx, x)
	if err != nil || len(flags) == 0 {
		return &export{x, nil}, err
	}
	if opts.Map, err = parseMaps(flags); err != nil {
		return nil, err
	}
	if x, err = importer.Read(ctx, src, opts); err != nil {
		return nil, err
	}
	before := "columns are read as you answered for this list before"
	if changed > 0 {
		before = fmt.Sprintf("columns are read as you answered for a list with %s more or less", model.Plural(changed, "column"))
	}
	x.Notices = append(x.Notices, before+": "+strings.Join(flags, ", "))
	return &export{x, flags}, nil
}

func parseMaps(flags []string) ([]importer.Answer, error) {
	var answers []importer.Answer
	for _, f := range flags {
		a, err := importer.ParseMap(f)
		if err != nil {
			return nil, err
		}
		answers = append(answers, a)
	}
	return answers, nil
}

// workTree finds the git work tree that a file lies in.
func workTree(path string) (string, bool) {
	dir, err := filepath.Abs(path)
	for err == nil && filepath.Dir(dir) != dir {
		dir = filepath.Dir(dir)
		if _, err := os.Stat(filepath.Join(dir, ".git")); err == nil {
			return dir, true
		}
	}
	return "", false
}

// importFile imports one file inside the open change.
func (tx *Tx) importFile(x *export, o model.ImportOptions, res *model.ImportResult) error {
	done, err := tx.importedBefore(x, res)
	if err != nil || done {
		return errors.Join(err, nothingIf(done))
	}
	in, err := tx.newIntake(x, o, res)
	if err != nil {
		return err
	}
	for batch, err := range importer.Ahead(tx.ctx, batchSize, x.Records) {
		if err == nil {
			err = in.take(batch)
		}
		if err != nil {
			return err
		}
	}
	return in.finish()
}

func nothingIf(done bool) error {
	if done {
		return errNothing
	}
	return nil
}

// importedBefore knows a file by its hash and by how it was read.
func (tx *Tx) importedBefore(x *export, res *model.ImportResult) (bool, error) {
	before, err := load[importRow](tx.ctx, tx, "WHERE hash=? AND profile=? ORDER BY id DESC LIMIT 1", x.SHA256, x.profile())
	if err != nil || len(before) == 0 {
		return false, err
	}
	res.PeopleSame = res.RowCount
	res.Notices = append(res.Notices, fmt.Sprintf("imported on %s; nothing new", before[0].Created[:10]))
	return true, nil
}

// profile is what changes the reading of the same bytes.
func (x *export) profile() string {
	flags := slices.Sorted(slices.Values(x.flags))
	sum := sha256.Sum256([]byte(strings.Join(append(flags, x.Format, x.Scope()), "\n")))
	return fmt.Sprintf("%x", sum[:8])
}
