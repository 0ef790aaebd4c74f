package entry

import (
	"goodword/model"
	"goodword/ui/component"
)

// Ritual asks about something that belongs to this group alone.
func Ritual(r *model.Ritual) []component.Field {
	return []component.Field{
		component.Text("name", &r.Name).Required(),
		component.Choice("started by", &r.StartedBy, component.Options(model.RitualStarters...)...).Required(),
		component.Choice("lever", &r.Lever, component.Options(model.Levers...)...).Required(),
		component.Choice("cadence", &r.Cadence, component.Options(model.Cadences...)...).Required().Help("A joke or a sign is held when it happens, and is never late."),
		component.YesNo("asks to speak in public", &r.Prompts).Fold().Help("Then what members say in the seven days after it is prompted, and not counted."),
		component.Day("ended on", &r.EndedOn).Fold(),
	}
}

// Held asks who came when a ritual was held, and where members showed
// something, whose piece may be passed on.
func Held(d *model.RitualDate, came *int64, shows bool) []component.Field {
	fields := []component.Field{
		component.Day("held on", &d.Date).Required(),
		component.Number("how many came", came).Required(),
		component.Text("how it felt", &d.Feeling).Help("One sentence."),
	}
	if shows {
		fields = append(fields,
			component.Text("who agreed", &d.Agreed).Fold().Help("Whose piece may be shown, by name: they were asked."),
			component.Text("shown at", &d.ShownAt).Fold().Help("Where it is shown, only with their consent."))
	}
	return fields
}
