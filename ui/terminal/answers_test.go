//go:build unix

package terminal

import (
	"testing"
	"time"

	"github.com/creack/pty"
)

func TestASilentTerminalIsNotWaitedFor(t *testing.T) {
	for _, answer := range []string{"", "\x1b[?62;22c"} {
		far, near, err := pty.Open()
		if err != nil {
			t.Fatal(err)
		}
		defer far.Close()
		defer near.Close()
		go func() {
			b := make([]byte, 64)
			if n, _ := far.Read(b); n > 0 {
				_, _ = far.WriteString(answer)
			}
		}()
		began := time.Now()
		if got := Answers(near, near); got != (answer != "") {
			t.Errorf("answered %q: %v", answer, got)
		}
		if took := time.Since(began); took > 2*time.Second {
			t.Errorf("it waited for %v", took)
		}
	}
}
