//! The record of processing, incidents, findings and the duty to inform, as tables.

mod law;

use chrono::DateTime;
use domain::{
    findings::{CheckResult, Finding, FindingKey, FindingRefusal, FindingStatus, checked, may_become},
    held::ClockRule,
    ids::{PersonId, StaffId},
    incidents::{
        Incident, IncidentKind, IncidentRefusal, IncidentState, Risk, TellException, due, may_close, may_notify,
        next_number,
    },
    information::inform_until,
    legal_basis::LegalBasis,
    processing::{
        Disclosure, DisclosureKind, EEA, Lack, Light, MarketingRefused, Place, Processing, ProcessingRole, Recipient,
        RecipientKind, Safeguard, Trouble, lacks, light, may_serve, place, to_notify, troubles,
    },
    time::{Day, Moment},
};
use uuid::Uuid;

fn day(text: &str) -> Day {
    text.parse().expect("a day")
}

fn moment(text: &str) -> Moment {
    DateTime::parse_from_rfc3339(text).expect("a moment")
}

fn recipient(country: Option<&str>, safeguard: Option<Safeguard>) -> Recipient {
    Recipient {
        id: Uuid::from_u128(1),
        key: None,
        name: Some("Exempel AB".into()),
        address: None,
        kind: RecipientKind::Recipient,
        marketing: false,
        country: country.map(str::to_owned),
        safeguard,
        safeguard_detail: None,
        agreement_on: None,
        review_on: None,
        note: None,
        changed_on: day("2026-11-22"),
        ended_on: None,
    }
}

// policy: 53, 60, 81, S12
#[test]
fn a_third_country_without_safeguard_is_red() {
    let today = day("2026-11-22");
    let cases = [
        (Some("SE"), None, Light::Green),
        (Some("NO"), None, Light::Green),
        (Some("CH"), None, Light::Green),
        (Some("US"), None, Light::Red),
        (Some("US"), Some(Safeguard::Dpf), Light::Green),
        (Some("US"), Some(Safeguard::Scc), Light::Green),
        (Some("US"), Some(Safeguard::Adequacy), Light::Red),
        (Some("IN"), Some(Safeguard::Dpf), Light::Red),
        (Some("IN"), Some(Safeguard::Scc), Light::Green),
        (Some("GB"), None, Light::Red),
        (None, None, Light::Amber),
    ];
    for (country, safeguard, expected) in cases {
        let found = troubles(&recipient(country, safeguard), today);
        assert_eq!(light(&found), expected, "{country:?} with {safeguard:?}: {found:?}");
    }
    let named = Recipient {
        safeguard_detail: Some("(EU) 2025/9999".into()),
        ..recipient(Some("GB"), Some(Safeguard::Adequacy))
    };
    assert_eq!(troubles(&named, today), [], "a decision the list does not know is named by the office");
    assert_eq!(light(&troubles(&recipient(Some("GB"), None), day("2025-12-27"))), Light::Green, "while it lasted");
}

// policy: 82
#[test]
fn an_unnamed_recipient_is_red_until_it_is_named() {
    let today = day("2026-11-22");
    let unnamed = Recipient { name: None, key: Some("ad-network".into()), ..recipient(Some("SE"), None) };
    assert_eq!(troubles(&unnamed, today), [Trouble::NameMissing]);
    assert_eq!(light(&troubles(&unnamed, today)), Light::Red);
    let ended = Recipient { ended_on: Some(day("2026-11-21")), ..unnamed };
    assert_eq!(troubles(&ended, today), [], "nobody gets data there any more");
}

// policy: 19, 39
#[test]
fn a_processor_needs_an_agreement_and_a_review() {
    let processor = Recipient { kind: RecipientKind::Processor, ..recipient(Some("SE"), None) };
    assert_eq!(troubles(&processor, day("2026-11-22")), [Trouble::AgreementMissing]);
    let agreed = Recipient { agreement_on: Some(day("2025-01-01")), review_on: Some(day("2026-11-21")), ..processor };
    assert_eq!(troubles(&agreed, day("2026-11-22")), [Trouble::ReviewOverdue]);
    assert_eq!(troubles(&agreed, day("2026-11-21")), [], "it may be reviewed on the day");
}

// policy: 20
#[test]
fn nobody_but_a_processor_gets_data_for_marketing() {
    for kind in RecipientKind::ALL {
        assert_eq!(may_serve(kind, false), Ok(()));
        let expected = if kind == RecipientKind::Processor { Ok(()) } else { Err(MarketingRefused) };
        assert_eq!(may_serve(kind, true), expected, "{}", kind.code());
    }
}

