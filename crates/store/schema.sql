-- The schema as the migrations leave it. To write it anew:
-- UPDATE_SNAPSHOTS=1 cargo test -p store --test register described

CREATE TRIGGER approvals_are_settled_once BEFORE UPDATE ON approvals WHEN OLD.outcome IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'append only'); END;

CREATE TRIGGER attachment_pieces_never_change BEFORE UPDATE ON attachment_pieces
BEGIN SELECT RAISE(ABORT, 'append only'); END;

CREATE TRIGGER audit_is_never_deleted BEFORE DELETE ON audit
BEGIN SELECT RAISE(ABORT, 'append only'); END;

CREATE TRIGGER audit_never_changes BEFORE UPDATE ON audit
BEGIN SELECT RAISE(ABORT, 'append only'); END;

CREATE TRIGGER audit_records_are_never_deleted BEFORE DELETE ON audit_records
BEGIN SELECT RAISE(ABORT, 'append only'); END;

CREATE TRIGGER audit_records_never_change BEFORE UPDATE ON audit_records
BEGIN SELECT RAISE(ABORT, 'append only'); END;

CREATE TRIGGER consent_events_go_with_their_consent BEFORE DELETE ON consent_events
WHEN EXISTS (SELECT 1 FROM consents WHERE id = OLD.consent)
BEGIN SELECT RAISE(ABORT, 'append only'); END;

CREATE TRIGGER consent_events_never_change
BEFORE UPDATE OF id, consent, position, at, act, wording, wording_version, channel, recorded_by ON consent_events
BEGIN SELECT RAISE(ABORT, 'append only'); END;

CREATE TRIGGER consent_events_only_lose_their_ip BEFORE UPDATE OF ip ON consent_events WHEN NEW.ip IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'append only'); END;

CREATE TRIGGER consent_wordings_never_change BEFORE UPDATE ON consent_wordings
BEGIN SELECT RAISE(ABORT, 'append only'); END;

CREATE TRIGGER dispute_contacts_never_change BEFORE UPDATE OF id, dispute, side, at, staff, reached, note ON dispute_contacts
BEGIN SELECT RAISE(ABORT, 'append only'); END;

CREATE TRIGGER due_is_counted AFTER INSERT ON due
BEGIN
    INSERT INTO due_days (last_day, internal_day, kind, count) VALUES (NEW.last_day, NEW.internal_day, NEW.kind, 1)
    ON CONFLICT (last_day, internal_day, kind) DO UPDATE SET count = count + 1;
END;

CREATE TRIGGER due_is_counted_no_more AFTER DELETE ON due
BEGIN
    DELETE FROM due_days
    WHERE last_day = OLD.last_day AND internal_day = OLD.internal_day AND kind = OLD.kind AND count = 1;
    UPDATE due_days SET count = count - 1
    WHERE last_day = OLD.last_day AND internal_day = OLD.internal_day AND kind = OLD.kind;
END;

CREATE TRIGGER due_keeps_its_days BEFORE UPDATE OF last_day, internal_day, kind ON due
BEGIN SELECT RAISE(ABORT, 'append only'); END;

CREATE TRIGGER erasure_ledger_is_never_deleted BEFORE DELETE ON erasure_ledger
BEGIN SELECT RAISE(ABORT, 'append only'); END;

CREATE TRIGGER erasure_ledger_never_changes BEFORE UPDATE ON erasure_ledger
BEGIN SELECT RAISE(ABORT, 'append only'); END;

CREATE TRIGGER holiday_decisions_never_change BEFORE UPDATE ON holiday_decisions
BEGIN SELECT RAISE(ABORT, 'append only'); END;

CREATE TRIGGER incidents_are_never_deleted BEFORE DELETE ON incidents
BEGIN SELECT RAISE(ABORT, 'append only'); END;

CREATE TRIGGER limit_decisions_never_change BEFORE UPDATE ON limit_decisions
BEGIN SELECT RAISE(ABORT, 'append only'); END;

CREATE TRIGGER objections_are_only_taken_back
BEFORE UPDATE OF id, person, scope, received_on, channel, recorded_by ON objections
BEGIN SELECT RAISE(ABORT, 'append only'); END;

CREATE TRIGGER people_are_counted AFTER INSERT ON people
BEGIN UPDATE register SET people = people + 1; END;

CREATE TRIGGER people_are_counted_no_more AFTER DELETE ON people
BEGIN UPDATE register SET people = people - 1; END;

CREATE TRIGGER register_is_never_deleted BEFORE DELETE ON register
BEGIN SELECT RAISE(ABORT, 'append only'); END;

CREATE TRIGGER rule_decisions_never_change BEFORE UPDATE ON rule_decisions
BEGIN SELECT RAISE(ABORT, 'append only'); END;

CREATE TRIGGER sidecar_key_is_never_deleted BEFORE DELETE ON sidecar_key
BEGIN SELECT RAISE(ABORT, 'append only'); END;

CREATE TRIGGER sidecar_key_never_changes BEFORE UPDATE ON sidecar_key
BEGIN SELECT RAISE(ABORT, 'append only'); END;

CREATE TRIGGER suppression_key_never_changes BEFORE UPDATE ON suppression_key
BEGIN SELECT RAISE(ABORT, 'append only'); END;

CREATE TRIGGER terms_texts_never_change BEFORE UPDATE OF text, sha256 ON terms_versions WHEN OLD.text IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'append only'); END;

