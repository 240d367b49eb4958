-- What one member of staff proposes and another signs.
CREATE TABLE approvals (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    deed TEXT NOT NULL CHECK (length(deed) BETWEEN 1 AND 60),
    noun TEXT NOT NULL CHECK (length(noun) BETWEEN 1 AND 60),
    verb TEXT NOT NULL CHECK (length(verb) BETWEEN 1 AND 60),
    record BLOB NOT NULL CHECK (length(record) = 16),
    label TEXT NOT NULL,
    proposed_by BLOB NOT NULL REFERENCES staff (id),
    proposed_at TEXT NOT NULL CHECK (proposed_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*'),
    sign_by TEXT NOT NULL CHECK (sign_by GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    outcome TEXT CHECK (outcome IN ('signed', 'rejected')),
    settled_by BLOB REFERENCES staff (id),
    settled_at TEXT CHECK (settled_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*'),
    CHECK ((outcome IS NULL) = (settled_by IS NULL) AND (outcome IS NULL) = (settled_at IS NULL)),
    -- Four eyes are two people's.
    CHECK (outcome IS NULL OR outcome = 'rejected' OR settled_by <> proposed_by)
) STRICT;
CREATE INDEX approvals_waiting ON approvals (sign_by, id) WHERE outcome IS NULL;
CREATE INDEX approvals_by_record ON approvals (record, proposed_at);
CREATE INDEX approvals_by_proposer ON approvals (proposed_by);
CREATE INDEX approvals_by_settler ON approvals (settled_by) WHERE settled_by IS NOT NULL;

-- What was signed stays signed.
CREATE TRIGGER approvals_are_settled_once BEFORE UPDATE ON approvals WHEN OLD.outcome IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'append only'); END;
