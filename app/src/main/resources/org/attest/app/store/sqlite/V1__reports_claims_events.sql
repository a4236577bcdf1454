-- The store of Attest, first version. Described in docs/store.md.

CREATE TABLE report (
  id        TEXT NOT NULL PRIMARY KEY,
  raw_hash  TEXT NOT NULL,
  source    TEXT NOT NULL,
  outlet    TEXT,
  title     TEXT,
  published TEXT,
  language  TEXT NOT NULL,
  url       TEXT,
  document  TEXT NOT NULL,
  text      TEXT GENERATED ALWAYS AS (json_extract(document, '$.report.text')) VIRTUAL
) STRICT;

CREATE TABLE outcome (
  source    TEXT NOT NULL,
  raw_hash  TEXT NOT NULL,
  result    TEXT NOT NULL CHECK (result IN ('extracted', 'rejected')),
  reason    TEXT,
  detail    TEXT,
  report_id TEXT REFERENCES report (id) ON DELETE CASCADE,
  PRIMARY KEY (source, raw_hash),
  CHECK ((result = 'rejected') = (reason IS NOT NULL)),
  CHECK ((result = 'extracted') = (report_id IS NOT NULL))
) STRICT;
CREATE INDEX outcome_report ON outcome (report_id);

CREATE TABLE claim (
  report_id TEXT NOT NULL REFERENCES report (id) ON DELETE CASCADE,
  id        TEXT NOT NULL,
  number    INTEGER NOT NULL,
  type      TEXT NOT NULL,
  status    TEXT NOT NULL,
  first_day TEXT,
  last_day  TEXT,
  document  TEXT NOT NULL,
  PRIMARY KEY (report_id, id)
) STRICT;
CREATE INDEX claim_type ON claim (type);

CREATE TABLE claim_actor (
  report_id TEXT NOT NULL,
  claim_id  TEXT NOT NULL,
  actor_id  TEXT,
  name      TEXT NOT NULL,
  FOREIGN KEY (report_id, claim_id) REFERENCES claim (report_id, id) ON DELETE CASCADE
) STRICT;
CREATE INDEX claim_actor_claim ON claim_actor (report_id, claim_id);

CREATE TABLE claim_place (
  report_id TEXT NOT NULL,
  claim_id  TEXT NOT NULL,
  place_id  TEXT,
  name      TEXT NOT NULL,
  country   TEXT,
  FOREIGN KEY (report_id, claim_id) REFERENCES claim (report_id, id) ON DELETE CASCADE
) STRICT;
CREATE INDEX claim_place_claim ON claim_place (report_id, claim_id);

CREATE TABLE event (
  id        TEXT NOT NULL PRIMARY KEY,
  type      TEXT NOT NULL,
  status    TEXT NOT NULL,
  grade     TEXT NOT NULL,
  first_day TEXT,
  last_day  TEXT,
  document  TEXT NOT NULL
) STRICT;

CREATE TABLE event_claim (
  event_id  TEXT NOT NULL REFERENCES event (id) ON DELETE CASCADE,
  report_id TEXT NOT NULL,
  claim_id  TEXT NOT NULL,
  PRIMARY KEY (event_id, report_id, claim_id),
  FOREIGN KEY (report_id, claim_id) REFERENCES claim (report_id, id) ON DELETE CASCADE
) STRICT;
CREATE INDEX event_claim_claim ON event_claim (report_id, claim_id);

CREATE TABLE event_actor (
  event_id TEXT NOT NULL REFERENCES event (id) ON DELETE CASCADE,
  actor_id TEXT,
  name     TEXT NOT NULL
) STRICT;
CREATE INDEX event_actor_event ON event_actor (event_id);

CREATE TABLE event_place (
  event_id TEXT NOT NULL REFERENCES event (id) ON DELETE CASCADE,
  place_id TEXT,
  name     TEXT NOT NULL,
  country  TEXT
) STRICT;
CREATE INDEX event_place_event ON event_place (event_id);

-- One row. 'stale' from the transaction that changes claims until the one that derives events.
CREATE TABLE derivation (
  only_row INTEGER NOT NULL PRIMARY KEY CHECK (only_row = 1),
  state    TEXT NOT NULL CHECK (state IN ('current', 'stale'))
) STRICT;
INSERT INTO derivation VALUES (1, 'current');
