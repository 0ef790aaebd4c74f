package report

import (
	"archive/zip"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strconv"

	"goodword/model"
)

// Table is one file of the summary as tables: one observation a row.
type Table struct {
	Name string // of the file, without its ending
	Head []string
	Rows [][]any
}

// FileName is the name of the table's file.
func (t Table) FileName() string { return t.Name + ".csv" }

// Write writes the table as RFC 4180; words that a spreadsheet would take for
// a formula are guarded, and unknown is empty.
func (t Table) Write(out io.Writer) error {
	w := csv.NewWriter(out)
	w.UseCRLF = true
	if err := w.Write(t.Head); err != nil {
		return err
	}
	for _, row := range t.Rows {
		line := make([]string, len(row))
		for i, v := range row {
			line[i] = cell(v)
		}
		if err := w.Write(line); err != nil {
			return err
		}
	}
	w.Flush()
	return w.Error()
}

// cell is a value as spreadsheets read it.
func cell(v any) string {
	switch x := v.(type) {
	case nil:
		return ""
	case *int:
		if x == nil {
			return ""
		}
		return strconv.Itoa(*x)
	case *float64:
		if x == nil {
			return ""
		}
		return cell(*x)
	case *model.Date:
		if x == nil {
			return ""
		}
		return string(*x)
	case bool:
		return map[bool]string{true: "yes", false: "no"}[x]
	case float64:
		return strconv.FormatFloat(x, 'g', -1, 64)
	case int, int64:
		return fmt.Sprint(x)
	}
	return model.CSVCell(model.Clean(fmt.Sprint(v)))
}

// CSV writes all tables as one zip.
func CSV(out io.Writer, s *model.Summary) error {
	tables, err := Tables(s)
	if err != nil {
		return err
	}
	written := s.Wave.Start.Add(s.Wave.Day - 1).Time()
	z := zip.NewWriter(out)
	for _, t := range tables {
		// Some programs refuse a file without a date; this one is the summary's.
		w, err := z.CreateHeader(&zip.FileHeader{Name: t.FileName(), Method: zip.Deflate, Modified: written})
		if err != nil {
			return err
		}
		if err := t.Write(w); err != nil {
			return fmt.Errorf("write %s: %w", t.FileName(), err)
		}
	}
	return z.Close()
}

// Tables are the figures as tables; whatever has no table of its own is a row
// of the last, "figures".
func Tables(s *model.Summary) ([]Table, error) {
	rest, err := figuresTable(s)
	if err != nil {
		return nil, err
	}
	return append(append(countTables(s), loggedTables(s)...), rest), nil
}

// countTables are what was counted.
func countTables(s *model.Summary) []Table {
	c := s.Counts
	counts := Table{Name: "counts", Head: []string{"window", "arm", "people", "logged", "counted", "people_with_any"}, Rows: [][]any{
		{"baseline", model.Engaged, s.Wave.Engaged, nil, c.Baseline.Engaged, nil},
		{"baseline", model.Control, s.Wave.Control, nil, c.Baseline.Control, nil},
		{"run", model.Engaged, s.Wave.Engaged, c.Logged.Engaged, c.Run.Engaged, c.PeopleWithAny.Engaged},
		{"run", model.Control, s.Wave.Control, c.Logged.Control, c.Run.Control, c.PeopleWithAny.Control},
	}}
	weeks := Table{Name: "weeks", Head: []string{"week", "arm", "counted"}}
	for _, w := range c.Weeks {
		weeks.Rows = append(weeks.Rows, byArm(w.ByArm, w.Week)...)
	}
	after := Table{Name: "after", Head: []string{"from_week", "to_week", "arm", "counted"}}
	for _, a := range c.After {
		after.Rows = append(after.Rows, byArm(a.ByArm, a.FromWeek, a.ToWeek)...)
	}
	people := Table{Name: "people", Head: []string{"arm", "counted", "people"}}
	for _, arm := range []string{model.Engaged, model.Control} {
		list := c.PerPerson[arm]
		for i := 0; i < len(list); {
			n := i
			for n < len(list) && list[n] == list[i] {
				n++
			}
			people.Rows = append(people.Rows, []any{arm, list[i], n - i})
			i = n
		}
	}
	return []Table{
		table("segment", []string{"taking_part", "spend", "people", "candidates"}, s.Segment.Cells, func(x model.CellFigures) []any {
			return []any{x.TakingPart, x.Spend, x.People, x.Candidates}
		}),
		counts, weeks, after, people,
		{Name: "acts", Head: []string{"act", "arm", "counted"}, Rows: named(c.Acts)},
		{Name: "excluded", Head: []string{"reason", "arm", "mentions"}, Rows: named(c.Excluded)},
	}
}

// byArm is one row for each arm.
func byArm(n model.ByArm, before ...any) [][]any {
	return [][]any{
		append(slices.Clone(before), model.Engaged, n.Engaged),
		append(slices.Clone(before), model.Control, n.Control),
	}
}

// named are the rows of a map in the order of its keys.
func named(m map[string]model.ByArm) [][]any {
	var rows [][]any
	for _, key := range sorted(m) {
		rows = append(rows, byArm(m[key], key)...)
	}
	return rows
}

