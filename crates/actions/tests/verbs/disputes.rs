//! A rating from the question to the dispute and back, by the verbs.

use crate::{
    desk::{Desk, asa, desk, due_about, now},
    judges::text_of,
    staff::{FIRST, add as add_staff, open as open_as},
};
use actions::{
    Problem, Session,
    assignments::{self, AddAssignment},
    attachments::{self, AddAttachment, NewFile},
    disputes::{self, CompleteDispute, DisputeView, LogContact, OpenDispute, PartInput, Propose},
    extract,
    import::ImportFile,
    people::{self, PersonInput},
    ratings::{self, AddRating, import::RatingImportChoices},
    requests::{self, OpenRequest},
};
use domain::{assignments::RequestWay, disputes::letters::DisputeLetter};
use papers::{Language, Paper};
use std::ops::ControlFlow;

const LETTER: &[u8] = "Hej! Jag bestrider omdömet.".as_bytes();

/// A contractor with ratings 5, 4 and 2; the last was given by Åsa in assignment U3.
struct Office {
    desk: Desk,
    contractor: String,
    client: String,
}

fn person(session: &Session, name: &str, number: &str, relation: &str) -> String {
    let input = PersonInput {
        number: Some(number.to_owned()),
        name: name.to_owned(),
        email: Some(format!("{}@example.org", number.to_lowercase())),
        phone: Some("018-44 44 600".to_owned()),
        relations: vec![relation.to_owned()],
        ..asa()
    };
    people::add(session, &input, now()).expect("added").id
}

fn work(session: &Session, number: &str, client: &str, contractor: &str, arranged_by: Option<&str>) {
    let request = AddAssignment {
        number: number.to_owned(),
        client: client.to_owned(),
        contractor: contractor.to_owned(),
        finished_on: Some("2026-09-30".to_owned()),
        arranged_by: arranged_by.map(str::to_owned),
    };
    assignments::add(session, &request, now()).expect("entered");
}

fn rate(session: &Session, assignment: &str, stars: &str, comment: Option<&str>) -> Result<String, Problem> {
    let request = AddRating {
        assignment: assignment.to_owned(),
        stars: stars.to_owned(),
        answered_on: "2026-10-05".to_owned(),
        comment: comment.map(str::to_owned),
    };
    ratings::add(session, &request, now()).map(|rating| rating.id.to_string())
}

fn office() -> Office {
    let desk = desk(0);
    let session = &desk.session;
    let contractor = person(session, "Bo Utförare", "Q71", "contractor");
    let client = person(session, "Åsa Lindström", "Q72", "client");
    for (number, stars) in [("U1", "5"), ("U2", "4")] {
        work(session, number, &client, &contractor, None);
        rate(session, number, stars, None).expect("rated");
    }
    work(session, "U3", &client, &contractor, None);
    rate(session, "U3", "2", Some("Kom för sent. Hälsningar Åsa")).expect("rated");
    Office { desk, contractor, client }
}

fn words(text: &str) -> PartInput {
    PartInput { text: Some(text.to_owned()), no_documents: true }
}

fn objection(rating: &str) -> OpenDispute {
    OpenDispute {
        rating: rating.to_owned(),
        received_on: "2026-11-10".to_owned(),
        cause: words("Materialet kom sent."),
        why_wrong: words("Jag var klar i tid."),
        adjustment: words("Ändra till 4."),
        assured: false,
    }
}

fn opened(session: &Session) -> DisputeView {
    let file = NewFile { name: "framstallan.txt", bytes: LETTER };
    disputes::open(session, &objection("U3"), Some(&file), now()).expect("opened")
}

fn heard(session: &Session, dispute: &str, side: &str, reached: &str, note: &str) -> Result<DisputeView, Problem> {
    let request = LogContact {
        dispute: dispute.to_owned(),
        side: side.to_owned(),
        reached: reached.to_owned(),
        at: None,
        note: note.to_owned(),
    };
    disputes::contact(session, &request, now())
}

fn proposal(dispute: &str, outcome: &str, stars: Option<&str>) -> Propose {
    Propose {
        dispute: dispute.to_owned(),
        outcome: outcome.to_owned(),
        stars: stars.map(str::to_owned),
        statement: None,
        reasons: "Leveransen till platsen var försenad och det låg utanför uppdraget.".to_owned(),
    }
}

