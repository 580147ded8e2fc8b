-- How open alerts stood at any past moment, their calm included, so that a past can be asked about. HIJAU: closed.
CREATE TABLE standing_history (
  region VARCHAR(13) NOT NULL,
  code VARCHAR(60) NOT NULL,
  kind VARCHAR(10) NOT NULL,
  at_tick TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  shard VARCHAR(10) NOT NULL,
  level VARCHAR(6) NOT NULL,
  raised_at TIMESTAMP(6) WITH TIME ZONE,
  rose_at TIMESTAMP(6) WITH TIME ZONE,
  calm_since TIMESTAMP(6) WITH TIME ZONE,
  PRIMARY KEY (region, code, kind, at_tick)
);
INSERT INTO standing_history (region, code, kind, at_tick, shard, level, raised_at, rose_at, calm_since)
  SELECT region, code, kind, COALESCE((SELECT p.tick FROM progress p WHERE p.shard = standing.shard), (SELECT MAX(tick) FROM progress), raised_at), shard, level, raised_at, rose_at, calm_since FROM standing;
