-- What only the people who are asked know of a decision, and until when.
ALTER TABLE decisions ADD COLUMN only_they TEXT NOT NULL DEFAULT '';
ALTER TABLE decisions ADD COLUMN public_on TEXT NOT NULL DEFAULT '';
