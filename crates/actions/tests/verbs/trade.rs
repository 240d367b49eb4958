//! Accounts, purchases, trials, flags and works, through the forms the window and the command line use.

use crate::{
    desk::{Desk, asa, desk, due_about, now},
    staff::{FIRST, add, open},
};
use actions::{
    Problem, Session,
    dossier::{self, OpenPerson},
    forms::{self, About, FieldKind, FormDone, FormField, RunForm, ShelfFilter},
    people,
};
use domain::time::Moment;

/// A form filled in for a task.
pub fn form(noun: &str, verb: &str, about: &str, task: &str, values: &[(&str, &str)]) -> RunForm {
    RunForm {
        noun: noun.to_owned(),
        verb: verb.to_owned(),
        about: (!about.is_empty()).then(|| about.to_owned()),
        task: (!task.is_empty()).then(|| task.to_owned()),
        values: values.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect(),
    }
}

/// Runs a form that must succeed, and gives the record's identifier.
#[track_caller]
pub fn done(session: &Session, request: &RunForm, at: Moment) -> FormDone {
    forms::run(session, request, at).unwrap_or_else(|problem| panic!("{} {}: {problem:?}", request.noun, request.verb))
}

/// The facts of a person's records of a noun.
pub fn facts(session: &Session, noun: &str, person: &str, task: &str) -> Vec<Vec<(String, String)>> {
    let filter = ShelfFilter { person: Some(person.to_owned()), task: Some(task.to_owned()), ..ShelfFilter::default() };
    let shelf = forms::shelf(session, noun, &filter, now()).expect("listed");
    let of = |record: actions::held::RecordView| record.facts.into_iter().map(|fact| (fact.name, fact.text)).collect();
    shelf.records.into_iter().map(of).collect()
}

pub fn fact<'a>(facts: &'a [(String, String)], name: &str) -> Option<&'a str> {
    facts.iter().find(|(fact, _)| fact == name).map(|(_, value)| value.as_str())
}

pub fn person(desk: &Desk) -> String {
    people::add(&desk.session, &asa(), now()).expect("added").id
}

const COURSE: [(&str, &str); 6] = [
    ("number", "F2026-0001"),
    ("event-on", "2026-11-01"),
    ("what", "Kurs i retorik, två dagar"),
    ("amount", "4 995,00"),
    ("family", "course"),
    ("at-a-distance", "yes"),
];

fn with(name: &'static str, value: &'static str) -> Vec<(&'static str, &'static str)> {
    let mut values: Vec<_> = COURSE.into_iter().filter(|(field, _)| *field != name).collect();
    values.push((name, value));
    values
}

fn purchase(desk: &Desk, person: &str) -> String {
    done(&desk.session, &form("purchase", "add", person, "invoicing", &COURSE), now()).id.expect("an identifier")
}

fn cancel(desk: &Desk, id: &str, values: &[(&str, &str)]) -> Result<FormDone, Problem> {
    forms::run(&desk.session, &form("purchase", "cancel", id, "invoicing", values), now())
}

// policy: 11, 62, S2
#[test]
fn a_purchase_is_a_voucher_with_the_bookkeeping_clock() {
    let desk = desk(0);
    let asa = person(&desk);
    purchase(&desk, &asa);
    let filter = ShelfFilter { person: Some(asa.clone()), task: Some("invoicing".into()), ..ShelfFilter::default() };
    let record = forms::shelf(&desk.session, "purchase", &filter, now()).expect("listed").records.remove(0);
    let kept = record.kept.expect("kept");
    assert_eq!((kept.rule.as_str(), kept.last_day.as_deref()), ("bookkeeping", Some("2033-12-31")), "law.md R41");
    assert_eq!(record.basis.as_deref(), Some("legal-obligation"));
    let facts = facts(&desk.session, "purchase", &asa, "invoicing").remove(0);
    for (name, value) in [
        ("amount", "499500"),
        ("counterparty", "Åsa Lindström"),
        ("compiled-on", "2026-11-22"),
        ("financial-year-end", "2026-12-31"),
        ("withdrawal-until", "2026-11-15"),
    ] {
        assert_eq!(fact(&facts, name), Some(value), "{name}");
    }
    let again = forms::run(&desk.session, &form("purchase", "add", &asa, "invoicing", &COURSE), now());
    assert_eq!(again, Err(Problem::VoucherTaken));
}

