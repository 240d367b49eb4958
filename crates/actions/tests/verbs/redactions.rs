// policy: 28
//! Others in a copy: suggested, decided word by word, and gone from every part of the paper.

use crate::desk::{Desk, asa, desk, now};
use actions::{
    Problem,
    extract::{self, Choices, ExtractMade, Withheld},
    extract_batch,
    forms::{self, RunForm},
    people::{self, AddressView, PersonInput},
    processing,
    redactions::{self, DecideRedaction, Review},
    requests::{self, OpenRequest},
};
use domain::{handling::HandOverWay, staff::Task};
use papers::{Language, Paper};
use std::{ops::ControlFlow, process::Command};

const NOTE: &str = "Ringde med Björn Åkesson om verktyget. Björn håller till på Öland.";

fn add(desk: &Desk, person: PersonInput) -> String {
    people::add(&desk.session, &person, now()).expect("added").id
}

fn case(desk: &Desk) -> String {
    let mut bjorn = PersonInput { name: "Björn Åkesson".to_owned(), email: None, phone: None, ..asa() };
    bjorn.relations = vec!["contractor".to_owned()];
    add(desk, bjorn);
    let person = add(desk, PersonInput { note: Some(NOTE.to_owned()), ..asa() });
    opened(desk, &person)
}

fn opened(desk: &Desk, person: &str) -> String {
    let request = OpenRequest {
        person: Some(person.to_owned()),
        applicant_name: None,
        search_keys: Vec::new(),
        kind: "access".to_owned(),
        received_on: "2026-11-20".to_owned(),
        channel: "email".to_owned(),
    };
    requests::open(&desk.session, &request, now()).expect("opened").id
}

