package model

import "slices"

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

// AppendOnly are the tables whose rows are corrected by a new one, and never
// changed or erased.
var AppendOnly = []string{"looks", "breaches", "overrides", "codings", "rule_changes"}

// ForGood says that a change that adds these rows cannot be taken back.
func ForGood(rows []Row) bool {
	return slices.ContainsFunc(rows, func(r Row) bool { return slices.Contains(AppendOnly, r.Table()) })
}
