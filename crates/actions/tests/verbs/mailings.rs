//! Who is mailed and who never again; what a newsletter tool's files do; what ends with a withdrawal and an objection.

use crate::desk::{asa, at, desk, now};
use actions::{
    Problem, Session,
    audit::{self, AuditQuery},
    consents::{self, ConfirmConsent, GiveConsent, RenewConsent, WithdrawConsent},
    dossier::{self, Dossier, OpenPerson},
    due,
    erasure::{self, ApplyPlan, MakePlan},
    forms::{self, FormDone, RunForm},
    import::ImportFile,
    mail_events,
    mailings::{self, MailingRequest, MailingView},
    newsletter::{self, NewsletterChoices, NewsletterReport},
    people::{self, FindPeople, PersonInput},
    requests::{self, OpenRequest},
};
use domain::time::Moment;
use std::ops::ControlFlow;

const SUBSCRIBED: &[u8] = include_bytes!("../../../../tests/data/nyhetsbrev-subscribed.csv");
const UNSUBSCRIBED: &[u8] = include_bytes!("../../../../tests/data/nyhetsbrev-unsubscribed.csv");
const WORDS: &str = "Ja, jag vill ha Cequreds nyhetsbrev via e-post.";

fn person(session: &Session, name: &str, email: &str) -> String {
    let input = PersonInput { name: name.to_owned(), email: Some(email.to_owned()), ..asa() };
    people::add(session, &input, now()).expect("added").id
}

pub(crate) fn give(session: &Session, person: &str, purpose: &str, when: Moment) -> String {
    let request = GiveConsent {
        person: person.to_owned(),
        task: "customer-service".to_owned(),
        purpose: purpose.to_owned(),
        channel: "web".to_owned(),
        at: None,
        text: WORDS.to_owned(),
        version: "2026-03".to_owned(),
        ip: Some("192.0.2.17".to_owned()),
        awaiting: false,
    };
    consents::give(session, &request, when).expect("given").id.to_string()
}

fn withdraw(session: &Session, id: &str, when: Moment) {
    let request = WithdrawConsent {
        id: id.to_owned(),
        task: "customer-service".to_owned(),
        channel: "email".to_owned(),
        by_controller: false,
    };
    consents::withdraw(session, &request, when).expect("withdrawn");
}

fn newsletter() -> MailingRequest {
    MailingRequest { purpose: "newsletter".to_owned(), ..MailingRequest::default() }
}

fn preview(session: &Session) -> MailingView {
    mailings::preview(session, &newsletter()).expect("previewed")
}

fn left_out(view: &MailingView, reason: &str) -> u32 {
    view.left_out.iter().find(|it| it.reason == reason).map_or(0, |it| it.people)
}

fn run(session: &Session, noun: &str, verb: &str, about: &str, values: &[(&str, &str)]) -> Result<FormDone, Problem> {
    let request = RunForm {
        noun: noun.to_owned(),
        verb: verb.to_owned(),
        about: (!about.is_empty()).then(|| about.to_owned()),
        task: None,
        values: values.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect(),
    };
    forms::run(session, &request, now())
}

fn bring(session: &Session, name: &str, bytes: &[u8], choices: NewsletterChoices) -> NewsletterReport {
    newsletter::run(session, &ImportFile { name, bytes }, &choices, now()).expect("imported")
}

fn of_kind(kind: &str) -> NewsletterChoices {
    NewsletterChoices { kind: kind.to_owned(), ..NewsletterChoices::default() }
}

fn open(session: &Session, person: &str) -> Dossier {
    let request = OpenPerson { id: person.to_owned(), task: "customer-service".to_owned() };
    dossier::open(session, &request, now()).expect("opened")
}

fn facts(dossier: &Dossier, noun: &str) -> Vec<Vec<(String, String)>> {
    let of_noun = dossier.records.iter().filter(|record| record.noun == noun);
    of_noun.map(|record| record.facts.iter().map(|it| (it.name.clone(), it.text.clone())).collect()).collect()
}

