//! Extracts of made-up people.

use chrono::{DateTime, NaiveDate};
use domain::{
    agreements::{Agreement, AgreementKind},
    consents::{Channel, Consent, ConsentAct, ConsentEvent, ConsentPurpose, ConsentWording},
    ids::{AgreementId, ConsentEventId, ConsentId, PersonId},
    organisation::Organisation,
    people::{IdentityGround, IdentityNumber, Person, PostalAddress, Relation},
    requests::{RequestChannel, RequestKind},
    source::{Source, SourceKind},
    staff::Task,
    time::{Day, Moment},
};
use papers::extract::{
    Blocked, Case, Dossier, Extract, Field, HeldRequest, Keeping, Kept, LegalBasis, Opening, Purpose, Search, Subject,
    Withheld,
};
use uuid::Uuid;

pub(crate) fn day(text: &str) -> Day {
    text.parse::<NaiveDate>().expect("a day")
}

pub(crate) fn moment(text: &str) -> Moment {
    DateTime::parse_from_rfc3339(text).expect("a moment")
}

/// The words of the newsletter's sign-up form, in this made-up office.
pub(crate) const NEWSLETTER: &str = "Ja, jag vill ha Cequreds nyhetsbrev med e-post, högst en gång i månaden. \
    Jag kan när som helst säga nej genom länken sist i varje brev.";

pub(crate) fn keeping(purpose: Purpose, basis: LegalBasis, kept: Kept) -> Keeping {
    Keeping { purpose, basis, kept }
}

fn source(kind: SourceKind, detail: Option<&str>, on: &str) -> Source {
    Source { kind, detail: detail.map(str::to_owned), on: day(on) }
}

pub(crate) fn person(name: &str) -> Person {
    Person {
        id: PersonId(Uuid::from_u128(1)),
        number: "K-10457".into(),
        name: name.into(),
        email: Some("anna.lindstrom@example.se".into()),
        phone: Some("018-44 44 600".into()),
        address: Some(PostalAddress {
            street: "Sjöängsvägen 14 B".into(),
            postal_code: "193 91".into(),
            city: "Sigtuna".into(),
        }),
        identity_number: Some(IdentityNumber {
            digits: "191212121212".into(),
            ground: IdentityGround::SecureIdentification,
        }),
        note: Some("Ringer helst före klockan tio. Vill ha faktura på papper.".into()),
        relations: [Relation::Client, Relation::CourseParticipant].into(),
        protected_identity: false,
        source: source(SourceKind::Import, Some("kunder-windows1252.csv"), "2024-02-01"),
        recorded_on: day("2024-02-01"),
        changed_on: day("2026-10-02"),
    }
}

fn field_keeping(field: Field) -> Keeping {
    match field {
        Field::IdentityNumber => {
            keeping(Purpose::Identification, LegalBasis::LegitimateInterest, Kept::Until(day("2027-11-22")))
        }
        Field::Note => keeping(Purpose::Agreement, LegalBasis::LegitimateInterest, Kept::UntilReviewed),
        _ => keeping(Purpose::Agreement, LegalBasis::Contract, Kept::ContractAndOneYear),
    }
}

fn event(at: &str, act: ConsentAct, channel: Channel) -> ConsentEvent {
    ConsentEvent { id: ConsentEventId(Uuid::from_u128(2)), at: moment(at), act, channel, recorded_by: None }
}

fn consent(purpose: ConsentPurpose, events: Vec<ConsentEvent>) -> Consent {
    Consent {
        id: ConsentId(Uuid::from_u128(3)),
        person: PersonId(Uuid::from_u128(1)),
        purpose,
        source: source(SourceKind::Newsletter, None, "2024-02-03"),
        events,
    }
}

fn agreement(kind: AgreementKind, from: &str, to: Option<&str>) -> Agreement {
    Agreement {
        id: AgreementId(Uuid::from_u128(4)),
        person: PersonId(Uuid::from_u128(1)),
        kind,
        started_on: day(from),
        ended_on: to.map(day),
        source: source(SourceKind::Purchase, None, from),
    }
}

pub(crate) fn dossier(name: &str) -> Dossier {
    let mut dossier = Dossier::new(&person(name), field_keeping);
    let contract = |kept| keeping(Purpose::Agreement, LegalBasis::Contract, kept);
    dossier.add_agreement(agreement(AgreementKind::Customer, "2024-02-01", None), contract(Kept::ContractAndOneYear));
    dossier.add_agreement(
        agreement(AgreementKind::Course, "2025-03-10", Some("2025-06-05")),
        contract(Kept::Until(day("2026-06-05"))),
    );
    let wording = ConsentWording { text: NEWSLETTER.into(), version: "2024-01".into() };
    let given = ConsentAct::Given { wording: Some(wording), ip: Some("203.0.113.7".into()) };
    let newsletter = consent(
        ConsentPurpose::Newsletter,
        vec![
            event("2024-02-03T14:05:00+01:00", given, Channel::Web),
            event(
                "2024-02-03T14:09:00+01:00",
                ConsentAct::Confirmed { ip: Some("203.0.113.7".into()) },
                Channel::Email,
            ),
        ],
    );
    dossier.add_consent(newsletter, keeping(Purpose::Newsletter, LegalBasis::Consent, Kept::WhileConsentLasts));
    let unknown = ConsentAct::Given { wording: None, ip: None };
    let marketing = consent(
        ConsentPurpose::Marketing,
        vec![
            event("2024-02-01T09:00:00+01:00", unknown, Channel::Unknown),
            event("2025-07-01T10:30:00+02:00", ConsentAct::WithdrawnByPerson, Channel::Phone),
        ],
    );
    dossier.add_consent(
        marketing,
        keeping(Purpose::ConsentProof, LegalBasis::LegitimateInterest, Kept::WhileClaimsArePossible),
    );
    dossier.add_request(HeldRequest {
        number: "2026-0001".into(),
        kind: RequestKind::Access,
        received_on: day("2026-11-02"),
        channel: RequestChannel::Email,
        answered_on: None,
        keeping: keeping(Purpose::Requests, LegalBasis::LegalObligation, Kept::WhileRequestIsFollowedUp),
    });
    let openings = [
        Opening {
            at: moment("2026-10-02T09:12:00+02:00"),
            verb: "people-open".into(),
            task: Some(Task::CustomerService),
        },
        Opening { at: moment("2026-10-15T13:40:00+02:00"), verb: "records-list".into(), task: Some(Task::Invoicing) },
        Opening { at: moment("2026-11-02T08:05:00+01:00"), verb: "people-open".into(), task: Some(Task::Request) },
    ];
    dossier.add_openings(openings, keeping(Purpose::Security, LegalBasis::LegitimateInterest, Kept::WithTheLog));
    dossier
}

