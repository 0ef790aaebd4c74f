package model

// RitualStarters are who began a ritual.
var RitualStarters = []string{"member", "brand"}

// ritualGrace is the days that a ritual may slip before it is late.
const ritualGrace = 3

// RitualStand is where a ritual stands today.
type RitualStand struct {
	Ritual *Ritual
	Dates  []RitualDate // held up to today, oldest first
	Last   Date         // held last; "" never
	Due    Date         // next one by its cadence; "" when it happens
	Late   bool         // three days past due, or more
	LateBy int          // the days past that
	ToNote *RitualDate  // held, and nobody noted who came
}

// RitualStands are the rituals of a space with their dates.
func (b *Book) RitualStands(space int64) []RitualStand {
	opened := Date("")
	if s := b.Space(space); s != nil {
		opened = s.OpenedOn
	}
	var out []RitualStand
	for i := range b.Rituals {
		if r := &b.Rituals[i]; r.SpaceID == space {
			out = append(out, b.ritualStand(r, opened))
		}
	}
	return out
}

func (b *Book) ritualStand(r *Ritual, opened Date) RitualStand {
	s := RitualStand{Ritual: r}
	for i := range b.RitualDates {
		d := &b.RitualDates[i]
		if d.RitualID != r.ID || !d.Date.By(b.Today) {
			continue
		}
		known := *d
		if !d.NotedOn.By(b.Today) {
			known.Came, s.ToNote = nil, d
		}
		s.Dates, s.Last = append(s.Dates, known), d.Date
	}
	from := s.Last
	if from == "" {
		from = opened
	}
	if every := r.Every(); every > 0 && from != "" && !r.EndedOn.By(b.Today) {
		s.Due = from.Add(every)
		limit := s.Due.Add(ritualGrace)
		s.Late, s.LateBy = limit.By(b.Today), max(0, b.Today.Since(limit))
	}
	return s
}

// ByMembers counts the rituals that members started, of all that live.
func (b *Book) ByMembers(space int64) (n, of int) {
	for _, r := range b.Rituals {
		if r.SpaceID != space || r.EndedOn.By(b.Today) {
			continue
		}
		of++
		if r.StartedBy == "member" {
			n++
		}
	}
	return n, of
}
