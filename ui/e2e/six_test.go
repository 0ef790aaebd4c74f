package e2e

import (
	"path/filepath"
	"strings"
	"testing"
)

// six are exports of six tools; the last asks two questions.
var six = []string{
	"shopify/customers_export.csv", "discourse/user-list-260930-120000.csv", "reviews/judgeme.csv",
	"mentions/brand24.csv", "stripe/customers.csv", "hostile/four_date_styles_and_two_moneys.csv",
}

// TestSixFilesAreDroppedAtOnce drops exports of six tools on the import,
// answers two questions and looks over three hints.
func TestSixFilesAreDroppedAtOnce(t *testing.T) {
	t.Parallel()
	var paths []string
	for _, name := range six {
		path, err := filepath.Abs(samples + name)
		if err != nil {
			t.Fatal(err)
		}
		paths = append(paths, path)
	}
	x := start(t, 120, 40, nil, "--db", filepath.Join(t.TempDir(), "a.db"), "--today", "2026-11-22")
	x.see("import people from another tool's export").press("i").see("file >")
	x.words("\x1b[200~" + strings.Join(paths, " ") + "\x1b[201~").see("four_date_styles").press("enter")
	for _, words := range []string{"Shopify customers", "Discourse user list", "Judge.me reviews", "Brand24 mentions", "Stripe customers"} {
		x.see(words, "Nobody is joined by name alone.").press("enter")
	}
	x.see("Import 6 of 6", "2 questions only you can answer").press("enter").see("$1,234 is 1234.00").press("1")
	x.see("1 question only you can answer").press("enter").see("03/04/2024 is 3 April 2024").press("1")
	x.see("9 new people").press("enter").see("[Imports]", "four_date_styles_and_two_moneys.csv", "Shopify customers")
	x.press("7").see("To look at 14").press("tab").see("14 to look at", "the same handle aoife on x.com")
	x.press("l").see("put off: Aoife", "14 of 14") // it is the last now
	x.press("M").see("joined Aoife", "13 to look at")
	x.press("u").see("undid: joined Aoife", "14 to look at", "the same name and city")
	x.press("x").see("not the same: Priya Sharma and Priya Sharma", "13 to look at")
	x.quit()
}
