-- What people say of sources and actors. Described in docs/store.md.

-- The kind of an actor that a proposal makes known, where the reports' words do not tell it.
ALTER TABLE proposal_decision ADD COLUMN actor_kind TEXT;

-- True for a claim on which nobody decided: only one of its actors is said to be another one.
ALTER TABLE decided_claim ADD COLUMN renamed INTEGER NOT NULL DEFAULT 0 CHECK (renamed IN (0, 1));

-- For counts by actor.
CREATE INDEX event_actor_actor ON event_actor (actor_id);
CREATE INDEX claim_actor_actor ON claim_actor (actor_id);

-- The kinds of decisions are those of before, and those on sources and actors. Rows, numbers and the
-- highest number ever given stay.
CREATE TABLE decision_now (
  number   INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  at       TEXT NOT NULL,
  author   TEXT NOT NULL CHECK (author <> ''),
  kind     TEXT NOT NULL CHECK (kind IN ('accept', 'correct', 'reject', 'merge', 'unmerge',
             'split', 'redact', 'rate', 'delete', 'add', 'nothing', 'comment', 'done', 'undo',
             'describe', 'same', 'apart')),
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
