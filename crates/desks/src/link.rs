//! What a host uses: sharing a register, opening one that is shared, letting others in, joining, leaving.

use crate::{
    Exchange, LogError, OnProgress, Server, SharingError,
    company::Compacted,
    invitation::{Invitation, InvitationError, Particulars},
    log::SharedLog as _,
    postgres::{PgServer, Tls, admit, connect, prepare},
    snapshots::{Passing, file_key, part},
    standing::{DeskLine, DeskStanding},
};
use domain::{audit::AuditEntry, ids::uuid_v7, time::Moment};
use keys::OneTimeCode;
use postgres::Config;
use std::{path::Path, sync::Arc, time::Duration};
use store::{
    Arrival, CommitPoint, Desk, DeskFault, Error, Head, Holder, Key, OnUpgrade, Register, Road, SharedDesk,
    SnapshotFile, Stop, database_path, road_of,
};
use uuid::Uuid;
use zeroize::Zeroizing;

/// A snapshot that lies further back than this many records is not worth reading them for.
const FAR: u64 = 2000;

/// An open shared register's road to the other desks. Clones are the same road.
#[derive(Clone)]
pub struct Link {
    exchange: Arc<Exchange<PgServer>>,
    log: Uuid,
    version: Arc<str>,
}

/// An invitation that was made.
pub struct Invited {
    /// The new desk.
    pub desk: Uuid,
    /// The file for it.
    pub file: Vec<u8>,
    /// The code that opens the file, to be told by another way.
    pub code: OneTimeCode,
}

/// The server at the end of this road.
fn server(road: &Road) -> Result<PgServer, SharingError> {
    Ok(PgServer::new(config(road), &tls(road))?)
}

fn config(road: &Road) -> Config {
    let mut config = Config::new();
    config
        .host(&road.host)
        .port(road.port)
        .dbname(&road.database)
        .user(&road.account)
        .password(road.password.as_bytes());
    config
}

fn tls(road: &Road) -> Tls {
    road.authority.clone().map_or(Tls::SameComputer, Tls::Authority)
}

/// A new identifier.
fn new_id(now: Moment) -> Result<Uuid, keys::Error> {
    Ok(uuid_v7(now, keys::random()?))
}

/// An account's name: that of its desk, as far as a name goes.
fn account_of(desk: Uuid) -> String {
    format!("cequred_{}", desk.simple())
}

/// A password that no person ever types.
fn new_password() -> Result<Zeroizing<String>, keys::Error> {
    Ok(Zeroizing::new(format!("{:032x}", u128::from_be_bytes(keys::random()?))))
}

/// Shares a register that was one's own: makes the server's side with an account that owns the database, which is not kept,
/// and this desk's own account. The register as it is now is where the shared log begins. The line is the caller's for the
/// log of who did what. `version` is the program's, here and everywhere, for the others to see.
///
/// # Errors
/// [`DeskFault::IsShared`]; [`SharingError::Prepare`], [`SharingError::Tls`], [`SharingError::Log`]: the register is then
/// one's own as before, and what was made at the server is of no harm.
pub fn share(
    register: &Register,
    holder: &Holder,
    owner: &Road,
    name: &str,
    version: &str,
    line: &AuditEntry,
) -> Result<Link, SharingError> {
    if register.read(|read| read.desk())?.is_some() {
        return Err(DeskFault::IsShared.into());
    }
    let (log, id) = (Uuid::from_bytes(keys::random()?), new_id(holder.since)?);
    let road = Road { account: account_of(id), password: new_password()?, ..owner.clone() };
    let mut client = connect(&config(owner), &tls(owner))?;
    prepare(&mut client, log)?;
    admit(&mut client, log, id, &road.account, &road.password)?;
    drop(client);
    let desk = SharedDesk::invited(id, name, &road.account, holder.since);
    register.set_road(holder, &road)?;
    let key = Zeroizing::new(keys::random()?);
    register.write(holder, |write| {
        write.become_first_desk(log, id, &key, holder.since)?;
        write.insert_desk(&desk)?;
        write.record(line).map(drop)
    })?;
    let shared = Link::connected(register, &road, log, version)?;
    shared.keep_up(register, holder)?;
    Ok(shared)
}

/// Opens the register in this folder, shared or not. A shared one is connected, and nobody waits for the server: only a
/// program that is newer than the register's form needs it; `progress` hears how far that has come.
///
/// # Errors
/// As [`Register::open_telling`]; [`DeskFault::NotConnected`] if the form has to be brought to the newest and the server is
/// away.
pub fn open(
    dir: &Path,
    key: impl Into<Key>,
    holder: &Holder,
    version: &str,
    progress: OnUpgrade<'_>,
) -> Result<(Register, Option<Link>), SharingError> {
    let key = key.into();
    let register = match Register::open_telling(dir, key.clone(), progress) {
        Err(Error::Desk(DeskFault::UpgradeWaits)) => {
            let road = road_of(dir, &key)?.ok_or(Error::NotFound)?;
            let exchange: Arc<dyn CommitPoint> = Arc::new(Exchange::new(server(&road)?));
            Register::open_and_upgrade(dir, key, holder, exchange, progress)?
        }
        other => other?,
    };
    let (desk, road) = register.read(|read| Ok::<_, Error>((read.desk()?, read.road()?)))?;
    let link = match (desk, road) {
        (Some(desk), Some(road)) => Some(Link::connected(&register, &road, desk.register, version)?),
        _ => None,
    };
    Ok((register, link))
}

