-- Half-filled forms that were put away without the server, and wait on this desk for it; without a body, one that was given up.
CREATE TABLE desk_drafts (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    staff BLOB NOT NULL CHECK (length(staff) = 16),
    name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    person BLOB CHECK (length(person) = 16),
    body TEXT CHECK (length(body) <= 200000),
    kept_at TEXT NOT NULL CHECK (kept_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*'),
    UNIQUE (staff, name)
) STRICT;

-- Each desk has a recovery kit of its own, and so it is each desk's own whether that was tried.
INSERT INTO place_settings (key, value) SELECT key, value FROM settings WHERE key = 'recovery-proven-at'
    ON CONFLICT (key) DO NOTHING;
DELETE FROM settings WHERE key = 'recovery-proven-at';
