package model

import (
	"fmt"
	"strings"

	"goodword/model/locale"
)

func (w *summarizer) whatWeakensIt() []Block {
	var out []Block
	var list []string
	for _, d := range w.doubts {
		if d.Bold() {
			out = append(out, Block{Bold: locale.Figures(d.Text) + "."})
			continue
		}
		list = append(list, locale.Figures(d.Text)+".")
	}
	out = append(out, Block{List: list})
	if n := w.secondHand(); n > 0 {
		out = append(out, text("%s heard at second hand: kept, never counted.", Plural(n, "mention")))
	}
	t := &SummaryTable{Caption: "How both arms were searched", Numbers: true, Head: []string{"week", "engaged reached", "control reached", "minutes"}}
	for _, s := range w.b.Sweeps {
		if w.b.inWindows(int(s.Week)) && (s.EngagedOn.By(w.b.Today) || s.ControlOn.By(w.b.Today)) {
			t.Rows = append(t.Rows, []string{w.b.Wave.weekLabel(int(s.Week)), reached(s.EngagedReached, s.EngagedOn, w.b.Today), reached(s.ControlReached, s.ControlOn, w.b.Today), fmt.Sprint(s.Minutes)})
		}
	}
	if len(t.Rows) > 0 {
		out = append(out, Block{Table: t})
	}
	out = append(out, text("%s", w.keptTo()))
	if len(w.s.Breaches) > 0 {
		var list []string
		for _, x := range w.s.Breaches {
			list = append(list, fmt.Sprintf("%s, %s: %s", longDay(x.Date), x.Kind, orWords(x.Note, "no note")))
		}
		out = append(out, text("Breaches:"), Block{List: list})
	}
	if w.s.Looks > 0 {
		out = append(out, text("Looks before the end:"), Block{List: w.lookLines()})
	}
	return out
}

// keptTo says of the rule, the breaches and the looks before the end what was
// kept to; what was not stands beside it.
func (w *summarizer) keptTo() string {
	rule := "The rule was never frozen"
	switch f := w.s.Rule; {
	case f.Changed:
		rule = "The rule was changed after it was frozen"
	case f.Frozen != nil:
		rule = "The rule stands as it was frozen on " + longDay(*f.Frozen)
	}
	breaches, looks := "no breach was written down", "nobody looked at the comparison before the end"
	if n := len(w.s.Breaches); n > 0 {
		breaches = Plural(n, "breach") + " written down"
	}
	if n := w.s.Looks; n > 0 {
		looks = Plural(n, "look") + " at the comparison before the end"
	}
	return rule + "; " + breaches + "; " + looks + "."
}

func reached(n int64, on, today Date) string {
	if !on.By(today) {
		return "not searched"
	}
	return fmt.Sprint(n)
}

func (w *summarizer) lookLines() []string {
	var out []string
	for _, l := range w.b.Looks {
		if l.Date.By(w.b.Today) {
			out = append(out, fmt.Sprintf("%s, because: %s", longDay(l.Date), strings.TrimSuffix(orWords(l.Reason, "no reason was written"), ".")))
		}
	}
	return out
}

// secondHand counts what was only heard of, in both arms.
func (w *summarizer) secondHand() int {
	n := w.r.Run.Excluded["second-hand"]
	return n[Engaged] + n[Control]
}