/// Joins by an invitation: the register comes whole from the server into a folder where none is, under the new desk's own
/// key, is brought up to all others, and the others learn of the desk. The line of the log is the program's own. Whatever
/// fails, there is no register in the folder; the invitation can be used again.
///
/// # Errors
/// [`InvitationError::Expired`]; [`SharingError::Snapshot`]; [`SharingError::Log`]; [`SharingError::Cancelled`];
/// [`Error::AlreadyExists`].
pub fn join(
    invitation: &Invitation,
    dir: &Path,
    key: impl Into<Key>,
    holder: &Holder,
    version: &str,
    progress: OnProgress<'_>,
) -> Result<(Register, Link), SharingError> {
    let (key, road) = (key.into(), invitation.road());
    if database_path(dir).try_exists()? {
        return Err(Error::AlreadyExists.into());
    }
    let exchange = Arc::new(Exchange::new(server(&road)?));
    let arrived =
        arrive(&exchange, &Place { desk: invitation.place()?, road: Some(&road) }, dir, &key, holder, progress);
    let joined = arrived.and_then(|()| {
        // All bytes are here. A newer program may still have to bring them to its form, which can be broken off as well.
        let (register, link) = open(dir, key, holder, version, &mut |_, _| progress(1, 1))?;
        let link = link.ok_or(Error::NotFound)?;
        link.keep_up(&register, holder)?;
        Ok((register, link))
    });
    joined.map_err(|error| {
        // What stands there is no desk of anybody's: nothing was ever written in it.
        let _ = store::remove_register(dir);
        match error {
            SharingError::Store(Error::Desk(DeskFault::Stopped(Stop::Removed | Stop::AwayTooLong))) => {
                InvitationError::Expired.into()
            }
            other => other,
        }
    })
}

/// Where a desk arrives: as the desk it is to be, at the place of the log it was told of.
pub struct Place<'a> {
    /// The desk.
    pub desk: Desk,
    /// Its road; none over a server in memory.
    pub road: Option<&'a Road>,
}

/// The first half of joining: the register from the server's snapshot into this folder.
///
/// # Errors
/// As [`join`].
pub fn arrive<S: Server>(
    exchange: &Exchange<S>,
    place: &Place<'_>,
    dir: &Path,
    key: &Key,
    holder: &Holder,
    progress: OnProgress<'_>,
) -> Result<(), SharingError> {
    let desk = &place.desk;
    let there = exchange.ask(|log| log.head(desk.register))?;
    let there = there.ok_or(SharingError::from(DeskFault::Stopped(Stop::AnotherRegister)))?;
    if there.epoch != desk.head.epoch {
        return Err(InvitationError::Expired.into());
    }
    std::fs::create_dir_all(dir)?;
    let file = Passing::beside(dir)?;
    // Four rounds: taking the pieces, and the three of putting them in place.
    let snapshot = exchange.fetch_snapshot(desk, desk.head.number, file.path(), &mut part(progress, 0, 4))?;
    let from = SnapshotFile { path: file.path(), key: file_key(&desk.key, snapshot.id) };
    let arrival = Arrival { id: desk.id, road: place.road, promised: Some(desk.head) };
    let settled = from.settle_in(dir, key, holder, &arrival, |at| {
        let total = at.total / 3;
        progress(total + at.done, 4 * total)
    })?;
    settled.ok_or(SharingError::Cancelled)
}

impl Link {
    fn connected(register: &Register, road: &Road, log: Uuid, version: &str) -> Result<Self, SharingError> {
        let exchange = Arc::new(Exchange::new(server(road)?));
        register.connect(exchange.clone());
        Ok(Self { exchange, log, version: version.into() })
    }

    /// Whether the server answers now.
    pub fn reach(&self) -> bool {
        self.exchange.ask(|log| log.head(self.log)).is_ok()
    }

    /// [`Exchange::keep_up`]: what a desk does now and then by itself.
    ///
    /// # Errors
    /// As there.
    pub fn keep_up(&self, register: &Register, holder: &Holder) -> Result<Head, SharingError> {
        self.exchange.keep_up(register, holder, &self.version)
    }

    /// [`Exchange::pull`].
    ///
    /// # Errors
    /// As there.
    pub fn pull(&self, register: &Register, holder: &Holder) -> Result<Head, Error> {
        self.exchange.pull(register, holder)
    }

