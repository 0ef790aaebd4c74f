package ui

import (
	"errors"
	"fmt"
	"os"
	"os/signal"
	"syscall"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/term"

	"goodword/ui/terminal"
)

// ErrNoTerminal says that there is nothing to draw on.
var ErrNoTerminal = errors.New("the workbench needs a terminal; try goodword today, goodword list people --json, or --plain")

// Run shows the screen until it is left. Whatever ends it, the terminal is as
// it was before and what was typed is kept.
func Run(s Store, o Options) (Next, error) {
	if !term.IsTerminal(os.Stdin.Fd()) || !term.IsTerminal(os.Stdout.Fd()) || os.Getenv("TERM") == "dumb" {
		return Quit, ErrNoTerminal
	}
	a := New(s, o)
	p := tea.NewProgram(a,
		tea.WithInput(terminal.NewInput(os.Stdin)),
		tea.WithFilter(terminal.Calm()),
		tea.WithFPS(120))
	defer quitOnHangup(p)()
	_, err := p.Run()
	a.Finish()
	switch {
	case errors.Is(err, tea.ErrProgramPanic):
		return Quit, fmt.Errorf("goodword stopped by a fault of its own; your data is safe in %s", s.Path())
	case err != nil:
		return Quit, fmt.Errorf("run the screen: %w", err)
	}
	return a.next, nil
}

// quitOnHangup leaves in order when the terminal goes away: the runtime would
// die without a word and leave its modes behind.
func quitOnHangup(p *tea.Program) (stop func()) {
	gone := make(chan os.Signal, 1)
	signal.Notify(gone, syscall.SIGHUP)
	go func() {
		if _, ok := <-gone; ok {
			p.Quit()
		}
	}()
	return func() {
		signal.Stop(gone)
		close(gone)
	}
}
