-- The handling of cases: who asks, what was decided thing by thing, the letters, the state at receipt, restrictions.

-- A new right and new ends of a case change checks of the table itself, so it is made anew. Links to it are looked at
-- before the step is committed.
CREATE TABLE requests_new (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    number TEXT NOT NULL UNIQUE CHECK (number GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9][0-9][0-9]*'),
    person BLOB REFERENCES people (id),
    applicant_name TEXT,
    kind TEXT NOT NULL CHECK (kind IN ('access', 'rectification', 'erasure', 'restriction', 'portability', 'objection',
        'complaint')),
    received_on TEXT NOT NULL CHECK (received_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    registered_at TEXT NOT NULL CHECK (registered_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*'),
    registered_by BLOB NOT NULL REFERENCES staff (id),
    channel TEXT NOT NULL CHECK (channel IN ('email', 'letter', 'phone', 'in-person', 'web', 'unofficial')),
    outcome TEXT CHECK (outcome IN ('answered', 'refused', 'withdrawn')),
    answered_at TEXT CHECK (answered_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*'),
    paper_sha256 BLOB CHECK (length(paper_sha256) = 32),
    CHECK ((person IS NULL) <> (applicant_name IS NULL)),
    CHECK ((answered_at IS NULL) = (outcome IS NULL)),
    CHECK ((paper_sha256 IS NOT NULL) = (outcome IS NOT NULL AND outcome <> 'withdrawn'))
) STRICT;
INSERT INTO requests_new (id, number, person, applicant_name, kind, received_on, registered_at, registered_by, channel,
    outcome, answered_at, paper_sha256)
SELECT id, number, person, applicant_name, kind, received_on, registered_at, registered_by, channel,
    iif(answered_at IS NULL, NULL, 'answered'), answered_at, paper_sha256
FROM requests;
DROP TABLE requests;
ALTER TABLE requests_new RENAME TO requests;
CREATE INDEX requests_by_person ON requests (person, received_on) WHERE person IS NOT NULL;
CREATE INDEX requests_by_staff ON requests (registered_by);
CREATE INDEX requests_open ON requests (received_on, id) WHERE answered_at IS NULL;

CREATE TABLE request_handling (
    request BLOB NOT NULL PRIMARY KEY REFERENCES requests (id) ON DELETE CASCADE,
    acknowledged_on TEXT CHECK (acknowledged_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    identity_method TEXT CHECK (identity_method IN ('known', 'signed-in', 'call-back', 'e-id', 'id-shown')),
    identity_on TEXT CHECK (identity_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    identity_by BLOB REFERENCES staff (id),
    representative_name TEXT,
    representative_kind TEXT CHECK (representative_kind IN ('agent', 'parent', 'guardian', 'trustee')),
    authority_seen_on TEXT CHECK (authority_seen_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    objects_to TEXT CHECK (objects_to IN ('direct-marketing', 'profiling', 'mail-tracking', 'legitimate-interest')),
    refusal_reasons TEXT,
    hand_over_way TEXT CHECK (hand_over_way IN ('encrypted-pdf', 'letter', 'in-person')),
    second_way TEXT CHECK (second_way IN ('phone', 'text-message', 'letter', 'in-person')),
    handed_over_on TEXT CHECK (handed_over_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    handed_over_by BLOB REFERENCES staff (id),
    closed_at TEXT CHECK (closed_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*'),
    CHECK ((identity_method IS NULL) = (identity_on IS NULL)),
    CHECK ((identity_method IS NULL) = (identity_by IS NULL)),
    CHECK ((representative_name IS NULL) = (representative_kind IS NULL)),
    CHECK ((representative_name IS NULL) = (authority_seen_on IS NULL)),
    CHECK ((hand_over_way IS NULL) = (handed_over_on IS NULL)),
    CHECK ((hand_over_way IS NULL) = (handed_over_by IS NULL)),
    CHECK (second_way IS NULL OR hand_over_way = 'encrypted-pdf')
) STRICT, WITHOUT ROWID;
CREATE INDEX request_handling_by_identity ON request_handling (identity_by) WHERE identity_by IS NOT NULL;
CREATE INDEX request_handling_by_hand_over ON request_handling (handed_over_by) WHERE handed_over_by IS NOT NULL;

CREATE TABLE request_items (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    request BLOB NOT NULL REFERENCES requests (id) ON DELETE CASCADE,
    what TEXT NOT NULL CHECK (length(what) > 0),
    outcome TEXT NOT NULL CHECK (outcome IN ('granted', 'rectified', 'completed', 'erased', 'kept', 'restricted',
        'refused')),
    ground TEXT CHECK (ground IN ('inaccurate', 'incomplete', 'misleading', 'expression', 'legal-obligation', 'archive',
        'legal-claims', 'contract', 'rights-of-others', 'working-note', 'accurate', 'compelling-grounds')),
    until TEXT CHECK (until GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    before TEXT,
    after TEXT,
    reasons TEXT
) STRICT;
CREATE INDEX request_items_by_request ON request_items (request, id);

-- A letter is kept as it went out, for as long as its case.
CREATE TABLE request_letters (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    request BLOB NOT NULL REFERENCES requests (id) ON DELETE CASCADE,
    kind TEXT NOT NULL CHECK (kind IN ('acknowledgement', 'identity', 'clarification', 'extension', 'answer', 'refusal',
        'rectification', 'erasure', 'restriction-lifting', 'recipients')),
    language TEXT NOT NULL CHECK (language IN ('sv', 'en')),
    made_at TEXT NOT NULL CHECK (made_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*'),
    made_by BLOB NOT NULL REFERENCES staff (id),
    pages INTEGER NOT NULL CHECK (pages > 0),
    sha256 BLOB NOT NULL CHECK (length(sha256) = 32),
    log_head BLOB NOT NULL CHECK (length(log_head) = 32),
    paper BLOB NOT NULL CHECK (length(paper) > 0)
) STRICT;
CREATE INDEX request_letters_by_request ON request_letters (request, id);
CREATE INDEX request_letters_by_staff ON request_letters (made_by);

-- What was held when the request came in (EDPB 01/2022, executive summary): this is what is answered.
CREATE TABLE request_snapshots (
    request BLOB NOT NULL REFERENCES requests (id) ON DELETE CASCADE,
    position INTEGER NOT NULL CHECK (position >= 0),
    taken_at TEXT NOT NULL CHECK (taken_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*'),
    noun TEXT NOT NULL CHECK (length(noun) > 0),
    record BLOB NOT NULL CHECK (length(record) = 16),
    fact TEXT NOT NULL CHECK (length(fact) > 0),
    place INTEGER NOT NULL CHECK (place >= 0),
    code_group TEXT,
    value TEXT NOT NULL,
    PRIMARY KEY (request, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE restrictions (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    person BLOB NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    request BLOB REFERENCES requests (id) ON DELETE SET NULL,
    ground TEXT NOT NULL CHECK (ground IN ('accuracy', 'unlawful', 'claims', 'objection')),
    about TEXT,
    set_on TEXT NOT NULL CHECK (set_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    set_by BLOB NOT NULL REFERENCES staff (id),
    told_on TEXT CHECK (told_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    lifted_on TEXT CHECK (lifted_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    CHECK (lifted_on IS NULL OR told_on IS NOT NULL)
) STRICT;
CREATE INDEX restrictions_by_person ON restrictions (person, id);
CREATE INDEX restrictions_by_request ON restrictions (request) WHERE request IS NOT NULL;
CREATE INDEX restrictions_by_staff ON restrictions (set_by);
CREATE INDEX restrictions_running ON restrictions (person) WHERE lifted_on IS NULL;
