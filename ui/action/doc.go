// Package action is the table of what can be done: one Action for one deed,
// with its keys and its words. Dispatch, footer, help, palette and the key
// table of the README are all read from the same Sets, so that a key shown is
// a key that works.
//
// It imports nothing of ours, so that everything else may use it.
package action
