package report_test

import (
	"archive/zip"
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"html"
	"io"
	"regexp"
	"slices"
	"strings"
	"testing"

	"goodword/data/demotest"

	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/exp/golden"

	"goodword/model"
	"goodword/ui/report"
)

func demo(t *testing.T, day int) *model.Book {
	t.Helper()
	s := demotest.Open(t, day)
	b, err := s.Book(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func write(t *testing.T, b *model.Book, edition, format string) []byte {
	t.Helper()
	s, err := b.Summarize(edition)
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	if err := report.Write(&out, s, format); err != nil {
		t.Fatal(err)
	}
	if format == "csv" {
		return unpacked(t, out.Bytes())
	}
	return out.Bytes()
}

// unpacked are the files of a zip one after the other, each under its name.
func unpacked(t *testing.T, packed []byte) []byte {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(packed), int64(len(packed)))
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		text, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		fmt.Fprintf(&out, "== %s\n%s", f.Name, bytes.ReplaceAll(text, []byte("\r\n"), []byte("\n")))
	}
	return out.Bytes()
}

func TestDemo(t *testing.T) {
	b := demo(t, 29)
	for _, edition := range model.Editions {
		for _, f := range report.Formats {
			t.Run(edition+"-"+f.Name, func(t *testing.T) { golden.RequireEqual(t, write(t, b, edition, f.Name)) })
		}
	}
}

// The shareable edition of every day is searched byte for byte.
func TestTheShareableEditionNamesNobodyWhoDidNotAgree(t *testing.T) {
	for _, day := range []int{-3, 13, 29, 85} {
		b := demo(t, day)
		agreed := map[int64]bool{}
		for _, c := range b.Credits {
			agreed[c.PersonID] = c.Consent && c.Date.By(b.Today)
		}
		for _, f := range report.Formats {
			text := string(write(t, b, model.Shareable, f.Name))
			for id, p := range b.People {
				if !agreed[id] && strings.Contains(text, p.Name) {
					t.Errorf("day %d, %s: %s of %q is named", day, f.Name, p.Name, b.Arm(id))
				}
			}
			for _, n := range b.Boundaries {
				if strings.Contains(text, n.What) {
					t.Errorf("day %d, %s: %q is told", day, f.Name, n.What)
				}
			}
		}
	}
}

func TestEveryEditionShowsTheSameNumbers(t *testing.T) {
	b := demo(t, 29)
	own, shared := map[string]any{}, map[string]any{}
	for edition, into := range map[string]*map[string]any{model.Own: &own, model.Shareable: &shared} {
		if err := json.Unmarshal(write(t, b, edition, "json"), into); err != nil {
			t.Fatal(err)
		}
	}
	for _, key := range []string{"counts", "comparison", "genuine", "ledger", "verdict", "suggestions"} {
		x, _ := json.Marshal(own[key])
		y, _ := json.Marshal(shared[key])
		if string(x) != string(y) {
			t.Errorf("%s differs between the editions", key)
		}
	}
	for _, line := range strings.Split(string(write(t, b, model.Own, "txt")), "\n") {
		if ansi.StringWidth(line) > 76 {
			t.Errorf("a line of %d cells: %q", ansi.StringWidth(line), line)
		}
	}
}

// cells are what the tables of a summary say, row by row.
func cells(s *model.Summary) []string {
	var out []string
	for _, section := range s.Sections {
		for _, b := range section.Blocks {
			if b.Table != nil {
				for _, row := range append([][]string{b.Table.Head}, b.Table.Rows...) {
					out = append(out, row...)
				}
			}
		}
	}
	return out
}

var (
	pageCell = regexp.MustCompile(`<t[dh]\b[^>]*>([^<]*)</t[dh]>`)
	ruleLine = regexp.MustCompile(`^[|: -]+$`)
)

// The tables are read back out of the page and out of the Markdown.
func TestPageAndMarkdownShowTheSameTables(t *testing.T) {
	for _, day := range []int{13, 29, 85} {
		b := demo(t, day)
		for _, edition := range model.Editions {
			s, err := b.Summarize(edition)
			if err != nil {
				t.Fatal(err)
			}
			want := cells(s)
			var page, markdown []string
			for _, m := range pageCell.FindAllStringSubmatch(string(write(t, b, edition, "html")), -1) {
				page = append(page, html.UnescapeString(m[1]))
			}
			drawn := false
			for _, line := range strings.Split(string(write(t, b, edition, "md")), "\n") {
				drawn = drawn != (line == "```")
				if !drawn && strings.HasPrefix(line, "| ") && (!ruleLine.MatchString(line) || !strings.Contains(line, "---")) {
					for _, c := range strings.Split(strings.TrimSuffix(line[2:], " |"), " | ") {
						markdown = append(markdown, strings.TrimSpace(strings.ReplaceAll(c, "\\", "")))
					}
				}
			}
			if !slices.Equal(page, want) {
				t.Errorf("day %d: the page's %d cells differ from the summary's %d", day, len(page), len(want))
			}
			if !slices.Equal(markdown, want) {
				t.Errorf("day %d: Markdown's %d cells differ from the summary's %d", day, len(markdown), len(want))
			}
		}
	}
}

