-- The highest number that the log ever gave, 0 if none: as version 6 of PostgreSQL's tables has it.
CREATE VIEW log_end AS
  SELECT coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'decision'), 0) AS number;
