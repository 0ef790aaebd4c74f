package dialog_test

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"goodword/model"
	"goodword/ui"
	"goodword/ui/pane"
	"goodword/ui/pane/setup"
	"goodword/ui/uitest"
)

// customers is a shop's export of which one column asks how it is read.
func customers(path string, o model.ImportOptions) (model.ImportResult, error) {
	r := model.ImportResult{
		File: filepath.Base(path), FormatID: "shopify_customers", RowCount: 101431,
		ImportFile: model.ImportFile{
			Name: filepath.Base(path), Size: 15_700_000, FormatName: "Shopify customers", Encoding: "UTF-8", Delimiter: "comma",
			HeaderLine: 1, Rows: 101431,
			Columns: []model.ImportColumn{
				{Header: "Customer ID", Role: "id", Becomes: "id", Samples: []string{"7210448301100", "7210448301137"}},
				{Header: "First Name", Role: "first_name", Becomes: "first name", Samples: []string{"Lena", "José María", "さくら"}},
				{Header: "Email", Role: "email", Becomes: "e-mail", Samples: []string{"lena.hoffmann_1@gmail.com"}},
				{Header: "Created", Role: "since", Becomes: "since", Samples: []string{"03/04/2024", "05/06/2024"}},
				{Header: "Default Address City", Role: "city", Becomes: "city", Check: true, Samples: []string{"Springfield"}},
				{Header: "Default Address Address1", Becomes: "not imported (no use for it in this kind of list)", Samples: []string{"12 High Street"}},
			},
			Notices: []string{"43 rows with negative spend", "the file lies in the work tree /src; keep personal data out of version control", "3 rows shorter than the header"},
		},
	}
	if !slices.Contains(o.Map, "Created=since:dmy") {
		r.Questions = []model.ImportQuestion{{
			Column: "Created", Kind: model.AskDateOrder, Examples: []string{"03/04/2024", "05/06/2024"}, Flag: "--map 'Created=since:dmy'",
			Options: []model.ImportOption{
				{Words: "03/04/2024 is 3 April 2024", Hint: "dmy", Flag: "--map 'Created=since:dmy'"},
				{Words: "03/04/2024 is 4 March 2024", Hint: "mdy", Flag: "--map 'Created=since:mdy'"},
			},
		}}
		return r, nil
	}
	if slices.Contains(o.Map, "Default Address City=ignore") {
		r.Columns[4].Role, r.Columns[4].Becomes, r.Columns[4].Check = "", "not imported (as you said)", false
	}
	if slices.Contains(o.Map, "Email=ignore") {
		return r, errors.New("no column says who it is about")
	}
	if o.Reject != nil {
		o.Reject(r.File, model.ImportReject{Line: 7, Column: "Created", Value: "31/31/2024", Reason: "not a date that exists"})
	}
	r.PeopleNew, r.PeopleJoined, r.ToLookAt, r.Rejected = 99813, 1412, 206, 1
	return r, nil
}

