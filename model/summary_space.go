package model

import (
	"fmt"
	"strings"

	"goodword/model/locale"
	"goodword/model/stats"
)

func (w *summarizer) theSpace() []Block {
	b, f := w.b, w.s.Space
	if b.Project.Regulated {
		return append(w.studies(), w.beside("space")...)
	}
	if len(b.Spaces) == 0 {
		return append([]Block{text("No space was opened.")}, w.beside("space")...)
	}
	out := []Block{text("%d joined, %d served one to one by choice, %d left.", f.Joined, f.OneToOne, f.Left)}
	if f.Joined+f.OneToOne+f.Left == 0 {
		out = []Block{text("Nobody is in it yet.")}
	}
	t := &SummaryTable{Caption: "Who wrote", Numbers: true, Head: []string{"week", "our share", "replies between members", "criticisms", "answered"}}
	for i := range f.BrandShare {
		week := b.spaceWeek(i + 1)
		row := []string{fmt.Sprintf("week %d", i+1), shareOr(f.BrandShare[i]), shareOr(f.MemberToMember[i]), "-", "-"}
		if f.BrandShare[i] != nil {
			row[3], row[4] = fmt.Sprint(week.Criticisms), fmt.Sprint(week.CriticismAnswers)
		}
		t.Rows = append(t.Rows, row)
	}
	if shares := b.shareWeeks(w.now); shares != nil {
		out = append(out, Block{Shares: shares}, Block{Table: t})
	} else {
		out = append(out, text("Nobody counted who wrote in it."))
	}
	out = append(out, w.ritualTable())
	if line := w.mixWords(); line != "" {
		out = append(out, text("%s", line))
	}
	for i := range b.Spaces {
		out = append(out, b.spaceLines(b.Spaces[i].ID)...)
	}
	return append(append(out, w.conditionGrid()...), w.beside("space")...)
}

func shareOr(v *float64) string {
	if v == nil {
		return "not counted"
	}
	return percent(*v)
}

func (w *summarizer) ritualTable() Block {
	b := w.b
	t := &SummaryTable{Caption: "Rituals", Head: []string{"ritual", "started by", "held", "came"}}
	for i := range b.Spaces {
		for _, s := range b.RitualStands(b.Spaces[i].ID) {
			var came []string
			for _, d := range s.Dates {
				if d.Came == nil {
					came = append(came, "?")
				} else {
					came = append(came, fmt.Sprint(*d.Came))
				}
			}
			t.Rows = append(t.Rows, []string{s.Ritual.Name, s.Ritual.StartedBy, fmt.Sprint(len(s.Dates)), orWords(strings.Join(came, ", "), "-")})
		}
	}
	if len(t.Rows) == 0 {
		return text("No ritual was written down.")
	}
	return Block{Table: t}
}

// mixWords say how mixed the group is by what its people do.
func (w *summarizer) mixWords() string {
	n := w.s.Space.EffectiveUseCases
	if n == nil {
		return ""
	}
	return fmt.Sprintf("By what they use it for the group is as mixed as %s equal groups would be.", locale.Decimal(*n, 1))
}

// spaceLines say what else was seen in one space: who is in it, what was talked
// of, and its signs outside. They count nobody by name.
func (b *Book) spaceLines(space int64) []Block {
	var out []Block
	if m := b.SpaceMix(space); m.People > 0 {
		var parts []string
		for _, kind := range MixKinds {
			var groups []string
			for _, g := range m.Groups {
				if g.Kind == kind {
					groups = append(groups, fmt.Sprintf("%s (%d)", g.Name, g.People))
				}
			}
			if len(groups) > 0 {
				parts = append(parts, "by "+kind+" "+strings.Join(groups, ", "))
			}
		}
		out = append(out, text("%s.", strings.Join(append([]string{"Who is in it: " + Plural(m.People, "person"), Plural(m.Critics, "critic")}, parts...), "; ")))
	}
	if t := b.TopicTally(space); t.Topics > 0 {
		out = append(out, text("Topics: %d, %d of them begun by members; guests: %d, %d of them from outside, %d with a view that differs from ours.", t.Topics, t.ByMembers, t.Guests, t.Outside, t.Differs))
	}
	if seen := b.Seen(space); len(seen) > 0 {
		var list []string
		for _, s := range seen {
			list = append(list, fmt.Sprintf("%s, %s (%s)", s.Sign, s.Place, longDay(s.Date)))
		}
		out = append(out, text("Its signs, seen outside:"), Block{List: list})
	}
	return out
}

func (b *Book) spaceFigures(now *Book) SpaceFigures {
	f := SpaceFigures{BrandShare: []*float64{}, MemberToMember: []*float64{}, BrandShareAfter: []*float64{}, MemberToMemberAfter: []*float64{}}
	cases := map[string]int{}
	seen := map[int64]bool{}
	for i := range b.Memberships {
		m := &b.Memberships[i]
		if seen[m.PersonID] {
			continue
		}
		switch b.member(m.PersonID, m).State {
		case "left":
			f.Left++
			continue
		case "one to one":
			f.OneToOne++
		case "joined", "quiet", "back":
			f.Joined++
		default:
			continue
		}
		seen[m.PersonID] = true
		if p := b.People[m.PersonID]; p != nil && p.UseCase != "" {
			cases[p.UseCase]++
		}
	}
	for _, week := range b.Wave.weeks() {
		if week < 0 {
			continue
		}
		w := b.spaceWeek(week)
		f.BrandShare = append(f.BrandShare, ifKnown(w.BrandShare()))
		f.MemberToMember = append(f.MemberToMember, ifKnown(w.MemberShare()))
	}
	if all, run := b.shareWeeks(now), len(f.BrandShare); all != nil && len(all.Ours) > run {
		f.BrandShareAfter, f.MemberToMemberAfter = all.Ours[run:], all.Members[run:]
	}
	for i := range b.Spaces {
		n, _ := b.ByMembers(b.Spaces[i].ID)
		f.RitualsByMembers += n
	}
	f.EffectiveUseCases = effective(cases)
	return f
}

func ifKnown(v float64, ok bool) *float64 {
	if !ok {
		return nil
	}
	return &v
}

// effective is the effective number of use cases, nil where none is known.
func effective(cases map[string]int) *float64 {
	var counts []int
	for _, n := range cases {
		counts = append(counts, n)
	}
	return ifKnown(stats.Effective(counts), len(counts) > 0)
}
