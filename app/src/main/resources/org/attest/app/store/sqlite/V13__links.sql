-- What the linker found, kept so that a change asks for its own events alone. Described in
-- docs/store.md. All of it can be made anew from claims and log.

-- The claims that are in events; first_in is the id of an event of which a claim is the first.
CREATE TABLE linked_claim (
  number    INTEGER NOT NULL PRIMARY KEY,
  report_id TEXT NOT NULL,
  claim_id  TEXT NOT NULL,
  event_id  TEXT NOT NULL,
  first_in  TEXT NOT NULL,
  UNIQUE (report_id, claim_id)
) STRICT;
CREATE INDEX linked_claim_event ON linked_claim (event_id);
CREATE INDEX linked_claim_first ON linked_claim (first_in);

-- By what others find a claim.
CREATE TABLE claim_key (
  hash   INTEGER NOT NULL,
  number INTEGER NOT NULL,
  PRIMARY KEY (hash, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX claim_key_number ON claim_key (number);

-- Two claims that are more likely of one occurrence than not; each pair both ways round.
CREATE TABLE claim_link (
  one   INTEGER NOT NULL,
  other INTEGER NOT NULL,
  PRIMARY KEY (one, other)
) STRICT, WITHOUT ROWID;

-- Reports that changed since events were derived; whole: not only by decisions.
CREATE TABLE unlinked (
  report_id TEXT NOT NULL PRIMARY KEY,
  whole     INTEGER NOT NULL CHECK (whole IN (0, 1))
) STRICT, WITHOUT ROWID;

-- One row: the version of the linker that all of this is of; empty if it is of no use.
CREATE TABLE linking (
  only_row INTEGER NOT NULL PRIMARY KEY CHECK (only_row = 1),
  linker   TEXT NOT NULL
) STRICT;
INSERT INTO linking VALUES (1, '');
