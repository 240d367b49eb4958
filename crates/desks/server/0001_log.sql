-- The log between the desks. Everything that tells anything is sealed before it comes here.

CREATE TABLE cequred.registers (
    register bytea NOT NULL PRIMARY KEY CHECK (length(register) = 16),
    epoch bigint NOT NULL CHECK (epoch > 0),
    head bigint NOT NULL CHECK (head >= 0),
    hash bytea NOT NULL CHECK (length(hash) = 32)
);

-- Who may append, and how far each desk says it has come.
CREATE TABLE cequred.desks (
    register bytea NOT NULL REFERENCES cequred.registers (register),
    desk bytea NOT NULL CHECK (length(desk) = 16),
    account name NOT NULL UNIQUE,
    admitted boolean NOT NULL DEFAULT true,
    epoch bigint NOT NULL DEFAULT 0,
    head bigint NOT NULL DEFAULT 0,
    seen_at timestamptz,
    version text NOT NULL DEFAULT '' CHECK (length(version) <= 40),
    PRIMARY KEY (register, desk)
);

-- A table for each epoch of each register: an epoch that is over goes with its table, so that nothing of it stays in one that
-- is used again. None of these tables refers to the registers: whoever has the turn has that row, and laying a piece would wait for
-- her while she waits for the table.
CREATE TABLE cequred.records (
    register bytea NOT NULL,
    epoch bigint NOT NULL,
    head bigint NOT NULL CHECK (head > 0),
    kind smallint NOT NULL CHECK (kind BETWEEN 0 AND 255),
    desk bytea NOT NULL CHECK (length(desk) = 16),
    previous bytea NOT NULL CHECK (length(previous) = 32),
    hash bytea NOT NULL CHECK (length(hash) = 32),
    sealed bytea NOT NULL,
    PRIMARY KEY (register, epoch, head)
) PARTITION BY LIST (register);

-- The record that ended each epoch, which a desk that was away finds its way by when the rest of the epoch is gone.
CREATE TABLE cequred.markers (
    register bytea NOT NULL,
    epoch bigint NOT NULL,
    head bigint NOT NULL,
    kind smallint NOT NULL,
    desk bytea NOT NULL,
    previous bytea NOT NULL,
    hash bytea NOT NULL,
    sealed bytea NOT NULL,
    PRIMARY KEY (register, epoch)
);

-- The register whole, sealed, in pieces.
CREATE TABLE cequred.snapshots (
    register bytea NOT NULL,
    epoch bigint NOT NULL,
    snapshot bytea NOT NULL CHECK (length(snapshot) = 16),
    head bigint NOT NULL CHECK (head >= 0),
    pieces integer NOT NULL CHECK (pieces > 0),
    bytes bigint NOT NULL CHECK (bytes > 0),
    PRIMARY KEY (register, epoch, snapshot)
);
CREATE TABLE cequred.pieces (
    register bytea NOT NULL,
    epoch bigint NOT NULL,
    snapshot bytea NOT NULL CHECK (length(snapshot) = 16),
    piece integer NOT NULL CHECK (piece >= 0),
    laid_at timestamptz NOT NULL DEFAULT now(),
    sealed bytea NOT NULL,
    PRIMARY KEY (register, epoch, snapshot, piece)
) PARTITION BY LIST (register);

-- The tables of an epoch: <parent>_<register>_<epoch>.
CREATE FUNCTION cequred.make_epoch(of_register bytea, number bigint) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    parent text;
    own text;
BEGIN
    FOREACH parent IN ARRAY ARRAY['records', 'pieces'] LOOP
        own := parent || '_' || encode(of_register, 'hex');
        EXECUTE format('CREATE TABLE IF NOT EXISTS cequred.%I PARTITION OF cequred.%I FOR VALUES IN (%L) PARTITION BY LIST (epoch)',
            own, parent, of_register);
        EXECUTE format('CREATE TABLE IF NOT EXISTS cequred.%I PARTITION OF cequred.%I FOR VALUES IN (%s)',
            own || '_' || number, own, number);
    END LOOP;
END
$$;

-- Whoever asks is a desk of this register that was not shut out, or owns all this.
CREATE FUNCTION cequred.is_admitted(of_register bytea) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT session_user = current_user
        OR EXISTS (SELECT FROM cequred.desks AS d WHERE d.register = of_register AND d.account = session_user AND d.admitted)
$$;
CREATE FUNCTION cequred.refuse_strangers(of_register bytea) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF NOT cequred.is_admitted(of_register) THEN
        RAISE insufficient_privilege USING MESSAGE = 'no desk of this register';
    END IF;
