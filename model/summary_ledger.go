package model

import (
	"fmt"

	"goodword/model/locale"
)

func (w *summarizer) timeAndMoney() []Block {
	f := w.s.Ledger
	t := &SummaryTable{Caption: "Minutes", Numbers: true, Head: []string{"role"}}
	var weeks []int
	for _, week := range w.b.Wave.weeks() {
		if week > 0 {
			weeks = append(weeks, week)
			t.Head = append(t.Head, fmt.Sprintf("week %d", week))
		}
	}
	t.Head = append(t.Head, "in all")
	for _, role := range LedgerRoles {
		by := w.b.minutes(role)
		row := []string{role}
		for _, week := range weeks {
			row = append(row, fmt.Sprint(by[week]))
		}
		t.Rows = append(t.Rows, append(row, fmt.Sprint(f.Minutes[role])))
	}
	spent := f.Money
	spent.Minor = max(spent.Minor, w.s.Gifts.Money.Minor) // what gifts cost is part of it, never added
	out := []Block{text("Hours given: %s, money spent: %s.", locale.Decimal(f.Hours(), 1), spent.Words()), {Table: t}}
	if f.Hours() == 0 {
		out = []Block{text("Nobody wrote down minutes; money spent: %s.", spent.Words())}
	}
	if f.LeaderPromised > 0 {
		out = append(out, text("The leader gave %d of %d promised minutes.", f.LeaderGiven, f.LeaderPromised))
	} else {
		out = append(out, text("No minutes of the leader's were promised; %d were given.", f.LeaderGiven))
	}
	return append(out, w.beside("time")...)
}

func (b *Book) ledgerFigures() LedgerFigures {
	f := LedgerFigures{Minutes: map[string]int64{}, Money: Money{Currency: b.Project.Currency}}
	for _, role := range LedgerRoles {
		for _, n := range b.minutes(role) {
			f.Minutes[role] += n
		}
	}
	for _, l := range b.Ledger {
		if l.Date.By(b.Today) && l.Week > 0 && b.inWindows(int(l.Week)) {
			f.Money.Minor += l.MoneyMinor
		}
	}
	f.LeaderGiven, f.LeaderPromised = b.leaderMinutes()
	return f
}
