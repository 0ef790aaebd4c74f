package model

import (
	"cmp"
	"fmt"
	"reflect"
	"slices"
	"sort"
	"strings"
	"sync"
)

// Over is the day on which the wave was closed or abandoned, "" while it is
// open.
func (w *Wave) Over() Date {
	if w.ClosedOn != "" {
		return w.ClosedOn
	}
	return w.AbandonedOn
}

// ended says how the wave ended, and when: "closed on 22 May 2026".
func (w *Wave) ended() string {
	if w.ClosedOn != "" {
		return "closed on " + w.ClosedOn.Long()
	}
	return "abandoned on " + w.AbandonedOn.Long()
}

// Archived says in words that the wave is over, "" while it is open.
func (w *Wave) Archived() string {
	if w.Over() == "" {
		return ""
	}
	return w.ended() + ", read-only"
}

// Stays is the answer to whoever would change what was recorded of a wave that
// is over; "" while it is open.
func (w *Wave) Stays() string {
	if w.Over() == "" {
		return ""
	}
	return fmt.Sprintf("Wave %d was %s and stays as it is. Add what came later with its own date, or take the closing back with undo.", w.Number, w.ended())
}

// Ending is what the history knows of a wave's end: when it was, and what
// rows that were changed or removed since held then.
type Ending struct {
	At  string                              // of the real clock, as in Meta.Created; "" is not known
	Was map[string]map[int64]map[string]any // table, row, column
}

// AtClose is the wave as it was known when it was closed or abandoned, and the
// book itself while it is open.
func (b *Book) AtClose() *Book {
	if b.closed != nil {
		return b.closed
	}
	return b
}

// archive makes the book as it was known when the wave ended: without the rows
// that were added since, with the others as they were then. What a file does
// not know any more of that moment is read by its dates alone.
func (b *Book) archive() *Book {
	a := *b
	a.Today, a.present, a.closed = b.Wave.Over(), b, nil
	v := reflect.ValueOf(&a).Elem()
	for i := range v.NumField() {
		switch f := v.Field(i); {
		case !v.Type().Field(i).IsExported():
		case isRows(f.Type()):
			f.Set(b.earlierRows(f, !strings.HasPrefix(v.Type().Field(i).Name, "Staff")))
		case f.Kind() == reflect.Struct:
			if row, ok := f.Addr().Interface().(Row); ok {
				b.overlay(row)
			}
		}
	}
	a.People = make(map[int64]*Person, len(b.People))
	for id, p := range b.People {
		was := *p
		b.overlay(&was)
		a.People[id] = &was
	}
	a.Staff = slices.DeleteFunc(a.Staff, func(p Person) bool { return !p.Staff })
	a.StaffMentions = slices.DeleteFunc(a.StaffMentions, func(m Mention) bool {
		return !slices.ContainsFunc(a.Staff, func(p Person) bool { return p.ID == m.PersonID })
	})
	a.Mentions = slices.DeleteFunc(a.Mentions, func(m Mention) bool {
		return b.Ended.At == "" && m.FoundBy == FoundLate
	})
	return a.Index()
}

// RowOf is an empty row of the table where a book holds its rows, nil elsewhere.
func RowOf(table string) Row {
	t := bookRows()[table]
	if t == nil {
		return nil
	}
	return reflect.New(t).Interface().(Row)
}

// bookRows are the nouns of a book by their tables.
var bookRows = sync.OnceValue(func() map[string]reflect.Type {
	out := map[string]reflect.Type{}
	book := reflect.TypeFor[Book]()
	for i := range book.NumField() {
		t := book.Field(i).Type
		if t.Kind() == reflect.Slice {
			t = t.Elem()
		}
		if row, ok := reflect.New(t).Interface().(Row); ok {
			out[row.Table()] = t
		}
	}
	return out
})

// isRows says that the type is a list of a noun.
func isRows(t reflect.Type) bool {
	return t.Kind() == reflect.Slice && reflect.PointerTo(t.Elem()).Implements(reflect.TypeFor[Row]())
}

