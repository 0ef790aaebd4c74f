-- The nouns of the experiment. Every table has id, rev, created and changed;
-- days are YYYY-MM-DD in the project's zone, times RFC 3339 in UTC, yes/no is
-- 1/0, and an empty text means "not known" or "not yet". The columns of a noun
-- are the fields of its struct in package model; a test holds them together.

CREATE TABLE imports (
  id INTEGER PRIMARY KEY,
  rev INTEGER NOT NULL DEFAULT 1,
  created TEXT NOT NULL DEFAULT '',
  changed TEXT NOT NULL DEFAULT '',
  file TEXT NOT NULL DEFAULT '',
  hash TEXT NOT NULL DEFAULT '',
  format TEXT NOT NULL DEFAULT '',
  profile TEXT NOT NULL DEFAULT '',
  rows INTEGER NOT NULL DEFAULT 0,
  counts TEXT NOT NULL DEFAULT '{}'
) STRICT;

-- Which record of which file belongs to whom, and what it said, so that a
-- repeated import changes nothing and an edit by hand wins over the file.
CREATE TABLE source_records (
  id INTEGER PRIMARY KEY,
  rev INTEGER NOT NULL DEFAULT 1,
  created TEXT NOT NULL DEFAULT '',
  changed TEXT NOT NULL DEFAULT '',
  source TEXT NOT NULL,
  scope TEXT NOT NULL DEFAULT '',
  key TEXT NOT NULL,
  hash TEXT NOT NULL,
  facts TEXT NOT NULL DEFAULT '{}',
  person_id INTEGER REFERENCES people(id) ON DELETE SET NULL,
  import_id INTEGER REFERENCES imports(id) ON DELETE SET NULL,
  UNIQUE (source, scope, key)
) STRICT;

-- What was answered, or is still to be answered, about two people who may be
-- the same: '' (to look at), 'joined', 'not the same', 'later'.
CREATE TABLE joins (
  id INTEGER PRIMARY KEY,
  rev INTEGER NOT NULL DEFAULT 1,
  created TEXT NOT NULL DEFAULT '',
  changed TEXT NOT NULL DEFAULT '',
  person_id INTEGER REFERENCES people(id) ON DELETE CASCADE,
  other_person_id INTEGER REFERENCES people(id) ON DELETE CASCADE,
  reason TEXT NOT NULL DEFAULT '',
  answer TEXT NOT NULL DEFAULT '',
  import_id INTEGER REFERENCES imports(id) ON DELETE SET NULL,
  UNIQUE (person_id, other_person_id, reason)
) STRICT;

-- Salted hashes of people who were forgotten, so that no import brings them back.
CREATE TABLE erased (
  id INTEGER PRIMARY KEY,
  rev INTEGER NOT NULL DEFAULT 1,
  created TEXT NOT NULL DEFAULT '',
  changed TEXT NOT NULL DEFAULT '',
  hash TEXT NOT NULL UNIQUE
) STRICT;

-- Remembered column roles by the signature of a header.
CREATE TABLE profiles (
  id INTEGER PRIMARY KEY,
  rev INTEGER NOT NULL DEFAULT 1,
  created TEXT NOT NULL DEFAULT '',
  changed TEXT NOT NULL DEFAULT '',
  signature TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL DEFAULT '',
  format TEXT NOT NULL DEFAULT '',
  columns TEXT NOT NULL DEFAULT '{}'
) STRICT;

