package importer

import (
	"context"
	"encoding/json"
	"errors"
	"io"

	"goodword/model"
)

// jsonReader hands out tokens and whole records.
type jsonReader struct {
	*bounded
	dec  *json.Decoder
	read int // records
}

func newJSONReader(ctx context.Context, r io.Reader, name string) *jsonReader {
	j := &jsonReader{bounded: &bounded{ctx: ctx, r: r, name: name, left: maxRecord}}
	j.dec = json.NewDecoder(j)
	j.dec.UseNumber()
	return j
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
