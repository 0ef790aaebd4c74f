-- Between which of a hundred spending customers spend is called moderate.
ALTER TABLE segments ADD COLUMN spend_from INTEGER NOT NULL DEFAULT 25;
ALTER TABLE segments ADD COLUMN spend_to INTEGER NOT NULL DEFAULT 75;
