//! A desk's connection to PostgreSQL.

use crate::log::{DeskSeen, LogError, SharedLog, Snapshot};
use domain::time::Moment;
use postgres::{
    Client, Row, SimpleQueryMessage, error::SqlState, fallible_iterator::FallibleIterator as _, types::ToSql,
};
use postgres_protocol::password::scram_sha_256;
use std::time::{Duration, Instant};
use store::{Head, Record};
use uuid::Uuid;

/// Bytes of records that are asked for at once; one record may be larger.
const MOST: i64 = 32 * 1024 * 1024;

/// What holds for each connection: nobody waits for the turn for ever.
const SETTINGS: &str = "SET synchronous_commit = on; SET lock_timeout = '10s';";

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
        // Whoever waited too long, or was sent away because two waited for each other.
        Some(code) if [SqlState::LOCK_NOT_AVAILABLE, SqlState::T_R_DEADLOCK_DETECTED].contains(code) => LogError::Busy,
        // Connection lost, too many of them, shutting down or starting, thrown out for idleness.
        Some(code) if ["08", "53", "57", "25P03"].iter().any(|class| code.code().starts_with(class)) => LogError::Away,
        Some(_) => LogError::Refused,
    }
}

impl PgLog {
    /// Whoever has the turn and is silent for this long has been closed in the middle, and loses it; `None` leaves that to
    /// the server.
    pub(super) fn new(mut client: Client, silence: Option<Duration>) -> Result<Self, LogError> {
        client.batch_execute(SETTINGS).map_err(|error| meaning(&error))?;
        if let Some(silence) = silence {
            let limit = format!("SET idle_in_transaction_session_timeout = '{}ms'", silence.as_millis());
            client.batch_execute(&limit).map_err(|error| meaning(&error))?;
        }
        Ok(Self { client, has_turn: false, listens: false })
    }

    /// The one row of a query, or none.
    fn row(&mut self, query: &str, params: &[&(dyn ToSql + Sync)]) -> Result<Option<Row>, LogError> {
        self.client.query_opt(query, params).map_err(|error| meaning(&error))
    }

    /// The one cell of a query that answers one.
    fn one<T: for<'a> postgres::types::FromSql<'a>>(
        &mut self,
        query: &str,
        params: &[&(dyn ToSql + Sync)],
    ) -> Result<T, LogError> {
        cell(&self.row(query, params)?.ok_or(LogError::Refused)?, 0)
    }

    /// Does something that answers nothing.
    fn run(&mut self, query: &str, params: &[&(dyn ToSql + Sync)]) -> Result<(), LogError> {
        self.client.execute(query, params).map(drop).map_err(|error| meaning(&error))
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
        let row =
            self.row("SELECT epoch, head, hash FROM cequred.registers WHERE register = $1", &[&bytes(&register)])?;
        row.map(|row| head(number(&row, 0)?, number(&row, 1)?, &cell::<Vec<u8>>(&row, 2)?)).transpose()
    }

