// Package dialog is what stands in front of the panes: a stack of dialogs, of
// which the top one has the keys. Modes are dialogs too.
//
// A dialog carries closures for what it starts and closes itself; it knows
// neither panes nor the store. Opening one is a method call and acts at once,
// so that keys typed fast find it open. Confirmations are only for what cannot
// be undone, and never take the same key twice.
//
// It may import model and ui/{action,style,component}.
package dialog
