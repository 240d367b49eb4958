-- The terms: versions, who accepted which, and what still binds after a membership has ended.

-- policy: 3, 87
CREATE TABLE terms_versions (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    kind TEXT NOT NULL CHECK (kind IN ('general', 'forum')),
    name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
    valid_from TEXT NOT NULL CHECK (valid_from GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    valid_to TEXT CHECK (valid_to GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    text TEXT CHECK (length(text) > 0),
    sha256 BLOB CHECK (length(sha256) = 32),
    notice_on TEXT CHECK (notice_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    UNIQUE (kind, valid_from),
    CHECK ((text IS NULL) = (sha256 IS NULL)),
    CHECK (valid_to >= valid_from)
) STRICT;

-- The text of a version is brought in once and never changes: acceptances are held against it.
CREATE TRIGGER terms_texts_never_change BEFORE UPDATE OF text, sha256 ON terms_versions WHEN OLD.text IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'append only'); END;

CREATE TABLE terms_acceptances (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    person BLOB NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    version BLOB NOT NULL REFERENCES terms_versions (id),
    accepted_on TEXT NOT NULL CHECK (accepted_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    how TEXT NOT NULL CHECK (how IN ('registration', 'purchase', 'signed', 'told', 'continued-use')),
    recorded_by BLOB NOT NULL REFERENCES staff (id),
    UNIQUE (person, version)
) STRICT;
CREATE INDEX terms_acceptances_by_version ON terms_acceptances (version, person);
CREATE INDEX terms_acceptances_by_staff ON terms_acceptances (recorded_by);

-- policy: 86
CREATE TABLE surviving_terms (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    person BLOB NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    version BLOB NOT NULL REFERENCES terms_versions (id),
    accepted_on TEXT NOT NULL CHECK (accepted_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    ended_on TEXT NOT NULL CHECK (ended_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    UNIQUE (person, version)
) STRICT;
CREATE INDEX surviving_terms_by_version ON surviving_terms (version);

-- The version the organisation published on 2018-03-01: its facts. The office brings in the text.
INSERT INTO terms_versions (id, kind, name, valid_from)
VALUES (x'0161DEDBC400700080000000000A0001', 'general', '2018-03-01', '2018-03-01');
