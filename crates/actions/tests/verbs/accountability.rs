//! The record of processing, disclosures, incidents, computers, findings and the duty to inform, by their verbs and forms.

use crate::desk::{Desk, asa, at, desk, due_about, now};
use actions::{
    Problem,
    conduct::{self, NoteViolation},
    extract,
    findings::{self, FindingView},
    forms::{self, FormDone, RunForm, ShelfFilter},
    incidents, people,
    processing::{self, ProcessingOverview, RecipientView},
    protection::DiskEncryption,
    requests::{self, OpenRequest},
};
use domain::{breach, conduct::ConductRule, staff::Task, time::Moment};
use papers::Language;
use std::collections::BTreeMap;

fn run_at(
    desk: &Desk,
    noun: &str,
    verb: &str,
    about: Option<&str>,
    values: &[(&str, &str)],
    when: Moment,
) -> Result<FormDone, Problem> {
    let values: BTreeMap<String, String> = values.iter().map(|(k, v)| ((*k).to_owned(), (*v).to_owned())).collect();
    let request = RunForm { noun: noun.into(), verb: verb.into(), about: about.map(str::to_owned), task: None, values };
    forms::run(&desk.session, &request, when)
}

fn run(desk: &Desk, noun: &str, verb: &str, about: Option<&str>, values: &[(&str, &str)]) -> Result<FormDone, Problem> {
    run_at(desk, noun, verb, about, values, now())
}

fn id(done: Result<FormDone, Problem>) -> String {
    done.expect("done").id.expect("a record")
}

fn overview(desk: &Desk) -> ProcessingOverview {
    processing::overview(&desk.session, now()).expect("the record")
}

fn recipient(desk: &Desk, key: &str) -> RecipientView {
    overview(desk).recipients.into_iter().find(|it| it.key.as_deref() == Some(key)).expect("it came with the program")
}

fn finding(desk: &Desk, key: &str) -> FindingView {
    overview(desk).findings.into_iter().find(|it| it.key == key).expect("it is there from the beginning")
}

fn person(desk: &Desk) -> String {
    people::add(&desk.session, &asa(), now()).expect("added").id
}

// policy: 41, 66, 69, 70, 71, 72, 73, 74, 75, 76, 77, 78, 79, 80
#[test]
fn the_purposes_of_the_policy_are_there_from_the_beginning() {
    let desk = desk(0);
    let overview = overview(&desk);
    let keys: Vec<&str> = overview.purposes.iter().filter_map(|it| it.key.as_deref()).collect();
    assert_eq!(keys[..12], domain::processing::POLICY_PURPOSES, "the twelve of § 7, in order");
    assert!(keys.iter().copied().eq(domain::processing::purpose_keys()), "the keys have words");
    for it in &overview.purposes {
        assert!(!it.retention.is_empty() && !it.categories.is_empty() && !it.subjects.is_empty(), "{:?}", it.key);
    }
    let ads = overview.purposes.iter().find(|it| it.key.as_deref() == Some("custom-ads")).expect("ads");
    let partner = recipient(&desk, "partner-sites").id;
    assert!(ads.recipients.contains(&partner), "the partner websites of § 7");
    let middle = overview.purposes.iter().find(|it| it.key.as_deref() == Some("intermediation")).expect("§ 4");
    assert_eq!((middle.role.as_str(), middle.lacks.as_slice()), ("processor", &["others".to_owned()][..]));
}