#[expect(clippy::unnecessary_wraps, reason = "compared with what `err()` gives")]
fn refused(reason: &str) -> Option<Problem> {
    Some(Problem::step_refused("dispute", reason))
}

/// The averages are shown from one rating on in these tests, so that they can be seen.
fn show_all(session: &Session) {
    let change = actions::office_rules::ChangeRatingSetting { key: "ratings.publish-from".to_owned(), value: 1 };
    actions::office_rules::change(session, &change, now()).expect("changed");
}

fn average(session: &Session) -> Option<f64> {
    ratings::summary(session, "Q71").expect("read").average
}

fn manager(desk: &Desk, name: &str) -> Session {
    add_staff(&desk.session, name, "manager").expect("added");
    open_as(desk.folder.path(), name, FIRST).expect("opens")
}

// policy: 45, 47, 48, 49, 50, 52
#[test]
fn a_dispute_from_the_statement_to_the_lifted_restriction() {
    let office = office();
    let session = &office.desk.session;
    show_all(session);
    assert_eq!(average(session), Some(3.67));
    let unwritten = disputes::open(session, &objection("U3"), None, now());
    assert_eq!(unwritten.err(), refused("document-missing"));
    assert_eq!(average(session), Some(3.67), "a refused dispute restricts nothing");

    let it = opened(session);
    assert_eq!((it.state.as_str(), it.standing.as_str(), it.stars_before), ("open", "restricted", 2));
    assert_eq!((it.last_day.as_deref(), it.documents.len()), (Some("2026-12-10"), 1));
    assert_eq!(average(session), Some(4.5), "restricted at once");
    let listed = ratings::of_person(session, "Q71", now()).expect("read");
    let third = listed.received.iter().find(|rating| rating.assignment == "U3").expect("listed");
    assert_eq!((third.stars, third.comment.as_deref()), (None, None), "the list says only that it is restricted");
    assert_eq!(due_about(session, &it.id)[0].label, it.number);
    assert_eq!(
        disputes::open(session, &objection("U3"), Some(&NewFile { name: "x.txt", bytes: LETTER }), now()).err(),
        refused("already-disputed")
    );

    assert_eq!(
        disputes::propose(session, &proposal(&it.number, "upheld", None), now()).err(),
        refused("contacts-missing")
    );
    heard(session, &it.number, "client", "heard", "Hon står fast.").expect("logged");
    heard(session, &it.number, "contractor", "not-reachable", "").expect("logged");
    assert_eq!(
        disputes::propose(session, &proposal(&it.number, "upheld", None), now()).err(),
        refused("contacts-missing"),
        "once is not enough"
    );
    heard(session, &it.number, "contractor", "not-reachable", "").expect("logged");

    let same = proposal(&it.number, "adjusted", Some("2"));
    assert_eq!(disputes::propose(session, &same, now()).err(), refused("nothing-adjusted"));
    let proposed = disputes::propose(session, &proposal(&it.number, "adjusted", Some("4")), now()).expect("proposed");
    assert_eq!(proposed.state, "proposed");
    assert_eq!(disputes::sign(session, &it.number, now()).err(), Some(Problem::SecondPersonNeeded));
    let eva = manager(&office.desk, "Eva");
    let signed = disputes::sign(&eva, &it.number, now()).expect("signed by another");
    assert_eq!((signed.state.as_str(), signed.stars_now, signed.standing.as_str()), ("decided", Some(4), "restricted"));
    assert_eq!(signed.stars_before, 2, "the old value is evidence");
    assert_eq!(average(session), Some(4.5), "nothing counts before the notice");

    assert_eq!(disputes::lift(session, &it.number, now()).err(), refused("notice-missing"));
    let letter = disputes::draw(session, &it.number, DisputeLetter::Notice, Language::Sv, now()).expect("drawn");
    assert!(letter.bytes.starts_with(b"%PDF-"));
    disputes::printed(session, &it.number, DisputeLetter::Notice, now()).expect("on its way");
    let closed = disputes::lift(session, &it.number, now()).expect("lifted");
    assert_eq!((closed.state.as_str(), closed.standing.as_str()), ("closed", "counts"));
    assert_eq!(average(session), Some(4.33), "5, 4 and now 4");
    assert!(due_about(session, &it.id).is_empty());
    assert_eq!(disputes::list(session, false, now()).expect("listed").len(), 0);
    assert_eq!(disputes::list(session, true, now()).expect("listed")[0].outcome.as_deref(), Some("adjusted"));
}

