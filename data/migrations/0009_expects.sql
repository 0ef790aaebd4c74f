-- Since when a person seems to expect something in return.

ALTER TABLE people ADD COLUMN expects_on TEXT NOT NULL DEFAULT '';
