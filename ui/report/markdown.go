package report

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"goodword/model"
)

// Markdown writes the document for people who read it rendered or as it is.
// Every text is escaped: nothing that somebody typed becomes a heading, a
// link, an image or HTML.
func Markdown(out io.Writer, s *model.Summary) error {
	w := bufio.NewWriter(out)
	fmt.Fprintf(w, "# %s\n", inline(s.Title))
	for _, line := range s.Lines {
		fmt.Fprintf(w, "\n%s\n", escape(line))
	}
	for _, section := range s.Sections {
		fmt.Fprintf(w, "\n## %d. %s\n", section.Number, inline(section.Title))
		for _, b := range section.Blocks {
			w.WriteByte('\n')
			markdownBlock(w, b)
		}
	}
	return w.Flush()
}

func markdownBlock(w io.Writer, b model.Block) {
	switch {
	case b.Bold != "":
		fmt.Fprintf(w, "**%s**\n", inline(b.Bold))
	case b.List != nil:
		for _, item := range b.List {
			fmt.Fprintf(w, "- %s\n", escape(item))
		}
	case b.Table != nil:
		markdownTable(w, b.Table)
	case b.Quote != nil && b.Quote.Text == "":
		fmt.Fprintf(w, "> \\[%s\\]\n", model.NoQuote)
	case b.Quote != nil:
		fmt.Fprintf(w, "> \"%s\"  \n> %s\n", inline(b.Quote.Text), escape(quoteBy(b.Quote)))
	case b.Text != "":
		fmt.Fprintf(w, "%s\n", escape(b.Text))
	default:
		caption, lines := picture(b)
		fmt.Fprintf(w, "%s\n\n```\n%s\n```\n", escape(caption), strings.Join(lines, "\n"))
	}
}

// quoteBy is who said it, and that it may not be passed on where that is so.
func quoteBy(q *model.QuoteFigures) string {
	if q.Consent == "no" {
		return q.By + " (no consent: not to be shared)"
	}
	return q.By
}

func markdownTable(w io.Writer, t *model.SummaryTable) {
	if t.Caption != "" {
		fmt.Fprintf(w, "%s:\n\n", escape(t.Caption))
	}
	row := func(cells []string) {
		for _, c := range cells {
			fmt.Fprintf(w, "| %s ", inline(c))
		}
		fmt.Fprintln(w, "|")
	}
	row(t.Head)
	for i := range t.Head {
		if t.Numbers && i > 0 {
			fmt.Fprint(w, "| ---: ")
		} else {
			fmt.Fprint(w, "| --- ")
		}
	}
	fmt.Fprintln(w, "|")
	for _, cells := range t.Rows {
		row(cells)
	}
}

// special are the characters that mean something to Markdown anywhere.
const special = "\\`*_{}[]<>|~#@"

// escape makes foreign text safe to stand as a paragraph of Markdown: no
// character of it is markup, and it begins no list, quote or rule.
func escape(s string) string {
	s = inline(s)
	switch {
	case s != "" && strings.ContainsRune("+-=", rune(s[0])):
		return "\\" + s
	case number(s) > 0:
		return s[:number(s)] + "\\" + s[number(s):]
	}
	return s
}

// inline makes foreign text one safe line. Addresses and entities that would
// become links or other characters are broken up by a backslash.
func inline(s string) string {
	s = strings.Join(strings.Fields(model.Clean(s)), " ")
	var b strings.Builder
	for i, r := range s {
		switch {
		case strings.ContainsRune(special, r),
			r == '&' && entity(s[i:]),
			r == '!' && strings.HasPrefix(s[i:], "!["),
			r == ':' && strings.HasPrefix(s[i:], "://"),
			r == '.' && i >= 3 && strings.EqualFold(s[i-3:i], "www"):
			b.WriteByte('\\')
		}
		b.WriteRune(r)
	}
	return b.String()
}

// number is the length of the digits that s begins with where a list would
// begin, as in "28. April", else 0.
func number(s string) int {
	n := 0
	for n < len(s) && s[n] >= '0' && s[n] <= '9' {
		n++
	}
	if n > 0 && n < len(s) && (s[n] == '.' || s[n] == ')') && (n+1 == len(s) || s[n+1] == ' ') {
		return n
	}
	return 0
}

// entity says that the text begins like a character reference.
func entity(s string) bool {
	end := strings.IndexByte(s, ';')
	return end > 1 && end < 34 && !strings.ContainsAny(s[:end], " \t")
}
