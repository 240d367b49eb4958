-- How many things of a kind are due with the same days, so that nobody waits for counting. Derived, like the list itself:
-- the triggers keep it true whatever takes a line of the list away, the erasure of a person too.
CREATE TABLE due_days (
    last_day TEXT NOT NULL CHECK (last_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    internal_day TEXT NOT NULL CHECK (internal_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    kind TEXT NOT NULL CHECK (length(kind) BETWEEN 1 AND 60),
    count INTEGER NOT NULL CHECK (count > 0),
    PRIMARY KEY (last_day, internal_day, kind)
) STRICT, WITHOUT ROWID;
INSERT INTO due_days (last_day, internal_day, kind, count)
SELECT last_day, internal_day, kind, count(*) FROM due GROUP BY last_day, internal_day, kind;

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
-- A line is written anew, never changed; its person alone follows a merging of two.
CREATE TRIGGER due_keeps_its_days BEFORE UPDATE OF last_day, internal_day, kind ON due
BEGIN SELECT RAISE(ABORT, 'append only'); END;

-- Requests whose clock stands still today: their last day moves on by itself every night.
CREATE INDEX request_pauses_running ON request_pauses (request) WHERE answered_on IS NULL;

-- What was put off, which is little.
CREATE INDEX due_handling_put_off ON due_handling (subject, kind, snoozed_until) WHERE snoozed_until IS NOT NULL;
