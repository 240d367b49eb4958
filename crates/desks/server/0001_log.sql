-- The log between the desks. Everything that tells anything is sealed before it comes here.

CREATE TABLE cequred.registers (
    register bytea NOT NULL PRIMARY KEY CHECK (length(register) = 16),
    epoch bigint NOT NULL CHECK (epoch > 0),
    head bigint NOT NULL CHECK (head >= 0),
    hash bytea NOT NULL CHECK (length(hash) = 32)
);

-- One partition an epoch: an epoch that is over goes with its table, so that nothing of it stays in one that is used again.
CREATE TABLE cequred.records (
    register bytea NOT NULL REFERENCES cequred.registers (register),
    epoch bigint NOT NULL,
    head bigint NOT NULL CHECK (head > 0),
    kind smallint NOT NULL CHECK (kind BETWEEN 0 AND 255),
    desk bytea NOT NULL CHECK (length(desk) = 16),
    previous bytea NOT NULL CHECK (length(previous) = 32),
    hash bytea NOT NULL CHECK (length(hash) = 32),
    sealed bytea NOT NULL,
    PRIMARY KEY (register, epoch, head)
) PARTITION BY LIST (epoch);
CREATE TABLE cequred.records_1 PARTITION OF cequred.records FOR VALUES IN (1);

-- The turn is the lock of the register's row; it goes with the transaction.
CREATE FUNCTION cequred.take_turn(of_register bytea)
RETURNS TABLE (epoch bigint, head bigint, hash bytea)
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT r.epoch, r.head, r.hash FROM cequred.registers AS r WHERE r.register = of_register FOR UPDATE
$$;

-- Compare and set: the record is there for good if the log ends where it begins. Whoever has not the turn waits for it here.
CREATE FUNCTION cequred.append(of_register bytea, in_epoch bigint, number bigint, what smallint, by_desk bytea, before bytea,
    own_hash bytea, bytes bytea)
RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    UPDATE cequred.registers AS r
    SET head = number, hash = own_hash, epoch = r.epoch + (CASE WHEN what = 2 THEN 1 ELSE 0 END)
    WHERE r.register = of_register AND r.epoch = in_epoch AND r.head = number - 1 AND r.hash = before;
    IF NOT FOUND THEN
        RETURN false;
    END IF;
    INSERT INTO cequred.records (register, epoch, head, kind, desk, previous, hash, sealed)
    VALUES (of_register, in_epoch, number, what, by_desk, before, own_hash, bytes);
    IF what = 2 THEN
        EXECUTE format('CREATE TABLE IF NOT EXISTS cequred.records_%s PARTITION OF cequred.records FOR VALUES IN (%s)',
            in_epoch + 1, in_epoch + 1);
    END IF;
    PERFORM pg_notify('cequred', encode(of_register, 'hex'));
    RETURN true;
END
$$;

-- Desks read, and add through the functions alone: nobody changes or removes a record with a desk's account.
REVOKE ALL ON FUNCTION cequred.take_turn(bytea) FROM PUBLIC;
REVOKE ALL ON FUNCTION cequred.append(bytea, bigint, bigint, smallint, bytea, bytea, bytea, bytea) FROM PUBLIC;
GRANT USAGE ON SCHEMA cequred TO cequred_desk;
GRANT SELECT ON cequred.registers, cequred.records TO cequred_desk;
GRANT EXECUTE ON FUNCTION cequred.take_turn(bytea) TO cequred_desk;
GRANT EXECUTE ON FUNCTION cequred.append(bytea, bigint, bigint, smallint, bytea, bytea, bytea, bytea) TO cequred_desk;
