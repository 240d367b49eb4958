//! That an extract tells everything: one person is given a value in every column of the register that an answer under
//! Art. 15 owes, and every one of these values is looked for in the text that poppler reads from the paper.
//!
//! The columns are the map's (`store::columns`), the forms are all forms there are: a column or a noun that is new is
//! asked for here without anybody having to think of it.

mod seeded;
mod taken_further;
mod words;

use crate::{
    extract,
    people::{self, PersonInput},
    requests,
    session::Session,
};
use domain::{
    ids::PersonId,
    staff::Task,
    suppression::SuppressionReason,
    time::{Moment, day_in_sweden},
};
use papers::Language;
use seeded::Seeded;
use std::collections::{BTreeMap, BTreeSet};
use store::{
    Stored, StoredRow,
    columns::{Article15, columns, tables},
};
use words::Told;

/// Columns no person who is held can have a value in, and where an answer tells them.
const OF_STRANGERS: &[&str] = &["requests.applicant_name", "request_search_keys.search_key"];

/// What is told in full to one side only, because it would name somebody to the other; the paper says that it is left out.
const OF_TWO: &[&str] =
    &["assignments.", "rating_requests.", "ratings.", "disputes.", "dispute_contacts.", "complaints."];

/// Told by a line of the list of what is left out instead.
const BY_A_LINE: &[(&str, &str)] = &[
    ("audit.fields", "extract-left-out-log"),
    ("attachment_pieces.bytes", "extract-left-out-files"),
    ("complaints.received_on", "extract-left-out-raters"),
];

/// Where something came from is written by the same words for every record: it is seeded once.
const SOURCE_DETAIL: &str = "source_detail";

/// Where half-filled forms wait while a shared register is without its server: what `drafts` holds, on one desk for a while.
const WITHOUT_THE_SERVER: &str = "desk_drafts";

/// No row of it names the person: it is found by her address.
const BY_ADDRESS: &str = "suppressions";

fn now() -> Moment {
    Moment::parse_from_rfc3339("2026-11-22T10:00:00+01:00").expect("a moment")
}

/// The text of a paper, as poppler reads it, the attached copy with it.
fn text_of(session: &Session, case: &str) -> String {
    let drawn = extract::preview(session, case, Language::Sv, now()).expect("drawn");
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("paper.pdf");
    std::fs::write(&file, &drawn.paper.bytes).expect("written");
    let output = std::process::Command::new("pdftotext").args(["-raw", "-enc", "UTF-8"]).arg(&file).arg("-").output();
    let output = output.expect("poppler-utils is installed");
    assert!(output.status.success(), "pdftotext: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("UTF-8")
}

/// The rows that are about a person: those that name her or a row about her.
fn rows_about(session: &Session, person: PersonId) -> BTreeMap<&'static str, Vec<StoredRow>> {
    let all: Vec<_> = session
        .register
        .read(|r| tables().map(|table| Ok((table.table, r.stored_rows(table)?))).collect::<store::Result<Vec<_>>>())
        .expect("read");
    let mut hers: BTreeSet<Vec<u8>> = BTreeSet::from([person.0.as_bytes().to_vec()]);
    loop {
        let known = hers.len();
        let rows = all.iter().flat_map(|(_, rows)| rows).filter(|row| is_hers(row, &hers));
        let found: Vec<_> =
            rows.flat_map(|row| row.iter().filter_map(|(column, value)| key(column.column, value))).collect();
        hers.extend(found);
        if hers.len() == known {
            break;
        }
    }
    let about = |table: &str, rows: Vec<StoredRow>| {
        let hers = |row: &StoredRow| match table {
            "audit" => names(row, person),
            BY_ADDRESS => true,
            _ => is_hers(row, &hers),
        };
        rows.into_iter().filter(hers).collect()
    };
    all.into_iter().map(|(table, rows)| (table, about(table, rows))).collect()
}

/// Whether a row names her or a row of hers.
fn is_hers(row: &StoredRow, hers: &BTreeSet<Vec<u8>>) -> bool {
    row.iter().any(|(_, value)| matches!(value, Stored::Bytes(bytes) if bytes.len() == 16 && hers.contains(bytes)))
}

/// Whether a line of the log names her; one that names only a record of hers says nothing of a use of her data.
fn names(line: &StoredRow, person: PersonId) -> bool {
    line.iter().any(|(column, value)| match value {
        Stored::Bytes(ids) if column.column == "ids" => ids.chunks(16).any(|id| id == person.0.as_bytes()),
        _ => false,
    })
}