// policy: 39, 53, 57, 60, 61, 81, 82
#[test]
fn the_recipients_of_the_policy_show_what_they_lack() {
    let desk = desk(0);
    let vimeo = recipient(&desk, "vimeo");
    assert_eq!(vimeo.address.as_deref(), Some("555 West 18th Street, New York 10011, USA"));
    assert_eq!((vimeo.light.as_str(), vimeo.troubles.as_slice()), ("red", &["safeguard-missing".to_owned()][..]));
    for key in ["ad-network", "technology-supplier", "embedded-content", "email-provider", "partner-sites"] {
        let it = recipient(&desk, key);
        assert_eq!(it.light, "red", "{key}");
        assert!(it.troubles.contains(&"name-missing".to_owned()), "{key}: {:?}", it.troubles);
    }
    for key in ["google-fonts", "google-analytics"] {
        assert!(recipient(&desk, key).troubles.contains(&"safeguard-missing".to_owned()), "{key}");
    }
    run(&desk, "recipient", "change", Some(&vimeo.id), &[("safeguard", "scc"), ("review-on", "2027-11-22")])
        .expect("changed");
    assert_eq!(recipient(&desk, "vimeo").light, "green");
    assert_eq!(due_about(&desk.session, &vimeo.id)[0].kind, "recipient-review");
    let refused = run(&desk, "recipient", "change", Some(&vimeo.id), &[("country", "Sverige")]);
    assert_eq!(refused, Err(Problem::invalid("country", "not-a-country")));
}

// policy: 19, 20
#[test]
fn marketing_outside_is_a_hard_stop_with_a_reason() {
    let desk = desk(0);
    let marketing = |kind| [("name", "Reklam AB"), ("kind", kind), ("country", "SE"), ("marketing", "yes")];
    let refused = run(&desk, "recipient", "add", None, &marketing("recipient"));
    assert_eq!(refused, Err(Problem::RecipientForMarketing));
    let refused = run(&desk, "recipient", "add", None, &marketing("joint"));
    assert_eq!(refused, Err(Problem::RecipientForMarketing));
    let ads = recipient(&desk, "ad-network").id;
    let refused = run(&desk, "recipient", "change", Some(&ads), &[("marketing", "yes")]);
    assert_eq!(refused, Err(Problem::RecipientForMarketing), "nor by a change");
    let added = id(run(&desk, "recipient", "add", None, &marketing("processor")));
    let it = overview(&desk).recipients.into_iter().find(|it| it.id == added).expect("there");
    assert_eq!((it.light.as_str(), it.troubles.as_slice()), ("amber", &["agreement-missing".to_owned()][..]));
}

// policy: 17
#[test]
fn a_purpose_has_exactly_one_basis() {
    let desk = desk(0);
    let fields = [("name", "Kundundersökning"), ("basis", "legitimate-interest"), ("retention", "survey")];
    let added = id(run(&desk, "processing", "add", None, &fields));
    let line = |desk: &Desk| overview(desk).purposes.into_iter().find(|it| it.id == added).expect("there");
    assert_eq!(line(&desk).lacks, ["categories", "subjects", "assessment"]);
    let more = [("categories", "contact,competition"), ("subjects", "client"), ("assessment", "Vi har vägt.")];
    run(&desk, "processing", "change", Some(&added), &more).expect("changed");
    assert!(line(&desk).lacks.is_empty(), "{:?}", line(&desk));
    let without = run(&desk, "processing", "add", None, &[("name", "Utan grund"), ("retention", "survey")]);
    assert_eq!(without, Err(Problem::invalid("processing-basis", "missing")));
    let fonts = recipient(&desk, "google-fonts").id;
    run(&desk, "processing", "connect", Some(&added), &[("recipient", &fonts)]).expect("connected");
    assert_eq!(line(&desk).recipients, std::slice::from_ref(&fonts));
    run(&desk, "processing", "connect", Some(&added), &[("recipient", &fonts), ("gone", "yes")]).expect("taken away");
    assert!(line(&desk).recipients.is_empty());
}

