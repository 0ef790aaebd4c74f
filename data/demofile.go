package data

import (
	"context"

	"goodword/data/demo"
	"goodword/model"
)

// CreateDemo makes a file at path with the demo as it was known on day n, and
// opens it on that day.
func CreateDemo(ctx context.Context, path string, n int) (*Store, error) {
	today, err := demo.On(n)
	if err != nil {
		return nil, model.NotAllowed("%v", err)
	}
	files, err := demo.Files(today)
	if err != nil {
		return nil, err
	}
	s, err := Create(ctx, path, Options{Today: model.Date(today)})
	if err != nil {
		return nil, err
	}
	if _, err := s.TakeIn(ctx, files); err != nil {
		s.Close()
		return nil, err
	}
	// The demo is where its history begins: there is nothing to take back.
	if _, err := s.write.ExecContext(ctx, "DELETE FROM changes; DELETE FROM sqlite_sequence"); err != nil {
		s.Close()
		return nil, say(err)
	}
	return s, nil
}
