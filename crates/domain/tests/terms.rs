//! Terms, accounts and conduct: what follows from what.

mod law;

use chrono::Days;
use domain::{
    accounts::{self, AccountStatus, Repeated, TerminationGround},
    conduct::{self, AppealRoute, ConductRule, SignProblem, Signed, Suspension},
    courses,
    ids::{AccountId, PersonId, RecordId, StaffId, TermsId},
    legal_basis::LegalBasis,
    terms::{self, AcceptanceHow, NotByUse, TermsKind, TermsVersion},
    time::{Day, Moment},
};
use uuid::Uuid;

fn day(text: &str) -> Day {
    text.parse().expect("a day")
}

fn version(notice: Option<&str>) -> TermsVersion {
    TermsVersion {
        id: TermsId(Uuid::from_u128(1)),
        kind: TermsKind::General,
        name: "2027-01-01".to_owned(),
        valid_from: day("2027-01-01"),
        valid_to: None,
        text: Some("Villkor".to_owned()),
        notice_on: notice.map(day),
    }
}

// policy: 84, S1
/// Three within a year.
const MEASURE: Repeated = Repeated { count: 3, within_days: 365 };

#[test]
fn continued_use_bears_a_contract_and_never_a_consent() {
    for how in AcceptanceHow::ALL {
        assert!(how.bears(LegalBasis::Contract));
        assert!(!how.bears(LegalBasis::Consent), "{} is no consent", how.code());
    }
    let runs = [(day("2020-01-01"), None)];
    let told = version(Some("2026-12-01"));
    assert_eq!(terms::by_continued_use(&told, day("2027-01-01"), &runs), Ok(()));
    assert_eq!(terms::by_continued_use(&told, day("2026-12-31"), &runs), Err(NotByUse::TooEarly));
    assert_eq!(terms::by_continued_use(&version(None), day("2027-01-01"), &runs), Err(NotByUse::NoNotice));
    assert_eq!(
        terms::by_continued_use(&version(Some("2027-02-01")), day("2027-01-15"), &runs),
        Err(NotByUse::TooEarly),
        "use before the notice says nothing"
    );
    let over = [(day("2020-01-01"), Some(day("2026-12-31")))];
    assert_eq!(terms::by_continued_use(&told, day("2027-01-01"), &over), Err(NotByUse::NoContract));
}

// policy: 4, S15
#[test]
fn what_was_accepted_before_the_gdpr_is_looked_over() {
    assert!(terms::needs_review(day("2018-03-01")));
    assert!(terms::needs_review(day("2018-05-24")));
    assert!(!terms::needs_review(day("2018-05-25")));
}

// policy: 3
#[test]
fn a_version_applies_between_its_days() {
    let closed = TermsVersion { valid_to: Some(day("2027-06-30")), ..version(None) };
    for (on, applies) in [("2026-12-31", false), ("2027-01-01", true), ("2027-06-30", true), ("2027-07-01", false)] {
        assert_eq!(closed.applies_on(day(on)), applies, "{on}");
    }
    assert_eq!(
        terms::sha256(""),
        [
            0xe3, 0xb0, 0xc4, 0x42, 0x98, 0xfc, 0x1c, 0x14, 0x9a, 0xfb, 0xf4, 0xc8, 0x99, 0x6f, 0xb9, 0x24, 0x27, 0xae,
            0x41, 0xe4, 0x64, 0x9b, 0x93, 0x4c, 0xa4, 0x95, 0x99, 0x1b, 0x78, 0x52, 0xb8, 0x55
        ],
        "FIPS 180-4"
    );
}

// policy: 5, 85
#[test]
fn what_is_over_stays_over() {
    use AccountStatus::{Active, Deregistered, Ended, Suspended};
    for (from, to, may) in [
        (Active, Suspended, true),
        (Active, Deregistered, true),
        (Suspended, Active, true),
        (Suspended, Ended, true),
        (Suspended, Deregistered, true),
        (Active, Active, false),
        (Ended, Active, false),
        (Deregistered, Active, false),
        (Deregistered, Ended, false),
    ] {
        assert_eq!(from.may_become(to), may, "{} to {}", from.code(), to.code());
    }
}

// policy: 51, S10
#[test]
fn repeated_is_counted_and_notice_is_thirty_days() {
    let today = day("2026-11-22");
    let noted = |ago: &[u64]| ago.iter().map(|days| today - Days::new(*days)).collect::<Vec<_>>();
    assert!(accounts::is_repeated(&noted(&[0, 100, 365]), MEASURE, today));
    assert!(!accounts::is_repeated(&noted(&[0, 100, 366]), MEASURE, today), "the third is too old");
    assert!(!accounts::is_repeated(&noted(&[0, 1]), MEASURE, today));
    let ends = |notice, ground| accounts::ends_on(&law::rules(), today, notice, ground);
    assert_eq!(ends(true, TerminationGround::SeriousBreach), day("2026-12-22"));
    assert_eq!(ends(false, TerminationGround::SeriousBreach), today);
    assert_eq!(ends(true, TerminationGround::RepeatedBreaches), today, "excepted by the regulation");
}

// policy: 14
#[test]
fn a_suspension_needs_another_pair_of_eyes() {
    let at: Moment = "2026-11-22T10:00:00+01:00".parse().expect("a moment");
    let staff = |number| StaffId(Uuid::from_u128(number));
    let suspension = Suspension {
        id: RecordId(Uuid::from_u128(1)),
        person: PersonId(Uuid::from_u128(2)),
        account: AccountId(Uuid::from_u128(3)),
        rule: ConductRule::Mailings,
        decided: Signed { by: staff(1), at },
        appeal: AppealRoute::Complaint,
        review_on: conduct::review_day(at, 30),
        countersigned: None,
        lifted: None,
    };
    assert_eq!(suspension.review_on, day("2026-12-22"));
    assert_eq!(suspension.sign_by(72).to_rfc3339(), "2026-11-25T10:00:00+01:00");
    assert_eq!(conduct::countersign(&suspension, staff(1)), Err(SignProblem::SamePerson));
    assert_eq!(conduct::countersign(&suspension, staff(2)), Ok(()));
    let signed = Suspension { countersigned: Some(Signed { by: staff(2), at }), ..suspension.clone() };
    assert_eq!(conduct::countersign(&signed, staff(3)), Err(SignProblem::SignedAlready));
    let lifted = Suspension { lifted: Some(Signed { by: staff(1), at }), ..suspension };
    assert_eq!(conduct::countersign(&lifted, staff(2)), Err(SignProblem::Lifted));
}

// policy: 15
#[test]
fn misuse_of_user_information_opens_an_incident_and_nothing_else_does() {
    let opening: Vec<_> = ConductRule::ALL.iter().filter(|rule| rule.opens_incident()).collect();
    assert_eq!(opening, [&ConductRule::UserInformation]);
}

// policy: 63
#[test]
fn a_trial_is_fourteen_days() {
    assert_eq!(courses::trial_end(&law::rules(), day("2026-11-22")), day("2026-12-06"));
    assert_eq!(courses::trial_end(&law::rules(), day("2028-02-20")), day("2028-03-05"));
}
