//! A register of one's own becomes one that several desks share.

use crate::{context::Context, files, password, refusal::Refusal};
use actions::desks::{self, ServerOwner, ShareRegister};
use clap::Args;
use std::path::PathBuf;

/// The option that names the file of the password of the database's owner.
const OWNER_PASSWORD_FILE: &str = "--owner-password-file";

/// Share this register: makes what is needed on the server, and this computer the first desk
///
/// The database's owner is used once and kept nowhere; this desk gets an account of its own, whose password lies inside the
/// encrypted register. Over a network the server must show a certificate of the authority. From then on nothing can be
/// changed while the server cannot be reached. With --json: as `status`.
#[derive(Args)]
#[command(after_help = "\
Examples:
  cequred desk share Office --host db.example.org --authority ca.pem --owner cequred
  cequred desk share Office --host /var/run/postgresql --owner cequred --database cequred")]
pub(crate) struct Share {
    /// What this desk is called in the list of desks
    #[arg(value_name = "NAME")]
    name: String,
    /// The server's name or address; a folder with its socket if it is on this computer
    #[arg(long, value_name = "HOST")]
    host: String,
    /// Its port
    #[arg(long, value_name = "PORT", default_value = "5432")]
    port: String,
    /// The database
    #[arg(long, value_name = "NAME", default_value = "cequred")]
    database: String,
    /// The authority that has signed the server's certificate (PEM); needed over a network
    #[arg(long, value_name = "FILE.pem")]
    authority: Option<PathBuf>,
    /// An account that owns the database and may make accounts
    #[arg(long, value_name = "NAME")]
    owner: String,
    /// A file whose first line is its password; `-` reads standard input. Else it is asked for, except for a socket
    #[arg(long, value_name = "FILE")]
    owner_password_file: Option<PathBuf>,
}

impl Share {
    pub(super) fn run(self, context: &Context) -> Result<(), Refusal> {
        let (session, confirm, now) = context.unlock_confirmed()?;
        let authority = self.authority.map(|file| files::read(&file)).transpose()?;
        let owner_password = if self.host.starts_with('/') && self.owner_password_file.is_none() {
            String::new()
        } else {
            let file = self.owner_password_file.as_deref();
            password::outside(context, file, OWNER_PASSWORD_FILE, "cli-desk-owner-prompt")?
        };
        let server = ServerOwner {
            host: self.host,
            port: self.port,
            database: self.database,
            authority: authority.map(|pem| String::from_utf8_lossy(&pem).into_owned()),
            owner: self.owner,
            owner_password,
        };
        super::shown(context, &desks::share(&session, &ShareRegister { server, name: self.name, confirm }, now)?)
    }
}
