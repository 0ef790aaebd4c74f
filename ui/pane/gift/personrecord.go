package gift

import (
	"fmt"
	"strings"

	"goodword/model"
	"goodword/ui/component"
	"goodword/ui/entry"
	"goodword/ui/style"
)

func (p *Pane) personRecord(st *style.Styles, w int) []string {
	r, ok := p.people.Current()
	if !ok {
		return nil
	}
	b := p.Book()
	lines := component.Heading(st, r.name, w)
	list := giftsOf(b, r.id)
	if len(list) == 0 {
		lines = append(lines, component.Paragraph(st, style.Muted, "No gift yet. Press n to plan one.", w)...)
	}
	for _, g := range list {
		lines = append(lines, giftLines(st, b, g, w)...)
		lines = append(lines, "")
	}
	lines = append(lines, reachLines(st, b, r, w)...)
	return append(lines, contactLines(st, b, r.id, w)...)
}

// giftLines is one gift as a record.
func giftLines(st *style.Styles, b *model.Book, g *model.Gift, w int) []string {
	note := ""
	if n := b.NoteByID(g.NoteID); n != nil {
		note = entry.NoteName(n) + ", " + n.State(b.Today)
	}
	lines := component.Facts(st, []component.Fact{
		{Label: "gift", Value: g.Name},
		{Label: "kind", Value: g.Kind},
		{Label: "lever", Value: insider(b, g)},
		{Label: "only they", Value: g.OnlyThey},
		{Label: "note", Value: note},
		{Label: "personal", Value: g.PersonalLine},
		{Label: "had just", Value: justDone(g)},
		{Label: "planned", Value: g.PlannedOn.Words()},
		{Label: "given", Value: g.GivenOn.Words()},
		{Label: "used", Value: g.FirstUsedOn.Words()},
		{Label: "reaction", Value: g.Reaction},
		{Label: "words", Value: quoted(g.Quote)},
		{Label: "by", Value: g.Giver},
		{Label: "cost", Value: cost(g, b.Project.Currency)},
		{Label: "why", Value: g.Note},
	}, w)
	if why := b.GiftCounts(g); why == "" {
		lines = append(lines, component.Paragraph(st, style.Muted, "It counts as the second step.", w)...)
	} else if g.GivenOn.By(b.Today) {
		lines = append(lines, component.Paragraph(st, style.Caution, "It does not count as the second step: "+why+".", w)...)
	}
	for _, o := range b.Giving(g) {
		if g.State(b.Today) == "planned" || o.ID == "W03" || o.ID == "W04" {
			lines = append(lines, component.Paragraph(st, style.Caution, o.Words, w)...)
		}
	}
	if b.LacksLine(g) {
		lines = append(lines, component.Paragraph(st, style.Caution, "The note is personal and has no line for this person: p writes it.", w)...)
	}
	return lines
}

func insider(b *model.Book, g *model.Gift) string {
	if g.Lever == "insider" && g.PublicOn.By(b.Today) {
		return "no longer insider: public since " + g.PublicOn.Words()
	}
	return g.Lever
}

func justDone(g *model.Gift) string {
	if g.Trigger == "nothing" {
		return "done nothing"
	}
	return g.Trigger
}

func quoted(s string) string {
	if s == "" {
		return ""
	}
	return "\"" + s + "\""
}

func cost(g *model.Gift, currency string) string {
	var out []string
	if g.Minutes > 0 {
		out = append(out, model.Plural(int(g.Minutes), "minute"))
	}
	if g.MoneyMinor > 0 {
		out = append(out, fmt.Sprintf("%d.%02d %s", g.MoneyMinor/100, g.MoneyMinor%100, currency))
	}
	return strings.Join(out, ", ")
}

// reachLines are the levers and the balance of give and ask, in words.
func reachLines(st *style.Styles, b *model.Book, r person, w int) []string {
	pace, reach := b.Pace(r.id), b.LeversOf(r.id)
	view := "never"
	if pace.LastView != "" {
		view = pace.LastView.Words()
	}
	human := "none yet"
	if pace.LastHuman != "" {
		human = pace.LastHuman.Words() + ", " + model.Plural(b.Today.Since(pace.LastHuman), "day") + " ago"
	}
	lines := component.Facts(st, []component.Fact{
		{Label: "balance", Value: pace.Words()},
		{Label: "asks", Value: fmt.Sprintf("%d in 28 days, the limit is %d", pace.Lately, b.Project.AskLimit)},
		{Label: "view asked", Value: view},
		{Label: "last human touch", Value: human},
		{Label: "levers", Value: leverWords(b, reach)},
	}, w)
	if words := pace.Owes(b.Name(r.id)); words != "" {
		lines = append(lines, component.Paragraph(st, style.Caution, words, w)...)
	}
	if pace.Waiting > 0 {
		lines = append(lines, component.Paragraph(st, style.Caution, "They wrote and wait for an answer.", w)...)
	}
	return append(lines, "")
}

// leverWords calls a lever missing only when there was time enough for it.
func leverWords(b *model.Book, r model.LeverReach) string {
	none := " not yet"
	if b.Day() >= model.LeverDay {
		none = " missing"
	}
	out := make([]string, len(r))
	for i, n := range r {
		out[i] = model.Levers[i] + " reached"
		if n == 0 {
			out[i] = model.Levers[i] + none
		}
	}
	return strings.Join(out, ", ")
}
