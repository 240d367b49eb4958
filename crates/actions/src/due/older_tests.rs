//! A list that an older version of the program kept.

use super::now;
use crate::{
    Problem,
    demo::{self, MakeDemo},
    unlock::{DEMO_PASSWORD, DEMO_USER, OpeningPart, OpeningProgress, Unlock, unlock_telling},
};
use domain::time::{Moment, day_in_sweden};
use std::ops::ControlFlow;

#[test]
fn a_list_of_an_older_version_is_made_anew_at_the_first_unlocking_which_says_how_far_it_has_come() {
    let folder = tempfile::tempdir().expect("a folder");
    let moment = Moment::parse_from_rfc3339("2026-11-22T10:00:00+01:00").expect("a moment");
    let wanted = MakeDemo { people: 600, seed: 7, replace: false };
    let (session, _) =
        demo::create(folder.path(), &wanted, moment, &mut |_, _| ControlFlow::Continue(())).expect("made");
    let first =
        session.register.read(|r| now::page(r, None, 50, &now::moving(r, day_in_sweden(moment))?)).expect("read");
    session
        .register
        .write(&session.holder(moment), |w| {
            w.set_setting("due-list-made-by", "0")?;
            w.replace_due(&[])?;
            w.record(&session.entry("demo.create", None, moment))?;
            Ok::<_, Problem>(())
        })
        .expect("written");
    drop(session);
    let request = Unlock { user: DEMO_USER.to_owned(), password: DEMO_PASSWORD.to_owned() };
    let given_up = unlock_telling(folder.path(), &request, moment, &mut |_| ControlFlow::Break(()));
    assert_eq!(given_up.map(|_| ()), Err(Problem::Cancelled), "whoever does not want to wait is not let in");
    let mut told = Vec::new();
    let mut hear = |at: OpeningProgress| {
        told.push((at.part, at.done, at.total));
        ControlFlow::Continue(())
    };
    let session = unlock_telling(folder.path(), &request, moment, &mut hear).expect("opened");
    assert_eq!(told, [0, 512, 600].map(|done| (OpeningPart::WorkingOutDue, done, Some(600))));
    let again =
        session.register.read(|r| now::page(r, None, 50, &now::moving(r, day_in_sweden(moment))?)).expect("read");
    assert_eq!(again, first, "the list is what it was");
    drop(session);
    let never = unlock_telling(folder.path(), &request, moment, &mut |_| ControlFlow::Break(()));
    assert!(never.is_ok(), "the second unlocking has nothing to tell");
}
