-- How a value of the state at receipt is to be read, so that an amount is printed as one. Empty in a state that was taken
-- before this was kept: its values are printed as they stand.
ALTER TABLE request_snapshots ADD COLUMN form TEXT
    CHECK (form IN ('text', 'day', 'moment', 'money', 'count', 'code', 'flag', 'sha256'));
