// Package component holds parts without a purpose: text that is cut by display
// width, tables, charts, forms, frames. They know nothing of people or waves;
// panes and dialogs give them words and rows.
//
// The geometry contract: whatever draws takes a width and a height and answers
// with exactly h lines of exactly w cells, or with "" when either is less than
// one. Lines are strings, not a buffer of cells: rows can be kept from frame
// to frame, a golden file is the picture itself, and nothing untagged is
// needed. Width always means cells on the screen, never bytes or runes.
//
// Styles are handed to each View, so that a change of theme needs no news to
// parts. With Styles.ASCII the drawings use no box lines and no blocks.
//
// Forms are built on the inputs of Bubbles and not on Huh: there every step
// from field to field is a message, so that a letter typed right after tab
// lands in the field before, its accessible mode loses piped lines and cannot
// tell that the input ended, and some of its colours cannot be given a role.
//
// It may import ui/style and ui/action (which imports nothing of ours), so
// that list movement is bound to keys once and not in each pane. It never
// imports model: a part that knew a person would have a purpose.
package component
