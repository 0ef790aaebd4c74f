package uitest

import (
	"fmt"
	"reflect"
	"runtime"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/exp/golden"

	"goodword/model"
	"goodword/themes"
	"goodword/ui"
	"goodword/ui/pane"
	"goodword/ui/terminal"
)

const (
	patience = 10 * time.Second // for one command
	most     = 20_000           // messages of one driver; more is a loop
)

// Driver is a house without a terminal. Clocks do not run: toasts stay, and
// the file is not polled.
type Driver struct {
	App    *ui.App
	Copied string // the clipboard
	Left   bool   // the program has quit

	t    testing.TB
	seen int
}

// New starts a house of 120 x 40 cells.
func New(t testing.TB, s ui.Store, o ui.Options) *Driver {
	t.Helper()
	if o.Themes == nil {
		list, err := themes.Load("")
		if err != nil {
			t.Fatal(err)
		}
		o.Themes = list
	}
	d := &Driver{t: t, App: ui.New(s, o)}
	d.Size(120, 40)
	d.run(d.App.Init())
	return d
}

// Pane starts a house with one pane over a book.
func Pane(t testing.TB, b *model.Book, makePane func(pane.Host) pane.Pane) *Driver {
	t.Helper()
	return New(t, &Store{Wave: b}, ui.Options{Panes: []ui.Maker{makePane}})
}

// Press presses keys by name, one after the other.
func (d *Driver) Press(keys ...string) *Driver {
	d.t.Helper()
	for _, k := range keys {
		d.Send(Key(k))
	}
	return d
}

// Type presses the key of each letter, faster than anything can answer.
func (d *Driver) Type(text string) *Driver {
	d.t.Helper()
	var cmds []tea.Cmd
	for _, r := range text {
		cmds = append(cmds, d.update(Key(string(r))))
	}
	for _, cmd := range cmds {
		d.run(cmd)
	}
	return d
}

// Paste pastes text.
func (d *Driver) Paste(text string) *Driver {
	d.t.Helper()
	d.Send(tea.PasteMsg{Content: text})
	return d
}

// Click clicks the cell.
func (d *Driver) Click(x, y int) *Driver {
	d.t.Helper()
	d.Send(tea.MouseClickMsg{X: x, Y: y, Button: tea.MouseLeft})
	return d
}

// Size makes the terminal w x h cells.
func (d *Driver) Size(w, h int) *Driver {
	d.t.Helper()
	d.Send(tea.WindowSizeMsg{Width: w, Height: h})
	return d
}

// Send gives the house a message and runs what it starts, to the end.
func (d *Driver) Send(msg tea.Msg) {
	d.t.Helper()
	d.run(d.update(msg))
}

func (d *Driver) update(msg tea.Msg) tea.Cmd {
	d.t.Helper()
	if d.seen++; d.seen > most {
		d.t.Fatal("the house keeps sending messages to itself")
	}
	_, cmd := d.App.Update(msg)
	d.App.View()
	return cmd
}

// run runs a command and what follows from it; clocks are left out.
func (d *Driver) run(cmd tea.Cmd) {
	d.t.Helper()
	if cmd == nil || strings.Contains(runtime.FuncForPC(reflect.ValueOf(cmd).Pointer()).Name(), ".Tick.func") {
		return
	}
	answer := make(chan tea.Msg, 1)
	go func() { answer <- cmd() }()
	select {
	case msg := <-answer:
		d.answer(msg)
	case <-time.After(patience):
		d.t.Fatal("a command does not come to an end")
	}
}

func (d *Driver) answer(msg tea.Msg) {
	d.t.Helper()
	if cmds, ok := terminal.Commands(msg); ok {
		for _, cmd := range cmds {
			d.run(cmd)
		}
		return
	}
	switch _, quit := msg.(tea.QuitMsg); {
	case msg == nil:
	case quit:
		d.Left = true
	case strings.HasSuffix(reflect.TypeOf(msg).Name(), "etClipboardMsg"):
		d.Copied = fmt.Sprint(msg)
	default:
		d.Send(msg)
	}
}

// Screen is what is seen, without colours and without blanks at the ends.
func (d *Driver) Screen() string {
	lines := strings.Split(ansi.Strip(d.App.View().Content), "\n")
	for i := range lines {
		lines[i] = strings.TrimRight(lines[i], " ")
	}
	return strings.Join(lines, "\n")
}

// Line is one line of the screen; negative ones count from the last.
func (d *Driver) Line(n int) string {
	lines := strings.Split(d.Screen(), "\n")
	if n < 0 {
		n += len(lines)
	}
	return lines[n]
}

// Shows fails where a text is not on the screen.
func (d *Driver) Shows(texts ...string) *Driver {
	d.t.Helper()
	screen := d.Screen()
	for _, text := range texts {
		if !strings.Contains(screen, text) {
			d.t.Errorf("the screen does not show %q:\n%s", text, screen)
		}
	}
	return d
}

// Hides fails where a text is on the screen.
func (d *Driver) Hides(texts ...string) *Driver {
	d.t.Helper()
	screen := d.Screen()
	for _, text := range texts {
		if strings.Contains(screen, text) {
			d.t.Errorf("the screen shows %q:\n%s", text, screen)
		}
	}
	return d
}

// Golden compares the screen with the test's file in testdata; -update writes
// it.
func (d *Driver) Golden() {
	d.t.Helper()
	golden.RequireEqual(d.t, []byte(d.Screen()+"\n"))
}
