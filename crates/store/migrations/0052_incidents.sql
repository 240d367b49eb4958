-- Personal data breaches, all of them (GDPR Art. 33(5)), and the computers that hold the register.

CREATE TABLE incidents (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    number TEXT NOT NULL UNIQUE CHECK (number GLOB 'I-[0-9][0-9][0-9][0-9]-[0-9][0-9][0-9][0-9]*'),
    kind TEXT NOT NULL CHECK (kind IN ('misdirected', 'intrusion', 'loss', 'altered', 'lost-device', 'user-misuse',
        'many-openings', 'at-processor', 'other')),
    aware_at TEXT CHECK (aware_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*'),
    began_on TEXT CHECK (began_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    ended_on TEXT CHECK (ended_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    happened TEXT NOT NULL CHECK (length(happened) > 0),
    categories TEXT NOT NULL,
    subjects TEXT NOT NULL,
    people INTEGER CHECK (people >= 0),
    effects TEXT CHECK (length(effects) > 0),
    measures TEXT CHECK (length(measures) > 0),
    risk TEXT NOT NULL CHECK (risk IN ('undecided', 'unlikely', 'likely', 'high')),
    risk_reasons TEXT CHECK (length(risk_reasons) > 0),
    notified_at TEXT CHECK (notified_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*'),
    late_reasons TEXT CHECK (length(late_reasons) > 0),
    supplemented_on TEXT CHECK (supplemented_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    told_on TEXT CHECK (told_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    told_exception TEXT CHECK (told_exception IN ('encrypted', 'risk-averted', 'public-notice')),
    told_reasons TEXT CHECK (length(told_reasons) > 0),
    recorded_at TEXT NOT NULL CHECK (recorded_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*'),
    recorded_by BLOB REFERENCES staff (id),
    closed_at TEXT CHECK (closed_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*'),
    CHECK (ended_on >= began_on),
    CHECK (risk = 'undecided' OR risk_reasons IS NOT NULL),
    CHECK (notified_at IS NULL OR aware_at IS NOT NULL),
    CHECK (supplemented_on IS NULL OR notified_at IS NOT NULL)
) STRICT;
CREATE INDEX incidents_by_staff ON incidents (recorded_by) WHERE recorded_by IS NOT NULL;

-- Every breach stays documented.
CREATE TRIGGER incidents_are_never_deleted BEFORE DELETE ON incidents
BEGIN SELECT RAISE(ABORT, 'append only'); END;

CREATE TABLE incident_people (
    incident BLOB NOT NULL REFERENCES incidents (id),
    person BLOB NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    PRIMARY KEY (incident, person)
) STRICT, WITHOUT ROWID;
CREATE INDEX incident_people_by_person ON incident_people (person, incident);

CREATE TABLE devices (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    name TEXT NOT NULL CHECK (length(name) > 0),
    place TEXT CHECK (length(place) > 0),
    encryption TEXT NOT NULL CHECK (encryption IN ('yes', 'no', 'unknown')),
    checked_on TEXT NOT NULL CHECK (checked_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    lost_at TEXT CHECK (lost_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*'),
    incident BLOB REFERENCES incidents (id),
    retired_on TEXT CHECK (retired_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT;
CREATE INDEX devices_by_incident ON devices (incident) WHERE incident IS NOT NULL;
