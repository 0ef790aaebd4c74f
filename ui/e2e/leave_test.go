package e2e

import (
	"path/filepath"
	"syscall"
	"testing"
)

// TestTheDemoOpensAndLeavesTheTerminalAsItWas walks in and out by every door.
func TestTheDemoOpensAndLeavesTheTerminalAsItWas(t *testing.T) {
	t.Parallel()
	start(t, 120, 40, nil, "demo").see("day 26 of 28", "engaged 21", "control 14", "11 to code").quit()
	for _, s := range []syscall.Signal{syscall.SIGINT, syscall.SIGTERM, syscall.SIGHUP} {
		x := start(t, 80, 24, nil, "demo").see("day 26 of 28")
		x.signal(s)
		x.ended(130)
		x.see("Interrupted; nothing is half done.")
	}
}

func TestTheFirstRunMakesAPrivateFileAndOffersAWay(t *testing.T) {
	t.Parallel()
	db := filepath.Join(t.TempDir(), "new", "goodword.db")
	x := start(t, 80, 24, nil, "--db", db)
	x.see("import", "demo", db[:20])
	x.press("esc").quit()
	if out, _, code := run(t, "--db", db, "doctor"); code != 0 {
		t.Fatal(out)
	}
}
