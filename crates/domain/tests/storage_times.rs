//! How long what may be kept, rule by rule (law.md R41–R45): each a table of cases with the source it stands on, and
//! what holds for all of them whatever an office has decided.

mod law;

use chrono::{DateTime, Days};
use domain::{
    calendar::{Calendar, Eves, HolidayOverrides},
    consents::{Channel, Consent, ConsentAct, ConsentEvent, ConsentPurpose, ConsentState, Stopped, stops},
    email_basis::{BasisFault, EmailBasis, EmailGround},
    erasure::{Facts, Fate, OwnData, What, plan},
    held::{Clock, ClockRule, Held, Noun, Purpose},
    ids::{ConsentEventId, ConsentId, PersonId, PurchaseId, RecordId},
    legal_basis::LegalBasis,
    purchases::ProductFamily,
    retention::{self, Claim, Retention},
    rules::Length,
    source::{Source, SourceKind},
    time::Day,
};
use proptest::prelude::*;
use uuid::Uuid;

fn day(text: &str) -> Day {
    text.parse().unwrap_or_else(|problem| panic!("{text} is no date: {problem}"))
}

/// What a calculation says, and that its first step names this rule and this source.
fn says(kept: &Retention, rule: &str, source: &str, last_day_kept: &str, erase_from: &str) {
    let step = &kept.steps[0];
    assert_eq!((step.rule, step.source), (rule, source));
    assert_eq!((kept.last_day_kept, kept.erase_from), (day(last_day_kept), day(erase_from)), "{rule}");
}

#[test]
fn r41_vouchers_are_kept_to_the_end_of_the_seventh_calendar_year() {
    let source = "Bokföringslagen (1999:1078) 7 kap. 2 §";
    for (year_ended, last_day, erase_from, why) in [
        ("2026-01-31", "2033-12-31", "2034-01-01", "a broken year that ends in January"),
        ("2026-06-30", "2033-12-31", "2034-01-01", "or in the middle of the year"),
        ("2026-12-31", "2033-12-31", "2034-01-01", "or with it: the calendar year counts, not the invoice's day"),
        ("2018-12-31", "2025-12-31", "2026-01-01", "may go since New Year's Day 2026"),
        ("2024-12-31", "2031-12-31", "2032-01-01", "a Wednesday"),
        ("2025-04-30", "2032-12-31", "2033-01-01", "a broken year that ends in April"),
        ("2025-06-30", "2032-12-31", "2033-01-01", "a Friday, and the first of January is never moved"),
    ] {
        let kept = retention::bookkeeping(day(year_ended));
        says(&kept, "R41", source, last_day, erase_from);
        assert_eq!(kept.steps.len(), 4 + usize::from(!is_working(last_day)), "{why}");
    }
}

fn is_working(text: &str) -> bool {
    domain::calendar::is_working_day(day(text))
}

#[test]
fn r42_a_claim_lives_three_years_against_a_consumer_and_ten_otherwise() {
    let source = "Preskriptionslagen (1981:130) 2 §";
    for (claim, arose, last_day, erase_from) in [
        (Claim::OnConsumer, "2026-11-22", "2029-11-22", "2029-11-23"),
        (Claim::OnConsumer, "2024-02-29", "2027-02-28", "2027-03-01"),
        (Claim::OnConsumer, "2025-02-28", "2028-02-28", "2028-02-29"),
        (Claim::Other, "2026-11-22", "2036-11-22", "2036-11-23"),
        (Claim::Other, "2024-02-29", "2034-02-28", "2034-03-01"),
        (Claim::Other, "2018-12-31", "2028-12-31", "2029-01-01"),
    ] {
        says(&retention::limitation(claim, day(arose)), "R42", source, last_day, erase_from);
    }
}

// policy: 22
#[test]
fn r43_a_contract_and_one_year() {
    for (ended, last_day, erase_from) in [
        ("2026-11-22", "2027-11-22", "2027-11-23"),
        ("2024-02-29", "2025-02-28", "2025-03-01"),
        ("2027-02-28", "2028-02-28", "2028-02-29"),
        ("2025-12-31", "2026-12-31", "2027-01-01"),
        ("2025-06-06", "2026-06-06", "2026-06-07"),
    ] {
        says(&retention::contract(day(ended)), "R43", "GDPR policy 2018-03-01 § 3", last_day, erase_from);
    }
}

