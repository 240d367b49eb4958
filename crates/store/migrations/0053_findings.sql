-- What the policy leaves open or says against itself: one row each, there from the beginning.

CREATE TABLE findings (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    key TEXT NOT NULL UNIQUE CHECK (key IN ('s1', 's2', 's3', 's4', 's5', 's6', 's7', 's8', 's9', 's10', 's11', 's12',
        's13', 's14', 's15')),
    status TEXT NOT NULL CHECK (status IN ('open', 'in-progress', 'resolved', 'accepted')),
    owner BLOB REFERENCES staff (id),
    due_on TEXT CHECK (due_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    note TEXT CHECK (length(note) > 0),
    outcome TEXT NOT NULL CHECK (outcome IN ('by-hand', 'passes', 'fails')),
    at_fault INTEGER NOT NULL CHECK (at_fault >= 0),
    checked_on TEXT CHECK (checked_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    CHECK (status <> 'accepted' OR note IS NOT NULL)
) STRICT;
CREATE INDEX findings_by_owner ON findings (owner) WHERE owner IS NOT NULL;

INSERT INTO findings (id, key, status, outcome, at_fault) VALUES
    (x'0161DEDBC40070008000000000530001', 's1', 'open', 'by-hand', 0),
    (x'0161DEDBC40070008000000000530002', 's2', 'open', 'by-hand', 0),
    (x'0161DEDBC40070008000000000530003', 's3', 'open', 'by-hand', 0),
    (x'0161DEDBC40070008000000000530004', 's4', 'open', 'by-hand', 0),
    (x'0161DEDBC40070008000000000530005', 's5', 'open', 'by-hand', 0),
    (x'0161DEDBC40070008000000000530006', 's6', 'open', 'by-hand', 0),
    (x'0161DEDBC40070008000000000530007', 's7', 'open', 'by-hand', 0),
    (x'0161DEDBC40070008000000000530008', 's8', 'open', 'by-hand', 0),
    (x'0161DEDBC40070008000000000530009', 's9', 'open', 'by-hand', 0),
    (x'0161DEDBC4007000800000000053000A', 's10', 'open', 'by-hand', 0),
    (x'0161DEDBC4007000800000000053000B', 's11', 'open', 'by-hand', 0),
    (x'0161DEDBC4007000800000000053000C', 's12', 'open', 'by-hand', 0),
    (x'0161DEDBC4007000800000000053000D', 's13', 'open', 'by-hand', 0),
    (x'0161DEDBC4007000800000000053000E', 's14', 'open', 'by-hand', 0),
    (x'0161DEDBC4007000800000000053000F', 's15', 'open', 'by-hand', 0);
