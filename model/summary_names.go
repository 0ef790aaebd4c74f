package model

import (
	"reflect"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"goodword/model/locale"
)

// nameable says that the person may be named outside: they agreed to credit or
// to a story, or were credited with their consent. Control people and people
// with a boundary note are never named. Of an archive the day counts on which
// it is read.
func (b *Book) nameable(person int64) bool {
	if b.present != nil {
		return b.present.nameable(person)
	}
	if b.Arm(person) == Control || slices.ContainsFunc(b.Boundaries, func(n Boundary) bool { return n.PersonID == person }) {
		return false
	}
	if b.Consent(person, "credit") || b.Consent(person, "story") {
		return true
	}
	return slices.ContainsFunc(b.Credits, func(c Credit) bool {
		return c.PersonID == person && c.Consent && !c.SilentByWish && c.Date.By(b.Today)
	})
}

// who is the person as the edition may call them: by name, or by role or
// initials.
func (w *summarizer) who(person int64) string { return w.b.calledAs(person, w.shareable) }

func (b *Book) calledAs(person int64, shareable bool) string {
	p := b.People[person]
	switch {
	case p == nil:
		return "a member"
	case !shareable || b.nameable(person):
		return p.Name
	case b.Arm(person) == Control:
		return "a control person"
	case p.Role != "":
		return p.Role
	}
	return p.Initials()
}

// Marks for what the shareable edition leaves out of foreign text.
const (
	nameLeftOut    = "[name left out]"
	addressLeftOut = "[address left out]"
)

// address is an e-mail, or a handle with its @.
var address = regexp.MustCompile(`[\p{L}\p{N}._%+-]*@[\p{L}\p{N}][\p{L}\p{N}._-]*`)

// hideNames takes the names and addresses of everybody who may not be named out
// of every text of the summary, typed reasons and quotes included.
func (b *Book) hideNames(s *Summary) {
	h := hider{dates: dates()}
	for id, p := range b.People {
		if b.nameable(id) {
			h.kept = append(h.kept, p.Name)
			continue
		}
		h.whole = append(h.whole, p.Name, p.NamedAs)
		for _, part := range strings.Fields(p.Name) {
			if n := utf8.RuneCountInString(part); n > 2 || n == 2 && part != strings.ToLower(part) && !slices.Contains(ourStarts, part) {
				h.parts = append(h.parts, part)
			}
		}
	}
	// Longer names first, so that none is left in half; the order is fixed.
	for _, list := range [][]string{h.kept, h.whole, h.parts} {
		slices.SortFunc(list, func(x, y string) int {
			if d := len(y) - len(x); d != 0 {
				return d
			}
			return strings.Compare(x, y)
		})
	}
	h.walk(reflect.ValueOf(s))
}

// ourStarts begin sentences of ours; a person of two letters who is called like
// one of them is hidden by the whole name only.
var ourStarts = strings.Fields("An As At By He If In Is It No Of On Or So To Up We")

type hider struct {
	kept, whole, parts []string
	dates              *regexp.Regexp
}

// walk rewrites every string below v.
func (h *hider) walk(v reflect.Value) {
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			h.walk(v.Elem())
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				h.walk(v.Field(i))
			}
		}
	case reflect.Slice:
		for i := range v.Len() {
			h.walk(v.Index(i))
		}
	case reflect.String:
		if v.CanSet() {
			v.SetString(h.hide(v.String()))
		}
	}
}

// dates find a day with its month: in "27 April" nobody is called April.
func dates() *regexp.Regexp {
	months := strings.Join(locale.Months(), "|")
	return regexp.MustCompile(`\b\d{1,2}\.? (` + months + `)\b|\b(` + months + `) \d{1,2}, \d{4}\b`)
}

// hide works on one text. Dates and names that may be said step aside
// meanwhile.
func (h *hider) hide(text string) string {
	text = address.ReplaceAllString(text, addressLeftOut)
	var dates []string
	text = h.dates.ReplaceAllStringFunc(text, func(date string) string {
		dates = append(dates, date)
		return placeholder(len(h.kept) + len(dates) - 1)
	})
	for i, name := range h.kept {
		text = replaceName(text, name, placeholder(i), false)
	}
	for _, name := range h.whole {
		text = replaceName(text, name, nameLeftOut, true)
	}
	for _, name := range h.parts {
		text = replaceName(text, name, nameLeftOut, false)
	}
	for i, name := range h.kept {
		text = strings.ReplaceAll(text, placeholder(i), name)
	}
	for i, date := range dates {
		text = strings.ReplaceAll(text, placeholder(len(h.kept)+i), date)
	}
	return text
}

// placeholder is a character of the private use area, which no name holds.
func placeholder(i int) string { return string(rune(0xf0000 + i)) }

// replaceName replaces a name where it stands by itself; fold ignores case.
// Scripts without spaces between words have no such edges to look for.
func replaceName(text, name, by string, fold bool) string {
	if name == "" || !fold && !strings.Contains(text, name) {
		return text
	}
	spaced := strings.IndexFunc(name, func(r rune) bool { return unicode.In(r, unicode.Latin, unicode.Greek, unicode.Cyrillic) }) >= 0
	var out strings.Builder
	before := ' '
	for i := 0; i < len(text); {
		n := prefix(text[i:], name, fold)
		after, _ := utf8.DecodeRuneInString(text[min(i+n, len(text)):])
		if n > 0 && (!spaced || !inWord(before) && !inWord(after)) {
			out.WriteString(by)
			before = ' '
			i += n
			continue
		}
		r, size := utf8.DecodeRuneInString(text[i:])
		out.WriteString(text[i : i+size])
		before = r
		i += size
	}
	return out.String()
}

func inWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// prefix is the length of name at the beginning of text, 0 where it is not.
func prefix(text, name string, fold bool) int {
	if !fold {
		if strings.HasPrefix(text, name) {
			return len(name)
		}
		return 0
	}
	n := 0
	for range utf8.RuneCountInString(name) {
		_, size := utf8.DecodeRuneInString(text[n:])
		if size == 0 {
			return 0
		}
		n += size
	}
	if strings.EqualFold(text[:n], name) {
		return n
	}
	return 0
}

// quotes are the chosen notes of the month and the words that came back with
// gifts, as far as the edition may show them.
func (b *Book) quotes(shareable bool) []QuoteFigures {
	out := []QuoteFigures{}
	for _, n := range b.MonthNotes {
		if !n.Chosen || !n.Date.By(b.Today) || shareable && n.Consent != "yes" && n.Consent != "own" {
			continue
		}
		by := "a member"
		switch {
		case n.PersonID != 0:
			by = b.calledAs(n.PersonID, shareable)
		case n.Consent == "own":
			by = "our own words"
		}
		out = append(out, QuoteFigures{Text: n.Text, By: by, Consent: orWords(n.Consent, "no"), Beside: n.Beside})
	}
	for i := range b.Gifts {
		g := &b.Gifts[i]
		if g.Quote == "" || !g.GivenOn.By(b.Today) {
			continue
		}
		agreed := b.Consent(g.PersonID, "story")
		if agreed || !shareable {
			out = append(out, QuoteFigures{g.Quote, b.calledAs(g.PersonID, shareable), map[bool]string{true: "yes", false: "no"}[agreed], "gift"})
		}
	}
	return out
}
