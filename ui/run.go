package ui

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/signal"
	"runtime"
	"strings"
	"syscall"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/term"

	"goodword/model"
	"goodword/themes"
	"goodword/ui/terminal"
)

// ErrNoTerminal says that there is nothing to draw on.
var ErrNoTerminal = errors.New("the workbench needs a terminal; try goodword today, goodword list people --json, or --plain")

// Run shows the screen until it is left. Whatever ends it, the terminal is as
// it was before and what was typed is kept.
func Run(ctx context.Context, s Store, o Options) (Next, error) {
	if o.Plain {
		return RunLines(ctx, s, o, os.Stdin, os.Stdout)
	}
	if !term.IsTerminal(os.Stdin.Fd()) || !term.IsTerminal(os.Stdout.Fd()) || os.Getenv("TERM") == "dumb" {
		return Quit, ErrNoTerminal
	}
	themes, refused := themes.Load(o.ThemeDir)
	o.Themes = themes
	o.NoColor = o.NoColor || os.Getenv("NO_COLOR") != ""
	o.ASCII = o.ASCII || !utf8Locale()
	a := New(s, o)
	a.Error(refused)
	if t := a.env.Style.Name; o.Theme != "" && t != "" && !strings.EqualFold(t, o.Theme) {
		a.Error(model.Refuse(model.ErrNotFound, "There is no theme %q; t lists them.", o.Theme))
	}
	p := tea.NewProgram(a,
		tea.WithInput(terminal.NewInput(os.Stdin)),
		tea.WithFilter(terminal.Calm()),
		tea.WithFPS(120),
		tea.WithContext(ctx),
		// Signals are ours: the library's handler can wait for ever for a loop
		// that has gone. The runtime's would die without a word when the terminal
		// goes away, and leave its modes behind.
		tea.WithoutSignalHandler())
	asked, stop := signal.NotifyContext(ctx, syscall.SIGHUP, syscall.SIGTERM, syscall.SIGQUIT)
	defer stop()
	defer context.AfterFunc(asked, p.Quit)()
	_, err := p.Run()
	a.Finish()
	switch {
	case errors.Is(err, tea.ErrProgramPanic):
		return Quit, fmt.Errorf("goodword stopped by a fault of its own; your data is safe in %s", s.Path())
	case asked.Err() != nil && a.env.Book.Project.Demo: // which is thrown away
		return Quit, asked.Err()
	case asked.Err() != nil:
		return Quit, model.Refuse(model.ErrInterrupted, "Interrupted; everything is saved in %s. Run the command again to go on.", s.Path())
	case err != nil:
		return Quit, fmt.Errorf("run the screen: %w", err)
	}
	if a.next == Quit && !a.env.Book.Project.Demo {
		fmt.Fprintln(os.Stderr, "Everything is saved in", s.Path())
	}
	return a.next, nil
}

// utf8Locale says that the terminal's letters are Unicode, as far as the
// environment tells.
func utf8Locale() bool {
	if runtime.GOOS == "windows" {
		return true
	}
	for _, name := range []string{"LC_ALL", "LC_CTYPE", "LANG"} {
		if v := strings.ToUpper(os.Getenv(name)); v != "" {
			return strings.Contains(v, "UTF-8") || strings.Contains(v, "UTF8")
		}
	}
	return true // nothing is said: most terminals can
}
