//go:build unix

package e2e

import (
	"os"
	"syscall"
)

// nobody is a user without rights, where this one may become another.
func nobody() (*syscall.SysProcAttr, bool) {
	const id = 65534
	return &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: id, Gid: id}}, os.Getuid() == 0
}
