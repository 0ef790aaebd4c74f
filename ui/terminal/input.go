package terminal

import (
	"bytes"
	"os"
	"time"
)

const (
	maxPaste = 1 << 20                // bytes of one paste that are kept
	silence  = 500 * time.Millisecond // after which a few bytes are a key, not more of the paste
	aKey     = 8                      // the most bytes one key sends
)

// Input is the terminal with clean pastes. Outside a bracketed paste it changes
// nothing. It stays an *os.File, so that raw mode and cancelling still work.
type Input struct {
	*os.File
	paste paste
	last  time.Time
}

// NewInput wraps the terminal that keys are read from.
func NewInput(f *os.File) *Input {
	return &Input{File: f, paste: paste{max: maxPaste}}
}

// Read reads keys as they come and pastes without anything but text.
func (i *Input) Read(b []byte) (int, error) {
	room := (len(b) - len(endPaste) - 4) / 3 // a byte that is no text may grow to three
	if room < 1 {
		return i.File.Read(b)
	}
	raw := make([]byte, room)
	for {
		n, err := i.File.Read(raw)
		out := i.take(b[:0], raw[:n], time.Now())
		if len(out) > 0 || err != nil {
			return len(out), err
		}
	}
}

// take closes a paste whose end was lost: else every key after it would be
// swallowed as more of the paste.
func (i *Input) take(out, in []byte, now time.Time) []byte {
	lost := i.paste.open && len(in) > 0 && len(in) <= aKey &&
		now.Sub(i.last) > silence && !bytes.Contains(in, []byte(endPaste))
	if lost {
		out = i.paste.close(out)
	}
	i.last = now
	return i.paste.step(out, in)
}
