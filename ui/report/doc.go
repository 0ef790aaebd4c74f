// Package report turns the one-month summary into bytes. A format is one file
// and one word in Formats; all of them are written from the same document, so
// that they show the same numbers.
//
// Beside the summary it writes what others read: calendars, contacts, and the
// cards for our own people. HTML comes from templates in the folder page.
//
// It may import model. It neither opens files nor knows a screen: whoever calls
// it brings the writer.
package report