CREATE TABLE projects (
  id INTEGER PRIMARY KEY,
  rev INTEGER NOT NULL DEFAULT 1,
  created TEXT NOT NULL DEFAULT '',
  changed TEXT NOT NULL DEFAULT '',
  uuid TEXT NOT NULL DEFAULT '',
  name TEXT NOT NULL DEFAULT '',
  purpose TEXT NOT NULL DEFAULT '',
  strength TEXT NOT NULL DEFAULT '',
  leader TEXT NOT NULL DEFAULT '',
  runs_by TEXT NOT NULL DEFAULT '',
  runs_why TEXT NOT NULL DEFAULT '',
  leader_minutes INTEGER NOT NULL DEFAULT 0,
  business INTEGER NOT NULL DEFAULT 0,
  sceptical INTEGER NOT NULL DEFAULT 0,
  regulated INTEGER NOT NULL DEFAULT 0,
  low_involvement INTEGER NOT NULL DEFAULT 0,
  very_large INTEGER NOT NULL DEFAULT 0,
  brand_words TEXT NOT NULL DEFAULT '',
  domains TEXT NOT NULL DEFAULT '',
  handles TEXT NOT NULL DEFAULT '',
  zone TEXT NOT NULL DEFAULT '',
  currency TEXT NOT NULL DEFAULT '',
  min_people INTEGER NOT NULL DEFAULT 0,
  max_people INTEGER NOT NULL DEFAULT 0,
  ask_limit INTEGER NOT NULL DEFAULT 0,
  brand_limit INTEGER NOT NULL DEFAULT 0,
  quiet_days INTEGER NOT NULL DEFAULT 0,
  signal_days INTEGER NOT NULL DEFAULT 0,
  settle_limit TEXT NOT NULL DEFAULT '',
  crisis INTEGER NOT NULL DEFAULT 0,
  demo INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE people (
  id INTEGER PRIMARY KEY,
  rev INTEGER NOT NULL DEFAULT 1,
  created TEXT NOT NULL DEFAULT '',
  changed TEXT NOT NULL DEFAULT '',
  name TEXT NOT NULL DEFAULT '',
  say TEXT NOT NULL DEFAULT '',
  named_as TEXT NOT NULL DEFAULT '',
  company TEXT NOT NULL DEFAULT '',
  role TEXT NOT NULL DEFAULT '',
  use_case TEXT NOT NULL DEFAULT '',
  size_band TEXT NOT NULL DEFAULT '',
  region TEXT NOT NULL DEFAULT '',
  city TEXT NOT NULL DEFAULT '',
  language TEXT NOT NULL DEFAULT '',
  tenure_band TEXT NOT NULL DEFAULT '',
  since TEXT NOT NULL DEFAULT '',
  spend_minor INTEGER,
  spend_band TEXT NOT NULL DEFAULT '',
  currency TEXT NOT NULL DEFAULT '',
  plan_state TEXT NOT NULL DEFAULT '',
  stage TEXT NOT NULL DEFAULT '',
  wants TEXT NOT NULL DEFAULT '',
  cares TEXT NOT NULL DEFAULT '',
  expects TEXT NOT NULL DEFAULT '',
  tier TEXT NOT NULL DEFAULT '',
  not_before TEXT NOT NULL DEFAULT '',
  do_not_contact INTEGER NOT NULL DEFAULT 0,
  one_to_one INTEGER NOT NULL DEFAULT 0,
  tied INTEGER NOT NULL DEFAULT 0,
  staff INTEGER NOT NULL DEFAULT 0,
  note TEXT NOT NULL DEFAULT '',
  forgotten_at TEXT NOT NULL DEFAULT '',
  import_id INTEGER REFERENCES imports(id) ON DELETE SET NULL
) STRICT;

CREATE TABLE identities (
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
  import_id INTEGER REFERENCES imports(id) ON DELETE SET NULL,
  UNIQUE (kind, scope, norm)
) STRICT;

CREATE TABLE consents (
  id INTEGER PRIMARY KEY,
  rev INTEGER NOT NULL DEFAULT 1,
  created TEXT NOT NULL DEFAULT '',
  changed TEXT NOT NULL DEFAULT '',
  person_id INTEGER REFERENCES people(id) ON DELETE CASCADE,
  kind TEXT NOT NULL DEFAULT '',
  given INTEGER NOT NULL DEFAULT 0,
  scope TEXT NOT NULL DEFAULT '',
  date TEXT NOT NULL DEFAULT '',
  until TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE measures (
  id INTEGER PRIMARY KEY,
  rev INTEGER NOT NULL DEFAULT 1,
  created TEXT NOT NULL DEFAULT '',
  changed TEXT NOT NULL DEFAULT '',
  person_id INTEGER REFERENCES people(id) ON DELETE CASCADE,
  name TEXT NOT NULL DEFAULT '',
  value REAL NOT NULL DEFAULT 0,
  date TEXT NOT NULL DEFAULT '',
  source TEXT NOT NULL DEFAULT '',
  import_id INTEGER REFERENCES imports(id) ON DELETE SET NULL,
  UNIQUE (person_id, name, source)
) STRICT;

CREATE TABLE signals (
  id INTEGER PRIMARY KEY,
  rev INTEGER NOT NULL DEFAULT 1,
  created TEXT NOT NULL DEFAULT '',
  changed TEXT NOT NULL DEFAULT '',
  person_id INTEGER REFERENCES people(id) ON DELETE CASCADE,
  kind TEXT NOT NULL DEFAULT '',
  date TEXT NOT NULL DEFAULT '',
  evidence TEXT NOT NULL DEFAULT '',
  asked_for INTEGER NOT NULL DEFAULT 0,
  weak INTEGER NOT NULL DEFAULT 0,
  spent TEXT NOT NULL DEFAULT '',
  source TEXT NOT NULL DEFAULT '',
  import_id INTEGER REFERENCES imports(id) ON DELETE SET NULL
) STRICT;

CREATE TABLE waves (
  id INTEGER PRIMARY KEY,
  rev INTEGER NOT NULL DEFAULT 1,
  created TEXT NOT NULL DEFAULT '',
  changed TEXT NOT NULL DEFAULT '',
  number INTEGER NOT NULL DEFAULT 0,
  name TEXT NOT NULL DEFAULT '',
  start TEXT NOT NULL DEFAULT '',
  days INTEGER NOT NULL DEFAULT 0,
  review TEXT NOT NULL DEFAULT '',
  design TEXT NOT NULL DEFAULT '',
  seed INTEGER NOT NULL DEFAULT 0,
  controls INTEGER NOT NULL DEFAULT 0,
  traits TEXT NOT NULL DEFAULT '',
  size_reason TEXT NOT NULL DEFAULT '',
  after_plan TEXT NOT NULL DEFAULT '',
  frozen_on TEXT NOT NULL DEFAULT '',
  hash TEXT NOT NULL DEFAULT '',
  started_on TEXT NOT NULL DEFAULT '',
  paused_on TEXT NOT NULL DEFAULT '',
  pause_reason TEXT NOT NULL DEFAULT '',
  closed_on TEXT NOT NULL DEFAULT '',
  verdict TEXT NOT NULL DEFAULT '',
  verdict_reason TEXT NOT NULL DEFAULT '',
  next_size INTEGER NOT NULL DEFAULT 0,
  abandoned_on TEXT NOT NULL DEFAULT '',
  abandon_reason TEXT NOT NULL DEFAULT '',
  balance_seen_on TEXT NOT NULL DEFAULT '',
  learned_before TEXT NOT NULL DEFAULT '',
  UNIQUE (number)
) STRICT;

CREATE TABLE arms (
  id INTEGER PRIMARY KEY,
  rev INTEGER NOT NULL DEFAULT 1,
  created TEXT NOT NULL DEFAULT '',
  changed TEXT NOT NULL DEFAULT '',
  wave_id INTEGER REFERENCES waves(id) ON DELETE CASCADE,
  person_id INTEGER REFERENCES people(id) ON DELETE CASCADE,
  arm TEXT NOT NULL DEFAULT '',
  set_no INTEGER NOT NULL DEFAULT 0,
  why TEXT NOT NULL DEFAULT '',
  line TEXT NOT NULL DEFAULT '',
  since TEXT NOT NULL DEFAULT '',
  left_on TEXT NOT NULL DEFAULT '',
  left_how TEXT NOT NULL DEFAULT '',
  left_why TEXT NOT NULL DEFAULT '',
  UNIQUE (wave_id, person_id)
) STRICT;

CREATE TABLE rules (
  id INTEGER PRIMARY KEY,
  rev INTEGER NOT NULL DEFAULT 1,
  created TEXT NOT NULL DEFAULT '',
  changed TEXT NOT NULL DEFAULT '',
  wave_id INTEGER REFERENCES waves(id) ON DELETE CASCADE,
  text TEXT NOT NULL DEFAULT '',
  worth REAL NOT NULL DEFAULT 0,
  level REAL NOT NULL DEFAULT 0,
  clear REAL NOT NULL DEFAULT 0,
  lean REAL NOT NULL DEFAULT 0,
  genuine_yes INTEGER NOT NULL DEFAULT 0,
  genuine_adjust INTEGER NOT NULL DEFAULT 0,
  shipped_needed INTEGER NOT NULL DEFAULT 0,
  brand_max INTEGER NOT NULL DEFAULT 0,
  string_limit INTEGER NOT NULL DEFAULT 0,
  silent_limit INTEGER NOT NULL DEFAULT 0,
  written_on TEXT NOT NULL DEFAULT '',
  frozen_on TEXT NOT NULL DEFAULT '',
  hash TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE rule_changes (
  id INTEGER PRIMARY KEY,
  rev INTEGER NOT NULL DEFAULT 1,
  created TEXT NOT NULL DEFAULT '',
  changed TEXT NOT NULL DEFAULT '',
  wave_id INTEGER REFERENCES waves(id) ON DELETE CASCADE,
  date TEXT NOT NULL DEFAULT '',
  what TEXT NOT NULL DEFAULT '',
  reason TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE overrides (
  id INTEGER PRIMARY KEY,
  rev INTEGER NOT NULL DEFAULT 1,
  created TEXT NOT NULL DEFAULT '',
  changed TEXT NOT NULL DEFAULT '',
  wave_id INTEGER REFERENCES waves(id) ON DELETE CASCADE,
  what TEXT NOT NULL DEFAULT '',
  reason TEXT NOT NULL DEFAULT '',
  date TEXT NOT NULL DEFAULT '',
  note_id INTEGER REFERENCES notes(id) ON DELETE SET NULL
) STRICT;

CREATE TABLE breaches (
  id INTEGER PRIMARY KEY,
  rev INTEGER NOT NULL DEFAULT 1,
  created TEXT NOT NULL DEFAULT '',
  changed TEXT NOT NULL DEFAULT '',
  wave_id INTEGER REFERENCES waves(id) ON DELETE CASCADE,
  person_id INTEGER REFERENCES people(id) ON DELETE SET NULL,
  date TEXT NOT NULL DEFAULT '',
  kind TEXT NOT NULL DEFAULT '',
  note TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE looks (
  id INTEGER PRIMARY KEY,
  rev INTEGER NOT NULL DEFAULT 1,
  created TEXT NOT NULL DEFAULT '',
  changed TEXT NOT NULL DEFAULT '',
  wave_id INTEGER REFERENCES waves(id) ON DELETE CASCADE,
  date TEXT NOT NULL DEFAULT '',
  shown TEXT NOT NULL DEFAULT '',
  reason TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE answers (
  id INTEGER PRIMARY KEY,
  rev INTEGER NOT NULL DEFAULT 1,
  created TEXT NOT NULL DEFAULT '',
  changed TEXT NOT NULL DEFAULT '',
  wave_id INTEGER REFERENCES waves(id) ON DELETE CASCADE,
  topic TEXT NOT NULL DEFAULT '',
  question TEXT NOT NULL DEFAULT '',
  answer TEXT NOT NULL DEFAULT '',
  evidence TEXT NOT NULL DEFAULT '',
  by TEXT NOT NULL DEFAULT '',
  date TEXT NOT NULL DEFAULT '',
  UNIQUE (wave_id, topic, question)
) STRICT;

CREATE TABLE notes (
  id INTEGER PRIMARY KEY,
  rev INTEGER NOT NULL DEFAULT 1,
  created TEXT NOT NULL DEFAULT '',
  changed TEXT NOT NULL DEFAULT '',
  wave_id INTEGER REFERENCES waves(id) ON DELETE CASCADE,
  kind TEXT NOT NULL DEFAULT '',
  name TEXT NOT NULL DEFAULT '',
  version INTEGER NOT NULL DEFAULT 0,
  text TEXT NOT NULL DEFAULT '',
  date TEXT NOT NULL DEFAULT '',
  is_group INTEGER NOT NULL DEFAULT 0,
  must_buy TEXT NOT NULL DEFAULT '',
  must_share TEXT NOT NULL DEFAULT '',
  just_did TEXT NOT NULL DEFAULT '',
  still_give TEXT NOT NULL DEFAULT '',
  checked_on TEXT NOT NULL DEFAULT '',
  approved_on TEXT NOT NULL DEFAULT '',
  sent_on TEXT NOT NULL DEFAULT '',
  findings TEXT NOT NULL DEFAULT '',
  second_read TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE gifts (
  id INTEGER PRIMARY KEY,
  rev INTEGER NOT NULL DEFAULT 1,
  created TEXT NOT NULL DEFAULT '',
  changed TEXT NOT NULL DEFAULT '',
  wave_id INTEGER REFERENCES waves(id) ON DELETE CASCADE,
  person_id INTEGER REFERENCES people(id) ON DELETE CASCADE,
  name TEXT NOT NULL DEFAULT '',
  kind TEXT NOT NULL DEFAULT '',
  lever TEXT NOT NULL DEFAULT '',
  only_they TEXT NOT NULL DEFAULT '',
  public_on TEXT NOT NULL DEFAULT '',
  note_id INTEGER REFERENCES notes(id) ON DELETE SET NULL,
  personal_line TEXT NOT NULL DEFAULT '',
  trigger TEXT NOT NULL DEFAULT '',
  needs_purchase INTEGER NOT NULL DEFAULT 0,
  needs_action INTEGER NOT NULL DEFAULT 0,
  money_minor INTEGER NOT NULL DEFAULT 0,
  minutes INTEGER NOT NULL DEFAULT 0,
  giver TEXT NOT NULL DEFAULT '',
  planned_on TEXT NOT NULL DEFAULT '',
  given_on TEXT NOT NULL DEFAULT '',
  first_used_on TEXT NOT NULL DEFAULT '',
  reaction TEXT NOT NULL DEFAULT '',
  quote TEXT NOT NULL DEFAULT '',
  note TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE touches (
  id INTEGER PRIMARY KEY,
  rev INTEGER NOT NULL DEFAULT 1,
  created TEXT NOT NULL DEFAULT '',
  changed TEXT NOT NULL DEFAULT '',
  wave_id INTEGER REFERENCES waves(id) ON DELETE CASCADE,
  person_id INTEGER REFERENCES people(id) ON DELETE CASCADE,
  date TEXT NOT NULL DEFAULT '',
  direction TEXT NOT NULL DEFAULT '',
  kind TEXT NOT NULL DEFAULT '',
  channel TEXT NOT NULL DEFAULT '',
  asks INTEGER NOT NULL DEFAULT 0,
  text TEXT NOT NULL DEFAULT '',
  minutes INTEGER NOT NULL DEFAULT 0,
  by TEXT NOT NULL DEFAULT '',
  outcome TEXT NOT NULL DEFAULT '',
  dropped_on TEXT NOT NULL DEFAULT '',
  import_id INTEGER REFERENCES imports(id) ON DELETE SET NULL
) STRICT;

CREATE TABLE replies (
  id INTEGER PRIMARY KEY,
  rev INTEGER NOT NULL DEFAULT 1,
  created TEXT NOT NULL DEFAULT '',
  changed TEXT NOT NULL DEFAULT '',
  touch_id INTEGER REFERENCES touches(id) ON DELETE CASCADE,
  person_id INTEGER REFERENCES people(id) ON DELETE CASCADE,
  date TEXT NOT NULL DEFAULT '',
  tone TEXT NOT NULL DEFAULT '',
  quote TEXT NOT NULL DEFAULT '',
  needs_answer INTEGER NOT NULL DEFAULT 0,
  answered_on TEXT NOT NULL DEFAULT '',
  answered_by TEXT NOT NULL DEFAULT '',
  no_answer_why TEXT NOT NULL DEFAULT '',
  catch_asked INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE decisions (
  id INTEGER PRIMARY KEY,
  rev INTEGER NOT NULL DEFAULT 1,
  created TEXT NOT NULL DEFAULT '',
  changed TEXT NOT NULL DEFAULT '',
  wave_id INTEGER REFERENCES waves(id) ON DELETE CASCADE,
  question TEXT NOT NULL DEFAULT '',
  options TEXT NOT NULL DEFAULT '',
  owner TEXT NOT NULL DEFAULT '',
  opened TEXT NOT NULL DEFAULT '',
  decide_by TEXT NOT NULL DEFAULT '',
  already_decided INTEGER NOT NULL DEFAULT 0,
  decided_on TEXT NOT NULL DEFAULT '',
  decided TEXT NOT NULL DEFAULT '',
  why TEXT NOT NULL DEFAULT '',
  told_on TEXT NOT NULL DEFAULT '',
  withdrawn_on TEXT NOT NULL DEFAULT '',
  link TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE askings (
  id INTEGER PRIMARY KEY,
  rev INTEGER NOT NULL DEFAULT 1,
  created TEXT NOT NULL DEFAULT '',
  changed TEXT NOT NULL DEFAULT '',
  decision_id INTEGER REFERENCES decisions(id) ON DELETE CASCADE,
  person_id INTEGER REFERENCES people(id) ON DELETE CASCADE,
  touch_id INTEGER REFERENCES touches(id) ON DELETE SET NULL,
  date TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE suggestions (
  id INTEGER PRIMARY KEY,
  rev INTEGER NOT NULL DEFAULT 1,
  created TEXT NOT NULL DEFAULT '',
  changed TEXT NOT NULL DEFAULT '',
  decision_id INTEGER REFERENCES decisions(id) ON DELETE SET NULL,
  person_id INTEGER REFERENCES people(id) ON DELETE SET NULL,
  heard TEXT NOT NULL DEFAULT '',
  heard_where TEXT NOT NULL DEFAULT '',
  text TEXT NOT NULL DEFAULT '',
  acknowledged_on TEXT NOT NULL DEFAULT '',
  considering_on TEXT NOT NULL DEFAULT '',
  planned_on TEXT NOT NULL DEFAULT '',
  planned_for TEXT NOT NULL DEFAULT '',
  shipped_on TEXT NOT NULL DEFAULT '',
  shipped_what TEXT NOT NULL DEFAULT '',
  shipped_where TEXT NOT NULL DEFAULT '',
  changed_on TEXT NOT NULL DEFAULT '',
  declined_on TEXT NOT NULL DEFAULT '',
  reason TEXT NOT NULL DEFAULT '',
  told_on TEXT NOT NULL DEFAULT '',
  same_as_id INTEGER REFERENCES suggestions(id) ON DELETE SET NULL,
  theme TEXT NOT NULL DEFAULT '',
  import_id INTEGER REFERENCES imports(id) ON DELETE SET NULL
) STRICT;

CREATE TABLE credits (
  id INTEGER PRIMARY KEY,
  rev INTEGER NOT NULL DEFAULT 1,
  created TEXT NOT NULL DEFAULT '',
  changed TEXT NOT NULL DEFAULT '',
  suggestion_id INTEGER REFERENCES suggestions(id) ON DELETE CASCADE,
  person_id INTEGER REFERENCES people(id) ON DELETE CASCADE,
  named_as TEXT NOT NULL DEFAULT '',
  consent INTEGER NOT NULL DEFAULT 0,
  silent_by_wish INTEGER NOT NULL DEFAULT 0,
  place TEXT NOT NULL DEFAULT '',
  link TEXT NOT NULL DEFAULT '',
  date TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE promises (
  id INTEGER PRIMARY KEY,
  rev INTEGER NOT NULL DEFAULT 1,
  created TEXT NOT NULL DEFAULT '',
  changed TEXT NOT NULL DEFAULT '',
  wave_id INTEGER REFERENCES waves(id) ON DELETE CASCADE,
  person_id INTEGER REFERENCES people(id) ON DELETE CASCADE,
  text TEXT NOT NULL DEFAULT '',
  due TEXT NOT NULL DEFAULT '',
  kept_on TEXT NOT NULL DEFAULT '',
  changed_on TEXT NOT NULL DEFAULT '',
  broken_on TEXT NOT NULL DEFAULT '',
  changed_why TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE spaces (
  id INTEGER PRIMARY KEY,
  rev INTEGER NOT NULL DEFAULT 1,
  created TEXT NOT NULL DEFAULT '',
  changed TEXT NOT NULL DEFAULT '',
  wave_id INTEGER REFERENCES waves(id) ON DELETE CASCADE,
  kind TEXT NOT NULL DEFAULT '',
  name TEXT NOT NULL DEFAULT '',
  address TEXT NOT NULL DEFAULT '',
  rules TEXT NOT NULL DEFAULT '',
  rules_posted_on TEXT NOT NULL DEFAULT '',
  opened_on TEXT NOT NULL DEFAULT '',
  resting_on TEXT NOT NULL DEFAULT '',
  closed_on TEXT NOT NULL DEFAULT '',
  symbols TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE memberships (
  id INTEGER PRIMARY KEY,
  rev INTEGER NOT NULL DEFAULT 1,
  created TEXT NOT NULL DEFAULT '',
  changed TEXT NOT NULL DEFAULT '',
  space_id INTEGER REFERENCES spaces(id) ON DELETE CASCADE,
  person_id INTEGER REFERENCES people(id) ON DELETE CASCADE,
  invited_on TEXT NOT NULL DEFAULT '',
  joined_on TEXT NOT NULL DEFAULT '',
  one_to_one INTEGER NOT NULL DEFAULT 0,
  quiet_on TEXT NOT NULL DEFAULT '',
  back_on TEXT NOT NULL DEFAULT '',
  left_on TEXT NOT NULL DEFAULT '',
  left_why TEXT NOT NULL DEFAULT '',
  role_words TEXT NOT NULL DEFAULT '',
  import_id INTEGER REFERENCES imports(id) ON DELETE SET NULL,
  UNIQUE (space_id, person_id)
) STRICT;

CREATE TABLE space_weeks (
  id INTEGER PRIMARY KEY,
  rev INTEGER NOT NULL DEFAULT 1,
  created TEXT NOT NULL DEFAULT '',
  changed TEXT NOT NULL DEFAULT '',
  space_id INTEGER REFERENCES spaces(id) ON DELETE CASCADE,
  week INTEGER NOT NULL DEFAULT 0,
  ends_on TEXT NOT NULL DEFAULT '',
  brand_messages INTEGER NOT NULL DEFAULT 0,
  member_messages INTEGER NOT NULL DEFAULT 0,
  member_to_member INTEGER NOT NULL DEFAULT 0,
  members_wrote INTEGER NOT NULL DEFAULT 0,
  topics_by_members INTEGER NOT NULL DEFAULT 0,
  criticisms INTEGER NOT NULL DEFAULT 0,
  criticism_answers INTEGER NOT NULL DEFAULT 0,
  source TEXT NOT NULL DEFAULT '',
  UNIQUE (space_id, week)
) STRICT;

CREATE TABLE rituals (
  id INTEGER PRIMARY KEY,
  rev INTEGER NOT NULL DEFAULT 1,
  created TEXT NOT NULL DEFAULT '',
  changed TEXT NOT NULL DEFAULT '',
  space_id INTEGER REFERENCES spaces(id) ON DELETE CASCADE,
  name TEXT NOT NULL DEFAULT '',
  started_by TEXT NOT NULL DEFAULT '',
  lever TEXT NOT NULL DEFAULT '',
  cadence TEXT NOT NULL DEFAULT '',
  prompts INTEGER NOT NULL DEFAULT 0,
  ended_on TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE ritual_dates (
  id INTEGER PRIMARY KEY,
  rev INTEGER NOT NULL DEFAULT 1,
  created TEXT NOT NULL DEFAULT '',
  changed TEXT NOT NULL DEFAULT '',
  ritual_id INTEGER REFERENCES rituals(id) ON DELETE CASCADE,
  date TEXT NOT NULL DEFAULT '',
  came INTEGER,
  noted_on TEXT NOT NULL DEFAULT '',
  feeling TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE mentions (
  id INTEGER PRIMARY KEY,
  rev INTEGER NOT NULL DEFAULT 1,
  created TEXT NOT NULL DEFAULT '',
  changed TEXT NOT NULL DEFAULT '',
  person_id INTEGER REFERENCES people(id) ON DELETE SET NULL,
  author TEXT NOT NULL DEFAULT '',
  date TEXT NOT NULL DEFAULT '',
  channel TEXT NOT NULL DEFAULT '',
  place TEXT NOT NULL DEFAULT '',
  visibility TEXT NOT NULL DEFAULT '',
  asked TEXT NOT NULL DEFAULT '',
  asked_why TEXT NOT NULL DEFAULT '',
  text TEXT NOT NULL DEFAULT '',
  link TEXT NOT NULL DEFAULT '',
  to_whom TEXT NOT NULL DEFAULT '',
  product_part TEXT NOT NULL DEFAULT '',
  found_by TEXT NOT NULL DEFAULT '',
  sweep_id INTEGER REFERENCES sweeps(id) ON DELETE SET NULL,
  settled_as TEXT NOT NULL DEFAULT '',
  settled_why TEXT NOT NULL DEFAULT '',
  not_ours INTEGER NOT NULL DEFAULT 0,
  same_as_id INTEGER REFERENCES mentions(id) ON DELETE SET NULL,
  guess TEXT NOT NULL DEFAULT '',
  source TEXT NOT NULL DEFAULT '',
  import_id INTEGER REFERENCES imports(id) ON DELETE SET NULL
) STRICT;

CREATE TABLE codings (
  id INTEGER PRIMARY KEY,
  rev INTEGER NOT NULL DEFAULT 1,
  created TEXT NOT NULL DEFAULT '',
  changed TEXT NOT NULL DEFAULT '',
  mention_id INTEGER REFERENCES mentions(id) ON DELETE CASCADE,
  date TEXT NOT NULL DEFAULT '',
  coder TEXT NOT NULL DEFAULT '',
  about_us INTEGER NOT NULL DEFAULT 0,
  tone TEXT NOT NULL DEFAULT '',
  act TEXT NOT NULL DEFAULT '',
  about_gift INTEGER NOT NULL DEFAULT 0,
  reads_asked TEXT NOT NULL DEFAULT '',
  blind INTEGER NOT NULL DEFAULT 0,
  could_tell INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE sweeps (
  id INTEGER PRIMARY KEY,
  rev INTEGER NOT NULL DEFAULT 1,
  created TEXT NOT NULL DEFAULT '',
  changed TEXT NOT NULL DEFAULT '',
  wave_id INTEGER REFERENCES waves(id) ON DELETE CASCADE,
  week INTEGER NOT NULL DEFAULT 0,
  channels TEXT NOT NULL DEFAULT '',
  terms TEXT NOT NULL DEFAULT '',
  engaged_reached INTEGER NOT NULL DEFAULT 0,
  control_reached INTEGER NOT NULL DEFAULT 0,
  engaged_on TEXT NOT NULL DEFAULT '',
  control_on TEXT NOT NULL DEFAULT '',
  minutes INTEGER NOT NULL DEFAULT 0,
  note TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE recognitions (
  id INTEGER PRIMARY KEY,
  rev INTEGER NOT NULL DEFAULT 1,
  created TEXT NOT NULL DEFAULT '',
  changed TEXT NOT NULL DEFAULT '',
  mention_id INTEGER REFERENCES mentions(id) ON DELETE CASCADE,
  person_id INTEGER REFERENCES people(id) ON DELETE CASCADE,
  form TEXT NOT NULL DEFAULT '',
  text TEXT NOT NULL DEFAULT '',
  about_person TEXT NOT NULL DEFAULT '',
  done_on TEXT NOT NULL DEFAULT '',
  by TEXT NOT NULL DEFAULT '',
  left_alone_on TEXT NOT NULL DEFAULT '',
  left_alone_why TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE cases (
  id INTEGER PRIMARY KEY,
  rev INTEGER NOT NULL DEFAULT 1,
  created TEXT NOT NULL DEFAULT '',
  changed TEXT NOT NULL DEFAULT '',
  wave_id INTEGER REFERENCES waves(id) ON DELETE CASCADE,
  person_id INTEGER REFERENCES people(id) ON DELETE SET NULL,
  mention_id INTEGER REFERENCES mentions(id) ON DELETE SET NULL,
  what TEXT NOT NULL DEFAULT '',
  felt TEXT NOT NULL DEFAULT '',
  noted_on TEXT NOT NULL DEFAULT '',
  listened_on TEXT NOT NULL DEFAULT '',
  thanked_on TEXT NOT NULL DEFAULT '',
  offered_on TEXT NOT NULL DEFAULT '',
  offered TEXT NOT NULL DEFAULT '',
  fixed_on TEXT NOT NULL DEFAULT '',
  cannot_fix_on TEXT NOT NULL DEFAULT '',
  checked_on TEXT NOT NULL DEFAULT '',
  closed_on TEXT NOT NULL DEFAULT '',
  theme TEXT NOT NULL DEFAULT '',
  invited_on TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE boundaries (
  id INTEGER PRIMARY KEY,
  rev INTEGER NOT NULL DEFAULT 1,
  created TEXT NOT NULL DEFAULT '',
  changed TEXT NOT NULL DEFAULT '',
  wave_id INTEGER REFERENCES waves(id) ON DELETE CASCADE,
  person_id INTEGER REFERENCES people(id) ON DELETE CASCADE,
  date TEXT NOT NULL DEFAULT '',
  kind TEXT NOT NULL DEFAULT '',
  what TEXT NOT NULL DEFAULT '',
  talk_due TEXT NOT NULL DEFAULT '',
  talked_on TEXT NOT NULL DEFAULT '',
  outcome TEXT NOT NULL DEFAULT '',
  settled_on TEXT NOT NULL DEFAULT '',
  repeats INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE elements (
  id INTEGER PRIMARY KEY,
  rev INTEGER NOT NULL DEFAULT 1,
  created TEXT NOT NULL DEFAULT '',
  changed TEXT NOT NULL DEFAULT '',
  name TEXT NOT NULL DEFAULT '',
  rewards_what TEXT NOT NULL DEFAULT '',
  keeps_by TEXT NOT NULL DEFAULT '',
  verdict TEXT NOT NULL DEFAULT '',
  replacement TEXT NOT NULL DEFAULT '',
  state TEXT NOT NULL DEFAULT '',
  note TEXT NOT NULL DEFAULT '',
  found_on TEXT NOT NULL DEFAULT '',
  changed_on TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE ledger (
  id INTEGER PRIMARY KEY,
  rev INTEGER NOT NULL DEFAULT 1,
  created TEXT NOT NULL DEFAULT '',
  changed TEXT NOT NULL DEFAULT '',
  wave_id INTEGER REFERENCES waves(id) ON DELETE CASCADE,
  week INTEGER NOT NULL DEFAULT 0,
  role TEXT NOT NULL DEFAULT '',
  who TEXT NOT NULL DEFAULT '',
  minutes INTEGER NOT NULL DEFAULT 0,
  money_minor INTEGER NOT NULL DEFAULT 0,
  on_what TEXT NOT NULL DEFAULT '',
  date TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE month_notes (
  id INTEGER PRIMARY KEY,
  rev INTEGER NOT NULL DEFAULT 1,
  created TEXT NOT NULL DEFAULT '',
  changed TEXT NOT NULL DEFAULT '',
  wave_id INTEGER REFERENCES waves(id) ON DELETE CASCADE,
  person_id INTEGER REFERENCES people(id) ON DELETE SET NULL,
  date TEXT NOT NULL DEFAULT '',
  text TEXT NOT NULL DEFAULT '',
  consent TEXT NOT NULL DEFAULT '',
  chosen INTEGER NOT NULL DEFAULT 0,
  beside TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE referrals (
  id INTEGER PRIMARY KEY,
  rev INTEGER NOT NULL DEFAULT 1,
  created TEXT NOT NULL DEFAULT '',
  changed TEXT NOT NULL DEFAULT '',
  wave_id INTEGER REFERENCES waves(id) ON DELETE CASCADE,
  who TEXT NOT NULL DEFAULT '',
  people INTEGER NOT NULL DEFAULT 0,
  days INTEGER NOT NULL DEFAULT 0,
  referrals INTEGER NOT NULL DEFAULT 0,
  converted INTEGER NOT NULL DEFAULT 0,
  left_early INTEGER NOT NULL DEFAULT 0,
  rewarded INTEGER NOT NULL DEFAULT 0,
  date TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE iterations (
  id INTEGER PRIMARY KEY,
  rev INTEGER NOT NULL DEFAULT 1,
  created TEXT NOT NULL DEFAULT '',
  changed TEXT NOT NULL DEFAULT '',
  wave_id INTEGER REFERENCES waves(id) ON DELETE CASCADE,
  number INTEGER NOT NULL DEFAULT 0,
  date TEXT NOT NULL DEFAULT '',
  saw TEXT NOT NULL DEFAULT '',
  cause TEXT NOT NULL DEFAULT '',
  change TEXT NOT NULL DEFAULT '',
  expected TEXT NOT NULL DEFAULT '',
  result TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE snoozes (
  id INTEGER PRIMARY KEY,
  rev INTEGER NOT NULL DEFAULT 1,
  created TEXT NOT NULL DEFAULT '',
  changed TEXT NOT NULL DEFAULT '',
  kind TEXT NOT NULL DEFAULT '',
  ref INTEGER NOT NULL DEFAULT 0,
  until TEXT NOT NULL DEFAULT '',
  why TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE INDEX people_import ON people(import_id);
CREATE INDEX identities_person ON identities(person_id);
CREATE INDEX identities_import ON identities(import_id);
CREATE INDEX consents_person ON consents(person_id);
CREATE INDEX measures_import ON measures(import_id);
CREATE INDEX signals_person ON signals(person_id);
CREATE INDEX signals_import ON signals(import_id);
CREATE INDEX arms_person ON arms(person_id);
CREATE INDEX rules_wave ON rules(wave_id);
CREATE INDEX rule_changes_wave ON rule_changes(wave_id);
CREATE INDEX overrides_wave ON overrides(wave_id);
CREATE INDEX overrides_note ON overrides(note_id);
CREATE INDEX breaches_wave ON breaches(wave_id);
CREATE INDEX breaches_person ON breaches(person_id);
CREATE INDEX looks_wave ON looks(wave_id);
CREATE INDEX notes_wave ON notes(wave_id);
CREATE INDEX gifts_wave ON gifts(wave_id);
CREATE INDEX gifts_person ON gifts(person_id);
CREATE INDEX gifts_note ON gifts(note_id);
CREATE INDEX touches_wave ON touches(wave_id);
CREATE INDEX touches_person ON touches(person_id);
CREATE INDEX replies_touch ON replies(touch_id);
CREATE INDEX replies_person ON replies(person_id);
CREATE INDEX decisions_wave ON decisions(wave_id);
CREATE INDEX askings_decision ON askings(decision_id);
CREATE INDEX askings_person ON askings(person_id);
CREATE INDEX askings_touch ON askings(touch_id);
CREATE INDEX suggestions_decision ON suggestions(decision_id);
CREATE INDEX suggestions_person ON suggestions(person_id);
CREATE INDEX suggestions_same_as ON suggestions(same_as_id);
CREATE INDEX credits_suggestion ON credits(suggestion_id);
CREATE INDEX credits_person ON credits(person_id);
CREATE INDEX promises_wave ON promises(wave_id);
CREATE INDEX promises_person ON promises(person_id);
CREATE INDEX spaces_wave ON spaces(wave_id);
CREATE INDEX memberships_person ON memberships(person_id);
CREATE INDEX rituals_space ON rituals(space_id);
CREATE INDEX ritual_dates_ritual ON ritual_dates(ritual_id);
CREATE INDEX mentions_person ON mentions(person_id);
CREATE INDEX mentions_sweep ON mentions(sweep_id);
CREATE INDEX mentions_same_as ON mentions(same_as_id);
CREATE INDEX codings_mention ON codings(mention_id);
CREATE INDEX sweeps_wave ON sweeps(wave_id);
CREATE INDEX recognitions_mention ON recognitions(mention_id);
CREATE INDEX recognitions_person ON recognitions(person_id);
CREATE INDEX cases_wave ON cases(wave_id);
CREATE INDEX cases_person ON cases(person_id);
CREATE INDEX cases_mention ON cases(mention_id);
CREATE INDEX boundaries_wave ON boundaries(wave_id);
CREATE INDEX boundaries_person ON boundaries(person_id);
CREATE INDEX ledger_wave ON ledger(wave_id);
CREATE INDEX month_notes_wave ON month_notes(wave_id);
CREATE INDEX month_notes_person ON month_notes(person_id);
CREATE INDEX referrals_wave ON referrals(wave_id);
CREATE INDEX iterations_wave ON iterations(wave_id);
CREATE INDEX people_name ON people(name COLLATE NOCASE, id);
CREATE INDEX mentions_date ON mentions(date);
CREATE INDEX source_records_person ON source_records(person_id);
CREATE INDEX source_records_import ON source_records(import_id);
CREATE INDEX joins_answer ON joins(answer);
CREATE INDEX joins_other ON joins(other_person_id);
