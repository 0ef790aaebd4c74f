package terminal

import (
	"time"

	tea "charm.land/bubbletea/v2"
)

// notch is the least time between two notches of the wheel that are acted on.
const notch = 12 * time.Millisecond

// Calm is a filter for messages: a wheel that spins is thinned out, the mouse
// moving with a button held is nothing, and a terminal that does not know its
// size is taken for the usual one.
func Calm() func(tea.Model, tea.Msg) tea.Msg {
	var last time.Time
	return func(_ tea.Model, msg tea.Msg) tea.Msg {
		switch m := msg.(type) {
		case tea.WindowSizeMsg:
			if m.Width == 0 || m.Height == 0 {
				return tea.WindowSizeMsg{Width: 80, Height: 24}
			}
		case tea.MouseMotionMsg, tea.MouseReleaseMsg:
			return nil
		case tea.MouseWheelMsg:
			now := time.Now()
			if now.Sub(last) < notch {
				return nil
			}
			last = now
		}
		return msg
	}
}
