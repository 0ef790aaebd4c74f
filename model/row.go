package model

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"sync"
	"unicode"
)

// Row is one stored thing. Every noun embeds Meta and names its table; Check
// says in the user's words what is missing or cannot be.
type Row interface {
	Table() string
	Head() *Meta
	Check() error
}

// Meta is what every stored row has. Rev counts the changes of the row, so
// that two people who edit the same row are told instead of overwriting each
// other; Created and Changed are RFC 3339 times of the real clock, and Changed is
// empty until the first change.
type Meta struct {
	ID, Rev          int64
	Created, Changed string
}

// Head gives the store access to the row's bookkeeping.
func (m *Meta) Head() *Meta { return m }

// Column is one stored field of a noun: its snake_case name and where it lies
// in the struct. A Ref points to another row and is NULL when 0.
type Column struct {
	Name  string
	Ref   bool
	day   bool
	index []int
	kind  reflect.Kind
}

var columnCache sync.Map // reflect.Type -> []Column

// Columns lists the stored fields of a noun in the order of its struct, Meta
// first. The names are the field names in snake_case: PersonID is person_id.
func Columns(row Row) []Column {
	t := reflect.TypeOf(row).Elem()
	if c, ok := columnCache.Load(t); ok {
		return c.([]Column)
	}
	cols := structColumns(t, nil)
	columnCache.Store(t, cols)
	return cols
}

func structColumns(t reflect.Type, index []int) []Column {
	var out []Column
	for i := range t.NumField() {
		f := t.Field(i)
		at := append(append([]int{}, index...), i)
		if f.Anonymous {
			out = append(out, structColumns(f.Type, at)...)
			continue
		}
		kind := f.Type.Kind()
		if f.Tag.Get("row") == "-" || !f.IsExported() {
			continue
		}
		if kind == reflect.Pointer {
			kind = f.Type.Elem().Kind()
		}
		switch kind {
		case reflect.String, reflect.Int, reflect.Int64, reflect.Float64, reflect.Bool:
			name := snake(f.Name)
			out = append(out, Column{Name: name, Ref: strings.HasSuffix(name, "_id"), day: f.Type == reflect.TypeFor[Date](), index: at, kind: kind})
		default:
			panic(fmt.Sprintf("model: %s.%s cannot be stored", t.Name(), f.Name))
		}
	}
	return out
}

// tellingApart are fields beside those of a row's owners by which two new rows
// differ from the start.
var tellingApart = []string{"kind", "question", "ref", "week"}

// Subject says which row it is, or for a new one what it is about: to whom and
// to what it belongs.
func Subject(row Row) string {
	out := row.Table()
	for _, c := range Columns(row) {
		switch id := row.Head().ID; {
		case id != 0:
			return fmt.Sprintf("%s %d", out, id)
		case (c.Ref || slices.Contains(tellingApart, c.Name)) && !c.IsZero(row):
			out += fmt.Sprintf(" %s=%v", c.Name, c.Value(row))
		}
	}
	return out
}

// Value is the field as SQL and JSON take it: string, int64, float64 or nil.
func (c Column) Value(row Row) any {
	v := reflect.ValueOf(row).Elem().FieldByIndex(c.index)
	if v.Kind() == reflect.Pointer {
		if v.IsNil() {
			return nil
		}
		v = v.Elem()
	}
	switch c.kind {
	case reflect.String:
		return v.String()
	case reflect.Bool:
		if v.Bool() {
			return int64(1)
		}
		return int64(0)
	case reflect.Float64:
		return v.Float()
	}
	if c.Ref && v.Int() == 0 {
		return nil
	}
	return v.Int()
}

// IsZero says that the field holds nothing, which is its default in the file.
func (c Column) IsZero(row Row) bool {
	return reflect.ValueOf(row).Elem().FieldByIndex(c.index).IsZero()
}

// Bool says that the field is a yes/no.
func (c Column) Bool() bool { return c.kind == reflect.Bool }

// Day says that the field holds a day.
func (c Column) Day() bool { return c.day }

// Text says that the field holds words.
func (c Column) Text() bool { return c.kind == reflect.String }

// Set writes a value as it comes from SQL; nil is the zero value.
func (c Column) Set(row Row, value any) error {
	v := reflect.ValueOf(row).Elem().FieldByIndex(c.index)
	if value == nil {
		v.SetZero()
		return nil
	}
	if v.Kind() == reflect.Pointer {
		v.Set(reflect.New(v.Type().Elem()))
		v = v.Elem()
	}
	switch x := value.(type) {
	case string:
		if c.kind == reflect.String {
			v.SetString(x)
			return nil
		}
	case int64:
		switch c.kind {
		case reflect.Bool:
			v.SetBool(x != 0)
			return nil
		case reflect.Int, reflect.Int64:
			v.SetInt(x)
			return nil
		case reflect.Float64:
			v.SetFloat(float64(x))
			return nil
		}
	case float64:
		if c.kind == reflect.Float64 {
			v.SetFloat(x)
			return nil
		}
	}
	return fmt.Errorf("column %s cannot hold %T", c.Name, value)
}

// snake turns PersonID into person_id and DoNotContact into do_not_contact.
func snake(s string) string {
	var b strings.Builder
	runes := []rune(s)
	for i, r := range runes {
		if i > 0 && unicode.IsUpper(r) && (unicode.IsLower(runes[i-1]) || (i+1 < len(runes) && unicode.IsLower(runes[i+1]))) {
			b.WriteByte('_')
		}
		b.WriteRune(unicode.ToLower(r))
	}
	return b.String()
}

// Writer is what a change may do: every call inside one change is part of the
// same transaction and the same undo.
type Writer interface {
	Save(rows ...Row) error
	Remove(rows ...Row) error
}

// newOf makes an empty row of the same noun.
func newOf[P Row](row P) Row {
	return reflect.New(reflect.TypeOf(row).Elem()).Interface().(Row)
}
