package entry

import (
	"goodword/model"
	"goodword/ui/component"
)

// Ledger asks for the minutes that one of us gave in a week.
func Ledger(l *model.Ledger) []component.Field {
	return []component.Field{
		component.Choice("whose minutes", &l.Role, component.Options(model.LedgerRoles...)...).Required(),
		component.Text("name", &l.Who),
		component.Number("week", &l.Week).Required().Help("1 is the first week of the run."),
		component.Number("minutes", &l.Minutes).Required(),
		component.Text("on what", &l.OnWhat).Help("Minutes for gifts belong here too; they are never added twice."),
		Money("money spent", &l.MoneyMinor).Fold(),
		component.Day("known from", &l.Date).Fold(),
	}
}
