-- Which reports repeat one another's words. Described in docs/store.md.

CREATE TABLE wording (
  number       INTEGER NOT NULL PRIMARY KEY,
  report_id    TEXT NOT NULL UNIQUE REFERENCES report (id) ON DELETE CASCADE,
  fingerprints BLOB NOT NULL
) STRICT;

-- The index: which wordings hold a fingerprint. No foreign key, as none could be checked fast: the
-- program takes a report's fingerprints away with it.
CREATE TABLE fingerprint (
  hash   INTEGER NOT NULL,
  number INTEGER NOT NULL,
  PRIMARY KEY (hash, number)
) STRICT, WITHOUT ROWID;

-- A pair of reports, the smaller id first; which of them was first is not stored.
CREATE TABLE copy (
  one            TEXT NOT NULL REFERENCES report (id) ON DELETE CASCADE,
  other          TEXT NOT NULL REFERENCES report (id) ON DELETE CASCADE,
  kind           TEXT NOT NULL CHECK (kind IN ('copy', 'cut', 'rewrite')),
  share_of_one   REAL NOT NULL,
  share_of_other REAL NOT NULL,
  PRIMARY KEY (one, other),
  CHECK (one < other)
) STRICT;
CREATE INDEX copy_other ON copy (other);
