// Package report turns the one-month summary into bytes. A format is one file
// and one word in Formats; all of them are written from the same document, so
// that they show the same numbers.
//
// It may import model. It neither opens files nor knows a screen: whoever calls
// it brings the writer.
package report
