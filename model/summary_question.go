package model

import (
	"fmt"
	"strings"
)

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
	if t := w.suggestionTable(); t != nil {
		out = append(out, text("%d shipped, %d credited, %d shipped and not yet credited.", f.Shipped, f.Credited, f.Uncredited), Block{Table: t})
		out = append(out, text("Until a suggestion was acknowledged: %s. Until its author was told what became of it: %s.", daysOr(f.MedianDaysToHeard, "none was yet"), daysOr(f.MedianDaysToTold, "nobody was yet")))
	} else {
		out = append(out, text("Nobody made a suggestion yet, so none was shipped or credited."))
	}
	if answered := b.answerDays(); len(answered) > 0 {
		days := Plural(median(answered), "day")
		if len(answered) > 1 {
			days += " (median)"
		}
		out = append(out, text("%s answered by one of us, after %s.", Plural(len(answered), "reply"), days))
	}
	if p := w.s.Promises; p == (PromiseFigures{}) {
		out = append(out, text("No promise was written down."))
	} else {
		out = append(out, text("Promises: %d kept, %d changed and told, %d broken and told, %d open.", p.Kept, p.Changed, p.Broken, p.Open))
	}
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

// daysOr is a median of days in words.
func daysOr(n *int, otherwise string) string {
	if n == nil {
		return otherwise
	}
	return Plural(*n, "day") + " (median)"
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
			told = s.ToldOn.Full()
		}
		t.Rows = append(t.Rows, []string{s.Text, w.who(s.PersonID), state, told})
	}
	if len(t.Rows) == 0 {
		return nil
	}
	return t
}

func (b *Book) suggestionFigures() SuggestionFigures {
	l := b.Backlog()
	f := SuggestionFigures{ByState: l.States, Credited: l.States["credited"], Uncredited: l.States["shipped"]}
	f.Shipped = f.Credited + f.Uncredited
	if l.Heard > 0 {
		f.MedianDaysToHeard = &l.HeardDays
	}
	if l.Told > 0 {
		f.MedianDaysToTold = &l.ToldDays
	}
	return f
}
