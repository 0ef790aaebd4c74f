package data

import (
	"context"
	"testing"

	"goodword/model"
)

func TestImportsThatStandAreListedWithTheirCounts(t *testing.T) {
	s, ctx := newStore(t), context.Background()
	apply(t, s, people[0])
	apply(t, s, people[1])
	list, err := s.Imports(ctx)
	must(t, err)
	if len(list) != 2 || list[0].File != "user-list-260930-120000.csv" || list[1].Format != "Shopify customers" || list[1].PeopleNew == 0 || list[1].Rows == 0 || list[1].At == "" {
		t.Fatalf("the list is %+v", list)
	}
	if _, err := s.UndoChange(ctx, list[1].Change); err == nil {
		t.Error("an import that another joined to is taken back alone")
	}
	if _, err := s.UndoChange(ctx, list[0].Change); err != nil {
		t.Fatal(err)
	}
	if list, err = s.Imports(ctx); err != nil || len(list) != 1 {
		t.Errorf("after one is taken back: %+v, %v", list, err)
	}
}

func TestAFileThatNamesNobodyStillShowsItsColumns(t *testing.T) {
	s := newStore(t)
	path := put(t, "list.csv", "Country;Created\nAnna Berg;2024-01-02\nBen Holm;2024-03-04\n")
	plans, err := s.PlanImport(context.Background(), []string{path}, model.ImportOptions{})
	if err == nil || len(plans) != 1 || len(plans[0].Columns) != 2 {
		t.Fatalf("got %+v, %v", plans, err)
	}
	plans, err = s.PlanImport(context.Background(), []string{path}, model.ImportOptions{Map: []string{"Country=full_name"}})
	if err != nil || plans[0].PeopleNew != 2 {
		t.Errorf("with a role: %+v, %v", plans, err)
	}
}

func TestEveryRoleHasItsWords(t *testing.T) {
	for _, r := range newStore(t).ImportRoles() {
		if r.Words == "" || r.Role == model.ImportIgnore {
			t.Errorf("a role is offered as %+v", r)
		}
	}
}
