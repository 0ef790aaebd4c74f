package component

import "strings"

// Prose is the widest that a line of prose may be and still be read at ease.
const Prose = 76

// Wrap breaks plain, perhaps foreign prose into lines of at most w cells,
// never more than Prose. Line breaks in the text stay; a word longer than a
// line is broken; dates and hyphenated words are not.
func Wrap(s string, w int) []string {
	if w = min(w, Prose); w <= 0 || s == "" {
		return nil
	}
	var out []string
	for paragraph := range strings.Lines(s) {
		out = append(out, wrapParagraph(clean(strings.TrimRight(paragraph, "\r\n")), w)...)
	}
	return out
}

func wrapParagraph(s string, w int) []string {
	var out []string
	var line strings.Builder
	used := 0
	flush := func() {
		out = append(out, line.String())
		line.Reset()
		used = 0
	}
	for _, word := range strings.Fields(s) {
		n := Width(word)
		if used > 0 && used+1+n > w {
			flush()
		}
		for n > w {
			head := Take(word, w)
			if head == "" { // a wide character in a line of one cell
				head, word = "?", ""
			}
			out = append(out, head)
			word = strings.TrimPrefix(word, head)
			n = Width(word)
		}
		if word == "" {
			continue
		}
		if used > 0 {
			line.WriteByte(' ')
			used++
		}
		line.WriteString(word)
		used += n
	}
	if used > 0 || len(out) == 0 {
		flush()
	}
	return out
}
