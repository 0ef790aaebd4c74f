package toast

import (
	"time"

	tea "charm.land/bubbletea/v2"
)

const (
	stay = 4 * time.Second
	kept = 50 // toasts remembered
)

// Toast is one piece of news.
type Toast struct {
	Text  string
	Error bool
}

// Bar holds the news that is shown and the news that was. News covers an error
// for as long as it is shown; then the error is back, until it is dismissed.
type Bar struct {
	news, fail *Toast
	seq        int
	past       []Toast
}

// goneMsg takes down the news with its number, so that a later one stays its
// full time.
type goneMsg int

// Say shows news; the command takes it down again.
func (b *Bar) Say(text string) tea.Cmd {
	b.seq++
	seq := b.seq
	b.news = &Toast{Text: text}
	b.keep(*b.news)
	return tea.Tick(stay, func(time.Time) tea.Msg { return goneMsg(seq) })
}

// Fail shows an error until it is dismissed.
func (b *Bar) Fail(text string) {
	b.news = nil
	b.fail = &Toast{Text: text, Error: true}
	b.keep(*b.fail)
}

// Settle takes down an error whose cause is mended.
func (b *Bar) Settle() { b.fail = nil }

// Update takes down what has been shown long enough and says whether the
// message was the bar's own.
func (b *Bar) Update(msg tea.Msg) (mine bool) {
	seq, mine := msg.(goneMsg)
	if mine && int(seq) == b.seq {
		b.news = nil
	}
	return mine
}

// Dismiss takes down what is shown and says whether there was an error, which
// stays if news covered it.
func (b *Bar) Dismiss() bool {
	failed := b.fail != nil
	if b.news == nil {
		b.fail = nil
	}
	b.news = nil
	return failed
}

// Now is what is shown.
func (b *Bar) Now() (Toast, bool) {
	switch {
	case b.news != nil:
		return *b.news, true
	case b.fail != nil:
		return *b.fail, true
	}
	return Toast{}, false
}

// Past is what was said, newest first.
func (b *Bar) Past() []Toast { return b.past }

func (b *Bar) keep(t Toast) {
	b.past = append([]Toast{t}, b.past...)
	if len(b.past) > kept {
		b.past = b.past[:kept]
	}
}
