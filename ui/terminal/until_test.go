package terminal

import (
	"context"
	"errors"
	"io"
	"strings"
	"testing"
)

func TestAReadThatWaitsEndsWithItsContext(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	if text, err := io.ReadAll(Until(ctx, strings.NewReader("as it is"))); err != nil || string(text) != "as it is" {
		t.Errorf("read %q, %v", text, err)
	}
	silent, _ := io.Pipe()
	cancel()
	if _, err := io.ReadAll(Until(ctx, silent)); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
}
