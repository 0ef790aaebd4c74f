package component

import "strings"

// Caret stands in a drawing where the terminal's own cursor belongs: on the
// chosen row, in the field that is typed into. Screen readers, magnifiers and
// input methods follow that cursor. It takes no cell, and the house takes it
// out before the terminal sees it.
const Caret = "\x1b[>7z"

// TakeCaret is the drawing without its carets and where the first one stood.
func TakeCaret(drawing string) (rest string, x, y int, found bool) {
	i := strings.Index(drawing, Caret)
	if i < 0 {
		return drawing, 0, 0, false
	}
	line := strings.LastIndexByte(drawing[:i], '\n') + 1
	return strings.ReplaceAll(drawing, Caret, ""), Width(drawing[line:i]), strings.Count(drawing[:i], "\n"), true
}

// withCaret puts the caret before the reversed cell by which the library's
// inputs draw theirs.
func withCaret(view string) string {
	for _, reversed := range []string{"\x1b[7m", "\x1b[7;"} {
		if i := strings.Index(view, reversed); i >= 0 {
			return view[:i] + Caret + view[i:]
		}
	}
	return view
}
