// Package locale writes days and numbers in the way of a language: the order
// of day and month, their names, and the marks in a number. The words around
// them stay English.
//
// It imports only the standard library, so that the rules and the drawn parts
// may both use it. The language is chosen once for the whole program, as its
// time zone is: everything that people read is written in one language, and
// what other programs read (JSON, CSV, exports) never comes through here.
package locale
