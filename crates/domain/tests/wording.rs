//! Every step has its sentence, in both languages, and every sentence gets what it asks for.

mod due_items;
mod law;

use chrono::DateTime;
use domain::{
    agreements::{Agreement, AgreementKind},
    breach,
    calendar::{Calendar, Eve, Holiday, HolidayOverrides},
    consents::{Channel, Consent, ConsentAct, ConsentEvent, ConsentPurpose},
    disputes::{
        Dispute, limit,
        parts::{Part, Parts},
        steps::DisputeState,
    },
    drill, due,
    explain::{Step, StepCode},
    held::ClockRule,
    ids::{AgreementId, AssignmentId, ConsentEventId, ConsentId, DisputeId, PersonId, RatingId, StaffId},
    limits::{self, ONE_MONTH},
    pauses::{Pause, PauseReason},
    ratings::Stars,
    retention::{self, Claim},
    rules::{CountedFrom, LimitChange, RetentionRule, Rules, Standing, TimeLimit},
    source::{Source, SourceKind},
    time::Day,
};
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

const SWEDISH: &str = include_str!("../../../assets/wording/sv/steps.ftl");
const ENGLISH: &str = include_str!("../../../assets/wording/en/steps.ftl");

fn day(text: &str) -> Day {
    text.parse().unwrap_or_else(|problem| panic!("{text} is no date: {problem}"))
}

