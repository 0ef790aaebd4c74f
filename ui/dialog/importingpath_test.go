package dialog

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"goodword/model"
)

// lumber is a folder with names that are easy to get wrong.
func lumber(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	for _, name := range []string{"plain.csv", "with blank.csv", "it's.csv", "Größe.csv", ".hidden.csv", "more/inner.csv", "two words/inner.csv"} {
		path := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte("email\na@example.org\n"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	t.Setenv("HOME", dir)
	t.Setenv("USERPROFILE", dir)
	return dir
}

func TestPathsAreUnderstoodAsTerminalsPasteThem(t *testing.T) {
	dir := lumber(t)
	in := func(name string) string { return filepath.Join(dir, name) }
	for line, want := range map[string][]string{
		in("plain.csv"):                         {in("plain.csv")},
		in("with blank.csv"):                    {in("with blank.csv")},
		"'" + in("with blank.csv") + "'":        {in("with blank.csv")},
		`"` + in("with blank.csv") + `" `:       {in("with blank.csv")},
		"~/plain.csv":                           {in("plain.csv")},
		"~/with blank.csv":                      {in("with blank.csv")},
		`"~/with blank.csv" ~/plain.csv`:        {in("with blank.csv"), in("plain.csv")},
		in("plain.csv") + " " + in("plain.csv"): {in("plain.csv")},
		in("it's.csv") + " " + in("Größe.csv"):  {in("it's.csv"), in("Größe.csv")},
		"":                                      nil,
		"  ":                                    nil,
		"nowhere.csv":                           {"nowhere.csv"},
	} {
		if got := Paths(line); !slices.Equal(got, want) {
			t.Errorf("%q is %q, wants %q", line, got, want)
		}
	}
}

func TestEscapedPathsAreUnderstood(t *testing.T) {
	if filepath.Separator == '\\' {
		return // there the backslash parts folders
	}
	dir := lumber(t)
	in := func(name string) string { return filepath.Join(dir, name) }
	for line, want := range map[string][]string{
		strings.ReplaceAll(in("with blank.csv"), " ", `\ `) + " " + in("plain.csv"): {in("with blank.csv"), in("plain.csv")},
		`it\'s.csv`: {"it's.csv"},
		"file://" + strings.ReplaceAll(in("with blank.csv"), " ", "%20"): {in("with blank.csv")},
	} {
		if got := Paths(line); !slices.Equal(got, want) {
			t.Errorf("%q is %q, wants %q", line, got, want)
		}
	}
	if got := Path(`"~/a copy.db" `); got != in("a copy.db") {
		t.Errorf("one path is %q", got)
	}
	if got := Path("~/a copy.db"); got != in("a copy.db") {
		t.Errorf("one path with a blank is %q", got)
	}
}

func TestNamesAreCompletedFromTheDisk(t *testing.T) {
	dir := lumber(t)
	sep := string(filepath.Separator)
	for line, want := range map[string][]string{
		"~/pl":                          {"~/plain.csv"},
		"~/PL":                          {"~/plain.csv"},
		"~/mo":                          {"~/more" + sep},
		dir + sep + "wi":                {`"` + filepath.Join(dir, "with blank.csv") + `"`},
		`"` + dir + sep + "with b":      {`"` + filepath.Join(dir, "with blank.csv") + `"`},
		"~/tw":                          {`"~/two words` + sep},
		`"~/two words` + sep:            {`"~/two words` + sep + `inner.csv"`},
		"~/plain.csv ~/more" + sep:      {"~/plain.csv ~/more" + sep + "inner.csv"},
		"~/.hid":                        {"~/.hidden.csv"},
		"~/nothing like it":             nil,
		filepath.Join(dir, "no", "way"): nil,
	} {
		if got := complete(line); !slices.Equal(got, want) {
			t.Errorf("%q goes on as %q, wants %q", line, got, want)
		}
	}
	if got := complete("~/"); len(got) != 6 {
		t.Errorf("a folder offers %q", got)
	}
}

// TestOneIsCountedAsOne: a preview and its news never say "1 signals".
func TestOneIsCountedAsOne(t *testing.T) {
	one := &model.ImportResult{File: "f.csv", PeopleNew: 1, PeopleJoined: 1, SignalsNew: 1, MentionsNew: 2, TouchesNew: 1200, Change: 1}
	if got, want := strings.Join(counted(one), ", "), "1 new person, 1 joins somebody you have, 1 signal, 2 mentions, 1,200 touches"; got != want {
		t.Errorf("the preview says %q, want %q", got, want)
	}
	if got, want := news(one), "imported f.csv: 1 new, 1 joined, 1 signal, 2 mentions, 1,200 touches - u undoes"; got != want {
		t.Errorf("the news is %q, want %q", got, want)
	}
	if got, want := several(1, "row")+several(101_431, "row"), "1 row101,431 rows"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}
