package data

import (
	"bytes"
	"encoding/binary"
	"errors"
	"io"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"

	"goodword/model"
)

// appID marks our files: "GdWd".
const appID = 0x47645764

// peek reads the header before SQLite sees the file, so that nothing is made
// or changed by looking. It must run before the first connection: closing any
// descriptor of the file would drop this process's locks on it.
func peek(path string) error {
	fi, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return model.Refuse(model.ErrNotFound, "There is no file at %s.", path)
	case err != nil:
		return say(err)
	case fi.IsDir():
		return model.Refuse(model.ErrFile, "%s is a folder. Name a file.", path)
	case !fi.Mode().IsRegular():
		return notOurs(path)
	case fi.Size() == 0:
		return model.Refuse(model.ErrFile, "%s is empty. If it should be new, delete it and start again; if not, bring back a backup with: goodword restore FILE", path)
	}
	f, err := os.Open(path)
	if err != nil {
		return say(err)
	}
	defer f.Close()
	h := make([]byte, 100)
	_, err = io.ReadFull(f, h)
	if bytes.HasPrefix(h, []byte("age-encryption.org/")) {
		return model.Refuse(model.ErrFile, "%[1]s is an encrypted copy. Bring it back with: goodword restore %[1]s --passphrase-file FILE", path)
	}
	if err != nil || !bytes.HasPrefix(h, []byte("SQLite format 3\x00")) {
		return notOurs(path)
	}
	if binary.BigEndian.Uint32(h[68:]) != appID {
		return notOurs(path)
	}
	if v := int(binary.BigEndian.Uint32(h[60:])); v > len(migrations()) {
		return newer(path)
	}
	return nil
}

func notOurs(path string) error {
	return model.Refuse(model.ErrFile, "%s is not a Goodword file. It was left untouched; choose another.", path)
}

func newer(path string) error {
	return model.Refuse(model.ErrFile, "%s was made by a newer Goodword. It was left untouched; update the program to open it.", path)
}

// dsn builds the driver's address. The path is escaped, since a ? or % in a
// file name would otherwise cut the pragmas off in silence.
func dsn(path, mode string) string {
	q := url.Values{
		"mode":          {mode},
		"_busy_timeout": {"5000"},
		"_foreign_keys": {"1"},
		"_dqs":          {"0"},
		"_pragma":       {"trusted_schema(0)", "cell_size_check(ON)", "temp_store(MEMORY)"},
	}
	if mode == "rw" {
		q.Set("_journal_mode", "WAL")
		q.Set("_synchronous", "FULL")
		q.Set("_txlock", "immediate")
		q.Add("_pragma", "secure_delete(ON)")
		q.Add("_pragma", "journal_size_limit(16777216)")
		q.Add("_pragma", "cache_size(-32768)")
	}
	return fileURL(path, q)
}

// beside are the ends of the names of what SQLite keeps beside a file: its log,
// who reads it, and how to take back what a large import had begun.
var beside = []string{"-wal", "-shm", "-journal"}

// unfinished says that a file is whole only together with what lies beside it.
func unfinished(path string) bool {
	for _, end := range []string{"-wal", "-journal"} {
		if fi, err := os.Stat(path + end); err == nil && fi.Size() > 0 {
			return true
		}
	}
	return false
}

// frozenDSN reads a file in a folder that cannot be written, where SQLite
// cannot make its shared-memory file.
func frozenDSN(path string) string {
	return fileURL(path, url.Values{"mode": {"ro"}, "immutable": {"1"}, "_dqs": {"0"}})
}

func fileURL(path string, q url.Values) string {
	abs, err := filepath.Abs(path)
	if err != nil {
		abs = path
	}
	return (&url.URL{Scheme: "file", Path: filepath.ToSlash(abs), RawQuery: q.Encode()}).String()
}
