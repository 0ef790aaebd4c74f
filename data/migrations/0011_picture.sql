-- Whom there was to choose from at the freeze: the 2 x 2 and who stood outside.
ALTER TABLE waves ADD COLUMN picture TEXT NOT NULL DEFAULT '';
