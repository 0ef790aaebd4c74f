package model

import (
	"fmt"
	"strings"

	"goodword/model/locale"
)

// PeopleSorts are the orders of the list of people. There is none by mentions
// or by spend: people are not ranked.
var PeopleSorts = []string{"name", "last touch", "longest quiet"}

// PeopleQuery narrows and orders the list of people; empty fields do not.
type PeopleQuery struct {
	Words string // typed; every word must be there, the last may be unfinished
	Arm   string
	Sort  string
}

// PersonRow is a person as the list of people shows one.
type PersonRow struct {
	ID         int64
	Name       string
	Mail       string // the first address
	Role       string
	UseCase    string
	Arm        string
	LastTouch  Date // with a human at both ends
	Promises   int64
	Consents   string // what they agreed to: "credit, story"
	Stage      string
	SpendMinor *int64
	SpendBand  string
	Currency   string
	Staff      bool
	Apart      string // what tells them from another of the same name
}

// Named is the name, with what tells them apart where it needs telling.
func (r PersonRow) Named() string { return named(r.Name, r.Apart) }

// Spend is what the person spends, in words. It never counts.
func (r PersonRow) Spend() string { return spendWords(r.SpendMinor, r.Currency, r.SpendBand) }

func spendWords(minor *int64, currency, band string) string {
	if minor == nil {
		return band
	}
	whole := locale.Figures(fmt.Sprintf("%d.%02d", *minor/100, max(*minor, -*minor)%100)) + " " + currency
	if band != "" {
		whole += ", " + band
	}
	return strings.TrimSpace(whole)
}
