-- Contract, secrecy: while an open alert rests on reports of several classifications, whoever may not read them all sees another level of it
-- than whoever may. One schema for H2 (PostgreSQL mode) and PostgreSQL.

-- What those see who are cleared for less than everything; HIJAU: they do not know of it.
ALTER TABLE standing ADD COLUMN biasa VARCHAR(6) DEFAULT 'HIJAU' NOT NULL;
ALTER TABLE standing ADD COLUMN terbatas VARCHAR(6) DEFAULT 'HIJAU' NOT NULL;
ALTER TABLE standing ADD COLUMN rahasia VARCHAR(6) DEFAULT 'HIJAU' NOT NULL;
ALTER TABLE standing_history ADD COLUMN biasa VARCHAR(6) DEFAULT 'HIJAU' NOT NULL;
ALTER TABLE standing_history ADD COLUMN terbatas VARCHAR(6) DEFAULT 'HIJAU' NOT NULL;
ALTER TABLE standing_history ADD COLUMN rahasia VARCHAR(6) DEFAULT 'HIJAU' NOT NULL;

-- How secret the sentence of a decision is: as its most secret evidence, and as the step that it undoes.
ALTER TABLE alert_change ADD COLUMN classification VARCHAR(20) DEFAULT 'SANGAT_RAHASIA' NOT NULL;
UPDATE alert_change SET classification = (SELECT a.classification FROM alert a WHERE a.id = alert_change.alert);

-- An alert as it is seen with a clearance; no row where nothing of it ever was.
CREATE TABLE alert_view (
  alert VARCHAR(120) NOT NULL,
  clearance VARCHAR(20) NOT NULL,
  code VARCHAR(60) NOT NULL,
  region VARCHAR(13) NOT NULL,
  kind VARCHAR(10) NOT NULL,
  level VARCHAR(6) NOT NULL,
  highest VARCHAR(6) NOT NULL,
  raised_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  changed_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  closed_at TIMESTAMP(6) WITH TIME ZONE,
  steps INTEGER NOT NULL,
  PRIMARY KEY (alert, clearance),
  CONSTRAINT alert_view_of FOREIGN KEY (alert) REFERENCES alert (id)
);
-- With all by which a moment is looked up, so that nothing else is read of what did not stand then.
CREATE INDEX alert_view_open ON alert_view (clearance, closed_at, raised_at, kind, region);

-- Each of its steps, as it is seen so.
CREATE TABLE alert_view_step (
  alert VARCHAR(120) NOT NULL,
  clearance VARCHAR(20) NOT NULL,
  step INTEGER NOT NULL,
  at_tick TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  from_level VARCHAR(6) NOT NULL,
  to_level VARCHAR(6) NOT NULL,
  -- the decision that made it, or the latest before where none did but what may be read
  number BIGINT NOT NULL,
  decided BOOLEAN NOT NULL,
  -- whether the sentence and the evidence of that decision may be read
  told BOOLEAN NOT NULL,
  PRIMARY KEY (alert, clearance, step),
  CONSTRAINT alert_view_step_of FOREIGN KEY (alert, clearance) REFERENCES alert_view (alert, clearance)
);
CREATE INDEX alert_view_step_number ON alert_view_step (number, clearance);

-- Alerts of before are seen as they were: whole by whoever may read all that they rest on, by others not at all.
INSERT INTO alert_view (alert, clearance, code, region, kind, level, highest, raised_at, changed_at, closed_at, steps)
  SELECT a.id, k.clearance, a.code, a.region, a.kind, a.level, a.highest, a.raised_at, a.changed_at, a.closed_at,
    (SELECT COUNT(*) FROM alert_change c WHERE c.alert = a.id)
  FROM alert a JOIN (SELECT 'BIASA' AS clearance, 'BIASA' AS reads UNION ALL SELECT 'TERBATAS', 'BIASA' UNION ALL SELECT 'TERBATAS', 'TERBATAS'
    UNION ALL SELECT 'RAHASIA', 'BIASA' UNION ALL SELECT 'RAHASIA', 'TERBATAS' UNION ALL SELECT 'RAHASIA', 'RAHASIA'
    UNION ALL SELECT 'SANGAT_RAHASIA', 'BIASA' UNION ALL SELECT 'SANGAT_RAHASIA', 'TERBATAS'
    UNION ALL SELECT 'SANGAT_RAHASIA', 'RAHASIA' UNION ALL SELECT 'SANGAT_RAHASIA', 'SANGAT_RAHASIA') k ON k.reads = a.classification;
INSERT INTO alert_view_step (alert, clearance, step, at_tick, from_level, to_level, number, decided, told)
  SELECT v.alert, v.clearance, c.step, c.decided_at, c.from_level, c.to_level, c.number, TRUE, TRUE
  FROM alert_view v JOIN alert_change c ON c.alert = v.alert;
CREATE INDEX alert_view_while_migrating ON alert_view (region, code, kind, clearance);
UPDATE standing SET
  biasa = CASE WHEN EXISTS (SELECT 1 FROM alert_view v WHERE v.clearance = 'BIASA' AND v.closed_at IS NULL AND v.code = standing.code
    AND v.region = standing.region AND v.kind = standing.kind) THEN level ELSE 'HIJAU' END,
  terbatas = CASE WHEN EXISTS (SELECT 1 FROM alert_view v WHERE v.clearance = 'TERBATAS' AND v.closed_at IS NULL AND v.code = standing.code
    AND v.region = standing.region AND v.kind = standing.kind) THEN level ELSE 'HIJAU' END,
  rahasia = CASE WHEN EXISTS (SELECT 1 FROM alert_view v WHERE v.clearance = 'RAHASIA' AND v.closed_at IS NULL AND v.code = standing.code
    AND v.region = standing.region AND v.kind = standing.kind) THEN level ELSE 'HIJAU' END;
UPDATE standing_history SET
  biasa = CASE WHEN EXISTS (SELECT 1 FROM alert_view v WHERE v.clearance = 'BIASA' AND v.code = standing_history.code
    AND v.region = standing_history.region AND v.kind = standing_history.kind AND v.raised_at = standing_history.raised_at)
    THEN level ELSE 'HIJAU' END,
  terbatas = CASE WHEN EXISTS (SELECT 1 FROM alert_view v WHERE v.clearance = 'TERBATAS' AND v.code = standing_history.code
    AND v.region = standing_history.region AND v.kind = standing_history.kind AND v.raised_at = standing_history.raised_at)
    THEN level ELSE 'HIJAU' END,
  rahasia = CASE WHEN EXISTS (SELECT 1 FROM alert_view v WHERE v.clearance = 'RAHASIA' AND v.code = standing_history.code
    AND v.region = standing_history.region AND v.kind = standing_history.kind AND v.raised_at = standing_history.raised_at)
    THEN level ELSE 'HIJAU' END;
DROP INDEX alert_view_while_migrating;
