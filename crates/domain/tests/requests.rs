//! Case numbers, what may be answered when, and the extension of a limit.

use chrono::DateTime;
use domain::{
    extension::{self, Extension, ExtensionFactor, ExtensionProblem, FirstLimit},
    ids::{PersonId, RequestId, StaffId},
    limits,
    requests::{
        Applicant, Request, RequestChannel, RequestKind, RequestProblem, RequestState, may_be_answered,
        may_be_answered_by_extract, may_be_received, next_number,
    },
    time::{Day, Moment},
};
use std::collections::BTreeSet;
use uuid::Uuid;

fn day(text: &str) -> Day {
    text.parse().unwrap_or_else(|problem| panic!("{text} is no date: {problem}"))
}

fn moment(text: &str) -> Moment {
    DateTime::parse_from_rfc3339(text).unwrap_or_else(|problem| panic!("{text} is no moment: {problem}"))
}

fn open(kind: RequestKind, received_on: &str) -> Request {
    Request {
        id: RequestId(Uuid::from_u128(1)),
        number: "2026-0001".into(),
        applicant: Applicant::Known(PersonId(Uuid::from_u128(2))),
        kind,
        received_on: day(received_on),
        registered_at: moment("2026-11-22T10:00:00+01:00"),
        registered_by: StaffId(Uuid::from_u128(3)),
        channel: RequestChannel::Letter,
        state: RequestState::Open,
    }
}

#[test]
fn case_numbers_run_through_the_year() {
    let next = |taken: &[&str]| next_number(2026, taken.iter().copied());
    assert_eq!(next(&[]), "2026-0001", "a year starts with one");
    assert_eq!(next(&["2026-0001", "2026-0007", "2026-0003"]), "2026-0008", "one more than the highest, gaps stay");
    assert_eq!(next(&["2025-0099"]), "2026-0001", "another year's numbers do not count");
    assert_eq!(next(&["2026-9999"]), "2026-10000", "the ten-thousandth case gets a longer number");
    assert_eq!(next(&["2026-10000", "2026-9999"]), "2026-10001", "which is the highest although it sorts first");
    assert_eq!(
        next(&["2026-", "2026-x", "2026-+5", "20260001", "2026-99999999999"]),
        "2026-0001",
        "what is no case number is passed over"
    );
}

#[test]
fn a_request_cannot_come_from_the_future() {
    let now = moment("2026-11-22T23:30:00+01:00");
    assert_eq!(may_be_received(day("2026-11-22"), now), Ok(()), "received today");
    assert_eq!(may_be_received(day("2024-01-01"), now), Ok(()), "found in a drawer: late, but received");
    let tomorrow = day("2026-11-23");
    assert_eq!(
        may_be_received(tomorrow, now),
        Err(RequestProblem::ReceivedInTheFuture { received_on: tomorrow }),
        "tomorrow has not come"
    );
    let same_instant_in_utc = moment("2026-11-22T23:30:00+00:00");
    assert_eq!(
        may_be_received(tomorrow, same_instant_in_utc),
        Ok(()),
        "half past midnight in Sweden: that day has come"
    );
}

#[test]
fn an_answer_is_given_once_and_not_before_the_receipt() {
    let now = moment("2026-11-22T10:00:00+01:00");
    let request = open(RequestKind::Access, "2020-01-01");
    assert_eq!(may_be_answered(&request, now), Ok(()), "long overdue, and still to be answered");
    let answered = Request { state: RequestState::Answered { at: now, paper_sha256: [0; 32] }, ..request };
    assert_eq!(may_be_answered(&answered, now), Err(RequestProblem::AlreadyAnswered { at: now }), "an answer stands");
    let early = open(RequestKind::Access, "2026-11-23");
    assert_eq!(
        may_be_answered(&early, now),
        Err(RequestProblem::AnsweredBeforeReceipt { received_on: day("2026-11-23") }),
        "a clock set back must not date an answer before its request"
    );
}

#[test]
fn an_extract_answers_a_request_for_access_only() {
    let now = moment("2026-11-22T10:00:00+01:00");
    for kind in RequestKind::ALL {
        let answer = may_be_answered_by_extract(&open(kind, "2026-11-20"), now);
        let expected =
            if kind == RequestKind::Access { Ok(()) } else { Err(RequestProblem::ExtractAnswersAccessOnly { kind }) };
        assert_eq!(answer, expected, "Art. 15 and no other right: {}", kind.code());
    }
}

/// Asks for an extension of a request of 1 April 2026, whose first last day is 4 May.
fn extend(
    decided_on: &str,
    factors: &[ExtensionFactor],
    reasons: &str,
    before: Option<&Extension>,
) -> Result<Extension, ExtensionProblem> {
    let received_on = day("2026-04-01");
    let first = FirstLimit { received_on, last_day: limits::access(received_on).last_day, extension: before };
    extension::decide(first, day(decided_on), factors.iter().copied().collect::<BTreeSet<_>>(), reasons)
}

const REASONS: &str = "Uppgifterna finns hos fyra avdelningar.";

#[test]
fn an_extension_is_decided_once_in_time_and_with_reasons() {
    let factors = [ExtensionFactor::SeveralUnits];
    let made = extend("2026-05-04", &factors, REASONS, None).expect("on the last day the person can still be told");
    assert_eq!(made.decided_on(), day("2026-05-04"), "the day she is told");
    assert_eq!(made.factors().iter().collect::<Vec<_>>(), [&ExtensionFactor::SeveralUnits], "the factor is kept");
    let refused = |decided: &str, factors: &[ExtensionFactor], reasons: &str, before: Option<&Extension>| {
        extend(decided, factors, reasons, before).expect_err("not allowed")
    };
    assert_eq!(
        refused("2026-05-04", &factors, REASONS, Some(&made)),
        ExtensionProblem::OnlyOnce,
        "by two months, once (R6)"
    );
    assert_eq!(
        refused("2026-05-05", &factors, REASONS, None),
        ExtensionProblem::TooLate { last_day: day("2026-05-04") },
        "the person is told within the first limit (R6)"
    );
    assert_eq!(
        refused("2026-03-31", &factors, REASONS, None),
        ExtensionProblem::BeforeReceipt { received_on: day("2026-04-01") },
        "nobody extends what has not come"
    );
    assert_eq!(refused("2026-04-10", &[], REASONS, None), ExtensionProblem::NoFactor, "effort alone is no factor (R6)");
    for short in ["", "svårt", "                                    ", "  mycket att göra      "] {
        assert_eq!(
            refused("2026-04-10", &factors, short, None),
            ExtensionProblem::ReasonsTooShort { shortest: extension::SHORTEST_REASONS },
            "`{short}` gives the person no reasons (Art. 12(3))"
        );
    }
}

#[test]
fn free_text_and_names_stay_out_of_debug() {
    let made = extend("2026-04-10", &[ExtensionFactor::Redaction], REASONS, None).expect("in time");
    assert!(!format!("{made:?}").contains("avdelningar"), "reasons may name people");
    let unknown = Applicant::Unknown { name: "Åsa Lindström".into(), search_keys: vec!["asa@example.se".into()] };
    let shown = format!("{unknown:?}");
    assert!(!shown.contains("Lindström") && !shown.contains("asa@"), "an applicant's name must not reach a log");
}
