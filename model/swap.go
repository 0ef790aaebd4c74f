package model

import "strings"

// Swap is a gesture that can take the place of a transactional element. Those
// of our own stand before the ones that the method suggests.
type Swap struct {
	Meta
	Element string // the kind of element
	Gesture string
}

func (*Swap) Table() string { return "swaps" }

func (s *Swap) Check() error {
	return first(need(strings.TrimSpace(s.Element), "the kind of element"), need(strings.TrimSpace(s.Gesture), "the gesture"))
}

// swaps are the gestures that the method suggests.
var swaps = []Swap{
	{Element: "points for a review", Gesture: "reviewer spotlight on the person and their work"},
	{Element: "spend discount", Gesture: "talk with the designers, early access by interest"},
	{Element: "birthday mail", Gesture: "drop it, or a hand-written line when something really happened"},
	{Element: "renewal gift card", Gesture: "note from the people who serve the account"},
	{Element: "referral bonus", Gesture: "thank both by name, make an introduction useful to them"},
	{Element: "tier lounge", Gesture: "open seat at a sketch session"},
	{Element: "contest", Gesture: "shared show of work without a winner"},
	{Element: "streaks", Gesture: "nothing"},
}

// ElementKinds are the kinds of elements that a gesture is known for.
func ElementKinds() []string {
	out := []string{""}
	for _, s := range swaps {
		out = append(out, s.Element)
	}
	return append(out, "other")
}

// Swaps is the library: our own first, then the method's.
func (b *Book) Swaps() []Swap { return append(append([]Swap{}, b.OwnSwaps...), swaps...) }

// SwapsFor are the gestures for an element, those for its kind first.
func (b *Book) SwapsFor(e *Element) []Swap {
	var fits, others []Swap
	for _, s := range b.Swaps() {
		if e.Kind != "" && strings.EqualFold(s.Element, e.Kind) {
			fits = append(fits, s)
		} else {
			others = append(others, s)
		}
	}
	return append(fits, others...)
}
