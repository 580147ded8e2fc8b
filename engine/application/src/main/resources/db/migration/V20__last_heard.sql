-- When a region was heard of last, by how secret the report was; the journal says it too, but a start must not read all of it for that.
CREATE TABLE last_heard (
  region VARCHAR(13) NOT NULL,
  classification VARCHAR(20) NOT NULL,
  heard_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  PRIMARY KEY (region, classification)
);

-- The place of the journal up to which that was looked up. One row.
CREATE TABLE last_heard_place (
  one SMALLINT PRIMARY KEY CHECK (one = 1),
  seq BIGINT NOT NULL
);
INSERT INTO last_heard_place (one, seq) VALUES (1, -1);
