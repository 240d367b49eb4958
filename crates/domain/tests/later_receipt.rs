//! A limit never gets earlier when the request is received later: with questions to the person, extended or not, in
//! whatever office.

mod law;

use chrono::Days;
use domain::{
    calendar::{Calendar, Eves, HolidayOverrides},
    due::{self, DueItem},
    extension::{self, ExtensionFactor, FirstLimit},
    ids::{PersonId, RequestId, StaffId},
    pauses::{Pause, PauseReason},
    requests::{Applicant, Course, Request, RequestChannel, RequestKind, RequestState},
    rules::{LimitChange, Rules, TimeLimit},
    time::{Day, Moment},
};
use proptest::prelude::*;
use uuid::Uuid;

fn start() -> Day {
    "2018-06-01".parse().expect("a date")
}

fn after(days: u64) -> Day {
    start() + Days::new(days)
}

fn request(kind: RequestKind, received_on: Day) -> Request {
    Request {
        id: RequestId(Uuid::from_u128(1)),
        number: "2026-0001".into(),
        applicant: Applicant::Known(PersonId(Uuid::from_u128(2))),
        kind,
        received_on,
        registered_at: Moment::parse_from_rfc3339("2026-03-10T10:00:00+01:00").expect("a moment"),
        registered_by: StaffId(Uuid::from_u128(3)),
        channel: RequestChannel::Email,
        state: RequestState::Open,
    }
}

/// The rules of an office: a list of holidays of its own, open or closed on eves, and targets it has decided on.
fn office() -> impl Strategy<Value = Rules> {
    let days = || prop::collection::btree_set((0_u64..8_000).prop_map(after), 0..60);
    let targets = [TimeLimit::RequestTarget, TimeLimit::Rectification];
    let decision = (prop::sample::select(targets.to_vec()), 1_u32..20, 0_u64..8_000);
    (days(), days(), any::<bool>(), prop::collection::vec(decision, 0..4)).prop_map(
        |(added, removed, closed, decided)| {
            let eves = if closed { Eves::Closed } else { Eves::Open };
            let mut rules = law::rules_by(Calendar { overrides: HolidayOverrides { added, removed }, eves });
            let shipped = rules.limits.clone();
            for (limit, count, valid_from) in decided {
                let change = LimitChange::Own { count, valid_from: after(valid_from) };
                // One that is longer than what is brought is refused, and changes nothing.
                rules.limits = rules.limits.clone().changed(&shipped, limit, &change).unwrap_or(rules.limits);
            }
            rules
        },
    )
}

/// Questions to the person, as days after the receipt: when the first was sent, how long each answer took, and how long
/// it was until the next question.
fn questions() -> impl Strategy<Value = Vec<(u64, u64)>> {
    prop::collection::vec((1_u64..12, 0_u64..40), 0..3)
}

fn pauses(questions: &[(u64, u64)], from: Day) -> Vec<Pause> {
    let mut day = from;
    let mut all = Vec::new();
    for (wait, answer) in questions {
        let asked_on = day + Days::new(*wait);
        day = asked_on + Days::new(*answer);
        all.push(Pause { reason: PauseReason::Clarification, asked_on, answered_on: Some(day) });
    }
    all
}

fn course(pauses: Vec<Pause>, extended_on: Option<Day>) -> Course {
    let extension = extended_on.map(|decided_on| {
        let first = FirstLimit { received_on: decided_on, last_day: decided_on, extension: None };
        let reasons = "Uppgifterna finns på flera avdelningar.";
        extension::decide(first, decided_on, [ExtensionFactor::SeveralUnits].into(), reasons).expect("decided")
    });
    Course { pauses, extension }
}

/// Nothing where the question came after the last day: it stops no clock, and is refused.
fn due_of(rules: &Rules, kind: RequestKind, received_on: Day, course: &Course) -> Option<DueItem> {
    due::request(rules, &request(kind, received_on), course, after(10_000)).ok().flatten()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn a_later_receipt_never_gives_an_earlier_day(
        rules in office(),
        kind in prop::sample::select(RequestKind::ALL.to_vec()),
        offset in 0_u64..7_900,
        later in 1_u64..5,
        questions in questions(),
        extended in any::<bool>(),
        follows in any::<bool>(),
    ) {
        let (this, next) = (after(offset), after(offset + later));
        // The same questions on the same days, or each as many days after its own receipt.
        let first_day = if follows { this } else { next };
        let of = |received, from| {
            let course = course(pauses(&questions, from), extended.then_some(received));
            due_of(&rules, kind, received, &course)
        };
        let (Some(one), Some(other)) = (of(this, first_day), of(next, next)) else { return Ok(()) };
        prop_assert!(one.last_day <= other.last_day, "the law's day: {} and {}", one.last_day, other.last_day);
        prop_assert!(one.internal_day <= one.last_day && other.internal_day <= other.last_day);
        // A shorter target of the office's own is for what comes in later, and may well overtake what came before.
        let target = |on| [TimeLimit::RequestTarget, TimeLimit::Rectification].map(|it| rules.limits.in_force(it, on).copied());
        let same = target(this) == target(next);
        prop_assert!(!same || one.internal_day <= other.internal_day, "{} and {}", one.internal_day, other.internal_day);
    }
}

#[test]
fn the_property_meets_every_kind_of_course() {
    let rules = law::rules();
    let received = after(3_000);
    let plain = due_of(&rules, RequestKind::Access, received, &Course::default()).expect("due");
    let asked = course(pauses(&[(3, 10)], received), None);
    let paused = due_of(&rules, RequestKind::Access, received, &asked).expect("due");
    let extended = due_of(&rules, RequestKind::Access, received, &course(Vec::new(), Some(received))).expect("due");
    assert!(plain.last_day < paused.last_day && paused.last_day < extended.last_day);
}
