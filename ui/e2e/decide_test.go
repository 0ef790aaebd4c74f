package e2e

import (
	"encoding/csv"
	"encoding/json"
	"html"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// TestTheMonthIsDecidedAndRecounted is the last day as its manager walks it:
// the comparison with its doubts and the verdict by the rule, both editions
// out, and the same numbers counted again from the mentions.
func TestTheMonthIsDecidedAndRecounted(t *testing.T) {
	t.Parallel()
	db := filepath.Join(t.TempDir(), "demo.db")
	if _, msg, code := run(t, "demo", "--day", "29", "--keep", db); code != 0 {
		t.Fatal(msg)
	}
	x := start(t, 120, 40, nil, "--db", db, "--today", "2026-04-27")
	x.see("engaged 31", "control 15").press("6")
	x.see("1.03", "0.50", "anywhere from 1.2 to 3.7", "doubts", "4 of 5 yes", "EXPAND, by at most 15 people")
	x.see("3 people made", "24 of 30 control people", "Private talk is not visible")
	x.quit()

	env := []string{"--db", db, "--today", "2026-04-27"}
	engaged, control := recount(t, env)
	if engaged != 31 || control != 15 {
		t.Errorf("a recount gives %d and %d", engaged, control)
	}
	out, msg, code := run(t, append(env, "summary", "--format", "json")...)
	if code != 0 {
		t.Fatal(msg)
	}
	var s struct {
		Counts struct {
			Run struct{ Engaged, Control int }
		}
		Weeks []any
	}
	if err := json.Unmarshal([]byte(out), &s); err != nil {
		t.Fatal(err)
	}
	if s.Counts.Run.Engaged != engaged || s.Counts.Run.Control != control {
		t.Errorf("the summary says %+v", s.Counts.Run)
	}
}

// recount counts the exported mentions as anybody with a spreadsheet would.
func recount(t *testing.T, global []string) (engaged, control int) {
	t.Helper()
	out, msg, code := run(t, append(global, "export", "mentions", "--format", "csv")...)
	if code != 0 {
		t.Fatal(msg)
	}
	rows, err := csv.NewReader(strings.NewReader(out)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	at := map[string]int{}
	for i, name := range rows[0] {
		at[name] = i
	}
	for _, r := range rows[1:] {
		if r[at["window"]] != "run" || r[at["counted"]] != "yes" {
			continue
		}
		switch r[at["arm"]] {
		case "engaged":
			engaged++
		case "control":
			control++
		}
	}
	return engaged, control
}

// TestTheShareableEditionNamesNobodyItMustNot searches every format for every
// name, address and initial word of the people who must not be in it.
func TestTheShareableEditionNamesNobodyItMustNot(t *testing.T) {
	t.Parallel()
	db := filepath.Join(t.TempDir(), "demo.db")
	if _, msg, code := run(t, "demo", "--day", "85", "--keep", db); code != 0 {
		t.Fatal(msg)
	}
	env := []string{"--db", db, "--today", "2026-06-22"}
	out, msg, code := run(t, append(env, "list", "people", "--json")...)
	if code != 0 {
		t.Fatal(msg)
	}
	var people []struct{ Name, Email, Arm string }
	if err := json.Unmarshal([]byte(out), &people); err != nil || len(people) != 68 {
		t.Fatal(err, len(people))
	}
	shared := map[string]string{}
	for _, format := range []string{"md", "txt", "html", "json"} {
		if shared[format], msg, code = run(t, append(env, "summary", "--edition", "shareable", "--format", format)...); code != 0 {
			t.Fatal(msg)
		}
	}
	tables := filepath.Join(t.TempDir(), "tables") + "/"
	if _, msg, code := run(t, append(env, "summary", "--edition", "shareable", "--format", "csv", "--out", tables)...); code != 0 {
		t.Fatal(msg)
	}
	files, err := filepath.Glob(tables + "*.csv")
	if err != nil || len(files) < 10 {
		t.Fatal(err, files)
	}
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		shared[filepath.Base(file)] = html.UnescapeString(string(text))
	}
	shared["html"] = html.UnescapeString(shared["html"])
	agreed := 0
	for format, out := range shared {
		for _, p := range people {
			named := strings.Contains(out, p.Name)
			for _, part := range strings.Fields(p.Name) {
				named = named || len(part) > 3 && regexp.MustCompile(`\b`+regexp.QuoteMeta(part)+`\b`).MatchString(out)
			}
			// Amara Okafor and Dev Raman agreed to be credited by name.
			if may := p.Name == "Amara Okafor" || p.Name == "Dev Raman"; named && may {
				agreed++
			} else if named || strings.Contains(out, p.Email) {
				t.Errorf("%s names %s (%s)", format, p.Name, p.Arm)
			}
		}
	}
	if agreed == 0 {
		t.Error("nobody is named at all: the search finds nothing")
	}
}

// TestARestoreBringsTheMonthBack breaks the file on purpose and brings it back.
func TestARestoreBringsTheMonthBack(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	db, copied := filepath.Join(dir, "demo.db"), filepath.Join(dir, "copy.db")
	if _, msg, code := run(t, "demo", "--day", "29", "--keep", db); code != 0 {
		t.Fatal(msg)
	}
	env := []string{"--db", db, "--today", "2026-04-27"}
	if _, msg, code := run(t, append(env, "backup", copied)...); code != 0 {
		t.Fatal(msg)
	}
	if err := os.WriteFile(db, []byte("broken on purpose"), 0o600); err != nil {
		t.Fatal(err)
	}
	x := start(t, 80, 24, nil, env...)
	x.ended(4)
	if _, msg, code := run(t, append(env, "restore", copied)...); code != 0 || !strings.Contains(msg, "is kept in") {
		t.Fatal(code, msg)
	}
	start(t, 80, 24, nil, env...).see("engaged 31", "control 15").quit()
	if kept, _ := filepath.Glob(db + ".before-restore-*"); len(kept) != 1 {
		t.Errorf("the broken file was not kept: %v", kept)
	}
}
