-- Everything the search reads of a person stands in the index that keeps people in Swedish order: unlocking a large
-- register waits for these pages alone, and not for everybody's rows.
DROP INDEX people_in_order;
CREATE INDEX people_in_order ON people (sort_key, id, number, name, email, phone);
