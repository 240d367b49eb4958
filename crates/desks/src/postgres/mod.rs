//! A server in PostgreSQL, version 14 or later. It gives order, durability and as much availability as its own set-up; what
//! it keeps is sealed.
//!
//! - [`PgServer`]: the road to it for a desk
//! - [`prepare`]: the server's side, made or brought to its newest form by whoever owns the database

mod connection;
mod prepare;
mod tls;

pub use connection::PgLog;
pub use prepare::{PrepareError, admit, prepare};
pub use tls::{Tls, TlsError};

use crate::log::{LogError, Server};
use ::postgres::{Client, Config, NoTls};
use std::time::Duration;
use tokio_postgres_rustls::MakeRustlsConnect;

/// How long a connection may take.
const CONNECTING: Duration = Duration::from_secs(5);

/// Whoever has the turn and is silent for this long loses it.
const SILENCE: Duration = Duration::from_mins(1);

/// The road to a PostgreSQL server with a desk's own account.
#[derive(Clone)]
pub struct PgServer {
    config: Config,
    tls: Option<MakeRustlsConnect>,
    silence: Option<Duration>,
}

impl PgServer {
    /// The road with this address and account. What goes over a network goes over TLS, with a server that has shown a
    /// certificate of the named authority.
    ///
    /// # Errors
    /// [`TlsError`] if the authority is none, or if there is a network and no authority.
    pub fn new(mut config: Config, tls: &Tls) -> Result<Self, TlsError> {
        config.connect_timeout(CONNECTING).application_name("cequred");
        let tls = tls.prepare(&mut config)?;
        Ok(Self { config, tls, silence: Some(SILENCE) })
    }

    /// The same, where whoever has the turn may be silent for this long; `None` for as long as the server allows.
    #[must_use]
    pub fn idle(mut self, silence: Option<Duration>) -> Self {
        self.silence = silence;
        self
    }

    fn client(&self) -> Result<Client, LogError> {
        let client = match &self.tls {
            None => self.config.connect(NoTls),
            Some(tls) => self.config.connect(tls.clone()),
        };
        client.map_err(|error| connection::meaning(&error))
    }
}

/// Connects with an account that owns the database.
///
/// # Errors
/// [`TlsError`]; [`LogError`] as for a desk.
pub(crate) fn connect(config: &Config, tls: &Tls) -> Result<Client, crate::SharingError> {
    Ok(PgServer::new(config.clone(), tls)?.client()?)
}

impl Server for PgServer {
    type Log = PgLog;

    fn connect(&self) -> Result<PgLog, LogError> {
        PgLog::new(self.client()?, self.silence)
    }
}
