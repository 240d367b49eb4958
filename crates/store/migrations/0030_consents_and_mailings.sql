-- Double opt-in and implied consents; objections, suppressed addresses, mailings and what came of them; technical data;
-- competitions, offers and surveys; segments; the source of single fields.

-- The history of consents learns two words: `asked`, the first step of a double opt-in, and the channel `use` for what the
-- policy's § 9 calls a consent. A list of codes cannot be changed in place, so the table is made anew with its lines.
-- policy: 23, 38, 88
CREATE TABLE consent_events_anew (
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
INSERT INTO consent_events_anew (id, consent, position, at, act, wording, wording_version, ip, channel, recorded_by)
SELECT id, consent, position, at, act, wording, wording_version, ip, channel, recorded_by FROM consent_events;
DROP TABLE consent_events;
ALTER TABLE consent_events_anew RENAME TO consent_events;
CREATE INDEX consent_events_by_wording ON consent_events (wording) WHERE wording IS NOT NULL;
CREATE INDEX consent_events_by_staff ON consent_events (recorded_by) WHERE recorded_by IS NOT NULL;
CREATE TRIGGER consent_events_never_change
BEFORE UPDATE OF id, consent, position, at, act, wording, wording_version, channel, recorded_by ON consent_events
BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER consent_events_only_lose_their_ip BEFORE UPDATE OF ip ON consent_events WHEN NEW.ip IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER consent_events_go_with_their_consent BEFORE DELETE ON consent_events
WHEN EXISTS (SELECT 1 FROM consents WHERE id = OLD.consent)
BEGIN SELECT RAISE(ABORT, 'append only'); END;

-- What ended with a withdrawal, at the moment of the line it belongs to.
CREATE TABLE consent_stops (
    event BLOB NOT NULL REFERENCES consent_events (id) ON DELETE CASCADE,
    stopped TEXT NOT NULL CHECK (stopped IN ('newsletter', 'marketing', 'tracking', 'segments', 'suppressed')),
    PRIMARY KEY (event, stopped)
) STRICT, WITHOUT ROWID;

-- The secret the addresses below are hashed with. It lies inside the encrypted register and nowhere else, and stays the
-- same when the register gets another data key: hashes cannot be worked out anew without the addresses.
CREATE TABLE suppression_key (
    only_row INTEGER NOT NULL PRIMARY KEY CHECK (only_row = 1),
    secret BLOB NOT NULL CHECK (length(secret) = 32)
) STRICT;
CREATE TRIGGER suppression_key_never_changes BEFORE UPDATE ON suppression_key
BEGIN SELECT RAISE(ABORT, 'append only'); END;

-- Addresses that are not mailed again. No link to a person: the row outlives her.
-- policy: 24
CREATE TABLE suppressions (
    hash BLOB NOT NULL PRIMARY KEY CHECK (length(hash) = 32),
    reason TEXT NOT NULL CHECK (reason IN ('withdrawn', 'objected', 'complained', 'bounced')),
    since TEXT NOT NULL CHECK (since GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT, WITHOUT ROWID;

-- Objections to direct marketing (Art. 21(2)-(3)). One that is taken back keeps its row.
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
CREATE INDEX objections_by_person ON objections (person, received_on, id);
CREATE INDEX objections_by_staff ON objections (recorded_by) WHERE recorded_by IS NOT NULL;
CREATE TRIGGER objections_are_only_taken_back
BEFORE UPDATE OF id, person, scope, received_on, channel, recorded_by ON objections
BEGIN SELECT RAISE(ABORT, 'append only'); END;

-- Why an address may be mailed besides a consent (marknadsföringslagen 19 §).
-- policy: 35, 36
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

-- Versions of messages that are sent to many, with what somebody has seen to be in them (marknadsföringslagen 20 §).
-- policy: 25
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
CREATE INDEX message_templates_by_staff ON message_templates (checked_by) WHERE checked_by IS NOT NULL;

-- What was sent to whom.
-- policy: 36
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
CREATE INDEX messages_by_person ON messages (person, sent_at, id);
CREATE INDEX messages_by_template ON messages (template) WHERE template IS NOT NULL;
CREATE INDEX messages_by_staff ON messages (recorded_by) WHERE recorded_by IS NOT NULL;

-- Mailing lists that were taken out: how many, never whom. Whom is in the log, by identifier.
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
CREATE INDEX mailings_by_staff ON mailings (staff);
CREATE INDEX mailings_by_template ON mailings (template) WHERE template IS NOT NULL;

-- What came of mailings, about one person, for a short time.
-- policy: 40
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
CREATE INDEX mail_events_by_day ON mail_events (on_day, id);

-- The same as numbers, when the time about a person is over, or when there never was a consent to measure.
-- policy: 41, 67
CREATE TABLE mail_counts (
    campaign TEXT NOT NULL CHECK (length(campaign) > 0),
    kind TEXT NOT NULL CHECK (kind IN ('sent', 'opened', 'clicked', 'bounced')),
    events INTEGER NOT NULL CHECK (events >= 0),
    PRIMARY KEY (campaign, kind)
) STRICT, WITHOUT ROWID;

-- policy: 10, 68
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
CREATE INDEX technical_data_by_person ON technical_data (person, seen_at, id);

-- policy: 12
CREATE TABLE competitions (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    kind TEXT NOT NULL CHECK (kind IN ('competition', 'offer', 'survey')),
    name TEXT NOT NULL CHECK (length(name) > 0),
    purpose TEXT NOT NULL CHECK (length(purpose) > 0),
    starts_on TEXT NOT NULL CHECK (starts_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    ends_on TEXT NOT NULL CHECK (ends_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    CHECK (ends_on >= starts_on)
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
CREATE INDEX competition_entries_by_person ON competition_entries (person, entered_on, id);

-- policy: 78
CREATE TABLE segments (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    name TEXT NOT NULL UNIQUE CHECK (length(name) > 0),
    purpose TEXT NOT NULL CHECK (length(purpose) > 0),
    logic TEXT NOT NULL CHECK (length(logic) > 0),
    consequences TEXT NOT NULL CHECK (length(consequences) > 0),
    made_on TEXT NOT NULL CHECK (made_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT;

CREATE TABLE segment_members (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    segment BLOB NOT NULL REFERENCES segments (id) ON DELETE CASCADE,
    person BLOB NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    since TEXT NOT NULL CHECK (since GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    ended_on TEXT CHECK (ended_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    CHECK (ended_on >= since)
) STRICT;
CREATE INDEX segment_members_by_segment ON segment_members (segment, id);
CREATE INDEX segment_members_by_person ON segment_members (person, since, id);
CREATE UNIQUE INDEX segment_members_once ON segment_members (segment, person) WHERE ended_on IS NULL;

-- Where a single field came from, where it differs from the person's own source.
-- policy: 7, 17
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
