package model

import (
	"fmt"
	"strings"
)

// Words is the amount as it is read: "120.50 EUR".
func (m Money) Words() string {
	digits := 2
	switch m.Currency {
	case "JPY", "KRW", "VND", "CLP", "ISK":
		digits = 0
	case "BHD", "JOD", "KWD", "OMR", "TND":
		digits = 3
	}
	whole, sign := m.Minor, ""
	if whole < 0 {
		whole, sign = -whole, "-"
	}
	s := fmt.Sprintf("%0*d", digits+1, whole)
	if digits > 0 {
		s = s[:len(s)-digits] + "." + s[len(s)-digits:]
	}
	return strings.TrimSpace(sign + s + " " + m.Currency)
}

func (w *summarizer) theGift() []Block {
	b, f := w.b, w.s.Gifts
	if f.Given == 0 {
		return append([]Block{text("Nothing was given yet.")}, w.beside("gift")...)
	}
	what := map[string]int{}
	var names []string
	for i := range b.Gifts {
		if g := &b.Gifts[i]; g.GivenOn.By(b.Today) {
			if what[g.Name] == 0 {
				names = append(names, g.Name)
			}
			what[g.Name]++
		}
	}
	for i, n := range names {
		names[i] = fmt.Sprintf("%s (%d)", n, what[n])
	}
	out := []Block{
		text("%s given: %s.", Plural(f.Given, "gift"), joinAnd(names)),
		text("Money %s, minutes %d; the minutes are part of the ledger.", f.Money.Words(), f.Minutes),
		w.versionTable(),
	}
	if line := reactionWords(f.Reactions, f.Given); line != "" {
		out = append(out, text("%s", line))
	}
	if f.Overrides > 0 {
		out = append(out, Block{Bold: fmt.Sprintf("%s of a condition; the reasons stand in part 1.", Plural(f.Overrides, "override"))})
	}
	return append(out, w.beside("gift")...)
}

func (w *summarizer) versionTable() Block {
	b := w.b
	t := &SummaryTable{Caption: "Versions of the notes", Head: []string{"note", "state", "went to", "found by the word list"}}
	for i := range b.Notes {
		n := &b.Notes[i]
		if !n.Date.By(b.Today) {
			continue
		}
		sent := 0
		for _, g := range b.Carrying(n.ID) {
			if g.GivenOn.By(b.Today) {
				sent++
			}
		}
		t.Rows = append(t.Rows, []string{fmt.Sprintf("%s, %s v%d", n.Kind, n.Name, n.Version), n.State(b.Today), fmt.Sprint(sent), orWords(strings.Join(Lines(n.Findings), "; "), "nothing")})
	}
	return Block{Table: t}
}

func reactionWords(reactions map[string]int, given int) string {
	var parts []string
	known := 0
	for _, r := range Reactions {
		if reactions[r] > 0 {
			parts = append(parts, fmt.Sprintf("%s %d", r, reactions[r]))
			known += reactions[r]
		}
	}
	if known == 0 {
		return ""
	}
	return fmt.Sprintf("Reactions: %s; not known %d.", strings.Join(parts, ", "), given-known)
}

func (w *summarizer) theQuestion() []Block {
	b, f := w.b, w.s.Suggestions
	var out []Block
	for i := range b.Decisions {
		if d := &b.Decisions[i]; d.Opened.By(b.Today) {
			out = append(out, text("%s", decisionWords(d, b.Today)))
		}
	}
	if len(out) == 0 {
		out = append(out, text("No question was opened yet."))
	}
	out = append(out, text("%d shipped, %d credited, %d shipped and not yet credited.", f.Shipped, f.Credited, f.Uncredited))
	if t := w.suggestionTable(); t != nil {
		out = append(out, Block{Table: t})
	}
	out = append(out, text("Heard after %s, told after %s (medians).", daysOr(f.MedianDaysToHeard), daysOr(f.MedianDaysToTold)))
	if answered := b.answerDays(); len(answered) > 0 {
		out = append(out, text("%s answered by one of us, after %s (median).", upperFirst(Plural(len(answered), "reply")), Plural(median(answered), "day")))
	}
	p := w.s.Promises
	out = append(out, text("Promises: %d kept, %d changed and told, %d broken and told, %d open.", p.Kept, p.Changed, p.Broken, p.Open))
	return append(out, w.beside("question")...)
}

// answerDays are the days from what a person wrote to its first human answer.
func (b *Book) answerDays() []int {
	var out []int
	for i := range b.Replies {
		if r := &b.Replies[i]; r.Date.By(b.Today) && r.AnsweredOn.By(b.Today) {
			out = append(out, r.AnsweredOn.Since(r.Date))
		}
	}
	return out
}

func decisionWords(d *Decision, today Date) string {
	s := fmt.Sprintf("%s Opened %s; options: %s.", d.Question, longDay(d.Opened), strings.Join(d.OptionList(), ", "))
	if d.DecidedOn.By(today) {
		s += fmt.Sprintf(" Decided %s: %s (%s).", longDay(d.DecidedOn), d.Decided, orWords(d.Why, "no reason written"))
	}
	if d.ToldOn.By(today) {
		s += " Told on " + longDay(d.ToldOn) + "."
	}
	return s
}

func daysOr(n *int) string {
	if n == nil {
		return "an unknown time"
	}
	return Plural(*n, "day")
}

// suggestionTable lists the suggestions with who made them, as the edition may
// call them.
func (w *summarizer) suggestionTable() *SummaryTable {
	b := w.b
	t := &SummaryTable{Caption: "Suggestions", Head: []string{"suggestion", "from", "state", "told"}}
	for i := range b.Suggestions {
		s := &b.Suggestions[i]
		if !s.Heard.By(b.Today) {
			continue
		}
		state := b.SuggestionState(s)
		if why := s.Reason; why != "" && (state == "declined" || state == "changed") {
			state += ": " + why
		}
		told := "-"
		if s.ToldOn.By(b.Today) {
			told = string(s.ToldOn)
		}
		t.Rows = append(t.Rows, []string{s.Text, w.who(s.PersonID), state, told})
	}
	if len(t.Rows) == 0 {
		return nil
	}
	return t
}
