package terminal

import (
	"bytes"
	"os"
	"time"

	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/term"
)

// patience is how long a terminal may take to say that it is there.
const patience = 300 * time.Millisecond

// Answers says whether the terminal answers when it is asked what it is. One
// that does not still holds the reading of in: the program should end soon.
func Answers(in, out *os.File) bool {
	was, err := term.MakeRaw(in.Fd())
	if err != nil {
		return false
	}
	defer term.Restore(in.Fd(), was) //nolint:errcheck // there is nobody to tell
	if _, err := out.WriteString(ansi.RequestPrimaryDeviceAttributes); err != nil {
		return false
	}
	answered := make(chan bool, 1)
	go func() {
		var said []byte
		for b := make([]byte, 64); ; {
			n, err := in.Read(b)
			said = append(said, b[:n]...)
			if done := bytes.HasSuffix(said, []byte("c")); done || err != nil {
				answered <- done
				return
			}
		}
	}()
	select {
	case yes := <-answered:
		return yes
	case <-time.After(patience):
		return false
	}
}
