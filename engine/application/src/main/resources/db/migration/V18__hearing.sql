-- What was heard of each region, from a tick on until its next row: 1 = a report of this very region was overdue, 2 = a duty of it or of
-- one below it was met, 3 = both, 0 = neither. Only changes are written, with the decisions of their tick; nothing is updated or deleted.
CREATE TABLE hearing (
  region VARCHAR(13) NOT NULL,
  since TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  state SMALLINT NOT NULL,
  CONSTRAINT hearing_state CHECK (state BETWEEN 0 AND 3)
);
-- One tree and no more. The latest row at or before a moment is the first that it finds.
CREATE UNIQUE INDEX hearing_moment ON hearing (region, since DESC);

-- From when on it is written for a shard; what was heard there before that, nobody wrote down.
CREATE TABLE hearing_begun (
  shard VARCHAR(10) PRIMARY KEY,
  since TIMESTAMP(6) WITH TIME ZONE NOT NULL
);