fn consent(acts: &[(&str, ConsentAct)]) -> Consent {
    let events = acts.iter().map(|(at, act)| ConsentEvent {
        id: ConsentEventId(Uuid::nil()),
        at: DateTime::parse_from_rfc3339(at).expect("a moment"),
        act: act.clone(),
        channel: Channel::Letter,
        recorded_by: None,
    });
    Consent {
        id: ConsentId(Uuid::from_u128(3)),
        person: PersonId(Uuid::from_u128(2)),
        purpose: ConsentPurpose::Newsletter,
        source: Source { kind: SourceKind::Newsletter, detail: None, on: day("2026-01-01") },
        events: events.collect(),
    }
}

// policy: 23, 24
#[test]
fn r44_a_consent_stops_at_once_whoever_ends_it_and_its_proof_is_kept_apart() {
    let given = ("2026-01-01T12:00:00+01:00", ConsentAct::Given { wording: None, ip: None });
    for (at, act, ended_on, why) in [
        ("2026-11-22T09:00:00+01:00", ConsentAct::WithdrawnByPerson, "2026-11-22", "the person, on a Sunday"),
        ("2026-12-25T23:30:00+01:00", ConsentAct::WithdrawnByPerson, "2026-12-25", "or on a holiday, before midnight"),
        ("2026-08-01T22:30:00+00:00", ConsentAct::EndedByController, "2026-08-02", "or the office, by Sweden's clock"),
    ] {
        let consent = consent(&[given.clone(), (at, act)]);
        let ConsentState::Ended(moment) = consent.state() else { panic!("{why}: it has ended") };
        let end = retention::consent(domain::time::day_in_sweden(moment));
        assert_eq!((end.stop_on, end.erase_from), (day(ended_on), day(ended_on)), "{why}: the same day, never moved");
        assert!(end.steps.iter().all(|step| step.rule == "R44" && step.source.starts_with("GDPR Art. 7(3)")));
    }
    assert!(stops(ConsentPurpose::Newsletter, true).contains(&Stopped::Newsletter), "mail stops with it");
    let proof = law::rules().retention;
    let (end, proof) = (day("2026-11-22"), proof.in_force(ClockRule::ConsentProof, day("2026-11-22")));
    assert!(proof.is_some_and(|proof| proof.length != Length::SameDay), "{end}: the proof has a time of its own (R20)");
}

#[test]
fn r45_an_existing_customer_needs_the_purchase_its_family_and_the_chance_to_say_no() {
    use BasisFault::{FamilyMissing, OptOutMissing, PurchaseMissing};
    let whole = EmailBasis {
        id: RecordId(Uuid::from_u128(3)),
        person: PersonId(Uuid::from_u128(1)),
        address: "asa@example.org".to_owned(),
        ground: EmailGround::ExistingCustomer,
        purchase: Some(PurchaseId(Uuid::from_u128(5))),
        product_family: Some(ProductFamily::Course),
        opt_out_offered: true,
        noted_on: day("2026-01-01"),
    };
    let without = |change: fn(&mut EmailBasis)| {
        let mut basis = whole.clone();
        change(&mut basis);
        basis
    };
    // Marknadsföringslagen (2008:486) 19 §: second paragraph, points 1 to 3.
    for (basis, fault, offers, why) in [
        (whole.clone(), None, true, "whole"),
        (without(|it| it.purchase = None), Some(PurchaseMissing), false, "the address must come from a sale"),
        (without(|it| it.product_family = None), Some(FamilyMissing), false, "of something that is similar"),
        (without(|it| it.opt_out_offered = false), Some(OptOutMissing), false, "with the chance to say no"),
        (without(|it| it.ground = EmailGround::Service), None, false, "a service is no ground for marketing"),
        (without(|it| it.ground = EmailGround::NoGround), None, false, "nor is nothing"),
        (without(|it| it.address = "ny@example.org".into()), None, false, "nor a ground for another address"),
        (without(|it| it.product_family = Some(ProductFamily::Goods)), None, false, "nor one for other products"),
    ] {
        assert_eq!(basis.check().err(), fault, "{why}");
        assert_eq!(basis.allows_offer("ASA@example.org", ProductFamily::Course), offers, "{why}");
    }
}

