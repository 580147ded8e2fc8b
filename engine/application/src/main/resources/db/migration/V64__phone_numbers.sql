-- Numbers from which text messages may come, and for whom each speaks. An account bounds where and for whom.
CREATE TABLE phone_number (
  number VARCHAR(16) NOT NULL,
  account VARCHAR(60) NOT NULL,
  source VARCHAR(60) NOT NULL,
  region VARCHAR(13) NOT NULL,
  CONSTRAINT phone_number_once PRIMARY KEY (number)
);
