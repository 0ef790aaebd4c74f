package ui

import (
	"fmt"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"goodword/ui/action"
)

// The cells in which panes are drawn for reading out: one part at a time, and
// not more rows than one wants to hear.
const (
	linesW = 90
	linesH = 24
)

// news prints what the status line would say.
func (l *lines) news() {
	for t, ok := l.app.toasts.Now(); ok; t, ok = l.app.toasts.Now() {
		l.print("* " + ansi.Strip(t.Text))
		l.app.toasts.Dismiss()
		l.app.writes.seen()
	}
}

// say prints those lines of the screen that are new.
func (l *lines) say() {
	now := l.screen()
	last := &l.pane
	if l.app.dialogs.Top() != nil {
		last = &l.dialog
	} else {
		l.dialog = nil // the next one is new, even where it says the same
	}
	known := map[string]bool{}
	for _, line := range *last {
		known[line], known[unmarked(line)] = true, true
	}
	for _, line := range now {
		// A row that has only lost the cursor is no news.
		if !known[line] && (line != unmarked(line) || !known[unmarked(line)]) {
			l.print(line)
		}
	}
	*last = now
}

// screen is the dialog on top, or the pane in front, without blank lines.
func (l *lines) screen() []string {
	a := l.app
	text, head := "", ""
	switch d := a.dialogs.Top(); {
	case d != nil:
		head, text = "-- "+d.Title(), d.View(a.env.Style, linesW, linesH)
	case a.front() != nil:
		head, text = "-- "+a.front().Title()+". "+strings.Join(strings.Fields(a.header(linesW)), " "), a.front().View(linesW, linesH)
	}
	out := []string{ansi.Strip(head)}
	for line := range strings.SplitSeq(ansi.Strip(text), "\n") {
		line = strings.TrimRight(strings.TrimPrefix(line, "|"), " |")
		if strings.Trim(line, " -|") != "" {
			out = append(out, line)
		}
	}
	return out
}

// unmarked is a line without the cursor's mark.
func unmarked(line string) string {
	if rest, ok := strings.CutPrefix(line, ">"); ok {
		return " " + rest
	}
	return line
}

// keys lists what can be done here, and says why not where it cannot.
func (l *lines) keys() {
	var set action.Set
	if p := l.app.front(); p != nil {
		set = p.Actions()
	}
	for _, act := range append(set, l.app.house...) {
		why := ""
		if blocked := act.Blocked(); blocked != "" {
			why = " (not now: " + blocked + ")"
		}
		l.print(fmt.Sprintf("%s: %s%s", strings.Join(act.Keys, " or "), act.Words, why))
	}
}

func (l *lines) print(text string) {
	if _, err := fmt.Fprintln(l.out, text); err != nil {
		l.err = err
	}
}
