package ui_test

import (
	"context"
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"goodword/model"
	"goodword/ui/action"
	"goodword/ui/component"
	"goodword/ui/dialog"
	"goodword/ui/pane"
)

// listPane is a long list that can be filtered, as People is.
type listPane struct {
	host   pane.Host
	words  string
	at     int
	person int64
	note   string // as it is saved
	news   []string
}

func newList(h pane.Host) pane.Pane { return &listPane{host: h} }

func (p *listPane) ID() string       { return "people" }
func (p *listPane) Title() string    { return "People" }
func (p *listPane) Enter() tea.Cmd   { return nil }
func (p *listPane) Filtered() string { return p.words }

func (p *listPane) Filter(words string) tea.Cmd {
	p.words = words
	return nil
}

func (p *listPane) Update(msg tea.Msg) tea.Cmd {
	p.news = append(p.news, fmt.Sprintf("%T", msg))
	if m, ok := msg.(pane.PersonMsg); ok {
		p.person = int64(m)
	}
	return nil
}

func (p *listPane) View(w, h int) string {
	lines := []string{"list filtered by [" + p.words + "]", fmt.Sprintf("person %d", p.person)}
	for i := range h - 2 {
		lines = append(lines, p.host.Env().Style.Paint(0, fmt.Sprintf("row %d", p.at+i)))
	}
	return component.Block(lines, w, h)
}

func (p *listPane) Move(n int) tea.Cmd { p.at = max(0, min(p.at+n, 100_000-1)); return nil }
func (p *listPane) Page() int          { return 10 }

func (p *listPane) Click(_, y, _, _ int) tea.Cmd { return p.Move(y) }
func (p *listPane) Wheel(n int) tea.Cmd          { return p.Move(n) }

func (p *listPane) Actions() action.Set {
	return append(action.Set{
		{ID: "people.remove", Keys: []string{"d"}, Words: "remove the person", Foot: true, Run: func() tea.Cmd {
			return p.host.Save("removed Ben", func() error { return nil })
		}},
		{ID: "people.add", Keys: []string{"n"}, Words: "add a person", Foot: true, Run: p.form},
		{ID: "people.edit", Keys: []string{"E"}, Words: "open the note in your editor", Run: func() tea.Cmd {
			return p.host.Edit("old note", func(now string) tea.Cmd {
				return p.host.Save("wrote "+now, func() error {
					if strings.Contains(now, "full") {
						return model.NotAllowed("There is no room on the disk")
					}
					return nil
				})
			})
		}},
		{ID: "people.break", Keys: []string{"B"}, Words: "break down", Run: func() tea.Cmd { panic("a fault") }},
		{ID: "people.break.later", Keys: []string{"L"}, Words: "break down later", Run: func() tea.Cmd { return func() tea.Msg { panic("a late fault") } }},
		{ID: "people.import", Keys: []string{"i"}, Words: "import people", Run: p.work},
		{ID: "people.copy", Keys: []string{"y"}, Words: "copy the mail", Run: func() tea.Cmd { return p.host.Copy("the mail", "ben@example.org") }},
	}, component.Moves(p)...)
}

func (p *listPane) work() tea.Cmd {
	p.host.Work("Import", func(_ context.Context, tell func(done, total int)) (string, error) {
		tell(40, 40)
		return "imported 40 people - u undoes", nil
	}, func() tea.Cmd { p.person = 40; return nil })
	return nil
}

func (p *listPane) form() tea.Cmd {
	person := &model.Person{Note: p.note}
	f := dialog.NewForm("Person", []component.Field{
		component.Text("name", &person.Name).Required(), component.Long("note", &person.Note),
	}, func() tea.Cmd {
		return p.host.Save("added "+person.Name, func() error {
			if strings.Contains(person.Name, "stale") {
				p.note = "as written by another"
				return model.Refuse(model.ErrChanged, "This was changed in the meantime.")
			}
			if strings.Contains(person.Name, "full") {
				return model.NotAllowed("There is no room on the disk: free some and save again")
			}
			return nil
		})
	})
	f.Editor = p.host.Edit
	p.host.Open(f)
	return nil
}

// stepPane has a guide, a gate, a blocked action and something to go back from.
type stepPane struct {
	host   pane.Host
	open   bool
	reason string
}

func newStep(h pane.Host) pane.Pane { return &stepPane{host: h} }

func (p *stepPane) ID() string             { return "gift" }
func (p *stepPane) Title() string          { return "Gift" }
func (p *stepPane) Enter() tea.Cmd         { return nil }
func (p *stepPane) Update(tea.Msg) tea.Cmd { return nil }
func (p *stepPane) Gate() component.State  { return component.Done }

func (p *stepPane) Guide() *component.Guide {
	return &component.Guide{Purpose: "Give something generous that asks nothing.", Spoils: "Conditions spoil it."}
}

func (p *stepPane) View(w, h int) string {
	s := pane.Split{Open: p.open, Guide: p.Guide(), List: p.part("gifts"), Detail: p.part("the gift")}
	return s.View(p.host.Env().Style, w, h)
}

func (p *stepPane) part(words string) func(w, h int) string {
	return func(w, h int) string { return component.Block([]string{words, "reason: " + p.reason}, w, h) }
}

func (p *stepPane) Actions() action.Set {
	set := action.Set{
		{ID: "gift.open", Keys: []string{"enter"}, Words: "open the gift", Foot: true, Run: func() tea.Cmd { p.open = true; return nil }},
		{ID: "gift.give", Keys: []string{"v"}, Words: "mark as given", Foot: true, Reason: func() string { return "The four questions are still open" }},
		{ID: "gift.pass", Keys: []string{"r"}, Words: "go past the gate", Run: p.pass},
	}
	if p.open {
		set = append(set, action.Action{ID: "gift.back", Keys: []string{"esc"}, Words: "go back to the list", Run: func() tea.Cmd { p.open = false; return nil }})
	}
	return set
}

// pass is a form whose save asks for a reason first.
func (p *stepPane) pass() tea.Cmd {
	what := "gate 2"
	p.host.Open(dialog.NewForm("Gate", []component.Field{component.Text("what", &what)}, func() tea.Cmd {
		p.host.Open(dialog.NewReason("Why go on?", model.Warning("W01"), func(reason string) tea.Cmd {
			return p.host.Save("passed "+what, func() error {
				if reason == "fail" {
					return model.NotAllowed("The file is read-only")
				}
				p.reason = reason
				return nil
			})
		}))
		return nil
	}))
	return nil
}
