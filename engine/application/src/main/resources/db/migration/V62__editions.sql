-- What senders issue as a whole and issue again: sheets and their revisions, warnings and what updates or cancels them.
-- A circle holds the works that are tied by references; of a circle only what its head says stands.
CREATE TABLE edition (
  source VARCHAR(60) NOT NULL,
  work VARCHAR(200) NOT NULL,
  circle VARCHAR(200) NOT NULL,
  -- The highest rank at which it was issued; none where it is only known from references.
  issued BIGINT,
  -- Whether another work says that it takes its place.
  replaced BOOLEAN NOT NULL,
  CONSTRAINT edition_once PRIMARY KEY (source, work)
);
CREATE INDEX edition_circle ON edition (source, circle);

-- What stands of each work: the ids of its entries, each with the rank of the last edition that said it.
CREATE TABLE edition_entry (
  source VARCHAR(60) NOT NULL,
  work VARCHAR(200) NOT NULL,
  id VARCHAR(200) NOT NULL,
  said BIGINT NOT NULL,
  CONSTRAINT edition_entry_once PRIMARY KEY (source, work, id)
);
