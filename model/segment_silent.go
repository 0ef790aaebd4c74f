package model

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"

	"goodword/model/locale"
)

// LoyalYears is how long somebody must have been a customer to be called
// loyal for long; a house figure.
const LoyalYears = 2

// LoyalSince is the day on or before which a customer of today must have come.
func LoyalSince(today Date) Date { return today.Add(-LoyalYears * 365) }

// TenureYears is the least number of years that a band of tenure means: 3 for
// "3-5y", 5 for ">5y", 0 for "<1y"; ok is false where it holds no number.
func TenureYears(band string) (years float64, ok bool) {
	at := strings.IndexFunc(band, unicode.IsDigit)
	if at < 0 {
		return 0, false
	}
	end := at
	for end < len(band) && (band[end] >= '0' && band[end] <= '9' || band[end] == '.') {
		end++
	}
	years, err := strconv.ParseFloat(band[at:end], 64)
	if err != nil {
		return 0, false
	}
	if strings.ContainsAny(strings.ToLower(band[:at]), "<") || strings.Contains(strings.ToLower(band[:at]), "under") {
		return 0, true
	}
	if strings.Contains(strings.ToLower(band[end:]), "month") {
		years /= 12
	}
	return years, true
}

// gonePlans are plan states of somebody who is no customer now.
var gonePlans = []string{"lapsed", "cancelled", "canceled", "churned", "ended", "left"}

// GonePlan says that the plan state means no customer any more.
func GonePlan(state string) bool {
	state = strings.ToLower(state)
	for _, word := range gonePlans {
		if strings.Contains(state, word) {
			return true
		}
	}
	return false
}

// SilentWhy says why somebody is on the silent loyal list.
func (p *Person) SilentWhy(today Date) string {
	switch {
	case p.Since != "":
		return fmt.Sprintf("customer for %s years, nothing said that we know of; what would make this worth telling?", locale.Decimal(float64(today.Since(p.Since))/365.25, 1))
	case p.TenureBand != "":
		return "customer for " + p.TenureBand + ", nothing said that we know of; what would make this worth telling?"
	}
	return "nothing said that we know of"
}
