package cocreate

import (
	"fmt"
	"slices"

	tea "charm.land/bubbletea/v2"

	"goodword/model"
	"goodword/ui/action"
	"goodword/ui/component"
	"goodword/ui/style"
)

// board is the suggestions as cards, in columns by their state. The cursor is
// in one column; where not all fit, those around it are shown.
type board struct {
	columns [][]suggestion
	at      int   // the column that has the cursor
	rows    []int // the cursor in each column
	cards   int   // cards that fit into a column
}

const (
	columnWidth = 18 // the least that a column needs to be read
	cardLines   = 3  // two of words, one for the person
	cardLead    = 3  // cursor, sign, blank
)

func newBoard() board {
	n := len(model.SuggestionStates)
	return board{columns: make([][]suggestion, n), rows: make([]int, n), cards: 1}
}

// set deals the rows out to their columns; the cursor stays on its suggestion
// when that moves on.
func (b *board) set(rows []suggestion) {
	was, had := b.current()
	for i, state := range model.SuggestionStates {
		b.columns[i] = slices.DeleteFunc(slices.Clone(rows), func(r suggestion) bool { return r.state != state })
		b.rows[i] = max(0, min(b.rows[i], len(b.columns[i])-1))
	}
	for i, column := range b.columns {
		same := slices.IndexFunc(column, func(r suggestion) bool { return had && r.s.ID == was.s.ID })
		if same >= 0 || !had && len(column) > 0 {
			b.at, b.rows[i] = i, max(0, same)
			return
		}
	}
}

func (b *board) current() (suggestion, bool) {
	if column := b.columns[b.at]; len(column) > 0 {
		return column[b.rows[b.at]], true
	}
	return suggestion{}, false
}

// CurrentID is the suggestion under the cursor, or 0.
func (b *board) CurrentID() int64 {
	if r, ok := b.current(); ok {
		return r.s.ID
	}
	return 0
}

// Position says where in its column the cursor is.
func (b *board) Position() string {
	if n := len(b.columns[b.at]); n > 0 {
		return fmt.Sprintf("%d of %d", b.rows[b.at]+1, n)
	}
	return ""
}

// Absence says where to look while the column has no card.
func (b *board) Absence() string {
	if len(b.columns[b.at]) > 0 {
		return ""
	}
	return "No suggestion is " + model.SuggestionStates[b.at] + ". h and l go to the other columns; n writes one down."
}

// View draws as many columns as fit.
func (b *board) View(st *style.Styles, w, h int) string {
	if w <= 0 || h <= 0 {
		return ""
	}
	n := min(len(b.columns), max(1, w/columnWidth))
	from := max(0, min(b.at-n/2, len(b.columns)-n))
	var blocks []string
	for i := from; i < from+n; i++ {
		size := w / n
		if i-from < w%n {
			size++
		}
		title := model.SuggestionStates[i]
		if k := len(b.columns[i]); k > 0 {
			title = fmt.Sprintf("%s %d", title, k)
		}
		blocks = append(blocks, component.Part(st, title, "", i == b.at, size, h, func(w, h int) string { return b.column(st, i, w, h) }))
	}
	return component.Beside(blocks...)
}

func (b *board) column(st *style.Styles, i, w, h int) string {
	b.cards = max(1, h/cardLines)
	top := max(0, b.rows[i]-b.cards+1)
	var lines []string
	for k := top; k < len(b.columns[i]) && len(lines) < h; k++ {
		lines = append(lines, card(st, b.columns[i][k], i == b.at && k == b.rows[i], w)...)
	}
	return component.Block(lines, w, h)
}

// card is the words in two lines and the person in the third.
func card(st *style.Styles, r suggestion, here bool, w int) []string {
	cursor, ground := " ", style.Bare
	if here {
		cursor, ground = ">", style.Selection
	}
	text := component.Wrap(r.s.Text, w-cardLead)
	for len(text) < cardLines-1 {
		text = append(text, "")
	}
	if len(text) > cardLines-1 {
		text[cardLines-2] = component.Cut(text[cardLines-2]+" "+text[cardLines-1], w-cardLead)
	}
	lead := component.Take(cursor+r.mark().Sign()+" ", w)
	room := w - component.Width(lead)
	return []string{
		st.StrongOn(ground, style.Accent, lead) + st.On(ground, style.Text, component.Pad(text[0], room)),
		st.On(ground, style.Text, component.Pad("   "+text[1], w)),
		st.On(ground, style.Muted, component.Pad("   "+component.Cell(r.name), w)),
	}
}

// side goes to the next column that holds something.
func (b *board) side(by int) tea.Cmd {
	for i := b.at + by; i >= 0 && i < len(b.columns); i += by {
		if len(b.columns[i]) > 0 {
			b.at = i
			return nil
		}
	}
	return nil
}

// Move moves the cursor in its column.
func (b *board) Move(n int) tea.Cmd {
	b.rows[b.at] = max(0, min(b.rows[b.at]+n, len(b.columns[b.at])-1))
	return nil
}

// Page is the number of cards on the screen.
func (b *board) Page() int { return b.cards }

// Click chooses a card of the column that has the cursor.
func (b *board) Click(y int) (hit, again bool) {
	k := max(0, b.rows[b.at]-b.cards+1) + (y-component.PartTop)/cardLines
	if y < component.PartTop || k >= len(b.columns[b.at]) {
		return false, false
	}
	again = k == b.rows[b.at]
	b.rows[b.at] = k
	return true, again
}

// Wheel moves the cursor: a column shows what is around it.
func (b *board) Wheel(lines int) tea.Cmd { return b.Move(lines) }

func (p *Pane) boardActions() action.Set {
	return append(p.suggestionActions(),
		action.Action{ID: "board.right", Keys: []string{"l", "right"}, Words: "go to the next column", Run: func() tea.Cmd { return p.board.side(1) }},
		action.Action{ID: "board.left", Keys: []string{"h", "left"}, Words: "go to the column before", Run: func() tea.Cmd { return p.board.side(-1) }},
	)
}
