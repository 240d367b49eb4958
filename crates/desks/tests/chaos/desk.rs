//! One desk: writes until it has done what it was told, however often it was killed before.

use crate::{
    crashing::{Crashing, point},
    office::{holder, key, line, person},
};
use desks::{
    Exchange, LogError, Server, SharingError, SnapshotFault,
    postgres::{PgServer, Tls},
};
use domain::ids::PersonId;
use postgres::Config;
use std::{
    fs::OpenOptions,
    io::Write as _,
    ops::ControlFlow,
    path::{Path, PathBuf},
    sync::Arc,
    time::Duration,
};
use store::{AuditFilter, DeskFault, Error, Register, Stop, Write};
use uuid::Uuid;

/// After how many writes a desk lets go of what was, about, and so begins another epoch.
const EPOCH: u32 = 15;

pub(crate) const VERSION: &str = "1.0.0";

/// The account of a desk over the socket in this folder.
pub(crate) fn server(socket: &Path, desk: u8) -> PgServer {
    let mut config = Config::new();
    config.host_path(socket).user(&format!("desk{desk}")).dbname("postgres");
    PgServer::new(config, &Tls::SameComputer).expect("a road")
}

/// Where a desk writes down what was acknowledged.
pub(crate) fn acknowledged_by(dir: &Path, desk: u8) -> PathBuf {
    dir.join(format!("{desk}.acknowledged"))
}

/// What a write of a desk is called in the log of who did what.
pub(crate) fn name_of(desk: u8, write: u64) -> Uuid {
    Uuid::from_u128(u128::from(desk) << 64 | u128::from(write))
}

/// How often the log speaks of this write.
pub(crate) fn times(register: &Register, name: Uuid) -> usize {
    let filter = AuditFilter { record: Some(name), ..AuditFilter::default() };
    register.read(|read| read.audit_page(&filter, 10)).expect("read").len()
}

pub(crate) fn run(dir: &Path, socket: &Path, desk: u8, writes: u64) {
    let register =
        Register::open(&dir.join(desk.to_string()), key()).expect("a killed desk leaves a register that opens");
    register.check().expect("a killed desk leaves a register that is whole");
    let exchange = Arc::new(Exchange::new(Crashing(server(socket, desk))).patient(Duration::from_mins(1)));
    register.connect(exchange.clone());
    let up_to_date = || {
        while let Err(error) = up_to_date(&exchange, &register) {
            passing(&register, &error);
            std::thread::sleep(Duration::from_millis(20));
        }
    };
    up_to_date();
    let mut next = (0..writes).find(|write| times(&register, name_of(desk, *write)) == 0).unwrap_or(writes);
    let path = acknowledged_by(dir, desk);
    let mut acknowledged = OpenOptions::new().create(true).append(true).open(path).expect("a file");
    while next < writes {
        let name = name_of(desk, next);
        match register.write(&holder(), |write| {
            something(write)?;
            write.record(&line(name))
        }) {
            Ok(_) => {
                point();
                writeln!(acknowledged, "{next}").expect("written");
                next += 1;
                if fastrand::u32(0..EPOCH) == 0 {
                    exchange
                        .compact(&register, &holder(), VERSION, &line(Uuid::nil()), &mut go_on)
                        .map_or_else(|error| passing(&register, &error), drop);
                }
            }
            Err(error) => {
                passing(&register, &error.into());
                up_to_date();
                // Not acknowledged, but there: as a member of staff would see it who looks.
                next += u64::from(times(&register, name) > 0);
            }
        }
    }
}

pub(crate) fn go_on(_: u64, _: u64) -> ControlFlow<()> {
    ControlFlow::Continue(())
}

/// Up to all others; who was away while the others let go of what it needs takes the register anew.
pub(crate) fn up_to_date<S: Server>(exchange: &Exchange<S>, register: &Register) -> Result<(), SharingError> {
    match exchange.keep_up(register, &holder(), VERSION) {
        Err(SharingError::Store(Error::Desk(DeskFault::Stopped(Stop::AwayTooLong)))) => {
            exchange.rejoin(register, &holder(), &mut go_on).map(drop)
        }
        other => other.map(drop),
    }
}

/// What goes by; anything else is a finding, told with whether the copy it was found in is whole.
fn passing(register: &Register, error: &SharingError) {
    use DeskFault::{NotConnected, NotSaved, Stopped, Unconfirmed};
    // A snapshot may be missing because whoever laid it was killed before it was whole, or has let go of it meanwhile.
    let passing = matches!(
        error,
        SharingError::Store(
            Error::Busy(_) | Error::Desk(NotConnected | NotSaved | Unconfirmed | Stopped(Stop::AwayTooLong))
        ) | SharingError::Log(LogError::Away | LogError::Busy)
            | SharingError::Snapshot(SnapshotFault::None | SnapshotFault::Missing)
    );
    assert!(passing, "{error:?}, in a copy that is {:?}", register.check().map(|_| "whole"));
}

/// One of a few deeds on one of the people.
fn something(write: &mut Write<'_>) -> Result<(), Error> {
    let page = write.people_page(None, 50)?.people;
    match fastrand::choice(page) {
        Some(mut known) if fastrand::bool() => {
            known.name = format!("Bo Björk {}", fastrand::u32(..));
            known.note = Some("y".repeat(fastrand::usize(1..2000)));
            write.update_person(&known)
        }
        Some(known) if fastrand::u8(0..3) == 0 => write.delete_person(known.id),
        _ => {
            let number = fastrand::u64(..);
            let id = PersonId(Uuid::from_u64_pair(fastrand::u64(..), number));
            write.insert_person(&domain::people::Person { id, ..person(number, "Ny Person") })
        }
    }
}
