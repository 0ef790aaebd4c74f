package data

import (
	"slices"
	"strings"

	"goodword/data/importer"
	"goodword/model"
)

// ImportRoles are what a column of an export can become, by their words. That
// it stays out is not among them.
func (s *Store) ImportRoles() []model.ImportRole {
	var out []model.ImportRole
	for _, role := range importer.Roles() {
		if role != model.ImportIgnore {
			out = append(out, model.ImportRole{Role: role, Words: importer.Becomes(role)})
		}
	}
	slices.SortFunc(out, func(a, b model.ImportRole) int { return strings.Compare(a.Words, b.Words) })
	return out
}
