//! Ratings, requests for them, what they come to, complaints and terminations.

use domain::{
    assignments::{
        Assignment, AssignmentProblem, RatingRequest, RequestStanding, RequestWay, expires_on, may_ask, may_be_entered,
        may_rate,
    },
    complaints::{Complaint, Gravity, Matter, tally},
    ids::{AssignmentId, ComplaintId, PersonId, RatingRequestId, StaffId},
    office_rules::OfficeRules,
    rating_summary::Distribution,
    ratings::{Quarter, Stars, anonymised},
    source::{Source, SourceKind},
    time::Day,
};
use uuid::Uuid;

fn day(text: &str) -> Day {
    text.parse().expect("a day")
}

fn assignment(finished_on: Option<&str>) -> Assignment {
    Assignment {
        id: AssignmentId(Uuid::from_u128(1)),
        number: "U5000".into(),
        client: Some(PersonId(Uuid::from_u128(2))),
        contractor: PersonId(Uuid::from_u128(3)),
        finished_on: finished_on.map(day),
        arranged_by: None,
        source: Source { kind: SourceKind::Purchase, detail: None, on: day("2026-01-01") },
    }
}

fn asked(sent: &str, expires: &str) -> RatingRequest {
    RatingRequest {
        id: RatingRequestId(Uuid::from_u128(4)),
        assignment: AssignmentId(Uuid::from_u128(1)),
        way: RequestWay::EmailDraft,
        sent_on: day(sent),
        expires_on: day(expires),
        answered_on: None,
    }
}

// policy: 44
#[test]
fn only_whole_numbers_from_one_to_five_are_ratings() {
    for (text, value) in [("1", 1), ("2", 2), ("3", 3), ("4", 4), (" 5 ", 5)] {
        assert_eq!(Stars::parse(text).map(Stars::value), Some(value));
    }
    for text in ["", "0", "6", "4,5", "4.5", "4.0", "+4", "04", "-1", "fyra", "10", "½", "٤"] {
        assert_eq!(Stars::parse(text), None, "{text:?}");
    }
    assert_eq!((0..=255).filter_map(Stars::new).count(), 5);
    assert_eq!(Stars::ALL.map(Stars::place), [0, 1, 2, 3, 4]);
}

// policy: 43
#[test]
fn client_and_contractor_are_two_people() {
    let one = PersonId(Uuid::from_u128(1));
    assert_eq!(may_be_entered(one, one), Err(AssignmentProblem::SamePerson));
    assert_eq!(may_be_entered(one, PersonId(Uuid::from_u128(2))), Ok(()));
}

// policy: 46
#[test]
fn a_client_is_asked_once_and_never_before_the_finish() {
    let done = assignment(Some("2026-11-10"));
    assert_eq!(may_ask(&done, false, false, day("2026-11-10")), Ok(()), "the last day itself will do");
    assert_eq!(may_ask(&done, false, false, day("2026-11-09")), Err(AssignmentProblem::SentBeforeFinish));
    assert_eq!(may_ask(&assignment(None), false, false, day("2026-11-10")), Err(AssignmentProblem::NotFinished));
    assert_eq!(may_ask(&done, true, false, day("2026-11-12")), Err(AssignmentProblem::AlreadyAsked));
    assert_eq!(may_ask(&done, false, true, day("2026-11-12")), Err(AssignmentProblem::AlreadyRated));
}

// policy: 46
#[test]
fn a_question_runs_out() {
    assert_eq!(expires_on(day("2026-11-10"), 30), day("2026-12-10"));
    let question = asked("2026-11-10", "2026-12-10");
    assert_eq!(question.standing(day("2026-12-10")), RequestStanding::Waiting);
    assert_eq!(question.standing(day("2026-12-11")), RequestStanding::Expired);
    let answered = RatingRequest { answered_on: Some(day("2026-11-20")), ..question };
    assert_eq!(answered.standing(day("2026-12-11")), RequestStanding::Answered);
}

#[test]
fn a_rating_comes_after_the_work_once_and_in_time() {
    let done = assignment(Some("2026-11-10"));
    let question = asked("2026-11-12", "2026-12-12");
    let rate = |asked, rated, on: &str| may_rate(&done, asked, rated, day(on));
    assert_eq!(rate(Some(&question), false, "2026-12-12"), Ok(()));
    assert_eq!(rate(Some(&question), false, "2026-12-13"), Err(AssignmentProblem::Expired));
    assert_eq!(rate(Some(&question), false, "2026-11-11"), Err(AssignmentProblem::AnsweredBeforeSent));
    assert_eq!(rate(None, false, "2026-11-11"), Ok(()), "nobody needs to be asked first");
    assert_eq!(rate(None, false, "2026-11-09"), Err(AssignmentProblem::NotFinished));
    assert_eq!(rate(None, true, "2026-11-11"), Err(AssignmentProblem::AlreadyRated));
    assert_eq!(may_rate(&assignment(None), None, false, day("2026-11-11")), Err(AssignmentProblem::NotFinished));
}

