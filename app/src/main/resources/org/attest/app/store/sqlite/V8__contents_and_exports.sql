-- What the search index and the log of exports need. Described in docs/store.md.

-- One row: a mark that is another one after each derivation, by which an index knows whether it is
-- of these contents. Random, so that no two states ever share one, not even in a copy of the file.
CREATE TABLE contents (
  only_row INTEGER NOT NULL PRIMARY KEY CHECK (only_row = 1),
  mark     TEXT NOT NULL
) STRICT;
INSERT INTO contents VALUES (1, lower(hex(randomblob(16))));

CREATE TRIGGER contents_derived AFTER UPDATE OF state ON derivation WHEN NEW.state = 'current'
BEGIN UPDATE contents SET mark = lower(hex(randomblob(16))); END;

-- Rows are only added.
CREATE TABLE export_log (
  number        INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  at            TEXT NOT NULL,
  author        TEXT NOT NULL CHECK (author <> ''),
  format        TEXT NOT NULL,
  query         TEXT NOT NULL,
  file          TEXT NOT NULL,
  written       INTEGER NOT NULL,
  sha256        TEXT NOT NULL,
  version       TEXT NOT NULL,
  decision_head TEXT NOT NULL
) STRICT;

CREATE TRIGGER export_log_stays BEFORE UPDATE ON export_log
BEGIN SELECT RAISE(ABORT, 'exports are only added'); END;
CREATE TRIGGER export_log_is_kept BEFORE DELETE ON export_log
BEGIN SELECT RAISE(ABORT, 'exports are only added'); END;
