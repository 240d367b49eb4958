//! The server's side: made, and brought to its newest form, by whoever owns the database.

use postgres::{Client, Transaction};
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
    /// A desk's account may be named with small letters, digits and underlines only.
    #[error("not a name for an account")]
    Name,
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
    transaction.execute(
        "INSERT INTO cequred.registers (register, epoch, head, hash) VALUES ($1, 1, 0, $2) ON CONFLICT DO NOTHING",
        &[&register.as_bytes().as_slice(), &[0_u8; 32].as_slice()],
    )?;
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

/// Makes an account for a desk, which may read and append. The password is sent as it is and kept by PostgreSQL as it is set
/// up to (SCRAM since version 14).
///
/// # Errors
/// [`PrepareError::Name`]; [`PrepareError::Refused`] if there is such an account already.
pub fn admit(owner: &mut Client, account: &str, password: &str) -> Result<(), PrepareError> {
    let account = name(account)?;
    let password = password.replace('\'', "''");
    if password.contains('\\') || password.contains('\0') {
        return Err(PrepareError::Name);
    }
    Ok(owner.batch_execute(&format!("CREATE ROLE {account} LOGIN PASSWORD '{password}' IN ROLE cequred_desk"))?)
}

/// Takes a desk's account away, and whatever connections it has.
///
/// # Errors
/// [`PrepareError::Name`]; [`PrepareError::Refused`].
pub fn dismiss(owner: &mut Client, account: &str) -> Result<(), PrepareError> {
    let account = name(account)?;
    owner.batch_execute(&format!("ALTER ROLE {account} NOLOGIN"))?;
    owner.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = $1", &[&account])?;
    Ok(owner.batch_execute(&format!("DROP ROLE {account}"))?)
}

/// A name that needs no quotation marks.
fn name(account: &str) -> Result<&str, PrepareError> {
    let fits = account.starts_with(|first: char| first.is_ascii_lowercase())
        && account.len() <= 60
        && account.chars().all(|letter| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '_');
    if fits { Ok(account) } else { Err(PrepareError::Name) }
}