/// The messages of a wording file with their text; lines that begin with a blank or a brace continue the one above.
fn messages(file: &'static str) -> BTreeMap<&'static str, String> {
    let mut found: BTreeMap<&str, String> = BTreeMap::new();
    let mut last = "";
    for line in file.lines().filter(|line| !line.starts_with('#') && !line.is_empty()) {
        match line.split_once(" = ").filter(|_| !line.starts_with([' ', '}'])) {
            Some((id, text)) => {
                assert!(found.insert(id, text.to_owned()).is_none(), "{id} is there twice");
                last = id;
            }
            None => found.get_mut(last).expect("a line to continue").push_str(line),
        }
    }
    found
}

fn variables(text: &str) -> BTreeSet<&str> {
    text.split('$')
        .skip(1)
        .map(|rest| rest.split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or_default())
        .collect()
}

#[test]
fn each_step_and_each_day_has_a_sentence_in_both_languages() {
    let expected = StepCode::ALL
        .iter()
        .map(|step| format!("step-{}", step.code()))
        .chain(Holiday::ALL.iter().map(|holiday| format!("holiday-{}", holiday.code())))
        .chain(Eve::ALL.iter().map(|eve| format!("holiday-{}", eve.code())))
        .collect::<BTreeSet<_>>();
    for file in [SWEDISH, ENGLISH] {
        let there = messages(file).keys().map(|id| (*id).to_owned()).collect::<BTreeSet<_>>();
        assert_eq!(
            there, expected,
            "the sentences of a wording file are the steps and days there are, no more, no fewer"
        );
    }
    let (swedish, english) = (messages(SWEDISH), messages(ENGLISH));
    for (id, text) in &swedish {
        assert_eq!(variables(text), variables(&english[id]), "{id} says the same things in both languages");
    }
}

#[test]
fn the_swedish_sentence_names_the_regulation_and_the_holiday() {
    let swedish = messages(SWEDISH);
    let text = &swedish["step-past-holiday"];
    assert!(text.contains("förordning 1182/71 art. 3.4"), "the reader can look the rule up");
    assert!(text.contains("{ $holiday }"), "and sees which day it was");
}

/// Steps of every calculation there is, on days chosen so that each kind of step comes up.
fn all_steps() -> Vec<Step> {
    let calendar = Calendar {
        overrides: HolidayOverrides { added: [day("2026-11-23")].into(), ..HolidayOverrides::default() },
        ..Calendar::sweden()
    };
    let rules = law::rules();
    let pauses = [
        Pause { reason: PauseReason::Identity, asked_on: day("2026-03-05"), answered_on: Some(day("2026-03-06")) },
        Pause { reason: PauseReason::Clarification, asked_on: day("2026-03-07"), answered_on: None },
    ];
    let at = |text| DateTime::parse_from_rfc3339(text).expect("a moment");
    let source = Source { kind: SourceKind::Person, detail: None, on: day("2026-01-01") };
    let agreement = Agreement {
        id: AgreementId(Uuid::from_u128(1)),
        person: PersonId(Uuid::from_u128(2)),
        kind: AgreementKind::Account,
        started_on: day("2020-01-01"),
        ended_on: Some(day("2024-02-29")),
        source: source.clone(),
    };
    let given = ConsentEvent {
        id: ConsentEventId(Uuid::from_u128(4)),
        at: at("2026-01-01T12:00:00+01:00"),
        act: ConsentAct::Given { wording: None, ip: None },
        channel: Channel::Web,
        recorded_by: None,
    };
    let consent = Consent {
        id: ConsentId(Uuid::from_u128(3)),
        person: PersonId(Uuid::from_u128(2)),
        purpose: ConsentPurpose::Newsletter,
        source,
        events: vec![given],
    };
    [
        limits::access(day("2026-03-03")).steps,
        limits::access(day("2026-11-24")).steps,
        limits::access(day("2026-10-01")).steps,
        limits::extended(day("2026-01-31")).steps,
        limits::running(&calendar, day("2026-10-23"), ONE_MONTH).steps,
        targets(&rules),
        limits::access_paused(day("2026-03-02"), &pauses, day("2026-03-20")).expect("pauses in order").steps,
        breach::notification(at("2026-03-27T12:00:00+01:00")).steps,
        breach::notification(at("2026-11-19T12:00:00+01:00")).steps,
        breach::notification(at("2020-12-22T12:17:00+01:00")).steps,
        retention::contract(day("2025-06-06")).steps,
        retention::bookkeeping(day("2024-12-31")).steps,
        retention::limitation(Claim::Other, day("2026-11-22")).steps,
        retention::consent(day("2026-11-22")).steps,
        by_rule(ClockRule::Rating, domain::rules::Length::Days(90)),
        by_rule(ClockRule::Rating, domain::rules::Length::Months(6)),
        by_rule(ClockRule::Rating, domain::rules::Length::Years(2)),
        by_rule(ClockRule::Consent, domain::rules::Length::SameDay),
        drill::due(&rules, Uuid::from_u128(1), day("2026-11-22"), None).steps,
        drill::due(&rules, Uuid::from_u128(1), day("2026-11-22"), Some(day("2026-11-22"))).steps,
        limit::due(&rules, &dispute(), 30).expect("open").steps,
        due::agreement(&(&agreement).into(), retention::contract(day("2024-02-29"))).steps,
        due::consent(&rules, &consent.standing()).expect("given").steps,
        due_items::steps(&rules),
    ]
    .concat()
}

/// Both targets of the office, on a request for rectification.
fn targets(rules: &Rules) -> Vec<Step> {
    let brought = rules.limits.clone();
    let own = LimitChange::Own { count: 10, valid_from: day("2020-01-01") };
    let with_target = brought.clone().changed(&brought, TimeLimit::RequestTarget, &own).expect("a target of its own");
    let received = day("2026-03-02");
    [TimeLimit::RequestTarget, TimeLimit::Rectification]
        .map(|it| with_target.in_force(it, received).expect("set"))
        .into_iter()
        .fold(limits::first(rules, received), |limit, it| limits::with_target(&rules.calendar, received, it, limit))
        .steps
}

fn dispute() -> Dispute {
    let part = || Part { text: Some("Därför.".into()), documents: 0, no_documents: true };
    Dispute {
        id: DisputeId(Uuid::from_u128(5)),
        number: "T2026-0001".into(),
        rating: RatingId(Uuid::from_u128(6)),
        assignment: AssignmentId(Uuid::from_u128(7)),
        contractor: PersonId(Uuid::from_u128(2)),
        client: None,
        received_on: day("2026-10-05"),
        registered_at: DateTime::parse_from_rfc3339("2026-10-05T12:00:00+02:00").expect("a moment"),
        registered_by: StaffId(Uuid::from_u128(8)),
        state: DisputeState::Open,
        parts: Parts { cause: part(), why_wrong: part(), adjustment: part() },
        assured: false,
        completion_asked_on: None,
        contacts: Vec::new(),
        decision: None,
        stars_before: Stars::new(2).expect("a rating"),
        notified_on: None,
        closed_on: None,
    }
}

fn by_rule(clock: ClockRule, length: domain::rules::Length) -> Vec<Step> {
    let rule = RetentionRule {
        id: "R31",
        clock,
        source: "GDPR Art. 5(1)(e)",
        valid_from: day("2018-05-25"),
        valid_to: None,
        length,
        counted_from: CountedFrom::Event,
        standing: Standing::Proposal,
    };
    retention::by_rule(&Calendar::sweden(), &rule, day("2026-11-22")).steps
}

#[test]
fn every_kind_of_step_comes_up_and_brings_what_its_sentence_needs() {
    let steps = all_steps();
    for code in StepCode::ALL {
        assert!(steps.iter().any(|step| step.code == *code), "{} is a step that no calculation takes", code.code());
    }
    let swedish = messages(SWEDISH);
    for step in &steps {
        let id = format!("step-{}", step.code.code());
        let wanted = variables(&swedish[id.as_str()]);
        assert!(
            wanted.is_subset(&["from", "to", "count", "holiday", "source"].into()),
            "{id} asks for something no step has"
        );
        assert!(!wanted.contains("count") || step.count.is_some(), "{id} speaks of a number");
        assert!(!wanted.contains("holiday") || step.day_name().is_some(), "{id} speaks of a day with a name");
        assert_eq!(wanted.contains("holiday"), step.day_name().is_some(), "{id}: a day that is known is named");
        assert!(!step.source.is_empty() && step.rule.starts_with('R'), "{id} stands on a rule with a source");
    }
}
