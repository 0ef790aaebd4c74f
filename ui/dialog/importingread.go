package dialog

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"goodword/model"
	"goodword/model/locale"
	"goodword/ui/component"
)

// mostRejects is how many refused cells are kept to be looked at.
const mostRejects = 500

// read finds the files of the line and reads the first.
func (d *Importing) read() tea.Cmd {
	text := d.line.Value()
	var found []string
	var trouble error
	d.host.Work("Looking for the files", func(context.Context, func(done, total int)) (string, error) {
		found = Paths(text)
		trouble = readable(found)
		return "", nil
	}, func() tea.Cmd {
		d.forget()
		if trouble != nil {
			d.said = trouble.Error()
			return nil
		}
		d.queue, d.at, d.of = found, 1, len(found)
		return d.readFile()
	})
	return nil
}

// readable says in the user's words which file cannot be read. A folder can
// only be an export of everything, alone.
func readable(paths []string) error {
	if len(paths) == 0 {
		return model.NotAllowed("Type the path of a file, or drop the file here.")
	}
	for _, path := range paths {
		info, err := os.Stat(path)
		if err != nil {
			return pathError(path, err)
		}
		if info.IsDir() {
			if _, err := os.Stat(filepath.Join(path, "manifest.json")); err != nil {
				return model.NotAllowed("%s is a folder. Name the exported file in it; tab shows what is there.", path)
			}
			if len(paths) > 1 {
				return model.NotAllowed("%s is an export of everything. Take it in alone.", path)
			}
			continue
		}
		f, err := os.Open(path)
		if err != nil {
			return pathError(path, err)
		}
		f.Close()
	}
	return nil
}

func pathError(path string, err error) error {
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return model.NotAllowed("There is no file %s. Check the name; tab completes it.", path)
	case errors.Is(err, fs.ErrPermission):
		return model.NotAllowed("You may not read %s. Check its rights, or export it again.", path)
	}
	return model.NotAllowed("%s cannot be read: %v.", path, err)
}

// readFile plans the import of the present file; a folder is shown as such.
func (d *Importing) readFile() tea.Cmd {
	path := d.queue[0]
	return d.planning(path, func(err error) {
		d.said = err.Error()
		d.queue = nil
	})
}

// planning reads a file to its end and shows what it would become. refused
// hears why it cannot, where there are not even columns to show.
func (d *Importing) planning(path string, refused func(error)) tea.Cmd {
	var plan *model.ImportResult
	var rejects []model.ImportReject
	var trouble error
	whole, o := false, d.options()
	d.host.Work("Reading "+filepath.Base(path), func(ctx context.Context, tell func(done, total int)) (string, error) {
		if info, err := os.Stat(path); err == nil && info.IsDir() {
			whole = true
			return "", nil
		}
		o.Progress = func(_ string, done, of int) { tell(done, of) }
		o.Reject = func(_ string, r model.ImportReject) {
			if len(rejects) < mostRejects {
				rejects = append(rejects, r)
			}
		}
		plans, err := d.store.PlanImport(ctx, []string{path}, o)
		if ctx.Err() != nil {
			return "", err
		}
		if trouble = err; len(plans) == 1 {
			plan = &plans[0]
		}
		return "", nil
	}, func() tea.Cmd {
		switch {
		case whole:
			d.whole = path
		case plan == nil || trouble != nil && len(plan.Columns) == 0:
			refused(trouble)
		default:
			d.show(plan, rejects, trouble)
		}
		return nil
	})
	return nil
}

// show puts a plan on the screen; the cursor stays on its column.
func (d *Importing) show(plan *model.ImportResult, rejects []model.ImportReject, trouble error) {
	d.plan, d.rejects, d.failed = plan, rejects, ""
	if trouble != nil {
		d.failed = trouble.Error()
	}
	d.columns.SetRows(importColumns(plan))
}

// options are what was said about the present file.
func (d *Importing) options() model.ImportOptions {
	var o model.ImportOptions
	for _, header := range slices.Sorted(maps.Keys(d.chosen)) {
		o.Map = append(o.Map, header+"="+d.chosen[header])
	}
	return o
}

