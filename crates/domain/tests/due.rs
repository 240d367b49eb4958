//! What falls due, when, and how pressing it is.

mod law;

use chrono::{DateTime, Days};
use domain::{
    agreements::{Agreement, AgreementKind},
    calendar::{Calendar, HolidayOverrides},
    consents::{Channel, Consent, ConsentAct, ConsentEvent, ConsentPurpose, ConsentWording},
    due::{self, DueItem, DueKind, Urgency},
    extension::{self, ExtensionFactor, FirstLimit},
    ids::{AgreementId, ConsentEventId, ConsentId, PersonId, RequestId, StaffId},
    pauses::{Pause, PauseProblem, PauseReason},
    requests::{Applicant, Course, Request, RequestChannel, RequestKind, RequestState},
    retention,
    source::{Source, SourceKind},
    time::{Day, Moment},
};
use uuid::Uuid;

fn day(text: &str) -> Day {
    text.parse().unwrap_or_else(|problem| panic!("{text} is no date: {problem}"))
}

fn moment(text: &str) -> Moment {
    DateTime::parse_from_rfc3339(text).unwrap_or_else(|problem| panic!("{text} is no moment: {problem}"))
}

const PERSON: PersonId = PersonId(Uuid::from_u128(2));

fn request(kind: RequestKind, received_on: &str) -> Request {
    Request {
        id: RequestId(Uuid::from_u128(1)),
        number: "2026-0001".into(),
        applicant: Applicant::Known(PERSON),
        kind,
        received_on: day(received_on),
        registered_at: moment("2026-03-10T10:00:00+01:00"),
        registered_by: StaffId(Uuid::from_u128(3)),
        channel: RequestChannel::Email,
        state: RequestState::Open,
    }
}

fn due_of(request: &Request, course: &Course) -> DueItem {
    due::request(&law::rules(), request, course, day("2026-03-20"))
        .expect("a course in order")
        .expect("an open request is due")
}

#[test]
fn a_request_is_due_from_receipt_however_late_it_was_registered() {
    let item = due_of(&request(RequestKind::Access, "2026-03-03"), &Course::default());
    assert_eq!(item.kind, DueKind::Request, "the first limit");
    assert_eq!(
        (item.last_day, item.internal_day),
        (day("2026-04-07"), day("2026-04-02")),
        "from 3 March, not from 10 March"
    );
    assert_eq!((item.subject, item.person), (Uuid::from_u128(1), Some(PERSON)), "about this case and this person");
    assert!(!item.steps.is_empty(), "with its explanation");
}

#[test]
fn the_kind_says_which_limit_it_is() {
    let request = request(RequestKind::Access, "2026-03-02");
    let pause =
        Pause { reason: PauseReason::Identity, asked_on: day("2026-03-05"), answered_on: Some(day("2026-03-15")) };
    let paused = Course { pauses: vec![pause], extension: None };
    let item = due_of(&request, &paused);
    assert_eq!((item.kind, item.last_day), (DueKind::RequestPaused, day("2026-04-13")), "ten days waited for (R5)");

    let first = FirstLimit { received_on: request.received_on, last_day: item.last_day, extension: None };
    let reasons = "Begäran rör mycket stora mängder uppgifter.";
    let extension = extension::decide(first, day("2026-03-20"), [ExtensionFactor::AmountOfData].into(), reasons).ok();
    assert!(extension.is_some(), "decided within the first limit");
    let item = due_of(&request, &Course { pauses: vec![pause], extension });
    assert_eq!((item.kind, item.last_day), (DueKind::RequestExtended, day("2026-06-12")), "2 June and the ten days");
}

#[test]
fn nothing_is_due_once_answered_and_a_bad_course_is_said() {
    let open = request(RequestKind::Access, "2026-03-02");
    let backwards = Pause { reason: PauseReason::Identity, asked_on: day("2026-03-01"), answered_on: None };
    let course = Course { pauses: vec![backwards], extension: None };
    assert_eq!(
        due::request(&law::rules(), &open, &course, day("2026-03-20")),
        Err(PauseProblem::BeforeReceipt { asked_on: day("2026-03-01"), received_on: day("2026-03-02") }),
        "a limit must not be computed from dates that cannot be"
    );
    let at = moment("2026-03-19T10:00:00+01:00");
    let answered = Request { state: RequestState::Answered { at, paper_sha256: [1; 32] }, ..open };
    assert_eq!(due::request(&law::rules(), &answered, &Course::default(), day("2026-03-20")), Ok(None), "answered");
}

#[test]
fn an_applicant_the_register_does_not_know_is_due_all_the_same() {
    let unknown = Applicant::Unknown { name: "N. N.".into(), search_keys: Vec::new() };
    let item =
        due_of(&Request { applicant: unknown, ..request(RequestKind::Access, "2026-03-02") }, &Course::default());
    assert_eq!(item.person, None, "nobody in the register, but an answer is owed: that nothing is held");
}

