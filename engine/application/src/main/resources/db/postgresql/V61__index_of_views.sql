-- A region and what lies below it, as it is seen with a clearance, in any collation.
CREATE INDEX alert_view_region ON alert_view (clearance, region varchar_pattern_ops);
