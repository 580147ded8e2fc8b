-- Contract, refusals: who may read what was refused. Of before nobody knows whose it is, so it is for who may read everything.
-- scope: the region that holds all for which its sender speaks; empty: the country.
ALTER TABLE refusal ADD COLUMN scope VARCHAR(13) DEFAULT '' NOT NULL;
ALTER TABLE refusal ADD COLUMN classification VARCHAR(20) DEFAULT 'SANGAT_RAHASIA' NOT NULL;
