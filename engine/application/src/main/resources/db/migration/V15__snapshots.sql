-- One schema for H2 (PostgreSQL mode) and PostgreSQL.

-- Which entries a shard still needed after a tick, so that a restart need not read all. Nothing but time is lost with it.
CREATE TABLE snapshot (
  shard VARCHAR(10) NOT NULL,
  tick TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  -- The last place that was looked at; what came later is the tail.
  seq BIGINT NOT NULL,
  -- What the book in force asked of the past: see id.kentongan.reasoning.shard.Needs.
  needs VARCHAR(64) NOT NULL,
  entries BIGINT NOT NULL,
  -- Over everything here and on its pages.
  hash VARCHAR(64) NOT NULL,
  PRIMARY KEY (shard, tick)
);

-- The places of those entries in the journal, some thousands to a page. Written before the row above, which makes them count.
CREATE TABLE snapshot_page (
  shard VARCHAR(10) NOT NULL,
  tick TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  page INTEGER NOT NULL,
  places BYTEA NOT NULL,
  PRIMARY KEY (shard, tick, page)
);
