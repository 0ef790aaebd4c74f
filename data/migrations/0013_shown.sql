-- Whose pieces of a ritual may be shown, and where they are.
ALTER TABLE ritual_dates ADD COLUMN agreed TEXT NOT NULL DEFAULT '';
ALTER TABLE ritual_dates ADD COLUMN shown_at TEXT NOT NULL DEFAULT '';
