package component

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"goodword/ui/style"
)

// Field is one question of a form, bound to the variable that it fills. It is
// made by Text, Long, Choice, YesNo, Day or Number and refined by its methods:
//
//	component.Text("name", &p.Name).Required().Help("as they write it")
type Field struct {
	label, help      string
	required, folded bool
	checks           []func(string) error
	editor           editor
}

// editor is how a kind of field is filled. It writes its variable at once.
type editor interface {
	update(msg tea.Msg)
	// enter is called when the field is left with enter.
	enter()
	// lines draws the field while it has the keys; words while it has not.
	lines(s *style.Styles, w, h int) []string
	words() string
	// typed is what stands in the field, as it was typed.
	typed() string
	// wrong says why what is typed cannot be taken, in a sentence.
	wrong() error
	// ask and answer are the field without a screen: what may be answered, and
	// the answer.
	ask() []string
	answer(line string) error
	// vertical is true where up and down belong to the field.
	vertical() bool
	hint() string
}

// Text is one line of text.
func Text[S ~string](label string, v *S) Field {
	return Field{label: label, editor: newLine(string(*v), func(text string) error {
		*v = S(strings.TrimSpace(text))
		return nil
	})}
}

// Long is text of more than one line.
func Long[S ~string](label string, v *S) Field {
	return Field{label: label, editor: newArea(string(*v), func(text string) { *v = S(strings.TrimSpace(text)) })}
}

// Day is a calendar day, written 2026-04-24.
func Day[S ~string](label string, v *S) Field {
	return Field{label: label, editor: newShort(string(*v), func(text string) error {
		text = strings.TrimSpace(text)
		if text != "" {
			if _, err := time.Parse(time.DateOnly, text); err != nil {
				return errors.New("write the day as 2026-04-24")
			}
		}
		*v = S(text)
		return nil
	})}
}

// Number is a whole number; nothing typed is 0.
func Number[N ~int | ~int64](label string, v *N) Field {
	text := ""
	if *v != 0 {
		text = strconv.FormatInt(int64(*v), 10)
	}
	return Field{label: label, editor: newShort(text, func(text string) error {
		text = strings.TrimSpace(text)
		if text == "" {
			*v = 0
			return nil
		}
		n, err := strconv.ParseInt(text, 10, strconv.IntSize)
		if err != nil {
			return errors.New("write a whole number")
		}
		*v = N(n)
		return nil
	})}
}

// Required says that the field may not stay empty.
func (f Field) Required() Field {
	f.required = true
	return f
}

// Help is one sentence shown while the field has the keys.
func (f Field) Help(sentence string) Field {
	f.help = sentence
	return f
}

// Check adds a rule for what is typed; its error is a sentence.
func (f Field) Check(rule func(text string) error) Field {
	f.checks = append(f.checks[:len(f.checks):len(f.checks)], rule)
	return f
}

// Suggest completes the text from a list, such as names.
func (f Field) Suggest(words []string) Field {
	if e, ok := f.editor.(*line); ok {
		e.input.Suggest(words)
	}
	return f
}

// Fold puts the field behind "more": it matters less often.
func (f Field) Fold() Field {
	f.folded = true
	return f
}

// problem says why the field cannot be saved as it is, or is nil.
func (f Field) problem() error {
	text := strings.TrimSpace(f.editor.typed())
	if f.required && text == "" {
		return fmt.Errorf("%s is needed", f.label)
	}
	if err := f.editor.wrong(); err != nil {
		return err
	}
	for _, rule := range f.checks {
		if err := rule(text); err != nil {
			return err
		}
	}
	return nil
}
