-- What the linker found, kept so that a change asks for its own events alone. Described in
-- docs/store.md. All of it can be made anew from claims and log.

-- The claims that are in events; first_in is the id of an event of which a claim is the first.
CREATE TABLE linked_claim (
  number    bigint NOT NULL PRIMARY KEY,
  report_id text COLLATE "C" NOT NULL,
  claim_id  text COLLATE "C" NOT NULL,
  event_id  text COLLATE "C" NOT NULL,
  first_in  text COLLATE "C" NOT NULL,
  UNIQUE (report_id, claim_id)
);
CREATE INDEX linked_claim_event ON linked_claim (event_id);
CREATE INDEX linked_claim_first ON linked_claim (first_in);

-- By what others find a claim.
CREATE TABLE claim_key (
  hash   bigint NOT NULL,
  number bigint NOT NULL,
  PRIMARY KEY (hash, number)
);
CREATE INDEX claim_key_number ON claim_key (number);

-- Two claims that are more likely of one occurrence than not; each pair both ways round.
CREATE TABLE claim_link (
  one   bigint NOT NULL,
  other bigint NOT NULL,
  PRIMARY KEY (one, other)
);

-- Reports that changed since events were derived; whole: not only by decisions.
CREATE TABLE unlinked (
  report_id text COLLATE "C" NOT NULL PRIMARY KEY,
  whole     bigint NOT NULL CHECK (whole IN (0, 1))
);

-- One row: the version of the linker that all of this is of; empty if it is of no use.
CREATE TABLE linking (
  only_row bigint NOT NULL PRIMARY KEY CHECK (only_row = 1),
  linker   text COLLATE "C" NOT NULL
);
INSERT INTO linking VALUES (1, '');
