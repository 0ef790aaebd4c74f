//go:build !race

package e2e

// raceOn says that the race detector is at work.
const raceOn = false
