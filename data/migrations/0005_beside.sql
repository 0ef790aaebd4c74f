-- What stands beside the method: what follows from reflections, where we
-- listen, the weekly word on the conditions, our own swaps, and the public case
-- studies that take the place of gifts and a space where contact is regulated.

CREATE TABLE plan_items (
  id INTEGER PRIMARY KEY,
  rev INTEGER NOT NULL DEFAULT 1,
  created TEXT NOT NULL DEFAULT '',
  changed TEXT NOT NULL DEFAULT '',
  wave_id INTEGER REFERENCES waves(id) ON DELETE CASCADE,
  answer_id INTEGER REFERENCES answers(id) ON DELETE SET NULL,
  text TEXT NOT NULL DEFAULT '',
  made TEXT NOT NULL DEFAULT '',
  who TEXT NOT NULL DEFAULT '',
  due TEXT NOT NULL DEFAULT '',
  done_on TEXT NOT NULL DEFAULT '',
  dropped_on TEXT NOT NULL DEFAULT '',
  dropped_why TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE channels (
  id INTEGER PRIMARY KEY,
  rev INTEGER NOT NULL DEFAULT 1,
  created TEXT NOT NULL DEFAULT '',
  changed TEXT NOT NULL DEFAULT '',
  name TEXT NOT NULL DEFAULT '',
  kind TEXT NOT NULL DEFAULT '',
  who TEXT NOT NULL DEFAULT '',
  cadence INTEGER NOT NULL DEFAULT 0,
  begun_on TEXT NOT NULL DEFAULT '',
  last_checked TEXT NOT NULL DEFAULT '',
  both_arms INTEGER NOT NULL DEFAULT 0,
  ended_on TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE condition_checks (
  id INTEGER PRIMARY KEY,
  rev INTEGER NOT NULL DEFAULT 1,
  created TEXT NOT NULL DEFAULT '',
  changed TEXT NOT NULL DEFAULT '',
  wave_id INTEGER REFERENCES waves(id) ON DELETE CASCADE,
  week INTEGER NOT NULL DEFAULT 0,
  date TEXT NOT NULL DEFAULT '',
  safety TEXT NOT NULL DEFAULT '',
  time TEXT NOT NULL DEFAULT '',
  voice TEXT NOT NULL DEFAULT '',
  answers TEXT NOT NULL DEFAULT '',
  fun TEXT NOT NULL DEFAULT '',
  UNIQUE (wave_id, week)
) STRICT;

CREATE TABLE swaps (
  id INTEGER PRIMARY KEY,
  rev INTEGER NOT NULL DEFAULT 1,
  created TEXT NOT NULL DEFAULT '',
  changed TEXT NOT NULL DEFAULT '',
  element TEXT NOT NULL DEFAULT '',
  gesture TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE studies (
  id INTEGER PRIMARY KEY,
  rev INTEGER NOT NULL DEFAULT 1,
  created TEXT NOT NULL DEFAULT '',
  changed TEXT NOT NULL DEFAULT '',
  wave_id INTEGER REFERENCES waves(id) ON DELETE CASCADE,
  person_id INTEGER REFERENCES people(id) ON DELETE SET NULL,
  title TEXT NOT NULL DEFAULT '',
  claim TEXT NOT NULL DEFAULT '',
  proof TEXT NOT NULL DEFAULT '',
  scope TEXT NOT NULL DEFAULT '',
  agreed_on TEXT NOT NULL DEFAULT '',
  drafted_on TEXT NOT NULL DEFAULT '',
  approved_on TEXT NOT NULL DEFAULT '',
  cleared_on TEXT NOT NULL DEFAULT '',
  cleared_by TEXT NOT NULL DEFAULT '',
  published_on TEXT NOT NULL DEFAULT '',
  place TEXT NOT NULL DEFAULT '',
  until TEXT NOT NULL DEFAULT '',
  withdrawn_on TEXT NOT NULL DEFAULT ''
) STRICT;

ALTER TABLE answers ADD COLUMN nothing_to_do INTEGER NOT NULL DEFAULT 0;
ALTER TABLE elements ADD COLUMN kind TEXT NOT NULL DEFAULT '';
ALTER TABLE elements ADD COLUMN lock_in_note TEXT NOT NULL DEFAULT '';
ALTER TABLE elements ADD COLUMN trial_on TEXT NOT NULL DEFAULT '';
ALTER TABLE elements ADD COLUMN trial_note TEXT NOT NULL DEFAULT '';
ALTER TABLE projects ADD COLUMN disclosure TEXT NOT NULL DEFAULT '';
ALTER TABLE projects ADD COLUMN manager_minutes INTEGER NOT NULL DEFAULT 0;
ALTER TABLE projects ADD COLUMN minutes_each INTEGER NOT NULL DEFAULT 0;

CREATE INDEX plan_items_wave ON plan_items(wave_id);
CREATE INDEX plan_items_answer ON plan_items(answer_id);
CREATE INDEX studies_wave ON studies(wave_id);
CREATE INDEX studies_person ON studies(person_id);
