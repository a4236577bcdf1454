-- The user's ratings of sources, and the withdrawals of them (letter is null). Rows are only added.

CREATE TABLE source_rating (
  number      INTEGER NOT NULL PRIMARY KEY,
  recorded_at TEXT NOT NULL,
  day         TEXT NOT NULL,
  author      TEXT NOT NULL CHECK (author <> ''),
  source_id   TEXT,
  name        TEXT NOT NULL,
  letter      TEXT CHECK (letter IN ('A', 'B', 'C', 'D', 'E', 'F')),
  reason      TEXT NOT NULL CHECK (reason <> '')
) STRICT;

CREATE TRIGGER source_rating_stays BEFORE UPDATE ON source_rating
BEGIN SELECT RAISE(ABORT, 'ratings are only added'); END;
CREATE TRIGGER source_rating_is_kept BEFORE DELETE ON source_rating
BEGIN SELECT RAISE(ABORT, 'ratings are only added'); END;