// policy: 64, 65
#[test]
fn a_certificate_keeps_a_quarter_and_is_forgotten() {
    let desk = desk(0);
    let asa = person(&desk);
    let id = purchase(&desk, &asa);
    let missing = cancel(&desk, &id, &[("cancelled-on", "2026-11-20"), ("ground", "certificate")]);
    assert_eq!(missing, Err(Problem::invalid("purchase-certificate-shown-on", "missing")));
    let values = [("cancelled-on", "2026-11-20"), ("ground", "certificate"), ("certificate-shown-on", "2026-11-19")];
    let worked_out = cancel(&desk, &id, &values).expect("cancelled").facts;
    let amounts: Vec<_> = worked_out.iter().map(|fact| (fact.name.as_str(), fact.text.as_str())).collect();
    assert_eq!(
        amounts,
        [("amount", "499500"), ("kept", "124875"), ("refunded", "374625"), ("rounded-quarters", "0")],
        "4 995,00 → 1 248,75 kept, 3 746,25 refunded, and how it was rounded"
    );
    let voucher = facts(&desk.session, "purchase", &asa, "invoicing").remove(0);
    assert_eq!((fact(&voucher, "kept"), fact(&voucher, "refunded")), (Some("124875"), Some("374625")));
    let said = format!("{voucher:?}");
    assert!(
        !said.contains("certificate") && !said.contains("intyg"),
        "what is kept seven years says no reason: {said}"
    );
    let note = facts(&desk.session, "certificate", &asa, "invoicing").remove(0);
    assert_eq!(note, [("shown-on".to_owned(), "2026-11-19".to_owned()), ("valid".to_owned(), "yes".to_owned())]);
    assert_eq!(cancel(&desk, &id, &values), Err(Problem::PurchaseCancelled));
}

// policy: 64
#[test]
fn no_path_takes_a_text_or_a_file_with_a_certificate() {
    let form = forms::all().find(|form| form.noun == "certificate").expect("a form");
    let fields: Vec<_> = form.fields.iter().map(|field| (field.name, field.kind.code())).collect();
    assert_eq!(fields, [("shown-on", "past-day"), ("valid", "flag")], "a day and a yes or no, nothing else");
    let desk = desk(0);
    let asa = person(&desk);
    for extra in ["diagnosis", "note", "file", "attachment"] {
        let values = [("shown-on", "2026-11-19"), ("valid", "yes"), (extra, "F32.1")];
        let refused = forms::run(&desk.session, &self::form("certificate", "note", &asa, "invoicing", &values), now());
        assert_eq!(refused, Err(Problem::invalid(extra, "unknown-field")));
    }
}

// policy: 62, S9
#[test]
fn the_right_of_withdrawal_is_the_laws_and_not_the_terms() {
    let desk = desk(0);
    let asa = person(&desk);
    let id = purchase(&desk, &asa);
    let late = cancel(&desk, &id, &[("cancelled-on", "2026-11-16"), ("ground", "right-of-withdrawal")]);
    assert_eq!(late, Err(Problem::WithdrawalOver), "fifteen days");
    let in_time = cancel(&desk, &id, &[("cancelled-on", "2026-11-15"), ("ground", "right-of-withdrawal")]);
    let facts = in_time.expect("fourteen days").facts;
    assert_eq!(facts[2].text, "499500", "everything is paid back");
}