// apply imports the present file and goes on with the next.
func (d *Importing) apply() tea.Cmd {
	path, o := d.queue[0], d.options()
	var trouble error
	d.host.Work("Importing "+filepath.Base(path), func(ctx context.Context, tell func(done, total int)) (string, error) {
		o.Progress = func(_ string, done, of int) { tell(done, of) }
		done, err := d.store.ApplyImport(ctx, []string{path}, o)
		if ctx.Err() != nil && err != nil {
			return "", err
		}
		if trouble = err; err != nil || len(done) == 0 {
			return "", nil
		}
		return news(&done[0]), nil
	}, func() tea.Cmd {
		if trouble != nil {
			d.failed = trouble.Error()
			return nil
		}
		return d.next()
	})
	return nil
}

// news is the line after an import: what came of it and how it is taken back.
func news(r *model.ImportResult) string {
	if r.Change == 0 {
		return "nothing in " + r.File + " is new"
	}
	var parts []string
	for _, c := range []struct {
		n    int
		word string
	}{{r.PeopleNew, "new"}, {r.PeopleJoined, "joined"}} {
		if c.n > 0 {
			parts = append(parts, locale.Count(c.n)+" "+c.word)
		}
	}
	parts = append(parts, said(r)...)
	if r.Rejected > 0 {
		parts = append(parts, locale.Count(r.Rejected)+" rejected")
	}
	if len(parts) == 0 {
		parts = []string{"some values changed"}
	}
	return "imported " + component.Cut(r.File, newsName) + ": " + strings.Join(parts, ", ") + " - u undoes"
}

// newsName is how much of a file's name stands in the news, so that its end
// can be read.
const newsName = 30

// counted says what is new, each with its number.
func counted(r *model.ImportResult) []string {
	var out []string
	if r.PeopleNew > 0 {
		out = append(out, several(r.PeopleNew, "new person"))
	}
	switch {
	case r.PeopleJoined == 1:
		out = append(out, "1 joins somebody you have")
	case r.PeopleJoined > 1:
		out = append(out, locale.Count(r.PeopleJoined)+" join somebody you have")
	}
	out = append(out, said(r)...)
	if n := r.PeopleSame - r.PeopleTwice; n > 0 {
		out = append(out, locale.Count(n)+" known already")
	}
	if r.PeopleTwice > 0 {
		out = append(out, locale.Count(r.PeopleTwice)+" twice in the file")
	}
	if r.ToLookAt > 0 {
		out = append(out, locale.Count(r.ToLookAt)+" to look at")
	}
	if r.Rejected > 0 {
		out = append(out, locale.Count(r.Rejected)+" rejected")
	}
	if len(out) == 0 {
		out = []string{"nothing new"}
	}
	return out
}

// several is "1 row", "2 rows", "12,000 rows".
func several(n int, one string) string {
	return strings.Replace(model.Plural(n, one), fmt.Sprint(n), locale.Count(n), 1)
}

// said counts what people said, each kind with its number.
func said(r *model.ImportResult) (out []string) {
	for _, c := range []struct {
		n   int
		one string
	}{{r.SignalsNew, "signal"}, {r.MentionsNew, "mention"}, {r.SuggestionsNew, "suggestion"}, {r.TouchesNew, "touch"}} {
		if c.n > 0 {
			out = append(out, several(c.n, c.one))
		}
	}
	return out
}

// takeIn reads an export of everything.
func (d *Importing) takeIn() tea.Cmd {
	folder := d.whole
	var trouble error
	d.host.Work("Taking in "+filepath.Base(folder), func(ctx context.Context, _ func(done, total int)) (string, error) {
		tables, err := d.store.TakeIn(ctx, os.DirFS(folder))
		if trouble = err; err != nil {
			return "", nil
		}
		return fmt.Sprintf("took in %s and all that belongs to them - u undoes", model.Plural(tables["people"], "person")), nil
	}, func() tea.Cmd {
		if trouble != nil {
			d.failed = trouble.Error()
			return nil
		}
		return d.leave()
	})
	return nil
}
