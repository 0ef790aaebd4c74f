package model

import (
	"fmt"
	"strings"

	"goodword/model/locale"
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
	return strings.TrimSpace(sign + locale.Figures(s) + " " + m.Currency)
}

func (w *summarizer) theGift() []Block {
	b, f := w.b, w.s.Gifts
	if f.Given == 0 {
		if b.Project.Regulated {
			return append([]Block{text("Nothing was given in private: contact is regulated. The case studies stand under the space.")}, w.beside("gift")...)
		}
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

func (b *Book) giftFigures() GiftFigures {
	f := GiftFigures{Reactions: map[string]int{}, Money: Money{Currency: b.Project.Currency}, Overrides: b.stringOverrides()}
	for i := range b.Gifts {
		g := &b.Gifts[i]
		if !g.GivenOn.By(b.Today) || g.GivenOn > b.Wave.End() {
			continue
		}
		f.Given++
		f.Money.Minor += g.MoneyMinor
		f.Minutes += g.Minutes
		if g.Reaction != "" {
			f.Reactions[g.Reaction]++
		}
	}
	for i := range b.Notes {
		if n := &b.Notes[i]; n.Kind == "gift" && n.Date.By(b.Today) {
			f.Versions++
		}
	}
	return f
}
