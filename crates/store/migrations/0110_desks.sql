-- Several desks on one register (docs/decisions/0011-desks.md). Nothing in these tables ever leaves the computer.

-- What one computer's copy of the register remembers for itself.
CREATE TABLE place_settings (
    key TEXT NOT NULL PRIMARY KEY CHECK (length(key) BETWEEN 1 AND 100),
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO place_settings (key, value)
SELECT key, value FROM settings WHERE key IN ('backup-automatic', 'backup-failed', 'backup-folder', 'backup-made-at',
    'ledger-copies', 'ledger-kept', 'log-checked-at', 'log-finding', 'log-witnessed', 'slots-revision');
DELETE FROM settings WHERE key IN (SELECT key FROM place_settings);

-- This copy as one of several desks: no row while the register is shared with nobody.
CREATE TABLE desk (
    only_row INTEGER NOT NULL PRIMARY KEY CHECK (only_row = 1),
    id BLOB NOT NULL CHECK (length(id) = 16),
    epoch INTEGER NOT NULL CHECK (epoch > 0),
    key BLOB NOT NULL CHECK (length(key) = 32),
    head INTEGER NOT NULL CHECK (head >= 0),
    hash BLOB NOT NULL CHECK (length(hash) = 32),
    stopped TEXT CHECK (stopped IN ('gap', 'forked', 'another-hash', 'another-seal', 'unreadable', 'diverged', 'log-end',
        'went-back', 'lost-too-much', 'away-too-long', 'another-register'))
) STRICT;

-- The newest sealed records, to give them back to a server that lost them.
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
