// Package pane is the contract between the house and its panes: what a pane
// must offer (Pane), what it is told (Env and the news messages), and what it
// may ask of the house (Host).
//
// A pane is a pointer with a mind: Update changes it and may return a command
// for IO, View draws it into exactly w x h cells. A pane never imports another
// pane and never sees the store as a whole: it declares the few methods that
// it needs, and the root embeds them.
package pane
