//! Two computers of an office that share one register, each with somebody signed in: what the verbs do between them.

use crate::cluster::Cluster;
use actions::{
    Session,
    demo::{self, MakeDemo},
    desks::{self, InviteDesk, JoinRegister, ServerOwner, ShareRegister},
    key_slots::Confirm,
    people::{self, PersonInput},
    staff::{self, AddStaff},
    unlock::{self, DEMO_PASSWORD, DEMO_USER, Unlock},
};
use domain::time::Moment;
use std::{ops::ControlFlow, path::PathBuf};
use tempfile::TempDir;

/// Who sits at the second computer.
pub(crate) const EVA: &str = "Eva";
pub(crate) const EVAS: &str = "fyra vita svanar på isen";

/// The moment all these tests live in unless they say otherwise.
pub(crate) fn now() -> Moment {
    at("2026-11-22T10:00:00+01:00")
}

pub(crate) fn at(text: &str) -> Moment {
    Moment::parse_from_rfc3339(text).expect("a moment")
}

pub(crate) fn go_on(_: u64, _: u64) -> ControlFlow<()> {
    ControlFlow::Continue(())
}

/// The desk that shared the register, with its administrator; the desk that joined, with Eva; and the server.
pub(crate) struct Pair {
    pub(crate) one: Session,
    pub(crate) two: Session,
    pub(crate) server: Cluster,
    folder: TempDir,
}

fn confirm() -> Confirm {
    Confirm { password: DEMO_PASSWORD.to_owned() }
}

impl Pair {
    /// A register with so many made-up people, and Eva in this role.
    pub(crate) fn new(people: u32, role: &str) -> Self {
        let (server, folder) = (Cluster::new(), tempfile::tempdir().expect("a folder"));
        let wanted = MakeDemo { people, seed: 7, replace: false };
        let (one, _) = demo::create(&folder.path().join("one"), &wanted, now(), &mut go_on).expect("a demo register");
        let owner = ServerOwner {
            host: server.folder().display().to_string(),
            port: "5432".to_owned(),
            database: "postgres".to_owned(),
            authority: None,
            owner: "owner".to_owned(),
            owner_password: String::new(),
        };
        let sharing = ShareRegister { server: owner, name: "Kundtjänst".to_owned(), confirm: confirm() };
        desks::share(&one, &sharing, now()).expect("shared");
        let eva = AddStaff {
            user: EVA.to_owned(),
            role: role.to_owned(),
            password: EVAS.to_owned(),
            on_this_computer: false,
            confirm: confirm(),
        };
        staff::add(&one, &eva, now()).expect("added");
        let wanted = InviteDesk { name: "Chef".to_owned(), confirm: confirm() };
        let invited = desks::invite(&one, &wanted, now(), &mut go_on).expect("invited");
        let request =
            JoinRegister { code: invited.groups().join("-"), user: EVA.to_owned(), password: EVAS.to_owned() };
        let joined = desks::join(&folder.path().join("two"), &invited.file, &request, now(), &mut go_on);
        let (two, _) = joined.expect("joined");
        Self { one, two, server, folder }
    }

    /// The folder of a desk, `one` or `two`.
    pub(crate) fn folder(&self, desk: &str) -> PathBuf {
        self.folder.path().join(desk)
    }

    /// Eva unlocks at a desk: she has a way in at both.
    pub(crate) fn eva_at(&self, desk: &str) -> Session {
        let who = Unlock { user: EVA.to_owned(), password: EVAS.to_owned() };
        unlock::unlock(&self.folder(desk), &who, now()).expect("unlocked")
    }

    /// Each desk takes over what the other has written.
    pub(crate) fn both_follow(&self) {
        for session in [&self.one, &self.two, &self.one] {
            desks::pull(session, now()).expect("followed");
        }
    }
}

/// Adds somebody.
pub(crate) fn person(session: &Session, name: &str, number: &str, relation: &str) -> String {
    people::add(session, &entered(name, number, relation), now()).expect("added").id
}

/// A person as she is entered.
pub(crate) fn entered(name: &str, number: &str, relation: &str) -> PersonInput {
    PersonInput {
        number: Some(number.to_owned()),
        name: name.to_owned(),
        email: Some(format!("{}@example.org", number.to_lowercase())),
        phone: Some("018-44 44 600".to_owned()),
        address: None,
        identity_number: None,
        identity_ground: None,
        note: None,
        relations: vec![relation.to_owned()],
        protected_identity: false,
        source: "person".to_owned(),
    }
}

/// The administrator's name, as the log and the lists have it.
pub(crate) const ADMINISTRATOR: &str = DEMO_USER;
