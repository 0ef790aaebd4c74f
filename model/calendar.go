package model

import (
	"fmt"
	"slices"
)

// Appointment is a day on which something is due.
type Appointment struct {
	Key   string // the same thing keeps it from one export to the next
	Day   Date
	Text  string
	Note  string
	Every int // days between two of them, 0 for once
	Until Date
}

// CalendarLists are the lists that have days ahead.
var CalendarLists = []string{"rituals", "promises", "touches", "decisions"}

// Appointments are the days ahead of one of the CalendarLists: rituals by their
// cadence, promises that are open, touches that are planned, and decisions that
// are to be made. Nobody of the control group stands in them.
func (b *Book) Appointments(list string) ([]Appointment, error) {
	if !slices.Contains(CalendarLists, list) {
		return nil, NotAllowed("There are no days in %s. A calendar can be made of: %s", list, joinWords(CalendarLists))
	}
	out := []Appointment{}
	add := func(table string, id int64, day Date, text, note string) {
		out = append(out, Appointment{Key: fmt.Sprintf("%s-%d", table, id), Day: day, Text: text, Note: note})
	}
	switch list {
	case "rituals":
		out = b.ritualDays()
	case "promises":
		for i := range b.Promises {
			if p := &b.Promises[i]; p.KeptOn == "" && p.ChangedOn == "" && p.BrokenOn == "" && b.Arm(p.PersonID) != Control {
				add(p.Table(), p.ID, p.Due, "Promised to "+b.Name(p.PersonID), p.Text)
			}
		}
	case "touches":
		for i := range b.Touches {
			if t := &b.Touches[i]; t.Date > b.Today && t.DroppedOn == "" && b.Arm(t.PersonID) != Control {
				add(t.Table(), t.ID, t.Date, upperFirst(t.Kind)+": "+b.Name(t.PersonID), t.Text)
			}
		}
	case "decisions":
		for i := range b.Decisions {
			if d := &b.Decisions[i]; d.DecideBy != "" && d.DecidedOn == "" {
				add(d.Table(), d.ID, d.DecideBy, "Decide: "+d.Question, "Decided by "+d.Owner)
			}
		}
	}
	slices.SortStableFunc(out, func(x, y Appointment) int { return x.Day.Since(y.Day) })
	return out, nil
}

// ritualDays are the next day of each ritual that has a cadence, again and
// again until the ritual has ended.
func (b *Book) ritualDays() []Appointment {
	out := []Appointment{}
	for i := range b.Spaces {
		for _, s := range b.RitualStands(b.Spaces[i].ID) {
			if s.Due == "" {
				continue
			}
			day := s.Due
			for day < b.Today {
				day = day.Add(s.Ritual.Every())
			}
			out = append(out, Appointment{
				Key: fmt.Sprintf("%s-%d", s.Ritual.Table(), s.Ritual.ID), Day: day, Text: s.Ritual.Name,
				Note: map[string]string{"member": "Started by a member", "brand": "Started by us"}[s.Ritual.StartedBy] + ", " + s.Ritual.Cadence + ".", Every: s.Ritual.Every(), Until: s.Ritual.EndedOn,
			})
		}
	}
	return out
}

// Reachable are the people of the wave who agreed to be contacted and may be:
// nobody of the control group, nobody who asked for silence.
func (b *Book) Reachable() []int64 {
	var out []int64
	for id, p := range b.People {
		if b.Arm(id) != Control && !p.DoNotContact && b.Consent(id, "contact") {
			out = append(out, id)
		}
	}
	slices.Sort(out)
	return out
}
