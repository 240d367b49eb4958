//! The course of a dispute: every state against every step, both sides heard, two hands, and what an outcome does.

mod law;

use domain::{
    disputes::{
        Dispute, DisputeProblem,
        contacts::{Contact, Reached, Side, both_heard, heard, may_release, visible_to},
        decision::{Decision, Outcome, applied, check, lifted, restricted, similar},
        limit, may_open,
        parts::{Part, PartKind, Parts},
        steps::{DisputeState, DisputeStep, allowed},
    },
    due::DueKind,
    ids::{AssignmentId, ContactId, DisputeId, PersonId, RatingId, StaffId},
    rating_summary::Distribution,
    ratings::{Rating, Standing, Stars},
    source::{Source, SourceKind},
    time::{Day, Moment},
};
use uuid::Uuid;

fn day(text: &str) -> Day {
    text.parse().expect("a day")
}

fn now() -> Moment {
    Moment::parse_from_rfc3339("2026-11-22T10:00:00+01:00").expect("a moment")
}

const EVA: StaffId = StaffId(Uuid::from_u128(1));
const BO: StaffId = StaffId(Uuid::from_u128(2));

fn stars(value: u8) -> Stars {
    Stars::new(value).expect("a rating")
}

fn rating(value: u8) -> Rating {
    Rating {
        id: RatingId(Uuid::from_u128(10)),
        assignment: AssignmentId(Uuid::from_u128(11)),
        contractor: PersonId(Uuid::from_u128(12)),
        client: Some(PersonId(Uuid::from_u128(13))),
        stars: Some(stars(value)),
        standing: Standing::Counts,
        answered_on: day("2026-10-01"),
        comment: Some("Kom för sent".into()),
        statement: None,
        ended_on: None,
        entered_by: None,
        source: Source { kind: SourceKind::ThirdParty, detail: None, on: day("2026-10-01") },
    }
}

fn part() -> Part {
    Part { text: Some("ord".into()), documents: 0, no_documents: true }
}

fn dispute(state: DisputeState) -> Dispute {
    let decided = matches!(state, DisputeState::Decided | DisputeState::Closed);
    let proposed = decided || state == DisputeState::Proposed;
    Dispute {
        id: DisputeId(Uuid::from_u128(20)),
        number: "T2026-0001".into(),
        rating: RatingId(Uuid::from_u128(10)),
        assignment: AssignmentId(Uuid::from_u128(11)),
        contractor: PersonId(Uuid::from_u128(12)),
        client: Some(PersonId(Uuid::from_u128(13))),
        received_on: day("2026-10-05"),
        registered_at: now(),
        registered_by: EVA,
        state,
        parts: Parts { cause: part(), why_wrong: part(), adjustment: part() },
        assured: false,
        completion_asked_on: None,
        contacts: vec![contact(1, Side::Client, Reached::Heard), contact(2, Side::Contractor, Reached::Heard)],
        decision: proposed.then(|| Decision {
            outcome: Outcome::Upheld,
            stars: None,
            statement: None,
            reasons: "Båda har hörts".into(),
            proposed_by: EVA,
            proposed_at: now(),
            signed_by: decided.then_some(BO),
            decided_at: decided.then(now),
        }),
        stars_before: stars(2),
        notified_on: None,
        closed_on: None,
    }
}

fn contact(id: u128, side: Side, reached: Reached) -> Contact {
    Contact {
        id: ContactId(Uuid::from_u128(id)),
        side,
        at: now(),
        by: EVA,
        reached,
        note: String::new(),
        released_at: None,
    }
}

