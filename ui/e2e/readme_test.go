package e2e

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"goodword/ui"
)

// update is the flag of the golden files, which the harness brings along.
var update = flag.Lookup("update")

// TestTheReadmeShowsTheKeysAsTheyAre compares the key table of the README with
// the one that the program runs on; -update writes it.
func TestTheReadmeShowsTheKeysAsTheyAre(t *testing.T) {
	path := filepath.Join(root, "README.md")
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	const from, to = "<!-- keys -->\n", "<!-- /keys -->"
	before, rest, ok := strings.Cut(string(text), from)
	_, after, ok2 := strings.Cut(rest, to)
	if !ok || !ok2 {
		t.Fatal("the README has no place for the keys")
	}
	want := before + from + ui.KeySheet() + "\n" + to + after
	if want == string(text) {
		return
	}
	if update.Value.String() != "true" {
		t.Fatal("the README's keys are not current: go test ./ui/e2e -run Readme -update")
	}
	if err := os.WriteFile(path, []byte(want), 0o644); err != nil {
		t.Fatal(err)
	}
}
