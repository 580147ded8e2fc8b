-- Who handed a rule book in; nobody where it was the directory given at start.
ALTER TABLE rule_book ADD COLUMN proposed_by VARCHAR(60);
-- Who put it in force, and why.
ALTER TABLE book_in_force ADD COLUMN adopted_by VARCHAR(60);
ALTER TABLE book_in_force ADD COLUMN reason VARCHAR(2000);
