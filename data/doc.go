// Package data keeps the experiment in one SQLite file: it opens, migrates,
// reads and writes it, and undoes what was written.
//
// It may import model, data/importer and data/demo, and never the screen: the
// screen declares the methods that it needs, and *Store happens to have them.
//
// One road for all writes: Do runs a function in one immediate transaction,
// which is one change in the history and one undo. Triggers made from the live
// schema write down every row before and after, cascades included, so no noun
// writes undo code, and other triggers feed the search. Rows go in and out
// through one mapper (row.go) that reads the columns from the structs of
// package model.
//
// A wave that is over is an archive (archive.go): a book reads it as it was at
// its end, by the history of what was changed since, and whatever would make
// its summary read otherwise is refused, of whatever noun, by comparing the
// two summaries. Nothing has to be written for a new noun.
package data
