package themes

import (
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"slices"
	"strings"
)

//go:embed builtin/*.toml
var builtin embed.FS

// The themes taken when none was chosen.
const (
	defaultLight = "Paper"
	defaultDark  = "Dusk"
)

// Load gives the built-in themes with the user's *.toml from folder laid over
// them, sorted by name. A folder that is "" or not there is no error. Files
// that cannot be used are left out and named in the error, which comes beside
// a list that can be used all the same.
func Load(folder string) ([]Theme, error) {
	list, err := read(builtin, "builtin")
	if err != nil {
		return nil, err
	}
	if folder != "" {
		var own []Theme
		own, err = read(os.DirFS(folder), ".")
		list = lay(own, list)
	}
	slices.SortFunc(list, func(a, b Theme) int { return strings.Compare(a.Name, b.Name) })
	return list, err
}

// Pick finds the theme by name, or the default for the terminal's background.
func Pick(list []Theme, name string, dark bool) Theme {
	if i := slices.IndexFunc(list, named(name)); i >= 0 {
		return list[i]
	}
	name = defaultLight
	if dark {
		name = defaultDark
	}
	if i := slices.IndexFunc(list, named(name)); i >= 0 {
		return list[i]
	}
	return Theme{}
}

func named(name string) func(Theme) bool {
	return func(t Theme) bool { return strings.EqualFold(t.Name, name) }
}

// lay puts the user's themes over the built-in ones.
func lay(own, list []Theme) []Theme {
	for _, t := range own {
		if i := slices.IndexFunc(list, named(t.Name)); i >= 0 {
			list[i] = t
		} else {
			list = append(list, t)
		}
	}
	return list
}

func read(files fs.FS, folder string) ([]Theme, error) {
	entries, err := fs.ReadDir(files, folder)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("read themes: %w", err)
	}
	var list []Theme
	var refused []error
	for _, e := range entries {
		if e.IsDir() || !strings.HasSuffix(e.Name(), ".toml") {
			continue
		}
		text, err := fs.ReadFile(files, strings.TrimPrefix(folder+"/"+e.Name(), "./"))
		if err != nil {
			refused = append(refused, fmt.Errorf("read theme: %w", err))
			continue
		}
		t, err := Parse(e.Name(), text)
		if err != nil {
			refused = append(refused, err)
			continue
		}
		list = append(list, t)
	}
	return list, errors.Join(refused...)
}
