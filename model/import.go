package model

// Import is one import that stands: what was read, what it added, and the
// change that takes it back.
type Import struct {
	ID     int64  `json:"-"`
	At     string `json:"-"` // RFC 3339, UTC
	Change int64  `json:"-"`
	File   string `json:"-"`
	Format string `json:"-"` // its name; empty where only the columns told
	Rows   int    `json:"-"`

	PeopleNew      int `json:"people_new"`
	PeopleJoined   int `json:"people_joined"`
	PeopleSame     int `json:"people_same"`
	SignalsNew     int `json:"signals_new"`
	MentionsNew    int `json:"mentions_new"`
	SuggestionsNew int `json:"suggestions_new"`
	TouchesNew     int `json:"touches_new"`
	Rejected       int `json:"rejected"`
	ToLookAt       int `json:"to_look_at"`
}
