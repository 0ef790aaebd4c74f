package model

// Change is one entry of the history: a write that a person made, with one
// label and one undo.
type Change struct {
	ID     int64  `json:"id"`
	At     string `json:"at"` // RFC 3339, UTC
	Label  string `json:"label"`
	Rows   int    `json:"rows"`
	Undone bool   `json:"undone"`
	Kept   bool   `json:"kept"` // holds rows that are corrected by a new entry, never erased
}
