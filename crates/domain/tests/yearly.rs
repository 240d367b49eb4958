//! What belongs to a year, and whether it was done in time, as tables.

mod law;

use chrono::DateTime;
use domain::{
    disputes::decision::Outcome,
    extension::{self, ExtensionFactor, FirstLimit},
    ids::{PersonId, RequestId, StaffId},
    incidents::{Incident, IncidentKind, Risk},
    pauses::{Pause, PauseReason},
    rating_summary::{Distribution, QuarterSummary, RatingSummary},
    ratings::Quarter,
    requests::{Applicant, Course, Request, RequestChannel, RequestKind, RequestState},
    time::{Day, Moment},
    yearly::{
        DisputeDays, IncidentTime, RequestFigures, Timeliness, Year, disputes, incident_time, incidents, timeliness,
    },
};
use uuid::Uuid;

fn day(text: &str) -> Day {
    text.parse().expect("a day")
}

fn moment(text: &str) -> Moment {
    DateTime::parse_from_rfc3339(text).expect("a moment")
}

fn year(number: i32) -> Year {
    Year::new(number).expect("a year")
}

fn request(kind: RequestKind, received_on: &str, state: RequestState) -> Request {
    Request {
        id: RequestId(Uuid::from_u128(1)),
        number: "2026-0001".into(),
        applicant: Applicant::Known(PersonId(Uuid::from_u128(2))),
        kind,
        received_on: day(received_on),
        registered_at: moment("2026-03-10T10:00:00+01:00"),
        registered_by: StaffId(Uuid::from_u128(3)),
        channel: RequestChannel::Email,
        state,
    }
}

fn answered(at: &str) -> RequestState {
    RequestState::Answered { at: moment(at), paper_sha256: [0; 32] }
}

/// Received on 3 March 2026: the month ends on 7 April, the three months on 3 June.
fn standing(state: RequestState, course: &Course, today: &str) -> Timeliness {
    let request = request(RequestKind::Access, "2026-03-03", state);
    timeliness(&law::rules(), &request, course, day(today)).expect("a course in order")
}

fn extended() -> Course {
    let first = FirstLimit { received_on: day("2026-03-03"), last_day: day("2026-04-07"), extension: None };
    let factors = [ExtensionFactor::AmountOfData].into();
    let extension = extension::decide(first, day("2026-03-20"), factors, "Mycket stora mängder handlingar.");
    Course { pauses: Vec::new(), extension: Some(extension.expect("extended")) }
}

fn asked(answered_on: Option<&str>) -> Course {
    let pause = Pause { reason: PauseReason::Identity, asked_on: day("2026-03-05"), answered_on: answered_on.map(day) };
    Course { pauses: vec![pause], extension: None }
}

/// How many cases were so timely.
type Counted = (Timeliness, u64);

#[test]
fn a_request_is_in_time_late_extended_waiting_or_taken_back() {
    let (plain, extended, asked) = (Course::default(), extended(), asked(Some("2026-03-15")));
    let refused = |at: &str| RequestState::Refused { at: moment(at), paper_sha256: [0; 32] };
    let withdrawn = |at: &str| RequestState::Withdrawn { at: moment(at) };
    let cases = [
        // The last hour of the last day is in time; a minute later is not. Swedish summer time.
        (answered("2026-04-07T21:59:59Z"), &plain, "2026-05-01", Timeliness::InMonth),
        (answered("2026-04-07T22:00:00Z"), &plain, "2026-05-01", Timeliness::Late),
        (refused("2026-04-01T10:00:00+02:00"), &plain, "2026-05-01", Timeliness::InMonth),
        (refused("2026-04-08T10:00:00+02:00"), &plain, "2026-05-01", Timeliness::Late),
        // Extended, and answered within the month all the same.
        (answered("2026-04-07T10:00:00+02:00"), &extended, "2026-07-01", Timeliness::InMonth),
        (answered("2026-04-08T10:00:00+02:00"), &extended, "2026-07-01", Timeliness::Extended),
        (answered("2026-06-03T10:00:00+02:00"), &extended, "2026-07-01", Timeliness::Extended),
        (answered("2026-06-04T10:00:00+02:00"), &extended, "2026-07-01", Timeliness::Late),
        // Ten days of waiting for the person are not the office's.
        (answered("2026-04-13T10:00:00+02:00"), &asked, "2026-07-01", Timeliness::InMonth),
        (answered("2026-04-14T10:00:00+02:00"), &asked, "2026-07-01", Timeliness::Late),
        (RequestState::Open, &plain, "2026-04-07", Timeliness::Running),
        (RequestState::Open, &plain, "2026-04-08", Timeliness::Late),
        (RequestState::Open, &extended, "2026-06-03", Timeliness::Running),
        (RequestState::Open, &extended, "2026-06-04", Timeliness::Late),
        (withdrawn("2026-04-07T10:00:00+02:00"), &plain, "2026-05-01", Timeliness::Withdrawn),
        // Whoever waited too long and gave up was not answered in time.
        (withdrawn("2026-04-08T10:00:00+02:00"), &plain, "2026-05-01", Timeliness::Late),
    ];
    for (state, course, today, expected) in cases {
        assert_eq!(standing(state.clone(), course, today), expected, "{state:?} {course:?} on {today}");
    }
    assert_eq!(
        standing(RequestState::Open, &self::asked(None), "2026-12-01"),
        Timeliness::Running,
        "nobody answers us"
    );
}

