package model

import "strings"

// The force of an objection: a hint is shown, a reason must be typed to go on
// and is kept, a stop cannot be passed.
const (
	Hint   = "hint"
	Reason = "reason"
	Stop   = "stop"
)

// Objection is what stands against a deed, in the words that are shown.
type Objection struct {
	ID    string // the warning, "string" for a note's findings, or ""
	Words string
	Force string
	// Person is whom reaching would be a breach; 0 for every other objection.
	Person int64
}

func warn(id, force string) Objection { return Objection{ID: id, Words: Warning(id), Force: force} }

// Stopped is the first objection that cannot be passed, as an error.
func Stopped(list []Objection) error {
	for _, o := range list {
		if o.Force == Stop {
			return NotAllowed("%s", o.Words)
		}
	}
	return nil
}

// Forced are the objections that can be passed with a typed reason.
func Forced(list []Objection) []Objection {
	var out []Objection
	for _, o := range list {
		if o.Force == Reason {
			out = append(out, o)
		}
	}
	return out
}

// PassRows are the rows that must stand before a deed that was passed in
// writing: what was passed with its reason, and a breach for everybody in the
// control group. Note is the note version that the reason belongs to, or 0.
func (b *Book) PassRows(list []Objection, reason, breach string, note int64) []Row {
	var rows []Row
	seen := map[string]bool{}
	for _, o := range Forced(list) {
		switch {
		case o.Person != 0:
			rows = append(rows, &Breach{WaveID: b.Wave.ID, PersonID: o.Person, Date: b.Today, Kind: breach, Note: reason})
		case o.ID != "" && !seen[o.ID]:
			seen[o.ID] = true
			rows = append(rows, &Override{WaveID: b.Wave.ID, What: o.ID, Reason: reason, Date: b.Today, NoteID: note})
		}
	}
	return rows
}

// Against asks what stands against each of several people, and says whose
// objection it is where its words do not.
func (b *Book) Against(people []int64, ask func(person int64) []Objection) []Objection {
	var out []Objection
	for _, id := range people {
		for _, o := range ask(id) {
			if name := b.Name(id); len(people) > 1 && o.ID == "W34" && !strings.Contains(o.Words, name) {
				o.Words = name + ": " + o.Words
			}
			out = append(out, o)
		}
	}
	return out
}
