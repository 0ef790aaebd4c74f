package ui_test

import (
	"testing"

	"goodword/ui/uitest"
)

// BenchmarkKey is one key in a house of 120 x 40 with a list of 100,000 rows:
// Update, and the frame that follows.
func BenchmarkKey(b *testing.B) {
	d := house(b, store())
	down := uitest.Key("j")
	b.ReportAllocs()
	for b.Loop() {
		d.App.Update(down)
		_ = d.App.View()
	}
}

// BenchmarkKeyInForm is a letter typed into a form that lies over the pane.
func BenchmarkKeyInForm(b *testing.B) {
	d := house(b, store()).Press("n")
	letter := uitest.Key("x")
	b.ReportAllocs()
	for b.Loop() {
		d.App.Update(letter)
		_ = d.App.View()
	}
}
