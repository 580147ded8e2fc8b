-- One schema for H2 (PostgreSQL mode) and PostgreSQL.

-- Where an account may speak and read: codes apart by blanks, each with all below it; * is the whole country.
ALTER TABLE account ADD COLUMN regions TEXT DEFAULT '*' NOT NULL;
-- Whose reports it may hand in: codes of sources apart by blanks; * is all of them.
ALTER TABLE account ADD COLUMN sources TEXT DEFAULT '' NOT NULL;
-- The highest classification that it may read; empty: that of its role.
ALTER TABLE account ADD COLUMN clearance VARCHAR(20);
ALTER TABLE account ADD COLUMN unit VARCHAR(200) DEFAULT '' NOT NULL;
-- Has what it was given here, and nobody has bounded it since.
ALTER TABLE account ADD COLUMN unbounded BOOLEAN DEFAULT TRUE NOT NULL;
ALTER TABLE account ALTER COLUMN unbounded SET DEFAULT FALSE;
ALTER TABLE account ALTER COLUMN regions SET DEFAULT '';
UPDATE account SET sources = '*' WHERE role IN ('PELAPOR', 'INTEGRATOR', 'ADMIN');

-- The account that handed an entry in, and by which way; empty for what came before this was written.
ALTER TABLE journal ADD COLUMN submitted_by VARCHAR(60);
ALTER TABLE journal ADD COLUMN way VARCHAR(7);
ALTER TABLE refusal ADD COLUMN submitted_by VARCHAR(60);
ALTER TABLE refusal ADD COLUMN way VARCHAR(7);
