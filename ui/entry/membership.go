package entry

import (
	"goodword/model"
	"goodword/ui/component"
)

// Membership asks about one person's way in the space.
func Membership(m *model.Membership) []component.Field {
	return []component.Field{
		component.Day("invited on", &m.InvitedOn),
		component.Day("joined on", &m.JoinedOn),
		component.YesNo("one to one by choice", &m.OneToOne).Help("Counts in full; they are never asked again to join."),
		component.Text("role in their words", &m.RoleWords).Fold(),
		component.Day("quiet since", &m.QuietOn).Fold(),
		component.Day("back on", &m.BackOn).Fold(),
		component.Day("left on", &m.LeftOn).Fold(),
		component.Text("left why", &m.LeftWhy).Fold(),
	}
}

// Leaving asks when and why somebody left the space.
func Leaving(m *model.Membership) []component.Field {
	return []component.Field{
		component.Day("left on", &m.LeftOn).Required(),
		component.Text("why", &m.LeftWhy).Required().Help("In their words, if they said it."),
	}
}

// NotNow asks for the day before which the person wants to be left alone.
func NotNow(p *model.Person) []component.Field {
	return []component.Field{component.Day("not before", &p.NotBefore).Required().Help("The day that they chose. Until then nobody asks them anything.")}
}
