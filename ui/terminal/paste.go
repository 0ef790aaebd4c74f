package terminal

import "unicode/utf8"

const (
	beginPaste = "\x1b[200~"
	endPaste   = "\x1b[201~"
)

// paste lets bytes pass, and inside a bracketed paste only text, newlines and
// tabs. The runtime's own parser waits inside a paste for the end of any string
// sequence that it meets there, and with it for ever.
type paste struct {
	open    bool
	matched int // bytes of the marker looked for
	kept    int
	max     int    // bytes kept of one paste; 0 keeps all
	part    []byte // an unfinished character
}

// step appends to out what is left of in. The result does not depend on how
// the bytes were cut into reads.
func (p *paste) step(out, in []byte) []byte {
	for _, c := range in {
		if p.open {
			out = p.inside(out, c)
			continue
		}
		out = append(out, c)
		p.match(beginPaste, c)
		if p.matched == len(beginPaste) {
			p.open, p.matched, p.kept = true, 0, 0
		}
	}
	return out
}

// match follows the marker; only an escape can begin it, so a byte that breaks
// the match needs no looking back.
func (p *paste) match(marker string, c byte) {
	switch c {
	case marker[p.matched]:
		p.matched++
	case marker[0]:
		p.matched = 1
	default:
		p.matched = 0
	}
}

func (p *paste) inside(out []byte, c byte) []byte {
	before := p.matched
	p.match(endPaste, c)
	if p.matched == len(endPaste) {
		return p.close(out)
	}
	if p.matched > before {
		return out
	}
	for i := 1; i < before; i++ { // not the end after all: what followed the escape was text
		out = p.text(out, endPaste[i])
	}
	if p.matched == 0 {
		out = p.text(out, c)
	}
	return out
}

func (p *paste) close(out []byte) []byte {
	p.open, p.matched = false, 0
	return append(p.flush(out), endPaste...)
}

// text keeps one byte of a paste if it is, or completes, a character that may
// be typed.
func (p *paste) text(out []byte, c byte) []byte {
	if c >= utf8.RuneSelf {
		return p.wide(out, c)
	}
	out = p.flush(out)
	if c == '\r' {
		c = '\n'
	}
	if c < ' ' && c != '\n' && c != '\t' || c == 0x7f {
		return out
	}
	return p.keep(out, rune(c))
}

func (p *paste) wide(out []byte, c byte) []byte {
	if utf8.RuneStart(c) {
		out = p.flush(out)
	}
	p.part = append(p.part, c)
	if !utf8.FullRune(p.part) {
		return out
	}
	r, _ := utf8.DecodeRune(p.part)
	p.part = p.part[:0]
	if hidden(r) {
		return out
	}
	return p.keep(out, r)
}

// flush ends a character that never became whole.
func (p *paste) flush(out []byte) []byte {
	if len(p.part) == 0 {
		return out
	}
	p.part = p.part[:0]
	return p.keep(out, utf8.RuneError)
}

func (p *paste) keep(out []byte, r rune) []byte {
	n := utf8.RuneLen(r)
	if p.max > 0 && p.kept+n > p.max {
		return out
	}
	p.kept += n
	return utf8.AppendRune(out, r)
}

// hidden characters do something to the line instead of standing in it.
func hidden(r rune) bool {
	switch {
	case r < 0xa0, r >= 0x2028 && r <= 0x202e, r >= 0x2066 && r <= 0x2069, r == 0xfeff,
		r >= 0xe0000 && r <= 0xe007f:
		return true
	}
	return false
}