// policy: 9, 33
#[test]
fn a_whole_card_number_has_no_way_in() {
    let desk = desk(0);
    let asa = person(&desk);
    let add =
        |values: &[(&str, &str)]| forms::run(&desk.session, &form("purchase", "add", &asa, "invoicing", values), now());
    for (name, value, kind) in [
        ("what", "Kurs, kort 4111 1111 1111 1111", "card-number"),
        ("counterparty", "Åsa 4111111111111111", "card-number"),
        ("what", "Kurs, cvv 123", "card-security-code"),
        ("what", "Kurs för 900101-9802", "personal-identity-number"),
        ("what", "Kurs, avbokad: sjukskriven", "health"),
        ("what", "Kurs, tror att det var stöld", "crime"),
        ("what", "Konto, lösenord: hemligt1", "web-password"),
    ] {
        let refused = add(&with(name, value));
        let expected = Problem::TextRefused { field: format!("purchase-{name}"), kind: kind.to_owned() };
        assert_eq!(refused, Err(expected), "{value}");
    }
    let mut long = COURSE.to_vec();
    long.extend([("card-brand", "visa"), ("card-last-four", "4111111111111111")]);
    assert!(matches!(add(&long), Err(Problem::InvalidField { .. } | Problem::TextRefused { .. })));
    let mut four = COURSE.to_vec();
    four.extend([("card-brand", "visa"), ("card-last-four", "1111"), ("reference", "pi_3MtwBwLkdIwHu7ix28a3tqPa")]);
    add(&four).expect("four digits are enough");
    assert_eq!(
        fact(&facts(&desk.session, "purchase", &asa, "invoicing")[0], "card-last-four"),
        Some("1111"),
        "and are all there is"
    );
}

// policy: 63
#[test]
fn a_trial_is_waited_for_until_it_becomes_a_purchase() {
    let desk = desk(0);
    let asa = person(&desk);
    let start = form("trial", "start", &asa, "customer-service", &[("app", "Retorik"), ("started-on", "2026-11-20")]);
    let id = done(&desk.session, &start, now()).id.expect("an identifier");
    let list = due_about(&desk.session, &id);
    assert_eq!((list[0].kind.as_str(), list[0].last_day.as_str()), ("trial-end", "2026-12-04"));
    let filter = ShelfFilter { person: Some(asa.clone()), ..ShelfFilter::default() };
    let record = forms::shelf(&desk.session, "trial", &filter, now()).expect("listed").records.remove(0);
    let kept = record.kept.expect("kept");
    assert_eq!((kept.rule.as_str(), kept.last_day.as_deref()), ("trial", Some("2027-03-04")), "from the trial's end");
    let convert = form("trial", "convert", &id, "customer-service", &[("converted-on", "2026-11-22")]);
    done(&desk.session, &convert, now());
    assert!(due_about(&desk.session, &id).is_empty());
}

// policy: 5, 6, 16, 85
#[test]
fn deregistration_starts_the_year_and_erases_nothing() {
    let desk = desk(0);
    let asa = person(&desk);
    let opened = form("account", "open", &asa, "customer-service", &[("registered-on", "2020-03-01")]);
    let id = done(&desk.session, &opened, now()).id.expect("an identifier");
    let second = forms::run(&desk.session, &opened, now());
    assert_eq!(second, Err(Problem::AccountStatusRefused { reason: "account-active".to_owned() }));
    let version =
        forms::shelf(&desk.session, "terms", &ShelfFilter::default(), now()).expect("terms").records.remove(0);
    let accept = [("version", version.id.as_str()), ("accepted-on", "2020-03-01"), ("how", "registration")];
    done(&desk.session, &form("terms-acceptance", "add", &asa, "customer-service", &accept), now());
    let leave = form("account", "deregister", &id, "customer-service", &[("ended-on", "2026-11-22")]);
    done(&desk.session, &leave, now());
    let dossier =
        dossier::open(&desk.session, &OpenPerson { id: asa.clone(), task: "customer-service".to_owned() }, now())
            .expect("opened");
    assert_eq!(dossier.person.name, "Åsa Lindström", "nothing is erased");
    let account = dossier.records.iter().find(|record| record.noun == "account").expect("the account");
    let kept = account.kept.as_ref().expect("kept");
    assert_eq!((kept.rule.as_str(), kept.last_day.as_deref()), ("contract-and-year", Some("2027-11-22")), "R43");
    assert_eq!(dossier.agreements.expect("agreements")[0].ended_on.as_deref(), Some("2026-11-22"));
    // policy: 86
    let surviving = facts(&desk.session, "surviving-terms", &asa, "customer-service").remove(0);
    let names: Vec<_> = surviving.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names, ["version", "accepted-on", "ended-on"], "version and dates, nothing else");
    let again = forms::run(&desk.session, &leave, now());
    assert_eq!(again, Err(Problem::AccountStatusRefused { reason: "account-deregistered".to_owned() }));
}

