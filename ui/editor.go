package ui

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"runtime"
	"strings"

	tea "charm.land/bubbletea/v2"

	"goodword/model"
)

// editMsg says that the text lies in a file, ready for the editor.
type editMsg struct {
	path string
	text string
	done func(string) tea.Cmd
	err  error
}

// editedMsg says that the editor has ended and what is in the file now.
type editedMsg struct {
	editMsg
	now string
	err error
}

// Edit opens text in the user's editor and hands back what was saved. The file
// is kept until the write that follows is acknowledged.
func (a *App) Edit(text string, done func(string) tea.Cmd) tea.Cmd {
	return func() tea.Msg {
		m := editMsg{text: text, done: done}
		f, err := os.CreateTemp("", "goodword-*.txt")
		if err != nil {
			m.err = fmt.Errorf("make a file for the editor: %w", err)
			return m
		}
		m.path = f.Name()
		_, err = f.WriteString(text)
		if closed := f.Close(); err == nil {
			err = closed
		}
		if err != nil {
			m.err = fmt.Errorf("write the file for the editor: %w", err)
		}
		return m
	}
}

func (a *App) edit(m editMsg) tea.Cmd {
	if m.err != nil {
		a.Error(m.err)
		return dropFile(m.path)
	}
	cmd := editor(m.path)
	read := func(err error) tea.Msg {
		text, unread := os.ReadFile(m.path)
		if err == nil {
			err = unread
		}
		return editedMsg{editMsg: m, now: string(bytes.TrimRight(text, "\n")), err: err}
	}
	if a.opts.Plain { // no screen has to be put aside
		cmd.Stdout, cmd.Stderr = os.Stdout, os.Stderr
		return func() tea.Msg { return read(cmd.Run()) }
	}
	return tea.ExecProcess(cmd, read)
}

// edited takes the text over. An editor that says no (:cq) leaves the old one;
// an editor that died leaves the file for the user.
func (a *App) edited(m editedMsg) tea.Cmd {
	now := model.Clean(m.now)
	switch same := now == strings.TrimRight(m.text, "\n"); {
	case m.err != nil && same:
		a.Toast("nothing was changed: " + m.err.Error())
		return dropFile(m.path)
	case m.err != nil:
		a.Error(fmt.Errorf("the editor failed (%w); what you wrote is kept in %s", m.err, m.path))
		return nil
	case same:
		a.Toast("nothing was changed")
		return dropFile(m.path)
	}
	a.editing = m.path
	cmd := m.done(now)
	if a.editing == "" { // a write took the file over
		return cmd
	}
	a.editing = ""
	return tea.Batch(cmd, dropFile(m.path))
}

// editor is the user's editor with its own arguments.
func editor(path string) *exec.Cmd {
	words := strings.Fields(os.Getenv("VISUAL"))
	if len(words) == 0 {
		words = strings.Fields(os.Getenv("EDITOR"))
	}
	if len(words) == 0 {
		words = []string{"vi"}
		if runtime.GOOS == "windows" {
			words = []string{"notepad"}
		}
	}
	cmd := exec.Command(words[0], append(words[1:], path)...)
	cmd.Stdin = os.Stdin // the terminal itself: the runtime's own input would be copied through a pipe
	return cmd
}

// dropFile removes a file of the editor; one that is gone is no trouble.
func dropFile(path string) tea.Cmd {
	if path == "" {
		return nil
	}
	return func() tea.Msg {
		_ = os.Remove(path)
		return nil
	}
}
