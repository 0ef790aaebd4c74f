package model

// Checkup is what the doctor found out about the file.
type Checkup struct {
	Path   string       `json:"path"`
	OK     bool         `json:"ok"`
	Checks []CheckupRow `json:"checks"`
}

// CheckupRow is one thing that was looked at. Advice says what to do where it
// is not well.
type CheckupRow struct {
	Name   string `json:"name"`
	OK     bool   `json:"ok"`
	Detail string `json:"detail"`
	Advice string `json:"advice,omitempty"`
}
