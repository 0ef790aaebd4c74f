// Package cli is the house without a screen: one file a subcommand, the same
// store methods and the same undo as the panes.
//
// It imports model, ui/report and themes' names through main, never data: main
// hands it Doors that open files. Results go to stdout, messages to stderr; a
// command that fails prints one line that says what to do next, and its exit
// code says which kind of trouble it was.
package cli