/// The whole table, one letter a step in the order of [`DisputeStep::ALL`]: `+` allowed, otherwise the refusal.
// policy: 48, 52
#[test]
fn every_state_answers_every_step() {
    use DisputeProblem::{Closed, Complete, Decided, Incomplete, NotDecided, NothingProposed, WaitsForSignature};
    let table: [(DisputeState, [Option<DisputeProblem>; 12]); 5] = [
        //                        complete attach ask-completion contact release propose sign reject dismiss letter notify lift
        (
            DisputeState::Incomplete,
            [
                None,
                None,
                None,
                Some(Incomplete),
                Some(Incomplete),
                Some(Incomplete),
                Some(Incomplete),
                Some(Incomplete),
                None,
                Some(Incomplete),
                Some(Incomplete),
                Some(Incomplete),
            ],
        ),
        (
            DisputeState::Open,
            [
                None,
                None,
                Some(Complete),
                None,
                None,
                None,
                Some(NothingProposed),
                Some(NothingProposed),
                None,
                Some(NotDecided),
                Some(NotDecided),
                Some(NotDecided),
            ],
        ),
        (
            DisputeState::Proposed,
            [
                Some(WaitsForSignature),
                Some(WaitsForSignature),
                Some(WaitsForSignature),
                Some(WaitsForSignature),
                None,
                Some(WaitsForSignature),
                None,
                None,
                Some(WaitsForSignature),
                Some(NotDecided),
                Some(NotDecided),
                Some(NotDecided),
            ],
        ),
        (
            DisputeState::Decided,
            [
                Some(Decided),
                Some(Decided),
                Some(Decided),
                Some(Decided),
                None,
                Some(Decided),
                Some(Decided),
                Some(Decided),
                Some(Decided),
                None,
                None,
                None,
            ],
        ),
        (
            DisputeState::Closed,
            [
                Some(Closed),
                Some(Closed),
                Some(Closed),
                Some(Closed),
                None,
                Some(Closed),
                Some(Closed),
                Some(Closed),
                Some(Closed),
                None,
                Some(Closed),
                Some(Closed),
            ],
        ),
    ];
    assert_eq!(table.map(|(state, _)| state), DisputeState::ALL, "every state has its line");
    let mut looked_at = 0;
    for (state, answers) in table {
        for (step, answer) in DisputeStep::ALL.into_iter().zip(answers) {
            looked_at += 1;
            assert_eq!(allowed(state, step).err(), answer, "{} in {}", step.code(), state.code());
        }
    }
    assert_eq!(looked_at, DisputeState::ALL.len() * DisputeStep::ALL.len());
}

/// Within a state that allows a step: what the step still needs.
#[test]
fn a_step_also_needs_what_went_before_it() {
    let mut open = dispute(DisputeState::Open);
    assert_eq!(open.may(DisputeStep::Propose), Ok(()));
    open.contacts.clear();
    assert_eq!(open.may(DisputeStep::Propose), Err(DisputeProblem::ContactsMissing));

    let mut decided = dispute(DisputeState::Decided);
    assert_eq!(decided.may(DisputeStep::Lift), Err(DisputeProblem::NoticeMissing), "Art. 18(3) comes first");
    assert_eq!(decided.may(DisputeStep::Notify), Ok(()));
    decided.notified_on = Some(day("2026-11-01"));
    assert_eq!(decided.may(DisputeStep::Lift), Ok(()));
    assert_eq!(decided.may(DisputeStep::Notify), Err(DisputeProblem::NoticeSent));
}

// policy: 49
#[test]
fn whoever_arranged_the_assignment_neither_hears_nor_decides() {
    for (state, step) in [
        (DisputeState::Open, DisputeStep::LogContact),
        (DisputeState::Open, DisputeStep::Propose),
        (DisputeState::Open, DisputeStep::Dismiss),
        (DisputeState::Proposed, DisputeStep::Sign),
    ] {
        let it = dispute(state);
        assert_eq!(it.may_by(step, BO, Some(BO)), Err(DisputeProblem::HandlerInvolved), "{}", step.code());
        assert_eq!(it.may_by(step, BO, Some(EVA)), Ok(()), "{}", step.code());
        assert_eq!(it.may_by(step, BO, None), Ok(()), "{}", step.code());
    }
    let proposed = dispute(DisputeState::Proposed);
    assert_eq!(proposed.may_by(DisputeStep::Sign, EVA, None), Err(DisputeProblem::SameSigner));
    assert_eq!(proposed.may_by(DisputeStep::Reject, EVA, None), Ok(()), "one may take back one's own proposal");
}

