package entry

import (
	"errors"
	"strconv"
	"strings"

	"goodword/model"
	"goodword/ui/component"
)

// Rule asks about the rule that the verdict is read from.
func Rule(r *model.Rule) []component.Field {
	return []component.Field{
		component.Long("what is compared", &r.Text).Required(),
		decimal("smallest ratio worth having", &r.Worth).Help("1.5 is usual: half as often again."),
		component.Number("genuine answers to expand", &r.GenuineYes).Help("Of five."),
		component.Number("suggestions needed", &r.ShippedNeeded).Help("Shipped, and credited in public."),
		component.Number("most of the talk by us, %", &r.BrandMax).Help("In the last week."),
		component.Number("genuine answers to adjust", &r.GenuineAdjust).Fold().Help("So many or fewer."),
		component.Number("overrides to adjust", &r.StringLimit).Fold().Help("Notes that were sent although the check stopped them."),
		component.Number("unanswered to adjust, %", &r.SilentLimit).Fold().Help("Of the invitations."),
		decimal("clear at", &r.Clear).Fold().Help("One-sided, 0.05 is usual."),
		decimal("leaning at", &r.Lean).Fold(),
		decimal("range", &r.Level).Fold().Help("0.9 is a range of 90 %."),
	}
}

// decimal is a number with a fraction; a comma is taken for a point.
func decimal(label string, v *float64) component.Field {
	typed := strconv.FormatFloat(*v, 'g', -1, 64)
	return component.Text(label, &typed).Required().Check(func(text string) error {
		n, err := strconv.ParseFloat(strings.ReplaceAll(text, ",", "."), 64)
		if err != nil {
			return errors.New("write a number such as 1.5")
		}
		*v = n
		return nil
	})
}

// Segment asks for the segment rule, in words and as a filter.
func Segment(s *model.Segment) []component.Field {
	return []component.Field{
		component.Choice("taking part", &s.Taking, options(model.SegmentTakings, "any")...),
		component.Choice("spend", &s.Spend, options(model.SegmentSpends, "any")...).Help("A flag, never evidence."),
		component.Number("moderate spend from", &s.SpendFrom).Fold().Help("Of a hundred spending customers, counted from the lowest: 25 to 75 is the middle half."),
		component.Number("moderate spend to", &s.SpendTo).Fold(),
		component.Long("with one of these signals", &s.Kinds).Help("One a line, such as hashtag tip; empty is any."),
		component.Long("for these uses", &s.UseCases).Fold().Help("One a line; empty is any."),
		component.Text("the rule in your words", &s.Words).Fold(),
	}
}