// earlierRows are the rows of one noun as they were at the end of the wave, and
// with all those that were removed since.
func (b *Book) earlierRows(rows reflect.Value, all bool) reflect.Value {
	out, here := reflect.MakeSlice(rows.Type(), 0, rows.Len()), map[int64]bool{}
	take := func(id int64, from reflect.Value) {
		row := reflect.New(rows.Type().Elem())
		row.Elem().Set(from)
		r := row.Interface().(Row)
		r.Head().ID = id
		if was := b.overlay(r); was && all && !b.concerns(r, here[id]) || b.Ended.At != "" && r.Head().Created > b.Ended.At {
			return
		}
		b.withdraw(r)
		out = reflect.Append(out, row.Elem())
	}
	for i := range rows.Len() {
		id := rows.Index(i).Addr().Interface().(Row).Head().ID
		here[id] = true
		take(id, rows.Index(i))
	}
	empty := reflect.New(rows.Type().Elem())
	for id := range b.Ended.Was[empty.Interface().(Row).Table()] {
		if all && !here[id] {
			take(id, empty.Elem())
		}
	}
	sort.SliceStable(out.Interface(), func(i, j int) bool {
		return before(out.Index(i).Addr().Interface().(Row), out.Index(j).Addr().Interface().(Row))
	})
	return out
}

// order is by what a book lists the rows of a table where that is not their id.
var order = map[string]string{
	"arms": "set_no", "condition_checks": "week", "favours": "date", "ledger": "week", "month_notes": "date", "people": "name", "plan_items": "due",
	"replies": "date", "ritual_dates": "date", "sightings": "date", "space_weeks": "week", "stories": "moment_on", "suggestions": "heard",
	"sweeps": "week", "topics": "date", "touches": "date", "waves": "number",
}

// before says that one row stands before another of the same noun.
func before(a, b Row) bool {
	for _, c := range Columns(a) {
		if c.Name != order[a.Table()] {
			continue
		}
		x, _ := c.Value(a).(int64)
		y, _ := c.Value(b).(int64)
		s, _ := c.Value(a).(string)
		t, _ := c.Value(b).(string)
		if d := cmp.Or(cmp.Compare(x, y), strings.Compare(s, t)); d != 0 {
			return d < 0
		}
	}
	if a.Table() == "arms" { // as they were drawn
		return a.(*Arm).PersonID < b.(*Arm).PersonID
	}
	return a.Head().ID < b.Head().ID
}

// overlay makes the row what it was at the end of the wave; ok is false where
// it has not changed since.
func (b *Book) overlay(row Row) (ok bool) {
	was, ok := b.Ended.Was[row.Table()][row.Head().ID]
	for _, c := range Columns(row) {
		if v, known := was[c.Name]; known && !isWish(row, c) {
			_ = c.Set(row, v) // what an older version kept otherwise is read as it is now
		}
	}
	return ok
}

// concerns says that a row as it was then is one of the book: of the wave, of
// somebody in its arms, or of nobody. What belongs to another row goes by
// whether it is here now.
func (b *Book) concerns(row Row, here bool) bool {
	for _, c := range Columns(row) {
		switch id, _ := c.Value(row).(int64); {
		case !c.Ref || id == 0:
		case c.Name == "wave_id":
			return id == b.Wave.ID
		case slices.Contains(parents, c.Name):
			return here
		case c.Name == "person_id":
			return b.Arm(id) != ""
		}
	}
	return true
}

// parents are the columns by which a row belongs to another one of the wave.
var parents = []string{"decision_id", "mention_id", "ritual_id", "space_id", "suggestion_id", "touch_id"}

// withdraw lets a word that was taken back after the wave be taken back in it.
func (b *Book) withdraw(row Row) {
	for _, c := range Columns(row) {
		if on, _ := c.Value(row).(string); c.day && isWish(row, c) && Date(on) > b.Wave.Over() && Date(on).By(b.Today) {
			_ = c.Set(row, string(b.Wave.Over())) // a day takes a day
		}
	}
}

// wishes are columns in which people say what may be done with their words and
// how they are called. They are heard at any time, and an archive reads them as
// they are now.
var wishes = map[string][]string{
	"credits": {"consent", "silent_by_wish", "named_as"}, "month_notes": {"consent"},
	"people": {"name", "say", "named_as", "forgotten_at"}, "studies": {"withdrawn_on"},
}

func isWish(row Row, c Column) bool { return slices.Contains(wishes[row.Table()], c.Name) }
