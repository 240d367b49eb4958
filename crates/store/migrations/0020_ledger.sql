-- What was erased, so that an old backup never brings it back, and the key of the files that stand beside the register.

-- No foreign keys: what a line speaks of is gone. Nouns are not listed here: the list grows with the register.
CREATE TABLE erasure_ledger (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    position INTEGER NOT NULL UNIQUE CHECK (position > 0),
    act TEXT NOT NULL CHECK (act IN ('erased', 'reapplied')),
    noun TEXT NOT NULL CHECK (length(CAST(noun AS BLOB)) BETWEEN 1 AND 48),
    record BLOB NOT NULL CHECK (length(record) = 16),
    day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    rule TEXT NOT NULL CHECK (length(CAST(rule AS BLOB)) BETWEEN 1 AND 48),
    approver BLOB CHECK (length(approver) = 16),
    certificate TEXT CHECK (length(CAST(certificate AS BLOB)) BETWEEN 1 AND 48)
) STRICT;
CREATE INDEX erasure_ledger_by_record ON erasure_ledger (record, position);
CREATE TRIGGER erasure_ledger_never_changes BEFORE UPDATE ON erasure_ledger
BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER erasure_ledger_is_never_deleted BEFORE DELETE ON erasure_ledger
BEGIN SELECT RAISE(ABORT, 'append only'); END;

-- Written once, from the data key of that day. It stays when the data key is changed, so that every copy of the register
-- can read the ledger that was written beside it later.
CREATE TABLE sidecar_key (
    only_row INTEGER NOT NULL PRIMARY KEY CHECK (only_row = 1),
    key BLOB NOT NULL CHECK (length(key) = 32)
) STRICT;
CREATE TRIGGER sidecar_key_never_changes BEFORE UPDATE ON sidecar_key
BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER sidecar_key_is_never_deleted BEFORE DELETE ON sidecar_key
BEGIN SELECT RAISE(ABORT, 'append only'); END;
