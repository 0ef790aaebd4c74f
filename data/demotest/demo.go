package demotest

import (
	"context"
	"os"
	"path/filepath"
	"sync"
	"testing"

	"goodword/data"
	"goodword/data/demo"
	"goodword/model"
)

var made sync.Map // day -> func() ([]byte, error)

// Open is the demo as known on a day, in a file that the test may write and
// that is gone after it.
func Open(t testing.TB, day int) *data.Store {
	t.Helper()
	once, _ := made.LoadOrStore(day, sync.OnceValues(func() ([]byte, error) { return file(day) }))
	content, err := once.(func() ([]byte, error))()
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "demo.db")
	if err := os.WriteFile(path, content, 0o600); err != nil {
		t.Fatal(err)
	}
	today, err := demo.On(day)
	if err != nil {
		t.Fatal(err)
	}
	s, err := data.Open(context.Background(), path, data.Options{Today: model.Date(today)})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	return s
}

// file makes the demo once and gives its bytes.
func file(day int) ([]byte, error) {
	dir, err := os.MkdirTemp("", "goodword-demo-*")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir)
	path := filepath.Join(dir, "demo.db")
	s, err := data.CreateDemo(context.Background(), path, day)
	if err != nil {
		return nil, err
	}
	if err := s.Close(); err != nil {
		return nil, err
	}
	return os.ReadFile(path)
}
