-- What is still to be told. H2 has no partial indexes; this one grows with the decisions, not with the reports.
CREATE INDEX outbox_waiting ON outbox (delivered_at, change_number);