// policy: 1, 21, 67
#[test]
fn the_record_is_a_paper_and_a_table() {
    let desk = desk(60);
    run(&desk, "contact", "set", None, &[("name", "Dataskydd"), ("reach", "dataskydd@example.se")]).expect("set");
    run(&desk, "device", "add", None, &[("name", "Kontorsdator 1"), ("encryption", "yes")]).expect("added");
    for language in [Language::Sv, Language::En] {
        let paper = processing::export_pdf(&desk.session, DiskEncryption::Unknown, language, now()).expect("a paper");
        assert!(paper.bytes.starts_with(b"%PDF-") && paper.pages >= 3, "{} pages", paper.pages);
        assert!(paper.substitutions.is_empty());
    }
    let csv =
        String::from_utf8(processing::export_csv(&desk.session, Language::Sv, now()).expect("a table")).expect("UTF-8");
    assert_eq!(csv.lines().count(), 1 + overview(&desk).purposes.len(), "a line for each purpose");
    assert!(csv.starts_with('\u{feff}') && csv.contains("Vimeo Inc."));
    for count in overview(&desk).relations {
        assert!(count.count.is_none_or(|people| people == 0 || people >= 5), "{count:?}");
    }
}

#[test]
fn two_of_eight_recipients_got_her_data_and_exactly_two_are_told() {
    let desk = desk(0);
    let her = person(&desk);
    let given = |recipient: &str, on: &str| {
        let fields = [
            ("recipient", recipient),
            ("kind", "service"),
            ("categories", "identity,contact"),
            ("disclosed-on", on),
            ("why", "Leverans av kursmaterial"),
            ("basis", "contract"),
        ];
        run(&desk, "disclosure", "add", Some(&her), &fields)
    };
    let (vimeo, email) = (recipient(&desk, "vimeo").id, recipient(&desk, "email-provider").id);
    id(given(&vimeo, "2026-10-01"));
    id(given(&email, "2026-11-01"));
    id(given(&vimeo, "2026-11-02"));
    assert_eq!(given(&vimeo, "2026-11-23"), Err(Problem::DateInTheFuture { field: "disclosure-disclosed-on".into() }));
    run(&desk, "recipient-notice", "begin", Some(&her), &[("cause", "restriction")]).expect("begun");
    run(&desk, "recipient-notice", "begin", Some(&her), &[("cause", "restriction")]).expect("nothing twice");
    let open = || forms::shelf(&desk.session, "notice", &ShelfFilter::default(), now()).expect("listed");
    assert_eq!(open().total, 2, "one for each recipient that actually got her data");
    let first = open().records[0].id.clone();
    assert_eq!(due_about(&desk.session, &first)[0].last_day, "2026-12-22");
    run(&desk, "notice", "close", Some(&first), &[("state", "done"), ("how", "Brev 2026-11-22")]).expect("closed");
    assert!(due_about(&desk.session, &first).is_empty());
    let closed = open().records.into_iter().find(|it| it.id == first).expect("still there");
    assert!(closed.facts.iter().all(|fact| fact.name != "reference"), "nothing says who it was any more");
}

// policy: 18
#[test]
fn the_extract_names_the_actual_recipients_and_that_nothing_was_sold() {
    let desk = desk(0);
    let her = person(&desk);
    let vimeo = recipient(&desk, "vimeo").id;
    let fields = [
        ("recipient", vimeo.as_str()),
        ("kind", "sale"),
        ("categories", "technical"),
        ("disclosed-on", "2026-10-01"),
        ("why", "Filmvisning"),
        ("basis", "consent"),
    ];
    let refused = run(&desk, "disclosure", "add", Some(&her), &fields);
    assert_eq!(refused, Err(Problem::invalid("disclosure-kind", "unknown-word")), "there is no word for selling");
    let mut fields = fields;
    fields[1].1 = "service";
    id(run(&desk, "disclosure", "add", Some(&her), &fields));
    let request = OpenRequest {
        person: Some(her),
        applicant_name: None,
        search_keys: Vec::new(),
        kind: "access".into(),
        received_on: "2026-11-20".into(),
        channel: "email".into(),
    };
    let case = requests::open(&desk.session, &request, now()).expect("opened");
    let paper = extract::preview(&desk.session, &case.id, Language::Sv, now()).expect("drawn").paper;
    let file = desk.folder.path().join("extract.pdf");
    std::fs::write(&file, &paper.bytes).expect("written");
    let said = std::process::Command::new("pdftotext").args(["-layout"]).arg(&file).arg("-").output().expect("poppler");
    let text = String::from_utf8_lossy(&said.stdout);
    for shown in ["Dina uppgifter har inte sålts.", "Vimeo Inc.", "2026-10-01", "Filmvisning"] {
        assert!(text.contains(shown), "{shown} is not in the extract:\n{text}");
    }
}

