-- The record of processing (GDPR Art. 30): purposes, recipients, and how people reach the organisation.

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
CREATE INDEX processing_recipients_by_recipient ON processing_recipients (recipient, processing);

CREATE TABLE official_channels (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    kind TEXT NOT NULL CHECK (kind IN ('email', 'phone', 'letter', 'web', 'in-person')),
    address TEXT NOT NULL CHECK (length(address) > 0),
    official_from TEXT NOT NULL CHECK (official_from GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    official_to TEXT CHECK (official_to GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    CHECK (official_to >= official_from)
) STRICT;

-- What the policy of 2018-03-01 says. Names and safeguards it leaves out are left out here too, so that they show.
-- policy: 39, 53, 57, 60, 61, 66, 81, 82
INSERT INTO recipients (id, key, name, address, kind, marketing, country, changed_on) VALUES
    (x'0161DEDBC40070008000000000500001', 'vimeo', 'Vimeo Inc.', '555 West 18th Street, New York 10011, USA', 'recipient', 0, 'US', '2018-03-01'),
    (x'0161DEDBC40070008000000000500002', 'google-fonts', 'Google', NULL, 'recipient', 0, 'US', '2018-03-01'),
    (x'0161DEDBC40070008000000000500003', 'google-analytics', 'Google', NULL, 'processor', 0, 'US', '2018-03-01'),
    (x'0161DEDBC40070008000000000500004', 'ad-network', NULL, NULL, 'recipient', 0, NULL, '2018-03-01'),
    (x'0161DEDBC40070008000000000500005', 'technology-supplier', NULL, NULL, 'recipient', 0, NULL, '2018-03-01'),
    (x'0161DEDBC40070008000000000500006', 'email-provider', NULL, NULL, 'processor', 0, NULL, '2018-03-01'),
    (x'0161DEDBC40070008000000000500007', 'embedded-content', NULL, NULL, 'recipient', 0, NULL, '2018-03-01'),
    (x'0161DEDBC40070008000000000500008', 'partner-sites', NULL, NULL, 'recipient', 0, NULL, '2018-03-01');

-- The policy's purposes; first the twelve of its § 7.
-- policy: 41, 66, 69, 70, 71, 72, 73, 74, 75, 76, 77, 78, 79, 80
INSERT INTO processing (id, key, basis, role, retention, categories, subjects, changed_on) VALUES
    (x'0161DEDBC40070008000000000510001', 'personalise', 'consent', 'controller', 'technical', 'technical cookies', 'visitor contractor client', '2018-03-01'),
    (x'0161DEDBC40070008000000000510002', 'custom-ads', 'consent', 'controller', 'technical', 'technical cookies', 'visitor', '2018-03-01'),
    (x'0161DEDBC40070008000000000510003', 'improve-site', 'legitimate-interest', 'controller', 'technical', 'technical cookies', 'visitor', '2018-03-01'),
    (x'0161DEDBC40070008000000000510004', 'improve-support', 'legitimate-interest', 'controller', 'message', 'identity contact message', 'client contractor', '2018-03-01'),
    (x'0161DEDBC40070008000000000510005', 'contact-by-email', 'contract', 'controller', 'message', 'identity contact message', 'client contractor course-participant app-tester', '2018-03-01'),
    (x'0161DEDBC40070008000000000510006', 'competitions', 'consent', 'controller', 'competition', 'identity contact competition', 'competition-entrant', '2018-03-01'),
    (x'0161DEDBC40070008000000000510007', 'recognise', 'consent', 'controller', 'technical', 'technical cookies', 'visitor', '2018-03-01'),
    (x'0161DEDBC40070008000000000510008', 'count-visitors', 'consent', 'controller', 'technical', 'technical cookies', 'visitor', '2018-03-01'),
    (x'0161DEDBC40070008000000000510009', 'navigation', 'legitimate-interest', 'controller', 'technical', 'technical cookies', 'visitor', '2018-03-01'),
    (x'0161DEDBC4007000800000000051000A', 'segments', 'legitimate-interest', 'controller', 'segment', 'identity segment', 'client contractor newsletter-recipient', '2018-03-01'),
    (x'0161DEDBC4007000800000000051000B', 'fewer-ads', 'consent', 'controller', 'technical', 'technical cookies', 'visitor', '2018-03-01'),
    (x'0161DEDBC4007000800000000051000C', 'develop-site', 'legitimate-interest', 'controller', 'technical', 'technical cookies', 'visitor', '2018-03-01'),
    (x'0161DEDBC4007000800000000051000D', 'agreement', 'contract', 'controller', 'contract-and-year', 'identity contact agreement', 'contractor client course-participant app-tester partner', '2018-03-01'),
    (x'0161DEDBC4007000800000000051000E', 'newsletter', 'consent', 'controller', 'consent', 'identity contact consent', 'newsletter-recipient', '2018-03-01'),
    (x'0161DEDBC4007000800000000051000F', 'measurement', 'consent', 'controller', 'mail-events', 'mail-events', 'newsletter-recipient', '2018-03-01'),
    (x'0161DEDBC40070008000000000510010', 'consent-proof', 'legitimate-interest', 'controller', 'consent-proof', 'identity consent', 'newsletter-recipient client contractor', '2018-03-01'),
    (x'0161DEDBC40070008000000000510011', 'sign-up-security', 'legitimate-interest', 'controller', 'sign-up-ip', 'technical', 'newsletter-recipient contractor client', '2018-03-01'),
    (x'0161DEDBC40070008000000000510012', 'ratings', 'legitimate-interest', 'controller', 'rating', 'identity rating', 'contractor client', '2018-03-01'),
    (x'0161DEDBC40070008000000000510013', 'requests', 'legal-obligation', 'controller', 'request-case', 'identity contact request', 'applicant', '2018-03-01'),
    (x'0161DEDBC40070008000000000510014', 'bookkeeping', 'legal-obligation', 'controller', 'bookkeeping', 'identity bookkeeping purchase', 'client contractor course-participant', '2018-03-01'),
    (x'0161DEDBC40070008000000000510015', 'courses-and-apps', 'contract', 'controller', 'contract-and-year', 'identity contact purchase certificate', 'course-participant app-tester', '2018-03-01'),
    (x'0161DEDBC40070008000000000510016', 'conduct', 'legitimate-interest', 'controller', 'violation', 'identity conduct', 'contractor client', '2018-03-01'),
    (x'0161DEDBC40070008000000000510017', 'intermediation', 'contract', 'processor', 'contract-and-year', 'identity contact agreement', 'client contractor', '2018-03-01'),
    (x'0161DEDBC40070008000000000510018', 'accountability', 'legal-obligation', 'controller', 'accountability', 'request consent staff', 'applicant staff', '2018-03-01');

INSERT INTO processing_recipients (processing, recipient) VALUES
    (x'0161DEDBC40070008000000000510002', x'0161DEDBC40070008000000000500004'),
    (x'0161DEDBC40070008000000000510002', x'0161DEDBC40070008000000000500005'),
    (x'0161DEDBC40070008000000000510002', x'0161DEDBC40070008000000000500008'),
    (x'0161DEDBC40070008000000000510003', x'0161DEDBC40070008000000000500002'),
    (x'0161DEDBC40070008000000000510003', x'0161DEDBC40070008000000000500007'),
    (x'0161DEDBC40070008000000000510005', x'0161DEDBC40070008000000000500006'),
    (x'0161DEDBC40070008000000000510008', x'0161DEDBC40070008000000000500003'),
    (x'0161DEDBC40070008000000000510009', x'0161DEDBC40070008000000000500001'),
    (x'0161DEDBC4007000800000000051000B', x'0161DEDBC40070008000000000500004'),
    (x'0161DEDBC4007000800000000051000B', x'0161DEDBC40070008000000000500005'),
    (x'0161DEDBC4007000800000000051000C', x'0161DEDBC40070008000000000500003'),
    (x'0161DEDBC4007000800000000051000E', x'0161DEDBC40070008000000000500006'),
    (x'0161DEDBC4007000800000000051000F', x'0161DEDBC40070008000000000500006');

INSERT INTO official_channels (id, kind, address, official_from) VALUES
    (x'0161DEDBC40070008000000000520001', 'letter', 'Wenngarns slott 443, 193 91 Sigtuna', '2018-03-01'),
    (x'0161DEDBC40070008000000000520002', 'phone', '018 44 44 600', '2018-03-01');
