//go:build unix

package ui_test

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/creack/pty"

	"goodword/model"
	"goodword/ui"
)

// TestMain is the program itself where a test has started it in a terminal. It
// writes what was remembered into the file that the variable names.
func TestMain(m *testing.M) {
	kept := os.Getenv("GOODWORD_TEST_KEPT")
	if kept == "" {
		os.Exit(m.Run())
	}
	s := store()
	_, err := ui.Run(context.Background(), s, ui.Options{Panes: []ui.Maker{newList, newStep}})
	b, _ := json.Marshal(s.Kept)
	if os.WriteFile(kept, b, 0o600) != nil || err != nil {
		fmt.Fprintln(os.Stderr, err)
		if errors.Is(err, model.ErrInterrupted) {
			os.Exit(130)
		}
		os.Exit(1)
	}
	os.Exit(0)
}

// screen is the program in a terminal of its own.
type screen struct {
	t    *testing.T
	cmd  *exec.Cmd
	tty  *os.File
	kept string
	read chan struct{} // closed when the terminal has nothing more to say

	mu  sync.Mutex
	out bytes.Buffer
}

func start(t *testing.T, env ...string) *screen {
	t.Helper()
	s := &screen{t: t, cmd: exec.Command(os.Args[0]), kept: filepath.Join(t.TempDir(), "kept"), read: make(chan struct{})}
	s.cmd.Env = append(os.Environ(), "TERM=xterm-256color", "LANG=C.UTF-8", "GOODWORD_TEST_KEPT="+s.kept)
	s.cmd.Env = append(s.cmd.Env, env...)
	var err error
	if s.tty, err = pty.StartWithSize(s.cmd, &pty.Winsize{Cols: 100, Rows: 30}); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.tty.Close() })
	go func() {
		defer close(s.read)
		b := make([]byte, 1<<16)
		for {
			n, err := s.tty.Read(b)
			s.mu.Lock()
			s.out.Write(b[:n])
			s.mu.Unlock()
			if err != nil {
				return
			}
		}
	}()
	s.wait("Flow Builders")
	return s
}

func (s *screen) text() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.out.String()
}

// wait waits for text in what was sent since the program began.
func (s *screen) wait(text string) {
	s.t.Helper()
	for range 3000 { // a busy machine is no fault of the program
		if strings.Contains(s.text(), text) {
			return
		}
		time.Sleep(10 * time.Millisecond)
	}
	s.t.Fatalf("the screen never shows %q: %q", text, s.text())
}

func (s *screen) press(keys string) {
	s.t.Helper()
	if _, err := s.tty.WriteString(keys); err != nil {
		s.t.Fatal(err)
	}
}

// ends waits for the end and checks that the terminal is as it was.
func (s *screen) ends(code int) {
	s.t.Helper()
	done := make(chan error, 1)
	go func() { done <- s.cmd.Wait() }()
	select {
	case <-done:
	case <-time.After(10 * time.Second):
		_ = s.cmd.Process.Kill()
		s.t.Fatal("the program does not end")
	}
	<-s.read
	if got := s.cmd.ProcessState.ExitCode(); got != code {
		s.t.Errorf("exit code %d, want %d", got, code)
	}
	out := s.text()
	for _, mode := range []string{"?1049", "?25", "?2004", "?1002", "?1006"} {
		on, off := mode+"h", mode+"l"
		if mode == "?25" {
			on, off = off, on // the cursor is hidden, then shown
		}
		if strings.LastIndex(out, on) > strings.LastIndex(out, off) {
			s.t.Errorf("mode %s is left behind", mode)
		}
	}
}

func TestQuittingLeavesTheTerminalClean(t *testing.T) {
	s := start(t)
	s.press("q")
	s.ends(0)
}

