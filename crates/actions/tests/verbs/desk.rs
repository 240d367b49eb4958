//! An office for one test: a folder, a time, and a session on a demo register without people.

use actions::{
    Session,
    demo::{self, MakeDemo},
    due::{self, DueLine},
    people::PersonInput,
};
use domain::time::Moment;
use std::ops::ControlFlow;
use tempfile::TempDir;

/// The moment all tests live in unless they say otherwise: a Sunday morning in Sweden.
pub fn now() -> Moment {
    at("2026-11-22T10:00:00+01:00")
}

/// A moment.
pub fn at(text: &str) -> Moment {
    Moment::parse_from_rfc3339(text).expect("a moment")
}

/// A folder and an open register in it.
pub struct Desk {
    pub folder: TempDir,
    pub session: Session,
}

/// A register with so many made-up people.
pub fn desk(people: u32) -> Desk {
    let folder = tempfile::tempdir().expect("a folder");
    let wanted = MakeDemo { people, seed: 7, replace: false };
    let (session, _) =
        demo::create(folder.path(), &wanted, now(), &mut |_, _| ControlFlow::Continue(())).expect("a demo register");
    Desk { folder, session }
}

/// What is due about one record, whatever else the demo has.
pub fn due_about(session: &Session, subject: &str) -> Vec<DueLine> {
    let list = due::list(session, None, 500, now()).expect("listed");
    list.into_iter().filter(|line| line.subject_id == subject).collect()
}

/// A person as entered on the telephone.
pub fn asa() -> PersonInput {
    PersonInput {
        number: None,
        name: "Åsa Lindström".to_owned(),
        email: Some("asa.lindstrom@example.org".to_owned()),
        phone: Some("018-44 44 600".to_owned()),
        address: None,
        identity_number: None,
        identity_ground: None,
        note: None,
        relations: vec!["client".to_owned()],
        protected_identity: false,
        source: "person".to_owned(),
    }
}
