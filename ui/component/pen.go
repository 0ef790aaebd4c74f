package component

import (
	"strings"

	"goodword/ui/style"
)

// pen writes the segments of one line on one ground and joins neighbours that
// look the same, so that a row carries few escape sequences.
type pen struct {
	b      *strings.Builder
	styles *style.Styles
	ground style.Ground

	role    style.Role
	strong  bool
	pending []byte
}

func (p *pen) write(role style.Role, strong bool, text string) {
	if text == "" {
		return
	}
	// a blank looks alike in every role but those that draw under or behind it
	if strings.Trim(text, " ") == "" && p.role != style.Link && p.role != style.OnAccent {
		p.pending = append(p.pending, text...)
		return
	}
	if role != p.role || strong != p.strong {
		p.flush()
		p.role, p.strong = role, strong
	}
	p.pending = append(p.pending, text...)
}

func (p *pen) flush() {
	p.styles.Append(p.b, p.ground, p.role, p.strong, string(p.pending))
	p.pending = p.pending[:0]
}
