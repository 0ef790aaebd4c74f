package ui

import (
	"bytes"
	"cmp"
	"context"
	"fmt"

	tea "charm.land/bubbletea/v2"

	"goodword/model"
	"goodword/ui/dialog"
	"goodword/ui/report"
)

// exportFolder is under which name the house remembers where lists went.
const exportFolder = "export.folder"

// Export asks for a folder and writes one list into it, with the columns that
// "goodword export" gives it.
func (a *App) Export(list string) tea.Cmd {
	folder := cmp.Or(a.Recall(exportFolder), "goodword-lists")
	a.Open(dialog.NewPrompt("Export "+list, folder, func(dir string) tea.Cmd { return a.exportTo(list, dir) },
		"All "+list+" as CSV with everything that is kept of them, names and arms too. Into which folder? It is made where it is missing; a file that is there is never overwritten."))
	return nil
}

func (a *App) exportTo(list, dir string) tea.Cmd {
	if dir == "" {
		a.Toast("Name a folder first")
		return nil
	}
	b := a.env.Book
	a.Work("Export "+list, func(ctx context.Context, _ func(done, total int)) (string, error) {
		rows, err := a.listed(ctx, b, list)
		if err != nil {
			return "", err
		}
		var out bytes.Buffer
		if err := rows.Write(&out); err != nil {
			return "", fmt.Errorf("write the %s: %w", list, err)
		}
		where, err := a.store.WriteFiles(ctx, dir, map[string][]byte{rows.FileName(): out.Bytes()})
		if err != nil {
			return "", err
		}
		return fmt.Sprintf("wrote %s to %s", rows.FileName(), where), nil
	}, func() tea.Cmd { return a.Remember(exportFolder, dir) })
	return nil
}

// listed is the list under the name of its file. People come from the store:
// there are more of them than a wave knows.
func (a *App) listed(ctx context.Context, b *model.Book, list string) (t report.Table, err error) {
	t.Name = list + "-" + string(b.Today)
	if list != "people" {
		l, err := b.List(list, model.ListQuery{})
		t.Head, t.Rows = l.Columns, l.Rows
		return t, err
	}
	err = a.store.EachPerson(ctx, model.ListQuery{}, func(columns []string, row []any) error {
		if t.Head = columns; row != nil {
			t.Rows = append(t.Rows, row)
		}
		return ctx.Err()
	})
	return t, err
}
