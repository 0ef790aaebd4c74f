package e2e

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// root is the module's folder seen from here.
const root = "../.."

// law says which of our own packages a package may import. A package that is
// not named here may not exist.
var law = map[string][]string{
	"":              {"data", "ui", "ui/cli", "themes"},
	"model":         {"model/stats", "model/wording", "model/locale"},
	"model/stats":   {},
	"model/wording": {},
	"model/locale":  {},
	"data":          {"model", "model/stats", "data/importer", "data/demo"},
	"data/importer": {"model"},
	"data/demo":     {},
	"data/demotest": {"data", "data/demo", "model"},
	"themes":        {},
	"ui":            {"model", "model/locale", "model/wording", "themes", "ui/action", "ui/style", "ui/component", "ui/dialog", "ui/toast", "ui/pane", "ui/pane/*", "ui/report", "ui/terminal"},
	"ui/action":     {},
	"ui/style":      {"themes"},
	"ui/component":  {"model/locale", "ui/style", "ui/action"},
	"ui/terminal":   {},
	"ui/toast":      {"ui/style", "ui/component"},
	"ui/dialog":     {"model", "model/locale", "model/wording", "ui/action", "ui/style", "ui/component"},
	"ui/entry":      {"model", "model/wording", "ui/component"},
	"ui/pane":       {"model", "ui/action", "ui/style", "ui/component", "ui/dialog", "ui/report"},
	"ui/pane/*":     {"model", "model/locale", "model/stats", "model/wording", "ui/action", "ui/style", "ui/component", "ui/dialog", "ui/entry", "ui/pane", "ui/report"},
	"ui/report":     {"model", "model/locale", "model/stats"},
	"ui/cli":        {"themes", "model", "model/locale", "model/stats", "model/wording", "ui/report", "ui/entry", "ui/component", "ui/terminal"},
	"ui/uitest":     {"themes", "model", "ui", "ui/action", "ui/dialog", "ui/pane", "ui/component", "ui/style", "ui/terminal"},
	"ui/e2e":        {"*"},
}

// forbidden are packages that a layer must not know, however useful they are.
var forbidden = map[string][]string{
	"model":  {"os", "net", "net/http", "database/sql", "time.Now"},
	"ui":     {"database/sql", "modernc.org/sqlite"},
	"themes": {"database/sql"},
}

// source is one parsed file of the module that is not a test.
type source struct {
	pkg  string // folder seen from the module, "" for the top
	path string
	file *ast.File
	set  *token.FileSet
}

func sources(t *testing.T) []source {
	t.Helper()
	var out []source
	err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() && path != root && (strings.HasPrefix(d.Name(), ".") || d.Name() == "testdata") {
			return filepath.SkipDir
		}
		if !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return nil
		}
		set := token.NewFileSet()
		file, err := parser.ParseFile(set, path, nil, parser.ParseComments|parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		rel, err := filepath.Rel(root, filepath.Dir(path))
		if rel = filepath.ToSlash(rel); rel == "." {
			rel = ""
		}
		out = append(out, source{rel, path, file, set})
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// allowed finds the rule of a package, "ui/pane/*" standing for its panes.
func allowed(pkg string) ([]string, bool) {
	if rule, ok := law[pkg]; ok {
		return rule, true
	}
	rule, ok := law[parent(pkg)+"/*"]
	return rule, ok
}

func parent(pkg string) string {
	if i := strings.LastIndex(pkg, "/"); i >= 0 {
		return pkg[:i]
	}
	return ""
}

func TestTheImportLaw(t *testing.T) {
	for _, s := range sources(t) {
		rule, ok := allowed(s.pkg)
		if !ok {
			t.Errorf("%s: package %s has no place in the law", s.path, s.pkg)
			continue
		}
		for _, i := range s.file.Imports {
			name, err := strconv.Unquote(i.Path.Value)
			if err != nil {
				t.Fatal(err)
			}
			for layer, list := range forbidden {
				if (s.pkg == layer || strings.HasPrefix(s.pkg, layer+"/")) && slices.Contains(list, name) && s.pkg != "ui/e2e" {
					t.Errorf("%s imports %s, which %s must not know", s.path, name, layer)
				}
			}
			own, ours := strings.CutPrefix(name, "goodword/")
			if !ours || slices.Contains(rule, "*") || slices.Contains(rule, own) || slices.Contains(rule, parent(own)+"/*") {
				continue
			}
			t.Errorf("%s: %s may not import %s", s.path, s.pkg, own)
		}
	}
}

// TestTheModelHasNoClock keeps today's date an argument of every rule.
func TestTheModelHasNoClock(t *testing.T) {
	for _, s := range sources(t) {
		if s.pkg != "model" && !strings.HasPrefix(s.pkg, "model/") {
			continue
		}
		ast.Inspect(s.file, func(n ast.Node) bool {
			if sel, ok := n.(*ast.SelectorExpr); ok {
				if x, ok := sel.X.(*ast.Ident); ok && x.Name == "time" && sel.Sel.Name == "Now" {
					t.Errorf("%s asks the clock", s.set.Position(n.Pos()))
				}
			}
			return true
		})
	}
}

// TestFunctionsDoOneThing reminds where a function grew past what can be seen
// at once.
func TestFunctionsDoOneThing(t *testing.T) {
	const most = 60
	for _, s := range sources(t) {
		for _, d := range s.file.Decls {
			f, ok := d.(*ast.FuncDecl)
			if !ok {
				continue
			}
			if n := s.set.Position(f.End()).Line - s.set.Position(f.Pos()).Line; n > most {
				t.Errorf("%s: %s has %d lines", s.set.Position(f.Pos()), f.Name.Name, n)
			}
		}
	}
}

// TestEveryPackageSaysWhatItIs looks for the doc.go that a newcomer reads first.
func TestEveryPackageSaysWhatItIs(t *testing.T) {
	documented := map[string]bool{"": true}
	seen := map[string]bool{}
	for _, s := range sources(t) {
		seen[s.pkg] = true
		if filepath.Base(s.path) == "doc.go" && s.file.Doc != nil {
			documented[s.pkg] = true
		}
	}
	for pkg := range seen {
		if !documented[pkg] {
			t.Errorf("%s has no doc.go with a package comment", pkg)
		}
	}
}