// policy: 50
#[test]
fn a_removed_rating_is_gone_and_a_rejected_decision_leaves_nothing() {
    let office = office();
    let session = &office.desk.session;
    show_all(session);
    let it = opened(session);
    heard(session, &it.number, "client", "heard", "Står fast.").expect("logged");
    heard(session, &it.number, "contractor", "heard", "Var klar i tid.").expect("logged");
    disputes::propose(session, &proposal(&it.number, "removed", None), now()).expect("proposed");
    let eva = manager(&office.desk, "Eva");
    let back = disputes::reject(&eva, &it.number, now()).expect("sent back");
    assert_eq!((back.state.as_str(), back.decision.is_none()), ("open", true));
    disputes::propose(session, &proposal(&it.number, "removed", None), now()).expect("proposed again");
    let decided = disputes::sign(&eva, &it.number, now()).expect("signed");
    assert_eq!((decided.stars_now, decided.comment, decided.stars_before), (None, None, 2));
    disputes::printed(session, &it.number, DisputeLetter::Notice, now()).expect("told");
    disputes::lift(session, &it.number, now()).expect("closed");
    assert_eq!(average(session), Some(4.5), "5 and 4");
    assert_eq!(
        ratings::withdraw(session, "U3", now()).err(),
        Some(Problem::step_refused("rating", "rating-not-in-use"))
    );
}

// policy: 48
#[test]
fn an_incomplete_statement_waits_for_its_completion() {
    let office = office();
    let session = &office.desk.session;
    let file = NewFile { name: "brev.txt", bytes: LETTER };
    let silent = OpenDispute {
        cause: PartInput { text: Some("Materialet kom sent.".to_owned()), no_documents: false },
        adjustment: PartInput::default(),
        ..objection("U3")
    };
    let it = disputes::open(session, &silent, Some(&file), now()).expect("opened");
    assert_eq!((it.state.as_str(), it.standing.as_str()), ("incomplete", "restricted"));
    assert_eq!(heard(session, &it.number, "client", "heard", "x").err(), refused("dispute-incomplete"));
    let paper = disputes::draw(session, &it.number, DisputeLetter::Completion, Language::Sv, now()).expect("drawn");
    let said = text_of(&paper.bytes);
    assert!(said.contains("underlag, eller besked") && said.contains("dina egna ord"), "{said}");
    assert!(!said.contains("Lindström") && !said.contains("U3"), "the client is not named: {said}");
    let asked = disputes::printed(session, &it.number, DisputeLetter::Completion, now()).expect("on its way");
    assert_eq!(asked.completion_asked_on.as_deref(), Some("2026-11-22"));

    let add = AddAttachment { noun: "dispute".to_owned(), record: it.number.clone(), slot: "cause".to_owned() };
    attachments::add(session, &add, &NewFile { name: "kvitto.txt", bytes: b"kvitto" }, now()).expect("added");
    let request = CompleteDispute {
        dispute: it.number.clone(),
        cause: None,
        why_wrong: None,
        adjustment: Some(words("Ändra till 4.")),
    };
    let open = disputes::complete(session, &request, now()).expect("completed");
    assert_eq!((open.state.as_str(), open.parts[0].documents.len()), ("open", 1));
    assert!(open.parts.iter().all(|part| part.complete));
}

/// A register with one decided dispute, and ratings with these stars besides those of the office.
pub(crate) fn decided(more: &[&str]) -> Desk {
    let Office { desk, contractor, client } = office();
    let session = &desk.session;
    let it = opened(session).number;
    for side in ["client", "contractor"] {
        heard(session, &it, side, "heard", "Står fast.").expect("logged");
    }
    disputes::propose(session, &proposal(&it, "adjusted", Some("4")), now()).expect("proposed");
    disputes::sign(&manager(&desk, "Eva"), &it, now()).expect("signed");
    for (at, stars) in more.iter().enumerate() {
        let number = format!("V{at}");
        work(session, &number, &client, &contractor, None);
        rate(session, &number, stars, None).expect("rated");
    }
    desk
}

