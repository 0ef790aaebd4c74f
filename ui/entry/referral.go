package entry

import (
	"goodword/model"
	"goodword/ui/component"
)

// Referral asks what one group brought in so many days.
func Referral(r *model.Referral) []component.Field {
	return []component.Field{
		component.Choice("group", &r.Who, options(model.ReferralGroups, "")...).Required().Help("The average customer is context; the control group is the comparator."),
		component.Number("days", &r.Days).Required(),
		component.Number("people", &r.People).Required(),
		component.Number("referrals without a reward", &r.Referrals),
		component.Number("of these, became customers", &r.Converted),
		component.Number("of these, left early", &r.LeftEarly),
		component.Number("referrals with a reward", &r.Rewarded).Help("Shown apart and in no ratio.").Fold(),
		component.Day("known from", &r.Date).Fold(),
	}
}
