// Package demo carries the invented month of an invented company in the form
// of our own export, and shows it as it was known on any of its days.
//
// It imports nothing of ours: it hands out files, and the store takes them in
// through the same door as any other export.
package demo
