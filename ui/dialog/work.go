package dialog

import (
	"context"
	"errors"
	"fmt"
	"sync/atomic"
	"time"

	tea "charm.land/bubbletea/v2"

	"goodword/ui/action"
	"goodword/ui/component"
	"goodword/ui/style"
)

// look is how often the bar is drawn anew.
const look = 200 * time.Millisecond

// Work is something that takes long: it runs off the loop, says how far it is,
// and can be stopped. What was begun is then taken back by whoever does it.
type Work struct {
	title       string
	done, total atomic.Int64
	cancel      context.CancelFunc
	ended       func(error) tea.Cmd
	began       time.Time
	pace        string // how fast it goes and how long it will still take
	stopping    bool
	closed      bool
}

// workedMsg is the end of the work.
type workedMsg struct{ err error }

// lookMsg draws the bar anew.
type lookMsg struct{ at time.Time }

// NewWork begins the work with its command. do says how far it is with tell,
// as often as it likes; ended runs on the loop, with context.Canceled where
// the work was stopped.
func NewWork(title string, do func(ctx context.Context, tell func(done, total int)) error, ended func(error) tea.Cmd) (*Work, tea.Cmd) {
	ctx, cancel := context.WithCancel(context.Background())
	w := &Work{title: title, cancel: cancel, ended: ended}
	run := func() tea.Msg {
		err := do(ctx, func(done, total int) {
			w.done.Store(int64(done))
			w.total.Store(int64(total))
		})
		if ctx.Err() != nil && err != nil {
			err = context.Canceled
		}
		return AnswerMsg{To: w, Msg: workedMsg{err}}
	}
	return w, tea.Batch(run, w.look())
}

func (w *Work) look() tea.Cmd {
	return tea.Tick(look, func(at time.Time) tea.Msg { return AnswerMsg{To: w, Msg: lookMsg{at}} })
}

func (w *Work) Title() string { return w.title }
func (w *Work) Typing() bool  { return false }
func (w *Work) Closed() bool  { return w.closed }

// Actions stop the work; nothing else can be done meanwhile.
func (w *Work) Actions() action.Set {
	return action.Set{{ID: "work.stop", Keys: []string{"esc", "ctrl+c"}, Words: "stop; nothing is left half done", Short: "stop", Foot: true, Run: w.stop}}
}

func (w *Work) stop() tea.Cmd {
	w.stopping = true
	w.cancel()
	return nil
}

// Update takes the clock and the end.
func (w *Work) Update(msg tea.Msg) tea.Cmd {
	switch m := msg.(type) {
	case lookMsg:
		w.measure(m.at)
		return w.look()
	case workedMsg:
		w.closed = true
		w.cancel()
		return w.ended(m.err)
	}
	return nil
}

// measure says how fast it goes, once a second has shown it.
func (w *Work) measure(at time.Time) {
	if w.began.IsZero() {
		w.began = at
	}
	done, total, passed := w.done.Load(), w.total.Load(), at.Sub(w.began)
	if w.pace = ""; passed < time.Second || done == 0 || total == 0 {
		return
	}
	rate := float64(done) / passed.Seconds()
	w.pace = fmt.Sprintf("%.0f a second", rate)
	if left := float64(total-done) / rate; left >= 1 {
		w.pace += ", " + (time.Duration(left) * time.Second).String() + " left"
	}
}

// View is a bar with its counts, or a word where nothing can be counted yet.
func (w *Work) View(st *style.Styles, width, h int) string {
	line := st.Paint(style.Muted, "working ...")
	switch done, total := w.done.Load(), w.total.Load(); {
	case w.stopping:
		line = st.Paint(style.Muted, "stopping ...")
	case total > 0:
		line = component.Progress(st, int(done), int(total), width)
	}
	return component.Block([]string{line, st.Paint(style.Muted, w.pace)}, width, h)
}

// Place is two lines high.
func (w *Work) Place(width, h int) (x, y, dw, dh int, frame bool) { return Middle(width, h, 72, 5) }

// Stopped says that work ended because it was stopped.
func Stopped(err error) bool { return errors.Is(err, context.Canceled) }