#[test]
fn the_share_is_of_those_that_should_have_been_answered() {
    let counted = |times: &[(Timeliness, u64)]| {
        let mut figures = RequestFigures::default();
        for (timeliness, number) in times {
            for _ in 0..*number {
                let state = RequestState::Open;
                figures.count(&request(RequestKind::Erasure, "2026-03-03", state), *timeliness);
            }
        }
        figures
    };
    let cases: [(&[Counted], Option<u32>); 5] = [
        (&[], None),
        (&[(Timeliness::Running, 3), (Timeliness::Withdrawn, 2)], None),
        (&[(Timeliness::InMonth, 3), (Timeliness::Running, 9)], Some(100)),
        (&[(Timeliness::InMonth, 2), (Timeliness::Extended, 1)], Some(66)),
        // 99.5 percent is not all.
        (&[(Timeliness::InMonth, 199), (Timeliness::Late, 1)], Some(99)),
    ];
    for (times, share) in cases {
        let figures = counted(times);
        assert_eq!(figures.share_in_month(), share, "{times:?}");
        assert_eq!(figures.received, times.iter().map(|(_, number)| number).sum::<u64>());
        assert_eq!(figures.by_kind[2], figures.received, "all of them about erasure");
    }
}

#[test]
fn a_refusal_is_counted_besides_its_time() {
    let mut figures = RequestFigures::default();
    let at = moment("2026-03-20T10:00:00+01:00");
    let refused = request(RequestKind::Access, "2026-03-03", RequestState::Refused { at, paper_sha256: [0; 32] });
    figures.count(&refused, Timeliness::InMonth);
    figures.count(&request(RequestKind::Objection, "2026-03-03", RequestState::Open), Timeliness::Running);
    assert_eq!((figures.received, figures.refused, figures.at(Timeliness::InMonth)), (2, 1, 1));
    assert_eq!(figures.by_kind.iter().sum::<u64>(), 2);
}

#[test]
fn a_year_is_a_swedish_one() {
    let it = year(2026);
    assert_eq!((it.number(), it.first, it.last), (2026, day("2026-01-01"), day("2026-12-31")));
    for (text, inside) in [("2025-12-31", false), ("2026-01-01", true), ("2026-12-31", true), ("2027-01-01", false)] {
        assert_eq!(it.has(day(text)), inside, "{text}");
    }
    let edges = [
        ("2025-12-31T22:59:59Z", false),
        ("2025-12-31T23:00:00Z", true),
        ("2026-12-31T22:59:59Z", true),
        ("2026-12-31T23:00:00Z", false),
    ];
    for (text, inside) in edges {
        assert_eq!(it.has_moment(moment(text)), inside, "{text}");
    }
    for (number, is_one) in [(0, false), (999, false), (1000, true), (9999, true), (10_000, false), (-1, false)] {
        assert_eq!(Year::new(number).is_some(), is_one, "{number}");
    }
}

