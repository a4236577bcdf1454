-- What was added, changed and removed, and the deletion of reports. Described in docs/store.md.

-- Rows are only added, each in the transaction that makes the change. What was there before this
-- table was counts as added now.
CREATE TABLE change (
  number INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  at     TEXT NOT NULL,
  kind   TEXT NOT NULL CHECK (kind IN ('report', 'claim', 'event', 'decision')),
  id     TEXT NOT NULL,
  what   TEXT NOT NULL CHECK (what IN ('added', 'changed', 'removed'))
) STRICT;
INSERT INTO change (at, kind, id, what)
  SELECT strftime('%Y-%m-%dT%H:%M:%SZ', 'now'), kind, id, 'added' FROM (
    SELECT 1 AS place, 'report' AS kind, id FROM report UNION ALL
    SELECT 2, 'claim', report_id || '#' || id FROM claim UNION ALL
    SELECT 3, 'event', id FROM event UNION ALL
    SELECT 4, 'decision', CAST(number AS TEXT) FROM decision)
  ORDER BY place, id;

-- The kinds of decisions are those of before and 'delete'. Rows, numbers and the highest number
-- ever given stay.
CREATE TABLE decision_now (
  number   INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  at       TEXT NOT NULL,
  author   TEXT NOT NULL CHECK (author <> ''),
  kind     TEXT NOT NULL CHECK (kind IN ('accept', 'correct', 'reject', 'merge', 'unmerge',
             'split', 'redact', 'rate', 'delete')),
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
