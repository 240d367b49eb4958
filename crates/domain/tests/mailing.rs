//! No mailing list can be made that holds an address it must not hold, whatever happened before.

mod law;

use domain::{
    consents::{
        Channel, Consent, ConsentAct, ConsentEvent, ConsentPurpose, ConsentState, ConsentWording, Deficiency, Stopped,
        stops,
    },
    email_basis::{BasisFault, EmailBasis, EmailGround},
    held::ClockRule,
    ids::{ConsentEventId, ConsentId, ObjectionId, PersonId, PurchaseId, RecordId},
    mail_events::{first_day_kept, may_be_tracked, shown},
    mailing::{LeftOut, MailFacts, MailGround, Mailing, MailingPurpose, list, may_be_mailed},
    objections::{Objected, Objection, ObjectionScope, objected},
    purchases::ProductFamily,
    rules::{Length, Rules},
    segments::may_be_put,
    source::{Source, SourceKind},
    suppression::folded,
    time::{Day, Moment},
};
use proptest::prelude::*;
use uuid::Uuid;

const NEWSLETTER: Mailing = Mailing { purpose: MailingPurpose::Newsletter, product_family: None };
const OFFER: Mailing = Mailing { purpose: MailingPurpose::Marketing, product_family: Some(ProductFamily::Course) };

fn day(text: &str) -> Day {
    text.parse().expect("a day")
}

fn at(text: &str) -> Moment {
    Moment::parse_from_rfc3339(&format!("{text}T12:00:00+01:00")).expect("a moment")
}

fn source() -> Source {
    Source { kind: SourceKind::Newsletter, detail: None, on: day("2026-01-01") }
}

fn words() -> ConsentWording {
    ConsentWording { text: "Ja, jag vill ha nyhetsbrevet.".to_owned(), version: "2026-03".to_owned() }
}

fn given() -> ConsentAct {
    ConsentAct::Given { wording: Some(words()), ip: None }
}

fn asked() -> ConsentAct {
    ConsentAct::Asked { wording: Some(words()), ip: None }
}

fn consent(purpose: ConsentPurpose, events: Vec<(&str, ConsentAct, Channel)>) -> Consent {
    let events = events
        .into_iter()
        .map(|(on, act, channel)| ConsentEvent {
            id: ConsentEventId(Uuid::nil()),
            at: at(on),
            act,
            channel,
            recorded_by: None,
        })
        .collect();
    Consent {
        id: ConsentId(Uuid::from_u128(9)),
        person: PersonId(Uuid::from_u128(1)),
        purpose,
        source: source(),
        events,
    }
}

fn newsletter(events: Vec<(&str, ConsentAct, Channel)>) -> Consent {
    consent(ConsentPurpose::Newsletter, events)
}

fn somebody(consents: Vec<Consent>) -> MailFacts {
    MailFacts {
        person: PersonId(Uuid::from_u128(1)),
        email: Some("asa@example.org".to_owned()),
        protected_identity: false,
        deceased: false,
        child_under_13: false,
        restricted: false,
        objected: Objected::default(),
        suppressed: false,
        consents,
        basis: None,
    }
}

fn customer() -> EmailBasis {
    EmailBasis {
        id: RecordId(Uuid::from_u128(3)),
        person: PersonId(Uuid::from_u128(1)),
        address: "asa@example.org".to_owned(),
        ground: EmailGround::ExistingCustomer,
        purchase: Some(PurchaseId(Uuid::from_u128(5))),
        product_family: Some(ProductFamily::Course),
        opt_out_offered: true,
        noted_on: day("2026-01-01"),
    }
}

