-- Half-filled forms, put away when the register is locked.

CREATE TABLE drafts (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    staff BLOB NOT NULL REFERENCES staff (id),
    name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    person BLOB REFERENCES people (id) ON DELETE CASCADE,
    body TEXT NOT NULL CHECK (length(body) <= 200000),
    kept_at TEXT NOT NULL CHECK (kept_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*'),
    UNIQUE (staff, name)
) STRICT;
CREATE INDEX drafts_by_person ON drafts (person) WHERE person IS NOT NULL;
