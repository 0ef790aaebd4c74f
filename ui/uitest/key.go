package uitest

import (
	tea "charm.land/bubbletea/v2"

	"goodword/ui/terminal"
)

// Key is the press that a terminal sends for a name such as "j", "G",
// "ctrl+f", "shift+tab" or "space".
func Key(name string) tea.KeyPressMsg {
	k, ok := terminal.Press(name)
	if !ok {
		panic("uitest: no key is called " + name)
	}
	return k
}
