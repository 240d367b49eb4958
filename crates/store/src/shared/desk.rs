//! This copy as one of several desks, as it stands in the register.

use crate::{
    access::{Read, Write},
    error::{Error, Result},
    shared::{
        company,
        record::{Desk, Head, Record, Stop},
    },
    values::{count, damaged, get, maybe_moment, moment, moment_text, stored, uuid},
};
use domain::time::Moment;
use rusqlite::{Connection, OptionalExtension as _, Row, params};
use uuid::Uuid;
use zeroize::Zeroizing;

/// Records kept to give them back to a server that lost them.
const TAIL: usize = 64;

/// Bytes they may come to; the newest is kept whatever its size.
const TAIL_BYTES: i64 = 8 * 1024 * 1024;

/// Whether the register is shared with other desks. A cheap question: it is asked before every write.
pub(crate) fn is_shared(connection: &Connection) -> Result<bool> {
    Ok(connection.prepare_cached("SELECT 1 FROM desk")?.exists([])?)
}

/// This copy as one of several; `None` while the register is shared with nobody.
pub(crate) fn load(connection: &Connection) -> Result<Option<Desk>> {
    let mut statement = connection.prepare_cached(
        "SELECT log, id, epoch, head, hash, key, stopped, epoch_began, seen_at, clean_before, renewed
         FROM desk",
    )?;
    let mut rows = statement.query([])?;
    let Some(row) = rows.next()? else { return Ok(None) };
    let stopped = get::<Option<String>>(row, 6, "desk.stopped")?
        .map(|code| Stop::from_code(&code).ok_or_else(|| damaged("desk.stopped")))
        .transpose()?;
    Ok(Some(Desk {
        register: uuid(row, 0, "desk.log")?,
        id: uuid(row, 1, "desk.id")?,
        head: Head {
            epoch: count(row, 2, "desk.epoch")?,
            number: count(row, 3, "desk.head")?,
            hash: get(row, 4, "desk.hash")?,
        },
        key: Zeroizing::new(get(row, 5, "desk.key")?),
        epoch_began: moment(row, 7, "desk.epoch_began")?,
        seen_at: maybe_moment(row, 8, "desk.seen_at")?,
        clean_before: maybe_moment(row, 9, "desk.clean_before")?,
        renewed: count(row, 10, "desk.renewed")?,
        secrets: company::secrets(connection)?,
        stopped,
    }))
}

/// Keeps records that are in this copy now and follow on each other, and the place behind the last. A place that an
/// invitation spoke of must be passed as it said: else this is another history than the one the desk was invited to.
pub(crate) fn advance(connection: &Connection, records: &[&Record]) -> Result<()> {
    let Some(last) = records.last() else { return Ok(()) };
    let promised: Option<(i64, [u8; 32])> = connection
        .prepare_cached("SELECT promised, promised_hash FROM desk WHERE promised IS NOT NULL")?
        .query_row([], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    if let Some((number, hash)) = promised
        && records.iter().any(|record| stored(record.number) == number && record.hash != hash)
    {
        return Err(Stop::Forked.into());
    }
    let mut insert = connection.prepare_cached(
        "INSERT INTO desk_tail (epoch, head, kind, desk, previous, hash, sealed) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
    )?;
    // Of many only the newest are kept.
    for record in &records[records.len().saturating_sub(TAIL)..] {
        insert.execute(params![
            stored(record.epoch),
            stored(record.number),
            record.kind,
            record.desk.as_bytes(),
            record.previous,
            record.hash,
            record.sealed,
        ])?;
    }
    connection
        .prepare_cached("DELETE FROM desk_tail WHERE head <= ?1")?
        .execute([stored(last.number.saturating_sub(TAIL as u64))])?;
    connection
        .prepare_cached(
            "DELETE FROM desk_tail WHERE head < ?1 AND head IN (SELECT head FROM
                 (SELECT head, sum(length(sealed)) OVER (ORDER BY head DESC) AS bytes FROM desk_tail) WHERE bytes > ?2)",
        )?
        .execute(params![stored(last.number), TAIL_BYTES])?;
    connection
        .prepare_cached("UPDATE desk SET head = ?1, hash = ?2")?
        .execute(params![stored(last.number), last.hash])?;
    Ok(())
}

