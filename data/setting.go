package data

import (
	"context"

	"goodword/model"
)

// Settings are the small things that the screen remembers in the file: the
// theme, what is folded away, text that was typed and not yet saved. They are
// no part of the experiment, are not exported and cannot be undone.
func (s *Store) Settings(ctx context.Context) (map[string]string, error) {
	rows, err := s.read.QueryContext(ctx, "SELECT key, value FROM settings")
	if err != nil {
		return nil, say(err)
	}
	defer rows.Close()
	out := map[string]string{}
	for rows.Next() {
		var key, value string
		if err := rows.Scan(&key, &value); err != nil {
			return nil, say(err)
		}
		out[key] = value
	}
	return out, say(rows.Err())
}

// Remember keeps one setting; an empty value forgets it. A file that is only
// read remembers nothing, which is no error.
func (s *Store) Remember(ctx context.Context, key, value string) error {
	if s.write == nil {
		return nil
	}
	if value == "" {
		_, err := s.write.ExecContext(ctx, "DELETE FROM settings WHERE key=?", key)
		return say(err)
	}
	_, err := s.write.ExecContext(ctx, "INSERT INTO settings VALUES (?,?) ON CONFLICT(key) DO UPDATE SET value=excluded.value", key, model.Clean(value))
	return say(err)
}
