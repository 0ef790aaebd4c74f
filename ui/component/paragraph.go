package component

import "goodword/ui/style"

// Paragraph is wrapped prose in a role.
func Paragraph(s *style.Styles, role style.Role, text string, w int) []string {
	lines := Wrap(text, w)
	for i, line := range lines {
		lines[i] = s.Paint(role, line)
	}
	return lines
}

// Heading is the strong first line of a record, and a blank one under it.
func Heading(s *style.Styles, text string, w int) []string {
	return []string{s.Strong(style.Text, Cut(Cell(text), w)), ""}
}
