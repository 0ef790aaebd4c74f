package setup

import (
	"context"
	"strings"

	tea "charm.land/bubbletea/v2"

	"goodword/model"
	"goodword/ui/action"
	"goodword/ui/dialog"
)

// forgetting is the action that erases somebody. It is the one deed that no
// undo takes back, so it asks for the name, typed.
func (p *Pane) forgetting() action.Action {
	return p.Deed("setup.forget", "X", "forget a person for good", func() tea.Cmd {
		p.Host.PickPerson("Forget whom?", p.askForget)
		return nil
	})
}

func (p *Pane) askForget(who model.Person) tea.Cmd {
	p.Host.Open(dialog.NewPrompt("Forget "+who.Name, "", func(typed string) tea.Cmd { return p.forget(who, typed) },
		"Their name, addresses and words go everywhere, also from the history and the search. Counts stay, and imports keep them out. Nothing brings them back, and copies made before still hold them.",
		"Type their name to go on: "+who.Name))
	return nil
}

func (p *Pane) forget(who model.Person, typed string) tea.Cmd {
	if !strings.EqualFold(strings.TrimSpace(typed), strings.TrimSpace(who.Name)) {
		p.Host.Toast("nobody was forgotten: the name was not typed")
		return nil
	}
	p.Host.Work("Forgetting", func(ctx context.Context, _ func(done, total int)) (string, error) {
		_, err := p.store.Forget(ctx, who.ID)
		return "forgot one person; counts stay. Copies made before still hold them", err
	}, nil)
	return nil
}