    fn take_turn(&mut self, register: Uuid) -> Result<Option<Head>, LogError> {
        self.end_turn("ROLLBACK")?;
        // Both in one message: a round trip less.
        let ask = format!(
            "BEGIN; SELECT epoch, head, encode(hash, 'hex') FROM cequred.take_turn('\\x{}')",
            hex::encode(register.as_bytes())
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
                head(digits(epoch)?, digits(number)?, &hex::decode(hash).map_err(|_| LogError::Refused)?).map(Some)
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

    fn keep_turn(&mut self) -> Result<(), LogError> {
        if !self.has_turn {
            return Ok(());
        }
        self.client.batch_execute("SELECT 1").map_err(|error| meaning(&error))
    }

    fn marker(&mut self, register: Uuid, epoch: u64) -> Result<Option<Record>, LogError> {
        let row = self.row(
            "SELECT epoch, head, kind, desk, previous, hash, sealed FROM cequred.markers
             WHERE register = $1 AND epoch = $2",
            &[&bytes(&register), &stored(epoch)],
        )?;
        row.as_ref().map(record).transpose()
    }

    fn put_piece(&mut self, register: Uuid, snapshot: &Snapshot, piece: u32, sealed: &[u8]) -> Result<(), LogError> {
        self.run(
            "SELECT cequred.put_piece($1, $2, $3, $4, $5)",
            &[&bytes(&register), &stored(snapshot.epoch), &bytes(&snapshot.id), &small(piece), &sealed],
        )
    }

    fn finish_snapshot(&mut self, register: Uuid, snapshot: &Snapshot) -> Result<(), LogError> {
        self.run(
            "SELECT cequred.finish_snapshot($1, $2, $3, $4, $5, $6)",
            &[
                &bytes(&register),
                &stored(snapshot.epoch),
                &bytes(&snapshot.id),
                &stored(snapshot.number),
                &small(snapshot.pieces),
                &stored(snapshot.bytes),
            ],
        )
    }

    fn snapshot(&mut self, register: Uuid, epoch: u64, up_to: u64) -> Result<Option<Snapshot>, LogError> {
        let row = self.row(
            "SELECT snapshot, head, pieces, bytes FROM cequred.snapshots
             WHERE register = $1 AND epoch = $2 AND head <= $3 ORDER BY head DESC, snapshot LIMIT 1",
            &[&bytes(&register), &stored(epoch), &stored(up_to)],
        )?;
        let Some(row) = row else { return Ok(None) };
        Ok(Some(Snapshot {
            id: id(&row, 0)?,
            epoch,
            number: number(&row, 1)?,
            pieces: u32::try_from(cell::<i32>(&row, 2)?).map_err(|_| LogError::Refused)?,
            bytes: number(&row, 3)?,
        }))
    }

    fn piece(&mut self, register: Uuid, snapshot: &Snapshot, piece: u32) -> Result<Option<Vec<u8>>, LogError> {
        let row = self.row(
            "SELECT sealed FROM cequred.pieces WHERE register = $1 AND epoch = $2 AND snapshot = $3 AND piece = $4",
            &[&bytes(&register), &stored(snapshot.epoch), &bytes(&snapshot.id), &small(piece)],
        )?;
        row.map(|row| cell(&row, 0)).transpose()
    }

    fn report(&mut self, register: Uuid, _: Uuid, at: Head, version: &str) -> Result<u64, LogError> {
        let earliest: Option<i64> = self.one(
            "SELECT cequred.report($1, $2, $3, $4)",
            &[&bytes(&register), &stored(at.epoch), &stored(at.number), &version],
        )?;
        u64::try_from(earliest.ok_or(LogError::Refused)?).map_err(|_| LogError::Refused)
    }

    fn seen(&mut self, register: Uuid) -> Result<Vec<DeskSeen>, LogError> {
        let rows = self
            .client
            .query(
                "SELECT desk, to_char(seen_at AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"+00:00\"'), epoch, head, version
                 FROM cequred.desks WHERE register = $1 AND admitted AND seen_at IS NOT NULL ORDER BY desk",
                &[&bytes(&register)],
            )
            .map_err(|error| meaning(&error))?;
        rows.iter()
            .map(|row| {
                let at = Moment::parse_from_rfc3339(cell(row, 1)?).map_err(|_| LogError::Refused)?;
                let version = cell(row, 4)?;
                Ok(DeskSeen { desk: id(row, 0)?, at, epoch: number(row, 2)?, number: number(row, 3)?, version })
            })
            .collect()
    }

    fn drop_before(&mut self, register: Uuid, epoch: u64, away: Duration) -> Result<bool, LogError> {
        self.one(
            "SELECT cequred.drop_before($1, $2, make_interval(secs => $3))",
            &[&bytes(&register), &stored(epoch), &away.as_secs_f64()],
        )
    }

    fn admit(&mut self, register: Uuid, desk: Uuid, account: &str, password: &str) -> Result<(), LogError> {
        // Made here, so that the password itself is in nobody's log.
        self.run(
            "SELECT cequred.admit_desk($1, $2, $3, $4)",
            &[&bytes(&register), &bytes(&desk), &account, &scram_sha_256(password.as_bytes())],
        )
    }

    fn dismiss(&mut self, register: Uuid, desk: Uuid) -> Result<(), LogError> {
        self.run("SELECT cequred.dismiss_desk($1, $2)", &[&bytes(&register), &bytes(&desk)])
    }

    fn wait(&mut self, register: Uuid, patience: Duration) -> Result<bool, LogError> {
        if !self.listens {
            self.client.batch_execute("LISTEN cequred").map_err(|error| meaning(&error))?;
            self.listens = true;
        }
        let ours = hex::encode(register.as_bytes());
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

/// Pieces come nowhere near the limit either.
fn small(number: u32) -> i32 {
    i32::try_from(number).unwrap_or(i32::MAX)
}

/// What the server answers need not be what was asked for.
fn cell<'a, T: postgres::types::FromSql<'a>>(row: &'a Row, at: usize) -> Result<T, LogError> {
    row.try_get(at).map_err(|_| LogError::Refused)
}

fn number(row: &Row, at: usize) -> Result<u64, LogError> {
    u64::try_from(cell::<i64>(row, at)?).map_err(|_| LogError::Refused)
}

fn id(row: &Row, at: usize) -> Result<Uuid, LogError> {
    Uuid::from_slice(cell(row, at)?).map_err(|_| LogError::Refused)
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
        desk: id(row, 3)?,
        previous: hash(4)?,
        hash: hash(5)?,
        sealed: cell(row, 6)?,
    })
}
