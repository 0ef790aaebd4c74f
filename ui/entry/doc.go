// Package entry is the questions that are asked about each noun: one file a
// noun, each function the fields of one short form, bound to the row that they
// fill. Panes put them into dialogs, and the command line asks them line by
// line, so that a question reads the same everywhere.
//
// A form asks for the three to five things that matter now; the others are
// folded. Where a form points to other rows it takes the Book.
//
// It may import model and ui/component.
package entry
