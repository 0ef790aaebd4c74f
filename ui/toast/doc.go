// Package toast is short news in the status line: one line that leaves by
// itself, and errors that stay until they are dismissed.
//
// It imports nothing of ours: what it says is written by others.
package toast
