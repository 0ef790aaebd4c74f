package model

import (
	"encoding/json"
	"math"
	"reflect"
	"slices"
)

// Alters says that the wave's summary as of its end would read otherwise with
// the row as it is given, or without it where it is gone, or that what was
// written down of a contact would be. What happens after the end alters nothing,
// whatever is written of it then.
func (b *Book) Alters(row Row, gone bool) bool {
	a := b.AtClose()
	with, ok := a.with(row, gone)
	return ok && (with.rewritten || a.reading() != with.reading())
}

// contacts are the nouns that stay as they were written to the last word, also
// where no summary shows it.
var contacts = []string{"gifts", "notes", "replies", "touches"}

// rewrites says that something which was written down reads otherwise now.
// What was left open may still be filled in.
func rewrites(now, was Row) bool {
	return slices.Contains(contacts, was.Table()) && slices.ContainsFunc(Columns(was), func(c Column) bool {
		return !slices.Contains([]string{"id", "rev", "created", "changed"}, c.Name) && !c.IsZero(was) && c.Value(now) != c.Value(was)
	})
}

// Keeps says that the row stands in the summary of a wave that is over.
func (b *Book) Keeps(row Row) bool {
	return b.closed != nil && row.Head().ID != 0 && b.Alters(row, true)
}

// with is the archive with a row put in, changed or taken out; ok is false
// where it cannot matter.
func (b *Book) with(row Row, gone bool) (*Book, bool) {
	c, found := *b, false
	c.read, c.rewritten = "", false
	v := reflect.ValueOf(&c).Elem()
	for i := range v.NumField() {
		f := v.Field(i)
		if !v.Type().Field(i).IsExported() {
			continue
		}
		if r, ok := f.Addr().Interface().(Row); ok && reflect.TypeOf(r) == reflect.TypeOf(row) && r.Head().ID == row.Head().ID {
			now, _ := b.by(row, r)
			f.Set(reflect.ValueOf(now).Elem())
			found = true
		}
		if !isRows(f.Type()) || f.Type().Elem() != reflect.TypeOf(row).Elem() {
			continue
		}
		list, known := reflect.MakeSlice(f.Type(), 0, f.Len()+1), false
		for i := range f.Len() {
			was := f.Index(i).Addr().Interface().(Row)
			if was.Head().ID != row.Head().ID || row.Head().ID == 0 {
				list = reflect.Append(list, f.Index(i))
				continue
			}
			known = true
			if gone {
				c.rewritten = slices.Contains(contacts, was.Table())
				continue
			}
			now, _ := b.by(row, was)
			c.rewritten = rewrites(now, was)
			list = reflect.Append(list, reflect.ValueOf(now).Elem())
		}
		if !known && !gone {
			now, early := b.by(row, nil)
			if _, late := row.(*Mention); late || !early { // what is found late is kept, and never counted
				continue
			}
			now.Head().ID = math.MaxInt64 // the newest of its kind
			known, list = true, reflect.Append(list, reflect.ValueOf(now).Elem())
		}
		f.Set(list)
		found = found || known
	}
	return c.Index(), found
}

// by is a row as the archive would hold it: a day that was open and is now the
// last day or a later one is as it was, and so are wishes; early says that
// something in it is dated before. was is nil for a row that the archive does
// not hold.
func (b *Book) by(row, was Row) (now Row, early bool) {
	now = newOf(row)
	reflect.ValueOf(now).Elem().Set(reflect.ValueOf(row).Elem())
	for _, c := range Columns(row) {
		var old any = ""
		if was != nil {
			old = c.Value(was)
		}
		value := c.Value(now)
		on, _ := value.(string)
		open := c.day && (old == "" || old.(string) > string(b.Today))
		if open && on >= string(b.Today) || isWish(row, c) && was != nil {
			_ = c.Set(now, old) // it came from the same column
		} else if c.day && on != "" && on < string(b.Today) {
			early = true
		}
	}
	return now, early
}

// reading is the whole summary in one text.
func (b *Book) reading() string {
	if b.read == "" {
		s, err := b.Summarize(Own)
		if err == nil {
			text, _ := json.Marshal([]any{s, s.Sections})
			b.read = string(text)
		}
	}
	return b.read
}
