package model

// Found is one hit of "find anywhere".
type Found struct {
	Kind     string // the table: people, mentions, suggestions, ...
	Ref      int64  // the row's id
	PersonID int64  // 0 = nobody
	Name     string
	Text     string
}
