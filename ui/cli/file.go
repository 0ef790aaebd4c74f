package cli

import (
	"context"
	"errors"
	"os"
	"path/filepath"

	"github.com/adrg/xdg"
	"github.com/spf13/cobra"

	"goodword/model"
	"goodword/model/locale"
)

// path is the file that this run works on.
func (h *house) path() string {
	if h.flags.db != "" {
		return h.flags.db
	}
	return filepath.Join(xdg.DataHome, "goodword", "goodword.db")
}

func (h *house) options() OpenOptions {
	return OpenOptions{ReadOnly: h.flags.readOnly, Today: model.Date(h.flags.today)}
}

// open opens the file that is there; it makes none, so that a mistyped name
// never looks like an empty experiment.
func (h *house) open(ctx context.Context) (s Store, err error) {
	path := h.path()
	h.store, err = h.doors.Open(ctx, path, h.options())
	if errors.Is(err, model.ErrNotFound) {
		return nil, model.Refuse(model.ErrFile, "There is no file at %s. Begin one with: goodword, or goodword import FILE; or name another with --db.", path)
	}
	if err == nil {
		h.speak(ctx)
	}
	return h.store, err
}

// speak writes days and numbers as they were chosen on the screen, unless
// another program reads what this command writes.
func (h *house) speak(ctx context.Context) {
	if kept, err := h.store.Settings(ctx); err == nil && !h.machine {
		locale.Use(kept["language"])
	}
}

// forMachine says that the flags of a command ask for JSON or a table, which
// keep the marks that every program reads.
func forMachine(c *cobra.Command) bool {
	format := c.Flags().Lookup("format")
	return c.Name() == "export" || c.Flags().Changed("json") || c.Flags().Changed("csv") ||
		format != nil && (format.Value.String() == "json" || format.Value.String() == "csv")
}

// openOrCreate also begins a new file, for the commands that bring something in.
func (h *house) openOrCreate(ctx context.Context) (s Store, err error) {
	path := h.path()
	h.store, err = h.doors.Open(ctx, path, h.options())
	if errors.Is(err, model.ErrNotFound) && !h.flags.readOnly {
		if h.store, err = h.doors.Create(ctx, path, h.options()); err == nil {
			h.created = path
		}
	}
	if err == nil {
		h.speak(ctx)
	}
	return h.store, err
}

// forgetNew takes away a file that this run made and then had no use for, so
// that a refused import leaves nothing behind. A file that somebody has written
// to meanwhile stays.
func (h *house) forgetNew() {
	if h.created == "" {
		return
	}
	written, err := h.store.History(context.Background(), 1)
	if err != nil || len(written) > 0 {
		return
	}
	h.close()
	for _, end := range []string{"", "-wal", "-shm"} {
		os.Remove(h.created + end)
	}
	h.created = ""
}

func (h *house) close() {
	if h.store != nil {
		h.store.Close()
		h.store = nil
	}
}

// person finds the one person that a name, address, handle or id means.
func (h *house) person(ctx context.Context, s Store, words string) (*model.Person, error) {
	found, err := s.FindPeople(ctx, words, 6)
	if err != nil {
		return nil, err
	}
	return model.OnePerson(words, found)
}