#[test]
fn the_area_is_the_union_and_three_more() {
    assert_eq!(EEA.len(), 30);
    assert!(EEA.is_sorted(), "a list people check by eye");
    let today = day("2026-11-22");
    assert_eq!(place("SE", today), Place::Inside);
    assert!(matches!(place("JP", today), Place::Adequate(_)));
    assert_eq!(place("US", today), Place::Third);
}

// policy: 17, 55, 60
#[test]
fn a_purpose_says_what_it_lacks() {
    let line = Processing {
        id: Uuid::from_u128(2),
        key: None,
        name: Some("Test".into()),
        basis: LegalBasis::LegitimateInterest,
        role: ProcessingRole::Processor,
        others: None,
        retention: ClockRule::Message,
        categories: Vec::new(),
        subjects: Vec::new(),
        recipients: Vec::new(),
        assessment: None,
        assessed_on: None,
        changed_on: day("2026-11-22"),
        ended_on: None,
    };
    assert_eq!(lacks(&line), Lack::ALL);
    let better = Processing { basis: LegalBasis::Consent, role: ProcessingRole::Controller, ..line };
    assert_eq!(lacks(&better), [Lack::Categories, Lack::Subjects]);
}

fn disclosure(recipient: u128, on: &str) -> Disclosure {
    Disclosure {
        id: Uuid::from_u128(9),
        person: PersonId(Uuid::from_u128(3)),
        recipient: Uuid::from_u128(recipient),
        kind: DisclosureKind::Service,
        categories: Vec::new(),
        on: day(on),
        why: "leverans".into(),
        basis: LegalBasis::Contract,
        recorded_by: StaffId(Uuid::from_u128(4)),
    }
}

// policy: 18
#[test]
fn there_is_no_word_for_selling() {
    assert!(DisclosureKind::from_code("sale").is_none());
    assert!(DisclosureKind::ALL.iter().all(|kind| !kind.code().contains("sale")), "nor a word like it");
}

#[test]
fn each_actual_recipient_is_told_once() {
    let log = [disclosure(7, "2026-01-02"), disclosure(5, "2026-03-04"), disclosure(7, "2026-02-02")];
    let expected = [(Uuid::from_u128(5), day("2026-03-04")), (Uuid::from_u128(7), day("2026-02-02"))];
    assert_eq!(to_notify(&log), expected);
}

fn incident(aware: Option<&str>) -> Incident {
    let at = moment("2026-10-23T12:30:00+02:00");
    let mut it = Incident::draft(Uuid::from_u128(6), "I-2026-0001".into(), IncidentKind::Misdirected, "x".into(), at);
    it.aware_at = aware.map(moment);
    it
}

#[test]
fn the_clock_of_an_incident_runs_in_real_hours() {
    let it = incident(Some("2026-10-23T12:00:00+02:00"));
    assert_eq!(
        it.deadline(&law::rules()),
        Some(moment("2026-10-26T11:00:00+01:00")),
        "the clocks went back in between"
    );
    assert_eq!(due(&law::rules(), &it)[0].last_day, day("2026-10-26"));
    assert_eq!(due(&law::rules(), &it)[0].internal_day, day("2026-10-23"), "at once");
    assert_eq!(due(&law::rules(), &incident(None))[0].last_day, day("2026-10-23"), "a draft is looked at the same day");
}

#[test]
fn notifying_late_needs_reasons_and_is_never_before_awareness() {
    let it = incident(Some("2026-10-23T12:00:00+02:00"));
    let now = moment("2026-11-22T10:00:00+01:00");
    let cases = [
        ("2026-10-26T11:00:00+01:00", None, Ok(())),
        ("2026-10-26T11:00:01+01:00", None, Err(IncidentRefusal::LateWithoutReasons)),
        ("2026-10-26T11:00:01+01:00", Some(" "), Err(IncidentRefusal::LateWithoutReasons)),
        ("2026-10-27T09:00:00+01:00", Some("Helg"), Ok(())),
        ("2026-10-23T11:59:00+02:00", None, Err(IncidentRefusal::BeforeAware)),
        ("2026-11-23T10:00:00+01:00", Some("Helg"), Err(IncidentRefusal::Future)),
    ];
    for (at, reasons, expected) in cases {
        assert_eq!(may_notify(&law::rules(), &it, moment(at), reasons, now), expected, "{at}");
    }
    assert_eq!(may_notify(&law::rules(), &incident(None), now, None, now), Err(IncidentRefusal::NotAware));
}

