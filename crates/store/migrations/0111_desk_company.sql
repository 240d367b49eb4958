-- Desks that come and go: who belongs to a shared register, and what each of them keeps for itself.

-- Every desk, those that were shut out too: the log of who did what names them. The public half of a desk's pair of keys
-- is there from the moment it has joined; the next epoch's key is sealed for it.
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

-- This copy as one of several desks, made anew: nothing could share a register before this step.
DROP TABLE desk;
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

-- The road to the server: its address and this desk's account.
CREATE TABLE desk_road (
    only_row INTEGER NOT NULL PRIMARY KEY CHECK (only_row = 1),
    host TEXT NOT NULL CHECK (length(host) BETWEEN 1 AND 300),
    port INTEGER NOT NULL CHECK (port BETWEEN 1 AND 65535),
    database TEXT NOT NULL CHECK (length(database) BETWEEN 1 AND 63),
    account TEXT NOT NULL CHECK (length(account) BETWEEN 1 AND 63),
    account_secret TEXT NOT NULL,
    authority BLOB
) STRICT;

-- The secret halves of this desk's pairs of keys: the one the others know, and the one they are about to.
CREATE TABLE desk_secrets (
    public BLOB NOT NULL PRIMARY KEY CHECK (length(public) = 32),
    secret BLOB NOT NULL CHECK (length(secret) = 32)
) STRICT, WITHOUT ROWID;

-- Lines of the log of who did what that were written without the server and wait for it.
CREATE TABLE desk_lines (
    place INTEGER NOT NULL PRIMARY KEY,
    at TEXT NOT NULL,
    who BLOB CHECK (length(who) = 16),
    verb TEXT NOT NULL,
    task TEXT,
    ids BLOB NOT NULL,
    fields TEXT NOT NULL
) STRICT;