#[test]
fn a_correction_begins_the_notices() {
    let desk = desk(0);
    let her = person(&desk);
    let vimeo = recipient(&desk, "vimeo").id;
    let fields = [
        ("recipient", vimeo.as_str()),
        ("kind", "service"),
        ("categories", "identity"),
        ("disclosed-on", "2026-10-01"),
        ("why", "Filmvisning"),
        ("basis", "consent"),
    ];
    id(run(&desk, "disclosure", "add", Some(&her), &fields));
    let mut input = asa();
    input.phone = Some("018-44 44 601".into());
    let id = her.parse().expect("an id");
    people::correct(&desk.session, id, domain::staff::Task::CustomerService, &input, None, now()).expect("corrected");
    let notices = forms::shelf(&desk.session, "notice", &ShelfFilter::default(), now()).expect("listed");
    assert_eq!(notices.total, 1, "whoever got the old number must be told (Art. 19)");
}

#[test]
fn an_incident_from_the_first_word_to_the_end() {
    let desk = desk(0);
    let her = person(&desk);
    let fields = [("kind", "misdirected"), ("happened", "Faktura till fel adress"), ("aware-at", "2026-11-20 14:10")];
    let which = id(run(&desk, "incident", "report", None, &fields));
    let view = || incidents::show(&desk.session, &which, now()).expect("shown");
    assert_eq!(view().number, "I-2026-0001");
    assert_eq!(view().deadline.as_deref(), Some("2026-11-23T14:10:00+01:00"));
    assert_eq!(view().seconds_left, Some(((24 + 4) * 60 + 10) * 60));
    assert_eq!(due_about(&desk.session, &which)[0].label, "I-2026-0001");
    let refused = |verb, values: &[(&str, &str)]| run(&desk, "incident", verb, Some(&which), values).err();
    assert_eq!(refused("close", &[]), Some(Problem::invalid("incident", "reasons-missing")));
    run(&desk, "incident", "decide", Some(&which), &[("risk", "high"), ("risk-reasons", "Många")]).expect("decided");
    let facts = [("effects", "Kan förväxlas"), ("measures", "Återkallad"), ("people", "12"), ("categories", "contact")];
    run(&desk, "incident", "describe", Some(&which), &facts).expect("described");
    run(&desk, "incident", "concern", Some(&which), &[("person", &her)]).expect("connected");
    assert_eq!(refused("close", &[]), Some(Problem::invalid("incident", "not-notified")));
    assert_eq!(
        refused("supplement", &[("supplemented-on", "2026-11-22")]),
        Some(Problem::invalid("incident", "nothing-to-supplement"))
    );
    run(&desk, "incident", "notify", Some(&which), &[("notified-at", "2026-11-21T09:00")]).expect("notified");
    assert_eq!(view().supplement_until.as_deref(), Some("2026-12-19"));
    assert_eq!(refused("close", &[]), Some(Problem::invalid("incident", "people-not-told")));
    let told = [("told-exception", "encrypted"), ("told-reasons", "Bilagan var krypterad")];
    run(&desk, "incident", "tell", Some(&which), &told).expect("decided");
    run(&desk, "incident", "supplement", Some(&which), &[("supplemented-on", "2026-11-22")]).expect("supplemented");
    let paper = incidents::report_pdf(&desk.session, &which, Language::Sv, now()).expect("a report");
    assert!(paper.pages >= 1 && paper.bytes.starts_with(b"%PDF-"));
    run(&desk, "incident", "close", Some(&which), &[]).expect("closed");
    assert_eq!(view().state, "closed");
    assert!(due_about(&desk.session, &which).is_empty());
    assert_eq!(
        refused("decide", &[("risk", "likely"), ("risk-reasons", "x")]),
        Some(Problem::invalid("incident", "closed"))
    );
}