// policy: 4, 23, 88, S1, S15
#[test]
fn a_history_says_what_a_consent_is_worth() {
    use Channel::{Email, Use, Web};
    use ConsentState::{Active, Awaiting, Deficient, Ended};
    let withdrawn = || ConsentAct::WithdrawnByPerson;
    let confirmed = || ConsentAct::Confirmed { ip: None };
    let no_words = || ConsentAct::Given { wording: None, ip: None };
    let ended = Ended(at("2026-05-01"));
    for (what, events, state, deficiency) in [
        ("given with words", vec![("2026-01-01", given(), Web)], Active, None),
        ("asked only", vec![("2026-01-01", asked(), Web)], Awaiting, None),
        ("asked and confirmed", vec![("2026-01-01", asked(), Web), ("2026-01-02", confirmed(), Email)], Active, None),
        ("without words", vec![("2026-01-01", no_words(), Web)], Deficient, Some(Deficiency::WordsUnknown)),
        ("by use", vec![("2026-01-01", given(), Use)], Deficient, Some(Deficiency::Implied)),
        ("before the GDPR", vec![("2018-05-24", given(), Web)], Deficient, Some(Deficiency::BeforeGdpr)),
        ("on the first day", vec![("2018-05-25", given(), Web)], Active, None),
        ("old, renewed", vec![("2018-03-01", given(), Web), ("2019-01-01", given(), Web)], Active, None),
        ("withdrawn", vec![("2026-01-01", given(), Web), ("2026-05-01", withdrawn(), Email)], ended, None),
        (
            "withdrawn, then a confirmation of nothing",
            vec![("2026-01-01", given(), Web), ("2026-05-01", withdrawn(), Email), ("2026-05-02", confirmed(), Email)],
            ended,
            None,
        ),
        (
            "withdrawn, asked again",
            vec![("2026-01-01", given(), Web), ("2026-05-01", withdrawn(), Email), ("2026-06-01", asked(), Web)],
            Awaiting,
            None,
        ),
        (
            "asked to renew while in force",
            vec![("2026-01-01", given(), Web), ("2026-05-01", asked(), Web)],
            Active,
            None,
        ),
        (
            "confirmed without anything",
            vec![("2026-01-01", confirmed(), Email)],
            Deficient,
            Some(Deficiency::WordsUnknown),
        ),
        ("nothing", vec![], Deficient, Some(Deficiency::WordsUnknown)),
    ] {
        let consent = newsletter(events);
        assert_eq!((consent.state(), consent.deficiency()), (state, deficiency), "{what}");
    }
}

// policy: 23, 24
#[test]
fn a_withdrawal_stops_what_it_must_and_only_the_person_suppresses_her_address() {
    assert_eq!(stops(ConsentPurpose::Newsletter, true), [Stopped::Newsletter, Stopped::Suppressed]);
    assert_eq!(stops(ConsentPurpose::Newsletter, false), [Stopped::Newsletter]);
    assert_eq!(stops(ConsentPurpose::Measurement, true), [Stopped::Tracking]);
    assert!(stops(ConsentPurpose::Marketing, false).contains(&Stopped::Segments));
}

// policy: 35, 36
#[test]
fn an_existing_customer_may_be_offered_similar_products_only() {
    let facts = |basis| MailFacts { basis: Some(basis), ..somebody(Vec::new()) };
    let ground = may_be_mailed(&facts(customer()), &OFFER);
    assert_eq!(ground, Ok(MailGround::ExistingCustomer(PurchaseId(Uuid::from_u128(5)))));
    let another = Mailing { product_family: Some(ProductFamily::Goods), ..OFFER };
    assert_eq!(may_be_mailed(&facts(customer()), &another), Err(LeftOut::NoGround), "another family");
    let unnamed = Mailing { product_family: None, ..OFFER };
    assert_eq!(may_be_mailed(&facts(customer()), &unnamed), Err(LeftOut::NoGround), "no family is no similar one");
    assert_eq!(
        may_be_mailed(&facts(customer()), &NEWSLETTER),
        Err(LeftOut::NoGround),
        "the newsletter needs a consent"
    );
    let service = EmailBasis { ground: EmailGround::Service, ..customer() };
    assert_eq!(may_be_mailed(&facts(service), &OFFER), Err(LeftOut::ServiceOnly));
    let moved = MailFacts { email: Some("ny@example.org".to_owned()), ..facts(customer()) };
    assert_eq!(may_be_mailed(&moved, &OFFER), Err(LeftOut::NoGround), "a ground does not follow to a new address");
    for (basis, fault) in [
        (EmailBasis { purchase: None, ..customer() }, BasisFault::PurchaseMissing),
        (EmailBasis { product_family: None, ..customer() }, BasisFault::FamilyMissing),
        (EmailBasis { opt_out_offered: false, ..customer() }, BasisFault::OptOutMissing),
    ] {
        assert_eq!(basis.check(), Err(fault));
        assert_eq!(may_be_mailed(&facts(basis), &OFFER), Err(LeftOut::NoGround), "half a ground is none");
    }
}

// policy: 40, 78
#[test]
fn an_objection_holds_until_the_person_takes_it_back() {
    let objection = |scope, lifted_on| Objection {
        id: ObjectionId(Uuid::nil()),
        person: PersonId(Uuid::nil()),
        scope,
        received_on: day("2026-01-01"),
        channel: Channel::Email,
        recorded_by: None,
        lifted_on,
    };
    let all = objected(&[objection(ObjectionScope::DirectMarketing, None)]);
    assert!(all.marketing && all.profiling && all.tracking, "Art. 21(2): with the profiling that serves it");
    assert!(may_be_put(all, false).is_err());
    let tracking = objected(&[objection(ObjectionScope::MailTracking, None)]);
    assert!(!tracking.marketing && tracking.tracking);
    let back = objected(&[objection(ObjectionScope::DirectMarketing, Some(day("2026-02-01")))]);
    assert_eq!(back, Objected::default());
    assert!(may_be_put(back, false).is_ok());
}

