package terminal

import (
	"bytes"
	"os"
	"strings"
	"testing"
	"time"
	"unicode/utf8"
)

func TestAPasteKeepsOnlyText(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"keys pass", "j\x1b[A\x03\x1b", "j\x1b[A\x03\x1b"},
		{"plain paste", "\x1b[200~two\nlines\x1b[201~q", "\x1b[200~two\nlines\x1b[201~q"},
		{"returns become newlines", "\x1b[200~a\rb\x1b[201~", "\x1b[200~a\nb\x1b[201~"},
		{"an OSC inside", "\x1b[200~a\x1b]52;c;x\x07b\x1b[201~q", "\x1b[200~a]52;c;xb\x1b[201~q"},
		{"an eight-bit DCS inside", "\x1b[200~a\u0090b\x1b[201~q", "\x1b[200~ab\x1b[201~q"},
		{"a lone byte", "\x1b[200~a\xffb\x1b[201~", "\x1b[200~a\ufffdb\x1b[201~"},
		{"an almost end", "\x1b[200~a\x1b[20x\x1b[201~", "\x1b[200~a[20x\x1b[201~"},
		{"an escape before the end", "\x1b[200~a\x1b\x1b[201~q", "\x1b[200~a\x1b[201~q"},
		{"right to left overrides", "\x1b[200~a\u202eb\x1b[201~", "\x1b[200~ab\x1b[201~"},
		{"wide letters", "\x1b[200~日本\x1b[201~", "\x1b[200~日本\x1b[201~"},
	} {
		var p paste
		if got := string(p.step(nil, []byte(c.in))); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

func TestALargePasteIsCutAndStillEnds(t *testing.T) {
	p := paste{max: 10}
	got := string(p.step(nil, []byte("\x1b[200~"+strings.Repeat("é", 50)+"\x1b[201~q")))
	if want := "\x1b[200~ééééé\x1b[201~q"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}

func TestALostEndDoesNotSwallowKeys(t *testing.T) {
	now := time.Now()
	i := NewInput(nil)
	out := i.take(nil, []byte("\x1b[200~abc"), now)
	out = i.take(out, []byte("de"), now.Add(100*time.Millisecond))
	out = i.take(out, []byte("q"), now.Add(time.Second))
	if want := "\x1b[200~abcde\x1b[201~q"; string(out) != want {
		t.Errorf("%q, want %q", out, want)
	}
}

func TestALateEndIsNoKey(t *testing.T) {
	now := time.Now()
	i := NewInput(nil)
	out := i.take(nil, []byte("\x1b[200~abc"), now)
	out = i.take(out, []byte("qq\x1b[201~"), now.Add(time.Minute))
	if want := "\x1b[200~abcqq\x1b[201~"; string(out) != want {
		t.Errorf("%q, want %q", out, want)
	}
}

func TestReadingFromAFile(t *testing.T) {
	r, w, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	in := "\x1b[200~" + strings.Repeat("\xff", 3000) + "\x1b[201~q"
	if _, err := w.WriteString(in); err != nil {
		t.Fatal(err)
	}
	w.Close()
	var got bytes.Buffer
	if _, err := got.ReadFrom(NewInput(r)); err != nil {
		t.Fatal(err)
	}
	if want := "\x1b[200~" + strings.Repeat("\ufffd", 3000) + "\x1b[201~q"; got.String() != want {
		t.Errorf("read %d bytes, want %d", got.Len(), len(want))
	}
}

func FuzzPaste(f *testing.F) {
	f.Add([]byte("a\x1b[200~x\x1b]0;t\x07y\x1b[201~b"), 3)
	f.Add([]byte("\x1b[200~\xff\xfe\x9b\xe2\x80\xae\x1b[20\x1b[201~"), 1)
	f.Fuzz(func(t *testing.T, in []byte, cut int) {
		if cut < 0 || cut > len(in) {
			cut = 0
		}
		var whole, parts paste
		out := whole.step(nil, in)
		if two := parts.step(parts.step(nil, in[:cut]), in[cut:]); !bytes.Equal(out, two) {
			t.Fatalf("depends on the cut: %q and %q", out, two)
		}
		if len(out) > 3*len(in) {
			t.Fatalf("grew from %d to %d", len(in), len(out))
		}
		for _, text := range bytes.Split(out, []byte(beginPaste))[1:] {
			text, _, _ = bytes.Cut(text, []byte(endPaste))
			if !utf8.Valid(text) || bytes.ContainsRune(text, 0x1b) {
				t.Fatalf("not text: %q", text)
			}
		}
	})
}
