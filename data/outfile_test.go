package data

import (
	"context"
	"os"
	"path/filepath"
	"testing"
)

func TestFilesOutAreNewOrNotWrittenAtAll(t *testing.T) {
	s := newStore(t)
	dir := filepath.Join(t.TempDir(), "deep", "er")
	write := func(files map[string][]byte) error {
		_, err := s.WriteFiles(context.Background(), dir, files)
		return err
	}
	must(t, write(map[string][]byte{"a.md": []byte("one"), "b.md": []byte("two")}))
	if write(map[string][]byte{"0.md": []byte("x"), "b.md": []byte("other")}) == nil {
		t.Error("a file that was there was written over")
	}
	if _, err := os.Stat(filepath.Join(dir, "0.md")); err == nil {
		t.Error("the refusal left a file behind")
	}
	if write(map[string][]byte{"../out.md": nil}) == nil {
		t.Error("a file left its folder")
	}
	text, err := os.ReadFile(filepath.Join(dir, "b.md"))
	must(t, err)
	if string(text) != "two" {
		t.Errorf("b.md holds %q", text)
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := s.WriteFiles(ctx, dir, map[string][]byte{"c.md": nil}); err == nil {
		t.Error("an interrupted export was written")
	}
}