#[test]
fn a_rectification_is_wanted_within_five_working_days() {
    let item = due_of(&request(RequestKind::Rectification, "2026-03-02"), &Course::default());
    assert_eq!(item.internal_day, day("2026-03-09"), "skyndsamt: Monday to Monday (R21)");
    assert_eq!(item.last_day, day("2026-04-02"), "the law's month stays (Art. 12(3))");
    let pause =
        Pause { reason: PauseReason::Clarification, asked_on: day("2026-03-05"), answered_on: Some(day("2026-03-15")) };
    let course = Course { pauses: vec![pause], extension: None };
    let item = due_of(&request(RequestKind::Rectification, "2026-03-02"), &course);
    assert_eq!(
        item.internal_day,
        day("2026-04-10"),
        "what had to be asked about is past the own target: the limit's own day"
    );
}

#[test]
fn a_holiday_added_later_moves_an_open_case() {
    let added = HolidayOverrides { added: [day("2026-04-07")].into(), ..HolidayOverrides::default() };
    let calendar = Calendar { overrides: added, ..Calendar::sweden() };
    let item = due::request(
        &law::rules_by(calendar),
        &request(RequestKind::Access, "2026-03-03"),
        &Course::default(),
        day("2026-03-20"),
    );
    let last_day = item.expect("in order").map(|item| item.last_day);
    assert_eq!(last_day, Some(day("2026-04-08")), "the case was open before the list changed, and follows it");
}

#[test]
fn an_ended_agreement_is_due_for_erasure() {
    let ended = Agreement {
        id: AgreementId(Uuid::from_u128(7)),
        person: PERSON,
        kind: AgreementKind::Customer,
        started_on: day("2020-01-01"),
        ended_on: Some(day("2026-11-22")),
        source: source(),
    };
    let item = due::agreement(&(&ended).into(), retention::contract(day("2026-11-22")));
    assert_eq!(
        (item.kind, item.last_day, item.internal_day),
        (DueKind::AgreementErasure, day("2027-11-22"), day("2027-11-22")),
        "one year on (R43)"
    );
    assert_eq!(due::urgency(&item, day("2027-11-23")), Urgency::Overdue, "from the day of erasure it must be gone");
}

fn source() -> Source {
    Source { kind: SourceKind::Newsletter, detail: None, on: day("2024-03-01") }
}

fn consent(history: &[(&str, ConsentAct)]) -> Consent {
    let events = history.iter().zip(10..).map(|((at, act), id)| ConsentEvent {
        id: ConsentEventId(Uuid::from_u128(id)),
        at: moment(at),
        act: act.clone(),
        channel: Channel::Web,
        recorded_by: None,
    });
    Consent {
        id: ConsentId(Uuid::from_u128(9)),
        person: PERSON,
        purpose: ConsentPurpose::Newsletter,
        source: source(),
        events: events.collect(),
    }
}

fn given() -> ConsentAct {
    ConsentAct::Given { wording: Some(ConsentWording { text: "Ja".into(), version: "1".into() }), ip: None }
}

#[test]
fn a_consent_is_reviewed_two_years_after_it_was_last_renewed() {
    let due = |history: &[(&str, ConsentAct)]| due::consent(&law::rules(), &consent(history).standing());
    let late_evening_utc = ("2024-03-01T23:30:00+00:00", given());
    let item = due(std::slice::from_ref(&late_evening_utc)).expect("a running consent is reviewed");
    assert_eq!(item.last_day, day("2026-03-02"), "in Sweden it was 2 March already, and two years pass (R44)");
    let confirmed = ("2025-05-02T10:00:00+02:00", ConsentAct::Confirmed { ip: None });
    let item = due(&[late_evening_utc.clone(), confirmed]).expect("a confirmed consent is reviewed later");
    assert_eq!(item.last_day, day("2027-05-02"), "two years after the confirmation");
    assert_eq!(
        item.internal_day,
        day("2027-04-30"),
        "2 May 2027 is a Sunday, and the day before it a holiday and Saturday"
    );
    let withdrawn = ("2025-06-01T10:00:00+02:00", ConsentAct::WithdrawnByPerson);
    assert_eq!(due(&[late_evening_utc, withdrawn]), None, "an ended consent needs no review");
    assert_eq!(due(&[]), None, "a history in which nothing was given has no date to count from");
}

#[test]
fn urgency_follows_the_offices_day_and_then_the_laws() {
    let item = due_of(&request(RequestKind::Access, "2026-03-03"), &Course::default());
    let at = |text| due::urgency(&item, day(text));
    assert_eq!(at("2026-03-25"), Urgency::Later, "eight days before the office's day");
    assert_eq!(at("2026-03-26"), Urgency::ThisWeek, "seven days before it");
    assert_eq!(at("2026-04-01"), Urgency::ThisWeek, "the day before it");
    assert_eq!(at("2026-04-02"), Urgency::Today, "on it");
    assert_eq!(at("2026-04-07"), Urgency::Today, "on the law's last day");
    assert_eq!(at("2026-04-08"), Urgency::Overdue, "after it");
    let mut before = Urgency::Later;
    for today in day("2026-03-03").iter_days().take(60) {
        let now = due::urgency(&item, today);
        assert!(now <= before, "{today}: waiting never makes a thing less pressing");
        before = now;
    }
    assert_eq!(due::urgency(&item, Day::MAX - Days::new(1)), Urgency::Overdue, "the end of time is no reason to fail");
}
