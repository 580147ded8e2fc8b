-- One schema for H2 (PostgreSQL mode) and PostgreSQL.

-- To whom each entry of the journal goes; written with it. What was written before is addressed at the next start.
CREATE TABLE journal_shard (
  seq BIGINT NOT NULL,
  shard VARCHAR(10) NOT NULL,
  role VARCHAR(6) NOT NULL,
  -- One tree and no more: every entry is written here once or twice.
  PRIMARY KEY (shard, seq),
  CONSTRAINT journal_shard_role CHECK (role IN ('COUNTS', 'LATE'))
);

-- How far each shard has judged its entries. The one row of before stands for all; the next start gives each its own.
CREATE TABLE progress_of_shards (
  shard VARCHAR(10) PRIMARY KEY,
  seq BIGINT NOT NULL,
  tick TIMESTAMP(6) WITH TIME ZONE NOT NULL
);
INSERT INTO progress_of_shards (shard, seq, tick) SELECT 'seluruh', seq, tick FROM progress;
DROP TABLE progress;
ALTER TABLE progress_of_shards RENAME TO progress;

-- The shard that owns an open alert: stored, never derived from the book. Empty only until the next start has given it.
ALTER TABLE standing ADD COLUMN shard VARCHAR(10) DEFAULT '' NOT NULL;
ALTER TABLE standing ADD COLUMN rose_at TIMESTAMP(6) WITH TIME ZONE;
UPDATE standing SET rose_at = COALESCE((SELECT MAX(c.decided_at) FROM alert_change c JOIN alert a ON a.id = c.alert
  WHERE a.code = standing.code AND a.region = standing.region AND a.kind = standing.kind AND a.closed_at IS NULL
    AND c.verb IN ('RAISE', 'ESCALATE')), raised_at);
ALTER TABLE standing ALTER COLUMN rose_at SET NOT NULL;
CREATE INDEX standing_shard ON standing (shard);

-- The steps of one alert, from 1 on; its messages are named by them. Two moves, so that no new name meets an old one.
ALTER TABLE alert_change ADD COLUMN step INTEGER;
UPDATE alert_change SET step = (SELECT COUNT(*) FROM alert_change b WHERE b.alert = alert_change.alert
  AND b.number <= alert_change.number);
ALTER TABLE alert_change ALTER COLUMN step SET NOT NULL;
ALTER TABLE alert_change ADD CONSTRAINT alert_change_step UNIQUE (alert, step);
UPDATE outbox SET message = (SELECT '=' || c.alert || '/' || c.step FROM alert_change c WHERE c.number = outbox.change_number);
UPDATE outbox SET message = SUBSTRING(message FROM 2);
