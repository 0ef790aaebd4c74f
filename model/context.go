package model

import (
	"strings"

	"goodword/model/wording"
)

// Context is a kind of market that changes presets, wording checks, kinds of
// signals and gates. It never touches what is stored: switched off, everything
// is as it was.
type Context struct {
	Key     string
	Name    string
	When    string   // when it fits
	Changes []string // what is another on the screens
	flag    func(*Project) *bool
}

// Contexts are all of them, the one that changes most first.
var Contexts = []Context{
	{
		"regulated", "regulated", "Contact with customers is bound by rules, as in finance, health or law.", []string{
			"2 and 4 become case studies: agreed with a customer, then approved, cleared and public where anybody can check them.",
			"Gifts and the private space are off; what is there already is kept and can be read in the summary.",
			"The gates of 2 and 4 wait for case studies instead.",
		}, func(p *Project) *bool { return &p.Regulated },
	},
	{
		"business", "business customers", "You serve companies and the people in them.", []string{
			"Signals may be an event talk or a peer call.",
			"Presets for gifts speak of being seen as an innovator, of the roadmap and of peers.",
			"Questions may be about a problem of the trade that is solved together.",
			"The company stands in front when a person is edited.",
		}, func(p *Project) *bool { return &p.Business },
	},
	{
		"sceptical", "sceptical audience", "People who are wary by profession: they look for the catch first.", []string{
			"Every word of the refer family is stopped: in notes, questions, thanks and answers.",
			"Each note carries the line that says who you are and why you write; without it nothing is approved.",
			"The start waits for that line.",
			"Presets offer teaching material and a seat on an advisory board first.",
		}, func(p *Project) *bool { return &p.Sceptical },
	},
	{
		"low", "dull product", "Nobody speaks of the product itself.", []string{
			"Presets for gifts and questions turn to the cause and to values; those about the product go last.",
			"A gift about the product raises a hint.",
		}, func(p *Project) *bool { return &p.LowInvolvement },
	},
	{
		"large", "very many customers", "Far more customers than anybody can know by name.", []string{
			"People are broad (a light touch for many) or core (depth for a few); only the core can be engaged.",
			"The start waits until the minutes promised to each fit the minutes that there are.",
			"The core is full when it holds as many as it may: raise the number, or move somebody to broad.",
		}, func(p *Project) *bool { return &p.VeryLarge },
	},
}

// On says that the context is switched on.
func (c Context) On(p *Project) bool { return *c.flag(p) }

// SwitchRows are the rows that switch a context on or off.
func (b *Book) SwitchRows(c Context) []Row {
	p := b.Project
	*c.flag(&p) = !c.On(&p)
	return b.ProjectRows(p)
}

// businessKinds are signals that only people in companies can give.
var businessKinds = map[string]bool{"event talk": true, "peer call": true}

// SignalKindsFor are the kinds to choose from; one that stands there already
// is always among them.
func SignalKindsFor(p *Project, now string) []string {
	var out []string
	for _, k := range SignalKinds {
		if p.Business || !businessKinds[k] || k == now {
			out = append(out, k)
		}
	}
	return out
}

// Wary is what stops words that go to a sceptical audience; "" where they may
// go, and to every other audience.
func (p *Project) Wary(text string) string {
	if !p.Sceptical {
		return ""
	}
	return wording.Wary(text, "en")
}

// Disclosed says that a text carries the line that a sceptical audience reads
// in every note.
func (b *Book) Disclosed(text string) bool {
	line := strings.Join(strings.Fields(strings.ToLower(b.Project.Disclosure)), " ")
	return line != "" && strings.Contains(strings.Join(strings.Fields(strings.ToLower(text)), " "), line)
}

// undisclosed is what stands against a note without the line, where one is
// needed.
func (b *Book) undisclosed(n *Note) []Objection {
	switch {
	case !b.Project.Sceptical || b.Disclosed(n.Text):
		return nil
	case strings.TrimSpace(b.Project.Disclosure) == "":
		return []Objection{{Words: "A sceptical audience is told who writes and why: write that line in Set-up (9), Project, first.", Force: Stop}}
	}
	return []Objection{{Words: "A sceptical audience is told who writes and why. Put this line into the note: " + b.Project.Disclosure, Force: Stop}}
}

// contextConditions are what a context adds to the start.
func contextConditions(b *Book) []Condition {
	var out []Condition
	p := &b.Project
	if p.Sceptical {
		out = append(out, Condition{
			Words: "the line that says who we are and why we write is there", Met: strings.TrimSpace(p.Disclosure) != "",
			Missing: "write the disclosure line in Set-up: a sceptical audience reads it in every note",
		})
	}
	if p.VeryLarge || p.MinutesEach > 0 {
		a := b.Attention(len(b.In(Engaged)))
		missing := a.Words()
		if missing == "" {
			missing = "in Set-up: " + a.Sum()
		}
		out = append(out, Condition{
			Words: "the minutes promised to each fit the minutes there are (" + a.Sum() + ")",
			Met:   a.Each > 0 && a.Have > 0 && a.Enough(), Missing: missing,
		})
	}
	return out
}

// coreCondition keeps the broad tier out of the engaged arm where there are
// very many customers.
func coreCondition(b *Book) []Condition {
	if !b.Project.VeryLarge {
		return nil
	}
	broad := b.namesWhere(b.In(Engaged), func(id int64) bool { p := b.People[id]; return p == nil || p.Tier != "core" })
	return []Condition{{Words: "everybody engaged is in the core", Met: len(broad) == 0, Missing: "not in the core: " + listNames(broad)}}
}
