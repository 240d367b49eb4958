//! Who belongs to a shared register, the road to its server, and the secrets of this desk.

use crate::{
    access::{Read, Write},
    connection::{self, Purpose},
    error::Result,
    key::Key,
    lock::Holder,
    register::{Register, database_path},
    values::{get, maybe_moment, moment, moment_text, uuid},
};
use domain::time::Moment;
use keys::BoxKey;
use rusqlite::{Connection, Row, params};
use std::path::Path;
use uuid::Uuid;
use zeroize::Zeroizing;

/// A desk of the shared register.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SharedDesk {
    /// Its identifier.
    pub id: Uuid,
    /// What the office calls it.
    pub name: String,
    /// Its account at the server.
    pub account: String,
    /// When it was invited; for the first desk, when the register was shared.
    pub invited_at: Moment,
    /// When it joined.
    pub joined_at: Option<Moment>,
    /// When it was shut out, or left.
    pub removed_at: Option<Moment>,
    /// The public half of its pair of keys, once it has joined.
    pub public: Option<[u8; 32]>,
}

impl SharedDesk {
    /// A desk that is let in now and has not joined yet.
    pub fn invited(id: Uuid, name: &str, account: &str, at: Moment) -> Self {
        let (name, account) = (name.to_owned(), account.to_owned());
        Self { id, name, account, invited_at: at, joined_at: None, removed_at: None, public: None }
    }
}

/// The road to the server: its address and an account. Cannot be printed: it has the account's password.
#[derive(Clone)]
pub struct Road {
    /// The server's name or address, or the folder of its socket on this computer.
    pub host: String,
    /// Its port.
    pub port: u16,
    /// The name of the database.
    pub database: String,
    /// The account.
    pub account: String,
    /// Its password.
    pub password: Zeroizing<String>,
    /// The certificates (PEM) one of which must have signed the server's. Only a server on this computer needs none.
    pub authority: Option<Vec<u8>>,
}

const COLUMNS: &str = "id, name, account, invited_at, joined_at, removed_at, public";

fn from_row(row: &Row<'_>) -> Result<SharedDesk> {
    Ok(SharedDesk {
        id: uuid(row, 0, "desks.id")?,
        name: get(row, 1, "desks.name")?,
        account: get(row, 2, "desks.account")?,
        invited_at: moment(row, 3, "desks.invited_at")?,
        joined_at: maybe_moment(row, 4, "desks.joined_at")?,
        removed_at: maybe_moment(row, 5, "desks.removed_at")?,
        public: get(row, 6, "desks.public")?,
    })
}

/// The public keys of the desks for which the next epoch is begun.
pub(crate) fn recipients(connection: &Connection) -> Result<Vec<[u8; 32]>> {
    let mut statement = connection
        .prepare_cached("SELECT public FROM desks WHERE removed_at IS NULL AND public IS NOT NULL ORDER BY id")?;
    let publics = statement.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
    Ok(publics)
}

/// The secret halves of this desk's pairs of keys.
pub(crate) fn secrets(connection: &Connection) -> Result<Vec<BoxKey>> {
    let mut statement = connection.prepare_cached("SELECT secret FROM desk_secrets ORDER BY public")?;
    let mut rows = statement.query([])?;
    let mut secrets = Vec::new();
    while let Some(row) = rows.next()? {
        secrets.push(BoxKey::from_bytes(Zeroizing::new(get(row, 0, "desk_secrets.secret")?)));
    }
    Ok(secrets)
}

pub(crate) fn keep_secret(connection: &Connection, public: &[u8; 32], secret: &BoxKey) -> Result<()> {
    connection.execute(
        "INSERT INTO desk_secrets (public, secret) VALUES (?1, ?2) ON CONFLICT DO NOTHING",
        params![public, secret.bytes().as_slice()],
    )?;
    Ok(())
}

pub(crate) fn set_road(connection: &Connection, road: &Road) -> Result<()> {
    connection.execute(
        "INSERT OR REPLACE INTO desk_road (only_row, host, port, database, account, account_secret, authority)
         VALUES (1, ?1, ?2, ?3, ?4, ?5, ?6)",
        params![road.host, road.port, road.database, road.account, road.password.as_str(), road.authority],
    )?;
    Ok(())
}

pub(crate) fn road(connection: &Connection) -> Result<Option<Road>> {
    let mut statement =
        connection.prepare_cached("SELECT host, port, database, account, account_secret, authority FROM desk_road")?;
    let mut rows = statement.query([])?;
    let Some(row) = rows.next()? else { return Ok(None) };
    Ok(Some(Road {
        host: get(row, 0, "desk_road.host")?,
        port: get(row, 1, "desk_road.port")?,
        database: get(row, 2, "desk_road.database")?,
        account: get(row, 3, "desk_road.account")?,
        password: Zeroizing::new(get(row, 4, "desk_road.account_secret")?),
        authority: get(row, 5, "desk_road.authority")?,
    }))
}