#[test]
fn the_time_of_awareness_is_asked_for_or_taken_with_care() {
    let desk = desk(0);
    let report = |aware: &str, when: Moment| {
        let fields = [("kind", "loss"), ("happened", "Pärm borta"), ("aware-at", aware)];
        run_at(&desk, "incident", "report", None, &fields, when)
    };
    let refused = |aware| report(aware, now()).err();
    for (aware, reason) in [
        // Hours cannot be counted from a day.
        ("2026-11-20", "time-missing"),
        ("2026-02-30 10:00", "does-not-exist"),
        ("2026-03-29 02:30", "skipped-by-clocks"),
        ("i fredags", "not-understood"),
        ("2026-11-22T10:01", "future"),
    ] {
        assert_eq!(refused(aware), Some(Problem::invalid("incident-aware-at", reason)), "{aware}");
    }
    let done = report("2026-10-25 02:30", now()).expect("the first of the two");
    assert_eq!(done.remarks, ["first-of-two"]);
    let shown = incidents::show(&desk.session, &done.id.expect("an id"), now()).expect("shown");
    assert_eq!(shown.deadline.as_deref(), Some("2026-10-28T01:30:00+01:00"));
    let late = report("2026-10-23 12:00", now()).expect("entered late").id.expect("an id");
    let notified = |at| run(&desk, "incident", "notify", Some(&late), &[("notified-at", at)]).err();
    assert_eq!(notified("2026-11-20 10:00"), Some(Problem::invalid("incident-late-reasons", "late-without-reasons")));
    assert_eq!(notified("2026-10-23 11:59"), Some(Problem::invalid("incident-notified-at", "before-aware")));
    assert!(breach::aware_from_text("2026-10-23 12:00").is_ok());
}

// policy: 33
#[test]
fn losing_a_computer_opens_a_draft_with_the_words_about_encryption() {
    let desk = desk(0);
    let device = id(run(&desk, "device", "add", None, &[("name", "Bärbar 2"), ("encryption", "unknown")]));
    run(&desk, "device", "check", Some(&device), &[("encryption", "no")]).expect("checked");
    let incident = id(run(&desk, "device", "lose", Some(&device), &[]));
    let shown = incidents::show(&desk.session, &incident, now()).expect("opened");
    assert_eq!((shown.kind.as_str(), shown.state.as_str()), ("lost-device", "draft"));
    assert!(shown.measures.is_some_and(|text| text.contains("krypterade (artikel 34.3 a)")));
    assert_eq!(due_about(&desk.session, &incident)[0].kind, "incident", "somebody must look at it today");
    let again = run(&desk, "device", "lose", Some(&device), &[]);
    assert_eq!(again.err(), Some(Problem::invalid("device", "ended")));
    run(&desk, "incident", "describe", Some(&incident), &[("aware-at", "2026-11-22 09:00")]).expect("aware");
    assert_eq!(incidents::show(&desk.session, &incident, now()).expect("shown").state, "open");
}

