-- Refusals that ask which of several places was meant: each choice is an entry of the journal that stands for one of them.
CREATE TABLE open_place (
  refusal BIGINT NOT NULL,
  source VARCHAR(60) NOT NULL,
  id VARCHAR(200) NOT NULL,
  -- Whether nothing but such questions led to this entry, so that it is withdrawn when all of them meant another place.
  alone BOOLEAN NOT NULL,
  CONSTRAINT open_place_once PRIMARY KEY (refusal, source, id)
);
CREATE INDEX open_place_entry ON open_place (source, id);

-- Which one was meant, and who said so. Once.
CREATE TABLE place_decided (
  refusal BIGINT PRIMARY KEY,
  region VARCHAR(13) NOT NULL,
  account VARCHAR(60) NOT NULL,
  decided_at TIMESTAMP(6) WITH TIME ZONE NOT NULL
);
