package ui

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"

	"goodword/model"
	"goodword/ui/component"
	"goodword/ui/dialog"
	"goodword/ui/terminal"
)

// RunLines is the workbench without drawing, for screen readers and logs: it
// prints what a key has changed, line by line, and asks forms one question
// after the other. The end of the input leaves it.
func RunLines(ctx context.Context, s Store, o Options, in io.Reader, out io.Writer) (Next, error) {
	o.Plain, o.NoColor, o.ASCII = true, true, true
	l := &lines{app: New(s, o), in: bufio.NewReader(terminal.Until(ctx, in)), out: out, store: s}
	l.run(l.app.Init())
	l.print(`Type a key, such as j or ? or tab, and enter. "?" lists the keys, ":" and words find a command, "q" leaves.`)
	for !l.left && ctx.Err() == nil && l.err == nil {
		l.news()
		if l.ask() {
			continue
		}
		l.say()
		fmt.Fprint(l.out, "> ")
		line, err := l.in.ReadString('\n')
		if err != nil && line == "" {
			break
		}
		l.poll()
		l.take(strings.TrimRight(line, "\r\n"))
	}
	l.app.Finish()
	fmt.Fprintln(l.out)
	if ctx.Err() != nil {
		return Quit, ctx.Err()
	}
	if errors.Is(l.err, component.ErrEnded) {
		return Quit, model.Refuse(model.ErrNotAllowed, "The lines ended before the form was full; its answers were not saved.")
	}
	if l.err != nil {
		return Quit, fmt.Errorf("talk to the terminal: %w", l.err)
	}
	return l.app.next, nil
}

// lines drives the house by lines. Its commands run to their end before the
// next line is read, so that what is printed is what is in the file.
type lines struct {
	app   *App
	store Store
	in    *bufio.Reader
	out   io.Writer
	left  bool
	// What was said last of the pane and of the dialog over it.
	pane, dialog []string
	err          error
}

// run runs a command and all that follows from it.
func (l *lines) run(cmd tea.Cmd) {
	if cmd == nil || l.left {
		return
	}
	msg := cmd()
	if cmds, ok := terminal.Commands(msg); ok {
		for _, cmd := range cmds {
			l.run(cmd)
		}
		return
	}
	switch msg.(type) {
	case nil:
	case tea.QuitMsg:
		l.left = true
	default:
		l.send(msg)
	}
}

func (l *lines) send(msg tea.Msg) {
	_, cmd := l.app.Update(msg)
	l.app.View() // some panes ask for rows when they are drawn
	l.run(cmd)
}

// poll sees what another program wrote meanwhile.
func (l *lines) poll() {
	changed, err := l.store.Poll(context.Background())
	l.send(polledMsg{changed: changed, err: err, today: l.store.Today()})
}

// take reads a line: the name of a key, or, where words are typed, the words.
// An empty line is enter.
func (l *lines) take(line string) {
	if line == "" {
		line = "enter"
	}
	d := l.app.dialogs.Top()
	key, named := terminal.Press(line)
	switch {
	case d != nil && d.Typing() && (!named || key.Text != ""):
		l.words(line)
	case d == nil && line == "?":
		l.keys()
	case named:
		l.send(key)
	default:
		l.begin(line)
	}
}

// begin takes a line such as "/ben" or ":import": a key that opens a line to
// type in, and the words for it.
func (l *lines) begin(line string) {
	_, first := utf8.DecodeRuneInString(line)
	before := l.app.dialogs.Top()
	if key, ok := terminal.Press(line[:first]); ok {
		l.send(key)
	}
	if d := l.app.dialogs.Top(); d != nil && d != before && d.Typing() {
		l.words(strings.TrimSpace(line[first:]))
		return
	}
	l.print("No key is called " + line + `; "?" lists them.`)
}

// words take the place of what is typed so far.
func (l *lines) words(text string) {
	for _, name := range []string{"end", "ctrl+u"} {
		key, _ := terminal.Press(name)
		l.send(key)
	}
	l.send(tea.PasteMsg{Content: text})
}

// ask has a form asked line by line, and says whether there was one.
func (l *lines) ask() bool {
	asker, ok := l.app.dialogs.Top().(dialog.Asker)
	if !ok {
		return false
	}
	l.print("-- " + l.app.dialogs.Top().Title())
	l.app.actor = l.app.dialogs.Top()
	cmd, err := asker.AskPlain(l.in, l.out)
	if err != nil {
		l.err = err
		return true
	}
	_, next := l.app.Update(nil)
	l.app.actor = nil
	l.run(tea.Batch(cmd, next))
	return true
}