/// Something sound for a field of any kind.
fn sound(field: &FormField) -> String {
    match field.kind {
        FieldKind::Text { .. } | FieldKind::LongText { .. } | FieldKind::Words { .. } => "SE".to_owned(),
        FieldKind::Day | FieldKind::PastDay => "2026-11-01".to_owned(),
        FieldKind::Moment => "2026-11-01T10:00:00+01:00".to_owned(),
        FieldKind::Money => "1".to_owned(),
        FieldKind::Count { min, .. } => min.to_string(),
        FieldKind::Choice { codes, .. } | FieldKind::Choices { codes, .. } => codes()[0].to_owned(),
        FieldKind::Flag => "yes".to_owned(),
        FieldKind::Email => "a@example.org".to_owned(),
        FieldKind::Person => "K10000".to_owned(),
        FieldKind::Record { .. } => "0193505f-7b2a-7c3e-8f00-6d1f0a9b4c2d".to_owned(),
    }
}

// policy: 6, 9, 13, 33, 56, S11
#[test]
fn every_field_of_text_of_every_form_passes_the_guards() {
    const NEVER: [(&str, &str); 3] = [
        ("lösenord: hemligt1", "web-password"),
        ("4111 1111 1111 1111", "card-number"),
        ("cvv 123", "card-security-code"),
    ];
    const NOT_AS_TEXT: [(&str, &str); 3] = [
        ("900101-9802", "personal-identity-number"),
        ("900161-9809", "coordination-number"),
        ("polisanmäld stöld", "crime"),
    ];
    let desk = desk(0);
    let asa = person(&desk);
    let mut tried = 0;
    for form in forms::all() {
        for field in form.fields {
            let (max, to_the_letter) = match field.kind {
                FieldKind::Text { max } | FieldKind::LongText { max } => (max, false),
                FieldKind::Words { max } => (max, true),
                _ => continue,
            };
            let not_as_text = NOT_AS_TEXT.into_iter().filter(|_| !to_the_letter);
            for (text, kind) in NEVER.into_iter().chain(not_as_text) {
                if text.chars().count() > max as usize {
                    continue;
                }
                tried += 1;
                let mut values: Vec<(&str, String)> = form.fields.iter().map(|it| (it.name, sound(it))).collect();
                values
                    .iter_mut()
                    .filter(|(name, _)| *name == field.name)
                    .for_each(|(_, value)| *value = text.to_owned());
                let values: Vec<(&str, &str)> = values.iter().map(|(name, value)| (*name, value.as_str())).collect();
                let about = match form.about {
                    About::Person => asa.as_str(),
                    About::Record => "0193505f-7b2a-7c3e-8f00-6d1f0a9b4c2d",
                    About::Nothing => "",
                };
                match forms::run(&desk.session, &self::form(form.noun, form.verb, about, "", &values), now()) {
                    Err(Problem::TextRefused { kind: found, .. }) => assert_eq!(found, kind),
                    other => panic!("{} {} --{} {text:?} gave {other:?}", form.noun, form.verb, field.name),
                }
            }
        }
    }
    assert!(tried > 60, "the forms have fields of text: {tried}");
}

