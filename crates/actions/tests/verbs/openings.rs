// policy: 32
//! Many records opened in a short time.

use crate::{
    desk::{Desk, at, desk, now},
    staff::{FIRST, add},
};
use actions::{
    Problem, Session,
    dossier::{self, OpenPerson},
    due, openings,
    people::{self, FindPeople},
    unlock::{self, Unlock},
};

fn open_some(desk: &Desk, session: &Session, count: usize, when: &str) {
    let found = people::find(&desk.session, &FindPeople { limit: 100, ..FindPeople::default() }).expect("found");
    for hit in found.hits.iter().take(count) {
        let request = OpenPerson { id: hit.id.clone(), task: "customer-service".to_owned() };
        dossier::open(session, &request, at(when)).expect("nobody is stopped");
    }
}

#[test]
fn the_data_protection_officer_is_told_and_the_opener_is_not_stopped() {
    let desk = desk(60);
    add(&desk.session, "Eva", "customer-service").expect("added");
    add(&desk.session, "Dan", "dpo").expect("added");
    let as_user = |user: &str| {
        unlock::unlock(desk.folder.path(), &Unlock { user: user.into(), password: FIRST.into() }, now()).expect("opens")
    };
    let (eva, dan) = (as_user("Eva"), as_user("Dan"));
    open_some(&desk, &eva, 30, "2026-11-20T09:00:00+01:00");
    open_some(&desk, &eva, 30, "2026-11-20T09:30:00+01:00");
    assert_eq!(openings::warnings(&dan, 30, now()), Ok(Vec::new()), "thirty people, however often");
    assert_eq!(due::today(&dan, now()).expect("shown").opening_warnings, [], "and the first page agrees");
    open_some(&desk, &eva, 31, "2026-11-20T09:45:00+01:00");
    let told = openings::warnings(&dan, 30, now()).expect("told");
    assert_eq!(told.len(), 1, "{told:?}");
    assert_eq!((told[0].who.as_str(), told[0].people, told[0].limit), ("Eva", 31, 30));
    assert_eq!(due::today(&dan, now()).expect("shown").opening_warnings, told, "and on the first page");
    assert_eq!(due::today(&eva, now()).expect("shown").opening_warnings, [], "who may not read the log sees nothing");
    let refused = Problem::NotPermitted { deed: "read-log".to_owned() };
    assert_eq!(openings::warnings(&eva, 30, now()).err(), Some(refused));
    let later = at("2026-12-01T10:00:00+01:00");
    assert_eq!(due::today(&dan, later).expect("shown").opening_warnings, [], "the first page looks back a week");
    assert_eq!(due::today(&dan, now()).expect("shown").opening_warnings, told, "and again, should the clock go back");
    assert_eq!(openings::warnings(&dan, 30, later).expect("told").len(), 1);

    let denied = Problem::NotPermitted { deed: "change-settings".to_owned() };
    assert_eq!(openings::set_limit(&dan, 10, now()).err(), Some(denied));
    let out = Problem::invalid("openings-an-hour", "out-of-range");
    assert_eq!(openings::set_limit(&desk.session, 0, now()).err(), Some(out));
    openings::set_limit(&desk.session, 100, now()).expect("set");
    assert_eq!(openings::limit(&dan), Ok(100));
    assert_eq!(openings::warnings(&dan, 30, now()), Ok(Vec::new()), "a busy office has another number");
}
