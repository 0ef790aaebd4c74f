package importer

import (
	"fmt"

	"goodword/model"
)

// Kinds of refusals. Each sentence says what the file is and what to do.
const (
	kindEmpty      = "empty"
	kindHeaderOnly = "header only"
	kindNoHeader   = "no header"
	kindWebPage    = "web page"
	kindBinary     = "binary"
	kindPacked     = "packed"
	kindNotYet     = "not readable here"
	kindCell       = "cell too long"
	kindQuote      = "unclosed quote"
	kindWide       = "too many columns"
	kindUnreadable = "unreadable"
	kindMapping    = "mapping"
)

func refuse(kind string, line int, format string, args ...any) error {
	return &model.ImportError{Kind: kind, Line: line, Text: fmt.Sprintf(format, args...)}
}
