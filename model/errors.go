package model

import (
	"errors"
	"fmt"
)

// The kinds of refusal. Whoever shows an error shows its words; whoever must
// act on it (an exit code, a dialog that keeps the text) asks for the kind
// with errors.Is.
var (
	// ErrNotAllowed: the input or the state does not allow it; nothing was written.
	ErrNotAllowed = errors.New("not allowed")
	// ErrNotFound: there is no such row or name.
	ErrNotFound = errors.New("not found")
	// ErrAmbiguous: a name fits several people.
	ErrAmbiguous = errors.New("ambiguous")
	// ErrChanged: somebody else changed the row in between.
	ErrChanged = errors.New("changed in between")
	// ErrFile: the file cannot be used.
	ErrFile = errors.New("the file cannot be used")
	// ErrInterrupted: a signal asked for the end before the work was done.
	ErrInterrupted = errors.New("interrupted")
)

// refusal carries a kind and words that already say what to do next, so the
// kind's own text is never shown.
type refusal struct {
	kind  error
	words string
}

func (r *refusal) Error() string { return r.words }
func (r *refusal) Unwrap() error { return r.kind }

// Refuse is an error of the given kind with the user's words.
func Refuse(kind error, format string, args ...any) error {
	return &refusal{kind: kind, words: fmt.Sprintf(format, args...)}
}

// NotAllowed refuses in the user's words.
func NotAllowed(format string, args ...any) error {
	return Refuse(ErrNotAllowed, format, args...)
}

// need refuses a row whose field is empty.
func need(value, words string) error {
	if value == "" {
		return NotAllowed("%s is still empty: %s", upperFirst(words), "fill it in and save again")
	}
	return nil
}

// oneOf refuses a word outside its list; the empty word is allowed only when
// the list holds it.
func oneOf(value string, list []string, words string) error {
	for _, s := range list {
		if s == value {
			return nil
		}
	}
	return NotAllowed("%s cannot be %q; choose one of: %s", upperFirst(words), value, joinWords(list))
}

// first is the first error that is not nil.
func first(errs ...error) error {
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}
