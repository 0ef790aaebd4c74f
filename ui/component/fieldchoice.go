package component

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"goodword/ui/style"
)

// Option is one answer of a Choice.
type Option[V comparable] struct {
	Value V
	Words string
}

// Options makes options whose words are their values.
func Options[S ~string](values ...S) []Option[S] {
	out := make([]Option[S], len(values))
	for i, v := range values {
		out[i] = Option[S]{v, string(v)}
	}
	return out
}

// Choice is one of a few. While v is none of them, none is chosen; a list that
// may be left open has an option for it.
func Choice[V comparable](label string, v *V, options ...Option[V]) Field {
	c := &choice{set: func(i int) { *v = options[i].Value }, chosen: -1}
	for i, o := range options {
		c.options = append(c.options, Cell(o.Words))
		if o.Value == *v && c.chosen < 0 {
			c.chosen, c.cursor = i, i
		}
	}
	return Field{label: label, editor: c}
}

// YesNo is a yes or a no.
func YesNo(label string, v *bool) Field {
	f := Choice(label, v, Option[bool]{true, "yes"}, Option[bool]{false, "no"})
	f.editor.(*choice).yesNo = true
	return f
}

// choice edits one of a few. Moving chooses; a letter goes to the next option
// that begins with it, which for a yes or no is the answer itself.
type choice struct {
	options        []string
	set            func(i int)
	cursor, chosen int
	yesNo          bool
}

func (c *choice) update(msg tea.Msg) {
	k, ok := msg.(tea.KeyPressMsg)
	if !ok || len(c.options) == 0 {
		return
	}
	switch k.String() {
	case "down", "right", "ctrl+n":
		c.take(min(c.cursor+1, len(c.options)-1))
	case "up", "left", "ctrl+p":
		c.take(max(c.cursor-1, 0))
	case "home":
		c.take(0)
	case "end":
		c.take(len(c.options) - 1)
	case "space":
		if c.yesNo {
			c.take(1 - c.cursor)
		} else {
			c.take(c.cursor)
		}
	default:
		for i := range c.options {
			i = (c.cursor + 1 + i) % len(c.options)
			if k.Text != "" && strings.HasPrefix(strings.ToLower(c.options[i]), strings.ToLower(k.Text)) {
				c.take(i)
				return
			}
		}
	}
}

func (c *choice) take(i int) {
	c.cursor, c.chosen = i, i
	c.set(i)
}

func (c *choice) enter() {
	if len(c.options) > 0 {
		c.take(c.cursor)
	}
}

// choiceLines is how many options are shown at once.
const choiceLines = 7

func (c *choice) lines(s *style.Styles, w, h int) []string {
	if c.yesNo {
		return []string{c.row(s, 0, w/2) + "  " + c.row(s, 1, w/2)}
	}
	h = min(max(1, h), choiceLines, len(c.options))
	top := max(0, min(c.cursor-h/2, len(c.options)-h))
	var out []string
	for i := top; i < top+h; i++ {
		out = append(out, c.row(s, i, w))
	}
	if n := len(c.options); n > h && h > 0 {
		out[h-1] += s.Paint(style.Faint, fmt.Sprintf("  %d of %d", c.cursor+1, n))
	}
	return out
}

func (c *choice) row(s *style.Styles, i, w int) string {
	words := Cut(c.options[i], w-2)
	switch {
	case i == c.cursor:
		return s.StrongOn(style.Selection, style.Text, "> "+words)
	case i == c.chosen:
		return s.Paint(style.Text, "  "+words)
	}
	return s.Paint(style.Muted, "  "+words)
}

func (c *choice) words() string {
	if c.chosen < 0 {
		return ""
	}
	return c.options[c.chosen]
}

func (c *choice) typed() string  { return c.words() }
func (c *choice) wrong() error   { return nil }
func (c *choice) ask() []string  { return c.options }
func (c *choice) vertical() bool { return !c.yesNo }

func (c *choice) hint() string {
	if c.yesNo {
		return ""
	}
	if c.chosen < 0 && len(c.options) > 0 {
		return "nothing is chosen yet: enter takes " + c.options[c.cursor] + ", up and down choose"
	}
	return "up and down choose"
}

// answer takes the option's number or its words.
func (c *choice) answer(text string) error {
	text = strings.ToLower(strings.TrimSpace(text))
	i := slices.IndexFunc(c.options, func(o string) bool { return strings.ToLower(o) == text })
	if n, err := strconv.Atoi(text); i < 0 && err == nil {
		i = n - 1
	}
	if c.yesNo && (text == "y" || text == "n") {
		i = strings.Index("yn", text)
	}
	if i < 0 || i >= len(c.options) {
		return errors.New("answer with one of the numbers")
	}
	c.take(i)
	return nil
}
