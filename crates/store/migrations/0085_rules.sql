-- What was decided about how long there is for something, and about which days are holidays. Only ever added to.

CREATE TABLE limit_decisions (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    time_limit TEXT NOT NULL CHECK (length(time_limit) BETWEEN 1 AND 48),
    change TEXT NOT NULL CHECK (change IN ('own', 'in-force', 'not-in-force')),
    count INTEGER CHECK (count > 0),
    valid_from TEXT CHECK (valid_from GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    published TEXT CHECK (length(published) BETWEEN 1 AND 200),
    decided_at TEXT NOT NULL CHECK (decided_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*'),
    decided_by BLOB NOT NULL REFERENCES staff (id),
    CHECK ((change = 'own') = (count IS NOT NULL)),
    CHECK ((change = 'in-force') = (published IS NOT NULL)),
    CHECK ((change = 'not-in-force') = (valid_from IS NULL))
) STRICT;
CREATE INDEX limit_decisions_by_staff ON limit_decisions (decided_by);
CREATE TRIGGER limit_decisions_never_change BEFORE UPDATE ON limit_decisions
BEGIN SELECT RAISE(ABORT, 'append only'); END;

CREATE TABLE holiday_decisions (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    change TEXT NOT NULL CHECK (change IN ('added', 'removed', 'as-listed')),
    source TEXT NOT NULL CHECK (length(source) BETWEEN 1 AND 200),
    decided_at TEXT NOT NULL CHECK (decided_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*'),
    decided_by BLOB NOT NULL REFERENCES staff (id)
) STRICT;
CREATE INDEX holiday_decisions_by_staff ON holiday_decisions (decided_by);
CREATE TRIGGER holiday_decisions_never_change BEFORE UPDATE ON holiday_decisions
BEGIN SELECT RAISE(ABORT, 'append only'); END;