END
$$;

-- The turn is the lock of the register's row; it goes with the transaction.
CREATE FUNCTION cequred.take_turn(of_register bytea)
RETURNS TABLE (epoch bigint, head bigint, hash bytea)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    PERFORM cequred.refuse_strangers(of_register) FROM cequred.registers AS r WHERE r.register = of_register;
    RETURN QUERY SELECT r.epoch, r.head, r.hash FROM cequred.registers AS r WHERE r.register = of_register FOR UPDATE;
END
$$;

-- Compare and set: the record is there for good if the log ends where it begins. Whoever has not the turn waits for it here.
CREATE FUNCTION cequred.append(of_register bytea, in_epoch bigint, number bigint, what smallint, by_desk bytea, before bytea,
    own_hash bytea, bytes bytea)
RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    PERFORM cequred.refuse_strangers(of_register);
    UPDATE cequred.registers AS r
    SET head = number, hash = own_hash, epoch = r.epoch + (CASE WHEN what = 2 THEN 1 ELSE 0 END)
    WHERE r.register = of_register AND r.epoch = in_epoch AND r.head = number - 1 AND r.hash = before;
    IF NOT FOUND THEN
        RETURN false;
    END IF;
    INSERT INTO cequred.records (register, epoch, head, kind, desk, previous, hash, sealed)
    VALUES (of_register, in_epoch, number, what, by_desk, before, own_hash, bytes);
    IF what = 2 THEN
        INSERT INTO cequred.markers (register, epoch, head, kind, desk, previous, hash, sealed)
        VALUES (of_register, in_epoch, number, what, by_desk, before, own_hash, bytes);
        PERFORM cequred.make_epoch(of_register, in_epoch + 1);
    END IF;
    PERFORM pg_notify('cequred', encode(of_register, 'hex'));
    RETURN true;
END
$$;

CREATE FUNCTION cequred.put_piece(of_register bytea, in_epoch bigint, of_snapshot bytea, number integer, bytes bytea)
RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    PERFORM cequred.refuse_strangers(of_register);
    -- Of an epoch that is over nobody needs a snapshot, and its table may be gone.
    IF NOT EXISTS (SELECT FROM cequred.registers AS r WHERE r.register = of_register AND r.epoch = in_epoch) THEN
        RETURN;
    END IF;
    INSERT INTO cequred.pieces (register, epoch, snapshot, piece, sealed)
    VALUES (of_register, in_epoch, of_snapshot, number, bytes) ON CONFLICT DO NOTHING;
END
$$;

-- The snapshot is whole from now on, unless its epoch ended while its pieces were laid. The two newest stay, and what somebody may
-- be laying at the moment.
CREATE FUNCTION cequred.finish_snapshot(of_register bytea, in_epoch bigint, of_snapshot bytea, at_head bigint, count integer,
    total bigint)
RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    PERFORM cequred.refuse_strangers(of_register);
    IF (SELECT count(*) FROM cequred.pieces AS p
        WHERE p.register = of_register AND p.epoch = in_epoch AND p.snapshot = of_snapshot) < count
    THEN
        RETURN;
    END IF;
    INSERT INTO cequred.snapshots (register, epoch, snapshot, head, pieces, bytes)
    VALUES (of_register, in_epoch, of_snapshot, at_head, count, total) ON CONFLICT DO NOTHING;
    DELETE FROM cequred.snapshots AS s
    WHERE s.register = of_register AND s.epoch = in_epoch AND s.snapshot NOT IN
        (SELECT n.snapshot FROM cequred.snapshots AS n WHERE n.register = of_register AND n.epoch = in_epoch
         ORDER BY n.head DESC, n.snapshot LIMIT 2);
    DELETE FROM cequred.pieces AS p
    WHERE p.register = of_register AND p.epoch = in_epoch AND p.laid_at < now() - interval '1 day' AND NOT EXISTS
        (SELECT FROM cequred.snapshots AS s WHERE s.register = p.register AND s.epoch = p.epoch AND s.snapshot = p.snapshot);
END
$$;

CREATE FUNCTION cequred.report(of_register bytea, in_epoch bigint, at_head bigint, program text)
RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    PERFORM cequred.refuse_strangers(of_register);
    UPDATE cequred.desks AS d SET epoch = in_epoch, head = at_head, seen_at = now(), version = left(program, 40)
    WHERE d.register = of_register AND d.account = session_user;
    -- The earliest epoch of which there is anything but its marker.
    RETURN (SELECT min(regexp_replace(c.relname, '^.*_', '')::bigint)
            FROM pg_inherits AS i JOIN pg_class AS c ON c.oid = i.inhrelid
            WHERE i.inhparent = to_regclass('cequred.records_' || encode(of_register, 'hex')));
