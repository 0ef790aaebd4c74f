package dialog

import (
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// Path is one path as it was typed, pasted or dropped: in quotes, with
// backslashes before blanks, as a file: address, or from ~ on.
func Path(text string) string {
	words := pathWords(text)
	if len(words) != 1 {
		return home(strings.TrimSpace(text))
	}
	return words[0]
}

// Paths are the paths in a line, each once. A line that is as it stands the
// name of something on the disk is one path, blanks and all. It looks at the
// disk, so it is called off the loop.
func Paths(text string) []string {
	whole := home(strings.TrimSpace(text))
	if _, err := os.Lstat(whole); err == nil && whole != "" {
		return []string{whole}
	}
	var out []string
	for _, p := range pathWords(text) {
		if !slices.Contains(out, p) {
			out = append(out, p)
		}
	}
	return out
}

// pathWords cuts a line at its blanks, as a shell does. Where the backslash
// parts folders it escapes nothing.
func pathWords(text string) []string {
	var out []string
	var word strings.Builder
	open, quoted, escaped := rune(0), false, false
	end := func() {
		if word.Len() > 0 || quoted {
			out = append(out, home(word.String()))
		}
		word.Reset()
		quoted = false
	}
	for _, r := range text {
		switch {
		case escaped:
			word.WriteRune(r)
			escaped = false
		case r == '\\' && open != '\'' && filepath.Separator != '\\':
			escaped = true
		case open != 0 && r == open:
			open = 0
		case open == 0 && (r == '"' || r == '\'' && word.Len() == 0):
			open, quoted = r, true
		case open == 0 && (r == ' ' || r == '\t' || r == '\n'):
			end()
		default:
			word.WriteRune(r)
		}
	}
	end()
	return out
}

// home puts the user's folder for ~ and takes a file: address apart.
func home(path string) string {
	if u, err := url.Parse(path); err == nil && u.Scheme == "file" && u.Path != "" {
		return filepath.FromSlash(u.Path)
	}
	if path != "~" && !strings.HasPrefix(path, "~/") && !strings.HasPrefix(path, "~"+string(filepath.Separator)) {
		return path
	}
	dir, err := os.UserHomeDir()
	if err != nil {
		return path
	}
	return filepath.Join(dir, path[1:])
}

// complete is what the last path of a line may go on as: folders end in their
// separator, names with blanks are quoted. It looks at the disk.
func complete(text string) []string {
	before, last := lastWord(text)
	dir, begin := filepath.Split(last)
	look := home(dir)
	if look == "" {
		look = "."
	}
	entries, err := os.ReadDir(look)
	if err != nil {
		return nil
	}
	var out []string
	for _, e := range entries {
		name := e.Name()
		if !strings.HasPrefix(strings.ToLower(name), strings.ToLower(begin)) || begin == "" && strings.HasPrefix(name, ".") {
			continue
		}
		if isDir(look, e) {
			name += string(filepath.Separator)
		}
		out = append(out, before+quotedPath(dir+name))
		if len(out) == mostNames {
			break
		}
	}
	return out
}

// mostNames is how many names are offered at once.
const mostNames = 200

// isDir follows a link: a linked folder is a folder here.
func isDir(dir string, e os.DirEntry) bool {
	if e.Type()&os.ModeSymlink == 0 {
		return e.IsDir()
	}
	info, err := os.Stat(filepath.Join(dir, e.Name()))
	return err == nil && info.IsDir()
}

// lastWord parts a line before its last path, which may have an open quote.
func lastWord(text string) (before, last string) {
	at, open, escaped := 0, rune(0), false
	for i, r := range text {
		switch {
		case escaped:
			escaped = false
		case r == '\\' && open != '\'' && filepath.Separator != '\\':
			escaped = true
		case open != 0:
			if r == open {
				open = 0
			}
		case r == '"' || r == '\'' && i == at:
			open = r
		case r == ' ':
			at = i + 1
		}
	}
	last = text[at:]
	if open == 0 {
		if words := pathText(last); words != "" {
			last = words
		}
		return text[:at], last
	}
	return text[:at], strings.TrimLeft(last, `"'`)
}

// pathText is one word without its quotes and escapes, ~ as it was typed.
func pathText(word string) string {
	if !strings.ContainsAny(word, `"'\`) || filepath.Separator == '\\' {
		return strings.Trim(word, `"`)
	}
	if words := pathWords(strings.TrimPrefix(word, "~")); len(words) == 1 {
		if strings.HasPrefix(word, "~") {
			return "~" + words[0]
		}
		return words[0]
	}
	return word
}

// quotedPath puts a path with blanks into quotes; that of a folder stays open,
// so that typing goes on inside. ~ in quotes is understood as well.
func quotedPath(path string) string {
	if !strings.ContainsAny(path, " '\"\\") || filepath.Separator == '\\' && !strings.Contains(path, " ") {
		return path
	}
	path = strings.ReplaceAll(path, `"`, `\"`)
	if strings.HasSuffix(path, string(filepath.Separator)) {
		return `"` + path
	}
	return `"` + path + `"`
}