#[test]
fn the_supplement_is_due_four_weeks_after_the_first_word() {
    let mut it = incident(Some("2026-10-23T12:00:00+02:00"));
    it.risk = Risk::Likely;
    assert_eq!(it.state(), IncidentState::ToNotify);
    it.notified_at = Some(moment("2026-10-26T09:00:00+01:00"));
    assert_eq!(it.state(), IncidentState::Notified);
    assert_eq!(it.supplement_until(&law::rules()), Some(day("2026-11-23")));
    assert_eq!(due(&law::rules(), &it)[0].last_day, day("2026-11-23"));
    it.supplemented_on = Some(day("2026-11-20"));
    assert!(due(&law::rules(), &it).is_empty());
}

#[test]
fn an_incident_is_closed_when_everything_is_documented() {
    let mut it = incident(None);
    assert_eq!(may_close(&it), Err(IncidentRefusal::NotAware));
    it.aware_at = Some(moment("2026-10-23T12:00:00+02:00"));
    assert_eq!(may_close(&it), Err(IncidentRefusal::ReasonsMissing));
    it.risk = Risk::High;
    it.risk_reasons = Some("Känsligt".into());
    assert_eq!(may_close(&it), Err(IncidentRefusal::FactsMissing));
    it.effects = Some("Inga kända".into());
    it.measures = Some("Återkallat".into());
    assert_eq!(may_close(&it), Err(IncidentRefusal::NotNotified));
    it.notified_at = Some(moment("2026-10-24T12:00:00+02:00"));
    assert_eq!(may_close(&it), Err(IncidentRefusal::PeopleNotTold));
    it.told_exception = Some(TellException::Encrypted);
    assert_eq!(may_close(&it), Ok(()));
    let unlikely = Incident { risk: Risk::Unlikely, notified_at: None, told_exception: None, ..it.clone() };
    assert_eq!(may_close(&unlikely), Ok(()), "documented all the same (Art. 33(5))");
    it.closed_at = Some(moment("2026-10-25T12:00:00+01:00"));
    assert_eq!(may_close(&it), Err(IncidentRefusal::Closed));
}

#[test]
fn incidents_are_numbered_by_year() {
    let taken = ["I-2026-0002", "I-2025-0009", "I-2026-0010", "other"];
    assert_eq!(next_number(2026, taken.into_iter()), "I-2026-0011");
    assert_eq!(next_number(2027, taken.into_iter()), "I-2027-0001");
}

fn finding(status: FindingStatus) -> Finding {
    Finding {
        id: Uuid::from_u128(8),
        key: FindingKey::Transfers,
        status,
        owner: None,
        due_on: None,
        note: None,
        check: CheckResult::ByHand,
        count: 0,
        checked_on: None,
    }
}

// policy: S4, S5, S9, S10, S11, S13, S14
#[test]
fn a_mended_finding_that_fails_again_is_open_again() {
    let today = day("2026-11-22");
    let after = |status, check| checked(finding(status), check, 2, today).status;
    assert_eq!(after(FindingStatus::Resolved, CheckResult::Fails), FindingStatus::Open);
    assert_eq!(after(FindingStatus::Resolved, CheckResult::Passes), FindingStatus::Resolved);
    assert_eq!(after(FindingStatus::Accepted, CheckResult::Fails), FindingStatus::Accepted);
    assert_eq!(after(FindingStatus::Open, CheckResult::Passes), FindingStatus::Open, "closing is for somebody to do");
    assert_eq!(may_become(CheckResult::Fails, FindingStatus::Resolved, None), Err(FindingRefusal::StillFails));
    assert_eq!(may_become(CheckResult::ByHand, FindingStatus::Accepted, None), Err(FindingRefusal::ReasonMissing));
    assert_eq!(may_become(CheckResult::Fails, FindingStatus::Accepted, Some("Vi väntar")), Ok(()));
    assert!(FindingKey::ALL.iter().all(|key| !key.source().is_empty()), "each says where it stands");
}

#[test]
fn people_are_told_within_a_month() {
    for (received, last) in [("2026-11-22", "2026-12-22"), ("2026-01-31", "2026-02-28"), ("2028-01-31", "2028-02-29")] {
        assert_eq!(inform_until(&law::rules(), day(received)), day(last), "never moved to a later day");
    }
}