END
$$;

-- Lets go of every epoch before this one, once the register is here whole in this epoch and every desk is past them, but for
-- those that were not seen for so long that they have to take it anew.
CREATE FUNCTION cequred.drop_before(of_register bytea, in_epoch bigint, away interval)
RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    old name;
BEGIN
    PERFORM cequred.refuse_strangers(of_register);
    PERFORM FROM cequred.registers AS r WHERE r.register = of_register AND r.epoch >= in_epoch FOR UPDATE;
    IF NOT FOUND
        OR NOT EXISTS (SELECT FROM cequred.snapshots AS s WHERE s.register = of_register AND s.epoch >= in_epoch)
        OR EXISTS (SELECT FROM cequred.desks AS d WHERE d.register = of_register AND d.admitted AND d.epoch < in_epoch
                   AND d.seen_at > now() - away)
    THEN
        RETURN false;
    END IF;
    FOR old IN
        SELECT c.relname FROM pg_inherits AS i JOIN pg_class AS c ON c.oid = i.inhrelid
        WHERE i.inhparent IN (to_regclass('cequred.records_' || encode(of_register, 'hex')),
                              to_regclass('cequred.pieces_' || encode(of_register, 'hex')))
            AND regexp_replace(c.relname, '^.*_', '')::bigint < in_epoch
    LOOP
        EXECUTE format('DROP TABLE cequred.%I', old);
    END LOOP;
    DELETE FROM cequred.snapshots AS s WHERE s.register = of_register AND s.epoch < in_epoch;
    RETURN true;
END
$$;

-- An account for a new desk. What comes here in the place of a password is what PostgreSQL would make of it (SCRAM).
CREATE FUNCTION cequred.admit_desk(of_register bytea, new_desk bytea, new_account name, verifier text)
RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    PERFORM cequred.refuse_strangers(of_register);
    IF new_account !~ '^[a-z][a-z0-9_]{0,59}$' OR verifier !~ '^SCRAM-SHA-256\$' THEN
        RAISE invalid_parameter_value USING MESSAGE = 'not an account';
    END IF;
    EXECUTE format('CREATE ROLE %I LOGIN PASSWORD %L IN ROLE cequred_desk', new_account, verifier);
    INSERT INTO cequred.desks (register, desk, account) VALUES (of_register, new_desk, new_account);
END
$$;

-- Shuts a desk out: it appends no more from now on, and is let in no more.
CREATE FUNCTION cequred.dismiss_desk(of_register bytea, old_desk bytea)
RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    old_account name;
BEGIN
    PERFORM cequred.refuse_strangers(of_register);
    UPDATE cequred.desks AS d SET admitted = false WHERE d.register = of_register AND d.desk = old_desk
    RETURNING d.account INTO old_account;
    IF old_account IS NULL THEN
        RETURN;
    END IF;
    EXECUTE format('ALTER ROLE %I NOLOGIN', old_account);
    BEGIN
        PERFORM pg_terminate_backend(a.pid) FROM pg_stat_activity AS a
        WHERE a.usename = old_account AND a.pid <> pg_backend_pid();
    EXCEPTION WHEN insufficient_privilege THEN
        -- Some services do not let the owner end connections. The account appends nothing all the same.
        NULL;
    END;
END
$$;

-- Desks read, and add through the functions alone: nobody changes or removes a record with a desk's account.
REVOKE ALL ON ALL FUNCTIONS IN SCHEMA cequred FROM PUBLIC;
GRANT USAGE ON SCHEMA cequred TO cequred_desk;
GRANT SELECT ON cequred.registers, cequred.desks, cequred.records, cequred.markers, cequred.snapshots, cequred.pieces
    TO cequred_desk;
GRANT EXECUTE ON FUNCTION cequred.take_turn(bytea),
    cequred.append(bytea, bigint, bigint, smallint, bytea, bytea, bytea, bytea),
    cequred.put_piece(bytea, bigint, bytea, integer, bytea),
    cequred.finish_snapshot(bytea, bigint, bytea, bigint, integer, bigint),
    cequred.report(bytea, bigint, bigint, text),
    cequred.drop_before(bytea, bigint, interval),
    cequred.admit_desk(bytea, bytea, name, text),
    cequred.dismiss_desk(bytea, bytea)
    TO cequred_desk;
