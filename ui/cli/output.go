package cli

import (
	"encoding/csv"
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"text/tabwriter"

	"goodword/model"
)

// writeJSON prints one JSON document and nothing else.
func (h *house) writeJSON(v any) error {
	e := json.NewEncoder(h.Out)
	e.SetEscapeHTML(false)
	e.SetIndent("", " ")
	return e.Encode(v)
}

// rowWriter writes the rows of a list one by one. The first call to row brings
// the column names.
type rowWriter interface {
	head(columns []string) error
	row(values []any) error
	end() error
}

// format of a list: "csv", "json" or "" for people.
func newRowWriter(format string, w io.Writer) rowWriter {
	switch format {
	case "csv":
		c := csv.NewWriter(w)
		c.UseCRLF = true
		return &csvRows{w: c}
	case "json":
		return &jsonRows{w: w}
	}
	return &plainRows{w: tabwriter.NewWriter(w, 0, 4, 2, ' ', 0)}
}

// csvRows is RFC 4180; words are guarded against spreadsheets, numbers bare.
type csvRows struct {
	w    *csv.Writer
	line []string
}

func (c *csvRows) head(columns []string) error {
	c.line = make([]string, len(columns))
	return c.w.Write(columns)
}

func (c *csvRows) row(values []any) error {
	for i, v := range values {
		if s, ok := v.(string); ok {
			c.line[i] = model.CSVCell(s)
			continue
		}
		c.line[i] = words(v)
	}
	return c.w.Write(c.line)
}

func (c *csvRows) end() error {
	c.w.Flush()
	return c.w.Error()
}

// jsonRows is an array of objects whose keys are the columns.
type jsonRows struct {
	w       io.Writer
	columns [][]byte
	n       int
}

func (j *jsonRows) head(columns []string) error {
	for _, c := range columns {
		key, err := json.Marshal(c)
		if err != nil {
			return err
		}
		j.columns = append(j.columns, key)
	}
	_, err := io.WriteString(j.w, "[")
	return err
}

func (j *jsonRows) row(values []any) error {
	var b strings.Builder
	if j.n++; j.n > 1 {
		b.WriteByte(',')
	}
	b.WriteString("\n {")
	for i, v := range values {
		if i > 0 {
			b.WriteByte(',')
		}
		text, err := json.Marshal(v)
		if err != nil {
			return err
		}
		b.Write(j.columns[i])
		b.WriteByte(':')
		b.Write(text)
	}
	b.WriteByte('}')
	_, err := io.WriteString(j.w, b.String())
	return err
}

func (j *jsonRows) end() error {
	_, err := io.WriteString(j.w, "\n]\n")
	return err
}

// plainRows are aligned columns for people. A column that is empty in every
// row is left out, so the rows are held until the end.
type plainRows struct {
	w     *tabwriter.Writer
	lines [][]string
}

func (p *plainRows) head(columns []string) error {
	p.lines = append(p.lines, columns)
	return nil
}

func (p *plainRows) row(values []any) error {
	line := make([]string, len(values))
	for i, v := range values {
		line[i] = oneLine(words(v))
	}
	p.lines = append(p.lines, line)
	return nil
}

func (p *plainRows) end() error {
	var shown []int
	for i := range p.lines[0] {
		if len(p.lines) == 1 || slices.ContainsFunc(p.lines[1:], func(l []string) bool { return l[i] != "" && l[i] != "no" }) {
			shown = append(shown, i)
		}
	}
	for _, line := range p.lines {
		cells := make([]string, len(shown))
		for i, j := range shown {
			cells[i] = line[j]
		}
		fmt.Fprintln(p.w, strings.Join(cells, "\t"))
	}
	return p.w.Flush()
}

// oneLine fits a value into a cell of 60 characters.
func oneLine(s string) string {
	s = strings.NewReplacer("\n", " / ", "\t", " ").Replace(model.Clean(s))
	if r := []rune(s); len(r) > 60 {
		s = string(r[:59]) + "…"
	}
	return s
}

// words is a value as people and spreadsheets read it.
func words(v any) string {
	switch x := v.(type) {
	case nil:
		return ""
	case bool:
		if x {
			return "yes"
		}
		return "no"
	case string:
		return x
	case int64:
		return strconv.FormatInt(x, 10)
	case float64:
		return strconv.FormatFloat(x, 'g', -1, 64)
	}
	return fmt.Sprint(v)
}