/// The road of the shared register in this folder, which is not opened for it: before its form is brought to the newest.
///
/// # Errors
/// [`crate::Error::NotARegister`] if the key does not fit.
pub fn road_of(dir: &Path, key: &Key) -> Result<Option<Road>> {
    road(&connection::open(&database_path(dir), key, Purpose::Reading)?)
}

impl Read<'_> {
    /// Every desk the register was ever shared with, in the order of their invitations.
    pub fn shared_desks(&self) -> Result<Vec<SharedDesk>> {
        self.rows(&format!("SELECT {COLUMNS} FROM desks ORDER BY invited_at, id"), [], from_row)
    }

    /// A desk of the shared register.
    pub fn shared_desk(&self, id: Uuid) -> Result<Option<SharedDesk>> {
        self.first(&format!("SELECT {COLUMNS} FROM desks WHERE id = ?1"), [id.as_bytes()], from_row)
    }

    /// The road of this desk to the server.
    pub fn road(&self) -> Result<Option<Road>> {
        road(self.connection)
    }
}

impl Write<'_> {
    /// Writes down a desk.
    pub fn insert_desk(&mut self, desk: &SharedDesk) -> Result<()> {
        self.run_one(
            &format!("INSERT INTO desks ({COLUMNS}) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)"),
            params![
                desk.id.as_bytes(),
                desk.name,
                desk.account,
                moment_text(desk.invited_at),
                desk.joined_at.map(moment_text),
                desk.removed_at.map(moment_text),
                desk.public,
            ],
        )
    }

    /// A desk has joined, or has another pair of keys: from now on the next epoch's key is sealed for this one.
    ///
    /// # Errors
    /// [`crate::Error::NotFound`] if there is no such desk, or it was removed.
    pub fn set_desk_public(&mut self, id: Uuid, public: &[u8; 32], now: Moment) -> Result<()> {
        self.run_one(
            "UPDATE desks SET public = ?2, joined_at = coalesce(joined_at, ?3) WHERE id = ?1 AND removed_at IS NULL",
            params![id.as_bytes(), public, moment_text(now)],
        )
    }

    /// Shuts a desk out: the next epoch is not begun for it. A second time changes nothing.
    ///
    /// # Errors
    /// [`crate::Error::NotFound`] if there is no such desk.
    pub fn remove_desk(&mut self, id: Uuid, now: Moment) -> Result<()> {
        self.run_one(
            "UPDATE desks SET removed_at = coalesce(removed_at, ?2) WHERE id = ?1",
            params![id.as_bytes(), moment_text(now)],
        )
    }
}

impl Register {
    /// Keeps the road of this desk to the server. Written here alone, without the server.
    pub fn set_road(&self, holder: &Holder, road: &Road) -> Result<()> {
        self.replica(holder, |replica| set_road(replica.connection, road))
    }

    /// Keeps the secret half of a pair of keys, before others learn of the public one.
    pub fn keep_secret(&self, holder: &Holder, public: &[u8; 32], secret: &BoxKey) -> Result<()> {
        self.replica(holder, |replica| keep_secret(replica.connection, public, secret))
    }

    /// The others know this desk by its newest pair of keys now: the secrets of all former ones go, so that what was sealed
    /// for them can be opened by nobody any more.
    pub fn forget_former_secrets(&self, holder: &Holder, present: &[u8; 32]) -> Result<()> {
        self.replica(holder, |replica| {
            let transaction = replica.connection.transaction()?;
            transaction.execute("DELETE FROM desk_secrets WHERE public <> ?1", [present])?;
            transaction.execute("UPDATE desk SET renewed = epoch", [])?;
            Ok(transaction.commit()?)
        })
    }

    /// Makes the register one that is shared with nobody, as after the restoring of a backup, or when the desk leaves.
    /// Written here alone, without the server; what others have written until now stays, and lines that wait for the server
    /// become lines of the log with the next write. `false` if it was not shared.
    pub fn forget_sharing(&self, holder: &Holder) -> Result<bool> {
        self.disconnect();
        self.replica(holder, |replica| {
            let transaction = replica.connection.transaction()?;
            let shared = transaction.execute("DELETE FROM desk", [])? > 0;
            for table in ["desk_road", "desk_secrets", "desk_tail", "desks"] {
                transaction.execute(&format!("DELETE FROM {table}"), [])?;
            }
            transaction.commit()?;
            Ok(shared)
        })
    }
}
