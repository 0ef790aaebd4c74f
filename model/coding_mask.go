package model

import (
	"strings"
	"unicode"
)

// hidden stands for every masked word alike: a sign that differed for the
// space and for a name would give the arm away again.
const hidden = "[hidden]"

// Mask hides in a quote what would tell the coder whose it is or which arm
// they are in: the author, our staff, people of the wave, the space, its
// rituals and signs, gifts, arms, handles and addresses. What is not hidden
// stays as it was written.
func Mask(b *Book, text string, author ...string) string {
	return newMask(b, author).hide(text)
}

// mask holds the word sequences to hide by their first word, and all of them
// written together, as a hashtag does.
type mask struct {
	phrases map[string][][]string
	joined  map[string]bool
	capital map[string]bool // hidden only where it begins with a capital
}

func newMask(b *Book, author []string) *mask {
	m := &mask{phrases: map[string][][]string{}, joined: map[string]bool{}, capital: map[string]bool{}}
	for _, name := range append([]string{b.Project.Leader, b.Project.RunsBy}, author...) {
		m.person(name)
	}
	for _, p := range b.People {
		if p.Staff {
			m.person(p.Name)
			continue
		}
		m.phrase(p.Name)
		for i, w := range words(p.Name) {
			if i == 0 || len(w) > 3 {
				m.capital[w] = true
			}
		}
	}
	for _, s := range b.Spaces {
		m.phrase(s.Name)
		for line := range strings.Lines(s.Symbols) {
			m.phrase(line)
		}
	}
	for _, g := range b.Gifts {
		m.parts(g.Name)
	}
	for _, r := range b.Rituals {
		head, _, _ := strings.Cut(r.Name, ",")
		head, _, _ = strings.Cut(head, ":")
		m.phrase(head)
	}
	for _, arm := range []string{"engaged group", "engaged arm", "control group", "control arm", "early access"} {
		m.phrase(arm)
	}
	return m
}

// person hides a name whole and in parts, in any case.
func (m *mask) person(name string) {
	m.phrase(name)
	for _, w := range words(name) {
		if len([]rune(w)) > 1 {
			m.phrase(w)
		}
	}
}

// parts hides each part of a name that lists several things.
func (m *mask) parts(name string) {
	for _, part := range strings.FieldsFunc(name, func(r rune) bool { return strings.ContainsRune(",:;()/", r) }) {
		if len(words(part)) > 1 {
			m.phrase(part)
		}
	}
	m.phrase(name)
}

func (m *mask) phrase(s string) {
	w := words(s)
	if len(w) == 0 {
		return
	}
	m.phrases[w[0]] = append(m.phrases[w[0]], w)
	m.joined[strings.Join(w, "")] = true
}

// hide goes through the text word by word and takes the longest phrase that
// fits at each place.
func (m *mask) hide(text string) string {
	var out strings.Builder
	spans := wordSpans(text)
	at := 0
	for i := 0; i < len(spans); {
		start, end := spans[i].from, addressEnd(text, spans[i].from)
		if n := m.match(text, spans[i:]); n > 0 {
			end = max(end, spans[i+n-1].to)
		}
		if end == 0 {
			i++
			continue
		}
		for i < len(spans) && spans[i].from < end {
			i++
		}
		for start > at && (text[start-1] == '@' || text[start-1] == '#') {
			start--
		}
		out.WriteString(text[at:start])
		out.WriteString(hidden)
		at = end
	}
	out.WriteString(text[at:])
	return out.String()
}

// match is how many words from here on are to be hidden.
func (m *mask) match(text string, spans []wordSpan) int {
	word := spans[0].word
	best := 0
	for _, p := range m.phrases[word] {
		if len(p) > best && len(p) <= len(spans) && follows(text, p, spans) {
			best = len(p)
		}
	}
	if best == 0 && (m.joined[word] || m.capital[word] && startsUpper(text[spans[0].from:])) {
		best = 1
	}
	return best
}

// follows says that the phrase stands there, its words apart by at most a few
// signs of the same sentence.
func follows(text string, phrase []string, spans []wordSpan) bool {
	for i, w := range phrase {
		if spans[i].word != w {
			return false
		}
		if i > 0 && (spans[i].from-spans[i-1].to > 3 || strings.ContainsAny(text[spans[i-1].to:spans[i].from], ".!?\n")) {
			return false
		}
	}
	return true
}

// addressEnd is where the handle or e-mail that begins here ends, 0 if there
// is none.
func addressEnd(text string, start int) int {
	rest := text[start:]
	if i := strings.IndexFunc(rest, unicode.IsSpace); i >= 0 {
		rest = rest[:i]
	}
	if !strings.Contains(rest, "@") && (start == 0 || text[start-1] != '@') {
		return 0
	}
	return start + len(strings.TrimRight(rest, ".,;:!?)\"'"))
}

func startsUpper(s string) bool {
	for _, r := range s {
		return unicode.IsUpper(r)
	}
	return false
}

// wordSpan is one word of a text, folded, and its bytes.
type wordSpan struct {
	word     string
	from, to int
}

func words(s string) []string {
	var out []string
	for _, w := range wordSpans(s) {
		out = append(out, w.word)
	}
	return out
}

func wordSpans(s string) []wordSpan {
	var out []wordSpan
	from := -1
	for i, r := range s + " " {
		inside := unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r)
		switch {
		case inside && from < 0:
			from = i
		case !inside && from >= 0:
			out = append(out, wordSpan{fold(s[from:i]), from, i})
			from = -1
		}
	}
	return out
}

// fold makes Zoë, ZOE and Zoe the same word.
func fold(s string) string {
	var b strings.Builder
	for _, r := range s {
		if unicode.IsMark(r) {
			continue
		}
		r = unicode.ToLower(r)
		if plain, ok := plainLetters[r]; ok {
			b.WriteString(plain)
			continue
		}
		b.WriteRune(r)
	}
	return b.String()
}

// plainLetters are the Latin letters that people also write without their
// marks.
var plainLetters = func() map[rune]string {
	m := map[rune]string{'ß': "ss", 'æ': "ae", 'œ': "oe"}
	for plain, marked := range map[string]string{
		"a": "àáâãäåāăą", "c": "çćĉċč", "d": "ďđð", "e": "èéêëēĕėęě", "g": "ĝğġģ", "h": "ĥħ", "i": "ìíîïĩīĭįı", "j": "ĵ",
		"k": "ķ", "l": "ĺļľŀł", "n": "ñńņňŉ", "o": "òóôõöøōŏő", "r": "ŕŗř", "s": "śŝşšș", "t": "ţťŧț", "u": "ùúûüũūŭůűų",
		"w": "ŵ", "y": "ýÿŷ", "z": "źżž",
	} {
		for _, r := range marked {
			m[r] = plain
		}
	}
	return m
}()
