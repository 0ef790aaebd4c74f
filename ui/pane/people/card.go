package people

import (
	"fmt"
	"strings"

	"goodword/model"
	"goodword/ui/component"
	"goodword/ui/style"
)

// drawCard is everything about a person: who they are, what they agreed to,
// and what happened, newest first.
func drawCard(st *style.Styles, c *model.PersonCard, w int) []string {
	lines := component.Heading(st, c.Person.Name, w)
	add := func(facts ...component.Fact) {
		if drawn := component.Facts(st, facts, w); len(drawn) > 0 {
			lines = append(append(lines, drawn...), "")
		}
	}
	add(who(c)...)
	add(standing(c)...)
	add(agreed(c)...)
	add(notCounted(c)...)
	for i := range c.Promises {
		if k := &c.Promises[i]; k.State(c.Today) == "made" {
			lines = append(lines, component.Paragraph(st, style.Caution, "promised by "+day(k.Due, c.Today)+": "+k.Text, w)...)
		}
	}
	return append(lines, drawFeed(st, c, w)...)
}

func who(c *model.PersonCard) []component.Fact {
	p := &c.Person
	return []component.Fact{
		{Label: "say it", Value: p.Say},
		{Label: "role", Value: p.Role},
		{Label: "use case", Value: p.UseCase},
		{Label: "company", Value: commas(p.Company, p.SizeBand)},
		{Label: "where", Value: commas(p.City, p.Region, p.Language)},
		{Label: "customer", Value: commas(p.TenureBand, since(p.Since, c.Today))},
		{Label: "named as", Value: p.NamedAs},
		{Label: "seen as", Value: p.Wants},
		{Label: "cares about", Value: p.Cares},
		{Label: "expects", Value: p.Expects},
		{Label: "open issue", Value: p.Support},
		{Label: "address", Value: strings.Join(addresses(c), "\n")},
		{Label: "note", Value: undated(p.Note)},
	}
}

func addresses(c *model.PersonCard) []string {
	var out []string
	for _, i := range c.Identities {
		line := i.Raw
		if i.Kind != model.IdentityEmail {
			line = strings.TrimSpace(i.Kind+" "+i.Scope) + ": " + i.Raw
		}
		out = append(out, line)
	}
	return out
}

// undated are the lines of a note that the feed does not show.
func undated(note string) string {
	var out []string
	for _, line := range model.Lines(note) {
		if len(line) > 10 && line[10] == ' ' {
			if _, err := model.ParseDate(line[:10]); err == nil {
				continue
			}
		}
		out = append(out, line)
	}
	return strings.Join(out, "\n")
}

// standing is where the person stands with us, in words.
func standing(c *model.PersonCard) []component.Fact {
	p, pace := &c.Person, c.Pace()
	view := "never"
	if d := c.AskedForView(); d != "" {
		view = day(d, c.Today)
	}
	touch := "never"
	if pace.LastHuman != "" {
		touch = fmt.Sprintf("%s, %s ago", day(pace.LastHuman, c.Today), model.Plural(c.Today.Since(pace.LastHuman), "day"))
	}
	crossed := "not yet, as far as we know"
	if s := c.Crossed(); s != nil {
		crossed = "on " + day(s.Date, c.Today) + " they spent " + s.Spent + ": " + s.Kind
	}
	return []component.Fact{
		{Label: "arm", Value: strings.Join(c.ArmWords(), "\n")},
		{Label: "stage", Value: p.Stage},
		{Label: "first spent", Value: crossed},
		{Label: "last human touch", Value: touch},
		{Label: "asked for their view", Value: view},
		{Label: "balance", Value: pace.Words()},
		{Label: "apart", Value: apart(p, c.Today), Role: style.Caution},
	}
}

// apart says why the person is not treated like others.
func apart(p *model.Person, today model.Date) string {
	var out []string
	for _, c := range []struct {
		claim bool
		words string
	}{
		{p.Staff, "one of our own"},
		{p.Tied, "paid or tied, never counted"},
		{p.DoNotContact, "asked not to be contacted"},
		{p.NotBefore > today, "not before " + day(p.NotBefore, today)},
		{p.OneToOne, "one to one by choice"},
	} {
		if c.claim {
			out = append(out, c.words)
		}
	}
	return strings.Join(out, ", ")
}

func agreed(c *model.PersonCard) []component.Fact {
	words := strings.Join(c.ConsentWords(), "\n")
	if words == "" {
		words = "nothing yet"
	}
	return []component.Fact{{Label: "agreed to", Value: words}}
}

// notCounted stands apart and dim: it serves matching and is no evidence.
func notCounted(c *model.PersonCard) []component.Fact {
	p := &c.Person
	spend := model.PersonRow{SpendMinor: p.SpendMinor, SpendBand: p.SpendBand, Currency: p.Currency}.Spend()
	facts := []component.Fact{{Label: "not counted", Value: commas(spend, p.PlanState), Role: style.Faint}}
	for _, m := range c.Measures {
		facts = append(facts, component.Fact{Label: m.Name, Value: fmt.Sprint(m.Value), Role: style.Faint})
	}
	return facts
}

func drawFeed(st *style.Styles, c *model.PersonCard, w int) []string {
	feed := c.Feed()
	if len(feed) == 0 {
		return component.Paragraph(st, style.Muted, "Nothing happened yet. Press n to add a signal, an address or a consent; a adds anything in one line.", w)
	}
	const kinds = 10
	dates := 0
	for _, f := range feed {
		dates = max(dates, component.Width(f.Date.Full()))
	}
	var lines []string
	for _, f := range feed {
		head := st.Paint(style.Muted, component.Pad(f.Date.Full(), dates)) + "  " + st.Paint(style.Accent, component.Pad(f.Kind, kinds)) + "  "
		room := w - dates - kinds - 4
		if room < 16 { // narrow: the words under the day
			lines = append(lines, component.Cut(head, w))
			lines = append(lines, component.Paragraph(st, style.Text, f.Text, w)...)
			continue
		}
		for i, line := range component.Wrap(f.Text, room) {
			if i > 0 {
				head = strings.Repeat(" ", w-room)
			}
			lines = append(lines, head+st.Paint(style.Text, line))
		}
	}
	return lines
}

// day is a day in words, with its year where it is another one.
func day(d, today model.Date) string {
	if d == "" {
		return ""
	}
	if len(today) > 4 && d[:4] == today[:4] {
		return d.Words()
	}
	return d.Words() + " " + string(d[:4])
}

func since(d, today model.Date) string {
	if d == "" {
		return ""
	}
	return "since " + day(d, today)
}

func commas(parts ...string) string {
	var out []string
	for _, s := range parts {
		if s != "" {
			out = append(out, s)
		}
	}
	return strings.Join(out, ", ")
}