/// Each letter of a dispute, drawn at the step it belongs to.
pub(crate) fn letters(language: Language) -> Vec<(DisputeLetter, Paper)> {
    let office = office();
    let session = &office.desk.session;
    let silent = OpenDispute { adjustment: PartInput::default(), ..objection("U3") };
    let file = NewFile { name: "brev.txt", bytes: LETTER };
    let it = disputes::open(session, &silent, Some(&file), now()).expect("opened").number;
    let draw = |kind: DisputeLetter| (kind, disputes::draw(session, &it, kind, language, now()).expect("drawn"));
    let mut letters = vec![draw(DisputeLetter::Completion)];
    let missing =
        CompleteDispute {
            dispute: it.clone(), cause: None, why_wrong: None, adjustment: Some(words("Ändra till 4."))
        };
    disputes::complete(session, &missing, now()).expect("completed");
    for side in ["client", "contractor"] {
        heard(session, &it, side, "heard", "Står fast.").expect("logged");
    }
    disputes::propose(session, &proposal(&it, "adjusted", Some("4")), now()).expect("proposed");
    disputes::sign(&manager(&office.desk, "Eva"), &it, now()).expect("signed");
    letters.extend(DisputeLetter::ALL.into_iter().filter(|it| *it != DisputeLetter::Completion).map(draw));
    letters
}

// policy: 49
#[test]
fn whoever_arranged_the_assignment_is_kept_out() {
    let office = office();
    let session = &office.desk.session;
    work(session, "U4", &office.client, &office.contractor, Some("demo"));
    rate(session, "U4", "1", None).expect("rated");
    let file = NewFile { name: "brev.txt", bytes: LETTER };
    let it = disputes::open(session, &objection("U4"), Some(&file), now()).expect("anybody may register it");
    assert_eq!(heard(session, &it.number, "client", "heard", "x").err(), refused("handler-involved"));
    let eva = manager(&office.desk, "Eva");
    heard(&eva, &it.number, "client", "heard", "Står fast").expect("a colleague may");
    heard(&eva, &it.number, "contractor", "heard", "Var klar").expect("with both");
    disputes::propose(&eva, &proposal(&it.number, "upheld", None), now()).expect("proposed");
    assert_eq!(disputes::sign(session, &it.number, now()).err(), refused("handler-involved"), "nor may she sign");
}

// policy: 46
#[test]
fn a_client_is_asked_once_after_the_finish_by_a_service_message() {
    let office = office();
    let session = &office.desk.session;
    let request = AddAssignment {
        number: "U9".to_owned(),
        client: office.client.clone(),
        contractor: office.contractor.clone(),
        finished_on: None,
        arranged_by: None,
    };
    assignments::add(session, &request, now()).expect("entered");
    let asked = |assignment: &str| ratings::sent(session, assignment, RequestWay::EmailDraft, now());
    let why = |reason: &str| Some(Problem::step_refused("assignment", reason));
    assert_eq!(asked("U9").err(), why("not-finished"));
    assignments::finish(session, "U9", "2026-11-20", now()).expect("finished");
    assert_eq!(assignments::finish(session, "U9", "2026-11-20", now()).err(), why("already-finished"));
    let draft = ratings::draft(session, "U9", Language::Sv, now()).expect("drafted");
    assert_eq!((draft.to.as_str(), draft.expires_on.as_str()), ("q72@example.org", "2026-12-22"));
    assert!(draft.text.contains("1: mycket missnöjd") && draft.text.contains("inte reklam"), "{}", draft.text);
    assert!(draft.mailto.starts_with("mailto:q72@example.org?subject="));
    assert_eq!(draft.message(now()).to, "q72@example.org");
    let view = asked("U9").expect("written down");
    assert_eq!((view.request.as_deref(), view.expires_on.as_deref()), (Some("waiting"), Some("2026-12-22")));
    assert_eq!(asked("U9").err(), why("already-asked"));
    assert_eq!(asked("U1").err(), why("already-rated"));
    for wrong in ["0", "6", "4,5", "4.0", "fyra", ""] {
        assert_eq!(
            rate(session, "U9", wrong, None).err(),
            Some(Problem::invalid("stars", "not-whole-stars")),
            "{wrong}"
        );
    }
}

// policy: 45
#[test]
fn too_few_ratings_are_not_shown() {
    let office = office();
    let session = &office.desk.session;
    let few = ratings::summary(session, "Q71").expect("read");
    assert_eq!((few.number, few.average, few.distribution.len(), few.trend.len()), (3, None, 0, 0));
    for number in ["U5", "U6"] {
        work(session, number, &office.client, &office.contractor, None);
        rate(session, number, "4", None).expect("rated");
    }
    let enough = ratings::summary(session, "Q71").expect("read");
    assert_eq!((enough.number, enough.average, enough.distribution), (5, Some(3.8), vec![0, 1, 0, 3, 1]));
    ratings::withdraw(session, "U3", now()).expect("withdrawn");
    assert_eq!(ratings::summary(session, "Q71").expect("read").average, None, "four are too few again");
}

