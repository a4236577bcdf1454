-- Feeds that are watched, saved searches and their digests. Described in docs/store.md.

-- What is fetched, how it went and when it is fetched next.
CREATE TABLE feed (
  id       TEXT NOT NULL PRIMARY KEY,
  address  TEXT NOT NULL UNIQUE,
  title    TEXT NOT NULL,
  outlet   TEXT NOT NULL,
  state    TEXT NOT NULL CHECK (state IN ('active', 'paused', 'ended')),
  etag     TEXT,
  modified TEXT,
  fetched  TEXT,
  due      TEXT NOT NULL,
  failures INTEGER NOT NULL,
  trouble  TEXT NOT NULL,
  added    TEXT NOT NULL,
  added_by TEXT NOT NULL
) STRICT;
CREATE INDEX feed_due ON feed (due);

-- What feeds have pointed at, and what became of it; report_id names a report that may be gone.
CREATE TABLE feed_item (
  feed_id   TEXT NOT NULL REFERENCES feed (id) ON DELETE CASCADE,
  item      TEXT NOT NULL,
  address   TEXT NOT NULL,
  title     TEXT NOT NULL,
  published TEXT,
  seen      TEXT NOT NULL,
  state     TEXT NOT NULL CHECK (state IN ('waiting', 'read', 'known', 'refused')),
  due       TEXT NOT NULL,
  tries     INTEGER NOT NULL,
  report_id TEXT,
  trouble   TEXT NOT NULL,
  PRIMARY KEY (feed_id, item)
) STRICT;
CREATE INDEX feed_item_waiting ON feed_item (due) WHERE state = 'waiting';
CREATE INDEX feed_item_seen ON feed_item (seen);

-- What somebody looks for again and again; query is the part of Explore's address after the "?".
CREATE TABLE saved_search (
  id      TEXT NOT NULL PRIMARY KEY,
  owner   TEXT NOT NULL,
  name    TEXT NOT NULL,
  query   TEXT NOT NULL,
  created TEXT NOT NULL,
  looked  INTEGER NOT NULL,
  every   TEXT NOT NULL CHECK (every IN ('never', 'day', 'week')),
  hour    INTEGER NOT NULL CHECK (hour BETWEEN 0 AND 23),
  zone    TEXT NOT NULL,
  mail    TEXT NOT NULL,
  due     TEXT NOT NULL,
  feed    TEXT,
  stop    TEXT
) STRICT;
CREATE INDEX saved_search_owner ON saved_search (owner);
CREATE INDEX saved_search_due ON saved_search (due) WHERE every <> 'never';
CREATE UNIQUE INDEX saved_search_feed ON saved_search (feed);
CREATE UNIQUE INDEX saved_search_stop ON saved_search (stop);

-- The events that answered when the last digest was made, to tell what is new.
CREATE TABLE search_event (
  search_id TEXT NOT NULL REFERENCES saved_search (id) ON DELETE CASCADE,
  event_id  TEXT NOT NULL,
  status    TEXT NOT NULL,
  grade     TEXT NOT NULL,
  PRIMARY KEY (search_id, event_id)
) STRICT;

-- Digests as they were made, and how their mail went. Names are not in them.
CREATE TABLE digest (
  search_id TEXT NOT NULL REFERENCES saved_search (id) ON DELETE CASCADE,
  at        TEXT NOT NULL,
  events    INTEGER NOT NULL,
  mail      TEXT NOT NULL CHECK (mail IN ('none', 'waiting', 'sent', 'failed')),
  tries     INTEGER NOT NULL,
  trouble   TEXT NOT NULL,
  PRIMARY KEY (search_id, at)
) STRICT;
CREATE TABLE digest_line (
  search_id TEXT NOT NULL,
  at        TEXT NOT NULL,
  event_id  TEXT NOT NULL,
  what      TEXT NOT NULL CHECK (what IN ('new', 'status', 'grade', 'contested')),
  was       TEXT NOT NULL,
  now       TEXT NOT NULL,
  PRIMARY KEY (search_id, at, event_id),
  FOREIGN KEY (search_id, at) REFERENCES digest (search_id, at) ON DELETE CASCADE
) STRICT;
