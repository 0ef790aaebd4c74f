package model

// Hit is one thing found by words, wherever it is kept.
type Hit struct {
	Table    string // the table of the row: people, gifts, mentions, ...
	ID       int64
	PersonID int64
	Name     string // whom it is about; "" for nobody known
	Text     string // the words around what was found
	Date     Date
	Apart    string // what tells the person from another of the same name
}

// Named is the name, with what tells them apart where it needs telling.
func (h Hit) Named() string { return named(h.Name, h.Apart) }
