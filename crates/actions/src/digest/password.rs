//! The mail server's password on this computer: in the operating system's keyring, and given to that server only.
//!
//! What lies in the keyring begins with a mark of the server it was given for. Where the settings name another server,
//! port or user, it is as if there were none: whoever may change settings must not be able to have it sent elsewhere.

use crate::{problem::Problem, reminders::schedule::Schedule, session::Session};
use domain::{deeds::Deed, post::Server};
use keys::{MailPasswords, OsKeyring};
use sha2::{Digest as _, Sha256};
use zeroize::Zeroizing;

/// Bytes of the mark.
const MARK: usize = 32;

/// The longest password, in bytes; with its mark it fits into every system's keyring.
const LONGEST: usize = 1_000;

/// Whether this computer sends the e-mail of the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sender {
    /// The office does not want it.
    Off,
    /// The password is in the keyring: this computer sends.
    Ready,
    /// No password for this server was given here: another computer sends, or none.
    NoPassword,
    /// The keyring cannot be used.
    NoKeyring,
}

impl Sender {
    /// Every state.
    pub const ALL: [Self; 4] = [Self::Off, Self::Ready, Self::NoPassword, Self::NoKeyring];

    /// The word the wording files use for it: `digest-here-<code>`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Off => "off",
            Self::Ready => "ready",
            Self::NoPassword => "no-password",
            Self::NoKeyring => "no-keyring",
        }
    }
}

fn mark(server: &Server) -> [u8; MARK] {
    let user = server.user.as_deref().unwrap_or_default();
    let text = format!("{}\n{}\n{}\n{user}", server.host, server.port, server.security.code());
    Sha256::digest(text).into()
}

/// Keeps the password for the server that is set, so that this computer sends. An empty one is kept too: for a server that
/// asks for none. It may wait for an answer.
///
/// # Errors
/// Not permitted; `mail-password` too long; the keyring's problems.
pub fn keep(session: &Session, server: &Server, password: &str) -> Result<(), Problem> {
    keep_with(session, server, password, &OsKeyring)
}

/// The same with this keyring.
pub fn keep_with(
    session: &Session,
    server: &Server,
    password: &str,
    keyring: &dyn MailPasswords,
) -> Result<(), Problem> {
    session.may(None, Deed::ChangeSettings)?;
    if password.len() > LONGEST {
        return Err(Problem::invalid("mail-password", "too-long"));
    }
    let mut kept = Zeroizing::new(Vec::with_capacity(MARK + password.len()));
    kept.extend_from_slice(&mark(server));
    kept.extend_from_slice(password.as_bytes());
    Ok(keyring.keep(*session.register_id.as_bytes(), &kept)?)
}

/// Forgets it: this computer sends no more. Nothing is wrong where there is no keyring to forget it.
pub fn forget(session: &Session) {
    forget_with(session, &OsKeyring);
}

/// The same with this keyring.
pub fn forget_with(session: &Session, keyring: &dyn MailPasswords) {
    let _ = keyring.forget(*session.register_id.as_bytes());
}

/// Whether this computer sends to a server. It may wait for an answer.
pub fn sender(session: &Session, server: Option<&Server>) -> Sender {
    sender_with(session, server, &OsKeyring)
}

/// The same with this keyring.
pub fn sender_with(session: &Session, server: Option<&Server>, keyring: &dyn MailPasswords) -> Sender {
    let Some(server) = server else { return Sender::Off };
    match fetch_with(*session.register_id.as_bytes(), server, keyring) {
        Ok(Some(_)) => Sender::Ready,
        Ok(None) => Sender::NoPassword,
        Err(_) => Sender::NoKeyring,
    }
}

/// The password for a server, if this computer has it. It may wait for an answer.
pub fn fetch(session: &Session, server: &Server) -> Result<Option<Zeroizing<String>>, Problem> {
    fetch_with(*session.register_id.as_bytes(), server, &OsKeyring)
}

/// The same for the register of a schedule, which may be locked.
pub fn fetch_for(schedule: &Schedule, server: &Server) -> Result<Option<Zeroizing<String>>, Problem> {
    fetch_with(schedule.register(), server, &OsKeyring)
}

/// The same for a register, with this keyring.
pub fn fetch_with(
    register: [u8; 16],
    server: &Server,
    keyring: &dyn MailPasswords,
) -> Result<Option<Zeroizing<String>>, Problem> {
    let Some(kept) = MailPasswords::fetch(keyring, register)? else { return Ok(None) };
    let Some((found, password)) = kept.split_first_chunk::<MARK>() else { return Ok(None) };
    if *found != mark(server) {
        return Ok(None);
    }
    Ok(std::str::from_utf8(password).ok().map(|text| Zeroizing::new(text.to_owned())))
}