// policy: 23, 24, 37
#[test]
fn a_list_holds_whoever_agreed_and_nobody_else() {
    let desk = desk(0);
    let session = &desk.session;
    let asa = person(session, "Åsa Lindström", "asa@example.org");
    person(session, "Bo Ek", "bo@example.org");
    let hidden = PersonInput { protected_identity: true, email: Some("c@example.org".into()), ..asa_input("Cecilia") };
    let hidden = people::add(session, &hidden, now()).expect("added").id;
    give(session, &hidden, "newsletter", now());
    let id = give(session, &asa, "newsletter", now());
    let exported = mailings::export(session, &newsletter(), now()).expect("exported");
    let text = String::from_utf8(exported.bytes).expect("UTF-8");
    assert_eq!(text, "\u{feff}\"E-post\";\"Namn\"\r\n\"asa@example.org\";\"Åsa Lindström\"\r\n");
    assert_eq!((left_out(&exported.view, "protected-identity"), left_out(&exported.view, "no-ground")), (1, 1));
    let named = format!("{:?}", exported.view.lines);
    assert!(!named.contains("Cecilia"), "not even in the reasons: {named}");
    let page = audit::page(session, &AuditQuery { limit: 2, ..AuditQuery::default() }).expect("read");
    assert_eq!(page.lines[0].verb, "mailings.export");
    assert!(page.lines[0].ids.contains(&asa), "the log knows who was on it");
    withdraw(session, &id, now());
    let after = preview(session);
    assert_eq!((after.listed, left_out(&after, "suppressed"), after.suppressed), (0, 1, 1), "at once");
}

fn asa_input(name: &str) -> PersonInput {
    PersonInput { name: name.to_owned(), ..asa() }
}

// policy: 23
#[test]
fn a_withdrawal_says_what_stopped_and_a_new_consent_begins_anew() {
    let desk = desk(0);
    let session = &desk.session;
    let asa = person(session, "Åsa Lindström", "asa@example.org");
    let id = give(session, &asa, "newsletter", now());
    withdraw(session, &id, at("2026-11-23T09:00:00+01:00"));
    let shown = open(session, &asa).consents.expect("seen").remove(0);
    let last = shown.events.last().expect("a withdrawal");
    assert_eq!((last.act.as_str(), last.at.as_str()), ("withdrawn-by-person", "2026-11-23T09:00:00+01:00"));
    assert_eq!(last.stopped, ["newsletter", "suppressed"]);
    assert_eq!(
        facts(&open(session, &asa), "email-basis").len(),
        1,
        "the extract can say that the address is suppressed"
    );
    give(session, &asa, "newsletter", at("2026-11-24T09:00:00+01:00"));
    let view = preview(session);
    assert_eq!((view.listed, view.suppressed), (1, 0), "she asked for it herself");
}

// policy: 4, 23, 88, S1
#[test]
fn a_double_opt_in_is_used_when_it_is_confirmed_and_a_deficient_consent_when_it_is_renewed() {
    let desk = desk(0);
    let session = &desk.session;
    let asa = person(session, "Åsa Lindström", "asa@example.org");
    let bo = person(session, "Bo Ek", "bo@example.org");
    let request = |person: &str, channel: &str, awaiting| GiveConsent {
        person: person.to_owned(),
        task: "customer-service".to_owned(),
        purpose: "newsletter".to_owned(),
        channel: channel.to_owned(),
        at: None,
        text: WORDS.to_owned(),
        version: "2026-03".to_owned(),
        ip: None,
        awaiting,
    };
    let asked = consents::give(session, &request(&asa, "web", true), now()).expect("asked").id.to_string();
    let implied = consents::give(session, &request(&bo, "use", false), now()).expect("noted").id.to_string();
    let view = preview(session);
    assert_eq!((view.listed, left_out(&view, "awaiting"), left_out(&view, "implied")), (0, 1, 1));
    let list = consents::deficient(session).expect("listed");
    assert_eq!((list.len(), list[0].deficiency.as_str(), list[0].person_id.as_str()), (1, "implied", bo.as_str()));
    assert!(!list[0].who.contains("Bo Ek"), "the list is masked");
    let task = || "customer-service".to_owned();
    let confirm = ConfirmConsent { id: asked, task: task(), at: None, ip: Some("2001:db8::1".to_owned()) };
    consents::confirm(session, &confirm, now()).expect("confirmed");
    let bad = ConfirmConsent { ip: Some("hemma hos mig".to_owned()), ..confirm };
    assert_eq!(consents::confirm(session, &bad, now()), Err(Problem::invalid("ip", "not-an-ip-address")));
    let renew = RenewConsent {
        id: implied,
        task: task(),
        channel: "phone".to_owned(),
        text: WORDS.to_owned(),
        version: "2026-03".to_owned(),
        awaiting: false,
    };
    consents::renew(session, &renew, now()).expect("renewed");
    assert_eq!(preview(session).listed, 2);
    assert_eq!(consents::deficient(session).expect("listed"), []);
}

