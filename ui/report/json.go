package report

import (
	"encoding/json"
	"io"

	"goodword/model"
)

// JSON writes the figures alone, one document.
func JSON(w io.Writer, s *model.Summary) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(s.Figures)
}
