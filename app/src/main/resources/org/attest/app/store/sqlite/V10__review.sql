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

CREATE INDEX decision_about ON decision (about);