fn extract_of(session: &Session, person: &str) -> String {
    let request = OpenRequest {
        person: Some(person.to_owned()),
        applicant_name: None,
        search_keys: Vec::new(),
        kind: "access".to_owned(),
        received_on: "2026-11-20".to_owned(),
        channel: "email".to_owned(),
    };
    let case = requests::open(session, &request, now()).expect("opened");
    text_of(&extract::preview(session, &case.number, Language::Sv, now()).expect("drawn").paper.bytes)
}

// policy: 43, 49
#[test]
fn the_contractors_extract_names_nobody_and_the_clients_shows_what_she_gave() {
    let office = office();
    let session = &office.desk.session;
    let it = opened(session);
    heard(session, &it.number, "client", "heard", "Hemligt från uppdragsgivaren.").expect("logged");
    heard(session, &it.number, "contractor", "heard", "Sagt av uppdragstagaren.").expect("logged");

    let contractors = extract_of(session, &office.contractor);
    for secret in ["Lindström", "Åsa", "q72@example.org", "Q72", "U1", "U3", "2026-10-05", "2026-09-30", "Hemligt från"]
    {
        assert!(!contractors.contains(secret), "{secret} is in the contractor's extract:\n{contractors}");
    }
    for shown in ["2026-Q4", "Jag var klar i tid.", "Sagt av uppdragstagaren.", "ycket nöjd", "issnöjd", "ågon annan ä"]
    {
        assert!(contractors.contains(shown), "{shown} is not in the contractor's extract:\n{contractors}");
    }

    let clients = extract_of(session, &office.client);
    for shown in ["U3", "2026-10-05", "Kom för sent. Hälsningar Åsa", "issnöjd", "Hemligt från uppdragsgivaren."] {
        assert!(clients.contains(shown), "{shown} is not in the client's extract:\n{clients}");
    }
    for secret in ["Utförare", "q71@example.org", "Jag var klar i tid.", "Sagt av uppdragstagaren."] {
        assert!(!clients.contains(secret), "{secret} is in the client's extract:\n{clients}");
    }
    let line = it.number;
    let contacts = disputes::show(session, &line, now()).expect("shown").contacts;
    let contact = contacts.into_iter().find(|contact| contact.side == "client").expect("logged").id;
    disputes::release(session, &line, &contact, now()).expect("released");
    assert!(extract_of(session, &office.contractor).contains("Hemligt från uppdragsgivaren."), "released to her");
}

// policy: 44, 46
#[test]
fn a_file_of_ratings_comes_in_row_by_row_and_twice_changes_nothing() {
    let office = office();
    let session = &office.desk.session;
    let text = "Uppdrag;Utförare kundnr;Beställare kundnr;Uppdrag avslutat;Förfrågan skickad;Svar;Omdöme;Kommentar\n\
        V1;Q71;Q72;2026-09-01;2026-09-02;2026-09-03;4;Bra\n\
        V2;Q71;Q72;2026-09-01;2026-09-02;2026-09-03;4,5;\n\
        V3;Q71;Q72;2026-09-01;2026-09-02;2026-09-03;0;\n\
        V4;Q71;Q72;2026-09-01;2026-08-02;2026-09-03;4;\n\
        V5;Q71;NOBODY;2026-09-01;2026-09-02;2026-09-03;4;\n\
        V1;Q71;Q72;2026-09-01;2026-09-02;2026-09-03;4;\n\
        V6;Q71;Q72;2026-09-01;2026-09-02;2026-09-03;5;kort 4111 1111 1111 1111\n\
        V7;Q71;Q72;2026-09-01;2026-09-02;;;\n\
        V8;Q71;Q71;2026-09-01;;;;\n";
    let file = ImportFile { name: "omdomen.csv", bytes: text.as_bytes() };
    let mut heard = Vec::new();
    let mut run = |dry_run| {
        let choices = RatingImportChoices { dry_run, ..RatingImportChoices::default() };
        ratings::import::run(session, &file, &choices, now(), &mut |done, total| {
            heard.push((done, total));
            ControlFlow::Continue(())
        })
        .expect("read")
    };
    let rehearsed = run(true);
    assert_eq!((rehearsed.added, rehearsed.ratings, rehearsed.rejected.len(), rehearsed.dry_run), (2, 1, 7, true));
    let report = run(false);
    assert_eq!((report.read, report.added, report.ratings), (9, 2, 1));
    let why: Vec<(u32, &str)> = report.rejected.iter().map(|it| (it.row, it.code.as_str())).collect();
    assert_eq!(
        why,
        [
            (3, "not-whole-stars"),
            (4, "not-whole-stars"),
            (5, "sent-before-finish"),
            (6, "client-unknown"),
            (7, "assignment-repeated"),
            (8, "comment-refused"),
            (10, "same-person")
        ]
    );
    let again = run(false);
    assert_eq!((again.added, again.ratings, again.unchanged), (0, 0, 2));
    assert!(!heard.is_empty() && heard.last() == Some(&(18, Some(18))), "progress is told: {heard:?}");

    let stopped =
        ratings::import::run(
            session,
            &file,
            &RatingImportChoices::default(),
            now(),
            &mut |_, _| ControlFlow::Break(()),
        );
    assert_eq!(stopped.err(), Some(Problem::Cancelled));
}

