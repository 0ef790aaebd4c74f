package data

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"

	"goodword/model"
)

// WriteFiles writes new files, by name, into a folder that is made where it is
// missing, and says where they lie. A file that is there is never overwritten:
// then nothing is written at all. What is half written after a failure is taken
// away again.
func (s *Store) WriteFiles(ctx context.Context, dir string, files map[string][]byte) (where string, err error) {
	if where, err = filepath.Abs(dir); err != nil {
		return "", fmt.Errorf("find the folder: %w", err)
	}
	if err := os.MkdirAll(where, 0o700); err != nil {
		return "", fmt.Errorf("make the folder: %w", say(err))
	}
	root, err := os.OpenRoot(where)
	if err != nil {
		return "", fmt.Errorf("open the folder: %w", say(err))
	}
	defer root.Close()
	names := slices.Sorted(maps.Keys(files))
	for _, name := range names {
		if _, err := root.Lstat(name); !errors.Is(err, fs.ErrNotExist) {
			return "", model.NotAllowed("%s is there already in %s. Nothing was written; name another folder.", name, where)
		}
	}
	for i, name := range names {
		err := ctx.Err()
		if err == nil {
			err = writeFile(root, name, func(w io.Writer) error { _, err := w.Write(files[name]); return err })
		}
		if err == nil {
			continue
		}
		for _, done := range names[:i] {
			_ = root.Remove(done)
		}
		if !errors.Is(err, fs.ErrExist) {
			_ = root.Remove(name)
		}
		return "", fmt.Errorf("write %s: %w", name, say(err))
	}
	return where, nil
}
