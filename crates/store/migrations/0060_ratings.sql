-- Assignments, ratings, disputes, complaints, and files kept with a record.

CREATE TABLE assignments (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    number TEXT NOT NULL UNIQUE CHECK (length(number) > 0),
    client BLOB REFERENCES people (id) ON DELETE SET NULL,
    contractor BLOB NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    finished_on TEXT CHECK (finished_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    arranged_by BLOB REFERENCES staff (id),
    source_kind TEXT NOT NULL CHECK (source_kind IN ('person', 'registration', 'login', 'purchase', 'competition',
        'newsletter', 'import', 'third-party')),
    source_detail TEXT,
    source_on TEXT NOT NULL CHECK (source_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    CHECK (client <> contractor)
) STRICT;
CREATE INDEX assignments_by_client ON assignments (client, id) WHERE client IS NOT NULL;
CREATE INDEX assignments_by_contractor ON assignments (contractor, id);
CREATE INDEX assignments_by_staff ON assignments (arranged_by) WHERE arranged_by IS NOT NULL;

-- One question for each assignment, and never before it has finished (policy point 46).
CREATE TABLE rating_requests (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    assignment BLOB NOT NULL UNIQUE REFERENCES assignments (id) ON DELETE CASCADE,
    way TEXT NOT NULL CHECK (way IN ('email-draft', 'imported')),
    sent_on TEXT NOT NULL CHECK (sent_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    expires_on TEXT NOT NULL CHECK (expires_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    answered_on TEXT CHECK (answered_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    CHECK (expires_on >= sent_on),
    CHECK (answered_on BETWEEN sent_on AND expires_on)
) STRICT;
CREATE INDEX rating_requests_by_day ON rating_requests (sent_on, id);

CREATE TABLE ratings (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    assignment BLOB NOT NULL UNIQUE REFERENCES assignments (id) ON DELETE CASCADE,
    contractor BLOB NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    client BLOB REFERENCES people (id) ON DELETE SET NULL,
    stars INTEGER CHECK (stars BETWEEN 1 AND 5),
    standing TEXT NOT NULL CHECK (standing IN ('counts', 'restricted', 'withdrawn', 'removed')),
    answered_on TEXT NOT NULL CHECK (answered_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    comment TEXT,
    statement TEXT,
    ended_on TEXT CHECK (ended_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    entered_by BLOB REFERENCES staff (id),
    source_kind TEXT NOT NULL CHECK (source_kind IN ('person', 'registration', 'login', 'purchase', 'competition',
        'newsletter', 'import', 'third-party')),
    source_detail TEXT,
    source_on TEXT NOT NULL CHECK (source_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    CHECK ((standing = 'removed') = (stars IS NULL)),
    CHECK ((standing IN ('withdrawn', 'removed')) = (ended_on IS NOT NULL))
) STRICT;
CREATE INDEX ratings_by_contractor ON ratings (contractor, answered_on, id);
CREATE INDEX ratings_by_client ON ratings (client, answered_on, id) WHERE client IS NOT NULL;
CREATE INDEX ratings_by_staff ON ratings (entered_by) WHERE entered_by IS NOT NULL;

-- How many ratings of each kind count, kept in the write that changes a rating: an average is read, never summed up.
CREATE TABLE rating_summaries (
    contractor BLOB NOT NULL PRIMARY KEY REFERENCES people (id) ON DELETE CASCADE,
    ones INTEGER NOT NULL CHECK (ones >= 0),
    twos INTEGER NOT NULL CHECK (twos >= 0),
    threes INTEGER NOT NULL CHECK (threes >= 0),
    fours INTEGER NOT NULL CHECK (fours >= 0),
    fives INTEGER NOT NULL CHECK (fives >= 0)
) STRICT, WITHOUT ROWID;

CREATE TABLE rating_quarters (
    contractor BLOB NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    quarter TEXT NOT NULL CHECK (quarter GLOB '[0-9][0-9][0-9][0-9]-Q[1-4]'),
    ones INTEGER NOT NULL CHECK (ones >= 0),
    twos INTEGER NOT NULL CHECK (twos >= 0),
    threes INTEGER NOT NULL CHECK (threes >= 0),
    fours INTEGER NOT NULL CHECK (fours >= 0),
    fives INTEGER NOT NULL CHECK (fives >= 0),
    PRIMARY KEY (contractor, quarter)
) STRICT, WITHOUT ROWID;

CREATE TABLE disputes (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    number TEXT NOT NULL UNIQUE CHECK (number GLOB 'T[0-9][0-9][0-9][0-9]-[0-9][0-9][0-9][0-9]*'),
    rating BLOB NOT NULL REFERENCES ratings (id) ON DELETE CASCADE,
    assignment BLOB NOT NULL REFERENCES assignments (id) ON DELETE CASCADE,
    contractor BLOB NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    client BLOB REFERENCES people (id) ON DELETE SET NULL,
    received_on TEXT NOT NULL CHECK (received_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    registered_at TEXT NOT NULL CHECK (registered_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*'),
    registered_by BLOB NOT NULL REFERENCES staff (id),
    state TEXT NOT NULL CHECK (state IN ('incomplete', 'open', 'proposed', 'decided', 'closed')),
    cause TEXT,
    cause_none INTEGER NOT NULL CHECK (cause_none IN (0, 1)),
    why_wrong TEXT,
    why_wrong_none INTEGER NOT NULL CHECK (why_wrong_none IN (0, 1)),
    adjustment TEXT,
    adjustment_none INTEGER NOT NULL CHECK (adjustment_none IN (0, 1)),
    assured INTEGER NOT NULL CHECK (assured IN (0, 1)),
    completion_asked_on TEXT CHECK (completion_asked_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    stars_before INTEGER NOT NULL CHECK (stars_before BETWEEN 1 AND 5),
    outcome TEXT CHECK (outcome IN ('upheld', 'adjusted', 'removed', 'statement', 'dismissed')),
    stars_after INTEGER CHECK (stars_after BETWEEN 1 AND 5),
    statement TEXT,
    reasons TEXT,
    proposed_by BLOB REFERENCES staff (id),
    proposed_at TEXT CHECK (proposed_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*'),
    signed_by BLOB REFERENCES staff (id),
    decided_at TEXT CHECK (decided_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*'),
    notified_on TEXT CHECK (notified_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    closed_on TEXT CHECK (closed_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    CHECK ((outcome IS NULL) = (proposed_by IS NULL) AND (outcome IS NULL) = (proposed_at IS NULL)
        AND (outcome IS NULL) = (reasons IS NULL)),
    CHECK ((state IN ('incomplete', 'open')) = (outcome IS NULL)),
    CHECK ((state IN ('decided', 'closed')) = (decided_at IS NOT NULL)),
    CHECK ((state = 'closed') = (closed_on IS NOT NULL)),
    -- Never the same hand twice (policy point 49).
    CHECK (signed_by <> proposed_by),
    -- Nothing is decided on its merits without a second hand, and nothing closed without the notice of Art. 18(3).
    CHECK (decided_at IS NULL OR outcome = 'dismissed' OR signed_by IS NOT NULL),
    CHECK (closed_on IS NULL OR notified_on IS NOT NULL)
) STRICT;
CREATE INDEX disputes_by_rating ON disputes (rating, received_on);
CREATE UNIQUE INDEX disputes_one_at_a_time ON disputes (rating) WHERE state <> 'closed';
CREATE INDEX disputes_by_assignment ON disputes (assignment);
CREATE INDEX disputes_by_contractor ON disputes (contractor, received_on);
CREATE INDEX disputes_by_client ON disputes (client, received_on) WHERE client IS NOT NULL;
CREATE INDEX disputes_by_registrar ON disputes (registered_by);
CREATE INDEX disputes_by_proposer ON disputes (proposed_by) WHERE proposed_by IS NOT NULL;
CREATE INDEX disputes_by_signer ON disputes (signed_by) WHERE signed_by IS NOT NULL;
CREATE INDEX disputes_running ON disputes (received_on, id) WHERE state <> 'closed';
CREATE INDEX disputes_alike ON disputes (stars_before, decided_at) WHERE decided_at IS NOT NULL;

CREATE TABLE dispute_contacts (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    dispute BLOB NOT NULL REFERENCES disputes (id) ON DELETE CASCADE,
    side TEXT NOT NULL CHECK (side IN ('client', 'contractor')),
    at TEXT NOT NULL CHECK (at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*'),
    staff BLOB NOT NULL REFERENCES staff (id),
    reached TEXT NOT NULL CHECK (reached IN ('heard', 'not-reachable')),
    note TEXT NOT NULL,
    released_at TEXT CHECK (released_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*')
) STRICT;
CREATE INDEX dispute_contacts_by_dispute ON dispute_contacts (dispute, id);
CREATE INDEX dispute_contacts_by_staff ON dispute_contacts (staff);
-- What was said stays as it was written down; it can only be released.
CREATE TRIGGER dispute_contacts_never_change BEFORE UPDATE OF id, dispute, side, at, staff, reached, note ON dispute_contacts
BEGIN SELECT RAISE(ABORT, 'append only'); END;

CREATE TABLE complaints (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    about BLOB NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    assignment BLOB REFERENCES assignments (id) ON DELETE SET NULL,
    received_on TEXT NOT NULL CHECK (received_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    gravity TEXT NOT NULL CHECK (gravity IN ('ordinary', 'serious')),
    matter TEXT NOT NULL CHECK (matter IN ('quality', 'conduct', 'delay', 'payment', 'terms')),
    dropped_on TEXT CHECK (dropped_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    entered_by BLOB NOT NULL REFERENCES staff (id)
) STRICT;
CREATE INDEX complaints_by_person ON complaints (about, received_on, id);
CREATE INDEX complaints_by_assignment ON complaints (assignment) WHERE assignment IS NOT NULL;
CREATE INDEX complaints_by_staff ON complaints (entered_by);

-- Files kept with a record of any noun, and erased with it. Their bytes lie in pieces, so that no single row is large.
CREATE TABLE attachments (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    record BLOB NOT NULL CHECK (length(record) = 16),
    slot TEXT NOT NULL CHECK (slot IN ('document', 'cause', 'why-wrong', 'adjustment', 'other')),
    name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 255),
    kind TEXT NOT NULL CHECK (kind IN ('pdf', 'png', 'jpeg', 'text', 'email')),
    size INTEGER NOT NULL CHECK (size > 0),
    sha256 BLOB NOT NULL CHECK (length(sha256) = 32),
    added_at TEXT NOT NULL CHECK (added_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*'),
    added_by BLOB NOT NULL REFERENCES staff (id)
) STRICT;
CREATE INDEX attachments_by_record ON attachments (record, slot, id);
CREATE INDEX attachments_by_staff ON attachments (added_by);

CREATE TABLE attachment_pieces (
    file BLOB NOT NULL REFERENCES attachments (id) ON DELETE CASCADE,
    position INTEGER NOT NULL CHECK (position >= 0),
    bytes BLOB NOT NULL CHECK (length(bytes) BETWEEN 1 AND 262144),
    PRIMARY KEY (file, position)
) STRICT;
CREATE TRIGGER attachment_pieces_never_change BEFORE UPDATE ON attachment_pieces
BEGIN SELECT RAISE(ABORT, 'append only'); END;
