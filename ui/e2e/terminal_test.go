package e2e

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/charmbracelet/x/vt"
	"github.com/creack/pty"
)

// program is the built binary, made once for all journeys. A run with the race
// detector watches the program as well.
var program string

func TestMain(m *testing.M) {
	dir, err := os.MkdirTemp("", "goodword-e2e-*")
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	_ = os.Chmod(dir, 0o755) // a test runs the program as somebody else
	program = filepath.Join(dir, "goodword")
	build := exec.Command("go", "build", "-o", program, root)
	build.Env = append(os.Environ(), "CGO_ENABLED=0")
	if raceOn {
		build = exec.Command("go", "build", "-race", "-o", program, root)
	}
	if out, err := build.CombinedOutput(); err != nil {
		fmt.Fprintf(os.Stderr, "build: %v\n%s", err, out)
		os.Exit(1)
	}
	code := m.Run()
	os.RemoveAll(dir)
	os.Exit(code)
}

// patience is how long a journey waits for something to appear. It is long
// because a busy machine is no fault of the program.
const patience = 30 * time.Second

// terminal is the program in a pseudo-terminal with a screen that can be read.
type terminal struct {
	t      *testing.T
	tty    *os.File
	mu     sync.Mutex // the emulator hands out its own cells
	screen *vt.SafeEmulator
	cmd    *exec.Cmd
	w, h   int
	done   chan error
	keys   int // presses so far, typed words not counted
}

// start runs the program with the arguments in a terminal of w x h cells.
func start(t *testing.T, w, h int, env []string, args ...string) *terminal {
	t.Helper()
	if runtime.GOOS == "windows" {
		t.Skip("there is no pseudo-terminal here")
	}
	x := &terminal{t: t, w: w, h: h, screen: vt.NewSafeEmulator(w, h), done: make(chan error, 1)}
	x.cmd = exec.Command(program, args...)
	x.cmd.Env = append([]string{
		"TERM=xterm-256color", "COLORTERM=truecolor", "LANG=C.UTF-8", "PATH=" + os.Getenv("PATH"),
		"HOME=" + t.TempDir(), "XDG_DATA_HOME=" + t.TempDir(), "XDG_CONFIG_HOME=" + t.TempDir(), "TMPDIR=" + t.TempDir(),
	}, env...)
	tty, err := pty.StartWithSize(x.cmd, &pty.Winsize{Cols: uint16(w), Rows: uint16(h)})
	if err != nil {
		t.Fatal(err)
	}
	x.tty = tty
	go x.read()
	go x.answer()
	go func() { x.done <- x.cmd.Wait() }()
	t.Cleanup(func() {
		_ = x.cmd.Process.Kill()
		tty.Close()
	})
	return x
}

// read feeds what the program draws to the screen.
func (x *terminal) read() {
	buf := make([]byte, 1<<16)
	for {
		n, err := x.tty.Read(buf)
		x.mu.Lock()
		_, _ = x.screen.Write(buf[:n])
		x.mu.Unlock()
		if err != nil {
			return
		}
	}
}

// answer hands the terminal's replies back. The emulator writes them to a pipe
// that blocks, so they are taken off it at once and queued.
func (x *terminal) answer() {
	replies := make(chan []byte, 1024)
	go func() {
		for r := range replies {
			_, _ = x.tty.Write(r)
		}
	}()
	buf := make([]byte, 4096)
	for {
		n, err := x.screen.Read(buf)
		if err != nil {
			close(replies)
			return
		}
		replies <- append([]byte(nil), buf[:n]...)
	}
}

// keyCodes are the keys that are no letters.
var keyCodes = map[string]string{
	"enter": "\r", "esc": "\x1b", "tab": "\t", "shift+tab": "\x1b[Z", "space": " ", "backspace": "\x7f",
	"up": "\x1b[A", "down": "\x1b[B", "right": "\x1b[C", "left": "\x1b[D", "pgdown": "\x1b[6~", "pgup": "\x1b[5~",
	"home": "\x1b[H", "end": "\x1b[F", "delete": "\x1b[3~",
}

