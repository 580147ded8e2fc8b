-- One schema for H2 (PostgreSQL mode) and PostgreSQL.

-- Who did what about accounts, secrets and copies. Each row has the hash of the one before it in its own; nothing is updated or deleted.
CREATE TABLE audit (
  seq BIGINT PRIMARY KEY,
  at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  actor VARCHAR(60) NOT NULL,
  act VARCHAR(30) NOT NULL,
  subject VARCHAR(400) NOT NULL,
  state_before TEXT NOT NULL,
  state_after TEXT NOT NULL,
  reason TEXT NOT NULL,
  hash VARCHAR(64) NOT NULL
);

-- The hash that a row had, signed with a key that lies outside of the database.
CREATE TABLE audit_checkpoint (
  seq BIGINT PRIMARY KEY,
  hash VARCHAR(64) NOT NULL,
  signature VARCHAR(200) NOT NULL
);