/// One person with a contract that ended long ago and a voucher, as the plan of a day sees them.
fn fates(today: &str) -> Vec<(What, bool)> {
    let voucher = Uuid::from_u128(7);
    let clock = Clock::since(ClockRule::Bookkeeping, day("2024-12-31"));
    let held = Held::new(Noun::Purchase, voucher, Purpose::Bookkeeping, LegalBasis::LegalObligation, clock);
    let rules = law::rules();
    let items = plan(&Facts {
        own: &[OwnData::Name, OwnData::Email, OwnData::Contact, OwnData::Relations],
        agreements: &[],
        consents: &[],
        recorded_on: day("2024-01-01"),
        purchased_on: &[day("2024-06-03")],
        records: &[held],
        on_hold: false,
        rules: &rules.retention,
        calendar: &rules.calendar,
        today: day(today),
    });
    items.into_iter().map(|item| (item.what, matches!(item.fate, Fate::Erase(_)))).collect()
}

// policy: 22, S2
#[test]
fn r41_and_r43_divide_a_person() {
    let own = [OwnData::Name, OwnData::Email, OwnData::Contact, OwnData::Relations].map(What::Own);
    let voucher = What::Record(Noun::Purchase, Uuid::from_u128(7));
    let goes = |today: &str| -> Vec<What> {
        fates(today).into_iter().filter(|(_, erased)| *erased).map(|(what, _)| what).collect()
    };
    for (today, expected, why) in [
        ("2025-06-03", vec![], "the last day of the contract's year (R43)"),
        ("2025-06-04", own[1..].to_vec(), "then all but her name: it is the voucher's counterparty (5 kap. 7 §)"),
        ("2031-12-31", own[1..].to_vec(), "until the seventh year is over (R41)"),
        ("2032-01-01", vec![voucher, What::Person], "and then she goes with it"),
    ] {
        assert_eq!(goes(today), expected, "{today}: {why}");
    }
}

/// A calendar an office may have: with days of its own list, open or closed on eves.
fn calendar() -> impl Strategy<Value = Calendar> {
    let days =
        || prop::collection::btree_set((0_u64..8_000).prop_map(|days| day("2018-05-25") + Days::new(days)), 0..40);
    (days(), days(), any::<bool>()).prop_map(|(added, removed, closed)| Calendar {
        overrides: HolidayOverrides { added, removed },
        eves: if closed { Eves::Closed } else { Eves::Open },
    })
}

fn length() -> impl Strategy<Value = Length> {
    prop_oneof![
        Just(Length::SameDay),
        (1_u32..1_000).prop_map(Length::Days),
        (1_u32..180).prop_map(Length::Months),
        (1_u32..15).prop_map(Length::Years),
    ]
}

proptest! {
    /// Of every clock, whatever was decided about it, in whatever office.
    #[test]
    fn what_goes_goes_the_day_after_its_last_and_later_events_never_go_earlier(
        calendar in calendar(),
        decided in prop::collection::vec((prop::sample::select(ClockRule::ALL.to_vec()), length(), 0_u64..7_000), 0..6),
        offset in 0_u64..8_000,
    ) {
        let from = |days| day("2018-05-25") + Days::new(days);
        let mut rules = law::retention();
        for (clock, length, valid_from) in decided {
            // A statute is not decided about, and nothing is promised away: such a decision changes nothing.
            rules = rules.clone().decided(clock, length, from(valid_from)).unwrap_or(rules);
        }
        for clock in ClockRule::ALL.into_iter().filter(|clock| clock.runs_out()) {
            let time = |on| rules.time(&calendar, Clock::since(clock, on)).expect("it runs out");
            let (this, next) = (time(from(offset)), time(from(offset + 1)));
            prop_assert_eq!(rules.last_day(Clock::since(clock, from(offset))), Some(this.last_day_kept));
            prop_assert!(this.erase_from > this.last_day_kept, "{}", clock.code());
            prop_assert_eq!(Some(this.erase_from), this.last_day_kept.succ_opt(), "{}", clock.code());
            prop_assert!(this.remind_on <= this.last_day_kept, "{}", clock.code());
            prop_assert!(this.erase_from >= from(offset), "nothing goes before it has happened: {}", clock.code());
            let same = rules.in_force(clock, from(offset)) == rules.in_force(clock, from(offset + 1));
            prop_assert!(!same || next.last_day_kept >= this.last_day_kept, "by one rule: {}", clock.code());
        }
    }
}
