-- An open support issue of a person, which holds asks back.
ALTER TABLE people ADD COLUMN support TEXT NOT NULL DEFAULT '';
