-- Accounts whose login another server vouches for, skips, addresses of mail. Described in docs/store.md.

-- Empty for accounts with a password of their own; else who vouches, and what it calls them.
ALTER TABLE account ADD COLUMN issuer text COLLATE "C" NOT NULL DEFAULT '';
ALTER TABLE account ADD COLUMN subject text COLLATE "C" NOT NULL DEFAULT '';
-- 1 if it is closed as its last login came without a role; the next one with a role opens it.
ALTER TABLE account ADD COLUMN roleless integer NOT NULL DEFAULT 0 CHECK (roleless IN (0, 1));
CREATE UNIQUE INDEX account_subject ON account (issuer, subject) WHERE issuer <> '';

-- What a reviewer put at the end of their own queue; claim is empty for the whole report.
CREATE TABLE review_skip (
  report_id text COLLATE "C" NOT NULL REFERENCES report (id) ON DELETE CASCADE,
  claim     text COLLATE "C" NOT NULL,
  account   text COLLATE "C" NOT NULL,
  at        text COLLATE "C" NOT NULL,
  PRIMARY KEY (account, report_id, claim)
);
CREATE INDEX review_skip_report ON review_skip (report_id);

-- Where digests of somebody may be sent, once the address was confirmed by its letter.
CREATE TABLE mail_address (
  owner     text COLLATE "C" NOT NULL,
  address   text COLLATE "C" NOT NULL,
  hash      text COLLATE "C",
  asked     text COLLATE "C",
  tries     bigint NOT NULL,
  trouble   text COLLATE "C" NOT NULL,
  confirmed text COLLATE "C",
  PRIMARY KEY (owner, address)
);
CREATE UNIQUE INDEX mail_address_hash ON mail_address (hash);