// policy: 40, 41, 67
#[test]
fn opens_and_clicks_need_a_consent_and_end() {
    let measured = || vec![consent(ConsentPurpose::Measurement, vec![("2026-01-01", given(), Channel::Web)])];
    assert!(may_be_tracked(&measured(), Objected::default()));
    assert!(!may_be_tracked(&measured(), Objected { tracking: true, ..Objected::default() }));
    let newsletter_only = vec![newsletter(vec![("2026-01-01", given(), Channel::Web)])];
    assert!(!may_be_tracked(&newsletter_only, Objected::default()), "the newsletter's consent is another one");
    assert_eq!((shown(4), shown(5)), (None, Some(5)));
}

// policy: 41
#[test]
fn opens_and_clicks_are_numbers_when_the_time_of_the_rule_is_over() {
    let decided = |length, from: &str| {
        let mut rules = law::rules();
        rules.retention = rules.retention.decided(ClockRule::MailEvents, length, day(from)).expect("shorter");
        rules
    };
    let first = |rules: &Rules, today: &str| first_day_kept(rules, day(today));
    let rules = decided(Length::Days(90), "2005-01-01");
    for today in day("2026-01-01").iter_days().take(800) {
        let expected = today - chrono::Days::new(90);
        assert_eq!(first_day_kept(&rules, today), expected, "{today}: ninety days, and the day itself");
    }
    // From June they are kept for thirty days only: what came before goes with the first of those that are over.
    let rules = decided(Length::Days(30), "2026-06-01");
    assert_eq!(first(&rules, "2026-07-01"), day("2025-07-01"), "none of the new ones is over");
    assert_eq!(first(&rules, "2026-07-02"), day("2026-06-02"));
}

#[test]
fn a_letter_box_is_not_divided() {
    let active = || vec![newsletter(vec![("2026-01-01", given(), Channel::Web)])];
    let ended = vec![newsletter(vec![
        ("2026-01-01", given(), Channel::Web),
        ("2026-02-01", ConsentAct::WithdrawnByPerson, Channel::Email),
    ])];
    let bo = MailFacts {
        person: PersonId(Uuid::from_u128(2)),
        email: Some("ASA@example.org ".into()),
        ..somebody(active())
    };
    let shared = list(&[somebody(ended), bo.clone()], &NEWSLETTER);
    assert!(shared.recipients.is_empty(), "the other one withdrew for this address");
    assert_eq!(shared.left_out[1].1, LeftOut::SharedAddress);
    let twice = list(&[somebody(active()), bo], &NEWSLETTER);
    assert_eq!((twice.recipients.len(), twice.left_out[0].1), (1, LeftOut::Repeated));
}

/// One thing that can happen to a consent, as a number so that shrinking keeps it readable.
fn act() -> impl Strategy<Value = (i64, ConsentAct, Channel)> {
    let acts = prop_oneof![
        Just(ConsentAct::Given { wording: Some(words()), ip: None }),
        Just(ConsentAct::Given { wording: None, ip: None }),
        Just(ConsentAct::Asked { wording: Some(words()), ip: None }),
        Just(ConsentAct::Confirmed { ip: None }),
        Just(ConsentAct::WithdrawnByPerson),
        Just(ConsentAct::EndedByController),
    ];
    // From 2017, before the GDPR applied, to 2026.
    (0_i64..3_600, acts, prop::sample::select(Channel::ALL.to_vec()))
}

prop_compose! {
    fn history(purpose: ConsentPurpose)(mut acts in prop::collection::vec(act(), 0..7)) -> Consent {
        acts.sort_by_key(|(on, _, _)| *on);
        let start = at("2017-01-01");
        let events = acts.into_iter().map(|(days, act, channel)| ConsentEvent {
            id: ConsentEventId(Uuid::nil()), at: start + chrono::Duration::days(days), act, channel, recorded_by: None,
        }).collect();
        Consent { id: ConsentId(Uuid::nil()), person: PersonId(Uuid::nil()), purpose, source: source(), events }
    }
}

fn basis() -> impl Strategy<Value = Option<EmailBasis>> {
    let kinds = prop::sample::select(EmailGround::ALL.to_vec());
    let family = prop::option::of(prop::sample::select(ProductFamily::ALL.to_vec()));
    prop::option::of((kinds, any::<bool>(), family, any::<bool>(), "[ab]@example\\.org").prop_map(
        |(ground, bought, product_family, opt_out_offered, address)| EmailBasis {
            ground,
            purchase: bought.then(|| PurchaseId(Uuid::from_u128(5))),
            product_family,
            opt_out_offered,
            address,
            ..customer()
        },
    ))
}

