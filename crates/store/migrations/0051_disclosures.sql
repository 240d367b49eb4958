-- Who was given whose data (GDPR Art. 15(1)(c)), who must be told of changes (Art. 19), and who of what came from others
-- (Art. 14).

CREATE TABLE disclosures (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    person BLOB NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    recipient BLOB NOT NULL REFERENCES recipients (id),
    -- Data is never sold, and there is no word for it.
    -- policy: 18
    kind TEXT NOT NULL CHECK (kind IN ('processing', 'service', 'persons-request', 'legal-duty', 'claim')),
    categories TEXT NOT NULL CHECK (length(categories) > 0),
    disclosed_on TEXT NOT NULL CHECK (disclosed_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    why TEXT NOT NULL CHECK (length(why) > 0),
    basis TEXT NOT NULL CHECK (basis IN ('consent', 'contract', 'legal-obligation', 'legitimate-interest')),
    recorded_by BLOB NOT NULL REFERENCES staff (id)
) STRICT;
CREATE INDEX disclosures_by_person ON disclosures (person, disclosed_on, id);
CREATE INDEX disclosures_by_recipient ON disclosures (recipient, person);
CREATE INDEX disclosures_by_staff ON disclosures (recorded_by);

-- No link to the person: the duty to tell of an erasure outlives the erased.
CREATE TABLE recipient_notices (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    person BLOB NOT NULL CHECK (length(person) = 16),
    recipient BLOB NOT NULL REFERENCES recipients (id),
    cause TEXT NOT NULL CHECK (cause IN ('rectification', 'erasure', 'restriction')),
    since_on TEXT NOT NULL CHECK (since_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    reference TEXT,
    state TEXT NOT NULL CHECK (state IN ('open', 'done', 'impossible')),
    closed_on TEXT CHECK (closed_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    how TEXT CHECK (length(how) > 0),
    CHECK ((state = 'open') = (closed_on IS NULL)),
    -- Nothing says who it was once the recipient has been told.
    CHECK (state = 'open' OR reference IS NULL),
    CHECK (state = 'open' OR how IS NOT NULL)
) STRICT;
CREATE INDEX recipient_notices_by_person ON recipient_notices (person, id);
CREATE INDEX recipient_notices_by_recipient ON recipient_notices (recipient, id);
CREATE INDEX recipient_notices_open ON recipient_notices (since_on, id) WHERE state = 'open';

CREATE TABLE information_duties (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    source TEXT NOT NULL CHECK (source IN ('import', 'ratings', 'other')),
    what TEXT NOT NULL CHECK (length(what) > 0),
    people INTEGER NOT NULL CHECK (people >= 0),
    received_on TEXT NOT NULL CHECK (received_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    informed_on TEXT CHECK (informed_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    how TEXT CHECK (how IN ('told', 'already-known', 'disproportionate', 'required-by-law')),
    reason TEXT CHECK (length(reason) > 0),
    CHECK ((informed_on IS NULL) = (how IS NULL)),
    CHECK (how IS NULL OR how = 'told' OR reason IS NOT NULL)
) STRICT;
CREATE INDEX information_duties_open ON information_duties (received_on, id) WHERE informed_on IS NULL;
