//! A register of one's own becomes one that several desks share.

use super::{
    VERSION,
    standing::{DeskStatus, status},
};
use crate::{
    fields,
    key_slots::{Confirm, confirmed},
    problem::Problem,
    session::Session,
};
use domain::{deeds::Deed, time::Moment};
use serde::Deserialize;
use specta::Type;
use store::Road;
use zeroize::Zeroizing;

/// The server between desks, and whoever owns its database. The owner is used once and kept nowhere.
#[derive(Clone, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ServerOwner {
    /// Its name or address in the network, or a folder with a socket on this computer.
    pub host: String,
    /// Its port, as typed: 1 to 65535.
    pub port: String,
    /// The database.
    pub database: String,
    /// The authority that has signed its certificate, in PEM; none for a server on this computer.
    pub authority: Option<String>,
    /// An account that owns the database and may make accounts.
    pub owner: String,
    /// Its password; empty where the server asks for none.
    pub owner_password: String,
}

impl ServerOwner {
    fn road(&self) -> Result<Road, Problem> {
        Ok(Road {
            host: fields::required("desk-host", &self.host)?,
            port: port(&self.port)?,
            database: fields::required("desk-database", &self.database)?,
            account: fields::required("desk-owner", &self.owner)?,
            password: Zeroizing::new(self.owner_password.clone()),
            authority: fields::optional(self.authority.as_deref()).map(String::into_bytes),
        })
    }
}

fn port(text: &str) -> Result<u16, Problem> {
    let number: u64 = text.trim().parse().map_err(|_| Problem::invalid("desk-port", "not-a-number"))?;
    u16::try_from(number).ok().filter(|port| *port > 0).ok_or_else(|| Problem::invalid("desk-port", "out-of-range"))
}

/// The register is to be shared.
#[derive(Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ShareRegister {
    /// The server.
    pub server: ServerOwner,
    /// What this desk is called in the list of desks.
    pub name: String,
    /// The acting administrator's password.
    pub confirm: Confirm,
}

/// Makes the server's side, and this computer the first desk. From the next write on the server decides.
pub fn share(session: &Session, request: &ShareRegister, now: Moment) -> Result<DeskStatus, Problem> {
    session.may(None, Deed::ManageDesks)?;
    let name = fields::required("desk-name", &request.name)?;
    let owner = request.server.road()?;
    confirmed(session, &request.confirm)?;
    if session.office.link().is_some() {
        return Err(Problem::DeskShared);
    }
    let entry = session.entry("desks.share", None, now);
    let link = desks::share(&session.register, &session.holder(now), &owner, &name, VERSION, &entry)?;
    session.office.set(Some(link));
    status(session)
}
