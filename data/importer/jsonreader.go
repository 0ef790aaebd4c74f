package importer

import (
	"context"
	"encoding/json"
	"errors"
	"io"

	"goodword/model"
)

// jsonReader hands out tokens and whole records, and gives up where one text
// or record would not end.
type jsonReader struct {
	ctx  context.Context
	r    io.Reader
	dec  *json.Decoder
	name string
	left int // bytes until the next token or record has to be there
	read int // records
}

func newJSONReader(ctx context.Context, r io.Reader, name string) *jsonReader {
	j := &jsonReader{ctx: ctx, r: r, name: name, left: maxRecord}
	j.dec = json.NewDecoder(j)
	j.dec.UseNumber()
	return j
}

func (j *jsonReader) Read(p []byte) (int, error) {
	if err := j.ctx.Err(); err != nil {
		return 0, err
	}
	if j.left <= 0 {
		return 0, refuse(kindCell, 0, "%s holds a record of more than %d MB: the file is damaged or no export; export it again", j.name, maxRecord>>20)
	}
	n, err := j.r.Read(p[:min(len(p), j.left)])
	j.left -= n
	return n, err
}

func (j *jsonReader) token() (json.Token, error) {
	t, err := j.dec.Token()
	j.left = maxRecord
	return t, j.explain(err)
}

// key is the name of the next member of an object.
func (j *jsonReader) key() (string, error) {
	t, err := j.token()
	if err != nil {
		return "", err
	}
	key, ok := t.(string)
	if !ok {
		return "", j.damaged()
	}
	return key, nil
}

// value reads over a whole value, however long.
func (j *jsonReader) value() error {
	t, err := j.token()
	if err != nil || t != json.Delim('{') && t != json.Delim('[') {
		return err
	}
	return j.skip()
}

// list reads over the list that is open, and says whether it begins with an
// object.
func (j *jsonReader) list() (objects bool, err error) {
	if !j.dec.More() {
		return false, j.skip()
	}
	t, err := j.token()
	if err == nil && (t == json.Delim('{') || t == json.Delim('[')) {
		err = j.skip()
	}
	if err == nil {
		err = j.skip()
	}
	return t == json.Delim('{'), err
}

// skip reads up to the end of the object or list that is open.
func (j *jsonReader) skip() error {
	for depth := 1; depth > 0; {
		t, err := j.token()
		if err != nil {
			return err
		}
		switch t {
		case json.Delim('{'), json.Delim('['):
			depth++
		case json.Delim('}'), json.Delim(']'):
			depth--
		}
	}
	return nil
}

// explain turns what the decoder says into a refusal.
func (j *jsonReader) explain(err error) error {
	var refused *model.ImportError
	var syntax *json.SyntaxError
	switch {
	case err == nil, errors.As(err, &refused), j.ctx.Err() != nil:
		return err
	case errors.As(err, &syntax), errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF):
		return j.damaged()
	}
	return err
}

func (j *jsonReader) damaged() error {
	return refuse(kindUnreadable, 0, "%s is cut off or damaged near byte %d: export it again", j.name, j.dec.InputOffset())
}
