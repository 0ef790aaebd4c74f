package model

// LeverReach is how often each lever reached a person, in the order of Levers.
// It is shown as words per person and never added up.
type LeverReach [3]int

// Insider says that the gift still lets the person see what others do not: it
// ends on the day when the thing becomes public.
func (g *Gift) Insider(today Date) bool {
	return g.Lever == "insider" && g.GivenOn.By(today) && !g.PublicOn.By(today)
}

// LeversOf counts what reached a person: gifts by their lever, thanks and
// credits as identity, and the rituals of a space that the person is in.
func (b *Book) LeversOf(person int64) LeverReach {
	var r LeverReach
	add := func(lever string) {
		for i, l := range Levers {
			if l == lever {
				r[i]++
			}
		}
	}
	for i := range b.Gifts {
		g := &b.Gifts[i]
		if g.PersonID == person && g.GivenOn.By(b.Today) && (g.Lever != "insider" || g.Insider(b.Today)) {
			add(g.Lever)
		}
	}
	for i := range b.Recognitions {
		if t := &b.Recognitions[i]; t.PersonID == person && t.DoneOn.By(b.Today) {
			add("identity")
		}
	}
	for i := range b.Credits {
		if c := &b.Credits[i]; c.PersonID == person && c.Date.By(b.Today) && !c.SilentByWish {
			add("identity")
		}
	}
	for _, lever := range b.ritualLevers(person) {
		add(lever)
	}
	return r
}

// ritualLevers are the levers of the rituals that were held while the person
// was in their space.
func (b *Book) ritualLevers(person int64) []string {
	joined := map[int64]Date{}
	for i := range b.Memberships {
		m := &b.Memberships[i]
		if m.PersonID == person && m.JoinedOn.By(b.Today) && !m.LeftOn.By(b.Today) {
			joined[m.SpaceID] = m.JoinedOn
		}
	}
	held := map[int64]Date{}
	for i := range b.RitualDates {
		if d := &b.RitualDates[i]; d.Date.By(b.Today) {
			held[d.RitualID] = max(held[d.RitualID], d.Date)
		}
	}
	var out []string
	for i := range b.Rituals {
		r := &b.Rituals[i]
		if since := joined[r.SpaceID]; since != "" && held[r.ID] >= since {
			out = append(out, r.Lever)
		}
	}
	return out
}

// LeverDay is the day from which an empty lever is worth a word.
const LeverDay = 21

// LeversMissing lists, for each lever, the engaged people whom it has not
// reached; nothing before day 21.
func (b *Book) LeversMissing() [3][]int64 {
	var out [3][]int64
	if b.Day() < LeverDay {
		return out
	}
	for _, id := range b.Active() {
		for i, n := range b.LeversOf(id) {
			if n == 0 {
				out[i] = append(out[i], id)
			}
		}
	}
	return out
}
