package data

import (
	"fmt"
	"slices"
	"strings"

	"goodword/model"
)

// recordTables are the tables that a record fills beside the person.
var recordTables = []string{"signals", "mentions", "suggestions", "touches"}

// rowRef is a row that was made of a record, as the import left it: an edit by
// hand shows in its rev.
type rowRef struct {
	ID  int64 `json:"id"`
	Rev int64 `json:"rev"`
}

// rowsOf makes the rows that a record stands for. What lacks a date or a person
// that it cannot do without is rejected.
func (in *intake) rowsOf(rec *model.ImportRecord, person int64) (map[string][]model.Row, error) {
	out := map[string][]model.Row{}
	add := func(row model.Row, date model.Date) {
		if date == "" {
			in.reject(model.ImportReject{Line: rec.Line, Reason: "no date"})
			return
		}
		if date > in.today {
			in.future++
		}
		out[row.Table()] = append(out[row.Table()], row)
	}
	for i := range rec.Signals {
		add(in.signal(rec, &rec.Signals[i], person), rec.Signals[i].Date)
	}
	for i := range rec.Mentions {
		row, err := in.mention(rec, &rec.Mentions[i], person)
		if err != nil {
			return nil, err
		}
		add(row, row.Date)
	}
	for i := range rec.Suggestions {
		row, err := in.suggestion(rec, &rec.Suggestions[i], person)
		if err != nil {
			return nil, err
		}
		add(row, row.Heard)
	}
	for i := range rec.Touches {
		if person == 0 {
			in.reject(model.ImportReject{Line: rec.Line, Value: rec.Person.Name, Reason: "nobody is known by this name or address"})
			continue
		}
		add(in.touch(&rec.Touches[i], person), rec.Touches[i].Date)
	}
	return out, nil
}

func (in *intake) signal(rec *model.ImportRecord, s *model.ImportSignal, person int64) *model.Signal {
	evidence := joinLines(s.Evidence, s.Link)
	if person == 0 && s.Author != "" {
		evidence = s.Author + ": " + evidence
	}
	return &model.Signal{
		PersonID: person, Kind: s.Kind, Date: s.Date, Evidence: evidence, AskedFor: s.Asked, Weak: s.Weak || model.WeakKind(s.Kind),
		Source: rec.Source, ImportID: in.row.ID,
	}
}

func joinLines(a, b string) string {
	return strings.TrimSpace(a + "\n" + b)
}

func (in *intake) mention(rec *model.ImportRecord, m *model.ImportMention, person int64) (*model.Mention, error) {
	row := &model.Mention{
		PersonID: person, Author: m.Author, Date: m.Date, Channel: m.Channel, Place: "outside", Visibility: "public", Asked: "unasked",
		Text: m.Text, Link: m.Link, FoundBy: "import", Guess: m.Tone, Source: rec.Source, ImportID: in.row.ID,
	}
	if row.Channel == "" {
		row.Channel = rec.Source
	}
	if person == 0 {
		return row, nil
	}
	if in.book == nil {
		book, err := in.tx.store.Book(in.tx.ctx)
		if err != nil {
			return nil, err
		}
		in.book = book
	}
	row.Asked, row.AskedWhy = in.book.AskedByRecord(person, m.Date)
	if in.book.Arm(person) != "" {
		row.FoundBy = in.book.FoundAs(row)
	}
	return row, nil
}

