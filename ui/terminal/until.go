package terminal

import (
	"context"
	"io"
)

// Until reads from in until the context ends: a read that waits for a person
// then fails at once, instead of keeping the program from ending.
func Until(ctx context.Context, in io.Reader) io.Reader { return until{ctx, in} }

type until struct {
	ctx context.Context
	in  io.Reader
}

func (u until) Read(b []byte) (int, error) {
	type answer struct {
		n   int
		err error
	}
	read := make(chan answer, 1)
	own := make([]byte, len(b)) // what still waits after the end may not write into b
	go func() {
		n, err := u.in.Read(own)
		read <- answer{n, err}
	}()
	select {
	case <-u.ctx.Done():
		return 0, u.ctx.Err()
	case a := <-read:
		return copy(b, own[:a.n]), a.err
	}
}