// policy: 49
#[test]
fn nothing_is_decided_until_both_were_heard_or_tried_twice() {
    use Reached::{Heard, NotReachable};
    let client = |reached| contact(1, Side::Client, reached);
    let contractor = |reached| contact(2, Side::Contractor, reached);
    assert!(!both_heard(&[]));
    assert!(!both_heard(&[client(Heard)]));
    assert!(!both_heard(&[client(Heard), contractor(NotReachable)]), "once is not enough");
    assert!(both_heard(&[client(Heard), contractor(NotReachable), contractor(NotReachable)]));
    assert!(both_heard(&[
        client(NotReachable),
        client(NotReachable),
        contractor(NotReachable),
        contractor(NotReachable)
    ]));
    assert!(both_heard(&[contractor(Heard), client(NotReachable), client(Heard)]));
    assert!(!heard(&[client(NotReachable), contractor(NotReachable)], Side::Client), "each side has its own log");
}

// policy: 49
#[test]
fn neither_side_sees_the_others_words_unless_released() {
    let mut lines = vec![contact(1, Side::Client, Reached::Heard), contact(2, Side::Contractor, Reached::Heard)];
    let seen = |lines: &[Contact], side| visible_to(lines, side).map(|line| line.id.0.as_u128()).collect::<Vec<_>>();
    assert_eq!((seen(&lines, Side::Client), seen(&lines, Side::Contractor)), (vec![1], vec![2]));
    assert_eq!(may_release(&lines[0]), Ok(()));
    lines[0].released_at = Some(now());
    assert_eq!((seen(&lines, Side::Client), seen(&lines, Side::Contractor)), (vec![1], vec![1, 2]));
    assert_eq!(may_release(&lines[0]), Err(DisputeProblem::AlreadyReleased));
}

// policy: 47
#[test]
fn a_dispute_opens_with_a_written_statement_about_a_rating_in_use_only() {
    assert_eq!(may_open(&rating(2), true), Ok(stars(2)));
    assert_eq!(may_open(&rating(2), false), Err(DisputeProblem::DocumentMissing));
    for (standing, refusal) in [
        (Standing::Restricted, DisputeProblem::AlreadyDisputed),
        (Standing::Withdrawn, DisputeProblem::RatingNotInUse),
        (Standing::Removed, DisputeProblem::RatingNotInUse),
    ] {
        assert_eq!(may_open(&Rating { standing, ..rating(2) }, true), Err(refusal));
    }
}

// policy: 48
#[test]
fn a_part_needs_words_and_documents_or_the_words_that_there_are_none() {
    let words = |text: &str| Some(text.to_owned());
    let with = |text: Option<String>, documents, no_documents| Part { text, documents, no_documents };
    assert!(with(words("Orsak"), 1, false).is_complete());
    assert!(with(words("Orsak"), 0, true).is_complete());
    assert!(!with(words("Orsak"), 0, false).is_complete(), "silence about documents is not \"none\"");
    assert!(!with(words("  "), 1, true).is_complete());
    assert!(!with(None, 1, true).is_complete());

    let mut parts = Parts { cause: part(), why_wrong: part(), adjustment: part() };
    assert_eq!((parts.missing(), parts.state()), (vec![], DisputeState::Open));
    for kind in PartKind::ALL {
        let kept = std::mem::take(parts.of_mut(kind));
        assert_eq!((parts.missing(), parts.state()), (vec![kind], DisputeState::Incomplete), "{}", kind.code());
        assert_eq!(parts.complete(), Err(DisputeProblem::Incomplete));
        *parts.of_mut(kind) = kept;
    }
}

fn decision(outcome: Outcome) -> Decision {
    Decision {
        outcome,
        stars: (outcome == Outcome::Adjusted).then(|| stars(4)),
        statement: (outcome == Outcome::Statement).then(|| "Arbetet var klart i tid.".into()),
        reasons: "Skäl".into(),
        proposed_by: EVA,
        proposed_at: now(),
        signed_by: Some(BO),
        decided_at: Some(now()),
    }
}

