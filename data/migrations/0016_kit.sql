-- When somebody was given what helps them tell their story themselves; what
-- they say in the days after was said with it.
ALTER TABLE stories ADD COLUMN kit_on TEXT NOT NULL DEFAULT '';
