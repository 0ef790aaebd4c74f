-- The segment rule, and indexes that hold all that the candidates are found
-- by, so that a hundred thousand people are read without their rows.

CREATE TABLE segments (
  id INTEGER PRIMARY KEY,
  rev INTEGER NOT NULL DEFAULT 1,
  created TEXT NOT NULL DEFAULT '',
  changed TEXT NOT NULL DEFAULT '',
  words TEXT NOT NULL DEFAULT '',
  kinds TEXT NOT NULL DEFAULT '',
  use_cases TEXT NOT NULL DEFAULT '',
  spend TEXT NOT NULL DEFAULT '',
  taking TEXT NOT NULL DEFAULT '',
  made_on TEXT NOT NULL DEFAULT '',
  result TEXT NOT NULL DEFAULT ''
) STRICT;

DROP INDEX signals_person; -- the next one begins with the same column
CREATE INDEX signals_evidence ON signals(person_id, kind, date, asked_for, weak);
CREATE INDEX measures_part ON measures(name, source, value, person_id, date);
CREATE INDEX people_eligible ON people(id, spend_minor, currency, spend_band)
  WHERE staff=0 AND tied=0 AND do_not_contact=0 AND forgotten_at='';
