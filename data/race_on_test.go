//go:build race

package data

// raceOn says that the race detector is at work, under which SQLite takes ten
// times as long.
const raceOn = true
