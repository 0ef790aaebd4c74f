-- Whose an identity is, is looked up by an index that a large import can do
-- without until it is needed; that of a constraint cannot be taken off.

CREATE TABLE identities_new (
  id INTEGER PRIMARY KEY,
  rev INTEGER NOT NULL DEFAULT 1,
  created TEXT NOT NULL DEFAULT '',
  changed TEXT NOT NULL DEFAULT '',
  person_id INTEGER REFERENCES people(id) ON DELETE CASCADE,
  kind TEXT NOT NULL DEFAULT '',
  scope TEXT NOT NULL DEFAULT '',
  norm TEXT NOT NULL DEFAULT '',
  raw TEXT NOT NULL DEFAULT '',
  source TEXT NOT NULL DEFAULT '',
  first_seen TEXT NOT NULL DEFAULT '',
  import_id INTEGER REFERENCES imports(id) ON DELETE SET NULL
) STRICT;
INSERT INTO identities_new SELECT * FROM identities ORDER BY id;
DROP TABLE identities;
ALTER TABLE identities_new RENAME TO identities;
CREATE INDEX identities_person ON identities(person_id);
CREATE UNIQUE INDEX identities_key ON identities(kind, scope, norm);
