package dialog

import (
	"fmt"

	tea "charm.land/bubbletea/v2"

	"goodword/model"
	"goodword/ui/action"
	"goodword/ui/component"
	"goodword/ui/style"
)

// Way shows the steps of the first hour and why the next one is there.
type Way struct {
	steps      []model.PathStep
	at         int
	stop       string // what speaks against the start, or ""
	take, quit func() tea.Cmd
	closed     bool
}

// NewWay shows the steps, and what speaks against the start; take begins the
// one at that place, quit leaves the path for now.
func NewWay(steps []model.PathStep, at int, stop string, take, quit func() tea.Cmd) *Way {
	return &Way{steps: steps, at: at, stop: stop, take: take, quit: quit}
}

func (p *Way) Title() string {
	return fmt.Sprintf("The first hour: step %d of %d", p.at+1, len(p.steps))
}
func (p *Way) Typing() bool           { return false }
func (p *Way) Closed() bool           { return p.closed }
func (p *Way) Update(tea.Msg) tea.Cmd { return nil }

// Actions are to take the step, to look around, and to leave.
func (p *Way) Actions() action.Set {
	end := func(then func() tea.Cmd) func() tea.Cmd {
		return func() tea.Cmd { p.closed = true; return then() }
	}
	return action.Set{
		{ID: "path.take", Keys: []string{"enter"}, Words: "take this step", Foot: true, Run: end(p.take)},
		{ID: "path.look", Keys: []string{"l"}, Words: "look around first; . comes back", Short: "look around", Foot: true, Run: end(func() tea.Cmd { return nil })},
		{ID: "path.leave", Keys: []string{"esc"}, Words: "leave the path; . takes it up again", Short: "leave", Foot: true, Run: end(p.quit)},
	}
}

// Place is as large as the list of steps.
func (p *Way) Place(w, h int) (x, y, dw, dh int, frame bool) {
	return Middle(w, h, 84, len(p.steps)+12)
}

// View draws why the step is there first: it is what must be read where there
// is little room.
func (p *Way) View(st *style.Styles, w, h int) string {
	now := p.steps[p.at]
	title := now.Title
	if now.Far != "" {
		title += " (" + now.Far + ")"
	}
	out := []string{st.Strong(style.Accent, component.Cut(title, w))}
	out = append(out, painted(st, style.Text, now.Why, w)...)
	if p.stop != "" {
		out = append(out, painted(st, style.Caution, "! "+p.stop, w)...)
	}
	out = append(out, "", st.Strong(style.Text, component.Cut("enter", w))+st.Paint(style.Text, component.Cut("  takes this step", max(0, w-len("enter")))), "")
	for i, s := range p.steps {
		state, role := component.Open, style.Muted
		switch {
		case s.Done:
			state = component.Done
		case i == p.at:
			state, role = component.Needs, style.Text
		}
		out = append(out, st.Paint(state.Role(), component.Pad(state.Sign(), 3))+st.Paint(role, component.Cut(s.Title, max(0, w-3))))
	}
	return component.Block(out, w, h)
}
