-- Who reviews what. Decisions are in the log. Described in docs/store.md.

-- Who is on a report now; a row counts while it was seen lately.
CREATE TABLE review_hold (
  report_id text COLLATE "C" NOT NULL REFERENCES report (id) ON DELETE CASCADE,
  account   text COLLATE "C" NOT NULL,
  since     text COLLATE "C" NOT NULL,
  seen      text COLLATE "C" NOT NULL,
  PRIMARY KEY (report_id, account)
);

-- A report that two people code, neither seeing what the other decides.
CREATE TABLE review_round (
  id        text COLLATE "C" NOT NULL PRIMARY KEY,
  report_id text COLLATE "C" NOT NULL REFERENCES report (id) ON DELETE CASCADE,
  coder     text COLLATE "C" NOT NULL,
  second    text COLLATE "C" NOT NULL,
  asked_by  text COLLATE "C" NOT NULL,
  asked     text COLLATE "C" NOT NULL,
  CHECK (coder <> second)
);
CREATE INDEX review_round_report ON review_round (report_id);

-- How many people an event harmed, by its greatest toll, for the order of the queue.
ALTER TABLE event ADD COLUMN harmed bigint;
UPDATE derivation SET state = 'stale' WHERE EXISTS (SELECT 1 FROM event);

-- The kinds of decisions are those of before and those of review.
ALTER TABLE decision DROP CONSTRAINT decision_kind_check;
ALTER TABLE decision ADD CONSTRAINT decision_kind_check CHECK (kind IN ('accept', 'correct',
  'reject', 'merge', 'unmerge', 'split', 'redact', 'rate', 'delete', 'add', 'nothing', 'comment',
  'done', 'undo'));
CREATE INDEX decision_about ON decision (about);
