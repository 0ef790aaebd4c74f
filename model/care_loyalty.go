package model

// Swaps are gestures that can take the place of a transactional element.
var Swaps = []struct{ Element, Gesture string }{
	{"points for a review", "reviewer spotlight on the person and their work"},
	{"spend discount", "talk with the designers, early access by interest"},
	{"birthday mail", "drop it, or a hand-written line when something really happened"},
	{"renewal gift card", "note from the people who serve the account"},
	{"referral bonus", "thank both by name, make an introduction useful to them"},
	{"tier lounge", "open seat at a sketch session"},
	{"contest", "shared show of work without a winner"},
	{"streaks", "nothing"},
}

// What keeps people in the programme, and what an element of it is.
var (
	KeepsWords      = []string{"", "value", "habit", "lock-in", "nothing"}
	ElementVerdicts = []string{"", "transactional", "mixed", "relational"}
)
