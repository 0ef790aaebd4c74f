package data

import (
	"encoding/json"

	"goodword/model"
)

// The rows that only imports know. They are stored like the nouns, so that
// undo and the whole export treat them the same, and shown to nobody.

type importRow struct {
	model.Meta
	File, Hash, Format, Profile string
	Rows                        int64
	Counts                      string
}

func (*importRow) Table() string { return "imports" }
func (*importRow) Check() error  { return nil }

// sourceRecord remembers which record of another tool belongs to whom, and
// what it said the last time, so that an edit by hand can be told from it.
type sourceRecord struct {
	model.Meta
	Source, Scope, Key, Hash, Facts string
	PersonID, ImportID              int64
}

func (*sourceRecord) Table() string { return "source_records" }
func (*sourceRecord) Check() error  { return nil }

type profileRow struct {
	model.Meta
	Signature, Name, Format, Columns string
}

func (*profileRow) Table() string { return "profiles" }
func (*profileRow) Check() error  { return nil }

// facts is what a source record said and what was made of it.
type facts struct {
	Name     string              `json:"name,omitempty"`
	Said     map[string]string   `json:"said,omitempty"` // person column -> value
	Spend    *int64              `json:"spend,omitempty"`
	Currency string              `json:"currency,omitempty"`
	Measures map[string]float64  `json:"measures,omitempty"`
	By       string              `json:"by,omitempty"` // what it was joined by
	Waits    *waits              `json:"waits,omitempty"`
	Number   int                 `json:"n,omitempty"` // in the file, where it has no id there
	Rows     map[string][]rowRef `json:"rows,omitempty"`
}

// waits is the identity that attaches a record as soon as somebody owns it.
type waits struct {
	Kind  string `json:"kind"`
	Scope string `json:"scope"`
	Norm  string `json:"norm"`
}

func (f *facts) text() string {
	raw, _ := json.Marshal(f) // strings, numbers and maps of them always can
	return string(raw)
}

func readFacts(text string) facts {
	var f facts
	_ = json.Unmarshal([]byte(text), &f) // written by us; what a newer version added is passed over
	return f
}
