//! A desk's connection to PostgreSQL.

use crate::log::{LogError, SharedLog};
use postgres::{Client, Row, SimpleQueryMessage, error::SqlState, fallible_iterator::FallibleIterator as _};
use std::{
    fmt::Write as _,
    time::{Duration, Instant},
};
use store::{Head, Record};
use uuid::Uuid;

/// Bytes of records that are asked for at once; one record may be larger.
const MOST: i64 = 32 * 1024 * 1024;

/// What holds for each connection. Whoever keeps the turn for longer than a write ever takes (a computer that was closed in
/// the middle) loses it, and nobody waits for the turn for ever.
const SETTINGS: &str = "SET synchronous_commit = on;
    SET lock_timeout = '10s';
    SET idle_in_transaction_session_timeout = '60s';";

/// A connection of a desk.
pub struct PgLog {
    client: Client,
    has_turn: bool,
    listens: bool,
}

/// What a refusal of PostgreSQL means for a desk.
pub(super) fn meaning(error: &postgres::Error) -> LogError {
    match error.code() {
        // Nothing was answered, or what was answered was no PostgreSQL.
        None => LogError::Away,
        Some(code) if *code == SqlState::LOCK_NOT_AVAILABLE => LogError::Busy,
        // Connection lost, too many of them, shutting down or starting, thrown out for idleness.
        Some(code) if ["08", "53", "57", "25P03"].iter().any(|class| code.code().starts_with(class)) => LogError::Away,
        Some(_) => LogError::Refused,
    }
}

impl PgLog {
    pub(super) fn new(mut client: Client) -> Result<Self, LogError> {
        client.batch_execute(SETTINGS).map_err(|error| meaning(&error))?;
        Ok(Self { client, has_turn: false, listens: false })
    }

    /// Ends the transaction that holds the turn, after an error too.
    fn end_turn(&mut self, how: &str) -> Result<(), LogError> {
        if !std::mem::take(&mut self.has_turn) {
            return Ok(());
        }
        self.client.batch_execute(how).map_err(|error| meaning(&error))
    }
}

impl SharedLog for PgLog {
    fn head(&mut self, register: Uuid) -> Result<Option<Head>, LogError> {
        let row = self
            .client
            .query_opt("SELECT epoch, head, hash FROM cequred.registers WHERE register = $1", &[&bytes(&register)])
            .map_err(|error| meaning(&error))?;
        row.map(|row| head(number(&row, 0)?, number(&row, 1)?, &cell::<Vec<u8>>(&row, 2)?)).transpose()
    }

    fn take_turn(&mut self, register: Uuid) -> Result<Option<Head>, LogError> {
        self.end_turn("ROLLBACK")?;
        // Both in one message: a round trip less.
        let ask = format!(
            "BEGIN; SELECT epoch, head, encode(hash, 'hex') FROM cequred.take_turn('\\x{}')",
            hex(register.as_bytes())
        );
        let answers = self.client.simple_query(&ask).map_err(|error| {
            // What was begun is undone, so that the connection is of use again.
            let _ = self.client.batch_execute("ROLLBACK");
            meaning(&error)
        })?;
        self.has_turn = true;
        let row = answers.iter().find_map(|answer| match answer {
            SimpleQueryMessage::Row(row) => Some((row.get(0), row.get(1), row.get(2))),
            _ => None,
        });
        match row {
            None => Ok(None),
            Some((Some(epoch), Some(number), Some(hash))) => {
                let digits = |text: &str| text.parse().map_err(|_| LogError::Refused);
                head(digits(epoch)?, digits(number)?, &unhex(hash).ok_or(LogError::Refused)?).map(Some)
            }
            Some(_) => Err(LogError::Refused),
        }
    }

    fn give_back(&mut self) -> Result<(), LogError> {
        self.end_turn("ROLLBACK")
    }

