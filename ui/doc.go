// Package ui is the house: the only tea.Model. It holds the panes and the
// stack of dialogs, gives each key to the one that should have it, draws the
// lines around the panes, and sends every write down one road.
//
// A key goes to the top dialog, else to the actions of the pane in front, else
// to the house's own. Answers go home to the pane that asked; news (the wave
// read anew, a change, a theme) goes to all. Nothing is sent to everyone by
// default. State changes are method calls; commands are for IO and time.
//
// Panes draw strings of exactly h lines of w cells and not into a buffer of
// cells: rows can be kept from frame to frame, a golden file is the picture
// itself, and no untagged module is needed. The frame is drawn only when
// something changed, since the runtime asks for it after every message.
//
// It may import model, themes and everything below ui, never data: what it
// needs of the file it declares in Store.
package ui
