package ui

// The sizes under which the house gives up its lines: below tiny there is one
// friendly line, below small only one part with a shortened header, and from
// roomy on thin lines set the pane apart.
const (
	tinyW, tinyH   = 30, 8
	smallW, smallH = 60, 15
	roomyH         = 20
)

// layout is where the lines of the house and the pane lie; it follows from the
// size alone.
type layout struct {
	tiny, small, roomy bool
	top                int // the pane's first line
	w, h               int // the pane's cells
}

func arrange(w, h int) layout {
	l := layout{w: w, tiny: w < tinyW || h < tinyH, small: w < smallW || h < smallH, roomy: h >= roomyH}
	switch {
	case l.tiny:
		l.h = h
	case l.small:
		l.top, l.h = 1, h-2 // header, status
	case l.roomy:
		l.top, l.h = 3, h-5 // header, tabs, line; line, status
	default:
		l.top, l.h = 2, h-3 // header, tabs; status
	}
	return l
}
