package e2e

import (
	"bytes"
	"encoding/json"
	"errors"
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// platforms are where the program is meant to run, beside the one that runs
// the tests.
var platforms = []string{"darwin/arm64", "windows/amd64"}

// listed is a package as the go command lists it: after all that it imports.
type listed struct {
	ImportPath, Dir string
	GoFiles         []string
	ImportMap       map[string]string
}

// TestItFitsEveryPlatform checks the types of the whole program, all that it
// imports included, as they are elsewhere. A build says the same and takes
// minutes.
func TestItFitsEveryPlatform(t *testing.T) {
	for _, p := range platforms {
		t.Run(p, func(t *testing.T) {
			t.Parallel()
			system, arch, _ := strings.Cut(p, "/")
			set, known := token.NewFileSet(), map[string]*types.Package{"unsafe": types.Unsafe}
			for _, one := range packagesFor(t, system, arch) {
				if one.ImportPath != "unsafe" {
					known[one.ImportPath] = checked(t, set, known, one, arch)
				}
			}
		})
	}
}

// packagesFor lists the program's packages on a platform.
func packagesFor(t *testing.T, system, arch string) (list []listed) {
	t.Helper()
	cmd := exec.Command("go", "list", "-deps", "-json=ImportPath,Dir,GoFiles,ImportMap", root)
	cmd.Env = append(os.Environ(), "GOOS="+system, "GOARCH="+arch, "CGO_ENABLED=0")
	out, err := cmd.Output()
	if err != nil {
		t.Fatal(err)
	}
	for d := json.NewDecoder(bytes.NewReader(out)); ; {
		var one listed
		if err := d.Decode(&one); errors.Is(err, io.EOF) {
			return list
		} else if err != nil {
			t.Fatal(err)
		}
		list = append(list, one)
	}
}

// checked checks one package; of other people's only what can be seen from
// outside.
func checked(t *testing.T, set *token.FileSet, known map[string]*types.Package, one listed, arch string) *types.Package {
	t.Helper()
	var files []*ast.File
	for _, name := range one.GoFiles {
		f, err := parser.ParseFile(set, filepath.Join(one.Dir, name), nil, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, f)
	}
	c := types.Config{
		Importer: imported(func(path string) (*types.Package, error) {
			if real, ok := one.ImportMap[path]; ok {
				path = real
			}
			return known[path], nil
		}),
		IgnoreFuncBodies: one.ImportPath != "goodword" && !strings.HasPrefix(one.ImportPath, "goodword/"),
		Sizes:            types.SizesFor("gc", arch),
	}
	p, err := c.Check(one.ImportPath, set, files, nil)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// imported finds a package that was checked already.
type imported func(path string) (*types.Package, error)

func (i imported) Import(path string) (*types.Package, error) { return i(path) }