func TestThePageNeedsNothingElse(t *testing.T) {
	for _, day := range []int{-3, 26, 85} {
		page := string(write(t, demo(t, day), model.Own, "html"))
		for _, never := range []string{"<script", "javascript:", "http://", "https://", "url(http", "@import", "<iframe", "<link rel=\"stylesheet", "ZgotmplZ", "NaN", "+Inf"} {
			if strings.Contains(page, never) {
				t.Errorf("day %d: the page holds %q", day, never)
			}
		}
		if n := strings.Count(page, "<svg"); n < 3 || strings.Count(page, "role=\"img\" aria-label=\"") != n || strings.Count(page, "<h2") != 14 {
			t.Errorf("day %d: %d pictures, %d with words, %d parts", day, n, strings.Count(page, "role=\"img\""), strings.Count(page, "<h2"))
		}
	}
}

func TestForeignTextIsNoPage(t *testing.T) {
	for _, text := range append(hostile, `" onmouseover="alert(1)`, "</style><script>alert(1)</script>", "</title><b>", "{{.Title}}") {
		s := &model.Summary{Title: text, Lines: []string{text}, Sections: []model.Section{{Number: 1, Title: text, Blocks: []model.Block{
			{Text: text},
			{Bold: text},
			{List: []string{text}},
			{Table: &model.SummaryTable{Caption: text, Head: []string{text}, Rows: [][]string{{text}}}},
			{Quote: &model.QuoteFigures{Text: text, By: text}},
		}}}}
		var out bytes.Buffer
		if err := report.HTML(&out, s); err != nil {
			t.Fatal(err)
		}
		for _, live := range []string{"<img", "<script", "<b>", "\x1b", "\a", "\u202e", `" onmouseover`} {
			if strings.Contains(out.String(), live) {
				t.Errorf("%q is written with %q", text, live)
			}
		}
	}
}

func TestTablesGuardAgainstFormulas(t *testing.T) {
	s := &model.Summary{}
	s.Learned = []string{"=1+1", "plain", "two\nlines, \"quoted\""}
	var out bytes.Buffer
	if err := report.CSV(&out, s); err != nil {
		t.Fatal(err)
	}
	text := string(unpacked(t, out.Bytes()))
	for _, want := range []string{"\n'=1+1\n", "\nplain\n", "\"two\nlines, \"\"quoted\"\"\"\n"} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is not in it", want)
		}
	}
}

// hostile are texts that would become something else in Markdown.
var hostile = []string{
	"# heading", "- list", "1. list", "> quote", "| a | b |", "**bold** _it_ ~~no~~", "![x](http://evil.example/p.png)", "[x](javascript:alert(1))",
	"<img src=x onerror=alert(1)>", "https://evil.example/?q=1", "www.evil.example", "&lt;script&gt;", "`code`", "a\\", "---", "===", "+ list", "@everybody",
	"two\nlines\n\n# heading", "\x1b]0;title\a red \x1b[31m", "a\u202eb",
}

// escaped is a character that a backslash makes plain.
var escaped = regexp.MustCompile(`\\[[:punct:]]`)

func TestForeignTextIsNoMarkdown(t *testing.T) {
	for _, text := range hostile {
		s := &model.Summary{Title: text, Sections: []model.Section{{Number: 1, Title: "x", Blocks: []model.Block{
			{Text: text},
			{Bold: text},
			{List: []string{text}},
			{Table: &model.SummaryTable{Head: []string{"a"}, Rows: [][]string{{text}}}},
			{Quote: &model.QuoteFigures{Text: text, By: text}},
		}}}}
		var out bytes.Buffer
		if err := report.Markdown(&out, s); err != nil {
			t.Fatal(err)
		}
		got := escaped.ReplaceAllString(out.String(), "")
		for _, live := range []string{"\n# h", "\n- list", "\n1. ", "\n> quote", "](", "<img", "://", "www.", "&lt;", "bold**", "`", "\x1b", "\a", "\u202e", " @", "\n---\n", "\n===\n"} {
			if strings.Contains(got, live) {
				t.Errorf("%q is written with %q:\n%s", text, live, got)
			}
		}
		if n := strings.Count(got, "\n# "); n != 0 || !strings.HasPrefix(got, "# ") {
			t.Errorf("%q makes %d headings", text, n)
		}
	}
}

func TestFileNamesAreSafe(t *testing.T) {
	s := &model.Summary{}
	s.Edition, s.Wave.Number, s.Wave.Day = model.Own, 2, 29
	for name, want := range map[string]string{
		"Flow Builders":    "goodword-flow-builders-wave2-day29-own.md",
		"../../etc/passwd": "goodword-etc-passwd-wave2-day29-own.md",
		"CON":              "goodword-con-wave2-day29-own.md",
		"山田":               "goodword-wave2-day29-own.md",
		"a/b\\c:d*e\x00f":  "goodword-a-b-c-d-e-f-wave2-day29-own.md",
	} {
		if s.Wave.Name = name; report.FileName(s, "md") != want {
			t.Errorf("%q becomes %s", name, report.FileName(s, "md"))
		}
	}
	if s.Wave.Name = strings.Repeat("long ", 100); len(report.FileName(s, "md")) > 80 {
		t.Errorf("%s is too long", report.FileName(s, "md"))
	}
}

func TestAnUnknownFormatListsWhatThereIs(t *testing.T) {
	if err := report.Write(&bytes.Buffer{}, &model.Summary{}, "pdf"); err == nil || !strings.Contains(err.Error(), "md, html, txt, json, csv") {
		t.Errorf("%v", err)
	}
}
