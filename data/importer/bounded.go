package importer

import (
	"context"
	"io"
)

// maxRecord is how much one record, or one text outside of the records, may
// take where a decoder has to hold it whole.
const maxRecord = 16 << 20

// bounded feeds a decoder, and gives up where one thing would not end. Who
// decodes sets left anew after each.
type bounded struct {
	ctx  context.Context
	r    io.Reader
	name string
	left int
}

func (b *bounded) Read(p []byte) (int, error) {
	if err := b.ctx.Err(); err != nil {
		return 0, err
	}
	if b.left <= 0 {
		return 0, refuse(kindCell, 0, "%s holds a record of more than %d MB: the file is damaged or no export; export it again", b.name, maxRecord>>20)
	}
	n, err := b.r.Read(p[:min(len(p), b.left)])
	b.left -= n
	return n, err
}
