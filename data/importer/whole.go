package importer

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"io"
	"strings"

	"goodword/model"
)

// openWhole takes an export that is no table and that a format reads by
// itself. It is read through once, for the preview's count.
func (x *Export) openWhole(ctx context.Context, f Format) error {
	x.format = f
	x.Format, x.FormatName, x.Source, x.Encoding = x.format.ID, x.format.Name, x.format.Source, x.scan.encoding()
	if f.Unpack != nil {
		x.Encoding = "zip"
	}
	err := x.eachWhole(ctx, func(model.ImportRecord) bool { x.Rows++; return true })
	if err == nil && x.Rows == 0 {
		err = refuse(kindHeaderOnly, 0, "%s holds no record: choose a longer period or another list, and export again", x.Name)
	}
	return err
}

// eachWhole reads the records and gives each what every record has: its place,
// a key and the hash of its content.
func (x *Export) eachWhole(ctx context.Context, see func(model.ImportRecord) (more bool)) error {
	number := 0
	err := x.readWhole(func(rec model.ImportRecord) bool {
		line := rec.Line
		rec.Source, rec.Scope, rec.Line = x.Source, x.opts.Scope, 0
		content, _ := json.Marshal(rec) // numbers and texts always can; the place does not count
		sum := sha256.Sum256(content)
		number++
		rec.Hash, rec.Line, rec.Number = hex.EncodeToString(sum[:16]), line, number
		switch {
		case rec.Key != "":
			rec.Native = true
			if rec.Creates {
				rec.Identities = append(rec.Identities, model.ImportIdentity{Kind: model.IdentityID, Scope: x.Scope(), Norm: rec.Key, Raw: rec.Key})
			}
		case rec.Creates && len(rec.Identities) > 0:
			rec.Key = rec.Identities[0].Kind + ":" + rec.Identities[0].Norm
		default:
			rec.Key = "hash:" + rec.Hash
		}
		return ctx.Err() == nil && see(rec)
	})
	if ctx.Err() != nil {
		return ctx.Err()
	}
	return err
}

func (x *Export) readWhole(yield func(model.ImportRecord) bool) error {
	if x.format.Unpack != nil {
		z, closer, err := x.src.unzip()
		if err != nil {
			return err
		}
		defer closer.Close()
		return x.format.Unpack(z, x.opts.Zone, yield)
	}
	r, err := x.src.Open()
	if err != nil {
		return err
	}
	defer r.Close()
	return x.format.Read(x.scan.decode(r), yield)
}

// capped is a reader of lines that forgets what goes beyond a bound, such as a
// picture of several megabytes in an address book.
type capped struct {
	r    io.ByteReader
	line int
}

// next reads one line without its end; beyond n bytes it reads on and drops.
func (c *capped) next(n int) (string, error) {
	var b strings.Builder
	c.line++
	for {
		ch, err := c.r.ReadByte()
		if err != nil {
			if b.Len() > 0 {
				return b.String(), nil
			}
			return "", err
		}
		if ch == '\n' {
			return strings.TrimSuffix(b.String(), "\r"), nil
		}
		if b.Len() < n {
			b.WriteByte(ch)
		}
	}
}
