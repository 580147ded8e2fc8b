-- A region and what lies below it, in any collation: LIKE 'x.%' cannot use an index in the order of letters.
DROP INDEX alert_region;
CREATE INDEX alert_region ON alert (region varchar_pattern_ops);
-- What is still to be told; of what has been told there is ever more.
CREATE INDEX outbox_waiting ON outbox (change_number) WHERE delivered_at IS NULL;
