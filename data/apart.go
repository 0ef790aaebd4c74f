package data

import (
	"context"

	"goodword/model"
)

// apart says what tells people from others of the same name: an address or a
// handle, else the city, else the number. Whose name is nobody else's is not
// in it.
func (s *Store) apart(ctx context.Context, ids []int64) (map[int64]string, error) {
	rows, err := s.read.QueryContext(ctx, `SELECT p.id, coalesce(
			(SELECT raw FROM identities WHERE person_id=p.id AND kind IN ('email','handle') ORDER BY kind, id LIMIT 1), nullif(p.city,''), 'no. '||p.id)
		FROM json_each(?) j CROSS JOIN people p ON p.id=j.value
		WHERE p.name<>'' AND EXISTS (SELECT 1 FROM people q WHERE q.name=p.name COLLATE NOCASE AND q.id<>p.id)`, asJSON(ids))
	if err != nil {
		return nil, say(err)
	}
	defer rows.Close()
	out := map[int64]string{}
	for rows.Next() {
		var id int64
		var word string
		if err := rows.Scan(&id, &word); err != nil {
			return nil, say(err)
		}
		out[id] = word
	}
	return out, say(rows.Err())
}

// tellApart fills in what tells the people of a list apart.
func (s *Store) tellApart(ctx context.Context, people []model.Person) error {
	ids := make([]int64, len(people))
	for i := range people {
		ids[i] = people[i].ID
	}
	words, err := s.apart(ctx, ids)
	for i := range people {
		people[i].Apart = words[people[i].ID]
	}
	return err
}
