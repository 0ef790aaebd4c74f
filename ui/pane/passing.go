package pane

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"goodword/model"
	"goodword/ui/dialog"
)

// Passing goes on where nothing stands against it. What stops is said and
// nothing happens; what can be passed with a reason asks for one, which do
// then writes down. A hint never holds anybody up: it is shown where the thing
// is shown.
func Passing(h Host, title string, list []model.Objection, do func(reason string) tea.Cmd) tea.Cmd {
	if err := model.Stopped(list); err != nil {
		h.Toast(err.Error())
		return nil
	}
	forced := model.Forced(list)
	if len(forced) == 0 {
		return do("")
	}
	var words []string
	seen := map[string]bool{}
	for _, o := range forced {
		if !seen[o.Words] {
			seen[o.Words] = true
			words = append(words, o.Words)
		}
	}
	h.Open(dialog.NewReason(title, strings.Join(words, "\n"), do))
	return nil
}