#[test]
fn a_dispute_counts_when_it_came_and_when_it_was_decided() {
    let dispute = |received_on: &str, decided: Option<(&str, Outcome)>| DisputeDays {
        received_on: day(received_on),
        decided: decided.map(|(at, outcome)| (moment(at), outcome)),
    };
    let all = [
        dispute("2025-12-31", Some(("2026-01-01T00:30:00+01:00", Outcome::Adjusted))),
        dispute("2026-01-01", Some(("2026-02-01T10:00:00+01:00", Outcome::Upheld))),
        dispute("2026-12-31", Some(("2026-12-31T23:30:00Z", Outcome::Removed))),
        dispute("2026-06-01", None),
        dispute("2027-01-01", None),
    ];
    let expected = [(2025, 1, 0, [0; 5]), (2026, 3, 2, [1, 1, 0, 0, 0]), (2027, 1, 1, [0, 0, 1, 0, 0])];
    for (number, received, decided, by_outcome) in expected {
        let figures = disputes(year(number), all);
        assert_eq!(
            (figures.received, figures.decided, figures.by_outcome),
            (received, decided, by_outcome),
            "{number}"
        );
    }
}

fn incident(aware_at: Option<&str>, notified_at: Option<&str>, risk: Risk) -> Incident {
    let recorded = moment("2026-05-01T10:00:00+02:00");
    let id = Uuid::from_u128(4);
    let draft = Incident::draft(id, "I-2026-0001".into(), IncidentKind::Misdirected, "Fel mottagare".into(), recorded);
    Incident { aware_at: aware_at.map(moment), notified_at: notified_at.map(moment), risk, ..draft }
}

#[test]
fn an_incident_is_told_in_time_late_or_need_not_be() {
    // Aware at ten on a Wednesday: the 72 hours end at ten on the Saturday.
    let aware = Some("2026-05-06T10:00:00+02:00");
    let (early, late) = ("2026-05-09T10:00:00+02:00", "2026-05-09T10:00:01+02:00");
    let cases = [
        (incident(aware, Some(early), Risk::Likely), late, IncidentTime::InTime),
        (incident(aware, Some(late), Risk::High), late, IncidentTime::Late),
        (incident(aware, None, Risk::Unlikely), late, IncidentTime::NotNeeded),
        (incident(aware, None, Risk::Likely), early, IncidentTime::Running),
        (incident(aware, None, Risk::Likely), late, IncidentTime::Late),
        (incident(aware, None, Risk::Undecided), late, IncidentTime::Late),
        // Nobody was aware of a draft: no clock runs.
        (incident(None, None, Risk::Undecided), late, IncidentTime::Running),
    ];
    for (it, now, expected) in cases {
        assert_eq!(
            incident_time(&law::rules(), &it, moment(now)),
            expected,
            "{:?} {:?} at {now}",
            it.notified_at,
            it.risk
        );
    }
}

#[test]
fn an_incident_belongs_to_the_year_somebody_was_aware_of_it() {
    let mut told = incident(Some("2026-12-31T22:59:59Z"), None, Risk::High);
    told.told_on = Some(day("2027-01-04"));
    let all = [
        incident(Some("2025-12-31T23:30:00Z"), None, Risk::Unlikely),
        told,
        incident(Some("2026-12-31T23:00:00Z"), None, Risk::Likely),
        // A draft counts by the day it was entered.
        incident(None, None, Risk::Undecided),
    ];
    let now = moment("2026-12-31T23:30:00Z");
    let figures = incidents(&law::rules(), year(2026), &all, now);
    assert_eq!((figures.number, figures.people_told, figures.by_time), (3, 1, [0, 0, 1, 2]));
    assert_eq!(incidents(&law::rules(), year(2025), &all, now).number, 0);
    assert_eq!(incidents(&law::rules(), year(2027), &all, now).number, 1);
}

#[test]
fn the_ratings_of_a_year_are_those_of_its_quarters() {
    let quarter = |text: &str, counts| QuarterSummary {
        quarter: Quarter::parse(text).expect("a quarter"),
        distribution: Distribution(counts),
    };
    let trend = vec![
        quarter("2025-Q4", [9, 0, 0, 0, 0]),
        quarter("2026-Q1", [1, 0, 2, 0, 3]),
        quarter("2026-Q4", [0, 0, 1, 0, 4]),
        quarter("2027-Q1", [0, 0, 0, 0, 9]),
    ];
    let all = RatingSummary { distribution: Distribution([10, 0, 3, 0, 16]), trend };
    let year = all.clone().of_year(2026);
    assert_eq!((year.distribution, year.trend.len()), (Distribution([1, 0, 3, 0, 7]), 2));
    assert_eq!(all.of_year(2024), RatingSummary::default());
}