func sorted[V any](m map[string]V) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}

// table makes the rows of one list.
func table[T any](name string, head []string, list []T, row func(T) []any) Table {
	t := Table{Name: name, Head: head}
	for _, x := range list {
		t.Rows = append(t.Rows, row(x))
	}
	return t
}

// loggedTables are what was written down on the way.
func loggedTables(s *model.Summary) []Table {
	sweeps := Table{Name: "sweeps", Head: []string{"week", "minutes", "arm", "reached"}}
	for _, w := range s.Sweeps {
		sweeps.Rows = append(sweeps.Rows, byArm(w.ByArm, w.Week, w.Minutes)...)
	}
	space := Table{Name: "space", Head: []string{"week", "brand_share", "member_to_member"}}
	members := slices.Concat(s.Space.MemberToMember, s.Space.MemberToMemberAfter)
	for i, share := range slices.Concat(s.Space.BrandShare, s.Space.BrandShareAfter) {
		space.Rows = append(space.Rows, []any{i + 1, share, members[i]})
	}
	referrals := Table{Name: "referrals", Head: []string{"group", "days", "people", "referrals", "converted", "left", "rewarded"}}
	for _, name := range []string{model.Engaged, model.Control, "average"} {
		g := map[string]*model.GroupReferral{model.Engaged: s.Referrals.Engaged, model.Control: s.Referrals.Control, "average": s.Referrals.Average}[name]
		if g != nil {
			referrals.Rows = append(referrals.Rows, []any{name, *s.Referrals.Days, g.People, g.Referrals, g.Converted, g.Left, g.Rewarded})
		}
	}
	ledger := Table{Name: "ledger", Head: []string{"role", "minutes"}}
	for _, role := range sorted(s.Ledger.Minutes) {
		ledger.Rows = append(ledger.Rows, []any{role, s.Ledger.Minutes[role]})
	}
	suggestions := Table{Name: "suggestions", Head: []string{"state", "suggestions"}}
	for _, state := range sorted(s.Suggestions.ByState) {
		suggestions.Rows = append(suggestions.Rows, []any{state, s.Suggestions.ByState[state]})
	}
	return []Table{
		table("steps", []string{"number", "name", "state", "date", "reason"}, s.Steps, func(x model.Step) []any { return []any{x.Number, x.Name, x.State, x.Date, x.Reason} }),
		table("doubts", []string{"kind", "text"}, s.Doubts, func(x model.Doubt) []any { return []any{x.Kind, x.Text} }),
		table("genuine", []string{"question", "answer", "evidence"}, s.Genuine.Answers, func(x model.GenuineAnswer) []any { return []any{x.Question, x.Answer, x.Evidence} }),
		sweeps,
		table("breaches", []string{"date", "kind", "note"}, s.Breaches, func(x model.BreachFigures) []any { return []any{x.Date, x.Kind, x.Note} }),
		table("overrides", []string{"date", "what", "reason"}, s.Overrides, func(x model.OverrideFigures) []any { return []any{x.Date, x.What, x.Reason} }),
		table("rule_changes", []string{"date", "what", "reason"}, s.Rule.Changes, func(x model.RuleChangeFigures) []any { return []any{x.Date, x.What, x.Reason} }),
		table("quotes", []string{"beside", "text", "by", "consent"}, s.Quotes, func(x model.QuoteFigures) []any { return []any{x.Beside, x.Text, x.By, x.Consent} }),
		suggestions, space, ledger, referrals,
		table("loyalty", []string{"element", "rewards", "keeps_by", "verdict", "replacement", "state", "note"}, s.Loyalty.Elements, func(x model.ElementFigures) []any {
			return []any{x.Name, x.RewardsWhat, x.KeepsBy, x.Verdict, x.Replacement, x.State, x.Note}
		}),
		table("rule", []string{"leads_to", "condition", "holds", "read_as"}, s.Verdict.Conditions, func(x model.ClauseFigures) []any { return []any{x.Verdict, x.Text, x.Holds, x.Shown} }),
		table("iterations", []string{"number", "date", "saw", "cause", "change", "expected", "result"}, s.Iterations, func(x model.IterationFigures) []any {
			return []any{x.Number, x.Date, x.Saw, x.Cause, x.Change, x.Expected, x.Result}
		}),
		table("learned", []string{"text"}, s.Learned, func(x string) []any { return []any{x} }),
	}
}

// figuresTable has every single figure of the JSON under its dotted key, so
// that nothing of it is missing among the tables.
func figuresTable(s *model.Summary) (Table, error) {
	t := Table{Name: "figures", Head: []string{"key", "value"}}
	text, err := json.Marshal(s.Figures)
	if err != nil {
		return t, err
	}
	var doc map[string]any
	if err := json.Unmarshal(text, &doc); err != nil {
		return t, err
	}
	var walk func(key string, v any)
	walk = func(key string, v any) {
		switch x := v.(type) {
		case map[string]any:
			for _, k := range sorted(x) {
				walk(key+"."+k, x[k])
			}
		case []any: // it has a table of its own
		default:
			t.Rows = append(t.Rows, []any{key[1:], x})
		}
	}
	walk("", doc)
	return t, nil
}
