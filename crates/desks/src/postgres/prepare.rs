//! The server's side: made, and brought to its newest form, by whoever owns the database.

use postgres::{Client, Transaction};
use postgres_protocol::password::scram_sha_256;
use uuid::Uuid;

/// The steps of the server's side, in order. A step that was released never changes.
const STEPS: [&str; 1] = [include_str!("../../server/0001_log.sql")];

/// The oldest PostgreSQL the server's side is made for.
const OLDEST: i32 = 140_000;

/// Why the server's side could not be made.
#[derive(Debug, thiserror::Error)]
pub enum PrepareError {
    /// PostgreSQL is too old.
    #[error("PostgreSQL {0} is older than 14")]
    TooOld(i32),
    /// A newer program has made the server's side.
    #[error("the server's side has form {found}, this program knows up to {known}")]
    FromTheFuture {
        /// Its form.
        found: usize,
        /// The newest form this program knows.
        known: usize,
    },
    /// PostgreSQL refused; its code.
    #[error("PostgreSQL refused ({0})")]
    Refused(String),
}

impl From<postgres::Error> for PrepareError {
    fn from(error: postgres::Error) -> Self {
        Self::Refused(error.code().map_or_else(|| "connection".to_owned(), |code| code.code().to_owned()))
    }
}

/// Makes the server's side in this database if need be, and lays an empty log for this register. Doing it again changes
/// nothing. Needs an account that owns the database and may make accounts.
///
/// # Errors
/// [`PrepareError`]; nothing is half made.
pub fn prepare(owner: &mut Client, register: Uuid) -> Result<(), PrepareError> {
    let version: i32 = owner.query_one("SELECT current_setting('server_version_num')::integer", &[])?.get(0);
    if version < OLDEST {
        return Err(PrepareError::TooOld(version));
    }
    let mut transaction = owner.transaction()?;
    transaction.batch_execute(
        "SELECT pg_advisory_xact_lock(hashtext('cequred'));
         CREATE SCHEMA IF NOT EXISTS cequred;
         CREATE TABLE IF NOT EXISTS cequred.steps (step integer NOT NULL PRIMARY KEY);",
    )?;
    let done: i64 = transaction.query_one("SELECT count(*) FROM cequred.steps", &[])?.get(0);
    let done = usize::try_from(done).unwrap_or(usize::MAX);
    let missing = STEPS.get(done..).ok_or(PrepareError::FromTheFuture { found: done, known: STEPS.len() })?;
    make_group(&mut transaction)?;
    for (step, number) in missing.iter().zip(done + 1..) {
        transaction.batch_execute(step)?;
        let number = i32::try_from(number).unwrap_or(i32::MAX);
        transaction.execute("INSERT INTO cequred.steps (step) VALUES ($1)", &[&number])?;
    }
    let id = register.as_bytes().as_slice();
    transaction.execute(
        "INSERT INTO cequred.registers (register, epoch, head, hash) VALUES ($1, 1, 0, $2) ON CONFLICT DO NOTHING",
        &[&id, &[0_u8; 32].as_slice()],
    )?;
    transaction.execute("SELECT cequred.make_epoch($1, 1)", &[&id])?;
    Ok(transaction.commit()?)
}

/// Accounts belong to the whole server and not to a database, so the group may be there already.
fn make_group(transaction: &mut Transaction<'_>) -> Result<(), PrepareError> {
    let there = transaction.query_opt("SELECT 1 FROM pg_roles WHERE rolname = 'cequred_desk'", &[])?;
    if there.is_none() {
        transaction.batch_execute("CREATE ROLE cequred_desk NOLOGIN")?;
    }
    Ok(())
}

/// Makes an account for the first desk of a register, which may read and append, and let others in. The account's password
/// does not leave this computer: PostgreSQL gets what it would itself make of it (SCRAM).
///
/// # Errors
/// [`PrepareError::Refused`] if the name has anything but small letters, digits and underlines, or there is such an account.
pub fn admit(
    owner: &mut Client,
    register: Uuid,
    desk: Uuid,
    account: &str,
    password: &str,
) -> Result<(), PrepareError> {
    let (register, desk) = (register.as_bytes().as_slice(), desk.as_bytes().as_slice());
    let verifier = scram_sha_256(password.as_bytes());
    owner.execute("SELECT cequred.admit_desk($1, $2, $3, $4)", &[&register, &desk, &account, &verifier])?;
    Ok(())
}
