//! Several desks over a server in memory, which is also a hostile one.

#![expect(clippy::redundant_closure_for_method_calls, reason = "`|read| read.…` reads the same at every query")]

mod epochs;
mod hostile;
#[path = "../office.rs"]
mod office;
mod snapshots;
mod together;
mod upkeep;

use desks::{Exchange, memory::MemoryServer};
use office::{REGISTER, another_desk, digest, first_desk, holder};
use std::{sync::Arc, time::Duration};
use store::{DeskFault, Error, Head, Register, Stop};
use tempfile::TempDir;

/// How a desk says that it was stopped for this reason.
pub(crate) fn stopped(reason: Stop) -> Error {
    Error::Desk(DeskFault::Stopped(reason))
}

/// A desk and its road to the server.
pub(crate) struct Desk {
    pub(crate) register: Register,
    pub(crate) exchange: Arc<Exchange<MemoryServer>>,
}

impl Desk {
    fn new(register: Register, server: &MemoryServer) -> Self {
        // A server that does not come back is not waited for.
        let exchange = Arc::new(Exchange::new(server.clone()).patient(Duration::from_millis(20)));
        register.connect(exchange.clone());
        Self { register, exchange }
    }

    pub(crate) fn pull(&self) -> Result<Head, Error> {
        self.exchange.pull(&self.register, &holder())
    }
}

/// Desks on one register.
pub(crate) struct Office {
    pub(crate) dir: TempDir,
    pub(crate) server: MemoryServer,
    pub(crate) desks: Vec<Desk>,
}

impl Office {
    pub(crate) fn new(count: u8) -> Self {
        let dir = tempfile::tempdir().expect("a folder");
        let server = MemoryServer::new(REGISTER);
        let first = first_desk(&dir.path().join("1"));
        let others: Vec<_> = (2..=count).map(|id| another_desk(&first, &dir.path().join(id.to_string()), id)).collect();
        let desks = std::iter::once(first).chain(others).map(|register| Desk::new(register, &server)).collect();
        Self { dir, server, desks }
    }

    /// Another desk, as a copy of the first as it is now.
    pub(crate) fn joined(&self, id: u8) -> Desk {
        let register = another_desk(&self.desks[0].register, &self.dir.path().join(id.to_string()), id);
        Desk::new(register, &self.server)
    }

    /// Every desk has everything, and it is the same.
    #[track_caller]
    pub(crate) fn same(&self) {
        for desk in &self.desks {
            desk.pull().expect("caught up");
        }
        let digests: Vec<_> = self.desks.iter().map(|desk| digest(&desk.register)).collect();
        assert!(digests.windows(2).all(|pair| pair[0] == pair[1]), "the desks say different things");
    }
}
