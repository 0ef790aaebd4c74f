-- What stands beside the five steps: patterns and what ends as nouns of their
-- own, what was seen of the space outside it, its topics and guests, stories
-- with their consent, what we did for people, and a second coder's reading.

ALTER TABLE mentions ADD COLUMN theme TEXT NOT NULL DEFAULT '';
ALTER TABLE codings ADD COLUMN second INTEGER NOT NULL DEFAULT 0;
ALTER TABLE cases ADD COLUMN answer TEXT NOT NULL DEFAULT '';
ALTER TABLE cases ADD COLUMN answer_at TEXT NOT NULL DEFAULT '';
ALTER TABLE cases ADD COLUMN answered_on TEXT NOT NULL DEFAULT '';
ALTER TABLE cases ADD COLUMN cost_minor INTEGER NOT NULL DEFAULT 0;
ALTER TABLE cases ADD COLUMN approved_on TEXT NOT NULL DEFAULT '';

CREATE TABLE themes (
  id INTEGER PRIMARY KEY,
  rev INTEGER NOT NULL DEFAULT 1,
  created TEXT NOT NULL DEFAULT '',
  changed TEXT NOT NULL DEFAULT '',
  name TEXT NOT NULL DEFAULT '',
  action TEXT NOT NULL DEFAULT '',
  told TEXT NOT NULL DEFAULT '',
  done_on TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE sunsets (
  id INTEGER PRIMARY KEY,
  rev INTEGER NOT NULL DEFAULT 1,
  created TEXT NOT NULL DEFAULT '',
  changed TEXT NOT NULL DEFAULT '',
  part TEXT NOT NULL DEFAULT '',
  ends TEXT NOT NULL DEFAULT '',
  instead TEXT NOT NULL DEFAULT '',
  noted_on TEXT NOT NULL DEFAULT ''
) STRICT;

INSERT INTO themes (created, changed, name, action, told, done_on)
  SELECT created, changed, question, answer, evidence, date FROM answers WHERE topic='theme';
INSERT INTO sunsets (created, changed, part, ends, noted_on)
  SELECT created, changed, question, answer, date FROM answers WHERE topic='sunset';
DELETE FROM answers WHERE topic IN ('theme', 'sunset');

CREATE TABLE sightings (
  id INTEGER PRIMARY KEY,
  rev INTEGER NOT NULL DEFAULT 1,
  created TEXT NOT NULL DEFAULT '',
  changed TEXT NOT NULL DEFAULT '',
  space_id INTEGER REFERENCES spaces(id) ON DELETE CASCADE,
  person_id INTEGER REFERENCES people(id) ON DELETE SET NULL,
  date TEXT NOT NULL DEFAULT '',
  sign TEXT NOT NULL DEFAULT '',
  place TEXT NOT NULL DEFAULT '',
  link TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE topics (
  id INTEGER PRIMARY KEY,
  rev INTEGER NOT NULL DEFAULT 1,
  created TEXT NOT NULL DEFAULT '',
  changed TEXT NOT NULL DEFAULT '',
  space_id INTEGER REFERENCES spaces(id) ON DELETE CASCADE,
  decision_id INTEGER REFERENCES decisions(id) ON DELETE SET NULL,
  date TEXT NOT NULL DEFAULT '',
  topic TEXT NOT NULL DEFAULT '',
  started_by TEXT NOT NULL DEFAULT '',
  guest TEXT NOT NULL DEFAULT '',
  outside INTEGER NOT NULL DEFAULT 0,
  differs INTEGER NOT NULL DEFAULT 0,
  note TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE stories (
  id INTEGER PRIMARY KEY,
  rev INTEGER NOT NULL DEFAULT 1,
  created TEXT NOT NULL DEFAULT '',
  changed TEXT NOT NULL DEFAULT '',
  person_id INTEGER REFERENCES people(id) ON DELETE CASCADE,
  mention_id INTEGER REFERENCES mentions(id) ON DELETE SET NULL,
  moment TEXT NOT NULL DEFAULT '',
  moment_on TEXT NOT NULL DEFAULT '',
  prompt TEXT NOT NULL DEFAULT '',
  asked_on TEXT NOT NULL DEFAULT '',
  agreed_on TEXT NOT NULL DEFAULT '',
  declined_on TEXT NOT NULL DEFAULT '',
  scope TEXT NOT NULL DEFAULT '',
  until TEXT NOT NULL DEFAULT '',
  text TEXT NOT NULL DEFAULT '',
  drafted_on TEXT NOT NULL DEFAULT '',
  approved_on TEXT NOT NULL DEFAULT '',
  published_on TEXT NOT NULL DEFAULT '',
  places TEXT NOT NULL DEFAULT '',
  withdrawn_on TEXT NOT NULL DEFAULT '',
  taken_down_on TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE favours (
  id INTEGER PRIMARY KEY,
  rev INTEGER NOT NULL DEFAULT 1,
  created TEXT NOT NULL DEFAULT '',
  changed TEXT NOT NULL DEFAULT '',
  person_id INTEGER REFERENCES people(id) ON DELETE CASCADE,
  date TEXT NOT NULL DEFAULT '',
  kind TEXT NOT NULL DEFAULT '',
  what TEXT NOT NULL DEFAULT '',
  by TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE INDEX sightings_space ON sightings(space_id);
CREATE INDEX sightings_person ON sightings(person_id);
CREATE INDEX topics_space ON topics(space_id);
CREATE INDEX topics_decision ON topics(decision_id);
CREATE INDEX stories_person ON stories(person_id);
CREATE INDEX stories_mention ON stories(mention_id);
CREATE INDEX favours_person ON favours(person_id);
