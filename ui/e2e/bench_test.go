package e2e

import (
	"bufio"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"time"

	"goodword/data"
	"goodword/model"
	"goodword/ui"
	"goodword/ui/uitest"
)

// BenchmarkStart opens a file of 100,000 people and draws the first whole
// frame, and does the same with an empty file in the same run: x-empty is how
// many times longer it takes, and should stay under 1.3.
func BenchmarkStart(b *testing.B) {
	empty, many := fileOf(b, 0), fileOf(b, 100_000)
	var without, with time.Duration
	for b.Loop() {
		without += firstFrame(b, empty)
		with += firstFrame(b, many)
	}
	b.ReportMetric(float64(with)/float64(without), "x-empty")
}

// firstFrame is how long it takes until the first screen is whole.
func firstFrame(b *testing.B, path string) time.Duration {
	b.Helper()
	began := time.Now()
	s, err := data.Open(context.Background(), path, data.Options{Today: "2026-04-24"})
	if err != nil {
		b.Fatal(err)
	}
	uitest.New(b, s, ui.Options{}).Screen()
	took := time.Since(began)
	if err := s.Close(); err != nil {
		b.Fatal(err)
	}
	return took
}

// fileOf imports so many people into a new file.
func fileOf(b *testing.B, people int) string {
	b.Helper()
	ctx, path := context.Background(), filepath.Join(b.TempDir(), "a.db")
	s, err := data.Create(ctx, path, data.Options{Today: "2026-04-24"})
	if err != nil {
		b.Fatal(err)
	}
	defer s.Close()
	if people == 0 {
		return path
	}
	list := filepath.Join(b.TempDir(), "list.csv")
	f, err := os.Create(list)
	if err != nil {
		b.Fatal(err)
	}
	w := bufio.NewWriter(f)
	fmt.Fprintln(w, "Email,Name,City")
	for i := range people {
		fmt.Fprintf(w, "p%d@example.com,Person %d,Town %d\n", i, i, i%500)
	}
	if err := w.Flush(); err != nil {
		b.Fatal(err)
	}
	if err := f.Close(); err != nil {
		b.Fatal(err)
	}
	if _, err := s.ApplyImport(ctx, []string{list}, model.ImportOptions{}); err != nil {
		b.Fatal(err)
	}
	return path
}
