//! Half-filled forms over a lock: back for their writer alone, and gone when they should be.

use crate::{
    desk::{at, desk, now},
    staff::{FIRST, add, open},
};
use actions::{
    Problem, Session,
    audit::{self, AuditQuery},
    drafts::{self, KeepDraft, Leaving},
};

fn draft(name: &str, body: &str) -> KeepDraft {
    KeepDraft { name: name.to_owned(), body: body.to_owned() }
}

fn mine(session: &Session) -> Vec<(String, String)> {
    drafts::mine(session, now()).expect("listed").into_iter().map(|it| (it.name, it.body)).collect()
}

// policy: 31
#[test]
fn come_back_to_their_writer_and_to_nobody_else() {
    let desk = desk(0);
    add(&desk.session, "Bo", "invoicing").expect("added");
    let typed = [draft("new-person", r#"{"name":"Halvskriven Människa"}"#)];
    drafts::put_away(&desk.session, &typed, Leaving::Idle, now()).expect("put away");
    let folder = desk.folder.path().to_owned();
    drop(desk.session);

    let bo = open(&folder, "Bo", FIRST).expect("opened");
    assert_eq!(mine(&bo), [], "somebody else's words are not hers to see");
    drafts::put_away(&bo, &[], Leaving::Asked, now()).expect("put away");
    drop(bo);
    let again = open(&folder, "demo", "demo").expect("opened");
    assert_eq!(mine(&again), [("new-person".to_owned(), typed[0].body.clone())], "Bo's locking left them alone");

    let line =
        &audit::page(&again, &AuditQuery { limit: 4, verb: Some("session.lock".into()), ..AuditQuery::default() })
            .expect("read")
            .lines;
    assert_eq!(line[1].fields, ["lock-idle"], "the log says why, and nothing of what was typed");
    for file in std::fs::read_dir(&folder).expect("our folder").flatten() {
        let bytes = std::fs::read(file.path()).unwrap_or_default();
        let plain = bytes.windows(12).any(|part| part == b"Halvskriven ");
        assert!(!plain, "{} holds the draft in plain text", file.path().display());
    }
}

#[test]
fn what_was_saved_or_given_up_is_gone_at_the_next_lock() {
    let desk = desk(0);
    let two = [draft("new-person", "{}"), draft("request-", "{}")];
    drafts::put_away(&desk.session, &two, Leaving::Asked, now()).expect("put away");
    drafts::put_away(&desk.session, &two[1..], Leaving::Screen, now()).expect("put away");
    assert_eq!(mine(&desk.session), [("request-".to_owned(), "{}".to_owned())]);
}

#[test]
fn are_forgotten_after_a_fortnight() {
    let desk = desk(0);
    drafts::put_away(&desk.session, &[draft("new-person", "{}")], Leaving::Asked, now()).expect("put away");
    let shown = |day: &str| drafts::mine(&desk.session, at(day)).expect("listed").len();
    assert_eq!(shown("2026-12-06T23:00:00+01:00"), 1);
    assert_eq!(shown("2026-12-07T00:30:00+01:00"), 0, "no longer shown");
    add(&desk.session, "Bo", "invoicing").expect("added");
    let bo = open(desk.folder.path(), "Bo", FIRST).expect("opened");
    drafts::put_away(&bo, &[], Leaving::Asked, at("2026-12-07T08:00:00+01:00")).expect("put away");
    assert_eq!(mine(&desk.session), [], "anybody's lock takes old ones out of the register");
}

#[test]
fn a_file_is_no_draft() {
    let desk = desk(0);
    let long = draft("new-person", &"x".repeat(100_001));
    let refused = Err(Problem::invalid("draft", "too-long"));
    assert_eq!(drafts::check(&long), refused);
    assert_eq!(drafts::put_away(&desk.session, &[long], Leaving::Asked, now()), refused);
    assert_eq!(drafts::put_away(&desk.session, &[draft("", "{}")], Leaving::Asked, now()), refused);
}

#[test]
fn every_reason_has_a_code_of_its_own() {
    for why in Leaving::ALL {
        assert_eq!(Leaving::from_code(why.code()), Some(why));
    }
    assert_eq!(Leaving::from_code("bored"), None);
}
