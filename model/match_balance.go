package model

import (
	"fmt"
	"math"
	"strings"

	"goodword/model/stats"
)

// MatchBalance is how alike the arms are before anything happens.
type MatchBalance struct {
	Design           string
	Engaged, Control int
	Rows             []BalanceRow // worst after the matching first
	Dropped          []string     // features unknown of too many people
}

// BalanceRow is one feature: the distance of the arms in standard deviations,
// engaged minus everybody who was eligible (before) and minus the control
// (after). Tests of balance are never made: they say more about the number of
// people than about the arms.
type BalanceRow struct {
	Name          string
	Before, After float64
	Limit         float64 // where the distance is worth a word
	Words         string
}

// Alarm says that the arms differ by more than they should.
func (r *BalanceRow) Alarm() bool { return math.Abs(r.After) > r.Limit }

// Alarms are the rows to be looked at.
func (m *MatchBalance) Alarms() []BalanceRow {
	var out []BalanceRow
	for _, r := range m.Rows {
		if r.Alarm() {
			out = append(out, r)
		}
	}
	return out
}

// Sentence is the balance in one line.
func (m *MatchBalance) Sentence() string {
	alarms := m.Alarms()
	if len(alarms) == 0 {
		return fmt.Sprintf("The arms are alike on all %s.", Plural(len(m.Rows), "feature"))
	}
	names := make([]string, len(alarms))
	for i, r := range alarms {
		names[i] = r.Name
	}
	return "The arms differ on " + strings.Join(names, ", ") + ". Look at the pairs, or match again on other traits."
}

func balance(f stats.Prepared, design string, engaged, pool, control []int) MatchBalance {
	m := MatchBalance{Design: design, Engaged: len(engaged), Control: len(control), Dropped: f.Dropped}
	if len(engaged) == 0 || len(control) == 0 {
		return m
	}
	how := stats.Drawn
	if design == "chosen" {
		how = stats.Chosen
	}
	for _, r := range stats.Balances(f.Names, pickRows(f.Rows, engaged), pickRows(f.Rows, pool), pickRows(f.Rows, control)) {
		row := BalanceRow{Name: r.Name, Before: r.Before, After: r.After, Limit: stats.Alarm(how, len(engaged), len(control), r.Name == mentionsBefore)}
		row.Words = row.words(how, len(engaged), len(control))
		row.Before, row.After = finite(r.Before), finite(r.After)
		m.Rows = append(m.Rows, row)
	}
	return m
}

// beyond stands for a distance without a measure: nobody of one arm differs
// from anybody else in it, and the other arm does.
const beyond = 99

func finite(v float64) float64 { return math.Max(-beyond, math.Min(beyond, v)) }

func (r *BalanceRow) words(how stats.Design, n1, n0 int) string {
	side := "engaged higher"
	if r.After < 0 {
		side = "control higher"
	}
	switch far := math.Abs(r.After); {
	case math.IsInf(far, 0):
		return side + ": nobody of the other arm is like them"
	case far > r.Limit:
		return fmt.Sprintf("%s, more than should be", side)
	case far < 0.1:
		return "alike"
	case how == stats.Drawn:
		return fmt.Sprintf("%s; a fair draw gives more in %.0f of 100", side, 100*stats.ChanceBeyond(far, n1, n0))
	}
	return side + ", a little"
}

// BalanceOf is the balance of the arms as they are: people are everybody who
// could have been matched, sorted by id.
func BalanceOf(people []Profile, arms []Arm, design string) MatchBalance {
	arm := map[int64]string{}
	for _, a := range arms {
		arm[a.PersonID] = a.Arm
	}
	var engaged, pool, control []int
	for i := range people {
		switch arm[people[i].ID] {
		case Engaged:
			engaged = append(engaged, i)
			continue
		case Control:
			control = append(control, i)
		}
		pool = append(pool, i)
	}
	return balance(Features(people), design, engaged, pool, control)
}
