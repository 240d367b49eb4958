//! Several desks over a real PostgreSQL.

#![cfg(target_os = "linux")]
#![expect(clippy::redundant_closure_for_method_calls, reason = "`|read| read.…` reads the same at every query")]

#[path = "../cluster.rs"]
mod cluster;
mod company;
#[path = "../office.rs"]
mod office;
mod rights;
mod secure;
mod together;

use cluster::Cluster;
use desks::{
    Exchange,
    postgres::{PgServer, Tls, admit, prepare},
};
use office::{REGISTER, another_desk, first_desk, holder};
use std::{sync::Arc, time::Duration};
use store::{Error, Head, Register};
use tempfile::TempDir;
use uuid::Uuid;

pub(crate) type Road = Arc<Exchange<PgServer>>;

/// A server with the desks' side and the accounts `desk1` and `desk2`.
pub(crate) fn server() -> Cluster {
    let cluster = Cluster::new();
    let mut owner = cluster.owner();
    prepare(&mut owner, REGISTER).expect("prepared");
    prepare(&mut owner, REGISTER).expect("a second time changes nothing");
    for (number, account) in [(1, "desk1"), (2, "desk2")] {
        admit(&mut owner, REGISTER, Uuid::from_u128(number), account, "lösen'ord").expect("admitted");
    }
    cluster
}

/// The road of this desk.
pub(crate) fn road(cluster: &Cluster, account: &str) -> Road {
    let server = PgServer::new(cluster.address(account), &Tls::SameComputer).expect("a road");
    Arc::new(Exchange::new(server).patient(Duration::from_secs(30)))
}

/// Two desks on one register over one server.
pub(crate) struct Office {
    pub(crate) _dir: TempDir,
    pub(crate) cluster: Cluster,
    pub(crate) desks: [(Register, Road); 2],
}

impl Office {
    pub(crate) fn new() -> Self {
        let (dir, cluster) = (tempfile::tempdir().expect("a folder"), server());
        let one = first_desk(&dir.path().join("1"));
        let two = another_desk(&one, &dir.path().join("2"), 2);
        let connected = |register: Register, account| {
            let road = road(&cluster, account);
            register.connect(road.clone());
            (register, road)
        };
        let desks = [connected(one, "desk1"), connected(two, "desk2")];
        Self { _dir: dir, cluster, desks }
    }
}

pub(crate) fn pull((register, road): &(Register, Road)) -> Result<Head, Error> {
    road.pull(register, &holder())
}
