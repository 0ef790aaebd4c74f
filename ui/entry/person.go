package entry

import (
	"errors"

	"goodword/model"
	"goodword/ui/component"
)

// NewPerson asks for what is known about somebody at first.
func NewPerson(p *model.Person, mail *string) []component.Field {
	return []component.Field{
		component.Text("name", &p.Name).Required().Help("As they write it."),
		component.Text("e-mail", mail),
		component.Text("role", &p.Role),
		component.Text("use case", &p.UseCase).Help("What they do with it."),
		component.Text("company", &p.Company),
	}
}

// Person asks about somebody. stage is the word that the person moves to, and
// evidence what shows it. Where customers are companies, theirs stands in front.
func Person(p *model.Person, b *model.Book, stage, evidence *string) []component.Field {
	company := component.Text("company", &p.Company)
	fields := []component.Field{
		component.Text("name", &p.Name).Required(),
		component.Text("say it", &p.Say).Help("How to say the name."),
		component.Text("role", &p.Role),
		component.Text("use case", &p.UseCase),
		component.Choice("stage", stage, options(model.Stages, "not known")...).Help("By hand, and only with something that shows it."),
		component.Text("shown by", evidence).Help("What shows the stage.").Check(func(text string) error {
			if *stage != p.Stage && text == "" {
				return errors.New("say what shows the new stage")
			}
			return nil
		}),
		component.Text("named as", &p.NamedAs).Fold().Help("How they want to be credited."),
		component.Text("wants to be seen as", &p.Wants).Fold().Help("In their own words."),
		component.Text("cares about", &p.Cares).Fold(),
		component.Text("expects", &p.Expects).Fold().Help("What they seem to expect in return. After a week it stands in Today until it is talked about."),
		component.Day("expected since", &p.ExpectsOn).Fold().Help("Empty is today."),
		component.Text("open support issue", &p.Support).Fold().Help("What is not solved yet: while it stands here, nobody asks them for anything."),
		component.Text("size", &p.SizeBand).Fold(),
		component.Text("region", &p.Region).Fold(),
		component.Text("city", &p.City).Fold(),
		component.Text("language", &p.Language).Fold(),
		component.Day("customer since", &p.Since).Fold(),
		component.Choice("spend band", &p.SpendBand, options(model.SpendBands, "not known")...).Fold().Help("For matching only. It never counts."),
		component.Choice("tier", &p.Tier, options(model.Tiers, "none")...).Fold(),
		component.Day("not before", &p.NotBefore).Fold().Help("Their own wish: nothing of them stands in Today before that day."),
		component.YesNo("do not contact", &p.DoNotContact).Fold(),
		component.YesNo("one to one by choice", &p.OneToOne).Fold().Help("Serves in full without the space."),
		component.YesNo("paid or tied", &p.Tied).Fold().Help("Money, a free plan, a relative, a supplier: never counted."),
		component.YesNo("one of our own", &p.Staff).Fold(),
		component.Long("notes", &p.Note).Fold(),
	}
	if b.Project.Business {
		return append([]component.Field{fields[0], company}, fields[1:]...)
	}
	return append(fields, company.Fold())
}
