//! The server lets go of what was by itself. The clock is the test's.

use crate::pair::{Pair, at, go_on, person};
use actions::{
    Session,
    audit::{self, AuditQuery},
    desks::{self, CompactedView},
    erasure::{self, ApplyPlan, MakePlan},
};

fn upkeep(session: &Session, moment: &str) -> Option<CompactedView> {
    desks::upkeep(session, at(moment), &mut go_on).expect("done, or nothing to do")
}

/// Each desk takes over what there is, and goes over to another epoch.
fn follow(pair: &Pair, moment: &str) {
    for session in [&pair.one, &pair.two, &pair.one] {
        desks::pull(session, at(moment)).expect("followed");
    }
}

/// How often the log says that an epoch was begun, and by whom.
fn begun(session: &Session) -> Vec<Option<String>> {
    let query = AuditQuery { verb: Some("desks.compact".to_owned()), limit: 100, ..AuditQuery::default() };
    audit::page(session, &query).expect("read").lines.into_iter().map(|line| line.who).collect()
}

#[test]
fn a_week_later_one_of_the_desks_lets_go_of_what_was() {
    let pair = Pair::new(5, "manager");
    follow(&pair, "2026-11-22T10:00:00+01:00");
    for session in [&pair.one, &pair.two] {
        assert_eq!(upkeep(session, "2026-11-29T09:59:59+01:00"), None, "the week is not over");
    }
    let moment = "2026-11-29T10:00:00+01:00";
    let done = std::thread::scope(|scope| {
        let threads = [&pair.one, &pair.two].map(|session| scope.spawn(move || upkeep(session, moment)));
        threads.map(|thread| thread.join().expect("done"))
    });
    let epochs: Vec<_> = done.iter().flatten().map(|done| done.epoch).collect();
    assert_eq!(epochs, [2], "one of the two");
    follow(&pair, moment);
    for session in [&pair.one, &pair.two] {
        let status = desks::status(session).expect("known");
        assert_eq!((status.epoch, status.server_clean_before.as_deref()), (Some(2), Some(moment)));
        assert_eq!(begun(session), [None::<String>], "the program's own deed, once");
    }
    let left: i64 = pair
        .server
        .owner()
        .query_one("SELECT count(*) FROM cequred.records WHERE epoch < 2", &[])
        .expect("counted")
        .get(0);
    assert_eq!(left, 0);
}

#[test]
fn what_a_plan_erased_is_let_go_of_when_nobody_is_at_work() {
    let pair = Pair::new(0, "manager");
    let id = person(&pair.one, "Åsa Lindström", "Q72", "client");
    follow(&pair, "2026-11-22T10:00:00+01:00");
    let later = "2026-11-24T10:00:00+01:00";
    let plan = MakePlan { person: Some(id), ..MakePlan::default() };
    let made = erasure::plan(&pair.one, &plan, at(later)).expect("planned");
    erasure::apply(&pair.one, &ApplyPlan { id: made.id }, at(later), &mut go_on).expect("carried out");
    follow(&pair, later);
    assert_eq!(upkeep(&pair.two, "2026-11-24T10:01:59+01:00"), None, "somebody was at work a moment ago");
    let done = upkeep(&pair.two, "2026-11-24T10:02:00+01:00").expect("it is quiet now");
    assert_eq!((done.epoch, done.dropped), (2, false));
    follow(&pair, "2026-11-24T10:03:00+01:00");
    assert_eq!(upkeep(&pair.one, "2026-11-24T10:10:00+01:00"), None, "nothing was erased since");
    let clean = desks::status(&pair.one).expect("known").server_clean_before;
    assert_eq!(clean.as_deref(), Some("2026-11-24T10:02:00+01:00"));
}
