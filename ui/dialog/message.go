package dialog

import (
	tea "charm.land/bubbletea/v2"

	"goodword/ui/action"
	"goodword/ui/component"
	"goodword/ui/style"
)

// Message is text to read; it scrolls.
type Message struct {
	title  string
	view   component.Viewport
	closed bool
}

// NewMessage shows paragraphs.
func NewMessage(title string, paragraphs ...string) *Message {
	return NewText(title, func(st *style.Styles, w int) []string {
		var out []string
		for _, p := range paragraphs {
			for _, line := range component.Wrap(p, w) {
				out = append(out, st.Paint(style.Text, line))
			}
		}
		return out
	})
}

// NewText shows lines as they are drawn for a width.
func NewText(title string, draw func(st *style.Styles, w int) []string) *Message {
	m := &Message{title: title}
	m.view.Set(draw)
	return m
}

func (m *Message) Title() string          { return m.title }
func (m *Message) Typing() bool           { return false }
func (m *Message) Closed() bool           { return m.closed }
func (m *Message) Update(tea.Msg) tea.Cmd { return nil }

// Actions scroll and close.
func (m *Message) Actions() action.Set {
	return append(action.Set{
		{ID: "message.close", Keys: []string{"esc", "?", "q", "enter"}, Words: "close", Foot: true, Run: func() tea.Cmd { m.closed = true; return nil }},
	}, component.Moves(&m.view)...)
}

// View draws the part of the text that is scrolled to.
func (m *Message) View(st *style.Styles, w, h int) string { return m.view.View(st, w, h) }

// Click does nothing: reading needs no aim.
func (m *Message) Click(_, _, _, _ int) tea.Cmd { return nil }

// Wheel scrolls.
func (m *Message) Wheel(n int) tea.Cmd { return m.view.Move(n) }
