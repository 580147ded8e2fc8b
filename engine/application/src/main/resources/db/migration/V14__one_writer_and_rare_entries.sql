-- One schema for H2 (PostgreSQL mode) and PostgreSQL.

-- Which start of the program writes: each raises the epoch, and nothing is written under an older one. One row.
CREATE TABLE writer (
  one SMALLINT PRIMARY KEY CHECK (one = 1),
  epoch BIGINT NOT NULL
);
INSERT INTO writer (one, epoch) VALUES (1, 0);

-- Where the few entries lie that are looked for by what they are. H2 has no partial indexes, and one over the whole journal would cost
-- every report a write. The time of receipt needs none: places rise with it, so a place is found by halving.
CREATE TABLE journal_rare (
  -- a type of entry other than OBSERVATION; or REVISION: any entry that corrects another
  what VARCHAR(12) NOT NULL,
  seq BIGINT NOT NULL,
  PRIMARY KEY (what, seq)
);
INSERT INTO journal_rare (what, seq) SELECT type, seq FROM journal WHERE type <> 'OBSERVATION';
INSERT INTO journal_rare (what, seq) SELECT 'REVISION', seq FROM journal WHERE revision > 0;

-- Decisions of a period.
CREATE INDEX alert_change_decided ON alert_change (decided_at);