// policy: 40, 78
#[test]
fn an_objection_is_absolute_and_immediate() {
    let desk = desk(0);
    let session = &desk.session;
    let asa = person(session, "Åsa Lindström", "asa@example.org");
    give(session, &asa, "newsletter", now());
    let segment = run(
        session,
        "segment",
        "add",
        "",
        &[
            ("name", "Kursintresserade"),
            ("purpose", "segments"),
            ("logic", "Har gått en kurs."),
            ("consequences", "Får kursbrev."),
        ],
    );
    let segment = segment.expect("made").id.expect("an id");
    run(session, "segment-member", "add", &asa, &[("segment", &segment)]).expect("put in");
    let told = facts(&open(session, &asa), "segment-member").remove(0);
    assert!(told.contains(&("logic".to_owned(), "Har gått en kurs.".to_owned())), "Art. 15(1)(h): {told:?}");
    let objection =
        run(session, "objection", "add", &asa, &[("scope", "direct-marketing"), ("channel", "phone")]).expect("noted");
    let view = preview(session);
    assert_eq!((view.listed, left_out(&view, "objected")), (0, 1), "the consent does not outweigh it");
    let ended = facts(&open(session, &asa), "segment-member").remove(0);
    assert!(ended.iter().any(|(name, _)| name == "ended-on"), "she is in no segment any more");
    let again = run(session, "segment-member", "add", &asa, &[("segment", &segment)]);
    assert_eq!(again, Err(Problem::MailingRefused { reason: "left-out-objected".to_owned() }));
    let letter = [("kind", "marketing"), ("channel", "letter"), ("subject", "Erbjudande")];
    let refused = run(session, "message", "add", &asa, &letter);
    assert_eq!(refused, Err(Problem::MailingRefused { reason: "left-out-objected".to_owned() }), "by any channel");
    assert!(
        forms::all().all(|form| form.noun != "objection" || ["add", "take-back"].contains(&form.verb)),
        "no way to reject one"
    );
    run(session, "objection", "take-back", &objection.id.expect("an id"), &[]).expect("taken back");
    let view = preview(session);
    assert_eq!((view.listed, view.suppressed), (1, 0));
}

// policy: 25, 35, 36
#[test]
fn marketing_needs_a_ground_and_a_template_that_was_looked_at() {
    let desk = desk(0);
    let session = &desk.session;
    let asa = person(session, "Åsa Lindström", "asa@example.org");
    run(session, "email-basis", "set", &asa, &[("ground", "service")]).expect("noted");
    let message = |kind| [("kind", kind), ("channel", "email"), ("subject", "Ditt konto")];
    let refused = run(session, "message", "add", &asa, &message("marketing"));
    assert_eq!(refused, Err(Problem::MailingRefused { reason: "left-out-service-only".to_owned() }));
    run(session, "message", "add", &asa, &message("service")).expect("a message about the service");
    assert_eq!(facts(&open(session, &asa), "message").len(), 1);
    let half = run(session, "email-basis", "set", &asa, &[("ground", "existing-customer")]);
    assert_eq!(half, Err(Problem::invalid("purchase", "missing")), "MFL 19 §");
    let template = [("name", "Nyhetsbrev"), ("version", "2026-11"), ("kind", "marketing"), ("purpose", "newsletter")];
    let template = run(session, "template", "add", "", &template).expect("added").id.expect("an id");
    let request = MailingRequest { template: Some(template.clone()), ..newsletter() };
    let fault = |outcome: Result<mailings::Exported, Problem>| outcome.err();
    let refused = fault(mailings::export(session, &request, now()));
    assert_eq!(refused, Some(Problem::TemplateNotReady { reason: "address-not-seen".to_owned() }), "MFL 20 §");
    run(session, "template", "check", &template, &[("address-seen", "yes")]).expect("half seen");
    let refused = fault(mailings::export(session, &request, now()));
    assert_eq!(refused, Some(Problem::TemplateNotReady { reason: "stop-link-not-seen".to_owned() }));
    run(session, "template", "check", &template, &[("address-seen", "yes"), ("stop-link-seen", "yes")]).expect("seen");
    assert_eq!(fault(mailings::export(session, &request, now())), None);
    let other = MailingRequest { purpose: "marketing".to_owned(), ..request };
    assert_eq!(fault(mailings::export(session, &other, now())), Some(Problem::invalid("template", "other-purpose")));
}