/// All that a reader or a search could find in the file: text, attachment, and every stream unpacked.
fn everything_in(paper: &Paper) -> String {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("paper.pdf");
    std::fs::write(&file, &paper.bytes).expect("written");
    let run = |tool: &str, arguments: &[&str]| {
        let output = Command::new(tool).args(arguments).output().expect("poppler-utils and qpdf are installed");
        assert!(output.status.success(), "{tool}: {}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8_lossy(&output.stdout).into_owned()
    };
    let path = file.to_str().expect("a plain name");
    let text = run("pdftotext", &["-raw", "-enc", "UTF-8", path, "-"]);
    text + &run("qpdf", &["--qdf", "--object-streams=disable", path, "-"])
}

/// What the review left out; the rest is left out by rule.
fn reviewed(withheld: &[Withheld]) -> impl Iterator<Item = &Withheld> {
    withheld.iter().filter(|it| it.what.starts_with("[utelämnat"))
}

fn note(review: &Review) -> &redactions::ReviewText {
    review
        .texts
        .iter()
        .find(|text| text.pieces.iter().map(|it| it.text.as_str()).collect::<String>() == NOTE)
        .expect("it")
}

fn decision(request: &str, review: &Review, words: &str, verdict: &str) -> DecideRedaction {
    let text = note(review);
    let before = NOTE[..NOTE.find(words).expect("in the note")].chars().count();
    DecideRedaction {
        request: request.to_owned(),
        record: text.record.clone(),
        text_sha256: text.text_sha256.clone(),
        start: u32::try_from(before).expect("short"),
        end: u32::try_from(before + words.chars().count()).expect("short"),
        verdict: verdict.to_owned(),
        reason: "other-person".to_owned(),
    }
}

#[test]
fn what_is_withheld_is_in_no_part_of_the_paper() {
    let desk = desk(0);
    let request = case(&desk);
    let (session, sv) = (&desk.session, Language::Sv);
    let review = redactions::review(session, &request, sv, now()).expect("reviewed");
    let states: Vec<_> = note(&review).pieces.iter().map(|it| (it.text.as_str(), it.state.as_str(), it.sure)).collect();
    assert_eq!(states[1], ("Björn Åkesson", "suggested", true));
    assert_eq!(states[3], ("Björn", "suggested", false), "a first name alone is a guess");
    assert_eq!((review.waiting, review.withheld), (1, 0));
    let waits = Problem::ReviewFirst { places: 1 };
    assert_eq!(extract::make(session, &request, sv, now()).err(), Some(waits.clone()), "no host can forget to ask");
    let mut files = Vec::new();
    let mut save = |name: &str, _: &Paper| {
        files.push(name.to_owned());
        Ok(())
    };
    let batch =
        extract_batch::draw_open(session, None, sv.into(), now(), &mut save, &mut |_, _| ControlFlow::Continue(()))
            .expect("a batch");
    let line = batch.lines.iter().find(|line| line.id == request).expect("a line for each case");
    assert_eq!((&line.problem, &line.file), (&Some(waits), &None), "the batch says which case waits");
    let drawn: Vec<_> = batch.lines.iter().filter_map(|line| line.file.clone()).collect();
    assert_eq!(files, drawn, "and goes on with the others");
    assert!(batch.lines.iter().all(|line| HandOverWay::from_code(&line.way).is_some()));
    let one = [request.clone()];
    let chosen = extract_batch::draw_open(session, Some(&one), sv.into(), now(), &mut |_, _| Ok(()), &mut |_, _| {
        ControlFlow::Continue(())
    });
    assert_eq!(chosen.expect("a batch").lines.len(), 1, "only the chosen one");
    let stopped = extract_batch::draw_open(session, None, sv.into(), now(), &mut |_, _| Ok(()), &mut |_, _| {
        ControlFlow::Break(())
    });
    assert_eq!(stopped.map(|batch| (batch.lines.len(), batch.cancelled)), Ok((0, true)));

    let before = everything_in(&extract::preview(session, &request, sv, now()).expect("a paper").paper);
    assert!(before.contains("Björn Åkesson"), "what nobody withheld is there");
    assert!(before.contains("INTE GRANSKAD"), "and the paper says that it is for looking only");
    redactions::decide(session, &decision(&request, &review, "Björn Åkesson", "withheld"), sv, now()).expect("decided");
    let own =
        redactions::decide(session, &decision(&request, &review, "Öland", "withheld"), sv, now()).expect("decided");
    assert_eq!((own.waiting, own.withheld), (0, 2));
    assert_eq!(note(&own).printed, "Ringde med [utelämnat 1] om verktyget. Björn håller till på [utelämnat 2].");
    let drawn = extract::make(session, &request, sv, now()).expect("a paper");
    let all = everything_in(&drawn.paper);
    assert!(!all.contains("INTE GRANSKAD"));
    assert!(!all.contains("Åkesson") && !all.contains("Öland"), "absent, not covered");
    for said in ["[utelämnat 1]", "artikel 15.4", "Beslutat av"] {
        assert!(all.contains(said), "the list says {said}");
    }
    let made = ExtractMade::from(&drawn);
    let reviewed: Vec<_> = reviewed(&made.withheld).collect();
    assert_eq!(reviewed.len(), 2, "the hosts are told too");
    assert!(reviewed.iter().all(|it| it.reason.contains("15.4")), "{reviewed:?}");
}

#[test]
fn decisions_are_kept_apart_and_can_be_taken_back() {
    let desk = desk(0);
    let request = case(&desk);
    let (session, sv) = (&desk.session, Language::Sv);
    let review = redactions::review(session, &request, sv, now()).expect("reviewed");
    let shown = redactions::decide(session, &decision(&request, &review, "Björn Åkesson", "shown"), sv, now());
    assert_eq!(shown.expect("decided").waiting, 0, "that it stays is a decision too");
    let overlaps = redactions::decide(session, &decision(&request, &review, "Åkesson om", "withheld"), sv, now());
    assert_eq!(overlaps.err(), Some(Problem::invalid("redaction-span", "overlaps")));
    let outside = DecideRedaction { start: 60, end: 600, ..decision(&request, &review, "Öland", "withheld") };
    assert_eq!(
        redactions::decide(session, &outside, sv, now()).err(),
        Some(Problem::invalid("redaction-span", "out-of-range"))
    );
    let other = DecideRedaction { text_sha256: "00".repeat(32), ..decision(&request, &review, "Öland", "withheld") };
    assert_eq!(redactions::decide(session, &other, sv, now()).err(), Some(Problem::not_found("text")));
    let turned = redactions::decide(session, &decision(&request, &review, "Björn Åkesson", "withheld"), sv, now());
    let id = note(&turned.expect("decided")).pieces[1].id.clone().expect("a decision");
    let forgotten = redactions::forget(session, &request, &id, sv, now()).expect("taken back");
    assert_eq!((forgotten.waiting, forgotten.withheld), (1, 0));
    let all = redactions::withhold_suggested(session, &request, sv, now()).expect("left out");
    assert_eq!((all.waiting, all.withheld), (0, 1), "guesses are left alone");
}

// policy: 28
#[test]
fn the_copy_for_machines_is_reviewed_too_and_has_no_formula() {
    let desk = desk(0);
    let (session, sv) = (&desk.session, Language::Sv);
    add(&desk, PersonInput { name: "Björn Åkesson".to_owned(), email: None, phone: None, ..asa() });
    let street = "=1+1 c/o Björn Åkesson".to_owned();
    let address = AddressView { street, postal_code: "193 91".to_owned(), city: "Sigtuna".to_owned() };
    let person = add(&desk, PersonInput { address: Some(address), note: Some("Ring ej.".to_owned()), ..asa() });
    // What rests on a contract is hers to take; without one, nothing is.
    let values = [("kind", "course"), ("started-on", "2026-09-01"), ("source", "purchase")];
    let agreement = RunForm {
        noun: "agreement".to_owned(),
        verb: "add".to_owned(),
        about: Some(person.clone()),
        task: None,
        values: values.map(|(name, value)| (name.to_owned(), value.to_owned())).into(),
    };
    forms::run(session, &agreement, now()).expect("added");
    let request = opened(&desk, &person);
    let waits = extract::portable(session, &request, now()).err();
    assert_eq!(waits, Some(Problem::ReviewFirst { places: 1 }));
    redactions::withhold_suggested(session, &request, sv, now()).expect("left out");
    let copy = extract::portable(session, &request, now()).expect("a copy");
    let (json, csv) = (String::from_utf8(copy.json).expect("UTF-8"), String::from_utf8(copy.csv).expect("UTF-8"));
    for said in [&json, &csv] {
        assert!(said.contains("asa.lindstrom@example.org") && said.contains("[utelämnat 1]"), "{said}");
        assert!(
            !said.contains("Åkesson") && !said.contains("Ring ej"),
            "others and the office's notes are not hers to take"
        );
    }
    assert!(csv.contains("\"person.address\";\"'=1+1"), "{csv}");
}

#[test]
fn openings_are_told_unless_somebody_says_no_and_then_the_paper_says_so() {
    let desk = desk(0);
    let request = case(&desk);
    let without = Choices { language: Language::Sv, openings: false };
    let paper = extract::preview(&desk.session, &request, without, now()).expect("a paper").paper;
    assert!(everything_in(&paper).contains("Tiderna då posten öppnades"));
}

#[test]
fn a_locked_paper_has_a_password_of_its_own() {
    let desk = desk(0);
    let request = case(&desk);
    let paper = extract::preview(&desk.session, &request, Language::Sv, now()).expect("a paper").paper;
    let (one, two) = (extract::lock(&paper).expect("locked"), extract::lock(&paper).expect("locked"));
    assert_ne!(one.password(), two.password());
    assert_eq!(one.password().len(), 23, "four groups of five");
    assert_ne!(one.paper.sha256, paper.sha256);
}

/// Words about Björn in every place that no form of the note's guards: what stood there at receipt, where something came
/// from, and why something was disclosed.
#[test]
fn what_was_changed_after_receipt_is_reviewed_like_everything_else() {
    let desk = desk(0);
    let (session, sv) = (&desk.session, Language::Sv);
    let bjorn = PersonInput {
        name: "Björn Åkesson".to_owned(),
        email: Some("bjorn.akesson@example.org".to_owned()),
        phone: Some("070-111 22 33".to_owned()),
        ..asa()
    };
    add(&desk, bjorn);
    let note = "Maken Björn Åkesson svarar, bjorn.akesson@example.org eller 070-111 22 33.";
    let hers = PersonInput { note: Some(note.to_owned()), email: Some("b.akesson@example.org".to_owned()), ..asa() };
    let person = add(&desk, hers);
    let request = opened(&desk, &person);
    // Everything is corrected after the request came in; the state at receipt is what is answered (R11).
    let id = person.parse().expect("an id");
    let corrected = PersonInput { note: Some("Svarar själv.".to_owned()), ..asa() };
    people::correct(session, id, Task::Request, &corrected, None, now()).expect("corrected");

    let raw = everything_in(&extract::preview(session, &request, sv, now()).expect("a paper").paper);
    assert!(raw.contains("Maken"), "what stood there at receipt is in the paper");
    let places = extract::make(session, &request, sv, now()).err();
    assert_eq!(places, Some(Problem::ReviewFirst { places: 3 }), "name, address and number");
    let review = redactions::withhold_suggested(session, &request, sv, now()).expect("left out");
    assert_eq!((review.waiting, review.withheld), (0, 3));
    let drawn = extract::make(session, &request, sv, now()).expect("a paper");
    let all = everything_in(&drawn.paper);
    for gone in ["Åkesson", "bjorn.akesson", "70-111", "0701112233"] {
        assert!(!all.contains(gone), "{gone} is still there");
    }
    assert!(all.contains("Maken [utelämnat 1] svarar, [utelämnat 2] eller [utelämnat 3]."));
    assert_eq!(reviewed(&drawn.withheld).count(), 3);
}

#[test]
fn the_teller_and_the_reason_of_a_disclosure_are_reviewed_and_a_text_in_two_places_is_listed_once() {
    let desk = desk(0);
    let (session, sv) = (&desk.session, Language::Sv);
    add(&desk, PersonInput { name: "Björn Åkesson".to_owned(), email: None, phone: None, ..asa() });
    let person = add(&desk, asa());
    let known = processing::overview(session, now()).expect("the record").recipients;
    let values = [
        ("recipient", known.first().expect("some come with the program").id.as_str()),
        ("kind", "service"),
        ("categories", "contact"),
        ("disclosed-on", "2026-11-20"),
        ("why", "Brevet från Björn Åkesson"),
        ("basis", "contract"),
    ];
    let form = RunForm {
        noun: "disclosure".to_owned(),
        verb: "add".to_owned(),
        about: Some(person.clone()),
        task: Some("request".to_owned()),
        values: values.map(|(name, value)| (name.to_owned(), value.to_owned())).into(),
    };
    forms::run(session, &form, now()).expect("disclosed");
    let request = opened(&desk, &person);
    assert_eq!(extract::make(session, &request, sv, now()).err(), Some(Problem::ReviewFirst { places: 1 }));
    let before = everything_in(&extract::preview(session, &request, sv, now()).expect("a paper").paper);
    assert_eq!(before.matches("Brevet").count(), 2, "among the recipients and in the copy");
    redactions::withhold_suggested(session, &request, sv, now()).expect("left out");
    let drawn = extract::make(session, &request, sv, now()).expect("a paper");
    let all = everything_in(&drawn.paper);
    assert!(!all.contains("Åkesson"));
    assert_eq!(all.matches("Brevet").count(), 2, "the rest of the sentence stays");
    assert_eq!(reviewed(&drawn.withheld).count(), 1, "one decision is one line");
}

#[test]
fn texts_about_others_are_searched_for_her_and_the_paper_says_whether_they_were() {
    let desk = desk(0);
    let (session, sv) = (&desk.session, Language::Sv);
    let about = |name: &str, note: &str| {
        let (name, note) = (name.to_owned(), Some(note.to_owned()));
        add(&desk, PersonInput { name, note, email: None, phone: None, ..asa() });
    };
    about("Björn Åkesson", "Granne med Åsa Lindströms mor.");
    about("Sten Berg", "Ringde från 018-4444600.");
    about("Eva Ek", "Känner en Åsa.");
    let person = add(&desk, PersonInput { note: Some("Åsa Lindström hör av sig själv.".to_owned()), ..asa() });
    let request = opened(&desk, &person);
    let says = || {
        let drawn = extract::preview(session, &request, sv, now()).expect("drawn");
        let told = drawn.withheld.into_iter().find(|it| it.what.starts_with("Texter i andras poster"));
        told.expect("it always says so").reason
    };
    assert!(says().contains("har inte sökts igenom"));
    let found = extract::mentions(session, &request, now()).expect("searched");
    assert_eq!(found, ["Granne med Åsa Lindströms mor.", "Ringde från 018-4444600."], "sure ones, and none of her own");
    assert!(says().starts_with("Vi sökte igenom dem den 2026-11-22 "));
    let who = Some("Kim Okänd".to_owned());
    about("Ida Fors", "Hälsade från Kim Okänd.");
    let stranger = OpenRequest {
        person: None,
        applicant_name: who,
        search_keys: Vec::new(),
        kind: "access".to_owned(),
        received_on: "2026-11-20".to_owned(),
        channel: "email".to_owned(),
    };
    let stranger = requests::open(session, &stranger, now()).expect("opened").id;
    let found = extract::mentions(session, &stranger, now()).expect("searched");
    assert_eq!(found, ["Hälsade från Kim Okänd."], "what was counted for a stranger can be read");
}
