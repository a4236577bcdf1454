-- What people say of sources and actors. Described in docs/store.md.

-- The kind of an actor that a proposal makes known, where the reports' words do not tell it.
ALTER TABLE proposal_decision ADD COLUMN actor_kind text COLLATE "C";

-- The kinds of decisions are those of before, and those on sources and actors.
ALTER TABLE decision DROP CONSTRAINT decision_kind_check;
ALTER TABLE decision ADD CONSTRAINT decision_kind_check CHECK (kind IN ('accept', 'correct',
  'reject', 'merge', 'unmerge', 'split', 'redact', 'rate', 'delete', 'add', 'nothing', 'comment',
  'done', 'undo', 'describe', 'same', 'apart'));

-- True for a claim on which nobody decided: only one of its actors is said to be another one.
ALTER TABLE decided_claim ADD COLUMN renamed integer NOT NULL DEFAULT 0 CHECK (renamed IN (0, 1));

-- For counts by actor.
CREATE INDEX event_actor_actor ON event_actor (actor_id);
CREATE INDEX claim_actor_actor ON claim_actor (actor_id);
