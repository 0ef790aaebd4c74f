-- Bookkeeping: not part of the nouns, never exported, never undone.

CREATE TABLE settings (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT;

-- One row a change that a person made; undone: 0 stands, 1 taken back and may
-- be redone, 2 taken back for good. kept: holds rows that are never erased.
CREATE TABLE changes (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  at TEXT NOT NULL,
  label TEXT NOT NULL,
  undone INTEGER NOT NULL DEFAULT 0,
  kept INTEGER NOT NULL DEFAULT 0,
  import_id INTEGER NOT NULL DEFAULT 0
) STRICT;

-- The rows of a change before and after, as JSON, so that one person's words
-- can be taken out of it again.
CREATE TABLE change_rows (
  id INTEGER PRIMARY KEY,
  change_id INTEGER NOT NULL REFERENCES changes(id) ON DELETE CASCADE,
  tbl TEXT NOT NULL,
  row_id INTEGER NOT NULL,
  before TEXT,
  after TEXT
) STRICT;
CREATE INDEX change_rows_change ON change_rows(change_id);
CREATE INDEX change_rows_row ON change_rows(tbl, row_id);

-- What the triggers write under. bulk: 0 every row is written down; 1 rows that
-- a large import adds are not, since it is undone by its number; 2 nothing is,
-- outside of a change and while such an import is taken back.
CREATE TABLE recording (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  change_id INTEGER NOT NULL,
  bulk INTEGER NOT NULL
) STRICT;
INSERT INTO recording VALUES (1, 0, 2);

-- Find anywhere. The row id is id * 16 + the kind of row; the words themselves
-- stay in their own tables.
CREATE VIRTUAL TABLE search USING fts5(words, content='', contentless_delete=1, prefix='2 3', tokenize="unicode61 remove_diacritics 2");
