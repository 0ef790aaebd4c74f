package people

import (
	"fmt"

	"goodword/model"
	"goodword/ui/component"
	"goodword/ui/style"
)

func columns() []component.Column[model.PersonRow] {
	return []component.Column[model.PersonRow]{
		{Title: "name", Width: 20, Min: 12, Grow: 3, Cell: model.PersonRow.Named},
		{Title: "arm", Width: 12, Cell: armWord, RoleOf: func(r model.PersonRow) style.Role { return armRole(r.Arm) }},
		{Title: "last touch", Width: fullDay, Right: true, Drop: 1, Role: style.Muted, Cell: func(r model.PersonRow) string { return r.LastTouch.Full() }},
		{Title: "role", Width: 16, Min: 10, Grow: 1, Drop: 2, Cell: func(r model.PersonRow) string { return r.Role }},
		{Title: "use", Width: 16, Min: 10, Grow: 1, Drop: 3, Cell: func(r model.PersonRow) string { return r.UseCase }},
		{Title: "promises", Width: 8, Right: true, Drop: 4, Cell: promises},
		{Title: "agreed to", Width: 14, Drop: 5, Cell: func(r model.PersonRow) string { return r.Consents }},
		{Title: "stage", Width: 14, Drop: 6, Cell: func(r model.PersonRow) string { return r.Stage }},
		{Title: "not counted", Width: 14, Drop: 7, Right: true, Role: style.Faint, Cell: model.PersonRow.Spend},
	}
}

// fullDay is the cells of a day with its year, in every language.
const fullDay = 12

func promises(r model.PersonRow) string {
	if r.Promises == 0 {
		return ""
	}
	return fmt.Sprint(r.Promises)
}

func armWord(r model.PersonRow) string {
	if r.Staff {
		return "our own"
	}
	return r.Arm
}

func armRole(arm string) style.Role {
	switch arm {
	case model.Engaged:
		return style.Engaged
	case model.Control:
		return style.Control
	}
	return style.Muted
}
