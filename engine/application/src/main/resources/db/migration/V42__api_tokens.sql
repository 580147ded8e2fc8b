-- One schema for H2 (PostgreSQL mode) and PostgreSQL.

-- What programs show instead of a password. The token itself is nowhere: only its SHA-256, of 256 random bits.
CREATE TABLE api_token (
  id VARCHAR(20) PRIMARY KEY,
  digest VARCHAR(64) NOT NULL UNIQUE,
  -- Not a reference: accounts of a demonstration are not kept. Removed with the account all the same.
  account VARCHAR(60) NOT NULL,
  label VARCHAR(100) NOT NULL,
  -- names of rights, regions and sources apart by blanks; * is all that the account has
  scope TEXT NOT NULL,
  regions TEXT NOT NULL,
  sources TEXT NOT NULL,
  made_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  expires_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  used_at TIMESTAMP(6) WITH TIME ZONE
);
CREATE INDEX api_token_account ON api_token (account);
