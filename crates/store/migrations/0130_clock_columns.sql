-- What the times of storage follow from stands in the indexes by person: going through everybody reads these, each in its
-- order, and no row. Where there was an index by person it is made wider; people, consents, their history and what was accepted get one more.
DROP INDEX agreements_by_person;
CREATE INDEX agreements_by_person ON agreements (person, started_on, id, ended_on);
DROP INDEX accounts_by_person;
CREATE INDEX accounts_by_person ON accounts (person, registered_on, id, agreement);
DROP INDEX assignments_by_contractor;
CREATE INDEX assignments_by_contractor ON assignments (contractor, id DESC, finished_on);
DROP INDEX assignments_by_client;
CREATE INDEX assignments_by_client ON assignments (client, id DESC, finished_on) WHERE client IS NOT NULL;
DROP INDEX ratings_by_contractor;
CREATE INDEX ratings_by_contractor ON ratings (contractor, answered_on DESC, id DESC, ended_on);
DROP INDEX ratings_by_client;
CREATE INDEX ratings_by_client ON ratings (client, answered_on DESC, id DESC, ended_on) WHERE client IS NOT NULL;
DROP INDEX purchases_by_person;
CREATE INDEX purchases_by_person ON purchases (person, event_on, id, financial_year_end);
CREATE INDEX people_kept ON people (id, recorded_on, email,
    (phone IS NOT NULL OR street IS NOT NULL OR identity_number IS NOT NULL OR note IS NOT NULL));
CREATE INDEX consents_by_person ON consents (person, purpose, id);
CREATE INDEX terms_acceptances_by_person ON terms_acceptances (person, accepted_on, id);
CREATE INDEX consent_events_by_consent
    ON consent_events (consent, position, at, act, channel, wording_version, ip IS NOT NULL, id);

-- The list of what is due is read in the order of days: a line of it is in the index whole.
DROP INDEX due_by_day;
CREATE INDEX due_by_day ON due (internal_day, last_day, subject, kind, person);

-- Everything a list shows of a person stands in the index that keeps people in Swedish order, and what a search finds is
-- looked up there, side by side.
DROP INDEX people_in_order;
CREATE INDEX people_in_order ON people (sort_key, id, number, name, email, phone, city, protected_identity);