// press presses keys by name.
func (x *terminal) press(keys ...string) *terminal {
	x.t.Helper()
	for _, k := range keys {
		code, ok := keyCodes[k]
		if rest, ctrl := strings.CutPrefix(k, "ctrl+"); ctrl {
			code, ok = string(rest[0]&0x1f), true
		}
		if !ok {
			code = k
		}
		x.keys++
		before := x.text()
		if _, err := x.tty.WriteString(code); err != nil {
			x.t.Fatal(err)
		}
		if k == "esc" { // told from a sequence by the pause after it, which a busy machine must not swallow
			for n := 0; n < 5 && (n == 0 || x.text() == before); n++ {
				time.Sleep(150 * time.Millisecond)
			}
		}
	}
	return x
}

// words types text; it does not count as keys.
func (x *terminal) words(text string) *terminal {
	x.t.Helper()
	if _, err := x.tty.WriteString(text); err != nil {
		x.t.Fatal(err)
	}
	return x
}

// text is the screen as lines.
func (x *terminal) text() string {
	x.mu.Lock()
	defer x.mu.Unlock()
	var b strings.Builder
	for row := range x.h {
		var line strings.Builder
		for col := 0; col < x.w; col++ {
			c := x.screen.CellAt(col, row)
			if c == nil || c.Content == "" {
				if c == nil || c.Width != 0 {
					line.WriteByte(' ')
				}
				continue
			}
			line.WriteString(c.Content)
		}
		b.WriteString(strings.TrimRight(line.String(), " ") + "\n")
	}
	return b.String()
}

// see waits until all the words are on the screen.
func (x *terminal) see(words ...string) *terminal {
	x.t.Helper()
	x.until(func(s string) string {
		for _, w := range words {
			if !strings.Contains(s, w) {
				return fmt.Sprintf("%q is not on the screen", w)
			}
		}
		return ""
	})
	return x
}

// gone waits until none of the words is on the screen.
func (x *terminal) gone(words ...string) *terminal {
	x.t.Helper()
	x.until(func(s string) string {
		for _, w := range words {
			if strings.Contains(s, w) {
				return fmt.Sprintf("%q is still on the screen", w)
			}
		}
		return ""
	})
	return x
}

func (x *terminal) until(wrong func(screen string) string) {
	x.t.Helper()
	deadline := time.Now().Add(patience)
	for {
		why := wrong(x.text())
		if why == "" {
			return
		}
		if time.Now().After(deadline) {
			x.t.Fatalf("%s:\n%s", why, x.text())
		}
		time.Sleep(15 * time.Millisecond)
	}
}

// quit leaves by q and checks that the program ended well and put the terminal
// back.
func (x *terminal) quit() {
	x.t.Helper()
	x.press("q")
	x.ended(0)
}

func (x *terminal) ended(code int) {
	x.t.Helper()
	select {
	case <-x.done:
	case <-time.After(patience):
		x.t.Fatalf("the program does not end:\n%s", x.text())
	}
	if got := x.cmd.ProcessState.ExitCode(); got != code {
		x.t.Fatalf("exit code %d, want %d\n%s", got, code, x.text())
	}
	// What was written last may still be on its way through the terminal.
	for deadline := time.Now().Add(2 * time.Second); x.screen.IsAltScreen(); time.Sleep(10 * time.Millisecond) {
		if time.Now().After(deadline) {
			x.t.Error("the alternate screen was left on")
			return
		}
	}
}

func (x *terminal) signal(s syscall.Signal) {
	x.t.Helper()
	if err := x.cmd.Process.Signal(s); err != nil {
		x.t.Fatal(err)
	}
}

// run runs a command of the program without a terminal.
func run(t *testing.T, args ...string) (out, messages string, code int) {
	t.Helper()
	cmd := exec.Command(program, args...)
	cmd.Env = []string{"PATH=" + os.Getenv("PATH"), "HOME=" + t.TempDir(), "XDG_DATA_HOME=" + t.TempDir(), "TMPDIR=" + t.TempDir()}
	var o, e strings.Builder
	cmd.Stdout, cmd.Stderr = &o, &e
	err := cmd.Run()
	if err != nil && cmd.ProcessState == nil {
		t.Fatal(err)
	}
	return o.String(), e.String(), cmd.ProcessState.ExitCode()
}

// exitOf is the exit code inside the error of a finished command.
func exitOf(err error) string {
	var e *exec.ExitError
	if errors.As(err, &e) {
		return strconv.Itoa(e.ExitCode())
	}
	return err.Error()
}