pub(crate) fn extract(subject: Subject) -> Extract {
    Extract {
        organisation: Organisation { email: Some("gdpr@example.se".into()), ..Organisation::cequred() },
        demo: false,
        case: Case {
            number: "2026-0001".into(),
            kind: RequestKind::Access,
            received_on: day("2026-11-02"),
            last_day: day("2026-12-02"),
            answered_on: day("2026-11-22"),
        },
        subject,
        automated_decisions: None,
        unreviewed: false,
        withheld: Vec::new(),
        log_head: [0xa7; 32],
    }
}

/// An ordinary customer.
pub(crate) fn ordinary(name: &str) -> Extract {
    extract(Subject::Held(Box::new(dossier(name))))
}

/// A person of whom nothing but her own fields is held.
pub(crate) fn bare(name: &str, note: &str) -> Extract {
    let person = Person { note: Some(note.to_owned()), ..person(name) };
    extract(Subject::Held(Box::new(Dossier::new(&person, field_keeping))))
}

/// Nobody found.
pub(crate) fn nobody() -> Extract {
    let keys = vec!["karin.ekstrom@example.se".into(), "070-123 45 67".into()];
    extract(Subject::NotFound(Search { name: "Karin Ekström".into(), keys, blocked: Vec::new(), named_in: 0 }))
}

/// Nobody found, but a blocked address and texts about others.
pub(crate) fn named() -> Extract {
    let address = "karin.ekstrom@example.se".to_owned();
    let keys = vec![address.clone(), "070-123 45 67".into()];
    let blocked = vec![Blocked { address, on: day("2025-03-04") }];
    extract(Subject::NotFound(Search { name: "Karin Ekström".into(), keys, blocked, named_in: 3 }))
}

/// A long history: about forty pages, with a note longer than a page, something withheld, in a demo register.
pub(crate) fn long() -> Extract {
    let mut dossier = dossier("Björn Sjöström");
    for year in 0..60 {
        let from = format!("{}-{:02}-01", 2018 + year % 9, year % 12 + 1);
        dossier.add_agreement(
            agreement(AgreementKind::Assignment, &from, None),
            keeping(Purpose::Agreement, LegalBasis::Contract, Kept::ContractAndOneYear),
        );
    }
    let first = moment("2024-01-08T08:00:00+01:00");
    let openings = (0..1_100u32).map(|number| Opening {
        at: first + chrono::Duration::minutes(i64::from(number) * 733),
        verb: "people-open".into(),
        task: Some(Task::ALL[number as usize % 6]),
    });
    dossier.add_openings(openings, keeping(Purpose::Security, LegalBasis::LegitimateInterest, Kept::WithTheLog));
    let note = "Samtal med kunden om kursen i Sigtuna, om fakturan och om nästa möte. ".repeat(90);
    for datum in &mut dossier.data {
        if datum.field == Field::Note {
            datum.value = papers::extract::Value::Text(note.clone());
        }
        if datum.field == Field::Email {
            datum.source = source(SourceKind::ThirdParty, Some("en kollega"), "2025-01-07");
        }
    }
    let withheld = Withheld {
        what: "Namnet på en annan kund i anteckningen".into(),
        reason: "Andras rättigheter och friheter (artikel 15.4)".into(),
    };
    Extract { demo: true, withheld: vec![withheld], ..extract(Subject::Held(Box::new(dossier))) }
}

/// Names in the scripts a Swedish office meets.
pub(crate) const NAMES: [(&str, &str); 11] = [
    ("latin", "Åsa Öberg-Ängström é ş ł Nguyễn"),
    ("greek", "Παναγιώτης Γεωργίου"),
    ("cyrillic", "Александр Кузнецов"),
    ("arabic", "محمد عبد الله"),
    ("hebrew", "דוד בן־גוריון"),
    ("arabic-vocalised", "مُحَمَّد عَبْدُ اللّٰه الزَّهْرَاء"),
    ("hebrew-vocalised", "דָּוִד בֶּן־גּוּרְיוֹן שִׁירָה"),
    ("cjk", "山田 太郎 李小龙 김민수"),
    ("combining", "e\u{301}le\u{300}ve A\u{30A}sa O\u{308}berg"),
    ("emoji", "Ida 😀 Fors \u{7}"),
    ("thai-armenian", "สมชาย Արամ გიორგი"),
];
