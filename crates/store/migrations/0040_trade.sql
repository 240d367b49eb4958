-- Accounts and what follows from breaches of the terms, the terms themselves, purchases, trials, works, flags of people,
-- and people who were merged. What each column means is in docs/register.md.

CREATE TABLE accounts (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    person BLOB NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    agreement BLOB NOT NULL REFERENCES agreements (id) ON DELETE CASCADE,
    registered_on TEXT NOT NULL CHECK (registered_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    status TEXT NOT NULL CHECK (status IN ('active', 'suspended', 'ended', 'deregistered')),
    status_on TEXT NOT NULL CHECK (status_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    CHECK (status_on >= registered_on)
) STRICT;
CREATE INDEX accounts_by_person ON accounts (person, registered_on, id);
CREATE INDEX accounts_by_agreement ON accounts (agreement);

-- policy: 13
CREATE TABLE violations (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    person BLOB NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    rule TEXT NOT NULL CHECK (rule IN ('2-1', '2-2', '2-3', '2-4', '2-5', '2-6', '2-7')),
    noted_on TEXT NOT NULL CHECK (noted_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    noted_by BLOB NOT NULL REFERENCES staff (id)
) STRICT;
CREATE INDEX violations_by_person ON violations (person, noted_on, id);
CREATE INDEX violations_by_staff ON violations (noted_by);

-- policy: 14
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
CREATE INDEX suspensions_by_person ON suspensions (person, decided_at, id);
CREATE INDEX suspensions_by_account ON suspensions (account);
CREATE INDEX suspensions_by_decider ON suspensions (decided_by);
CREATE INDEX suspensions_by_signer ON suspensions (countersigned_by) WHERE countersigned_by IS NOT NULL;
CREATE INDEX suspensions_by_lifter ON suspensions (lifted_by) WHERE lifted_by IS NOT NULL;

-- policy: 51
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
CREATE INDEX terminations_by_person ON terminations (person, decided_at, id);
CREATE INDEX terminations_by_account ON terminations (account);
CREATE INDEX terminations_by_decider ON terminations (decided_by);
CREATE INDEX terminations_by_signer ON terminations (countersigned_by) WHERE countersigned_by IS NOT NULL;

-- policy: 58
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
CREATE INDEX copyright_cases_by_person ON copyright_cases (person, opened_on, id);

-- policy: 59
CREATE TABLE permissions (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    person BLOB NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    work TEXT NOT NULL CHECK (length(work) BETWEEN 1 AND 200),
    granted_on TEXT NOT NULL CHECK (granted_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    until TEXT CHECK (until GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    reference TEXT NOT NULL CHECK (length(reference) BETWEEN 1 AND 200),
    CHECK (until >= granted_on)
) STRICT;
CREATE INDEX permissions_by_person ON permissions (person, granted_on, id);

-- policy: 54
CREATE TABLE nda_notes (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    person BLOB NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    present INTEGER NOT NULL CHECK (present IN (0, 1)),
    noted_on TEXT NOT NULL CHECK (noted_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT;
CREATE INDEX nda_notes_by_person ON nda_notes (person, noted_on, id);

-- policy: 9, 11, 62, 65
-- An accounting record stands in the way of erasing its person: bokföringslagen 7 kap. 2 § decides how long.
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
CREATE INDEX purchases_by_person ON purchases (person, event_on, id);
CREATE INDEX purchases_by_year ON purchases (financial_year_end, id);

-- policy: 64
-- There is no column for a text or a file, and none may be added: a certificate is shown and forgotten.
CREATE TABLE certificate_notes (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    person BLOB NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    purchase BLOB REFERENCES purchases (id) ON DELETE SET NULL,
    shown_on TEXT NOT NULL CHECK (shown_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    seen_by BLOB NOT NULL REFERENCES staff (id),
    valid INTEGER NOT NULL CHECK (valid IN (0, 1))
) STRICT;
CREATE INDEX certificate_notes_by_person ON certificate_notes (person, shown_on, id);
CREATE INDEX certificate_notes_by_purchase ON certificate_notes (purchase) WHERE purchase IS NOT NULL;
CREATE INDEX certificate_notes_by_staff ON certificate_notes (seen_by);

-- policy: 63
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
CREATE INDEX trials_by_person ON trials (person, started_on, id);

CREATE TABLE person_flags (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    person BLOB NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    flag TEXT NOT NULL CHECK (flag IN ('deceased', 'child')),
    since TEXT NOT NULL CHECK (since GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    UNIQUE (person, flag)
) STRICT;

-- Two entries for one person that were made one. What the second entry was, and what moved, is kept so that it can be
-- undone; all of it goes when the person goes.
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
CREATE INDEX merges_by_survivor ON merges (survivor, merged_at, id);
CREATE UNIQUE INDEX merges_by_number ON merges (absorbed_number);
CREATE INDEX merges_by_staff ON merges (merged_by);
