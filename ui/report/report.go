package report

import (
	"fmt"
	"io"
	"strings"
	"unicode"

	"goodword/model"
)

// Format is one way to write the summary.
type Format struct {
	Name   string // its word on the command line
	Ending string // of its files
	Words  string
	Write  func(w io.Writer, s *model.Summary) error
}

// Formats are all formats in the order in which they are offered. A new one is
// one file and one line here.
var Formats = []Format{
	{"md", "md", "Markdown", Markdown},
	{"html", "html", "one HTML page", HTML},
	{"txt", "txt", "plain text", Text},
	{"json", "json", "the figures as JSON", JSON},
	{"csv", "zip", "the figures as CSV tables in a zip", CSV},
}

// Write writes the summary in the format of the name.
func Write(w io.Writer, s *model.Summary, format string) error {
	names := make([]string, len(Formats))
	for i, f := range Formats {
		if f.Name == format {
			return f.Write(w, s)
		}
		names[i] = f.Name
	}
	return model.NotAllowed("There is no format %q. Choose one of: %s", format, strings.Join(names, ", "))
}

// FileName is the name of a summary's file: letters, digits and hyphens only,
// whatever the wave is called.
func FileName(s *model.Summary, ending string) string {
	name := "goodword"
	if wave := plainName(s.Wave.Name); wave != "" {
		name += "-" + wave
	}
	return fmt.Sprintf("%s-wave%d-day%d-%s.%s", name, s.Wave.Number, s.Wave.Day, s.Edition, ending)
}

// plainName keeps ASCII letters and digits and joins the rest by one hyphen.
func plainName(s string) string {
	var b strings.Builder
	for _, r := range strings.ToLower(s) {
		switch {
		case r < unicode.MaxASCII && (unicode.IsLetter(r) || unicode.IsDigit(r)):
			b.WriteRune(r)
		case b.Len() > 0 && !strings.HasSuffix(b.String(), "-"):
			b.WriteByte('-')
		}
		if b.Len() >= 40 {
			break
		}
	}
	return strings.Trim(b.String(), "-")
}
