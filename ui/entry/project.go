package entry

import (
	"fmt"

	"goodword/model"
	"goodword/ui/component"
)

// Project asks whose experiment this is; the context and the limits are folded.
func Project(p *model.Project) []component.Field {
	return append([]component.Field{
		component.Text("name", &p.Name).Help("Of the brand or the product."),
		component.Text("purpose", &p.Purpose).Help("One line that puts the customer first; it stands in the header."),
		component.Text("strength", &p.Strength).Help("What you are already good at and build on."),
		component.Text("leader", &p.Leader).Help("Who gives time in person."),
		component.Number("minutes a week", &p.LeaderMinutes).Help("What the leader promises."),
		component.Text("who runs it", &p.RunsBy),
		component.Number("their minutes a week", &p.ManagerMinutes).Fold().Help("What whoever runs it has for people."),
		component.Number("minutes for each", &p.MinutesEach).Fold().Help("What one engaged person is promised in a week. The start waits until it fits."),
		component.Text("why they care", &p.RunsWhy).Fold(),
	}, append(context(p), limits(p)...)...)
}

// context is what kind of market this is and by which words it is found.
func context(p *model.Project) []component.Field {
	return []component.Field{
		component.YesNo("crisis is open", &p.Crisis).Fold().Help("Pauses everything that goes out."),
		component.YesNo("regulated", &p.Regulated).Fold().Help("Contact is regulated: public, checkable case studies instead of gifts and a space."),
		component.YesNo("business customers", &p.Business).Fold(),
		component.YesNo("sceptical audience", &p.Sceptical).Fold().Help("Open and modest; never the word refer."),
		component.YesNo("dull product", &p.LowInvolvement).Fold().Help("Values, not features."),
		component.YesNo("very many customers", &p.VeryLarge).Fold().Help("A broad light tier and a small core."),
		component.Text("who we are", &p.Disclosure).Fold().Help("One line: who writes and why. A sceptical audience reads it in every note."),
		component.Long("brand words", &p.BrandWords).Fold().Help("One a line: what is said when it is about you."),
		component.Long("own domains", &p.Domains).Fold().Help("One a line: mail from there is from your own people."),
		component.Long("own handles", &p.Handles).Fold().Help("One a line."),
		component.Text("currency", &p.Currency).Fold().Help("For amounts that name none, as EUR."),
	}
}

func limits(p *model.Project) []component.Field {
	return []component.Field{
		component.Number("people at least", &p.MinPeople).Fold().Help("Outside these numbers a wave needs its reason."),
		component.Number("people at most", &p.MaxPeople).Fold().Check(func(string) error {
			if p.MaxPeople < p.MinPeople {
				return fmt.Errorf("not below %d, the smallest group", p.MinPeople)
			}
			return nil
		}),
		component.Number("asks in 28 days", &p.AskLimit).Fold().Help("To one person."),
		component.Number("brand share %", &p.BrandLimit).Fold().Help("Of the messages in the space, from week 3 on."),
		component.Number("days without a touch", &p.QuietDays).Fold().Help("Then a person is due in Today."),
		component.Number("days of signals", &p.SignalDays).Fold().Help("How old evidence for a candidate may be; 0 is any age."),
		component.Long("staff may settle", &p.SettleLimit).Fold().Help("What may be put right without asking anybody."),
	}
}
