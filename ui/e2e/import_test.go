package e2e

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"goodword/data"
	"goodword/ui"
	"goodword/ui/uitest"
)

// emptyStore is a new file of the test's own.
func emptyStore(t *testing.T) *data.Store {
	t.Helper()
	s, err := data.Create(context.Background(), filepath.Join(t.TempDir(), "a.db"), data.Options{Today: "2026-04-24"})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	return s
}

// samples are exports of other tools as they come.
const samples = root + "/data/importer/testdata/"

func people(t *testing.T, s *data.Store) int64 {
	t.Helper()
	b, err := s.Book(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	return b.PeopleCount
}

// TestTheFirstRunImportsAShop goes from the first screen to people and back.
func TestTheFirstRunImportsAShop(t *testing.T) {
	t.Parallel()
	s := emptyStore(t)
	d := uitest.New(t, s, ui.Options{}).Shows("import people from another tool's export").Press("i")
	d.Paste(samples+"shopify/customers_export.csv").Press("enter").Shows("Shopify customers", "e-mail", "Nobody is joined by name alone.")
	if n := people(t, s); n != 0 {
		t.Fatalf("%d people before anybody said yes", n)
	}
	d.Press("enter").Shows("imported customers_export.csv", "[Imports]")
	n := people(t, s)
	if n == 0 {
		t.Fatal("nobody was imported")
	}
	d.Press("i").Paste(samples+"shopify/customers_export.csv").Press("enter").Shows("14 known already", "nothing new")
	d.Press("enter").Shows("nothing in customers_export.csv is new")
	d.Press("u")
	if left := people(t, s); left != 0 {
		t.Errorf("%d of %d people are left after one undo", left, n)
	}
}

// TestWhatIsNoExportIsRefusedInWords gives the import what people pick by
// mistake.
func TestWhatIsNoExportIsRefusedInWords(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	picture := filepath.Join(dir, "people.csv")
	if err := os.WriteFile(picture, []byte("\x89PNG\r\n\x1a\n0000"), 0o600); err != nil {
		t.Fatal(err)
	}
	s := emptyStore(t)
	for path, words := range map[string]string{
		samples + "hostile/html_login_page_named.csv": "web page",
		samples + "hostile/empty.csv":                 "is empty",
		samples + "hostile/header_only.csv":           "no rows",
		samples + "hostile/no_header.csv":             "header",
		samples + "hostile":                           "is a folder",
		picture:                                       "a picture",
		filepath.Join(dir, "people.db"):               "There is no file",
		filepath.Join(dir, "\x1b[2Jx.csv"):            "There is no file",
	} {
		d := uitest.New(t, s, ui.Options{}).Press("i").Paste(path).Press("enter").Shows("file >")
		if screen := strings.Join(strings.Fields(d.Screen()), " "); !strings.Contains(screen, words) || strings.Contains(screen, "0x") {
			t.Errorf("%s: the screen does not say %q:\n%s", path, words, screen)
		}
	}
	if n := people(t, s); n != 0 {
		t.Errorf("%d people came of files that are no exports", n)
	}
}

// TestEverySampleIsShownAtEverySize opens the preview of whatever other tools
// export.
func TestEverySampleIsShownAtEverySize(t *testing.T) {
	t.Parallel()
	list, err := filepath.Glob(samples + "*/*.csv")
	if err != nil || len(list) < 20 {
		t.Fatalf("%d samples, %v", len(list), err)
	}
	s := emptyStore(t)
	for i, path := range list {
		d := uitest.New(t, s, ui.Options{NoColor: i%2 == 0}).Press("i").Paste(path).Press("enter")
		d.Sweep()
		d.Press("tab").Sweep()
	}
}

// TestAnExportOfEverythingMovesHouse takes the demo out of one file and into
// another.
func TestAnExportOfEverythingMovesHouse(t *testing.T) {
	t.Parallel()
	from, to, dir := demoStore(t, 26), emptyStore(t), filepath.Join(t.TempDir(), "all of it")
	if err := from.ExportAll(context.Background(), dir); err != nil {
		t.Fatal(err)
	}
	d := uitest.New(t, to, ui.Options{}).Press("i").Paste("'" + dir + "'").Press("enter").Shows("written by Goodword")
	d.Press("enter").Shows("took in 68 people")
	if n := people(t, to); n != 68 {
		t.Errorf("%d people were taken in", n)
	}
	d.Press("i").Paste(dir).Press("enter", "enter").Shows("There are people or waves in this file already")
}

// TestTheFirstRunEntersPeopleByHand opens a form for the first person.
func TestTheFirstRunEntersPeopleByHand(t *testing.T) {
	t.Parallel()
	s := emptyStore(t)
	uitest.New(t, s, ui.Options{}).Press("n").Type("Zoe Ek").Press("ctrl+s").Shows("Zoe Ek")
	if n := people(t, s); n != 1 {
		t.Errorf("%d people after one was written down", n)
	}
}
