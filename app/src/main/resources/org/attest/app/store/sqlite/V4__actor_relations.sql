-- What reports state about actors, and the user's decisions on the proposals made of it.

CREATE TABLE relation (
  report_id TEXT NOT NULL REFERENCES report (id) ON DELETE CASCADE,
  number    INTEGER NOT NULL,
  kind      TEXT NOT NULL,
  words     TEXT NOT NULL,
  document  TEXT NOT NULL,
  PRIMARY KEY (report_id, number)
) STRICT;

-- Rows are only added; the latest one of a proposal counts.
CREATE TABLE proposal_decision (
  number      INTEGER NOT NULL PRIMARY KEY,
  recorded_at TEXT NOT NULL,
  author      TEXT NOT NULL CHECK (author <> ''),
  proposal    TEXT NOT NULL,
  statement   TEXT NOT NULL,
  decision    TEXT NOT NULL CHECK (decision IN ('accepted', 'rejected')),
  reason      TEXT NOT NULL CHECK (reason <> ''),
  file        TEXT
) STRICT;

CREATE TRIGGER proposal_decision_stays BEFORE UPDATE ON proposal_decision
BEGIN SELECT RAISE(ABORT, 'decisions are only added'); END;
CREATE TRIGGER proposal_decision_is_kept BEFORE DELETE ON proposal_decision
BEGIN SELECT RAISE(ABORT, 'decisions are only added'); END;
