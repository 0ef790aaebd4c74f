package dialog

import (
	"strings"

	"goodword/model"
	"goodword/model/wording"
	"goodword/ui/component"
	"goodword/ui/style"
)

// Findings draws what the word list says about a text, w cells wide. Nothing
// found is never called clean.
func Findings(st *style.Styles, b *model.Book, n *model.Note, w int) []string {
	if strings.TrimSpace(n.Text) == "" {
		return []string{st.Paint(style.Muted, component.Cut("Nothing to read yet.", w))}
	}
	r := b.CheckNote(n)
	if len(r.Findings) == 0 {
		return painted(st, style.Text, nothing(n.Kind), w)
	}
	var lines []string
	for _, f := range r.Findings {
		role, word := style.Caution, "hint"
		if f.Stops() {
			role, word = style.Danger, "stop"
		}
		text := f.Why
		if f.Text != "" && f.Class != wording.Missing {
			text = "\"" + component.Cell(f.Text) + "\": " + f.Why
		}
		for i, line := range component.Wrap(text, w-6) {
			lead := "      "
			if i == 0 {
				lead = st.Strong(role, component.Pad(word, 4)) + "  "
			}
			lines = append(lines, lead+st.Paint(style.Text, line))
		}
	}
	if first := r.Findings[0]; first.Warning != "" {
		lines = append(lines, painted(st, style.Muted, first.Message, w)...)
	}
	return lines
}

func nothing(kind string) string {
	if kind == wording.Gift {
		return "Nothing found by the word list. That is not proof: answer the four questions."
	}
	return "Nothing found by the word list. That is not proof."
}

func painted(st *style.Styles, role style.Role, text string, w int) []string {
	var out []string
	for _, line := range component.Wrap(text, w) {
		out = append(out, st.Paint(role, line))
	}
	return out
}
