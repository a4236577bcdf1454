-- Feeds that are watched, saved searches and their digests. Described in docs/store.md.

-- What is fetched, how it went and when it is fetched next.
CREATE TABLE feed (
  id       text COLLATE "C" NOT NULL PRIMARY KEY,
  address  text COLLATE "C" NOT NULL UNIQUE,
  title    text COLLATE "C" NOT NULL,
  outlet   text COLLATE "C" NOT NULL,
  state    text COLLATE "C" NOT NULL CHECK (state IN ('active', 'paused', 'ended')),
  etag     text COLLATE "C",
  modified text COLLATE "C",
  fetched  text COLLATE "C",
  due      text COLLATE "C" NOT NULL,
  failures bigint NOT NULL,
  trouble  text COLLATE "C" NOT NULL,
  added    text COLLATE "C" NOT NULL,
  added_by text COLLATE "C" NOT NULL
);
CREATE INDEX feed_due ON feed (due);

-- What feeds have pointed at, and what became of it; report_id names a report that may be gone.
CREATE TABLE feed_item (
  feed_id   text COLLATE "C" NOT NULL REFERENCES feed (id) ON DELETE CASCADE,
  item      text COLLATE "C" NOT NULL,
  address   text COLLATE "C" NOT NULL,
  title     text COLLATE "C" NOT NULL,
  published text COLLATE "C",
  seen      text COLLATE "C" NOT NULL,
  state     text COLLATE "C" NOT NULL CHECK (state IN ('waiting', 'read', 'known', 'refused')),
  due       text COLLATE "C" NOT NULL,
  tries     bigint NOT NULL,
  report_id text COLLATE "C",
  trouble   text COLLATE "C" NOT NULL,
  PRIMARY KEY (feed_id, item)
);
CREATE INDEX feed_item_waiting ON feed_item (due) WHERE state = 'waiting';
CREATE INDEX feed_item_seen ON feed_item (seen);

-- What somebody looks for again and again; query is the part of Explore's address after the "?".
CREATE TABLE saved_search (
  id      text COLLATE "C" NOT NULL PRIMARY KEY,
  owner   text COLLATE "C" NOT NULL,
  name    text COLLATE "C" NOT NULL,
  query   text COLLATE "C" NOT NULL,
  created text COLLATE "C" NOT NULL,
  looked  bigint NOT NULL,
  every   text COLLATE "C" NOT NULL CHECK (every IN ('never', 'day', 'week')),
  hour    bigint NOT NULL CHECK (hour BETWEEN 0 AND 23),
  zone    text COLLATE "C" NOT NULL,
  mail    text COLLATE "C" NOT NULL,
  due     text COLLATE "C" NOT NULL,
  feed    text COLLATE "C",
  stop    text COLLATE "C"
);
CREATE INDEX saved_search_owner ON saved_search (owner);
CREATE INDEX saved_search_due ON saved_search (due) WHERE every <> 'never';
CREATE UNIQUE INDEX saved_search_feed ON saved_search (feed);
CREATE UNIQUE INDEX saved_search_stop ON saved_search (stop);

-- The events that answered when the last digest was made, to tell what is new.
CREATE TABLE search_event (
  search_id text COLLATE "C" NOT NULL REFERENCES saved_search (id) ON DELETE CASCADE,
  event_id  text COLLATE "C" NOT NULL,
  status    text COLLATE "C" NOT NULL,
  grade     text COLLATE "C" NOT NULL,
  PRIMARY KEY (search_id, event_id)
);

-- Digests as they were made, and how their mail went. Names are not in them.
CREATE TABLE digest (
  search_id text COLLATE "C" NOT NULL REFERENCES saved_search (id) ON DELETE CASCADE,
  at        text COLLATE "C" NOT NULL,
  events    bigint NOT NULL,
  mail      text COLLATE "C" NOT NULL CHECK (mail IN ('none', 'waiting', 'sent', 'failed')),
  tries     bigint NOT NULL,
  trouble   text COLLATE "C" NOT NULL,
  PRIMARY KEY (search_id, at)
);
CREATE TABLE digest_line (
  search_id text COLLATE "C" NOT NULL,
  at        text COLLATE "C" NOT NULL,
  event_id  text COLLATE "C" NOT NULL,
  what      text COLLATE "C" NOT NULL CHECK (what IN ('new', 'status', 'grade', 'contested')),
  was       text COLLATE "C" NOT NULL,
  now       text COLLATE "C" NOT NULL,
  PRIMARY KEY (search_id, at, event_id),
  FOREIGN KEY (search_id, at) REFERENCES digest (search_id, at) ON DELETE CASCADE
);
