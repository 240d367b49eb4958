-- Who has something that is due in hand, and until when nobody wants to be reminded of it.

CREATE TABLE due_handling (
    subject BLOB NOT NULL CHECK (length(subject) = 16),
    kind TEXT NOT NULL CHECK (length(kind) BETWEEN 1 AND 48),
    handled_by BLOB REFERENCES staff (id),
    snoozed_until TEXT CHECK (snoozed_until GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    PRIMARY KEY (subject, kind),
    CHECK (handled_by IS NOT NULL OR snoozed_until IS NOT NULL)
) STRICT, WITHOUT ROWID;
CREATE INDEX due_handling_by_staff ON due_handling (handled_by) WHERE handled_by IS NOT NULL;

-- What has its last day on a day or in a month, whatever kind it is of.
CREATE INDEX due_by_calendar ON due (last_day, kind, internal_day);