CREATE TABLE accounts (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    person BLOB NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    agreement BLOB NOT NULL REFERENCES agreements (id) ON DELETE CASCADE,
    registered_on TEXT NOT NULL CHECK (registered_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    status TEXT NOT NULL CHECK (status IN ('active', 'suspended', 'ended', 'deregistered')),
    status_on TEXT NOT NULL CHECK (status_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    CHECK (status_on >= registered_on)
) STRICT;

CREATE TABLE agreements (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    person BLOB NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    kind TEXT NOT NULL CHECK (kind IN ('account', 'assignment', 'course', 'app', 'partnership', 'customer')),
    started_on TEXT NOT NULL CHECK (started_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    ended_on TEXT CHECK (ended_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    source_kind TEXT NOT NULL CHECK (source_kind IN ('person', 'registration', 'login', 'purchase', 'competition',
        'newsletter', 'import', 'third-party')),
    source_detail TEXT,
    source_on TEXT NOT NULL CHECK (source_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    CHECK (ended_on >= started_on)
) STRICT;

CREATE TABLE approvals (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    deed TEXT NOT NULL CHECK (length(deed) BETWEEN 1 AND 60),
    noun TEXT NOT NULL CHECK (length(noun) BETWEEN 1 AND 60),
    verb TEXT NOT NULL CHECK (length(verb) BETWEEN 1 AND 60),
    record BLOB NOT NULL CHECK (length(record) = 16),
    label TEXT NOT NULL,
    proposed_by BLOB NOT NULL REFERENCES staff (id),
    proposed_at TEXT NOT NULL CHECK (proposed_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*'),
    sign_by TEXT NOT NULL CHECK (sign_by GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    outcome TEXT CHECK (outcome IN ('signed', 'rejected')),
    settled_by BLOB REFERENCES staff (id),
    settled_at TEXT CHECK (settled_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*'),
    CHECK ((outcome IS NULL) = (settled_by IS NULL) AND (outcome IS NULL) = (settled_at IS NULL)),
    -- Four eyes are two people's.
    CHECK (outcome IS NULL OR outcome = 'rejected' OR settled_by <> proposed_by)
) STRICT;

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

CREATE TABLE attachment_pieces (
    file BLOB NOT NULL REFERENCES attachments (id) ON DELETE CASCADE,
    position INTEGER NOT NULL CHECK (position >= 0),
    bytes BLOB NOT NULL CHECK (length(bytes) BETWEEN 1 AND 262144),
    PRIMARY KEY (file, position)
) STRICT;

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

CREATE TABLE audit (
    seq INTEGER NOT NULL PRIMARY KEY CHECK (seq > 0),
    at TEXT NOT NULL CHECK (at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*'),
    who BLOB CHECK (length(who) = 16),
    verb TEXT NOT NULL CHECK (length(verb) > 0),
    task TEXT,
    ids BLOB NOT NULL CHECK (length(ids) % 16 = 0),
    fields TEXT NOT NULL,
    hash BLOB NOT NULL CHECK (length(hash) = 32)
) STRICT;

CREATE TABLE audit_records (
    record BLOB NOT NULL CHECK (length(record) = 16),
    seq INTEGER NOT NULL REFERENCES audit (seq),
    PRIMARY KEY (record, seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE certificate_notes (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    person BLOB NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    purchase BLOB REFERENCES purchases (id) ON DELETE SET NULL,
    shown_on TEXT NOT NULL CHECK (shown_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    seen_by BLOB NOT NULL REFERENCES staff (id),
    valid INTEGER NOT NULL CHECK (valid IN (0, 1))
) STRICT;

CREATE TABLE competition_entries (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    competition BLOB NOT NULL REFERENCES competitions (id),
    person BLOB NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    entered_on TEXT NOT NULL CHECK (entered_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    voucher TEXT CHECK (length(voucher) > 0),
    source_kind TEXT NOT NULL CHECK (source_kind IN ('person', 'registration', 'login', 'purchase', 'competition',
        'newsletter', 'import', 'third-party')),
    source_detail TEXT,
    source_on TEXT NOT NULL CHECK (source_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    UNIQUE (competition, person)
) STRICT;

CREATE TABLE competitions (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    kind TEXT NOT NULL CHECK (kind IN ('competition', 'offer', 'survey')),
    name TEXT NOT NULL CHECK (length(name) > 0),
    purpose TEXT NOT NULL CHECK (length(purpose) > 0),
    starts_on TEXT NOT NULL CHECK (starts_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    ends_on TEXT NOT NULL CHECK (ends_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    CHECK (ends_on >= starts_on)
) STRICT;

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

CREATE TABLE "consent_events" (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    consent BLOB NOT NULL REFERENCES consents (id) ON DELETE CASCADE,
    position INTEGER NOT NULL CHECK (position >= 0),
    at TEXT NOT NULL CHECK (at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*'),
    act TEXT NOT NULL CHECK (act IN ('asked', 'given', 'confirmed', 'withdrawn-by-person', 'ended-by-controller')),
    wording BLOB REFERENCES consent_wordings (sha256),
    wording_version TEXT,
    ip TEXT,
    channel TEXT NOT NULL CHECK (channel IN ('web', 'email', 'phone', 'letter', 'in-person', 'use', 'unknown')),
    recorded_by BLOB REFERENCES staff (id),
    UNIQUE (consent, position),
    CHECK ((wording IS NULL) = (wording_version IS NULL)),
    CHECK (wording IS NULL OR act IN ('asked', 'given')),
    CHECK (ip IS NULL OR act IN ('asked', 'given', 'confirmed'))
) STRICT;

CREATE TABLE consent_stops (
    event BLOB NOT NULL REFERENCES consent_events (id) ON DELETE CASCADE,
    stopped TEXT NOT NULL CHECK (stopped IN ('newsletter', 'marketing', 'tracking', 'segments', 'suppressed')),
    PRIMARY KEY (event, stopped)
) STRICT, WITHOUT ROWID;

CREATE TABLE consent_wordings (
    sha256 BLOB NOT NULL PRIMARY KEY CHECK (length(sha256) = 32),
    text TEXT NOT NULL
) STRICT;

CREATE TABLE consents (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    person BLOB NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    purpose TEXT NOT NULL CHECK (purpose IN ('newsletter', 'marketing', 'measurement')),
    source_kind TEXT NOT NULL CHECK (source_kind IN ('person', 'registration', 'login', 'purchase', 'competition',
        'newsletter', 'import', 'third-party')),
    source_detail TEXT,
    source_on TEXT NOT NULL CHECK (source_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    UNIQUE (person, purpose)
) STRICT;

CREATE TABLE copyright_cases (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    person BLOB NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    work TEXT NOT NULL CHECK (length(work) BETWEEN 1 AND 200),
    opened_on TEXT NOT NULL CHECK (opened_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    state TEXT NOT NULL CHECK (state IN ('open', 'claimed', 'settled', 'closed')),
    closed_on TEXT CHECK (closed_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    CHECK ((closed_on IS NULL) = (state IN ('open', 'claimed'))),
    CHECK (closed_on >= opened_on)
) STRICT;

CREATE TABLE desk (
    only_row INTEGER NOT NULL PRIMARY KEY CHECK (only_row = 1),
    log BLOB NOT NULL CHECK (length(log) = 16),
    id BLOB NOT NULL CHECK (length(id) = 16),
    epoch INTEGER NOT NULL CHECK (epoch > 0),
    epoch_began TEXT NOT NULL,
    key BLOB NOT NULL CHECK (length(key) = 32),
    head INTEGER NOT NULL CHECK (head >= 0),
    hash BLOB NOT NULL CHECK (length(hash) = 32),
    renewed INTEGER NOT NULL CHECK (renewed >= 0),
    promised INTEGER CHECK (promised >= 0),
    promised_hash BLOB CHECK (length(promised_hash) = 32),
    seen_at TEXT,
    clean_before TEXT,
    stopped TEXT CHECK (stopped IN ('gap', 'forked', 'another-hash', 'another-seal', 'unreadable', 'diverged', 'log-end',
        'went-back', 'lost-too-much', 'away-too-long', 'another-register', 'removed'))
) STRICT;

CREATE TABLE desk_drafts (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    staff BLOB NOT NULL CHECK (length(staff) = 16),
    name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    person BLOB CHECK (length(person) = 16),
    body TEXT CHECK (length(body) <= 200000),
    kept_at TEXT NOT NULL CHECK (kept_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*'),
    UNIQUE (staff, name)
) STRICT;

CREATE TABLE desk_lines (
    place INTEGER NOT NULL PRIMARY KEY,
    at TEXT NOT NULL,
    who BLOB CHECK (length(who) = 16),
    verb TEXT NOT NULL,
    task TEXT,
    ids BLOB NOT NULL,
    fields TEXT NOT NULL
) STRICT;

CREATE TABLE desk_road (
    only_row INTEGER NOT NULL PRIMARY KEY CHECK (only_row = 1),
    host TEXT NOT NULL CHECK (length(host) BETWEEN 1 AND 300),
    port INTEGER NOT NULL CHECK (port BETWEEN 1 AND 65535),
    database TEXT NOT NULL CHECK (length(database) BETWEEN 1 AND 63),
    account TEXT NOT NULL CHECK (length(account) BETWEEN 1 AND 63),
    account_secret TEXT NOT NULL,
    authority BLOB
) STRICT;

CREATE TABLE desk_secrets (
    public BLOB NOT NULL PRIMARY KEY CHECK (length(public) = 32),
    secret BLOB NOT NULL CHECK (length(secret) = 32)
) STRICT, WITHOUT ROWID;

CREATE TABLE desk_tail (
    epoch INTEGER NOT NULL CHECK (epoch > 0),
    head INTEGER NOT NULL CHECK (head > 0),
    kind INTEGER NOT NULL CHECK (kind BETWEEN 0 AND 255),
    desk BLOB NOT NULL CHECK (length(desk) = 16),
    previous BLOB NOT NULL CHECK (length(previous) = 32),
    hash BLOB NOT NULL CHECK (length(hash) = 32),
    sealed BLOB NOT NULL,
    PRIMARY KEY (epoch, head)
) STRICT, WITHOUT ROWID;

CREATE TABLE desks (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
    account TEXT NOT NULL CHECK (length(account) BETWEEN 1 AND 60),
    invited_at TEXT NOT NULL,
    joined_at TEXT,
    removed_at TEXT,
    public BLOB CHECK (length(public) = 32),
    CHECK ((public IS NULL) = (joined_at IS NULL))
) STRICT, WITHOUT ROWID;

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

CREATE TABLE drafts (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    staff BLOB NOT NULL REFERENCES staff (id),
    name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    person BLOB REFERENCES people (id) ON DELETE CASCADE,
    body TEXT NOT NULL CHECK (length(body) <= 200000),
    kept_at TEXT NOT NULL CHECK (kept_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*'),
    UNIQUE (staff, name)
) STRICT;

CREATE TABLE due (
    subject BLOB NOT NULL CHECK (length(subject) = 16),
    kind TEXT NOT NULL CHECK (length(kind) BETWEEN 1 AND 60),
    person BLOB REFERENCES people (id) ON DELETE CASCADE,
    last_day TEXT NOT NULL CHECK (last_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    internal_day TEXT NOT NULL CHECK (internal_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    PRIMARY KEY (subject, kind)
) STRICT, WITHOUT ROWID;

CREATE TABLE due_days (
    last_day TEXT NOT NULL CHECK (last_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    internal_day TEXT NOT NULL CHECK (internal_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    kind TEXT NOT NULL CHECK (length(kind) BETWEEN 1 AND 60),
    count INTEGER NOT NULL CHECK (count > 0),
    PRIMARY KEY (last_day, internal_day, kind)
) STRICT, WITHOUT ROWID;

CREATE TABLE due_handling (
    subject BLOB NOT NULL CHECK (length(subject) = 16),
    kind TEXT NOT NULL CHECK (length(kind) BETWEEN 1 AND 48),
    handled_by BLOB REFERENCES staff (id),
    snoozed_until TEXT CHECK (snoozed_until GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    PRIMARY KEY (subject, kind),
    CHECK (handled_by IS NOT NULL OR snoozed_until IS NOT NULL)
) STRICT, WITHOUT ROWID;

CREATE TABLE email_bases (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    person BLOB NOT NULL UNIQUE REFERENCES people (id) ON DELETE CASCADE,
    address TEXT NOT NULL CHECK (length(address) > 0),
    ground TEXT NOT NULL CHECK (ground IN ('existing-customer', 'service', 'none')),
    purchase BLOB CHECK (length(purchase) = 16),
    product_family TEXT CHECK (product_family IN ('course', 'app', 'assignment', 'membership', 'goods', 'service')),
    opt_out_offered INTEGER NOT NULL CHECK (opt_out_offered IN (0, 1)),
    noted_on TEXT NOT NULL CHECK (noted_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    CHECK (ground <> 'existing-customer' OR (purchase IS NOT NULL AND product_family IS NOT NULL AND opt_out_offered = 1))
) STRICT;

CREATE TABLE erasure_counts (
    plan BLOB NOT NULL REFERENCES erasure_plans (id) ON DELETE CASCADE,
    noun TEXT NOT NULL CHECK (length(noun) BETWEEN 1 AND 48),
    rule TEXT NOT NULL CHECK (length(rule) BETWEEN 1 AND 48),
    count INTEGER NOT NULL CHECK (count > 0),
    PRIMARY KEY (plan, noun, rule)
) STRICT, WITHOUT ROWID;

CREATE TABLE erasure_ledger (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    position INTEGER NOT NULL UNIQUE CHECK (position > 0),
    act TEXT NOT NULL CHECK (act IN ('erased', 'reapplied')),
    noun TEXT NOT NULL CHECK (length(CAST(noun AS BLOB)) BETWEEN 1 AND 48),
    record BLOB NOT NULL CHECK (length(record) = 16),
    day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    rule TEXT NOT NULL CHECK (length(CAST(rule AS BLOB)) BETWEEN 1 AND 48),
    approver BLOB CHECK (length(approver) = 16),
    certificate TEXT CHECK (length(CAST(certificate AS BLOB)) BETWEEN 1 AND 48)
) STRICT;

CREATE TABLE erasure_plan_items (
    plan BLOB NOT NULL REFERENCES erasure_plans (id) ON DELETE CASCADE,
    position INTEGER NOT NULL CHECK (position >= 0),
    person BLOB NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    noun TEXT NOT NULL CHECK (length(noun) BETWEEN 1 AND 48),
    record BLOB NOT NULL CHECK (length(record) = 16),
    PRIMARY KEY (plan, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE erasure_plans (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    number TEXT NOT NULL UNIQUE CHECK (number GLOB 'G[0-9][0-9][0-9][0-9]-[0-9][0-9][0-9][0-9]*'),
    made_at TEXT NOT NULL CHECK (made_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*'),
    made_by BLOB NOT NULL REFERENCES staff (id),
    people INTEGER NOT NULL CHECK (people >= 0),
    items INTEGER NOT NULL CHECK (items >= 0),
    approval BLOB REFERENCES approvals (id),
    applied_at TEXT CHECK (applied_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*'),
    applied_by BLOB REFERENCES staff (id), shared_log BLOB CHECK (length(shared_log) = 16), shared_epoch INTEGER CHECK (shared_epoch > 0), shared_number INTEGER CHECK (shared_number > 0),
    CHECK ((applied_at IS NULL) = (applied_by IS NULL))
) STRICT;

CREATE TABLE field_sources (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    person BLOB NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    field TEXT NOT NULL CHECK (field IN ('name', 'email', 'phone', 'address', 'identity-number', 'note', 'relations')),
    source_kind TEXT NOT NULL CHECK (source_kind IN ('person', 'registration', 'login', 'purchase', 'competition',
        'newsletter', 'import', 'third-party')),
    source_detail TEXT,
    source_on TEXT NOT NULL CHECK (source_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    basis TEXT NOT NULL CHECK (basis IN ('consent', 'contract', 'legal-obligation', 'legitimate-interest')),
    UNIQUE (person, field)
) STRICT;

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

CREATE TABLE holds (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    person BLOB NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    reason TEXT NOT NULL CHECK (reason IN ('dispute', 'legal-claim', 'authority', 'restriction')),
    owner BLOB NOT NULL REFERENCES staff (id),
    set_at TEXT NOT NULL CHECK (set_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*'),
    review_on TEXT NOT NULL CHECK (review_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    released_at TEXT CHECK (released_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*')
) STRICT;

CREATE TABLE holiday_decisions (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    change TEXT NOT NULL CHECK (change IN ('added', 'removed', 'as-listed')),
    source TEXT NOT NULL CHECK (length(source) BETWEEN 1 AND 200),
    decided_at TEXT NOT NULL CHECK (decided_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*'),
    decided_by BLOB NOT NULL REFERENCES staff (id)
) STRICT;

CREATE TABLE import_mappings (
    signature TEXT NOT NULL PRIMARY KEY CHECK (length(signature) > 0),
    mapping TEXT NOT NULL,
    saved_at TEXT NOT NULL CHECK (saved_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*')
) STRICT, WITHOUT ROWID;

CREATE TABLE imports (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    at TEXT NOT NULL CHECK (at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*'),
    staff BLOB NOT NULL REFERENCES staff (id),
    file_name TEXT NOT NULL,
    file_sha256 BLOB NOT NULL CHECK (length(file_sha256) = 32),
    rows_read INTEGER NOT NULL CHECK (rows_read >= 0),
    added INTEGER NOT NULL CHECK (added >= 0),
    updated INTEGER NOT NULL CHECK (updated >= 0),
    unchanged INTEGER NOT NULL CHECK (unchanged >= 0),
    rejected INTEGER NOT NULL CHECK (rejected >= 0)
) STRICT;

CREATE TABLE incident_people (
    incident BLOB NOT NULL REFERENCES incidents (id),
    person BLOB NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    PRIMARY KEY (incident, person)
) STRICT, WITHOUT ROWID;

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

CREATE TABLE mail_counts (
    campaign TEXT NOT NULL CHECK (length(campaign) > 0),
    kind TEXT NOT NULL CHECK (kind IN ('sent', 'opened', 'clicked', 'bounced')),
    events INTEGER NOT NULL CHECK (events >= 0),
    PRIMARY KEY (campaign, kind)
) STRICT, WITHOUT ROWID;

CREATE TABLE mail_events (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    person BLOB NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    campaign TEXT NOT NULL CHECK (length(campaign) > 0),
    kind TEXT NOT NULL CHECK (kind IN ('sent', 'opened', 'clicked', 'bounced')),
    at TEXT NOT NULL CHECK (at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*'),
    on_day TEXT NOT NULL CHECK (on_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    source_kind TEXT NOT NULL CHECK (source_kind IN ('person', 'registration', 'login', 'purchase', 'competition',
        'newsletter', 'import', 'third-party')),
    source_detail TEXT,
    source_on TEXT NOT NULL CHECK (source_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    UNIQUE (person, campaign, kind, at)
) STRICT;

CREATE TABLE mailings (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    at TEXT NOT NULL CHECK (at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*'),
    staff BLOB NOT NULL REFERENCES staff (id),
    purpose TEXT NOT NULL CHECK (purpose IN ('newsletter', 'marketing')),
    template BLOB REFERENCES message_templates (id),
    listed INTEGER NOT NULL CHECK (listed >= 0),
    left_out INTEGER NOT NULL CHECK (left_out >= 0),
    file_sha256 BLOB NOT NULL CHECK (length(file_sha256) = 32)
) STRICT;

CREATE TABLE merges (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    survivor BLOB NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    absorbed BLOB NOT NULL CHECK (length(absorbed) = 16),
    absorbed_number TEXT NOT NULL CHECK (length(absorbed_number) > 0),
    absorbed_name TEXT NOT NULL,
    absorbed_email TEXT,
    absorbed_phone TEXT,
    before TEXT NOT NULL,
    rows TEXT NOT NULL,
    merged_at TEXT NOT NULL CHECK (merged_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*'),
    merged_by BLOB NOT NULL REFERENCES staff (id)
) STRICT;

CREATE TABLE message_templates (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    name TEXT NOT NULL CHECK (length(name) > 0),
    version TEXT NOT NULL CHECK (length(version) > 0),
    kind TEXT NOT NULL CHECK (kind IN ('service', 'marketing')),
    purpose TEXT CHECK (purpose IN ('newsletter', 'marketing')),
    product_family TEXT CHECK (product_family IN ('course', 'app', 'assignment', 'membership', 'goods', 'service')),
    address_seen INTEGER NOT NULL CHECK (address_seen IN (0, 1)),
    stop_link_seen INTEGER NOT NULL CHECK (stop_link_seen IN (0, 1)),
    checked_on TEXT CHECK (checked_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    checked_by BLOB REFERENCES staff (id),
    UNIQUE (name, version),
    CHECK ((kind = 'marketing') = (purpose IS NOT NULL)),
    CHECK ((checked_on IS NULL) = (checked_by IS NULL))
) STRICT;

CREATE TABLE messages (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    person BLOB NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    kind TEXT NOT NULL CHECK (kind IN ('service', 'marketing')),
    channel TEXT NOT NULL CHECK (channel IN ('email', 'sms', 'letter', 'phone')),
    subject TEXT NOT NULL CHECK (length(subject) > 0),
    template BLOB REFERENCES message_templates (id),
    sent_at TEXT NOT NULL CHECK (sent_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*'),
    recorded_by BLOB REFERENCES staff (id)
) STRICT;

CREATE TABLE migrations (
            version INTEGER NOT NULL PRIMARY KEY,
            name TEXT NOT NULL,
            sha256 BLOB NOT NULL CHECK (length(sha256) = 32)
        ) STRICT;

CREATE TABLE nda_notes (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    person BLOB NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    present INTEGER NOT NULL CHECK (present IN (0, 1)),
    noted_on TEXT NOT NULL CHECK (noted_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT;

CREATE TABLE objections (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    person BLOB NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    scope TEXT NOT NULL CHECK (scope IN ('direct-marketing', 'profiling', 'mail-tracking')),
    received_on TEXT NOT NULL CHECK (received_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    channel TEXT NOT NULL CHECK (channel IN ('web', 'email', 'phone', 'letter', 'in-person', 'use', 'unknown')),
    recorded_by BLOB REFERENCES staff (id),
    lifted_on TEXT CHECK (lifted_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    CHECK (lifted_on >= received_on)
) STRICT;

CREATE TABLE official_channels (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    kind TEXT NOT NULL CHECK (kind IN ('email', 'phone', 'letter', 'web', 'in-person')),
    address TEXT NOT NULL CHECK (length(address) > 0),
    official_from TEXT NOT NULL CHECK (official_from GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    official_to TEXT CHECK (official_to GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    CHECK (official_to >= official_from)
) STRICT;

CREATE TABLE people (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    number TEXT NOT NULL UNIQUE CHECK (length(number) > 0),
    name TEXT NOT NULL,
    sort_key BLOB NOT NULL,
    email TEXT,
    email_folded TEXT,
    phone TEXT,
    street TEXT,
    postal_code TEXT,
    city TEXT,
    identity_number TEXT CHECK (identity_number GLOB
        '[0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]'),
    identity_ground TEXT CHECK (identity_ground IN ('purpose', 'secure-identification', 'other-weighty-reason', 'consent')),
    note TEXT,
    protected_identity INTEGER NOT NULL CHECK (protected_identity IN (0, 1)),
    source_kind TEXT NOT NULL CHECK (source_kind IN ('person', 'registration', 'login', 'purchase', 'competition',
        'newsletter', 'import', 'third-party')),
    source_detail TEXT,
    source_on TEXT NOT NULL CHECK (source_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    recorded_on TEXT NOT NULL CHECK (recorded_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    changed_on TEXT NOT NULL CHECK (changed_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    CHECK ((street IS NULL) = (postal_code IS NULL) AND (street IS NULL) = (city IS NULL)),
    CHECK ((email IS NULL) = (email_folded IS NULL)),
    -- Never an identity number without the ground for keeping it, nor the other way round.
    CHECK ((identity_number IS NULL) = (identity_ground IS NULL))
) STRICT;

CREATE TABLE permissions (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    person BLOB NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    work TEXT NOT NULL CHECK (length(work) BETWEEN 1 AND 200),
    granted_on TEXT NOT NULL CHECK (granted_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    until TEXT CHECK (until GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    reference TEXT NOT NULL CHECK (length(reference) BETWEEN 1 AND 200),
    CHECK (until >= granted_on)
) STRICT;

CREATE TABLE person_flags (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    person BLOB NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    flag TEXT NOT NULL CHECK (flag IN ('deceased', 'child')),
    since TEXT NOT NULL CHECK (since GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    UNIQUE (person, flag)
) STRICT;

CREATE TABLE person_relations (
    person BLOB NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    relation TEXT NOT NULL CHECK (relation IN ('contractor', 'client', 'newsletter-recipient', 'competition-entrant',
        'course-participant', 'app-tester', 'reseller', 'partner')),
    PRIMARY KEY (person, relation)
) STRICT, WITHOUT ROWID;

CREATE TABLE place_settings (
    key TEXT NOT NULL PRIMARY KEY CHECK (length(key) BETWEEN 1 AND 100),
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE processing (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    key TEXT UNIQUE CHECK (length(key) > 0),
    name TEXT CHECK (length(name) > 0),
    -- Exactly one: the column takes one word and cannot be empty.
    -- policy: 17
    basis TEXT NOT NULL CHECK (basis IN ('consent', 'contract', 'legal-obligation', 'legitimate-interest')),
    role TEXT NOT NULL CHECK (role IN ('controller', 'joint', 'processor')),
    others TEXT CHECK (length(others) > 0),
    retention TEXT NOT NULL CHECK (length(retention) BETWEEN 1 AND 60),
    categories TEXT NOT NULL,
    subjects TEXT NOT NULL,
    assessment TEXT CHECK (length(assessment) > 0),
    assessed_on TEXT CHECK (assessed_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    changed_on TEXT NOT NULL CHECK (changed_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    ended_on TEXT CHECK (ended_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    CHECK ((key IS NULL) <> (name IS NULL)),
    CHECK ((assessment IS NULL) = (assessed_on IS NULL))
) STRICT;

CREATE TABLE processing_recipients (
    processing BLOB NOT NULL REFERENCES processing (id) ON DELETE CASCADE,
    recipient BLOB NOT NULL REFERENCES recipients (id),
    PRIMARY KEY (processing, recipient)
) STRICT, WITHOUT ROWID;

CREATE TABLE purchases (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    person BLOB NOT NULL REFERENCES people (id),
    number TEXT NOT NULL UNIQUE CHECK (length(number) BETWEEN 1 AND 40),
    compiled_on TEXT NOT NULL CHECK (compiled_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    event_on TEXT NOT NULL CHECK (event_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    what TEXT NOT NULL CHECK (length(what) BETWEEN 1 AND 200),
    amount INTEGER NOT NULL CHECK (amount >= 0),
    counterparty TEXT NOT NULL CHECK (length(counterparty) BETWEEN 1 AND 200),
    financial_year_end TEXT NOT NULL CHECK (financial_year_end GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    family TEXT NOT NULL CHECK (family IN ('course', 'app', 'assignment', 'membership', 'goods', 'service')),
    at_a_distance INTEGER NOT NULL CHECK (at_a_distance IN (0, 1)),
    card_brand TEXT CHECK (card_brand IN ('visa', 'mastercard', 'amex', 'diners', 'other')),
    -- Four digits and no more: PCI DSS requirement 3.
    card_last_four TEXT CHECK (card_last_four GLOB '[0-9][0-9][0-9][0-9]'),
    payment_reference TEXT CHECK (length(payment_reference) BETWEEN 1 AND 64),
    cancelled_on TEXT CHECK (cancelled_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    kept INTEGER CHECK (kept >= 0),
    refunded INTEGER CHECK (refunded >= 0),
    CHECK (financial_year_end >= event_on),
    CHECK ((card_brand IS NULL) = (card_last_four IS NULL)),
    CHECK ((cancelled_on IS NULL) = (kept IS NULL) AND (cancelled_on IS NULL) = (refunded IS NULL)),
    CHECK (kept + refunded = amount)
) STRICT;

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

CREATE TABLE rating_summaries (
    contractor BLOB NOT NULL PRIMARY KEY REFERENCES people (id) ON DELETE CASCADE,
    ones INTEGER NOT NULL CHECK (ones >= 0),
    twos INTEGER NOT NULL CHECK (twos >= 0),
    threes INTEGER NOT NULL CHECK (threes >= 0),
    fours INTEGER NOT NULL CHECK (fours >= 0),
    fives INTEGER NOT NULL CHECK (fives >= 0)
) STRICT, WITHOUT ROWID;

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

CREATE TABLE recipients (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    key TEXT UNIQUE CHECK (length(key) > 0),
    name TEXT CHECK (length(name) > 0),
    address TEXT CHECK (length(address) > 0),
    kind TEXT NOT NULL CHECK (kind IN ('processor', 'recipient', 'joint')),
    marketing INTEGER NOT NULL CHECK (marketing IN (0, 1)),
    country TEXT CHECK (country GLOB '[A-Z][A-Z]'),
    safeguard TEXT CHECK (safeguard IN ('adequacy', 'dpf', 'scc', 'bcr', 'explicit-consent', 'contract-needs')),
    safeguard_detail TEXT CHECK (length(safeguard_detail) > 0),
    agreement_on TEXT CHECK (agreement_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    review_on TEXT CHECK (review_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    note TEXT CHECK (length(note) > 0),
    changed_on TEXT NOT NULL CHECK (changed_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    ended_on TEXT CHECK (ended_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    -- Nobody outside gets data for marketing, whoever writes here.
    -- policy: 20
    CHECK (marketing = 0 OR kind = 'processor'),
    CHECK (key IS NOT NULL OR name IS NOT NULL)
) STRICT;

CREATE TABLE redactions (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    request BLOB NOT NULL REFERENCES requests (id) ON DELETE CASCADE,
    record BLOB NOT NULL CHECK (length(record) = 16),
    text_sha256 BLOB NOT NULL CHECK (length(text_sha256) = 32),
    starts INTEGER NOT NULL CHECK (starts >= 0),
    ends INTEGER NOT NULL CHECK (ends > starts),
    verdict TEXT NOT NULL CHECK (verdict IN ('withheld', 'shown')),
    reason TEXT NOT NULL CHECK (reason IN ('other-person', 'staff', 'secret')),
    reviewed_by BLOB NOT NULL REFERENCES staff (id),
    reviewed_at TEXT NOT NULL CHECK (reviewed_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*'),
    UNIQUE (request, record, text_sha256, starts, ends)
) STRICT;

CREATE TABLE register (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    only_row INTEGER NOT NULL DEFAULT 1 UNIQUE CHECK (only_row = 1),
    organisation_name TEXT NOT NULL,
    organisation_number TEXT NOT NULL,
    organisation_address TEXT NOT NULL,
    organisation_phone TEXT NOT NULL,
    organisation_email TEXT,
    language TEXT NOT NULL CHECK (language IN ('sv', 'en')),
    demo INTEGER NOT NULL CHECK (demo IN (0, 1)),
    created_at TEXT NOT NULL CHECK (created_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*'),
    people_version INTEGER NOT NULL DEFAULT 0 CHECK (people_version >= 0),
    audit_count INTEGER NOT NULL DEFAULT 0 CHECK (audit_count >= 0),
    audit_head BLOB NOT NULL DEFAULT (zeroblob(32)) CHECK (length(audit_head) = 32)
, people INTEGER NOT NULL DEFAULT 0 CHECK (people >= 0)) STRICT;

CREATE TABLE request_extension_factors (
    request BLOB NOT NULL REFERENCES request_extensions (request) ON DELETE CASCADE,
    factor TEXT NOT NULL CHECK (factor IN ('amount-of-data', 'several-units', 'redaction', 'made-intelligible',
        'surge-of-requests')),
    PRIMARY KEY (request, factor)
) STRICT, WITHOUT ROWID;

CREATE TABLE request_extensions (
    request BLOB NOT NULL PRIMARY KEY REFERENCES requests (id) ON DELETE CASCADE,
    decided_on TEXT NOT NULL CHECK (decided_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    reasons TEXT NOT NULL
) STRICT, WITHOUT ROWID;

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

CREATE TABLE request_pauses (
    request BLOB NOT NULL REFERENCES requests (id) ON DELETE CASCADE,
    position INTEGER NOT NULL CHECK (position >= 0),
    reason TEXT NOT NULL CHECK (reason IN ('identity', 'clarification')),
    asked_on TEXT NOT NULL CHECK (asked_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    answered_on TEXT CHECK (answered_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    PRIMARY KEY (request, position),
    CHECK (answered_on >= asked_on)
) STRICT, WITHOUT ROWID;

CREATE TABLE request_search_keys (
    request BLOB NOT NULL REFERENCES requests (id) ON DELETE CASCADE,
    position INTEGER NOT NULL CHECK (position >= 0),
    search_key TEXT NOT NULL,
    PRIMARY KEY (request, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE request_snapshots (
    request BLOB NOT NULL REFERENCES requests (id) ON DELETE CASCADE,
    position INTEGER NOT NULL CHECK (position >= 0),
    taken_at TEXT NOT NULL CHECK (taken_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*'),
    noun TEXT NOT NULL CHECK (length(noun) > 0),
    record BLOB NOT NULL CHECK (length(record) = 16),
    fact TEXT NOT NULL CHECK (length(fact) > 0),
    place INTEGER NOT NULL CHECK (place >= 0),
    code_group TEXT,
    value TEXT NOT NULL, form TEXT
    CHECK (form IN ('text', 'day', 'moment', 'money', 'count', 'code', 'flag', 'sha256')),
    PRIMARY KEY (request, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE "requests" (
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

CREATE TABLE rule_decisions (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    clock TEXT NOT NULL CHECK (length(clock) BETWEEN 1 AND 48),
    unit TEXT NOT NULL CHECK (unit IN ('same-day', 'days', 'months', 'years')),
    count INTEGER NOT NULL CHECK (count >= 0),
    valid_from TEXT NOT NULL CHECK (valid_from GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    decided_at TEXT NOT NULL CHECK (decided_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*'),
    decided_by BLOB NOT NULL REFERENCES staff (id)
) STRICT;

CREATE TABLE segment_members (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    segment BLOB NOT NULL REFERENCES segments (id) ON DELETE CASCADE,
    person BLOB NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    since TEXT NOT NULL CHECK (since GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    ended_on TEXT CHECK (ended_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    CHECK (ended_on >= since)
) STRICT;

CREATE TABLE segments (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    name TEXT NOT NULL UNIQUE CHECK (length(name) > 0),
    purpose TEXT NOT NULL CHECK (length(purpose) > 0),
    logic TEXT NOT NULL CHECK (length(logic) > 0),
    consequences TEXT NOT NULL CHECK (length(consequences) > 0),
    made_on TEXT NOT NULL CHECK (made_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT;

CREATE TABLE settings (
    key TEXT NOT NULL PRIMARY KEY CHECK (length(key) BETWEEN 1 AND 100),
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE sidecar_key (
    only_row INTEGER NOT NULL PRIMARY KEY CHECK (only_row = 1),
    key BLOB NOT NULL CHECK (length(key) = 32)
) STRICT;

CREATE TABLE staff (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    name TEXT NOT NULL CHECK (length(name) > 0),
    name_folded TEXT NOT NULL UNIQUE,
    role TEXT NOT NULL CHECK (role IN ('invoicing', 'customer-service', 'dpo', 'manager', 'administrator')),
    added_at TEXT NOT NULL CHECK (added_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*'),
    disabled_at TEXT CHECK (disabled_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*')
) STRICT;

CREATE TABLE suppression_key (
    only_row INTEGER NOT NULL PRIMARY KEY CHECK (only_row = 1),
    secret BLOB NOT NULL CHECK (length(secret) = 32)
) STRICT;

CREATE TABLE suppressions (
    hash BLOB NOT NULL PRIMARY KEY CHECK (length(hash) = 32),
    reason TEXT NOT NULL CHECK (reason IN ('withdrawn', 'objected', 'complained', 'bounced')),
    since TEXT NOT NULL CHECK (since GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT, WITHOUT ROWID;

CREATE TABLE surviving_terms (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    person BLOB NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    version BLOB NOT NULL REFERENCES terms_versions (id),
    accepted_on TEXT NOT NULL CHECK (accepted_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    ended_on TEXT NOT NULL CHECK (ended_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    UNIQUE (person, version)
) STRICT;

CREATE TABLE suspensions (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    person BLOB NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    account BLOB NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    rule TEXT NOT NULL CHECK (rule IN ('2-1', '2-2', '2-3', '2-4', '2-5', '2-6', '2-7')),
    decided_at TEXT NOT NULL CHECK (decided_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*'),
    decided_by BLOB NOT NULL REFERENCES staff (id),
    appeal TEXT NOT NULL CHECK (appeal IN ('complaint', 'letter', 'email')),
    review_on TEXT NOT NULL CHECK (review_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    countersigned_at TEXT CHECK (countersigned_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*'),
    countersigned_by BLOB REFERENCES staff (id),
    lifted_at TEXT CHECK (lifted_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*'),
    lifted_by BLOB REFERENCES staff (id),
    CHECK ((countersigned_at IS NULL) = (countersigned_by IS NULL)),
    CHECK ((lifted_at IS NULL) = (lifted_by IS NULL)),
    -- Four eyes are two people.
    CHECK (countersigned_by IS NULL OR countersigned_by <> decided_by)
) STRICT;

CREATE TABLE technical_data (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    person BLOB NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    used_for TEXT NOT NULL CHECK (used_for IN ('service', 'security')),
    ip TEXT,
    user_agent TEXT CHECK (length(user_agent) <= 120),
    page TEXT CHECK (instr(page, '?') = 0),
    seen_at TEXT NOT NULL CHECK (seen_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*'),
    source_kind TEXT NOT NULL CHECK (source_kind IN ('person', 'registration', 'login', 'purchase', 'competition',
        'newsletter', 'import', 'third-party')),
    source_detail TEXT,
    source_on TEXT NOT NULL CHECK (source_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    CHECK (ip IS NOT NULL OR user_agent IS NOT NULL OR page IS NOT NULL)
) STRICT;

CREATE TABLE terminations (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    person BLOB NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    account BLOB NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    ground TEXT NOT NULL CHECK (ground IN ('serious-complaint', 'repeated-breaches', 'serious-breach')),
    ends_on TEXT NOT NULL CHECK (ends_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    decided_at TEXT NOT NULL CHECK (decided_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*'),
    decided_by BLOB NOT NULL REFERENCES staff (id),
    countersigned_at TEXT CHECK (countersigned_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*'),
    countersigned_by BLOB REFERENCES staff (id),
    CHECK ((countersigned_at IS NULL) = (countersigned_by IS NULL)),
    CHECK (countersigned_by IS NULL OR countersigned_by <> decided_by)
) STRICT;

CREATE TABLE terms_acceptances (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    person BLOB NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    version BLOB NOT NULL REFERENCES terms_versions (id),
    accepted_on TEXT NOT NULL CHECK (accepted_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    how TEXT NOT NULL CHECK (how IN ('registration', 'purchase', 'signed', 'told', 'continued-use')),
    recorded_by BLOB NOT NULL REFERENCES staff (id),
    UNIQUE (person, version)
) STRICT;

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

CREATE TABLE trials (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    person BLOB NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    app TEXT NOT NULL CHECK (length(app) BETWEEN 1 AND 200),
    started_on TEXT NOT NULL CHECK (started_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    ends_on TEXT NOT NULL CHECK (ends_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    converted_on TEXT CHECK (converted_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    CHECK (ends_on > started_on),
    CHECK (converted_on >= started_on)
) STRICT;

CREATE TABLE violations (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    person BLOB NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    rule TEXT NOT NULL CHECK (rule IN ('2-1', '2-2', '2-3', '2-4', '2-5', '2-6', '2-7')),
    noted_on TEXT NOT NULL CHECK (noted_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    noted_by BLOB NOT NULL REFERENCES staff (id)
) STRICT;

CREATE INDEX accounts_by_agreement ON accounts (agreement);

CREATE INDEX accounts_by_person ON accounts (person, registered_on, id, agreement);

CREATE INDEX agreements_by_end ON agreements (ended_on, id) WHERE ended_on IS NOT NULL;

CREATE INDEX agreements_by_person ON agreements (person, started_on, id, ended_on);

CREATE INDEX approvals_by_proposer ON approvals (proposed_by);

CREATE INDEX approvals_by_record ON approvals (record, proposed_at);

CREATE INDEX approvals_by_settler ON approvals (settled_by) WHERE settled_by IS NOT NULL;

CREATE INDEX approvals_waiting ON approvals (sign_by, id) WHERE outcome IS NULL;

CREATE INDEX assignments_by_client ON assignments (client, id DESC, finished_on) WHERE client IS NOT NULL;

CREATE INDEX assignments_by_contractor ON assignments (contractor, id DESC, finished_on);

CREATE INDEX assignments_by_staff ON assignments (arranged_by) WHERE arranged_by IS NOT NULL;

CREATE INDEX attachments_by_record ON attachments (record, slot, id);

CREATE INDEX attachments_by_staff ON attachments (added_by);

CREATE INDEX audit_by_day ON audit (substr(at, 1, 10), seq);

CREATE INDEX audit_by_verb ON audit (verb, seq);

CREATE INDEX audit_by_who ON audit (who, seq) WHERE who IS NOT NULL;

CREATE INDEX audit_records_by_line ON audit_records (seq);

CREATE INDEX certificate_notes_by_person ON certificate_notes (person, shown_on, id);

CREATE INDEX certificate_notes_by_purchase ON certificate_notes (purchase) WHERE purchase IS NOT NULL;

CREATE INDEX certificate_notes_by_staff ON certificate_notes (seen_by);

CREATE INDEX competition_entries_by_person ON competition_entries (person, entered_on, id);

CREATE INDEX complaints_by_assignment ON complaints (assignment) WHERE assignment IS NOT NULL;

CREATE INDEX complaints_by_person ON complaints (about, received_on, id);

CREATE INDEX complaints_by_staff ON complaints (entered_by);

CREATE INDEX consent_events_by_consent
    ON consent_events (consent, position, at, act, channel, wording_version, ip IS NOT NULL, id);

CREATE INDEX consent_events_by_staff ON consent_events (recorded_by) WHERE recorded_by IS NOT NULL;

CREATE INDEX consent_events_by_wording ON consent_events (wording) WHERE wording IS NOT NULL;

CREATE INDEX consents_by_person ON consents (person, purpose, id);

CREATE INDEX consents_by_purpose ON consents (purpose, id);

CREATE INDEX copyright_cases_by_person ON copyright_cases (person, opened_on, id);

CREATE INDEX devices_by_incident ON devices (incident) WHERE incident IS NOT NULL;

CREATE INDEX disclosures_by_person ON disclosures (person, disclosed_on, id);

CREATE INDEX disclosures_by_recipient ON disclosures (recipient, person);

CREATE INDEX disclosures_by_staff ON disclosures (recorded_by);

CREATE INDEX dispute_contacts_by_dispute ON dispute_contacts (dispute, id);

CREATE INDEX dispute_contacts_by_staff ON dispute_contacts (staff);

CREATE INDEX disputes_alike ON disputes (stars_before, decided_at) WHERE decided_at IS NOT NULL;

CREATE INDEX disputes_by_assignment ON disputes (assignment);

CREATE INDEX disputes_by_client ON disputes (client, received_on) WHERE client IS NOT NULL;

CREATE INDEX disputes_by_contractor ON disputes (contractor, received_on);

CREATE INDEX disputes_by_proposer ON disputes (proposed_by) WHERE proposed_by IS NOT NULL;

CREATE INDEX disputes_by_rating ON disputes (rating, received_on);

CREATE INDEX disputes_by_registrar ON disputes (registered_by);

CREATE INDEX disputes_by_signer ON disputes (signed_by) WHERE signed_by IS NOT NULL;

CREATE UNIQUE INDEX disputes_one_at_a_time ON disputes (rating) WHERE state <> 'closed';

CREATE INDEX disputes_running ON disputes (received_on, id) WHERE state <> 'closed';

CREATE INDEX drafts_by_person ON drafts (person) WHERE person IS NOT NULL;

CREATE INDEX due_by_calendar ON due (last_day, kind, internal_day);

CREATE INDEX due_by_day ON due (internal_day, last_day, subject, kind, person);

CREATE INDEX due_by_last_day ON due (kind, last_day, person) WHERE person IS NOT NULL;

CREATE INDEX due_by_person ON due (person, internal_day, last_day, subject, kind) WHERE person IS NOT NULL;

CREATE INDEX due_handling_by_staff ON due_handling (handled_by) WHERE handled_by IS NOT NULL;

CREATE INDEX due_handling_put_off ON due_handling (subject, kind, snoozed_until) WHERE snoozed_until IS NOT NULL;

CREATE INDEX erasure_ledger_by_record ON erasure_ledger (record, position);

CREATE INDEX erasure_plan_items_by_person ON erasure_plan_items (person);

CREATE INDEX erasure_plans_by_applier ON erasure_plans (applied_by) WHERE applied_by IS NOT NULL;

CREATE INDEX erasure_plans_by_approval ON erasure_plans (approval) WHERE approval IS NOT NULL;

CREATE INDEX erasure_plans_by_maker ON erasure_plans (made_by);

CREATE INDEX findings_by_owner ON findings (owner) WHERE owner IS NOT NULL;

CREATE INDEX holds_by_owner ON holds (owner);

CREATE INDEX holds_by_person ON holds (person, set_at, id);

CREATE INDEX holds_running ON holds (review_on, id) WHERE released_at IS NULL;

CREATE INDEX holiday_decisions_by_staff ON holiday_decisions (decided_by);

CREATE INDEX imports_by_file ON imports (file_sha256, id);

CREATE INDEX imports_by_staff ON imports (staff);

CREATE INDEX incident_people_by_person ON incident_people (person, incident);

CREATE INDEX incidents_by_staff ON incidents (recorded_by) WHERE recorded_by IS NOT NULL;

CREATE INDEX information_duties_open ON information_duties (received_on, id) WHERE informed_on IS NULL;

CREATE INDEX limit_decisions_by_staff ON limit_decisions (decided_by);

CREATE INDEX mail_events_by_day ON mail_events (on_day, id);

CREATE INDEX mailings_by_staff ON mailings (staff);

CREATE INDEX mailings_by_template ON mailings (template) WHERE template IS NOT NULL;

CREATE UNIQUE INDEX merges_by_number ON merges (absorbed_number);

CREATE INDEX merges_by_staff ON merges (merged_by);

CREATE INDEX merges_by_survivor ON merges (survivor, merged_at, id);

CREATE INDEX message_templates_by_staff ON message_templates (checked_by) WHERE checked_by IS NOT NULL;

CREATE INDEX messages_by_person ON messages (person, sent_at, id);

CREATE INDEX messages_by_staff ON messages (recorded_by) WHERE recorded_by IS NOT NULL;

CREATE INDEX messages_by_template ON messages (template) WHERE template IS NOT NULL;

CREATE INDEX nda_notes_by_person ON nda_notes (person, noted_on, id);

CREATE INDEX objections_by_person ON objections (person, received_on, id);

CREATE INDEX objections_by_staff ON objections (recorded_by) WHERE recorded_by IS NOT NULL;

CREATE INDEX people_by_email ON people (email_folded, id) WHERE email_folded IS NOT NULL;

CREATE INDEX people_in_order ON people (sort_key, id, number, name, email, phone, city, protected_identity);

CREATE INDEX people_kept ON people (id, recorded_on, email,
    (phone IS NOT NULL OR street IS NOT NULL OR identity_number IS NOT NULL OR note IS NOT NULL));

CREATE INDEX permissions_by_person ON permissions (person, granted_on, id);

CREATE INDEX person_relations_by_relation ON person_relations (relation, person);

CREATE INDEX processing_recipients_by_recipient ON processing_recipients (recipient, processing);

CREATE INDEX purchases_by_person ON purchases (person, event_on, id, financial_year_end);

CREATE INDEX purchases_by_year ON purchases (financial_year_end, id);

CREATE INDEX rating_requests_by_day ON rating_requests (sent_on, id);

CREATE INDEX ratings_by_client ON ratings (client, answered_on DESC, id DESC, ended_on) WHERE client IS NOT NULL;

CREATE INDEX ratings_by_contractor ON ratings (contractor, answered_on DESC, id DESC, ended_on);

CREATE INDEX ratings_by_staff ON ratings (entered_by) WHERE entered_by IS NOT NULL;

CREATE INDEX recipient_notices_by_person ON recipient_notices (person, id);

CREATE INDEX recipient_notices_by_recipient ON recipient_notices (recipient, id);

CREATE INDEX recipient_notices_open ON recipient_notices (since_on, id) WHERE state = 'open';

CREATE INDEX redactions_by_staff ON redactions (reviewed_by);

CREATE INDEX request_handling_by_hand_over ON request_handling (handed_over_by) WHERE handed_over_by IS NOT NULL;

CREATE INDEX request_handling_by_identity ON request_handling (identity_by) WHERE identity_by IS NOT NULL;

CREATE INDEX request_items_by_request ON request_items (request, id);

CREATE INDEX request_letters_by_request ON request_letters (request, id);

CREATE INDEX request_letters_by_staff ON request_letters (made_by);

CREATE INDEX request_pauses_running ON request_pauses (request) WHERE answered_on IS NULL;

CREATE INDEX requests_by_person ON requests (person, received_on) WHERE person IS NOT NULL;

CREATE INDEX requests_by_staff ON requests (registered_by);

CREATE INDEX requests_open ON requests (received_on, id) WHERE answered_at IS NULL;

CREATE INDEX restrictions_by_person ON restrictions (person, id);

CREATE INDEX restrictions_by_request ON restrictions (request) WHERE request IS NOT NULL;

CREATE INDEX restrictions_by_staff ON restrictions (set_by);

CREATE INDEX restrictions_running ON restrictions (person) WHERE lifted_on IS NULL;

CREATE INDEX rule_decisions_by_staff ON rule_decisions (decided_by);

CREATE INDEX segment_members_by_person ON segment_members (person, since, id);

CREATE INDEX segment_members_by_segment ON segment_members (segment, id);

CREATE UNIQUE INDEX segment_members_once ON segment_members (segment, person) WHERE ended_on IS NULL;

CREATE INDEX surviving_terms_by_version ON surviving_terms (version);

CREATE INDEX suspensions_by_account ON suspensions (account);

CREATE INDEX suspensions_by_decider ON suspensions (decided_by);

CREATE INDEX suspensions_by_lifter ON suspensions (lifted_by) WHERE lifted_by IS NOT NULL;

CREATE INDEX suspensions_by_person ON suspensions (person, decided_at, id);

CREATE INDEX suspensions_by_signer ON suspensions (countersigned_by) WHERE countersigned_by IS NOT NULL;

CREATE INDEX technical_data_by_person ON technical_data (person, seen_at, id);

CREATE INDEX terminations_by_account ON terminations (account);

CREATE INDEX terminations_by_decider ON terminations (decided_by);

CREATE INDEX terminations_by_person ON terminations (person, decided_at, id);

CREATE INDEX terminations_by_signer ON terminations (countersigned_by) WHERE countersigned_by IS NOT NULL;

CREATE INDEX terms_acceptances_by_person ON terms_acceptances (person, accepted_on, id);

CREATE INDEX terms_acceptances_by_staff ON terms_acceptances (recorded_by);

CREATE INDEX terms_acceptances_by_version ON terms_acceptances (version, person);

CREATE INDEX trials_by_person ON trials (person, started_on, id);

CREATE INDEX violations_by_person ON violations (person, noted_on, id);

CREATE INDEX violations_by_staff ON violations (noted_by);
