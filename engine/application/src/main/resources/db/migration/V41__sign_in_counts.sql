-- One schema for H2 (PostgreSQL mode) and PostgreSQL.

-- Failed sign-ins that still count; see id.kentongan.entrance.Attempts. A name that nobody has is kept as a digest only: people type
-- their password there.
CREATE TABLE sign_in_count (
  -- what is counted: an account at an address, an address, or an account
  counted VARCHAR(200) PRIMARY KEY,
  account VARCHAR(60) NOT NULL,
  -- of a name that nobody has, or of an address: may be forgotten when there are too many
  forgettable BOOLEAN NOT NULL,
  failures INTEGER NOT NULL CHECK (failures >= 0),
  -- until when they count
  until_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  -- when the account last got in from that address; NULL: never
  known_at TIMESTAMP(6) WITH TIME ZONE
);
CREATE INDEX sign_in_count_until ON sign_in_count (until_at);
CREATE INDEX sign_in_count_account ON sign_in_count (account);
