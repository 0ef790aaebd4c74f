//go:build !race

package e2e

// raceOn says that the race detector is at work, under which everything takes ten
// times as long.
const raceOn = false