// policy: 24, 38, 88
#[test]
fn the_files_of_a_newsletter_tool_come_in_as_they_are() {
    let desk = desk(0);
    let session = &desk.session;
    let with_words = NewsletterChoices {
        wording: Some(WORDS.to_owned()),
        version: Some("2018-05".to_owned()),
        ..of_kind("subscribed")
    };
    let rehearsed = bring(session, "in.csv", SUBSCRIBED, NewsletterChoices { dry_run: true, ..with_words.clone() });
    let everybody = || people::find(session, &FindPeople { limit: 1, ..FindPeople::default() }).expect("found").total;
    assert_eq!((everybody(), preview(session).listed), (0, 0), "a rehearsal writes nothing");
    let report = bring(session, "in.csv", SUBSCRIBED, with_words.clone());
    assert_eq!(report, NewsletterReport { dry_run: false, ..rehearsed });
    assert_eq!((report.read, report.added, everybody()), (537, 537, 537));
    let view = preview(session);
    assert!(left_out(&view, "before-gdpr") > 60, "those of 2017 and spring 2018: {view:?}");
    assert_eq!(view.listed + left_out(&view, "before-gdpr"), 537);
    let again = bring(session, "in.csv", SUBSCRIBED, with_words);
    assert_eq!((again.added, again.updated, again.unchanged), (0, 0, 537), "the same file says nothing new");

    let gone = bring(session, "ut.csv", UNSUBSCRIBED, of_kind("unsubscribed"));
    assert_eq!((gone.read, gone.added, gone.suppressed), (98, 0, 98), "nobody is added to say that she is not in it");
    assert_eq!(everybody(), 537);
    assert_eq!(preview(session).suppressed, 98);
    let same = bring(session, "ut.csv", UNSUBSCRIBED, of_kind("unsubscribed"));
    assert_eq!((same.suppressed, same.withdrawn, same.unchanged), (0, 0, 98));

    let first = std::str::from_utf8(UNSUBSCRIBED).expect("UTF-8").lines().take(2).collect::<Vec<_>>().join("\n");
    let back = bring(
        session,
        "in2.csv",
        first.as_bytes(),
        NewsletterChoices {
            wording: Some(WORDS.to_owned()),
            version: Some("2018-05".to_owned()),
            ..of_kind("subscribed")
        },
    );
    assert_eq!((back.added, back.warnings.last().map(|it| it.code.as_str())), (0, Some("address-suppressed")));
}

