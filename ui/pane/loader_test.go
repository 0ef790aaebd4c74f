package pane

import (
	"context"
	"errors"
	"testing"
)

func TestALateAnswerIsDropped(t *testing.T) {
	l := NewLoader[string]("people")
	var first context.Context
	slow := l.Load(func(ctx context.Context) (string, error) { first = ctx; return "old", nil })
	old := slow()
	if !l.Waiting() {
		t.Error("nothing was loaded yet, and it does not wait")
	}
	fresh := l.Load(func(context.Context) (string, error) { return "new", nil })()
	if first.Err() == nil {
		t.Error("the first question was not cancelled")
	}
	if l.Take(old) || !l.Take(fresh) || l.Value != "new" || l.Waiting() || !l.Loaded() {
		t.Errorf("holds %q", l.Value)
	}
	if l.Take(fresh) {
		t.Error("one answer was taken twice")
	}
}

func TestAFailureKeepsWhatWasKnown(t *testing.T) {
	l := NewLoader[int]("people")
	l.Take(l.Load(func(context.Context) (int, error) { return 7, nil })())
	broken := errors.New("the file is held by another program")
	if !l.Take(l.Load(func(context.Context) (int, error) { return 0, broken })()) || l.Value != 7 || l.Err != broken {
		t.Errorf("holds %d, %v", l.Value, l.Err)
	}
}

func TestAnswersGoHome(t *testing.T) {
	one, two := NewLoader[int]("gift"), NewLoader[int]("gift")
	msg := one.Load(func(context.Context) (int, error) { return 1, nil })()
	if a, ok := msg.(Addressed); !ok || a.Pane() != "gift" {
		t.Errorf("%v is not addressed to its pane", msg)
	}
	two.Load(func(context.Context) (int, error) { return 2, nil })
	if two.Take(msg) {
		t.Error("a loader took another one's answer")
	}
}