// policy: 45, 50
#[test]
fn the_average_before_during_and_after_every_outcome() {
    let others = [5, 5, 4].map(stars);
    let average = |rating: &Rating| {
        Distribution::of(others.into_iter().chain(rating.counted())).average_hundredths().expect("there are ratings")
    };
    let before = rating(2);
    assert_eq!(average(&before), 400);
    let during = restricted(&before);
    assert_eq!((during.standing, average(&during)), (Standing::Restricted, 467), "5, 5 and 4 are left");
    for (outcome, after) in [
        (Outcome::Upheld, 400),
        (Outcome::Adjusted, 450),
        (Outcome::Removed, 467),
        (Outcome::Statement, 400),
        (Outcome::Dismissed, 400),
    ] {
        let decided = applied(&during, &decision(outcome), day("2026-11-22"));
        assert_eq!(average(&decided), 467, "{}: nothing counts before the notice", outcome.code());
        assert_eq!(average(&lifted(&decided)), after, "{}", outcome.code());
    }
}

// policy: 50
#[test]
fn what_an_outcome_leaves_of_the_rating() {
    let during = restricted(&rating(2));
    let after = |outcome| lifted(&applied(&during, &decision(outcome), day("2026-11-22")));
    let removed = after(Outcome::Removed);
    assert_eq!((removed.stars, removed.standing, removed.comment), (None, Standing::Removed, None));
    assert_eq!(removed.ended_on, Some(day("2026-11-22")));
    assert_eq!(after(Outcome::Adjusted).stars, Some(stars(4)));
    assert_eq!(after(Outcome::Statement).statement.as_deref(), Some("Arbetet var klart i tid."));
    assert_eq!(after(Outcome::Upheld), rating(2));
}

// policy: 50
#[test]
fn an_outcome_must_do_what_it_says() {
    assert_eq!(check(Outcome::Adjusted, None, None, stars(2)), Err(DisputeProblem::NothingAdjusted));
    assert_eq!(check(Outcome::Adjusted, Some(stars(2)), None, stars(2)), Err(DisputeProblem::NothingAdjusted));
    assert_eq!(check(Outcome::Adjusted, Some(stars(3)), None, stars(2)), Ok(()));
    assert_eq!(check(Outcome::Statement, None, Some(" "), stars(2)), Err(DisputeProblem::StatementMissing));
    assert_eq!(check(Outcome::Statement, None, Some("Ord"), stars(2)), Ok(()));
    assert_eq!(check(Outcome::Removed, None, None, stars(2)), Ok(()));
}

#[test]
fn alike_are_earlier_decisions_about_the_same_rating() {
    let this = dispute(DisputeState::Open);
    let decided = |id: u128, value: u8, on: &str| {
        let mut it = dispute(DisputeState::Decided);
        it.id = DisputeId(Uuid::from_u128(id));
        it.stars_before = stars(value);
        if let Some(decision) = &mut it.decision {
            decision.decided_at = Moment::parse_from_rfc3339(&format!("{on}T10:00:00+01:00")).ok();
        }
        it
    };
    let earlier =
        [decided(30, 2, "2026-01-01"), decided(31, 2, "2026-05-01"), decided(32, 5, "2026-06-01"), this.clone()];
    let found: Vec<u128> = similar(&this, &earlier, 5).into_iter().map(|it| it.id.0.as_u128()).collect();
    assert_eq!(found, [31, 30]);
}

// policy: 52
#[test]
fn the_office_has_its_own_target() {
    let item = limit::due(&law::rules(), &dispute(DisputeState::Open), 30).expect("something to do");
    assert_eq!(item.kind, DueKind::Dispute);
    assert_eq!((item.last_day, item.internal_day), (day("2026-11-04"), day("2026-11-04")));
    assert!(item.steps.iter().any(|step| step.count == Some(30)));
    assert_eq!(limit::due(&law::rules(), &dispute(DisputeState::Closed), 30), None);
}
