-- H2 makes of IN (…) in a constraint a set that compares by the session which made the constraint, and every check fails once the pool
-- has retired that session, half an hour after a database was made. CASE says the same and needs no session.
ALTER TABLE journal DROP CONSTRAINT journal_kind;
ALTER TABLE journal ADD CONSTRAINT journal_kind CHECK (
  CASE WHEN kind IS NULL THEN TRUE WHEN kind = 'ACTUAL' THEN TRUE WHEN kind = 'EXERCISE' THEN TRUE ELSE FALSE END);
ALTER TABLE journal DROP CONSTRAINT journal_type;
ALTER TABLE journal ADD CONSTRAINT journal_type CHECK (CASE
  WHEN type = 'OBSERVATION' THEN region IS NOT NULL AND kind IS NOT NULL AND retracted IS NOT NULL AND indicator IS NOT NULL
    AND amount IS NOT NULL AND credibility IS NOT NULL AND classification IS NOT NULL AND origin IS NOT NULL
  WHEN type = 'HANDLING' THEN region IS NOT NULL AND kind IS NOT NULL AND code IS NOT NULL AND unit IS NOT NULL
    AND CASE WHEN progress = 'DIMULAI' THEN TRUE WHEN progress = 'SELESAI' THEN TRUE ELSE FALSE END
  WHEN type = 'TINDAKAN' THEN region IS NOT NULL AND kind IS NOT NULL AND retracted IS NOT NULL AND code IS NOT NULL
    AND act IS NOT NULL AND payload IS NOT NULL
  WHEN type = 'BUKU' THEN hash IS NOT NULL
  ELSE FALSE END);
ALTER TABLE standing DROP CONSTRAINT standing_level;
ALTER TABLE standing ADD CONSTRAINT standing_level CHECK (
  CASE WHEN level = 'KUNING' THEN TRUE WHEN level = 'MERAH' THEN TRUE ELSE FALSE END);
ALTER TABLE alert DROP CONSTRAINT alert_level;
ALTER TABLE alert ADD CONSTRAINT alert_level CHECK (
  CASE WHEN level = 'HIJAU' THEN TRUE WHEN level = 'KUNING' THEN TRUE WHEN level = 'MERAH' THEN TRUE ELSE FALSE END);
ALTER TABLE alert_change DROP CONSTRAINT alert_change_verb;
ALTER TABLE alert_change ADD CONSTRAINT alert_change_verb CHECK (
  CASE WHEN verb = 'RAISE' THEN TRUE WHEN verb = 'ESCALATE' THEN TRUE WHEN verb = 'DEESCALATE' THEN TRUE
    WHEN verb = 'CLEAR' THEN TRUE ELSE FALSE END);
ALTER TABLE journal_shard DROP CONSTRAINT journal_shard_role;
ALTER TABLE journal_shard ADD CONSTRAINT journal_shard_role CHECK (
  CASE WHEN role = 'COUNTS' THEN TRUE WHEN role = 'LATE' THEN TRUE ELSE FALSE END);
ALTER TABLE dismissal DROP CONSTRAINT dismissal_level;
ALTER TABLE dismissal ADD CONSTRAINT dismissal_level CHECK (
  CASE WHEN level = 'KUNING' THEN TRUE WHEN level = 'MERAH' THEN TRUE ELSE FALSE END);