// policy: 24
#[test]
fn whoever_left_is_withdrawn_the_same_day_and_an_older_list_does_not_bring_her_back() {
    let desk = desk(0);
    let session = &desk.session;
    let asa = person(session, "Åsa Lindström", "Asa@Example.org");
    let consent = give(session, &asa, "newsletter", at("2026-11-01T10:00:00+01:00"));
    let file = "Email,UNSUB_TIME,UNSUB_REASON\nasa@example.org,2026-11-20 08:00:00,This is SPAM\n";
    let report = bring(session, "ut.csv", file.as_bytes(), of_kind("unsubscribed"));
    assert_eq!((report.withdrawn, report.suppressed, report.updated), (1, 1, 1));
    let shown = open(session, &asa).consents.expect("seen").remove(0);
    assert_eq!((shown.id, shown.state.as_str()), (consent, "ended"));
    assert_eq!(
        shown.events.last().map(|it| it.at.as_str()),
        Some("2026-11-20T09:00:00+01:00"),
        "UTC, as tools write it"
    );
    let suppressed = facts(&open(session, &asa), "email-basis").remove(0);
    assert!(suppressed.contains(&("suppressed".to_owned(), "complained".to_owned())), "{suppressed:?}");
    let old = "Email,OPTIN_TIME,CONFIRM_TIME\nasa@example.org,2026-10-01 08:00:00,2026-10-01 08:05:00\n";
    let words = || NewsletterChoices {
        wording: Some(WORDS.to_owned()),
        version: Some("2026-03".to_owned()),
        ..of_kind("subscribed")
    };
    bring(session, "in.csv", old.as_bytes(), words());
    assert_eq!(preview(session).listed, 0);
    let anew = "Email,OPTIN_TIME,CONFIRM_TIME\nasa@example.org,2026-11-21 08:00:00,2026-11-21 08:05:00\n";
    bring(session, "in.csv", anew.as_bytes(), words());
    assert_eq!(preview(session).listed, 1, "she signed up again after that");
    let late = bring(session, "ut.csv", file.as_bytes(), of_kind("unsubscribed"));
    assert_eq!((late.withdrawn, late.suppressed), (0, 0), "the same old file does not undo it");
    assert_eq!(preview(session).listed, 1);
}

// policy: 40, 41, 67
#[test]
fn opens_are_recorded_about_those_who_agreed_and_counted_for_the_others() {
    let desk = desk(0);
    let session = &desk.session;
    let asa = person(session, "Åsa Lindström", "asa@example.org");
    person(session, "Bo Ek", "bo@example.org");
    let measured = give(session, &asa, "measurement", at("2026-11-01T10:00:00+01:00"));
    let file = "Email,Campaign,Time\nasa@example.org,Novemberbrevet,2026-11-20 08:00:00\n\
                bo@example.org,Novemberbrevet,2026-11-20 08:00:00\nokand@example.org,Novemberbrevet,2026-11-20 09:00:00\n";
    let report = bring(session, "opens.csv", file.as_bytes(), of_kind("opened"));
    assert_eq!((report.updated, report.counted, report.unchanged), (1, 2, 0));
    let again = bring(session, "opens.csv", file.as_bytes(), of_kind("opened"));
    assert_eq!((again.updated, again.counted, again.unchanged), (0, 0, 3), "nobody is counted twice");
    assert_eq!(facts(&open(session, &asa), "mail-event").len(), 1);
    let numbers = mail_events::numbers(session).expect("numbers");
    assert_eq!(
        (numbers[0].campaign.as_str(), numbers[0].opened),
        ("Novemberbrevet", None),
        "three are too few to tell"
    );
    let later = at("2027-03-01T10:00:00+01:00");
    assert_eq!(mail_events::aggregate(session, later).expect("done").events, 1);
    assert_eq!(facts(&open(session, &asa), "mail-event").len(), 0, "only a number is left");

    let more = file.replace("Novemberbrevet", "Decemberbrevet");
    bring(session, "more.csv", more.as_bytes(), of_kind("clicked"));
    assert_eq!(facts(&open(session, &asa), "mail-event").len(), 1);
    withdraw(session, &measured, now());
    assert_eq!(facts(&open(session, &asa), "mail-event").len(), 0, "what rested on the consent is gone with it");
    let third = file.replace("Novemberbrevet", "Januaribrevet");
    assert_eq!(bring(session, "third.csv", third.as_bytes(), of_kind("opened")).counted, 3);
}

