package e2e

import (
	"go/ast"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"goodword/model"
)

// share finds a percentage in the ways in which it is written, also in both
// figures of a range.
var share = regexp.MustCompile(`(?i)(?:(\d+)(?: to | or up to |-|–))?(\d+)[ \x{a0}\x{202f}]?(?:%|per ?cent\b)`)

// shares are the figures of the percentages in a text.
func shares(s string) []string {
	var out []string
	for _, m := range share.FindAllStringSubmatch(s, -1) {
		out = append(out, m[1:]...)
	}
	return slices.DeleteFunc(out, func(n string) bool { return n == "" })
}

// TestNoTextRestsOnAFigureThatIsNotReliedOn looks for the percentages of the
// claims in everything the program can say: its literals, and the texts that
// are built into it or lie beside it.
func TestNoTextRestsOnAFigureThatIsNotReliedOn(t *testing.T) {
	claimed := map[string]bool{}
	for _, c := range model.UnreliedClaims {
		if c.Origin == "" || len(shares(c.Text)) == 0 {
			t.Errorf("%q has no figure or no origin", c.Text)
		}
		for _, s := range shares(c.Text + ", " + c.Origin) {
			claimed[s] = true
		}
	}
	delete(claimed, "50") // also the limit of the brand's share
	for _, s := range sources(t) {
		if s.path == filepath.Join(root, "model", "claim.go") {
			continue
		}
		ast.Inspect(s.file, func(n ast.Node) bool {
			if lit, ok := n.(*ast.BasicLit); ok {
				for _, said := range shares(lit.Value) {
					if claimed[said] {
						t.Errorf("%s says %s %%", s.set.Position(lit.Pos()), said)
					}
				}
			}
			return true
		})
	}
	for path, text := range texts(t) {
		for _, said := range shares(text) {
			if claimed[said] {
				t.Errorf("%s says %s %%", path, said)
			}
		}
	}
}

// texts are the files of prose by their path: what is read by people, and the
// rules and drawings that the program carries.
func texts(t *testing.T) map[string]string {
	t.Helper()
	out := map[string]string{}
	err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() && path != root && (strings.HasPrefix(d.Name(), ".") || d.Name() == "testdata") {
			return filepath.SkipDir
		}
		if d.IsDir() || !slices.Contains([]string{".md", ".txt", ".html", ".tmpl", ".json", ".csv"}, filepath.Ext(path)) {
			return nil
		}
		b, err := os.ReadFile(path)
		out[path] = string(b)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}