// policy: 45
#[test]
fn a_summary_is_rounded_in_whole_hundredths_and_shown_from_five_on() {
    assert_eq!(Distribution::default().average_hundredths(), None);
    for (counts, average) in [
        ([1, 0, 0, 0, 0], 100),
        ([0, 0, 0, 0, 7], 500),
        ([1, 1, 0, 1, 0], 233),
        ([0, 1, 0, 0, 2], 400),
        ([7, 0, 0, 0, 1], 150),
    ] {
        assert_eq!(Distribution(counts).average_hundredths(), Some(average), "{counts:?}");
    }
    assert_eq!(Distribution([0, 0, 4, 0, 0]).number(), 4);
    let rules = OfficeRules::default();
    assert_eq!(rules.publish_from, 5);
    assert!(!Distribution([0, 0, 4, 0, 0]).may_be_published(rules.publish_from));
    assert!(Distribution([0, 0, 4, 1, 0]).may_be_published(rules.publish_from));
    assert!(!Distribution::default().may_be_published(0), "nothing is never shown");
}

#[test]
fn settings_out_of_bounds_keep_their_default() {
    let with = |value: &'static str| OfficeRules::read(|key| (key == "ratings.publish-from").then(|| value.to_owned()));
    assert_eq!(with("10").publish_from, 10);
    for nonsense in ["0", "-1", "1001", "fem", ""] {
        assert_eq!(with(nonsense), OfficeRules::default(), "{nonsense:?}");
    }
    for setting in domain::office_rules::SETTINGS {
        let value = OfficeRules::default().value(setting.key).expect("every setting has a value");
        assert!((setting.least..=setting.most).contains(&value), "{}", setting.key);
    }
}

#[test]
fn a_contractor_learns_the_quarter() {
    for (on, quarter) in
        [("2026-01-01", "2026-Q1"), ("2026-03-31", "2026-Q1"), ("2026-04-01", "2026-Q2"), ("2026-12-31", "2026-Q4")]
    {
        assert_eq!(Quarter::of(day(on)).to_string(), quarter);
        assert_eq!(Quarter::parse(quarter), Some(Quarter::of(day(on))));
        assert_eq!(Quarter::of(Quarter::of(day(on)).first_day()), Quarter::of(day(on)));
    }
    assert_eq!((Quarter::parse("2026-Q5"), Quarter::parse("2026")), (None, None));
}

#[test]
fn words_that_name_the_client_are_withheld_from_the_contractor() {
    let names = ["Åsa Lindström", "asa.lindstrom@example.org", "018-44 44 600", "K10001", "U5000"];
    assert_eq!(anonymised("Snabbt och bra.", &names), Some("Snabbt och bra."));
    for betrays in [
        "Hälsningar Åsa",
        "LINDSTRÖMS kök blev fint",
        "ring 018 4444600",
        "ring +46184444600",
        "skriv till mig@annan.example",
        "gäller U5000",
        "kund k10001",
    ] {
        assert_eq!(anonymised(betrays, &names), None, "{betrays}");
    }
}

fn complaint(on: &str, gravity: Gravity) -> Complaint {
    Complaint {
        id: ComplaintId(Uuid::from_u128(1)),
        about: PersonId(Uuid::from_u128(2)),
        assignment: None,
        received_on: day(on),
        gravity,
        matter: Matter::Conduct,
        dropped_on: None,
        entered_by: StaffId(Uuid::from_u128(3)),
    }
}

// policy: 51
#[test]
fn complaints_are_counted_over_the_set_period() {
    let dropped = Complaint { dropped_on: Some(day("2026-10-01")), ..complaint("2026-09-01", Gravity::Serious) };
    let all = [
        complaint("2025-11-21", Gravity::Serious),
        complaint("2025-11-22", Gravity::Ordinary),
        complaint("2026-11-22", Gravity::Ordinary),
        complaint("2026-11-23", Gravity::Serious),
        dropped,
    ];
    let found = tally(&all, 12, 3, day("2026-11-22"));
    assert_eq!((found.from, found.counted, found.serious, found.is_repeated()), (day("2025-11-22"), 2, 0, false));
    assert!(tally(&all, 12, 2, day("2026-11-22")).is_repeated());
    assert_eq!(tally(&all, 13, 3, day("2026-11-22")).serious, 1);
}