// policy: 38, 23
#[test]
fn a_proof_has_the_words_of_that_day_and_the_ip_address_goes_before_the_consent() {
    let desk = desk(0);
    let session = &desk.session;
    let asa = person(session, "Åsa Lindström", "asa@example.org");
    let id = give(session, &asa, "newsletter", now());
    let paper = consents::proof(session, "customer-service", &id, papers::Language::Sv, now()).expect("drawn");
    assert!(paper.bytes.starts_with(b"%PDF-") && paper.pages >= 1);
    let again = consents::proof(session, "customer-service", &id, papers::Language::Sv, now()).expect("drawn");
    assert_ne!(paper.sha256, again.sha256, "each says where the log stood");
    let refused = consents::proof(session, "invoicing", &id, papers::Language::Sv, now()).err();
    assert_eq!(refused, Some(Problem::NotPermitted { deed: "read-consents".to_owned() }));
    let ips = open(session, &asa).records.into_iter().filter(|record| record.noun == "sign-up-ip").collect::<Vec<_>>();
    assert_eq!(ips.len(), 1, "it is a record of its own, with its own clock");
    run(session, "sign-up-ip", "erase", &ips[0].id, &[]).expect("erased");
    let shown = open(session, &asa).consents.expect("seen").remove(0);
    assert_eq!((shown.state.as_str(), &shown.events[0].ip), ("active", &None), "and the consent stays");
}

// policy: 7, 10, 12, 17, 27, 68
#[test]
fn every_piece_of_data_says_where_it_came_from() {
    let desk = desk(0);
    let session = &desk.session;
    let file = "Email,First Name,Last Name,OPTIN_TIME\nasa@example.org,Åsa,Lindström,2026-11-01 10:00:00\n";
    bring(session, "in.csv", file.as_bytes(), of_kind("subscribed"));
    let hit = people::find(session, &FindPeople { limit: 1, ..FindPeople::default() }).expect("found").hits.remove(0);
    let sources = facts(&open(session, &hit.id), "field-source");
    assert!(
        sources.contains(&vec![("field".into(), "email".into()), ("basis".into(), "consent".into())]),
        "{sources:?}"
    );
    let input = PersonInput {
        phone: Some("08-123 45 67".into()),
        source: "purchase".into(),
        email: Some("asa@example.org".into()),
        ..asa()
    };
    let request = dossier::CorrectPerson { id: hit.id.clone(), task: "customer-service".into(), input, before: None };
    dossier::correct(session, &request, now()).expect("corrected");
    let dossier = open(session, &hit.id);
    let phone = dossier
        .records
        .iter()
        .find(|record| record.noun == "field-source" && record.facts.iter().any(|fact| fact.text == "phone"));
    assert_eq!(phone.and_then(|record| record.source.as_ref()).map(|source| source.kind.as_str()), Some("purchase"));

    let visit = [
        ("used-for", "security"),
        ("ip", "192.0.2.1"),
        ("page", "https://cequred.example/konto?epost=asa@example.org"),
    ];
    run(session, "technical", "add", &hit.id, &visit).expect("noted");
    let kept = facts(&open(session, &hit.id), "technical").remove(0);
    assert!(kept.contains(&("page".to_owned(), "https://cequred.example/konto".to_owned())), "{kept:?}");

    let days = [
        ("kind", "competition"),
        ("name", "Sommartävling"),
        ("purpose", "Lotta ut en kurs"),
        ("starts-on", "2026-06-01"),
        ("ends-on", "2026-11-30"),
    ];
    let competition = run(session, "competition", "add", "", &days).expect("made").id.expect("an id");
    let entry = run(session, "competition-entry", "add", &hit.id, &[("competition", &competition)]).expect("entered");
    let twice = run(session, "competition-entry", "add", &hit.id, &[("competition", &competition)]);
    assert_eq!(twice, Err(Problem::invalid("competition", "taken")));
    let early = [("competition", competition.as_str()), ("entered-on", "2026-05-31")];
    let bo = person(session, "Bo Ek", "bo@example.org");
    assert_eq!(
        run(session, "competition-entry", "add", &bo, &early),
        Err(Problem::invalid("entered-on", "outside-its-days"))
    );
    run(session, "competition-entry", "win", &entry.id.expect("an id"), &[("voucher", "2026-117")]).expect("won");
    let won = facts(&open(session, &hit.id), "competition-entry").remove(0);
    assert!(won.contains(&("voucher".to_owned(), "2026-117".to_owned())), "{won:?}");
}

