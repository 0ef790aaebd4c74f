package model

import (
	"slices"
)

// Listing is one list as a plain table: what "list" prints and "export" writes.
// A value is a string, int64, float64, bool or nil.
type Listing struct {
	Name    string
	Columns []string
	Rows    [][]any
}

// ListNames are the lists that can be printed and exported one by one.
var ListNames = []string{"people", "gifts", "touches", "decisions", "suggestions", "mentions", "rituals", "promises", "cases", "stories", "favours", "topics"}

// ListQuery narrows a list; empty fields do not narrow.
type ListQuery struct{ Arm, State string }

// List makes one list of the wave from the book. People come from the store,
// since a file may hold a million of them.
func (b *Book) List(name string, q ListQuery) (Listing, error) {
	var l Listing
	switch name {
	case "gifts":
		l = listOf(b, pointers(b.Gifts))
	case "touches":
		l = listOf(b, pointers(b.Touches))
	case "decisions":
		l = listOf(b, pointers(b.Decisions))
	case "suggestions":
		l = listOf(b, pointers(b.Suggestions))
	case "rituals":
		l = listOf(b, pointers(b.Rituals))
	case "promises":
		l = listOf(b, pointers(b.Promises))
	case "cases":
		l = listOf(b, pointers(b.Cases))
	case "stories":
		l = listOf(b, pointers(b.Stories))
	case "favours":
		l = listOf(b, pointers(b.Favours))
	case "topics":
		l = listOf(b, pointers(b.Topics))
	case "mentions":
		l = b.mentionList()
	default:
		return l, Refuse(ErrNotFound, "There is no list %q; choose one of: %s", name, joinWords(ListNames))
	}
	l.Name = name
	return l.narrow(q), nil
}

func pointers[T any](rows []T) []*T {
	out := make([]*T, len(rows))
	for i := range rows {
		out[i] = &rows[i]
	}
	return out
}

// listOf shows the stored fields of a noun, with the name and the arm beside
// the person's id and the state at the end.
func listOf[P Row](b *Book, rows []P) Listing {
	var zero P
	var l Listing
	cols := slices.DeleteFunc(slices.Clone(Columns(newOf(zero))), func(c Column) bool {
		return slices.Contains([]string{"rev", "created", "changed", "wave_id", "import_id"}, c.Name)
	})
	for _, c := range cols {
		l.Columns = append(l.Columns, c.Name)
		if c.Name == "person_id" {
			l.Columns = append(l.Columns, "name", "arm")
		}
	}
	l.Columns = append(l.Columns, "state")
	for _, row := range rows {
		var line []any
		for _, c := range cols {
			v := c.Value(row)
			if c.Bool() {
				v = v == int64(1)
			}
			line = append(line, v)
			if id, ok := v.(int64); c.Name == "person_id" {
				if ok {
					line = append(line, b.Name(id), b.Arm(id))
				} else {
					line = append(line, "", "")
				}
			}
		}
		l.Rows = append(l.Rows, append(line, b.stateOf(row)))
	}
	return l
}

// stateOf is the row's word today, or "" for a noun without states.
func (b *Book) stateOf(row any) string {
	switch r := row.(type) {
	case *Suggestion:
		return b.SuggestionState(r)
	case interface{ State(Date) string }:
		return r.State(b.Today)
	}
	return ""
}

// mentionList has the columns that other programs recount from.
func (b *Book) mentionList() Listing {
	l := Listing{Columns: []string{
		"id", "person_id", "arm", "wave", "window", "date", "channel", "asked", "place", "visibility",
		"tone", "act", "about_gift", "counted", "why_not", "text",
	}}
	for _, c := range b.Counted() {
		m := c.Mention
		var person any
		if m.PersonID != 0 {
			person = m.PersonID
		}
		asked, tone, act, gift := m.Asked, "", "", false
		if c.Coding != nil {
			asked, _ = m.askedAs(c.Coding)
			tone, act, gift = c.Coding.Tone, c.Coding.Act, c.Coding.AboutGift
		}
		l.Rows = append(l.Rows, []any{
			m.ID, person, c.Arm, b.Wave.Number, c.Window, string(m.Date), m.Channel, asked, m.Place, m.Visibility,
			tone, act, gift, c.WhyNot == "", c.WhyNot, m.Text,
		})
	}
	return l
}

// narrow keeps the rows that the query asks for.
func (l Listing) narrow(q ListQuery) Listing {
	for column, want := range map[string]string{"arm": q.Arm, "state": q.State} {
		if want == "" {
			continue
		}
		at := slices.Index(l.Columns, column)
		if at < 0 && column == "state" {
			at = slices.Index(l.Columns, "why_not")
		}
		if at < 0 {
			continue
		}
		l.Rows = slices.DeleteFunc(l.Rows, func(row []any) bool { return row[at] != want })
	}
	return l
}
