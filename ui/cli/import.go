package cli

import (
	"context"
	"encoding/csv"
	"fmt"
	"io"
	"os"
	"strconv"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"goodword/model"
)

type importFlags struct {
	options        model.ImportOptions
	dryRun, asJSON bool
	rejects        string
}

func (h *house) importCommand() *cobra.Command {
	var f importFlags
	c := &cobra.Command{
		Use:   "import FILE...",
		Short: "Read other tools' exports, or an export of everything",
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) == 0 {
				return usage("Name what to import: goodword import FILE")
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			for _, path := range args {
				fi, err := os.Stat(path)
				switch {
				case err != nil:
					return usage("%s cannot be read: %v", path, err)
				case fi.IsDir():
					return h.takeIn(cmd.Context(), args, f)
				}
			}
			return h.importFiles(cmd.Context(), args, f)
		},
	}
	g := c.Flags()
	g.StringVar(&f.options.Format, "as", "", "the format, where it is not recognised")
	g.StringArrayVar(&f.options.Map, "map", nil, "what a column is: 'Header=role', 'Header=role:dmy' or 'Header=ignore'")
	g.BoolVar(&f.dryRun, "dry-run", false, "say what would happen and write nothing")
	g.BoolVar(&f.asJSON, "json", false, "one JSON array, an object a file")
	g.StringVar(&f.rejects, "rejects", "", "write what could not be read to this CSV file")
	return c
}

// takeIn reads an export of everything.
func (h *house) takeIn(ctx context.Context, args []string, f importFlags) error {
	if len(args) > 1 {
		return usage("An export of everything is taken in alone; name one folder")
	}
	if f.dryRun {
		return usage("An export of everything has no dry run: it goes only into a file without people")
	}
	s, err := h.openOrCreate(ctx)
	if err != nil {
		return err
	}
	tables, err := s.TakeIn(ctx, os.DirFS(args[0]))
	if err != nil {
		return err
	}
	if f.asJSON {
		return h.writeJSON([]map[string]any{{"file": args[0], "format": "goodword", "people_new": tables["people"]}})
	}
	fmt.Fprintf(h.Out, "%s: %s and everything else is in. Take it back with: goodword undo\n", args[0], model.Plural(tables["people"], "person"))
	return nil
}

func (h *house) importFiles(ctx context.Context, args []string, f importFlags) error {
	s, err := h.openOrCreate(ctx)
	if err != nil {
		return err
	}
	if f.dryRun {
		defer h.forgetNew()
	}
	var rejected []model.ImportReject
	f.options.Reject = func(_ string, r model.ImportReject) { rejected = append(rejected, r) }
	f.options.Progress = h.progress()
	f.options.Alone = true
	do := s.ApplyImport
	if f.dryRun {
		do = s.PlanImport
	}
	var results []model.ImportResult
	run := func() (err error) {
		results, err = do(ctx, args, f.options)
		h.progressDone()
		if err == nil && f.dryRun {
			err = unanswered(results)
		}
		return err
	}
	if f.rejects == "" {
		err = run()
	} else { // a file that cannot be made is said before anything is imported
		err = h.toFile(f.rejects, func(w io.Writer) error {
			if err := run(); err != nil {
				return err
			}
			return writeRejects(w, rejected)
		})
	}
	if err != nil {
		return err
	}
	if f.asJSON {
		return h.writeJSON(results)
	}
	for _, r := range results {
		h.sayImported(r, f.dryRun)
	}
	return nil
}

// unanswered refuses a dry run whose counts wait for an answer, and names the
// flag that gives it.
func unanswered(results []model.ImportResult) error {
	for _, r := range results {
		for _, q := range r.Questions {
			return model.NotAllowed("%s: %s Answer with: %s", r.File, q.Text(), q.Flag)
		}
	}
	return nil
}

func writeRejects(w io.Writer, list []model.ImportReject) error {
	c := csv.NewWriter(w)
	c.UseCRLF = true
	if err := c.Write([]string{"line", "column", "value", "reason"}); err != nil {
		return err
	}
	for _, r := range list {
		if err := c.Write([]string{strconv.Itoa(r.Line), model.CSVCell(r.Column), model.CSVCell(model.Clean(r.Value)), r.Reason}); err != nil {
			return err
		}
	}
	c.Flush()
	return c.Error()
}

// sayImported is one file in words.
func (h *house) sayImported(r model.ImportResult, dry bool) {
	name := r.FormatName
	if name == "" {
		name = "columns recognised by what they hold"
	}
	parts := []string{
		model.Plural(r.PeopleNew, "new person"), fmt.Sprintf("%d joined somebody you have", r.PeopleJoined), fmt.Sprintf("%d known already", r.PeopleSame-r.PeopleTwice),
	}
	if r.PeopleTwice > 0 {
		parts = append(parts, fmt.Sprintf("%d twice in the file", r.PeopleTwice))
	}
	for _, c := range []struct {
		n    int
		what string
	}{{r.SignalsNew, "signal"}, {r.MentionsNew, "mention"}, {r.SuggestionsNew, "suggestion"}, {r.TouchesNew, "touch"}} {
		if c.n > 0 {
			parts = append(parts, model.Plural(c.n, c.what))
		}
	}
	parts = append(parts, fmt.Sprintf("%d to look at", r.ToLookAt), fmt.Sprintf("%d rejected", r.Rejected))
	fmt.Fprintf(h.Out, "%s (%s), %s: %s\n", model.Clean(r.File), name, model.Plural(r.RowCount, "row"), strings.Join(parts, ", "))
	for _, n := range r.Notices {
		fmt.Fprintf(h.Out, "  %s\n", model.Clean(n))
	}
	switch {
	case dry:
		fmt.Fprintln(h.Out, "  Nothing was written. Nobody is joined by name alone.")
	case r.Change != 0:
		fmt.Fprintf(h.Out, "  Take it back with: goodword undo --change %d\n", r.Change)
	default:
		fmt.Fprintln(h.Out, "  Nothing new.")
	}
}

// progress writes one line that a person can watch, at most ten times a second.
func (h *house) progress() func(file string, done, of int) {
	if !h.Terminal {
		return nil
	}
	begun, last := time.Now(), time.Time{}
	return func(file string, done, of int) {
		if now := time.Now(); now.Sub(last) > 100*time.Millisecond {
			last = now
			rate := float64(done) / max(now.Sub(begun).Seconds(), 0.001)
			fmt.Fprintf(h.Err, "\r%s  %d of %d rows, %.0f a second \x1b[K", model.Clean(file), done, of, rate)
		}
	}
}

// progressDone clears the line of progress.
func (h *house) progressDone() {
	if h.Terminal {
		fmt.Fprint(h.Err, "\r\x1b[K")
	}
}