// policy: 34, 42, 83, S1, S2, S3, S6, S7, S8, S12, S15
#[test]
fn the_program_checks_what_it_can_see() {
    let desk = desk(0);
    for (key, check) in [
        ("s1", "passes"),
        ("s2", "passes"),
        ("s3", "fails"),
        ("s4", "fails"),
        ("s5", "by-hand"),
        ("s8", "fails"),
        ("s9", "by-hand"),
        ("s12", "fails"),
        ("s15", "passes"),
    ] {
        let found = finding(&desk, key);
        assert_eq!((found.check.as_str(), found.status.as_str()), (check, "open"), "{key}");
        assert!(!found.source.is_empty());
    }
    // S8: a contact and an official e-mail address.
    let s8 = finding(&desk, "s8").id;
    let resolve = |when| run_at(&desk, "finding", "decide", Some(&s8), &[("status", "resolved")], when);
    assert_eq!(resolve(now()).err(), Some(Problem::invalid("status", "still-fails")));
    run(&desk, "contact", "set", None, &[("name", "Dataskydd"), ("reach", "dataskydd@example.se")]).expect("set");
    let channel = [("kind", "email"), ("address", "dataskydd@example.se"), ("official-from", "2026-11-22")];
    let channel = id(run(&desk, "channel", "add", None, &channel));
    resolve(now()).expect("mended");
    assert_eq!(finding(&desk, "s8").status, "resolved");
    run(&desk, "channel", "end", Some(&channel), &[("official-to", "2026-11-22")]).expect("ended");
    let later = at("2026-12-01T10:00:00+01:00");
    let after = findings::check(&desk.session, later).expect("checked");
    let s8 = after.iter().find(|it| it.key == "s8").expect("there");
    assert_eq!((s8.status.as_str(), s8.check.as_str()), ("open", "fails"), "it fails again, so it is open again");
}

#[test]
fn a_finding_has_an_owner_and_a_day_and_is_left_only_for_a_reason() {
    let desk = desk(0);
    let s9 = finding(&desk, "s9").id;
    let owner = desk.session.view(now()).user;
    let fields = [("status", "in-progress"), ("owner", owner.as_str()), ("due-on", "2026-12-15")];
    run(&desk, "finding", "decide", Some(&s9), &fields).expect("decided");
    assert_eq!(finding(&desk, "s9").owner, Some(owner));
    assert_eq!(due_about(&desk.session, &s9)[0].label, "S9");
    let left = run(&desk, "finding", "decide", Some(&s9), &[("status", "accepted")]);
    assert_eq!(left.err(), Some(Problem::invalid("status", "reason-missing")));
    let reasoned = [("status", "accepted"), ("note", "Nya villkor kommer i vår")];
    run(&desk, "finding", "decide", Some(&s9), &reasoned).expect("left as it is");
    assert!(due_about(&desk.session, &s9).is_empty());
}

#[test]
fn people_of_a_batch_are_told_within_a_month() {
    let desk = desk(0);
    let fields = [("source", "ratings"), ("what", "Omdömen oktober"), ("people", "40"), ("received-on", "2026-11-01")];
    let duty = id(run(&desk, "information-duty", "add", None, &fields));
    assert_eq!(due_about(&desk.session, &duty)[0].last_day, "2026-12-01");
    let why =
        run(&desk, "information-duty", "meet", Some(&duty), &[("informed-on", "2026-11-20"), ("how", "already-known")]);
    assert_eq!(why.err(), Some(Problem::invalid("reason", "missing")));
    let early = run(&desk, "information-duty", "meet", Some(&duty), &[("informed-on", "2026-10-20"), ("how", "told")]);
    assert_eq!(early.err(), Some(Problem::EndBeforeStart));
    run(&desk, "information-duty", "meet", Some(&duty), &[("informed-on", "2026-11-20"), ("how", "told")])
        .expect("told");
    assert!(due_about(&desk.session, &duty).is_empty());
}

// policy: 15
#[test]
fn misuse_of_others_data_opens_a_draft() {
    let desk = desk(0);
    let her = person(&desk);
    let rule = ConductRule::ALL.into_iter().find(|rule| rule.opens_incident()).expect("one of them");
    let request = NoteViolation {
        person: her.parse().expect("an id"),
        task: Some(Task::Rating),
        rule,
        noted_on: "2026-11-20".parse().expect("a day"),
    };
    conduct::note(&desk.session, request, now()).expect("noted");
    let drafts = incidents::list(&desk.session, now()).expect("listed");
    let found: Vec<_> = drafts.iter().map(|it| (it.kind.as_str(), it.state.as_str(), it.persons.len())).collect();
    assert_eq!(found, [("user-misuse", "draft", 0)]);
}
