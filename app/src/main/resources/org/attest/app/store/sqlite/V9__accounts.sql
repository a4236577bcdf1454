-- Who may use the server, and what they did there. Described in docs/store.md.

CREATE TABLE account (
  name     TEXT NOT NULL PRIMARY KEY CHECK (name <> ''),
  role     TEXT NOT NULL CHECK (role IN ('reader', 'reviewer', 'lead', 'admin')),
  password TEXT NOT NULL,
  one_time INTEGER NOT NULL CHECK (one_time IN (0, 1)),
  disabled INTEGER NOT NULL CHECK (disabled IN (0, 1)),
  stamp    TEXT NOT NULL,
  created  TEXT NOT NULL
) STRICT;

-- Only a hash of each is kept.
CREATE TABLE api_token (
  id      TEXT NOT NULL PRIMARY KEY,
  hash    TEXT NOT NULL,
  account TEXT NOT NULL REFERENCES account (name) ON DELETE CASCADE,
  label   TEXT NOT NULL,
  role    TEXT NOT NULL CHECK (role IN ('reader', 'reviewer', 'lead', 'admin')),
  created TEXT NOT NULL,
  expires TEXT NOT NULL,
  used    TEXT,
  revoked INTEGER NOT NULL CHECK (revoked IN (0, 1))
) STRICT;
CREATE INDEX api_token_account ON api_token (account);

-- Rows are only added.
CREATE TABLE audit (
  number  INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  at      TEXT NOT NULL,
  author  TEXT NOT NULL,
  what    TEXT NOT NULL,
  about   TEXT NOT NULL,
  address TEXT NOT NULL
) STRICT;

CREATE TRIGGER audit_stays BEFORE UPDATE ON audit
BEGIN SELECT RAISE(ABORT, 'the audit is only added to'); END;
CREATE TRIGGER audit_is_kept BEFORE DELETE ON audit
BEGIN SELECT RAISE(ABORT, 'the audit is only added to'); END;

-- The order in which events are listed, page by page.
CREATE INDEX event_listed ON event (coalesce(first_day, last_day, '9999'), type, id);
