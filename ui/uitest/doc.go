// Package uitest drives the house in tests: it presses keys, runs what they
// start to the end, and reads the screen as plain lines.
//
// It may import model and ui; only tests import it. Tests of a pane that is
// part of the house must be external ones (package today_test), since the
// house imports the pane.
package uitest