// shop is a folder with two exports and things that are none.
func shop(t *testing.T) (dir string, s *uitest.Store) {
	t.Helper()
	dir = t.TempDir()
	t.Setenv("HOME", dir)
	t.Setenv("USERPROFILE", dir)
	for name, text := range map[string]string{"customers.csv": "Email\n", "more customers.csv": "Email\n", "login.csv": "<html>", "whole/manifest.json": "{}", "empty/readme": ""} {
		path := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	s = &uitest.Store{
		Wave: &model.Book{Today: "2026-04-24", PeopleCount: 1}, Taken: 68,
		Roles: []model.ImportRole{{Role: "city", Words: "city"}, {Role: "email", Words: "e-mail"}, {Role: model.ImportIgnore, Words: "not imported"}},
	}
	s.Plan = func(path string, o model.ImportOptions) (model.ImportResult, error) {
		if strings.Contains(path, "login") {
			return model.ImportResult{}, &model.ImportError{Text: "login.csv is a web page, probably a login page, not an export: export it again"}
		}
		return customers(path, o)
	}
	s.Apply = func(path string, o model.ImportOptions) (model.ImportResult, error) {
		r, err := customers(path, o)
		r.Change = 12
		s.Labels = append(s.Labels, "imported "+r.File+" with "+strings.Join(o.Map, ", "))
		return r, err
	}
	return dir, s
}

func importing(t *testing.T, s *uitest.Store) *uitest.Driver {
	t.Helper()
	return uitest.New(t, s, ui.Options{Panes: []ui.Maker{func(h pane.Host) pane.Pane { return setup.New(h, s) }}}).Press("i")
}

func TestImportingLooks(t *testing.T) {
	for name, show := range map[string]func(*uitest.Driver){
		"path 80x24":       func(d *uitest.Driver) { d.Size(80, 24) },
		"names 40x12":      func(d *uitest.Driver) { d.Size(40, 12).Type("~/") },
		"question 80x24":   func(d *uitest.Driver) { d.Size(80, 24).Type("~/customers.csv").Press("enter") },
		"asked 80x24":      func(d *uitest.Driver) { d.Size(80, 24).Type("~/customers.csv").Press("enter", "enter") },
		"preview 80x24":    func(d *uitest.Driver) { d.Size(80, 24).Type("~/customers.csv").Press("enter", "enter", "1") },
		"preview 120x40":   func(d *uitest.Driver) { d.Type("~/customers.csv").Press("enter", "enter", "1") },
		"preview 40x12":    func(d *uitest.Driver) { d.Size(40, 12).Type("~/customers.csv").Press("enter", "enter", "1") },
		"everything 80x24": func(d *uitest.Driver) { d.Size(80, 24).Type("~/whole").Press("enter") },
	} {
		t.Run(name, func(t *testing.T) {
			_, s := shop(t)
			d := importing(t, s)
			show(d)
			d.Golden()
		})
	}
}

func TestImportingAtEverySize(t *testing.T) {
	_, s := shop(t)
	d := importing(t, s)
	d.Sweep()
	d.Type("~/").Sweep()
	d.Type("customers.csv").Press("enter").Sweep()
	d.Press("enter").Sweep()
	d.Press("1").Sweep()
	d.Press("tab").Sweep()
}

// An address book, a chat or an archive has no columns and is read by itself.
func TestAFileWithoutColumnsIsShownAndImported(t *testing.T) {
	_, s := shop(t)
	s.Plan = func(path string, _ model.ImportOptions) (model.ImportResult, error) {
		return model.ImportResult{File: "customers.csv", PeopleNew: 13, ImportFile: model.ImportFile{Name: "customers.csv", FormatName: "Address book", Rows: 13}}, nil
	}
	d := importing(t, s).Type("~/customers.csv").Press("enter").Shows("Address book", "13 new people", "no columns to choose")
	d.Press("tab", "enter")
	if len(s.Labels) != 1 {
		t.Errorf("imported %q", s.Labels)
	}
}

func TestAFileIsShownAskedAboutAndImported(t *testing.T) {
	_, s := shop(t)
	d := importing(t, s).Type("~/cu").Press("tab").Shows("~/customers.csv").Press("enter")
	d.Shows("Shopify customers", "15.7 MB, UTF-8, comma, header line 1, 101,431 rows, 6 columns", "1 question only you can answer", "which way?")
	d.Press("enter").Shows("it holds 03/04/2024 and 05/06/2024", "03/04/2024 is 3 April 2024, which is likelier here")
	d.Press("1").Shows("99,813 new people, 1,412 join somebody you have, 206 to look at", "Nobody is joined by name alone.", "3 rows shorter than the header")
	d.Press("r").Shows(`line 7, Created: "31/31/2024": not a date that exists`).Press("esc")
	d.Press("v").Shows("Noticed").Press("esc")
	d.Press("enter").Shows("imported customers.csv: 99,813 new, 1,412 joined, 1 rejected - u undoes").Hides("becomes")
	if got := strings.Join(s.Labels, "; "); got != "imported customers.csv with Created=since:dmy" {
		t.Errorf("done: %s", got)
	}
}

func TestAColumnBecomesWhatTheUserSays(t *testing.T) {
	_, s := shop(t)
	d := importing(t, s).Type("~/customers.csv").Press("enter", "enter", "1")
	d.Press("j", "j", "j", "j").Shows("city, check").Press("tab").Shows("Default Address City becomes").Type("not").Press("enter")
	d.Shows("not imported (as you").Hides("city, check")
	d.Press("k", "k", "tab").Type("not").Press("enter").Shows("no column says who it is about")
	d.Press("enter").Hides("imported customers.csv")
	d.Press("tab", "down", "enter").Shows("Nobody is joined by name alone.")
	d.Press("enter")
	if got := strings.Join(s.Labels, "; "); got != "imported customers.csv with Created=since:dmy, Default Address City=ignore" {
		t.Errorf("done: %s", got)
	}
}

func TestWhatIsNoExportIsSaidInTheDialog(t *testing.T) {
	dir, s := shop(t)
	for path, words := range map[string]string{
		"":                            "Type the path of a file, or drop the file here.",
		"~/gone.csv":                  "Check the name; tab completes it.",
		"~/empty":                     "is a folder. Name the exported file in it",
		"~/login.csv":                 "login.csv is a web page",
		"~/customers.csv ~/whole":     "is an export of everything. Take it in alone.",
		"~/customers.csv ~/nothing":   "There is no file " + dir[:4],
		"~/customers.csv/impossible":  "impossible",
		strings.Repeat("x", 5000):     "x",
		"~/customers.csv \x1b[31mred": "There is no file",
	} {
		d := importing(t, s).Paste(path).Press("enter").Shows("file >")
		if screen := strings.Join(strings.Fields(d.Screen()), " "); !strings.Contains(screen, words) {
			t.Errorf("%q: the screen does not show %q:\n%s", path, words, screen)
		}
		d.Press("esc").Hides("file >")
	}
}

func TestAFileThatMayNotBeReadIsSaid(t *testing.T) {
	dir, s := shop(t)
	path := filepath.Join(dir, "customers.csv")
	if err := os.Chmod(path, 0); err != nil {
		t.Fatal(err)
	}
	if f, err := os.Open(path); err == nil {
		f.Close()
		return // whoever runs this may read everything
	}
	importing(t, s).Type("~/customers.csv").Press("enter").Shows("You may not read")
}

func TestSeveralFilesComeOneAfterTheOther(t *testing.T) {
	dir, s := shop(t)
	d := importing(t, s).Paste("'" + filepath.Join(dir, "more customers.csv") + "'\n" + filepath.Join(dir, "customers.csv")).Press("enter")
	d.Shows("Import 1 of 2  more customers.csv").Press("n").Shows("Import 2 of 2  customers.csv")
	d.Press("enter", "1", "enter").Shows("imported customers.csv")
	d = importing(t, s).Type("~/customers.csv ~/login.csv").Press("enter", "enter", "1", "enter").Shows("login.csv is a web page")
	d.Press("esc").Hides("file >")
}

func TestAnExportOfEverythingIsTakenIn(t *testing.T) {
	_, s := shop(t)
	s.Fail = model.NotAllowed("There are people or waves in this file already.")
	d := importing(t, s).Type("~/whole").Press("enter").Shows("into a file that has no people yet").Press("enter").Shows("There are people or waves in this file already.")
	s.Fail = nil
	d.Press("enter").Shows("took in 68 people and all that belongs to them - u undoes").Hides("into a file")
}
