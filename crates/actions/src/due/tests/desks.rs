//! Everything that can happen in an office, on two desks.

use super::Office;
use crate::Problem;
use keys::{Secret, SlotsFile};
use std::{ops::ControlFlow, sync::Arc};
use store::{CommitPoint, Contents, Desk, Error, Head, Holder, NotAppended, Record, Register, Replica, database_path};

/// The second desk takes over every write at once; the first learns of nothing that does not fit there.
struct Second {
    register: Register,
    holder: Holder,
}

impl CommitPoint for Second {
    fn take_turn(&self, _: &mut Replica<'_>) -> Result<(), Error> {
        Ok(())
    }

    fn append(&self, desk: &Desk, contents: Contents) -> Result<Record, NotAppended> {
        let Head { epoch, number, hash } = desk.head;
        let record =
            Record { epoch, number: number + 1, kind: 0, desk: desk.id, previous: hash, hash, sealed: Vec::new() };
        let batch = [(record.clone(), contents)];
        self.register.replica(&self.holder, |replica| replica.apply(&batch)).expect("the second desk takes it over");
        Ok(record)
    }

    fn settle(&self, _: &mut Replica<'_>, _: Head) -> Result<bool, Error> {
        Ok(true)
    }

    fn give_back(&self) {}
}

// Merged entries, erased people, lines of the due list that move, histories that are parted again: what triggers, links and
// the verbs themselves did at the first desk is what the second one has.
#[test]
fn what_happens_at_one_desk_is_the_same_at_the_other() {
    let mut office = Office::new(true);
    let holder = office.session.holder(office.now);
    let (folder, id) = (tempfile::tempdir().expect("a folder"), uuid::Uuid::from_u128(1));
    let shared = office.session.register.write(&holder, |w| {
        w.become_first_desk(uuid::Uuid::from_u128(9), id, &[3; 32], office.now)?;
        w.record(&office.session.entry("session.unlock", None, office.now))?;
        Ok::<_, Problem>(())
    });
    shared.expect("shared");
    let slots = SlotsFile::load(&office.folder.path().join("register.keys")).expect("the slots");
    let typed = Secret::new("blå häst äter gärna klister".to_owned());
    let key = slots.unlock_password("Åsa", &typed).expect("unlocked");
    office.session.register.back_up(&database_path(folder.path()), |_| ControlFlow::Continue(())).expect("copied");
    let second = Arc::new(Second { register: Register::open(folder.path(), &key).expect("the copy opens"), holder });
    office.session.register.connect(second.clone());
    for round in 0..6 {
        for what in 0..20 {
            let days = i64::try_from((what * 37 + round * 91) % 500).expect("few");
            office.happens(what, what * 7 + round, days);
        }
        let digest = |register: &Register| register.read(|r| r.shared_digest()).expect("a digest");
        assert_eq!(digest(&office.session.register), digest(&second.register), "round {round}");
    }
    let lines = second.register.read(|r| r.audit_head()).expect("a head").count;
    assert!(lines > 60, "{lines} lines: something happened");
}
