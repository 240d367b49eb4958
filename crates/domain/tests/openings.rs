// policy: 32
//! Many records opened in a short time.

use domain::{
    ids::{PersonId, StaffId},
    openings::{AN_HOUR, Burst, Opening, bursts},
    time::Moment,
};
use uuid::Uuid;

fn at(minute: i64) -> Moment {
    Moment::parse_from_rfc3339("2026-11-23T08:00:00+01:00").expect("a moment") + chrono::TimeDelta::minutes(minute)
}

fn opening(who: u128, person: u128, minute: i64) -> Opening {
    Opening { who: StaffId(Uuid::from_u128(who)), person: PersonId(Uuid::from_u128(person)), at: at(minute) }
}

fn burst(who: u128, from: i64, until: i64, people: u32) -> Burst {
    Burst { who: StaffId(Uuid::from_u128(who)), from: at(from), until: at(until), people }
}

#[test]
fn as_many_as_are_expected_are_not_remarked_on_and_one_more_is() {
    let mut openings: Vec<_> = (0..i64::from(AN_HOUR)).map(|n| opening(1, n.unsigned_abs().into(), n)).collect();
    assert_eq!(bursts(&openings, AN_HOUR), []);
    openings.push(opening(1, 999, 60));
    assert_eq!(bursts(&openings, AN_HOUR), [burst(1, 0, 60, 31)], "an hour to the minute is within the hour");
    openings.pop();
    openings.push(opening(1, 999, 61));
    assert_eq!(bursts(&openings, AN_HOUR), [], "the first opening is more than an hour ago then");
}

#[test]
fn the_same_person_again_and_again_is_one() {
    let openings: Vec<_> = (0..50).map(|minute| opening(1, 7, minute)).collect();
    assert_eq!(bursts(&openings, 1), []);
}

#[test]
fn each_member_of_staff_is_looked_at_alone_and_the_newest_is_first() {
    let mut openings = Vec::new();
    for n in 0..3_u32 {
        openings.push(opening(1, n.into(), i64::from(n)));
        openings.push(opening(2, n.into(), i64::from(n)));
    }
    assert_eq!(bursts(&openings, 3), [], "three each, not six");
    openings.push(opening(2, 3, 10));
    openings.push(opening(1, 3, 20));
    assert_eq!(bursts(&openings, 3), [burst(1, 0, 20, 4), burst(2, 0, 10, 4)]);
}

#[test]
fn hours_that_overlap_are_one_stretch_and_a_quiet_time_parts_two() {
    let steady: Vec<_> = (0..40).map(|n| opening(1, n, i64::try_from(n).expect("small") * 10)).collect();
    assert_eq!(bursts(&steady, 5), [burst(1, 0, 390, 40)], "seven in every hour, for six hours and a half");
    let mut twice: Vec<_> = (0..4).map(|n| opening(1, n, 0)).collect();
    twice.extend((0..4).map(|n| opening(1, n, 300)));
    assert_eq!(bursts(&twice, 3), [burst(1, 300, 300, 4), burst(1, 0, 0, 4)]);
}
