-- One schema for H2 (PostgreSQL mode) and PostgreSQL.

-- What people did: see id.kentongan.facts.Act. Handling of before stays as it lies (HANDLING).
ALTER TABLE journal ADD COLUMN act VARCHAR(12);
ALTER TABLE journal ADD COLUMN alert VARCHAR(120);
-- A flat JSON object of texts.
ALTER TABLE journal ADD COLUMN payload VARCHAR(1000);
ALTER TABLE journal DROP CONSTRAINT journal_type;
ALTER TABLE journal ADD CONSTRAINT journal_type CHECK (
  (type = 'OBSERVATION' AND region IS NOT NULL AND kind IS NOT NULL AND retracted IS NOT NULL AND indicator IS NOT NULL
    AND amount IS NOT NULL AND credibility IS NOT NULL AND classification IS NOT NULL AND origin IS NOT NULL)
  OR (type = 'HANDLING' AND region IS NOT NULL AND kind IS NOT NULL AND code IS NOT NULL AND unit IS NOT NULL
    AND progress IS NOT NULL AND progress IN ('DIMULAI', 'SELESAI'))
  OR (type = 'TINDAKAN' AND region IS NOT NULL AND kind IS NOT NULL AND retracted IS NOT NULL AND code IS NOT NULL
    AND act IS NOT NULL AND payload IS NOT NULL)
  OR (type = 'BUKU' AND hash IS NOT NULL));

-- The act because of which something was decided: entry, act, actor, reason; empty where rules decided.
ALTER TABLE alert_change ADD COLUMN by_entry VARCHAR(300);
ALTER TABLE alert_change ADD COLUMN by_act VARCHAR(12);
ALTER TABLE alert_change ADD COLUMN by_actor VARCHAR(60);
ALTER TABLE alert_change ADD COLUMN by_reason TEXT;

-- What people closed though it was not calm, from a tick on until it was calm once, became worse, or the act was withdrawn. What a restart
-- must find again beside the open alerts, and how it was at any past moment.
CREATE TABLE dismissal (
  region VARCHAR(13) NOT NULL,
  code VARCHAR(60) NOT NULL,
  kind VARCHAR(10) NOT NULL,
  since TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  lifted_at TIMESTAMP(6) WITH TIME ZONE,
  -- When its alert was closed; before since only where a book has moved it to another shard.
  closed_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  shard VARCHAR(10) NOT NULL,
  level VARCHAR(6) NOT NULL,
  -- Source and id of the act.
  act VARCHAR(261) NOT NULL,
  PRIMARY KEY (region, code, kind, since),
  CONSTRAINT dismissal_level CHECK (level IN ('KUNING', 'MERAH'))
);
CREATE INDEX dismissal_shard ON dismissal (shard, lifted_at);