    /// Waits until another desk may have written, at most so long. On a thread of its own.
    pub fn wait(&self, patience: Duration) -> bool {
        self.exchange.wait(self.log, patience)
    }

    /// [`Exchange::desk_standing`]: nobody is asked.
    ///
    /// # Errors
    /// As there.
    pub fn standing(&self, register: &Register) -> Result<DeskStanding, Error> {
        self.exchange.desk_standing(register)
    }

    /// [`Exchange::desks`]: the server is asked.
    ///
    /// # Errors
    /// As there.
    pub fn desks(&self, register: &Register) -> Result<Vec<DeskLine>, SharingError> {
        self.exchange.desks(register)
    }

    /// Invites a new desk: makes its account, lays the register at the server if the last snapshot is old, and seals what
    /// the desk needs. `slots` is the slots file of this desk, the line the caller's for the log of who did what.
    ///
    /// # Errors
    /// As for a write; [`SharingError::Cancelled`] before anything was made.
    pub fn invite(
        &self,
        register: &Register,
        holder: &Holder,
        name: &str,
        slots: &[u8],
        line: &AuditEntry,
        progress: OnProgress<'_>,
    ) -> Result<Invited, SharingError> {
        let head = self.exchange.pull(register, holder)?;
        let laid = self.exchange.ask(|log| log.snapshot(self.log, head.epoch, head.number))?;
        if laid.is_none_or(|laid| laid.number + FAR < head.number) {
            self.exchange.lay_snapshot(register, progress)?;
        }
        let (own, about) = register.read(|read| Ok::<_, Error>((read.road()?, read.info()?)))?;
        let id = new_id(holder.since)?;
        let road = Road { account: account_of(id), password: new_password()?, ..own.ok_or(Error::NotFound)? };
        self.exchange.ask_once(|log| log.admit(self.log, id, &road.account, &road.password))?;
        let desk = SharedDesk::invited(id, name, &road.account, holder.since);
        register.write(holder, |write| {
            write.insert_desk(&desk)?;
            write.record(line).map(drop)
        })?;
        let particulars = Particulars {
            register: about.id,
            desk: id,
            desk_name: name,
            organisation: &about.organisation.name,
            road: &road,
            slots,
        };
        let at = register.read(|read| read.desk())?.ok_or(Error::NotFound)?;
        let (file, code) = Invitation::new(&particulars, &at).sealed()?;
        Ok(Invited { desk: id, file, code })
    }

    /// [`Exchange::remove`].
    ///
    /// # Errors
    /// As there.
    pub fn remove(
        &self,
        register: &Register,
        holder: &Holder,
        desk: Uuid,
        line: &AuditEntry,
    ) -> Result<(), SharingError> {
        self.exchange.remove(register, holder, desk, line)
    }

    /// [`Exchange::compact`].
    ///
    /// # Errors
    /// As there.
    pub fn compact(
        &self,
        register: &Register,
        holder: &Holder,
        line: &AuditEntry,
        progress: OnProgress<'_>,
    ) -> Result<Compacted, SharingError> {
        self.exchange.compact(register, holder, &self.version, line, progress)
    }

    /// [`Exchange::upkeep`].
    ///
    /// # Errors
    /// As there.
    pub fn upkeep(
        &self,
        register: &Register,
        holder: &Holder,
        progress: OnProgress<'_>,
    ) -> Result<Option<Compacted>, SharingError> {
        self.exchange.upkeep(register, holder, &self.version, progress)
    }

    /// [`Exchange::rejoin`].
    ///
    /// # Errors
    /// As there.
    pub fn rejoin(&self, register: &Register, holder: &Holder, progress: OnProgress<'_>) -> Result<(), SharingError> {
        self.exchange.rejoin(register, holder, progress)?;
        self.keep_up(register, holder).map(drop)
    }

    /// Makes the register of this desk one's own again. The others are told if the server is there; otherwise one of them
    /// removes the desk. The line is the caller's for the log of who did what, in the register as it is afterwards.
    ///
    /// # Errors
    /// [`SharingError::Store`] if the disk refuses.
    pub fn leave(self, register: &Register, holder: &Holder, line: &AuditEntry) -> Result<(), SharingError> {
        let desk = register.read(|read| read.desk())?.ok_or(Error::NotFound)?;
        let told = register.write(holder, |write| {
            write.remove_desk(desk.id, holder.since)?;
            write.record(line).map(drop)
        });
        let told = match told {
            Ok(()) => true,
            Err(Error::Desk(_) | Error::NotFound) => false,
            Err(error) => return Err(error.into()),
        };
        if told {
            // The account is of no more use; who cannot be told now learns it from the list of desks.
            let _: Result<(), LogError> = self.exchange.ask_once(|log| log.dismiss(self.log, desk.id));
        }
        register.forget_sharing(holder)?;
        if !told {
            register.write(holder, |write| write.record(line).map(drop))?;
        }
        Ok(())
    }
}