/// Begins the next epoch. The former key is gone from this copy. What was sealed with it and is kept for a server that may
/// have lost it can be opened by nobody here any more; it goes when the server has let go of its epoch too.
pub(crate) fn begin_epoch(connection: &Connection, key: &[u8; 32], began: Moment) -> Result<()> {
    connection
        .execute("UPDATE desk SET epoch = epoch + 1, key = ?1, epoch_began = ?2", params![key, moment_text(began)])?;
    Ok(())
}

/// The server has nothing from before this epoch any more: what was kept of it goes, and what was erased before it began is
/// gone there too.
pub(crate) fn forget_before(connection: &Connection, epoch: u64) -> Result<()> {
    connection.execute("DELETE FROM desk_tail WHERE epoch < ?1", [stored(epoch)])?;
    connection.execute("UPDATE desk SET clean_before = epoch_began WHERE epoch = ?1", [stored(epoch)])?;
    Ok(())
}

/// Remembers when everything of the server was here.
pub(crate) fn seen(connection: &Connection, at: Moment) -> Result<()> {
    connection.execute("UPDATE desk SET seen_at = ?1", [moment_text(at)])?;
    Ok(())
}

/// Writes down why nothing is taken from the server any more. The first reason stays.
pub(crate) fn stop(connection: &Connection, reason: Stop) -> Result<()> {
    connection.execute("UPDATE desk SET stopped = coalesce(stopped, ?1)", [reason.code()])?;
    Ok(())
}

/// The records kept behind a number, in their order.
pub(crate) fn tail_after(connection: &Connection, number: u64) -> Result<Vec<Record>> {
    let mut statement = connection.prepare_cached(
        "SELECT epoch, head, kind, desk, previous, hash, sealed FROM desk_tail WHERE head > ?1 ORDER BY head",
    )?;
    let mut rows = statement.query([stored(number)])?;
    let mut records = Vec::new();
    while let Some(row) = rows.next()? {
        records.push(record(row)?);
    }
    Ok(records)
}

fn record(row: &Row<'_>) -> Result<Record> {
    Ok(Record {
        epoch: count(row, 0, "desk_tail.epoch")?,
        number: count(row, 1, "desk_tail.head")?,
        kind: get(row, 2, "desk_tail.kind")?,
        desk: uuid(row, 3, "desk_tail.desk")?,
        previous: get(row, 4, "desk_tail.previous")?,
        hash: get(row, 5, "desk_tail.hash")?,
        sealed: get(row, 6, "desk_tail.sealed")?,
    })
}

/// The place of the log of who did what behind its last line, from the line itself.
pub(crate) fn last_line(connection: &Connection) -> Result<(u64, [u8; 32])> {
    connection
        .prepare_cached("SELECT seq, hash FROM audit ORDER BY seq DESC LIMIT 1")?
        .query_row([], |row| Ok((row.get::<_, i64>(0)?, row.get(1)?)))
        .optional()?
        .map_or(Ok((0, [0; 32])), |(seq, hash)| Ok((u64::try_from(seq).map_err(|_| damaged("audit.seq"))?, hash)))
}

impl Read<'_> {
    /// This copy as one of several desks; `None` while the register is shared with nobody.
    pub fn desk(&self) -> Result<Option<Desk>> {
        load(self.connection)
    }
}

impl Write<'_> {
    /// Makes the register one that several desks share, with this copy as the first of them, at the beginning of the
    /// first epoch. From the next write on the server decides.
    ///
    /// # Errors
    /// [`crate::DeskFault::IsShared`] if it already is.
    pub fn become_first_desk(&mut self, log: Uuid, id: Uuid, key: &[u8; 32], now: Moment) -> Result<()> {
        if is_shared(self.connection)? {
            return Err(Error::Desk(crate::DeskFault::IsShared));
        }
        self.run_one(
            "INSERT INTO desk (only_row, log, id, epoch, epoch_began, key, head, hash, renewed)
             VALUES (1, ?1, ?2, 1, ?3, ?4, 0, zeroblob(32), 0)",
            params![log.as_bytes(), id.as_bytes(), moment_text(now), key],
        )
    }
}
