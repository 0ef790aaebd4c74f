package e2e

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"goodword/model"
	"goodword/ui"
	"goodword/ui/uitest"
)

// TestEveryListIsExportedWhereItStands walks the lists of all panes and presses
// x in each: every list that the command line exports comes out, with the same
// columns.
func TestEveryListIsExportedWhereItStands(t *testing.T) {
	s := demoStore(t, 29)
	b, err := s.BookOf(context.Background(), 0)
	if err != nil {
		t.Fatal(err)
	}
	d, dir := uitest.New(t, s, ui.Options{NoColor: true}), t.TempDir()
	var found []string
	for _, digit := range []int{2, 3, 4, 5, 7, 8} {
		d.Press("esc", fmt.Sprint(digit))
		for range 8 {
			d.Press("x")
			for _, list := range model.ListNames {
				if strings.Contains(d.Screen(), "All "+list+" as CSV") && !slices.Contains(found, list) {
					found = append(found, list)
					d.Press("ctrl+u").Type(dir).Press("enter").Shows("wrote " + list + "-")
				}
			}
			d.Press("esc", "esc")
			if digit != 7 {
				d.Press("tab")
			}
		}
	}
	for _, list := range model.ListNames {
		text, err := os.ReadFile(filepath.Join(dir, list+"-"+string(b.Today)+".csv"))
		if err != nil {
			t.Error(err)
			continue
		}
		head, _, _ := strings.Cut(string(text), "\r\n")
		if l, err := b.List(list, model.ListQuery{}); err == nil && head != strings.Join(l.Columns, ",") {
			t.Errorf("%s begins with %q", list, head)
		}
	}
}
