package data

import (
	"context"
	"errors"
	"io/fs"
	"syscall"

	"modernc.org/sqlite"

	"goodword/model"
)

// SQLite's primary result codes that ask for an answer of their own.
const (
	codeBusy       = 5
	codeLocked     = 6
	codeReadOnly   = 8
	codeIO         = 10
	codeCorrupt    = 11
	codeFull       = 13
	codeCannotOpen = 14
	codeConstraint = 19
	codeNotADB     = 26
	codeIOShmSize  = 4874
	codeForeignKey = 787
)

// say turns a driver's error into a sentence that says what happened, what is
// safe and what to do; errors of the model pass through.
func say(err error) error {
	var e *sqlite.Error
	switch {
	case err == nil:
		return nil
	case errors.Is(err, context.Canceled), errors.Is(err, context.DeadlineExceeded):
		return err
	case errors.Is(err, fs.ErrPermission):
		return model.Refuse(model.ErrFile, "You may not read or write this file. Check its owner and its rights, or choose another.")
	case errors.Is(err, syscall.ENOSPC), errors.Is(err, syscall.EDQUOT), errors.Is(err, syscall.EFBIG):
		return diskFull()
	case !errors.As(err, &e):
		return err
	}
	switch e.Code() & 0xff {
	case codeBusy, codeLocked:
		return model.Refuse(model.ErrFile, "Another program holds the file. Nothing was written; try again in a moment.")
	case codeReadOnly:
		return model.Refuse(model.ErrFile, "The file can only be read here. Nothing was written; check its rights or work on a copy.")
	case codeFull:
		return diskFull()
	case codeIO:
		// A full disk shows itself as a failed write under a size limit.
		return model.Refuse(model.ErrFile, "The disk did not take it (%d); it may be full. Nothing was written; make room and try again.", e.Code())
	case codeCorrupt:
		return model.Refuse(model.ErrFile, "The file is damaged. Nothing was changed; bring back a backup with: goodword restore FILE")
	case codeNotADB:
		return model.Refuse(model.ErrFile, "This is not a Goodword file. It was left untouched; choose another.")
	case codeCannotOpen:
		return model.Refuse(model.ErrFile, "The file cannot be opened. Check that its folder exists and that you may write there.")
	case codeConstraint:
		return model.NotAllowed("This does not fit what is already there (%s). Nothing was written.", constraintWords(e))
	}
	return err
}

func constraintWords(e *sqlite.Error) string {
	if e.Code() == codeForeignKey {
		return "it points to something that is gone"
	}
	return "the same thing exists already"
}

func diskFull() error {
	return model.Refuse(model.ErrFile, "The disk is full. Nothing was written; make room and try again.")
}