/// One person for every reason that keeps an address off all lists, each with a consent that would be good enough.
fn everybody_who_must_not_be_mailed(session: &Session) -> Vec<(&'static str, String)> {
    let flagged = |name: &str, flag: &str| {
        let id = person(session, name, &format!("{flag}@example.org"));
        give(session, &id, "newsletter", now());
        run(session, "person-flag", "set", &id, &[("flag", flag), ("since", "2026-11-01")]).expect("flagged");
        id
    };
    let deceased = flagged("Dan Död", "deceased");
    let child = flagged("Liv Liten", "child");
    let restricted = person(session, "Rut Låst", "restricted@example.org");
    give(session, &restricted, "newsletter", now());
    let open = OpenRequest {
        person: Some(restricted.clone()),
        applicant_name: None,
        search_keys: Vec::new(),
        kind: "restriction".to_owned(),
        received_on: "2026-11-20".to_owned(),
        channel: "email".to_owned(),
    };
    requests::open(session, &open, now()).expect("opened");
    let input = PersonInput { protected_identity: true, email: Some("h@example.org".into()), ..asa_input("Hemlig Ek") };
    let hidden = people::add(session, &input, now()).expect("added").id;
    give(session, &hidden, "newsletter", now());
    vec![("deceased", deceased), ("child", child), ("restricted", restricted), ("protected-identity", hidden)]
}

// policy: 23, 24, 35, 88
#[test]
fn what_is_known_about_a_person_keeps_her_address_off_every_list() {
    let desk = desk(0);
    let session = &desk.session;
    let asa = person(session, "Åsa Lindström", "asa@example.org");
    give(session, &asa, "newsletter", now());
    let others = everybody_who_must_not_be_mailed(session);
    let shared = person(session, "Ola Död", "DECEASED@example.org");
    give(session, &shared, "newsletter", now());
    let exported = mailings::export(session, &newsletter(), now()).expect("exported");
    let text = String::from_utf8(exported.bytes).expect("UTF-8");
    assert_eq!(text, "\u{feff}\"E-post\";\"Namn\"\r\n\"asa@example.org\";\"Åsa Lindström\"\r\n");
    assert_eq!(left_out(&exported.view, "shared-address"), 1, "the address of somebody who must not be mailed");
    for (reason, id) in others {
        assert_eq!(left_out(&exported.view, reason), 1, "{reason}");
        let letter = [("kind", "marketing"), ("channel", "letter"), ("subject", "Erbjudande")];
        let refused = run(session, "message", "add", &id, &letter);
        assert_eq!(refused, Err(Problem::MailingRefused { reason: format!("left-out-{reason}") }), "by no other way");
    }
}

fn disclosed(session: &Session, person: &str) -> Vec<Vec<(String, String)>> {
    let request = OpenPerson { id: person.to_owned(), task: "request".to_owned() };
    facts(&dossier::open(session, &request, now()).expect("opened"), "disclosure")
}

