package model

import "fmt"

// Forgetting is what was done to forget a person.
type Forgetting struct {
	Rows      int // rows that lost their words
	Mentioned int // other texts from which the name was taken
	Hashes    int // salted sums by which imports keep the person out
}

// Words say what was done, and what the program cannot reach.
func (f Forgetting) Words() string {
	return fmt.Sprintf("forgot one person: %s without words now, the name taken out of %s, %s kept as sums. Counts stay. This cannot be undone. Copies and exports made before still hold the words: throw them away, or make them anew.",
		Plural(f.Rows, "row"), Plural(f.Mentioned, "other text"), Plural(f.Hashes, "address or record"))
}
