package e2e

import (
	"fmt"
	"regexp"
	"strings"
	"testing"

	"goodword/ui"
	"goodword/ui/uitest"
)

// forPrograms is a day as files and forms write it.
var forPrograms = regexp.MustCompile(`\b\d{4}-\d{2}-\d{2}\b`)

// TestEveryDayOnTheScreenFollowsTheLanguage walks the lists of all panes and
// their first records, and finds no day that only a program would write so.
func TestEveryDayOnTheScreenFollowsTheLanguage(t *testing.T) {
	d := uitest.New(t, demoStore(t, 29), ui.Options{NoColor: true})
	d.Size(200, 60)
	found := map[string]bool{}
	for digit := range 10 {
		d.Press("esc", fmt.Sprint(digit))
		first := ""
		for range 20 {
			if heads := d.Line(3); heads == first {
				break
			} else if first == "" {
				first = heads
			}
			for range 2 {
				for line := range strings.SplitSeq(d.Press("enter").Screen(), "\n") {
					if forPrograms.MatchString(line) && !strings.Contains(line, "JSON") {
						found[fmt.Sprint(digit, " ", strings.TrimSpace(line))] = true
					}
				}
				d.Press("esc", "j")
			}
			d.Press("tab")
		}
	}
	for line := range found {
		t.Error(line)
	}
}
