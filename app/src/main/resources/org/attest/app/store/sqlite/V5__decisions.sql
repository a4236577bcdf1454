-- The log of decisions of people, and the claims as decided. Described in docs/store.md.

-- Rows are only added; each holds the hash of the one before. AUTOINCREMENT remembers the highest
-- number ever given, so that a last row that is gone is missed.
CREATE TABLE decision (
  number   INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  at       TEXT NOT NULL,
  author   TEXT NOT NULL CHECK (author <> ''),
  kind     TEXT NOT NULL CHECK (kind IN
             ('accept', 'correct', 'reject', 'merge', 'unmerge', 'split', 'redact', 'rate')),
  about    TEXT NOT NULL,
  content  TEXT NOT NULL,
  reason   TEXT NOT NULL CHECK (reason <> ''),
  previous TEXT NOT NULL,
  hash     TEXT NOT NULL UNIQUE
) STRICT;

CREATE TRIGGER decision_stays BEFORE UPDATE ON decision
BEGIN SELECT RAISE(ABORT, 'decisions are only added'); END;
CREATE TRIGGER decision_is_kept BEFORE DELETE ON decision
BEGIN SELECT RAISE(ABORT, 'decisions are only added'); END;

-- Derived with the events: the claims that people decided on, as they are then.
CREATE TABLE decided_claim (
  report_id TEXT NOT NULL,
  claim_id  TEXT NOT NULL,
  rejected  INTEGER NOT NULL CHECK (rejected IN (0, 1)),
  document  TEXT NOT NULL,
  PRIMARY KEY (report_id, claim_id),
  FOREIGN KEY (report_id, claim_id) REFERENCES claim (report_id, id) ON DELETE CASCADE
) STRICT;
