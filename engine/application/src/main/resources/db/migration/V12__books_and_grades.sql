-- A letter that the line does not state is not written: then the row of its source counts alone.
ALTER TABLE journal DROP CONSTRAINT journal_type;
ALTER TABLE journal DROP CONSTRAINT journal_grade;
ALTER TABLE journal ALTER COLUMN region DROP NOT NULL;
ALTER TABLE journal ALTER COLUMN kind DROP NOT NULL;
-- That a rule book was taken up.
ALTER TABLE journal ADD COLUMN hash VARCHAR(64);
ALTER TABLE journal ADD CONSTRAINT journal_grade CHECK ((reliability IS NULL OR (reliability >= 'A' AND reliability <= 'F'))
  AND (credibility IS NULL OR credibility BETWEEN 1 AND 6));
ALTER TABLE journal ADD CONSTRAINT journal_type CHECK (
  (type = 'OBSERVATION' AND region IS NOT NULL AND kind IS NOT NULL AND retracted IS NOT NULL AND indicator IS NOT NULL
    AND amount IS NOT NULL AND credibility IS NOT NULL AND classification IS NOT NULL AND origin IS NOT NULL)
  OR (type = 'HANDLING' AND region IS NOT NULL AND kind IS NOT NULL AND code IS NOT NULL AND unit IS NOT NULL
    AND progress IS NOT NULL AND progress IN ('DIMULAI', 'SELESAI'))
  OR (type = 'BUKU' AND hash IS NOT NULL));

-- A book that failed while it was being taken up.
ALTER TABLE book_in_force ADD COLUMN set_aside_at TIMESTAMP(6) WITH TIME ZONE;
ALTER TABLE book_in_force ADD COLUMN set_aside_reason VARCHAR(2000);
