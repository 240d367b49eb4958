-- Holds, plans of what is to be erased, what was decided about how long, and what an erasure came to.

CREATE TABLE holds (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    person BLOB NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    reason TEXT NOT NULL CHECK (reason IN ('dispute', 'legal-claim', 'authority', 'restriction')),
    owner BLOB NOT NULL REFERENCES staff (id),
    set_at TEXT NOT NULL CHECK (set_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*'),
    review_on TEXT NOT NULL CHECK (review_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    released_at TEXT CHECK (released_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*')
) STRICT;
CREATE INDEX holds_by_person ON holds (person, set_at, id);
CREATE INDEX holds_by_owner ON holds (owner);
CREATE INDEX holds_running ON holds (review_on, id) WHERE released_at IS NULL;

-- A plan outlives whom it was about: it names nobody. Its items go one by one as they are carried out.
CREATE TABLE erasure_plans (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    number TEXT NOT NULL UNIQUE CHECK (number GLOB 'G[0-9][0-9][0-9][0-9]-[0-9][0-9][0-9][0-9]*'),
    made_at TEXT NOT NULL CHECK (made_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*'),
    made_by BLOB NOT NULL REFERENCES staff (id),
    people INTEGER NOT NULL CHECK (people >= 0),
    items INTEGER NOT NULL CHECK (items >= 0),
    approval BLOB REFERENCES approvals (id),
    applied_at TEXT CHECK (applied_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*'),
    applied_by BLOB REFERENCES staff (id),
    CHECK ((applied_at IS NULL) = (applied_by IS NULL))
) STRICT;
CREATE INDEX erasure_plans_by_maker ON erasure_plans (made_by);
CREATE INDEX erasure_plans_by_applier ON erasure_plans (applied_by) WHERE applied_by IS NOT NULL;
CREATE INDEX erasure_plans_by_approval ON erasure_plans (approval) WHERE approval IS NOT NULL;

CREATE TABLE erasure_plan_items (
    plan BLOB NOT NULL REFERENCES erasure_plans (id) ON DELETE CASCADE,
    position INTEGER NOT NULL CHECK (position >= 0),
    person BLOB NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    noun TEXT NOT NULL CHECK (length(noun) BETWEEN 1 AND 48),
    record BLOB NOT NULL CHECK (length(record) = 16),
    PRIMARY KEY (plan, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX erasure_plan_items_by_person ON erasure_plan_items (person);

CREATE TABLE erasure_counts (
    plan BLOB NOT NULL REFERENCES erasure_plans (id) ON DELETE CASCADE,
    noun TEXT NOT NULL CHECK (length(noun) BETWEEN 1 AND 48),
    rule TEXT NOT NULL CHECK (length(rule) BETWEEN 1 AND 48),
    count INTEGER NOT NULL CHECK (count > 0),
    PRIMARY KEY (plan, noun, rule)
) STRICT, WITHOUT ROWID;

CREATE TABLE rule_decisions (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    clock TEXT NOT NULL CHECK (length(clock) BETWEEN 1 AND 48),
    unit TEXT NOT NULL CHECK (unit IN ('same-day', 'days', 'months', 'years')),
    count INTEGER NOT NULL CHECK (count >= 0),
    valid_from TEXT NOT NULL CHECK (valid_from GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    decided_at TEXT NOT NULL CHECK (decided_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*'),
    decided_by BLOB NOT NULL REFERENCES staff (id)
) STRICT;
CREATE INDEX rule_decisions_by_staff ON rule_decisions (decided_by);
CREATE TRIGGER rule_decisions_never_change BEFORE UPDATE ON rule_decisions
BEGIN SELECT RAISE(ABORT, 'append only'); END;

-- What is due for erasure, by the last day it may be there.
CREATE INDEX due_by_last_day ON due (kind, last_day, person) WHERE person IS NOT NULL;
