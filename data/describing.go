package data

import (
	"database/sql"

	"goodword/model"
)

// said are the person's fields that files fill in and hands may change.
var said = []struct {
	name string
	of   func(*model.Person) *string
	from func(*model.ImportPerson) string
}{
	{"company", func(p *model.Person) *string { return &p.Company }, func(i *model.ImportPerson) string { return i.Company }},
	{"role", func(p *model.Person) *string { return &p.Role }, func(i *model.ImportPerson) string { return i.Job }},
	{"region", func(p *model.Person) *string { return &p.Region }, func(i *model.ImportPerson) string { return i.Region }},
	{"city", func(p *model.Person) *string { return &p.City }, func(i *model.ImportPerson) string { return i.City }},
	{"language", func(p *model.Person) *string { return &p.Language }, func(i *model.ImportPerson) string { return i.Language }},
	{"note", func(p *model.Person) *string { return &p.Note }, func(i *model.ImportPerson) string { return i.Note }},
	{"since", func(p *model.Person) *string { return (*string)(&p.Since) }, func(i *model.ImportPerson) string { return string(i.Since) }},
}

// describe writes what the record says into the person, field by field, and
// remembers it. before is what the same record said the last time: a field that
// is not as it was said then was changed by hand or by another tool, and stays.
func (in *intake) describe(p *someone, rec *model.ImportRecord, before facts, now *facts) error {
	if rec.Person.Inactive != "" && rec.Person.Note == "" {
		rec.Person.Note = rec.Person.Inactive + " in " + rec.Source
	}
	if err := in.describeName(p, rec, before); err != nil {
		return err
	}
	now.Name, now.Said = rec.Person.Name, map[string]string{}
	for _, f := range said {
		have, last, says := f.of(&p.Person), before.Said[f.name], f.from(&rec.Person)
		if says == "" {
			says = last
		}
		if says == "" {
			continue
		}
		now.Said[f.name] = says
		switch {
		case says == last || says == *have:
		case *have == last:
			*have, p.dirty = says, true
		case last != "":
			in.kept++
		}
	}
	for _, flag := range []struct {
		have *bool
		says bool
	}{{&p.DoNotContact, rec.Person.DoNotContact}, {&p.Staff, rec.Person.Staff}} {
		if flag.says && !*flag.have { // a file may set these and never lift them
			*flag.have, p.dirty = true, true
		}
	}
	if err := in.measure(p, rec, before, now); err != nil {
		return err
	}
	return in.spend(p, rec, before, now)
}

// measure stages what a total has grown by since the record was last read.
func (in *intake) measure(p *someone, rec *model.ImportRecord, before facts, now *facts) error {
	now.Measures = before.Measures
	if len(rec.Measures) > 0 {
		now.Measures = map[string]float64{}
	}
	for _, m := range rec.Measures {
		now.Measures[m.Name] = m.Value
		last, known := before.Measures[m.Name]
		if known && last == m.Value {
			continue
		}
		if sum := in.totals[total{p.ID, m.Name}]; sum != nil {
			sum.Value += m.Value - last
			continue
		}
		sum := &model.Measure{PersonID: p.ID, Name: m.Name, Value: m.Value - last, Date: in.today, Source: in.x.Scope(), ImportID: in.row.ID}
		if err := in.stage(sum); err != nil {
			return err
		}
		in.totals[total{p.ID, m.Name}] = sum
	}
	return nil
}

// spend adds up what one tool says about one person, guest checkouts included.
// Two tools may know the same purchases, so the first to speak is believed and
// the others are not added. An amount that is not what the tool said was
// changed by hand, and stays.
func (in *intake) spend(p *someone, rec *model.ImportRecord, before facts, now *facts) error {
	now.Spend, now.Currency = before.Spend, before.Currency
	says := rec.Person.SpendMinor
	if says == nil {
		return nil
	}
	if before.Spend != nil && *before.Spend == *says {
		return nil
	}
	now.Spend, now.Currency = says, rec.Person.Currency
	delta := *says
	if before.Spend != nil {
		delta -= *before.Spend
	}
	sum, known, err := in.spendSaid(p)
	switch {
	case err != nil:
		return err
	case p.SpendMinor == nil && !known:
		p.SpendMinor, p.Currency, p.dirty = &delta, rec.Person.Currency, true
	case p.SpendMinor != nil && known && *p.SpendMinor == sum && p.Currency == rec.Person.Currency:
		total := sum + delta
		p.SpendMinor, p.dirty = &total, true
	case before.Spend != nil:
		in.kept++
	}
	in.spent[p.ID] += delta
	in.spoke[p.ID] = true
	return nil
}

// spendSaid is the sum of what this tool's records said of the person so far.
func (in *intake) spendSaid(p *someone) (sum int64, known bool, err error) {
	sum, known = in.spent[p.ID], in.spoke[p.ID]
	if p.fresh {
		return sum, known, nil
	}
	var stored sql.NullInt64
	err = in.tx.QueryRowContext(in.tx.ctx, "SELECT sum(json_extract(facts,'$.spend')) FROM source_records WHERE person_id=? AND source=? AND scope=?", p.ID, in.x.Source, in.o.Scope).Scan(&stored)
	return sum + stored.Int64, known || stored.Valid, err
}