fn key(column: &str, value: &Stored) -> Option<Vec<u8>> {
    match value {
        Stored::Bytes(bytes) if column == "id" && bytes.len() == 16 => Some(bytes.clone()),
        _ => None,
    }
}

// policy: 28
#[test]
fn every_column_an_answer_owes_is_found_in_the_text_of_the_paper() {
    let folder = tempfile::tempdir().expect("a folder");
    let seeded = Seeded::in_folder(folder.path());
    let session = &seeded.session;
    // Before the paper is drawn: its own line of the log is in the next one.
    let rows = rows_about(session, seeded.person);
    let text = Told::new(session, text_of(session, &seeded.case));
    let (mut empty, mut untold) = (Vec::new(), Vec::new());
    let owed = columns().filter(|column| {
        let place = column.personal.map(|data| data.article_15);
        matches!(place, Some(Article15::Copy | Article15::Source | Article15::Recipients | Article15::Uses))
    });
    for column in owed.filter(|column| !OF_STRANGERS.contains(&column.name)) {
        let values = rows[column.table].iter().flatten().filter(|(it, _)| it.name == column.name);
        let values: Vec<_> = values.map(|(_, value)| value).filter(|value| **value != Stored::Nothing).collect();
        if values.is_empty() && column.column != SOURCE_DETAIL {
            empty.push(column.name);
        }
        if let Some((_, line)) = BY_A_LINE.iter().find(|(name, _)| *name == column.name) {
            assert!(text.says(line), "{line} is not in the paper");
            continue;
        }
        let some_are_told = values.iter().any(|value| text.tells(value));
        if some_are_told && OF_TWO.iter().any(|table| column.name.starts_with(table)) {
            assert!(text.says("extract-left-out-raters"), "that something is left out is in no line");
            continue;
        }
        for value in values.into_iter().filter(|value| !text.tells(value)) {
            untold.push(format!("{}: {}", column.name, words::plain(value)));
        }
    }
    let mut unfinished =
        columns().filter(|it| it.personal.is_some_and(|data| data.article_15 == Article15::Unfinished));
    let is_there = |table: &str| table == WITHOUT_THE_SERVER || !rows[table].is_empty();
    assert!(unfinished.all(|column| is_there(column.table)), "something unfinished is there");
    for line in ["extract-left-out-drafts", "extract-left-out-proposals"] {
        assert!(text.says(line), "{line} is not in the paper");
    }
    assert!(!text.tells(&Stored::Text(taken_further::UNFINISHED.to_owned())), "what is not finished is not told");
    assert_eq!(untold, Vec::<String>::new(), "values that are not told");
    assert_eq!(empty, Vec::<&str>::new(), "columns without a value: seed them, or they are not looked for");
}

#[test]
fn what_is_searched_for_a_stranger_is_told_too() {
    let folder = tempfile::tempdir().expect("a folder");
    let session = seeded::demo(folder.path());
    let open = requests::OpenRequest {
        person: None,
        applicant_name: Some("Karin Okänd".to_owned()),
        search_keys: vec!["karin.okand@example.net".to_owned()],
        kind: "access".to_owned(),
        received_on: "2026-11-20".to_owned(),
        channel: "letter".to_owned(),
    };
    let case = requests::open(&session, &open, now()).expect("opened");
    let text = text_of(&session, &case.id);
    for told in ["Karin Okänd", "karin.okand@example.net"] {
        assert!(text.contains(told), "{told}");
    }
    let says = |text: &str, id: &str| Told::new(&session, text.to_owned()).says(id);
    assert!(says(&text, "extract-none-head") && !says(&text, "extract-found-head"), "nothing is about her: {text}");
    let note = PersonInput { note: Some("Kom med Karin Okänd.".to_owned()), ..seeded::whole() };
    people::add(&session, &note, now()).expect("added");
    let written = session.register.write(&session.holder(now()), |w| {
        w.suppress("karin.okand@example.net", SuppressionReason::Objected, day_in_sweden(now()), [5; 32])?;
        w.record(&session.entry("people.correct", Task::Request, now()))?;
        Ok::<_, crate::Problem>(())
    });
    written.expect("written");
    let text = text_of(&session, &case.id);
    assert!(says(&text, "extract-little-head") && !says(&text, "extract-none-head"), "{text}");
    assert!(text.contains("2026-11-22 på listan"), "the address is on a list: {text}");
    assert!(text.contains("står: 1 st"), "she is named in one text, not counting her case: {text}");
    let drawn = extract::preview(&session, &case.id, Language::Sv, now()).expect("drawn");
    assert!(drawn.withheld[0].what.contains("1 st"), "whoever answers is told too");
}