    fn append(&mut self, register: Uuid, record: &Record) -> Result<bool, LogError> {
        let asked = self.client.query_one(
            "SELECT cequred.append($1, $2, $3, $4, $5, $6, $7, $8)",
            &[
                &bytes(&register),
                &stored(record.epoch),
                &stored(record.number),
                &i16::from(record.kind),
                &bytes(&record.desk),
                &record.previous.as_slice(),
                &record.hash.as_slice(),
                &record.sealed,
            ],
        );
        match asked {
            Ok(row) => {
                let kept = cell::<bool>(&row, 0)?;
                self.end_turn("COMMIT")?;
                Ok(kept)
            }
            Err(error) => {
                let meant = meaning(&error);
                if meant != LogError::Away {
                    self.end_turn("ROLLBACK")?;
                }
                Err(meant)
            }
        }
    }

    fn after(&mut self, register: Uuid, epoch: u64, number: u64, limit: u32) -> Result<Vec<Record>, LogError> {
        let rows = self
            .client
            .query(
                "SELECT epoch, head, kind, desk, previous, hash, sealed FROM
                     (SELECT *, sum(length(sealed)) OVER (ORDER BY head) - length(sealed) AS bytes_before FROM
                          (SELECT * FROM cequred.records WHERE register = $1 AND epoch = $2 AND head > $3
                           ORDER BY head LIMIT $4) AS next) AS sized
                 WHERE bytes_before < $5 ORDER BY head",
                &[&bytes(&register), &stored(epoch), &stored(number), &i64::from(limit), &MOST],
            )
            .map_err(|error| meaning(&error))?;
        rows.iter().map(record).collect()
    }

    fn wait(&mut self, register: Uuid, patience: Duration) -> Result<bool, LogError> {
        if !self.listens {
            self.client.batch_execute("LISTEN cequred").map_err(|error| meaning(&error))?;
            self.listens = true;
        }
        let ours = hex(register.as_bytes());
        let begun = Instant::now();
        while let Some(left) = patience.checked_sub(begun.elapsed()).filter(|left| !left.is_zero()) {
            let heard = self.client.notifications().timeout_iter(left).next().map_err(|error| meaning(&error))?;
            match heard {
                Some(notification) if notification.payload() == ours => return Ok(true),
                Some(_) => {}
                None if self.client.is_closed() => return Err(LogError::Away),
                None => return Ok(false),
            }
        }
        Ok(false)
    }
}

fn bytes(id: &Uuid) -> &[u8] {
    id.as_bytes()
}

/// Numbers of ours are far from where this would matter; a number that does not fit compares with nothing.
fn stored(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

/// What the server answers need not be what was asked for.
fn cell<'a, T: postgres::types::FromSql<'a>>(row: &'a Row, at: usize) -> Result<T, LogError> {
    row.try_get(at).map_err(|_| LogError::Refused)
}

fn number(row: &Row, at: usize) -> Result<u64, LogError> {
    u64::try_from(cell::<i64>(row, at)?).map_err(|_| LogError::Refused)
}

fn head(epoch: u64, number: u64, hash: &[u8]) -> Result<Head, LogError> {
    Ok(Head { epoch, number, hash: hash.try_into().map_err(|_| LogError::Refused)? })
}

fn record(row: &Row) -> Result<Record, LogError> {
    let fixed = |at| cell::<&[u8]>(row, at);
    let hash = |at| fixed(at)?.try_into().map_err(|_| LogError::Refused);
    Ok(Record {
        epoch: number(row, 0)?,
        number: number(row, 1)?,
        kind: u8::try_from(cell::<i16>(row, 2)?).map_err(|_| LogError::Refused)?,
        desk: Uuid::from_slice(fixed(3)?).map_err(|_| LogError::Refused)?,
        previous: hash(4)?,
        hash: hash(5)?,
        sealed: cell(row, 6)?,
    })
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::with_capacity(2 * bytes.len()), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

fn unhex(text: &str) -> Option<Vec<u8>> {
    let (pairs, rest) = text.as_bytes().as_chunks::<2>();
    let byte = |pair: &[u8; 2]| u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok();
    if rest.is_empty() { pairs.iter().map(byte).collect() } else { None }
}
