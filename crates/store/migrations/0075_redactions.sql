-- What is left out of a copy because it is about somebody else (GDPR Art. 15(4)), word by word, and who decided it.

CREATE TABLE redactions (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    request BLOB NOT NULL REFERENCES requests (id) ON DELETE CASCADE,
    record BLOB NOT NULL CHECK (length(record) = 16),
    text_sha256 BLOB NOT NULL CHECK (length(text_sha256) = 32),
    starts INTEGER NOT NULL CHECK (starts >= 0),
    ends INTEGER NOT NULL CHECK (ends > starts),
    verdict TEXT NOT NULL CHECK (verdict IN ('withheld', 'shown')),
    reason TEXT NOT NULL CHECK (reason IN ('other-person', 'staff', 'secret')),
    reviewed_by BLOB NOT NULL REFERENCES staff (id),
    reviewed_at TEXT NOT NULL CHECK (reviewed_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*'),
    UNIQUE (request, record, text_sha256, starts, ends)
) STRICT;
CREATE INDEX redactions_by_staff ON redactions (reviewed_by);
