//go:build unix

package data

import (
	"syscall"

	"modernc.org/sqlite"
)

// Prepare is called first in main: it makes every new file private, and lets the file's locks survive a
// second descriptor in this process where the system can.
func Prepare() {
	syscall.Umask(0o077)
	_, _ = sqlite.OFDLocking(true) // answers with an error where the system has none
}
