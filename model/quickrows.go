package model

import "strings"

// Rows is what a read line writes: the label of the change and its rows. The
// person is the one that was meant, nil for a mention by nobody known.
func (q QuickAdd) Rows(b *Book, p *Person) (label string, rows []Row, err error) {
	if p == nil {
		p = &Person{Name: "somebody"}
	}
	if err := q.allowed(b, p); err != nil {
		return "", nil, err
	}
	switch q.Kind {
	case "mention":
		return "noted what " + p.Name + " said", []Row{q.mentionRow(b, p)}, nil
	case "touch":
		label, row := q.touchRow(b, p)
		return label, []Row{row}, nil
	case "gift":
		return "planned a gift for " + p.Name, []Row{&Gift{
			WaveID: b.Wave.ID, PersonID: p.ID, Name: q.Text, Kind: "note", Lever: "identity",
			Trigger: "nothing", PlannedOn: q.Date,
		}}, nil
	case "suggestion":
		return q.suggestionRow(b, p)
	case "boundary":
		kind := "other"
		if strings.Contains(strings.ToLower(q.Text), "discount") {
			kind = "discount"
		}
		return "wrote a boundary note on " + p.Name, []Row{&Boundary{
			WaveID: b.Wave.ID, PersonID: p.ID, Date: q.Date, Kind: kind, What: q.Text, TalkDue: q.Date.AddWorkdays(2),
		}}, nil
	}
	noted := *p
	noted.Note = strings.TrimSpace(p.Note + "\n" + string(q.Date) + " " + q.Text)
	return "wrote a note on " + p.Name, []Row{&noted}, nil
}

// allowed stops what would blur the comparison or goes out during a crisis;
// with a reason it can be recorded in its own pane.
func (q QuickAdd) allowed(b *Book, p *Person) error {
	if !q.goesOut() {
		return nil
	}
	if b.Project.Crisis {
		return NotAllowed("%s", Warning("W16"))
	}
	if b.Arm(p.ID) == Control {
		return NotAllowed("%s is in the control group. Record it in Gift, with a reason: it is a breach", p.Name)
	}
	return nil
}

func (q QuickAdd) goesOut() bool {
	return q.Kind == "gift" || q.Kind == "touch" && q.Verb != "reply"
}

// mentionRow reads the place from the channel: "space" is inside, "heard" and
// "private" are second-hand. Whether it was asked for is what the record says.
func (q QuickAdd) mentionRow(b *Book, p *Person) *Mention {
	m := &Mention{
		PersonID: p.ID, Date: q.Date, Channel: q.Channel, Place: "outside", Visibility: "public",
		Text: q.Text, FoundBy: "came to us", Guess: q.Tone, Source: "typed",
	}
	m.Asked, m.AskedWhy = b.AskedByRecord(p.ID, q.Date)
	switch strings.ToLower(q.Channel) {
	case "space":
		m.Place = "inside"
	case "heard", "private":
		m.Visibility = "private"
	}
	return m
}

func (q QuickAdd) touchRow(b *Book, p *Person) (string, Row) {
	if q.Verb == "reply" {
		return "noted a reply from " + p.Name, &Reply{PersonID: p.ID, Date: q.Date, Quote: q.Text, NeedsAnswer: true}
	}
	asks := q.Verb == "ask view" || q.Verb == "ask other" || q.Verb == "survey"
	return "noted a touch with " + p.Name, &Touch{
		WaveID: b.Wave.ID, PersonID: p.ID, Date: q.Date, Direction: "out", Kind: q.Verb,
		Channel: q.Channel, Asks: asks, Text: q.Text,
	}
}

func (q QuickAdd) suggestionRow(b *Book, p *Person) (string, []Row, error) {
	if q.Verb == "" {
		return "noted a suggestion of " + p.Name, []Row{&Suggestion{PersonID: p.ID, Heard: q.Date, Text: q.Text}}, nil
	}
	var open []*Suggestion
	for i := range b.Suggestions {
		s := &b.Suggestions[i]
		switch s.State(b.Today) {
		case "heard", "considering", "planned":
			if s.PersonID == p.ID {
				open = append(open, s)
			}
		}
	}
	if len(open) != 1 {
		return "", nil, NotAllowed("%s has %s open: choose it in Co-create", p.Name, Plural(len(open), "suggestion"))
	}
	s := *open[0]
	if q.Verb == "shipped" {
		s.ShippedOn, s.ShippedWhat, s.ShippedWhere = q.Date, s.Text, q.Text
	} else {
		s.DeclinedOn, s.Reason = q.Date, q.Text
	}
	return q.Verb + " the suggestion of " + p.Name, []Row{&s}, nil
}
