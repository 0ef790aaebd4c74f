package importer

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
)

// Source is bytes that can be read more than once.
type Source struct {
	Name string
	Open func() (io.ReadCloser, error)
}

// File is a source on disk. Only regular files are read: a pipe cannot be read
// twice and a device may never end.
func File(path string) (Source, error) {
	info, err := os.Stat(path)
	if err != nil {
		return Source{}, fmt.Errorf("open export: %w", err)
	}
	if !info.Mode().IsRegular() {
		return Source{}, refuse(kindUnreadable, 0, "%s is not a file: name the exported file itself", filepath.Base(path))
	}
	return Source{Name: filepath.Base(path), Open: func() (io.ReadCloser, error) { return os.Open(path) }}, nil
}