// policy: 54, 58, 59
#[test]
fn works_permissions_and_agreements_of_the_parties() {
    let desk = desk(0);
    let asa = person(&desk);
    let open = form(
        "copyright-case",
        "open",
        &asa,
        "customer-service",
        &[("work", "Kursbok i retorik"), ("opened-on", "2026-11-01")],
    );
    let id = done(&desk.session, &open, now()).id.expect("an identifier");
    let filter = ShelfFilter { person: Some(asa.clone()), task: Some("rating".into()), ..ShelfFilter::default() };
    let record = forms::shelf(&desk.session, "copyright-case", &filter, now()).expect("listed").records.remove(0);
    assert_eq!(record.purpose.as_deref(), Some("claims"), "kept for legal claims");
    assert!(record.kept.expect("kept").waiting, "while it is open no time runs");
    let close =
        form("copyright-case", "set", &id, "customer-service", &[("state", "settled"), ("closed-on", "2026-11-20")]);
    done(&desk.session, &close, now());
    assert_eq!(forms::run(&desk.session, &close, now()), Err(Problem::CaseClosed));
    let crime = form(
        "copyright-case",
        "open",
        &asa,
        "customer-service",
        &[("work", "Polisanmäld stöld av kursbok"), ("opened-on", "2026-11-01")],
    );
    assert!(
        matches!(forms::run(&desk.session, &crime, now()), Err(Problem::TextRefused { kind, .. }) if kind == "crime")
    );
    let permit = [("work", "Kursbok"), ("granted-on", "2026-11-01"), ("reference", "Pärm 4")];
    done(&desk.session, &form("permission", "add", &asa, "customer-service", &permit), now());
    done(
        &desk.session,
        &form("nda-note", "note", &asa, "customer-service", &[("exists", "yes"), ("noted-on", "2026-11-01")]),
        now(),
    );
    assert_eq!(facts(&desk.session, "nda-note", &asa, "customer-service")[0].len(), 2, "yes or no and a day");
}

#[test]
fn a_child_does_not_consent_and_the_flag_can_be_taken_away() {
    let desk = desk(0);
    let asa = person(&desk);
    let set = form("person-flag", "set", &asa, "customer-service", &[("flag", "child"), ("since", "2026-11-01")]);
    let flag = done(&desk.session, &set, now()).id.expect("an identifier");
    let consent = [("purpose", "newsletter"), ("channel", "web"), ("version", "1"), ("text", "Ja tack.")];
    let give = form("consent", "give", &asa, "customer-service", &consent);
    assert_eq!(forms::run(&desk.session, &give, now()), Err(Problem::ChildCannotConsent), "law.md R46");
    done(&desk.session, &form("person-flag", "clear", &flag, "customer-service", &[]), now());
    done(&desk.session, &give, now());
}

// policy: 32
#[test]
fn service_sees_no_vouchers_and_invoicing_no_conduct() {
    let desk = desk(0);
    let asa = person(&desk);
    purchase(&desk, &asa);
    add(&desk.session, "Bo", "invoicing").expect("added");
    add(&desk.session, "Eva", "customer-service").expect("added");
    let (bo, eva) = (
        open(desk.folder.path(), "Bo", FIRST).expect("opened"),
        open(desk.folder.path(), "Eva", FIRST).expect("opened"),
    );
    let filter = ShelfFilter { person: Some(asa), ..ShelfFilter::default() };
    for (session, noun, deed) in [
        (&eva, "purchase", "read-bookkeeping"),
        (&eva, "certificate", "read-bookkeeping"),
        (&bo, "violation", "read-conduct"),
    ] {
        let refused = forms::shelf(session, noun, &filter, now());
        assert_eq!(refused, Err(Problem::NotPermitted { deed: deed.to_owned() }), "{noun}");
    }
}

// policy: 11, 36, 62, 63, 84
#[test]
fn a_demo_has_life_in_what_follows_from_its_agreements_and_consents() {
    let counts = || {
        let desk = crate::desk::desk(200);
        let found = actions::people::find(
            &desk.session,
            &actions::people::FindPeople { limit: 500, ..actions::people::FindPeople::default() },
        );
        let mut counts = std::collections::BTreeMap::<String, usize>::new();
        for hit in found.expect("found").hits {
            let request = actions::dossier::OpenPerson { id: hit.id, task: "request".to_owned() };
            let dossier = actions::dossier::open(&desk.session, &request, crate::desk::now()).expect("opened");
            for record in dossier.records {
                *counts.entry(record.noun.clone()).or_default() += 1;
                let cancelled = record.facts.iter().any(|fact| fact.name == "refunded");
                *counts.entry(format!("{} cancelled", record.noun)).or_default() += usize::from(cancelled);
            }
        }
        counts
    };
    let made = counts();
    for noun in ["purchase", "purchase cancelled", "trial", "terms-acceptance", "message", "mail-event", "disclosure"] {
        assert!(made.get(noun).is_some_and(|count| *count > 0), "{noun}: {made:?}");
    }
    assert_eq!(made, counts(), "the same seed makes the same");
}
