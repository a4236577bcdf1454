-- Accounts whose login another server vouches for, skips, addresses of mail. Described in docs/store.md.

-- Empty for accounts with a password of their own; else who vouches, and what it calls them.
ALTER TABLE account ADD COLUMN issuer TEXT NOT NULL DEFAULT '';
ALTER TABLE account ADD COLUMN subject TEXT NOT NULL DEFAULT '';
-- 1 if it is closed as its last login came without a role; the next one with a role opens it.
ALTER TABLE account ADD COLUMN roleless INTEGER NOT NULL DEFAULT 0 CHECK (roleless IN (0, 1));
CREATE UNIQUE INDEX account_subject ON account (issuer, subject) WHERE issuer <> '';

-- What a reviewer put at the end of their own queue; claim is empty for the whole report.
CREATE TABLE review_skip (
  report_id TEXT NOT NULL REFERENCES report (id) ON DELETE CASCADE,
  claim     TEXT NOT NULL,
  account   TEXT NOT NULL,
  at        TEXT NOT NULL,
  PRIMARY KEY (account, report_id, claim)
) STRICT;
CREATE INDEX review_skip_report ON review_skip (report_id);

-- Where digests of somebody may be sent, once the address was confirmed by its letter.
CREATE TABLE mail_address (
  owner     TEXT NOT NULL,
  address   TEXT NOT NULL,
  hash      TEXT,
  asked     TEXT,
  tries     INTEGER NOT NULL,
  trouble   TEXT NOT NULL,
  confirmed TEXT,
  PRIMARY KEY (owner, address)
) STRICT;
CREATE UNIQUE INDEX mail_address_hash ON mail_address (hash);
