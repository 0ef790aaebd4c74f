package report

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"goodword/model"
)

// width is how wide plain text runs; tables may be wider.
const width = 76

// Text writes the document for a mail or a terminal.
func Text(out io.Writer, s *model.Summary) error {
	w := bufio.NewWriter(out)
	for _, line := range TextLines(s, width) {
		fmt.Fprintln(w, line)
	}
	return w.Flush()
}

// TextLines are the lines of the document, at most w cells wide wherever they
// can be broken.
func TextLines(s *model.Summary, w int) []string {
	lines := []string{s.Title, strings.Repeat("=", min(ansi.StringWidth(s.Title), w))}
	for _, line := range s.Lines {
		lines = append(lines, wrap(line, "", w)...)
	}
	for _, section := range s.Sections {
		head := fmt.Sprintf("%d. %s", section.Number, section.Title)
		lines = append(lines, "", head, strings.Repeat("-", min(ansi.StringWidth(head), w)))
		for i, b := range section.Blocks {
			if i > 0 {
				lines = append(lines, "")
			}
			lines = append(lines, textBlock(b, w)...)
		}
	}
	return lines
}

func textBlock(b model.Block, w int) []string {
	switch {
	case b.Bold != "":
		return wrap("*"+b.Bold+"*", "", w)
	case b.List != nil:
		var out []string
		for _, item := range b.List {
			out = append(out, wrap(item, "- ", w)...)
		}
		return out
	case b.Table != nil:
		return textTable(b.Table, w)
	case b.Quote != nil && b.Quote.Text == "":
		return []string{"  [" + model.NoQuote + "]"}
	case b.Quote != nil:
		return append(wrap("\""+b.Quote.Text+"\"", "  ", w), wrap(quoteBy(b.Quote), "  - ", w)...)
	case b.Text != "":
		return wrap(b.Text, "", w)
	}
	caption, lines := picture(b)
	return append(wrap(caption+":", "", w), lines...)
}
