package model

import (
	"fmt"
	"strings"
)

func (w *summarizer) thanksAndBoundaries() []Block {
	f := w.s.Thanks
	out := []Block{text("Thanks: %d done, %d of them within 2 days; %d left alone with a reason; %d waiting.", f.Done, f.Within2, f.LeftAlone, f.Waiting)}
	if f == (ThanksFigures{}) {
		out = []Block{text("Thanks: nothing was heard in public to thank for.")}
	}
	if n := w.s.Boundaries; n == (OpenSettled{}) {
		out = append(out, text("Boundary notes: none."))
	} else {
		out = append(out, text("Boundary notes: %d settled, %d open.%s", n.Settled, n.Open, w.boundaryKinds()))
	}
	if !w.shareable {
		var list []string
		for i := range w.b.Boundaries {
			if n := &w.b.Boundaries[i]; n.Date.By(w.b.Today) {
				list = append(list, fmt.Sprintf("%s, %s: %s (%s)", longDay(n.Date), w.b.Name(n.PersonID), n.What, n.State(w.b.Today)))
			}
		}
		if len(list) > 0 {
			out = append(out, Block{List: list})
		}
	}
	if n := w.s.Cases; n == (OpenClosed{}) {
		out = append(out, text("Critics' cases: none."))
	} else {
		out = append(out, text("Critics' cases: %d closed, %d open.", n.Closed, n.Open))
	}
	var themes []string
	for _, t := range w.b.Themes() {
		themes = append(themes, fmt.Sprintf("%s: %s, %s", t.Name, Plural(len(t.Items), "time"), t.State))
	}
	if len(themes) > 0 {
		out = append(out, Block{List: themes})
	}
	return append(out, w.beside("thanks")...)
}

func (w *summarizer) boundaryKinds() string {
	kinds := map[string]int{}
	for i := range w.b.Boundaries {
		if n := &w.b.Boundaries[i]; n.Date.By(w.b.Today) {
			kinds[n.Kind]++
		}
	}
	var parts []string
	for _, k := range BoundaryKinds {
		if kinds[k] > 0 {
			parts = append(parts, fmt.Sprintf("%s %d", k, kinds[k]))
		}
	}
	if len(parts) == 0 {
		return ""
	}
	return " About: " + strings.Join(parts, ", ") + "."
}

func (b *Book) thanksFigures() ThanksFigures {
	var f ThanksFigures
	for i := range b.Mentions {
		m := &b.Mentions[i]
		c := b.codingOf[m.ID]
		if b.Wave.Window(m.Date) != "run" || !m.Date.By(b.Today) || b.Arm(m.PersonID) != Engaged || !m.thankable(c) {
			continue
		}
		switch r := b.thanksFor[m.ID]; {
		case r != nil && r.DoneOn.By(b.Today):
			f.Done++
			if r.DoneOn.Since(m.Date) <= thanksDays {
				f.Within2++
			}
		case r != nil && r.Settled(b.Today):
			f.LeftAlone++
		default:
			f.Waiting++
		}
	}
	return f
}
