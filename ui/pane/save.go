package pane

import (
	"reflect"

	tea "charm.land/bubbletea/v2"

	"goodword/model"
)

// Save writes copies of the rows as one change. The rows themselves stay as
// they are: they belong to the book or to a form, and a write that failed may
// be tried again with them.
func Save(h Host, s Saver, label string, rows ...model.Row) tea.Cmd {
	fresh := copies(rows)
	write := func() error { return s.Save(label, fresh...) }
	if model.ForGood(fresh) {
		return h.SaveForGood(label, write)
	}
	return h.Save(label, write)
}

// Remove takes rows away as one change.
func Remove(h Host, s Saver, label string, rows ...model.Row) tea.Cmd {
	gone := copies(rows)
	return h.Save(label, func() error { return s.Remove(label, gone...) })
}

func copies(rows []model.Row) []model.Row {
	out := make([]model.Row, len(rows))
	for i, row := range rows {
		fresh := reflect.New(reflect.TypeOf(row).Elem())
		fresh.Elem().Set(reflect.ValueOf(row).Elem())
		out[i] = fresh.Interface().(model.Row)
	}
	return out
}