#[test]
fn a_file_is_checked_kept_and_read_again() {
    let office = office();
    let session = &office.desk.session;
    let it = opened(session);
    let add = |slot: &str, name: &str, bytes: &[u8]| {
        let request = AddAttachment { noun: "dispute".to_owned(), record: it.id.clone(), slot: slot.to_owned() };
        attachments::add(session, &request, &NewFile { name, bytes }, now())
    };
    let why = |reason: &str| Some(Problem::step_refused("attachment", reason));
    assert_eq!(add("other", "virus.exe", b"MZ\x90\0").err(), why("attachment-unknown-kind"));
    assert_eq!(add("other", "tom.txt", b"").err(), why("attachment-empty"));
    assert_eq!(add("cupboard", "x.txt", b"x").err(), Some(Problem::invalid("place", "unknown-word")));
    let card = add("other", "kort 4111 1111 1111 1111.txt", b"x").err();
    assert!(matches!(card, Some(Problem::TextRefused { .. })), "the name is looked through: {card:?}");
    let big = vec![b'x'; 20 * 1024 * 1024 + 1];
    assert_eq!(add("other", "stor.txt", &big).err(), why("attachment-too-large"));
    let kept = add("why-wrong", "C:\\bilder\\bevis.txt", "så här var det".as_bytes()).expect("kept");
    assert_eq!((kept.name.as_str(), kept.kind.as_str()), ("bevis.txt", "text"));
    let read = attachments::read(session, &kept.id, now()).expect("read");
    assert_eq!(read.bytes, "så här var det".as_bytes());
    assert_eq!(attachments::list(session, "dispute", &it.number).expect("listed").len(), 2);
}

// policy: 32, 43
#[test]
fn invoicing_reads_no_rating_whatever_it_asks_for() {
    let office = office();
    let it = opened(&office.desk.session);
    add_staff(&office.desk.session, "Faktura", "invoicing").expect("added");
    let billing = open_as(office.desk.folder.path(), "Faktura", FIRST).expect("opens");
    let denied = |problem: Option<Problem>| matches!(problem, Some(Problem::NotPermitted { .. }));
    assert!(denied(ratings::summary(&billing, "Q71").err()));
    assert!(denied(ratings::of_person(&billing, "Q71", now()).err()));
    assert!(denied(ratings::rated(&billing, 0, 10).err()));
    assert!(denied(ratings::overview(&billing, now()).err()));
    assert!(denied(disputes::show(&billing, &it.number, now()).err()));
    assert!(denied(disputes::list(&billing, true, now()).err()));
    assert!(denied(assignments::list(&billing, 0, 10, now()).err()));
    assert!(denied(attachments::list(&billing, "dispute", &it.number).err()));
    assert!(denied(attachments::read(&billing, &it.documents[0].id, now()).err()));
    assert!(denied(rate(&billing, "U1", "5", None).err()));
    add_staff(&office.desk.session, "Kund", "customer-service").expect("added");
    let service = open_as(office.desk.folder.path(), "Kund", FIRST).expect("opens");
    heard(&service, &it.number, "client", "heard", "Står fast").expect("service hears the parties");
    assert!(
        denied(disputes::propose(&service, &proposal(&it.number, "upheld", None), now()).err()),
        "and decides nothing"
    );
}