// policy: 18, 36, 37, 60
#[test]
fn whoever_sends_a_mailing_stands_in_the_log_of_everybody_it_got() {
    let desk = desk(0);
    let session = &desk.session;
    let values = [
        ("name", "Brevbolaget AB"),
        ("kind", "processor"),
        ("country", "SE"),
        ("agreement-on", "2026-01-01"),
        ("marketing", "no"),
    ];
    let recipient = run(session, "recipient", "add", "", &values).expect("added").id.expect("an id");
    let many: Vec<String> = (0..70)
        .map(|number| {
            let id = person(session, &format!("Person {number}"), &format!("p{number}@example.org"));
            let words = [("purpose", "newsletter"), ("channel", "web"), ("version", "1"), ("text", WORDS)];
            run(session, "consent", "give", &id, &words).expect("given");
            id
        })
        .collect();
    let left = person(session, "Bo Ek", "bo@example.org");
    mailings::export(session, &newsletter(), now()).expect("exported");
    assert_eq!(disclosed(session, &many[0]), Vec::<Vec<_>>::new(), "sent from the house itself");
    let request = MailingRequest { recipient: Some(recipient.clone()), ..newsletter() };
    mailings::preview(session, &request).expect("previewed");
    assert_eq!(disclosed(session, &many[0]), Vec::<Vec<_>>::new(), "looking gives nothing away");
    mailings::export(session, &request, now()).expect("exported");
    let kept = due::list(session, None, 5000, now()).expect("listed");
    for id in &many {
        let line = disclosed(session, id).remove(0);
        for fact in [
            ("recipient", "Brevbolaget AB"),
            ("disclosed-on", "2026-11-22"),
            ("categories", "identity"),
            ("categories", "contact"),
            ("why", "nyhetsbrev"),
            ("basis", "consent"),
        ] {
            assert!(line.contains(&(fact.0.to_owned(), fact.1.to_owned())), "{fact:?} in {line:?}");
        }
        let hers = kept.iter().find(|it| it.person_id.as_deref() == Some(id) && it.kind == "retention");
        assert_eq!(
            hers.map(|it| it.last_day.as_str()),
            Some("2027-11-22"),
            "her telephone goes first, which no consent keeps"
        );
    }
    assert_eq!(disclosed(session, &left), Vec::<Vec<_>>::new(), "whoever was not on the list was not given away");
    run(session, "recipient", "end", &recipient, &[("ended-on", "2026-11-21")]).expect("ended");
    let refused = mailings::export(session, &request, now()).err();
    assert_eq!(refused, Some(Problem::invalid("recipient", "ended")));
}

// policy: 23, 24, 57
#[test]
fn an_address_that_was_withdrawn_is_not_mailed_when_its_owner_was_erased_and_comes_back() {
    let desk = desk(0);
    let session = &desk.session;
    let list = "Email,First Name,Last Name,OPTIN_TIME,CONFIRM_TIME\n\
                asa@example.org,Åsa,Lindström,2026-10-01 08:00:00,2026-10-01 08:05:00\n\
                bo@example.org,Bo,Ek,2026-10-01 08:00:00,2026-10-01 08:05:00\n";
    let words = || NewsletterChoices {
        wording: Some(WORDS.to_owned()),
        version: Some("2026-03".to_owned()),
        ..of_kind("subscribed")
    };
    bring(session, "in.csv", list.as_bytes(), words());
    assert_eq!(preview(session).listed, 2);
    let find = |text: &str| {
        let wanted = FindPeople { text: text.to_owned(), limit: 10, ..FindPeople::default() };
        people::find(session, &wanted).expect("found").hits
    };
    let asa = find("asa@example.org").remove(0).id;
    let consent = open(session, &asa).consents.expect("seen").remove(0).id;
    withdraw(session, &consent, now());
    let later = at("2032-01-07T09:00:00+01:00");
    for _ in 0..2 {
        // What was kept with something else goes with the plan after the one that took that.
        let plan = MakePlan { person: Some(asa.clone()), ..MakePlan::default() };
        let Ok(made) = erasure::plan(session, &plan, later) else { break };
        let plan = ApplyPlan { id: made.id };
        erasure::apply(session, &plan, later, &mut |_, _| ControlFlow::Continue(())).expect("erased");
    }
    assert!(find("asa@example.org").is_empty() && find("Lindström").is_empty(), "nothing of her is left");
    assert_eq!(preview(session).suppressed, 1, "but that this address is not mailed again");
    let file = ImportFile { name: "igen.csv", bytes: list.as_bytes() };
    let report = newsletter::run(session, &file, &words(), later).expect("imported");
    assert_eq!(report.warnings.last().map(|it| it.code.as_str()), Some("address-suppressed"));
    person(session, "Åsa Lindström", " ASA@example.org ");
    let exported = mailings::export(session, &newsletter(), later).expect("exported");
    let text = String::from_utf8(exported.bytes).expect("UTF-8");
    assert!(text.contains("bo@example.org") && !text.to_lowercase().contains("asa@example.org"), "{text}");
    assert!(left_out(&exported.view, "suppressed") >= 1);
}
