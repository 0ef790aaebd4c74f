package ui_test

import (
	"context"
	"testing"

	tea "charm.land/bubbletea/v2"

	"goodword/model"
	"goodword/ui"
	"goodword/ui/action"
	"goodword/ui/component"
	"goodword/ui/pane"
	"goodword/ui/uitest"
)

// casesPane knows a deed only for a row, and has its row only once the wave was
// read again.
type casesPane struct {
	host  pane.Host
	cases *model.Book // what the next reading finds
	rows  int
	deeds int
}

func (p *casesPane) ID() string           { return "cases" }
func (p *casesPane) Title() string        { return "Cases" }
func (p *casesPane) Enter() tea.Cmd       { return nil }
func (p *casesPane) View(w, h int) string { return component.Block(nil, w, h) }

func (p *casesPane) Update(msg tea.Msg) tea.Cmd {
	if m, ok := msg.(pane.BookMsg); ok {
		p.rows = len(m.Book.Cases)
	}
	return nil
}

func (p *casesPane) Actions() action.Set {
	set := action.Set{{ID: "cases.add", Keys: []string{"n"}, Words: "add a case", Run: func() tea.Cmd {
		return p.host.Save("added a case", func() error {
			p.cases.Cases = append(p.cases.Cases, model.Case{})
			return nil
		})
	}}}
	if p.rows > 0 {
		set = append(set, action.Action{ID: "cases.close", Keys: []string{"c"}, Words: "close the case", Run: func() tea.Cmd { p.deeds++; return nil }})
	}
	return set
}

// TestAKeyWaitsForTheRowItSpeaksOf types the deed right behind what makes its
// row, which no reading has found yet.
func TestAKeyWaitsForTheRowItSpeaksOf(t *testing.T) {
	s := store()
	var p *casesPane
	d := uitest.New(t, s, ui.Options{Panes: []ui.Maker{func(h pane.Host) pane.Pane {
		p = &casesPane{host: h, cases: s.Wave}
		return p
	}}})
	d.Type("nc")
	if p.deeds != 1 {
		t.Errorf("%d deeds with %d rows", p.deeds, p.rows)
	}
}

// large is a file whose book comes first without whom there is to choose from.
type large struct{ *uitest.Store }

func (s large) Book(ctx context.Context) (*model.Book, error) {
	b, err := s.Store.Book(ctx)
	first := *b
	first.Uncounted = true
	return &first, err
}

func (s large) BookOf(ctx context.Context, _ int64) (*model.Book, error) {
	b, err := s.Store.Book(ctx)
	whole := *b
	whole.Picture = &model.Picture{Surprises: 7}
	return &whole, err
}

func TestWhatALargeFileLeavesOutComesAfterTheFirstScreen(t *testing.T) {
	var p *listPane
	uitest.New(t, large{store()}, ui.Options{Panes: []ui.Maker{func(h pane.Host) pane.Pane {
		p = newList(h).(*listPane)
		return p
	}}})
	if got := p.host.Env().Book.Picture; got == nil || got.Surprises != 7 {
		t.Errorf("whom there is to choose from never came: %+v", got)
	}
}
