-- Who reviews what. Decisions are in the log. Described in docs/store.md.

-- Who is on a report now; a row counts while it was seen lately.
CREATE TABLE review_hold (
  report_id TEXT NOT NULL REFERENCES report (id) ON DELETE CASCADE,
  account   TEXT NOT NULL,
  since     TEXT NOT NULL,
  seen      TEXT NOT NULL,
  PRIMARY KEY (report_id, account)
) STRICT;

-- A report that two people code, neither seeing what the other decides.
CREATE TABLE review_round (
  id        TEXT NOT NULL PRIMARY KEY,
  report_id TEXT NOT NULL REFERENCES report (id) ON DELETE CASCADE,
  coder     TEXT NOT NULL,
  second    TEXT NOT NULL,
  asked_by  TEXT NOT NULL,
  asked     TEXT NOT NULL,
  CHECK (coder <> second)
) STRICT;
CREATE INDEX review_round_report ON review_round (report_id);

-- How many people an event harmed, by its greatest toll, for the order of the queue.
ALTER TABLE event ADD COLUMN harmed INTEGER;
UPDATE derivation SET state = 'stale' WHERE EXISTS (SELECT 1 FROM event);

-- The kinds of decisions are those of before and those of review. Rows, numbers and the highest number
-- ever given stay.
CREATE TABLE decision_now (
  number   INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  at       TEXT NOT NULL,
  author   TEXT NOT NULL CHECK (author <> ''),
  kind     TEXT NOT NULL CHECK (kind IN ('accept', 'correct', 'reject', 'merge', 'unmerge',
             'split', 'redact', 'rate', 'delete', 'add', 'nothing', 'comment', 'done', 'undo')),
  about    TEXT NOT NULL,
  content  TEXT NOT NULL,
  reason   TEXT NOT NULL CHECK (reason <> ''),
  previous TEXT NOT NULL,
  hash     TEXT NOT NULL UNIQUE
) STRICT;
INSERT INTO decision_now SELECT * FROM decision;
DELETE FROM sqlite_sequence WHERE name = 'decision_now';
INSERT INTO sqlite_sequence (name, seq)
  SELECT 'decision_now', seq FROM sqlite_sequence WHERE name = 'decision';
DROP TABLE decision;
ALTER TABLE decision_now RENAME TO decision;
CREATE TRIGGER decision_stays BEFORE UPDATE ON decision
BEGIN SELECT RAISE(ABORT, 'decisions are only added'); END;
CREATE TRIGGER decision_is_kept BEFORE DELETE ON decision
BEGIN SELECT RAISE(ABORT, 'decisions are only added'); END;
CREATE INDEX decision_deletes ON decision (about) WHERE kind = 'delete';
CREATE INDEX decision_redacts ON decision (about) WHERE kind = 'redact';
CREATE INDEX decision_about ON decision (about);
