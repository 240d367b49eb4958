//! Letting go of what was, by whichever desk is there when it is time. The clock is the test's.

use crate::{Desk, Office, office::add};
use desks::{Compacted, SharingError};
use domain::time::Moment;
use std::ops::ControlFlow;
use store::{AuditFilter, Holder};

const VERSION: &str = "1.0.0";

/// A desk at this moment.
fn at(moment: &str) -> Holder {
    Holder::new("Åke Holm", Moment::parse_from_rfc3339(moment).expect("a moment"))
}

fn upkeep(desk: &Desk, moment: &str) -> Option<Compacted> {
    let go_on = &mut |_: u64, _: u64| ControlFlow::Continue(());
    desk.exchange.upkeep(&desk.register, &at(moment), VERSION, go_on).expect("done, or nothing to do")
}

fn keep_up(desk: &Desk, moment: &str) {
    desk.exchange.keep_up(&desk.register, &at(moment), VERSION).expect("up to date");
}

/// An office of two, the day everybody's epoch began.
fn office() -> Office {
    let office = Office::new(2);
    add(&office.desks[0].register, 2, "Bo Björk").expect("added");
    for desk in [&office.desks[0], &office.desks[1], &office.desks[0]] {
        keep_up(desk, "2026-11-22T10:00:00+01:00");
    }
    office
}

/// Everybody is in this epoch, of the former ones nothing is left, and this is how often somebody has said to have begun one.
#[track_caller]
fn let_go(office: &Office, epoch: u64, lines: usize) {
    office.same();
    for desk in &office.desks {
        let here = desk.register.read(|read| read.desk()).expect("read").expect("a desk");
        assert_eq!((here.head.epoch, here.clean_before), (epoch, Some(here.epoch_began)));
    }
    let left = office.server.tamper(|shelf| shelf.records.iter().all(|record| record.epoch == epoch));
    assert_eq!(left, Some(true));
    let log = office.desks[0].register.read(|read| read.audit_page(&AuditFilter::default(), 100)).expect("read");
    let said: Vec<_> = log.iter().filter(|line| line.verb == "desks.compact").collect();
    assert_eq!(said.len(), lines);
    assert!(said.iter().all(|line| line.who.is_none()), "nobody's deed");
}

#[test]
fn of_several_desks_that_want_to_at_the_same_moment_one_begins_the_next_epoch() {
    let office = office();
    let moment = "2026-11-29T10:00:00+01:00";
    let done: Vec<_> = std::thread::scope(|scope| {
        let threads: Vec<_> = office.desks.iter().map(|desk| scope.spawn(|| upkeep(desk, moment))).collect();
        threads.into_iter().map(|thread| thread.join().expect("done")).collect()
    });
    let done: Vec<_> = done.into_iter().flatten().collect();
    assert_eq!(done.iter().map(|one| one.epoch).collect::<Vec<_>>(), [2], "{done:?}");
    for desk in [&office.desks[0], &office.desks[1], &office.desks[0]] {
        keep_up(desk, moment);
    }
    let_go(&office, 2, 1);
    assert_eq!(upkeep(&office.desks[1], "2026-12-06T09:59:59+01:00"), None, "the next week is not over");
    // The first has not heard of it when its own week is over.
    assert!(upkeep(&office.desks[1], "2026-12-06T10:00:00+01:00").is_some());
    assert_eq!(upkeep(&office.desks[0], "2026-12-06T10:00:01+01:00"), None);
    for desk in [&office.desks[0], &office.desks[1], &office.desks[0]] {
        keep_up(desk, "2026-12-06T10:01:00+01:00");
    }
    let_go(&office, 3, 2);
}

#[test]
fn what_one_desk_was_broken_off_in_another_finishes() {
    let office = office();
    let [one, two] = [&office.desks[0], &office.desks[1]];
    let broken = &mut |_: u64, _: u64| ControlFlow::Break(());
    let answer = one.exchange.upkeep(&one.register, &at("2026-11-29T10:00:00+01:00"), VERSION, broken);
    assert!(matches!(answer, Err(SharingError::Cancelled)));
    keep_up(two, "2026-11-29T10:01:00+01:00");
    assert_eq!(upkeep(two, "2026-11-29T10:59:59+01:00"), None, "whoever began has time");
    assert_eq!(upkeep(two, "2026-11-29T11:00:00+01:00").map(|done| (done.epoch, done.dropped)), Some((2, false)));
    keep_up(one, "2026-11-29T11:01:00+01:00");
    keep_up(two, "2026-11-29T11:01:00+01:00");
    let_go(&office, 2, 1);
    assert_eq!(upkeep(two, "2026-11-29T12:30:00+01:00"), None, "nothing is left to do");
}

#[test]
fn a_desk_that_was_stopped_does_nothing() {
    let office = office();
    office.server.tamper(|shelf| shelf.head.hash[0] ^= 1);
    let two = &office.desks[1];
    two.pull().expect_err("stopped");
    assert_eq!(upkeep(two, "2027-11-22T10:00:00+01:00"), None);
}
