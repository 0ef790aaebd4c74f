package model

import (
	"fmt"
	"math"
	"strings"

	"goodword/model/locale"
)

// pairLine is what makes two people alike, the control person's figure first.
// It holds no names, so that forgetting somebody leaves nothing of them here.
func pairLine(control, engaged *Profile) string {
	var parts []string
	switch {
	case !math.IsNaN(control.Spend) && !math.IsNaN(engaged.Spend):
		parts = append(parts, fmt.Sprintf("spend %.0f and %.0f", control.Spend, engaged.Spend))
	case control.SpendBand != "" && engaged.SpendBand != "":
		parts = append(parts, fmt.Sprintf("spend %s and %s", control.SpendBand, engaged.SpendBand))
	}
	switch {
	case !math.IsNaN(control.Tenure) && !math.IsNaN(engaged.Tenure):
		parts = append(parts, fmt.Sprintf("customer %s and %s years", locale.Decimal(control.Tenure/365.25, 1), locale.Decimal(engaged.Tenure/365.25, 1)))
	case control.TenureBand != "" && engaged.TenureBand != "":
		parts = append(parts, fmt.Sprintf("customer %s and %s", control.TenureBand, engaged.TenureBand))
	}
	parts = append(parts, fmt.Sprintf("mentions before %.0f and %.0f", control.Before, engaged.Before))
	return strings.Join(parts, ", ")
}

// PairLine is how a control person's pair says itself: "Ben stands beside Ana:
// spend 92 and 95, customer 2.1 and 2.5 years, mentions before 1 and 1".
func (b *Book) PairLine(control *Arm) string {
	for i := range b.Arms {
		if e := &b.Arms[i]; e.Arm == Engaged && e.SetNo == control.SetNo && e.SetNo != 0 {
			line := b.Name(control.PersonID) + " stands beside " + b.Name(e.PersonID)
			if control.Line != "" {
				line += ": " + control.Line
			}
			return line
		}
	}
	return b.Name(control.PersonID) + " stands beside nobody"
}
