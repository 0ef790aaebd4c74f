package dialog

import (
	"context"
	"errors"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"goodword/ui/style"
)

// both are the commands of a work: the work itself, and the clock of its bar.
func both(t *testing.T, cmd tea.Cmd) tea.BatchMsg {
	t.Helper()
	b, ok := cmd().(tea.BatchMsg)
	if !ok || len(b) != 2 {
		t.Fatalf("got %v", b)
	}
	return b
}

func TestWorkShowsHowFarItIs(t *testing.T) {
	var ended error = errors.New("not yet")
	w, cmd := NewWork("Import", func(_ context.Context, tell func(done, total int)) error {
		tell(20, 40)
		return nil
	}, func(err error) tea.Cmd { ended = err; return nil })
	if got := w.View(&style.Styles{}, 40, 1); !strings.Contains(got, "working") {
		t.Errorf("before the first count: %q", got)
	}
	msg := both(t, cmd)[0]().(AnswerMsg)
	if got := w.View(&style.Styles{}, 40, 1); !strings.Contains(got, "20 of 40") {
		t.Errorf("after it: %q", got)
	}
	w.Update(msg.Msg)
	if !w.Closed() || ended != nil {
		t.Errorf("closed %v, ended with %v", w.Closed(), ended)
	}
}

func TestWorkCanBeStopped(t *testing.T) {
	var ended error
	w, cmd := NewWork("Import", func(ctx context.Context, _ func(done, total int)) error {
		<-ctx.Done()
		return errors.New("interrupted")
	}, func(err error) tea.Cmd { ended = err; return nil })
	stop, _ := w.Actions().Match("esc")
	stop.Run()
	if got := w.View(&style.Styles{}, 40, 1); !strings.Contains(got, "stopping") || w.Closed() {
		t.Errorf("while it stops: %q", got)
	}
	w.Update(both(t, cmd)[0]().(AnswerMsg).Msg)
	if !Stopped(ended) {
		t.Errorf("ended with %v", ended)
	}
}
