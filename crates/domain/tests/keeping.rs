//! Why a person's data is still there.

mod law;

use chrono::DateTime;
use domain::{
    agreements::{Agreement, AgreementKind},
    consents::{Channel, Consent, ConsentAct, ConsentEvent, ConsentPurpose},
    ids::{AgreementId, ConsentEventId, ConsentId, PersonId},
    keeping::{Kept, Use, of_agreement, of_person},
    source::{Source, SourceKind},
    time::Day,
};
use uuid::Uuid;

fn day(text: &str) -> Day {
    text.parse().unwrap_or_else(|problem| panic!("{text} is no date: {problem}"))
}

fn source() -> Source {
    Source { kind: SourceKind::Person, detail: None, on: day("2020-01-01") }
}

fn agreement(ended_on: Option<&str>) -> Agreement {
    Agreement {
        id: AgreementId(Uuid::from_u128(1)),
        person: PersonId(Uuid::from_u128(2)),
        kind: AgreementKind::Customer,
        started_on: day("2020-01-01"),
        ended_on: ended_on.map(day),
        source: source(),
    }
}

fn consent(acts: &[(&str, ConsentAct)]) -> Consent {
    let events = acts.iter().map(|(at, act)| ConsentEvent {
        id: ConsentEventId(Uuid::from_u128(4)),
        at: DateTime::parse_from_rfc3339(at).expect("a moment"),
        act: act.clone(),
        channel: Channel::Web,
        recorded_by: None,
    });
    Consent {
        id: ConsentId(Uuid::from_u128(3)),
        person: PersonId(Uuid::from_u128(2)),
        purpose: ConsentPurpose::Newsletter,
        source: source(),
        events: events.collect(),
    }
}

#[test]
fn the_reason_that_lasts_longest_is_the_answer() {
    let today = day("2026-11-22");
    let given = ("2026-01-01T12:00:00+01:00", ConsentAct::Given { wording: None, ip: None });
    let withdrawn = ("2026-08-01T23:30:00+00:00", ConsentAct::WithdrawnByPerson);
    let running = agreement(None);
    let ended = agreement(Some("2026-02-28"));
    let ended_before = agreement(Some("2024-02-29"));
    let lasting = consent(std::slice::from_ref(&given));
    let over = consent(&[given, withdrawn]);
    let both = Use::ContractAndConsent;
    let check = |used_for, agreements: &[&Agreement], consents: &[&Consent], kept, why: &str| {
        let agreements = agreements.iter().map(|agreement| (*agreement).clone()).collect::<Vec<_>>();
        let consents = consents.iter().map(|consent| (*consent).clone()).collect::<Vec<_>>();
        assert_eq!(of_person(&law::rules(), used_for, day("2026-05-04"), &agreements, &consents, today), kept, "{why}");
    };
    check(both, &[&running, &ended], &[&over], Kept::WhileContractRuns, "a contract runs");
    check(both, &[&ended], &[&lasting], Kept::WhileConsentLasts, "a consent outlasts the year after a contract");
    check(Use::Contract, &[&ended], &[&lasting], Kept::Until(day("2027-02-28")), "which is nothing to an address");
    check(both, &[&ended_before, &ended], &[], Kept::Until(day("2027-02-28")), "the last contract decides (R43)");
    check(both, &[&ended_before], &[&over], Kept::Until(day("2026-08-02")), "the consent ended later, in Sweden");
    check(both, &[], &[&over], Kept::Until(day("2026-08-02")), "never a contract: the consent's last day (R44)");
    check(both, &[], &[], Kept::Until(day("2027-05-04")), "no reason at all: a time after she was entered");
    check(Use::Contract, &[], &[&lasting], Kept::Until(day("2027-05-04")), "a newsletter keeps no street address");
}

#[test]
fn an_agreement_runs_to_the_end_of_its_last_day() {
    let ended = agreement(Some("2026-11-22"));
    assert_eq!(of_agreement(&law::rules(), &ended, day("2026-11-22")), Kept::WhileContractRuns, "in force today still");
    assert_eq!(
        of_agreement(&law::rules(), &ended, day("2026-11-23")),
        Kept::Until(day("2027-11-22")),
        "and over tomorrow"
    );
    assert_eq!(
        of_agreement(&law::rules(), &agreement(None), day("2026-11-23")),
        Kept::WhileContractRuns,
        "no end is known"
    );
}
