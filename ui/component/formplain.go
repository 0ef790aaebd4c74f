package component

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"strings"
)

// ErrEnded says that the answers stopped before the form was full.
var ErrEnded = errors.New("the answers ended before the form was full; nothing was saved")

// ErrLeft says that the form was left with esc.
var ErrLeft = errors.New("left; nothing was saved")

// RunPlain asks the same questions line by line, for screen readers and pipes:
// an empty line keeps what stands there, "-" empties it, "esc" leaves the form
// with ErrLeft, and what cannot be taken is said and asked again. Give forms that are asked one after the other
// the same *bufio.Reader, or answers read ahead are lost.
func (f *Form) RunPlain(in io.Reader, out io.Writer) error {
	reader, ok := in.(*bufio.Reader)
	if !ok {
		reader = bufio.NewReader(in)
	}
	p := plain{reader, out}
	if _, err := fmt.Fprintln(out, `An empty line keeps what is there, "-" empties it, "esc" leaves.`); err != nil {
		return fmt.Errorf("ask: %w", err)
	}
	for i := range f.fields {
		if !f.fields[i].folded {
			if err := p.ask(f.fields[i]); err != nil {
				return err
			}
		}
	}
	if n := f.folds(); n > 0 {
		more := false
		if err := p.ask(YesNo(fmt.Sprintf("%d more that matter less often, answer them", n), &more)); err != nil {
			return err
		}
		for i := range f.fields {
			if more && f.fields[i].folded {
				if err := p.ask(f.fields[i]); err != nil {
					return err
				}
			}
		}
	}
	f.done = true
	return nil
}

type plain struct {
	in  *bufio.Reader
	out io.Writer
}

// ask asks until the answer can be taken.
func (p plain) ask(f Field) error {
	for {
		if err := p.question(f); err != nil {
			return err
		}
		text, err := p.read(f)
		if err != nil {
			return err
		}
		switch text {
		case "":
		case "esc":
			return ErrLeft
		case "-":
			err = f.editor.answer("")
		default:
			err = f.editor.answer(text)
		}
		if err == nil {
			err = f.problem()
		}
		if err == nil {
			return nil
		}
		if _, err := fmt.Fprintf(p.out, "  ! %v\n", err); err != nil {
			return fmt.Errorf("ask %s: %w", f.label, err)
		}
	}
}

func (p plain) question(f Field) error {
	var b strings.Builder
	b.WriteString(f.label)
	if f.required {
		b.WriteString(" (needed)")
	}
	if f.help != "" {
		b.WriteString(": " + f.help)
	}
	b.WriteByte('\n')
	for i, option := range f.editor.ask() {
		fmt.Fprintf(&b, "  %d %s\n", i+1, option)
	}
	if _, long := f.editor.(*area); long {
		b.WriteString("  end with a line that is only a dot\n")
	}
	if now := Cell(f.editor.words()); now != "" {
		fmt.Fprintf(&b, "  now: %s\n", now)
	}
	b.WriteString("> ")
	if _, err := io.WriteString(p.out, b.String()); err != nil {
		return fmt.Errorf("ask %s: %w", f.label, err)
	}
	return nil
}

// read reads one answer; a long text goes on until a line that is only a dot.
// An empty first line or "-" is an answer by itself there too.
func (p plain) read(f Field) (string, error) {
	_, long := f.editor.(*area)
	var lines []string
	for {
		text, err := p.in.ReadString('\n')
		if err != nil && (text == "" || !errors.Is(err, io.EOF)) {
			return "", ErrEnded
		}
		text = strings.TrimRight(text, "\r\n")
		if !long {
			return strings.TrimSpace(text), nil
		}
		if text == "." {
			return strings.Join(lines, "\n"), nil
		}
		if len(lines) == 0 && (text == "" || text == "-" || text == "esc") {
			return text, nil
		}
		lines = append(lines, text)
	}
}