func TestAHangupKeepsWhatWasTyped(t *testing.T) {
	for _, sig := range []syscall.Signal{syscall.SIGHUP, syscall.SIGTERM} {
		s := start(t)
		s.press("n")
		s.wait("Person")
		s.press("\x1b[200~Ida\x1b[201~") // in one frame
		s.wait("Ida")
		if err := s.cmd.Process.Signal(sig); err != nil {
			t.Fatal(err)
		}
		s.ends(130)
		if !strings.Contains(s.text(), "Interrupted; everything is saved in") {
			t.Errorf("%v: nothing says where the data is", sig)
		}
		if b, err := os.ReadFile(s.kept); err != nil || !strings.Contains(string(b), "Ida") {
			t.Errorf("%v: kept %s, %v", sig, b, err)
		}
	}
}

func TestAnIdleScreenSendsNothing(t *testing.T) {
	s := start(t)
	time.Sleep(500 * time.Millisecond)
	before := len(s.text())
	time.Sleep(2200 * time.Millisecond) // two looks at the file
	if more := len(s.text()) - before; more > 0 {
		t.Errorf("%d bytes while nothing happens: %q", more, s.text()[before:])
	}
	s.press("q")
	s.ends(0)
}

func TestAHostilePasteLeavesTheKeysAlive(t *testing.T) {
	s := start(t)
	s.press("\x1b[200~abc\x1b]0;never ended\x90\x9f and on\x1b[201~")
	time.Sleep(50 * time.Millisecond)
	s.press("q")
	s.ends(0)
}

func TestNoColourMeansNoColour(t *testing.T) {
	s := start(t, "NO_COLOR=1")
	s.press(":")
	s.wait("Commands")
	for _, seq := range []string{"\x1b[38;", "\x1b[48;", ";38;", ";48;"} {
		if strings.Contains(s.text(), seq) {
			t.Errorf("a colour is sent: %q", seq)
		}
	}
	s.press("\x1b")
	time.Sleep(100 * time.Millisecond) // an escape alone is told from a sequence by time
	s.press("q")
	s.ends(0)
}

func TestWithoutATerminalItSaysSo(t *testing.T) {
	t.Setenv("TERM", "dumb") // the tests themselves may run in one that draws
	if _, err := ui.Run(context.Background(), store(), ui.Options{}); !errors.Is(err, ui.ErrNoTerminal) {
		t.Errorf("got %v", err)
	}
}

// editorThat makes an editor that runs a line of shell on the file $1.
func editorThat(t *testing.T, does string) (env, dir string) {
	t.Helper()
	dir = t.TempDir()
	path := filepath.Join(dir, "editor")
	if err := os.WriteFile(path, []byte("#!/bin/sh\n"+does+"\n"), 0o700); err != nil {
		t.Fatal(err)
	}
	return "EDITOR=" + path, t.TempDir()
}

func TestTheEditorsFileIsKeptUntilItIsSaved(t *testing.T) {
	for _, c := range []struct {
		does, says string
		left       int
	}{
		{`printf 'new \033note\n' > "$1"`, "wrote new note - u undoes", 0},
		{`printf 'full' > "$1"`, "your text is kept in", 1},
		{`exit 1`, "nothing was changed", 0},
		{`printf 'half' > "$1"; exit 1`, "what you wrote is kept in", 1},
		{`true`, "nothing was changed", 0},
	} {
		env, tmp := editorThat(t, c.does)
		s := start(t, env, "VISUAL=", "TMPDIR="+tmp)
		s.press("E")
		s.wait(c.says)
		s.press("q")
		s.ends(0)
		if files, _ := filepath.Glob(filepath.Join(tmp, "goodword-*")); len(files) != c.left {
			t.Errorf("%s: %d files are left, want %d", c.does, len(files), c.left)
		}
	}
}

func TestAFaultLeavesTheTerminalCleanAndSaysWhereTheDataIs(t *testing.T) {
	for _, key := range []string{"B", "L"} {
		s := start(t)
		s.press(key)
		s.ends(1)
		if !strings.Contains(s.text(), "your data is safe in /data/goodword.db") {
			t.Errorf("after %s: %q", key, s.text())
		}
	}
}
