package e2e

import "syscall"

func nobody() (*syscall.SysProcAttr, bool) { return nil, false }
