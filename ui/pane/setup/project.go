package setup

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"goodword/model"
	"goodword/model/locale"
	"goodword/ui/action"
	"goodword/ui/entry"
	"goodword/ui/style"
)

// projectLines say whose experiment this is and by which limits it is run.
func (p *Pane) projectLines() []line {
	x := &p.Book().Project
	crisis := line{label: "crisis", text: "no", more: "c switches it. While it is on, everything that goes out is paused."}
	if x.Crisis {
		crisis.text, crisis.role, crisis.more = "on: everything that goes out is paused", style.Danger, model.Warning("W16")
	}
	return lines(
		said("name", x.Name, "Of the brand or the product."),
		said("purpose", x.Purpose, "The line that guides everybody. It stands in the header and over every boundary talk."),
		said("strength", x.Strength, "What you are already good at and build on. The start waits for it."),
		said("leader", leader(x), "Who gives time in person, and how much they promised. Leaving it all to somebody junior feels false."),
		said("who runs it", x.RunsBy, ""),
		said("why they care", x.RunsWhy, ""),
		crisis,
		line{label: "market", text: marketWords(x), more: "What fits your market is switched in Context, the next list."},
		said("who we are", x.Disclosure, "The line that a sceptical audience reads in every note: who writes, and why."),
		line{label: "attention", text: p.Book().Attention(len(p.Book().In(model.Engaged))).Sum(), more: "Minutes a week promised to each engaged person, against those that the leader and whoever runs it have. Never promise closeness that you cannot give."},
		line{label: "our own people", text: p.ownPeople(), more: "They may speak well of us too. They are in no arm, and in the space they count as the brand. People (7) says who is one of our own: e there."},
		said("brand words", oneLine(x.BrandWords), "What is said when it is about you."),
		said("own domains", oneLine(x.Domains), "Mail from there is from your own people, who are never counted."),
		said("own handles", oneLine(x.Handles), ""),
		line{label: "group size", text: fmt.Sprintf("%d to %d people", x.MinPeople, x.MaxPeople), more: "Another number needs its reason, which the summary prints."},
		line{label: "asks", text: fmt.Sprintf("at most %d to one person in 28 days", x.AskLimit)},
		line{label: "brand share", text: fmt.Sprintf("at most %d %% of the messages from week 3 on", x.BrandLimit)},
		line{label: "a touch", text: fmt.Sprintf("at least every %d days", x.QuietDays)},
		line{label: "evidence", text: evidenceAge(x.SignalDays)},
		said("staff may settle", oneLine(x.SettleLimit), "What may be put right without asking anybody."),
		line{label: "days and numbers", text: locale.Used().Name + ": " + p.Book().Today.Words() + ", " + locale.Count(1190) + ", " + locale.Decimal(1.19, 2), more: "L writes them in another language, on the screen and in the summary; the words stay English. JSON, CSV and exports keep 2026-03-02 and 1.19, which every program reads."},
		line{label: "currency", text: x.Currency, more: "For amounts that name none."},
		line{label: "zone", text: x.Zone, more: "Days begin and end here. It was fixed when the file was made, so that no day is counted twice."},
	)
}

// said is a line whose words may still be missing.
func said(label, text, more string) line {
	if strings.TrimSpace(text) == "" {
		return line{label: label, text: "not said yet", more: more, role: style.Faint}
	}
	return line{label: label, text: text, more: more}
}

func leader(x *model.Project) string {
	switch {
	case x.Leader == "":
		return ""
	case x.LeaderMinutes == 0:
		return x.Leader + ", no minutes promised yet"
	}
	return fmt.Sprintf("%s, %d minutes a week", x.Leader, x.LeaderMinutes)
}

func marketWords(x *model.Project) string {
	var words []string
	for _, c := range model.Contexts {
		if c.On(x) {
			words = append(words, c.Name)
		}
	}
	if len(words) == 0 {
		return "nothing special"
	}
	return strings.Join(words, ", ")
}

// ownPeople names those of ours who are known, and counts what they said.
func (p *Pane) ownPeople() string {
	b := p.Book()
	if len(b.Staff) == 0 {
		return "nobody is marked yet"
	}
	names := make([]string, len(b.Staff))
	for i := range b.Staff {
		names[i] = b.Staff[i].Name
	}
	return fmt.Sprintf("%s; said something %s", strings.Join(names, ", "), model.Plural(len(b.StaffMentions), "time"))
}

func evidenceAge(days int64) string {
	if days == 0 {
		return "of any age"
	}
	return fmt.Sprintf("of the last %d days", days)
}

// oneLine is a list that was written one a line.
func oneLine(list string) string {
	return strings.Join(strings.FieldsFunc(list, func(r rune) bool { return r == '\n' }), ", ")
}

func (p *Pane) projectActions() action.Set {
	edit := p.Deed("setup.edit", "e", "edit the project", p.editProject)
	edit.Short, edit.Foot = "edit", true
	crisis := p.Deed("setup.crisis", "c", "say whether a crisis is open", func() tea.Cmd { return p.answer(model.Readiness[0]) })
	crisis.Short, crisis.Foot = "crisis", true
	language := action.Action{ID: "setup.language", Keys: []string{"L"}, Words: "choose the language of days and numbers", Run: p.Host.ChooseLanguage}
	return action.Set{edit, crisis, language}
}

// fieldOf is the field of the form where a line has another label than it.
var fieldOf = map[string]string{
	"crisis": "crisis is open", "market": "business customers", "attention": "minutes for each", "group size": "people at least",
	"asks": "asks in 28 days", "brand share": "brand share %", "a touch": "days without a touch", "evidence": "days of signals",
}

// editProject begins where the cursor is.
func (p *Pane) editProject() tea.Cmd {
	x := p.Book().Project
	at, _ := p.project.Current()
	return p.On(&x).At(either(fieldOf[at.label], at.label)).Ask("Project", entry.Project(&x), func() (string, []model.Row) {
		label := "edited the project"
		switch {
		case x.Crisis && !p.Book().Project.Crisis:
			label = "put the crisis on"
		case !x.Crisis && p.Book().Project.Crisis:
			label = "ended the crisis"
		}
		return label, p.Book().ProjectRows(x)
	})
}