// suggestion takes over the state that the idea has in the other tool, as far
// as we know the day; who was told there was told.
func (in *intake) suggestion(rec *model.ImportRecord, s *model.ImportSuggestion, person int64) (*model.Suggestion, error) {
	row := &model.Suggestion{PersonID: person, Heard: s.Date, HeardWhere: rec.Source, Text: joinLines(s.Text, s.Link), ImportID: in.row.ID}
	if row.Heard == "" {
		row.Heard = in.today
	}
	on := s.StateOn
	if on == "" {
		on = row.Heard
	}
	switch s.State {
	case "under review", "considering", "reviewing":
		row.AcknowledgedOn, row.ConsideringOn = on, on
	case "planned", "started", "in progress":
		row.AcknowledgedOn, row.PlannedOn = on, on
	case "completed", "complete", "shipped", "done", "released":
		row.AcknowledgedOn, row.ShippedOn, row.ShippedWhere, row.ToldOn = on, on, rec.Source, on
	case "declined", "closed", "rejected":
		row.AcknowledgedOn, row.DeclinedOn, row.Reason, row.ToldOn = on, on, s.Reason, on
		if row.Reason == "" {
			row.Reason = s.State + " in " + rec.Source
		}
	}
	if s.SameAs == "" {
		return row, nil
	}
	first, err := ints(in.tx.ctx, in.tx, "SELECT json_extract(facts,'$.rows.suggestions[0].id') FROM source_records WHERE source=? AND scope=? AND key=? AND json_extract(facts,'$.rows.suggestions[0].id') IS NOT NULL", rec.Source, rec.Scope, s.SameAs)
	if sr := in.known[s.SameAs]; err == nil && len(first) == 0 && sr != nil {
		for _, ref := range readFacts(sr.Facts).Rows["suggestions"] {
			first = append(first, ref.ID)
		}
	}
	if len(first) > 0 {
		row.SameAsID = first[0]
	}
	return row, err
}

func (in *intake) touch(t *model.ImportTouch, person int64) *model.Touch {
	row := &model.Touch{PersonID: person, Date: t.Date, Direction: t.Direction, Kind: "inform", Channel: t.Channel, Text: t.Text, ImportID: in.row.ID}
	if t.Reply != "" {
		row.Text, row.Outcome = joinLines(t.Text, "They answered: "+t.Reply), "replied"
	}
	return row
}

// addRows stages the rows of a new record and counts them.
func (in *intake) addRows(rec *model.ImportRecord, person int64, now *facts) error {
	made, err := in.rowsOf(rec, person)
	if err != nil {
		return err
	}
	for _, table := range recordTables {
		if err := in.stageRows(table, made[table], now); err != nil {
			return err
		}
	}
	return nil
}

func (in *intake) stageRows(table string, rows []model.Row, now *facts) error {
	for _, row := range rows {
		if err := in.stage(row); err != nil {
			return err
		}
		if now.Rows == nil {
			now.Rows = map[string][]rowRef{}
		}
		now.Rows[table] = append(now.Rows[table], rowRef{row.Head().ID, 1})
		switch table {
		case "signals":
			in.res.SignalsNew++
		case "mentions":
			in.res.MentionsNew++
		case "suggestions":
			in.res.SuggestionsNew++
		case "touches":
			in.res.TouchesNew++
		}
	}
	return nil
}

// renewRows changes the rows of a record that says something else now. A row
// that a hand has changed or removed since stays as it is.
func (in *intake) renewRows(rec *model.ImportRecord, person int64, now *facts) error {
	made, err := in.rowsOf(rec, person)
	if err != nil {
		return err
	}
	for _, table := range recordTables {
		refs, rows := slices.Clone(now.Rows[table]), made[table]
		n := min(len(refs), len(rows))
		for i := range n {
			if err := in.renewRow(rows[i], &refs[i]); err != nil {
				return err
			}
		}
		if n > 0 {
			now.Rows[table] = refs
		}
		if err := in.stageRows(table, rows[n:], now); err != nil {
			return err
		}
	}
	return nil
}

func (in *intake) renewRow(row model.Row, ref *rowRef) error {
	if staged := in.stagedRow(row.Table(), ref.ID); staged >= 0 {
		row.Head().ID = ref.ID
		in.staged[row.Table()][staged] = row
		return nil
	}
	var rev, origin int64
	err := in.tx.QueryRowContext(in.tx.ctx, fmt.Sprintf("SELECT rev, coalesce(import_id,0) FROM %s WHERE id=?", row.Table()), ref.ID).Scan(&rev, &origin)
	switch {
	case isNone(err):
		return nil
	case err != nil:
		return err
	case rev != ref.Rev:
		in.kept++
		return nil
	}
	for _, c := range model.Columns(row) {
		if c.Name == "import_id" { // the row stays with the import that made it
			if err := c.Set(row, origin); err != nil {
				return err
			}
		}
	}
	row.Head().ID, row.Head().Rev = ref.ID, rev
	ref.Rev++
	return in.update(row)
}

func (in *intake) stagedRow(table string, id int64) int {
	return slices.IndexFunc(in.staged[table], func(r model.Row) bool { return r.Head().ID == id })
}