prop_compose! {
    fn facts()(
        number in 1_u128..8,
        email in prop::option::of("[abAB]@example\\.org|ingen"),
        flags in any::<[bool; 5]>(),
        calm in any::<bool>(),
        consents in prop::option::of((history(ConsentPurpose::Newsletter), history(ConsentPurpose::Marketing))),
        basis in basis(),
    ) -> MailFacts {
        // Half of the people have nothing against them, or hardly anybody would be on a list.
        let flags = if calm { [false; 5] } else { flags };
        MailFacts {
            person: PersonId(Uuid::from_u128(number)),
            email,
            protected_identity: flags[0],
            deceased: flags[1],
            child_under_13: flags[2],
            restricted: flags[3],
            objected: Objected { marketing: flags[4], ..Objected::default() },
            suppressed: flags[4],
            consents: consents.map(|(newsletter, marketing)| vec![newsletter, marketing]).unwrap_or_default(),
            basis,
        }
    }
}

/// The rule, said a second time and in another way: may this history be relied upon?
fn relied_upon(consent: &Consent) -> bool {
    let applies = day("2018-05-25");
    let mut asked: Option<bool> = None;
    let mut sound = false;
    for event in &consent.events {
        let on = domain::time::day_in_sweden(event.at);
        match &event.act {
            ConsentAct::WithdrawnByPerson | ConsentAct::EndedByController => (asked, sound) = (None, false),
            ConsentAct::Given { wording, .. } => {
                asked = Some(wording.is_some());
                sound = wording.is_some() && event.channel != Channel::Use && on >= applies;
            }
            ConsentAct::Asked { wording, .. } => asked = Some(wording.is_some()),
            ConsentAct::Confirmed { .. } => sound = sound || (asked == Some(true) && on >= applies),
        }
    }
    sound
}

// policy: 4, 23, 24, 35, 36, 88, S1, S15
proptest! {
    #![proptest_config(ProptestConfig::with_cases(3000))]

    #[test]
    fn no_list_leaks(
        people in prop::collection::vec(facts(), 0..6),
        purpose in prop::sample::select(MailingPurpose::ALL.to_vec()),
        product_family in prop::option::of(prop::sample::select(ProductFamily::ALL.to_vec())),
    ) {
        let mailing = Mailing { purpose, product_family };
        let made = list(&people, &mailing);
        prop_assert_eq!(made.recipients.len() + made.left_out.len(), people.len(), "everybody is accounted for");
        let mut seen = std::collections::BTreeSet::new();
        for recipient in &made.recipients {
            let address = folded(&recipient.email);
            prop_assert!(seen.insert(address.clone()), "an address is mailed once");
            // Whoever has the address, nobody may have anything against it.
            for owner in people.iter().filter(|it| it.email.as_deref().map(folded) == Some(address.clone())) {
                prop_assert!(!owner.protected_identity && !owner.deceased && !owner.child_under_13);
                prop_assert!(!owner.restricted && !owner.objected.marketing && !owner.suppressed);
                let about = owner.consents.iter().find(|it| it.purpose == purpose.consent());
                prop_assert!(
                    !about.is_some_and(|it| matches!(it.state(), ConsentState::Ended(_) | ConsentState::Deficient)),
                    "withdrawn, implied, too old or without words"
                );
            }
            match recipient.ground {
                MailGround::Consent(_) => {
                    let relied = people.iter().filter(|it| it.person == recipient.person).any(|it| {
                        it.consents.iter().any(|consent| consent.purpose == purpose.consent() && relied_upon(consent))
                    });
                    prop_assert!(relied, "a consent that can be demonstrated");
                }
                MailGround::ExistingCustomer(_) => {
                    prop_assert_eq!(purpose, MailingPurpose::Marketing);
                    let similar = people.iter().filter(|it| it.person == recipient.person).any(|it| {
                        it.basis.as_ref().is_some_and(|basis| {
                            basis.product_family == product_family && basis.opt_out_offered && basis.address == address
                        })
                    });
                    prop_assert!(similar, "a similar product, and the chance to say no");
                }
            }
        }
    }

    /// What may be mailed is exactly what nothing stands against: nobody is left out without need either.
    #[test]
    fn one_decision_has_one_reason(facts in facts()) {
        let decision = may_be_mailed(&facts, &NEWSLETTER);
        let against = facts.protected_identity || facts.deceased || facts.child_under_13 || facts.restricted
            || facts.objected.marketing || facts.suppressed;
        let sound = facts.consents.iter().any(|it| it.purpose == ConsentPurpose::Newsletter && relied_upon(it));
        let usable = facts.email.as_deref().is_some_and(|it| it.contains('@'));
        prop_assert_eq!(decision.is_ok(), !against && sound && usable);
    }
}
