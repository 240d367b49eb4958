//! The daily work that is measured.

use std::fmt::Write as _;
use std::ops::ControlFlow;
use std::path::Path;
use std::time::Duration;

use actions::demo::{MakeDemo, create};
use actions::dossier::OpenPerson;
use actions::import::{ImportChoices, ImportFile};
use actions::people::{FindPeople, PersonHit};
use actions::requests::OpenRequest;
use actions::{Problem, Session};
use domain::time::Moment;
use wording::Language;

use crate::figures::{Figure, timed};

/// As many as the window shows at once.
const PAGE: u32 = 50;

/// What somebody types to find this person.
type Term = fn(&PersonHit) -> String;

/// Every round happens on this day: the register was made for it.
fn now() -> Moment {
    Moment::parse_from_rfc3339("2026-11-22T10:00:00+01:00").expect("it is written right")
}

fn go_on(_: u64, _: u64) -> ControlFlow<()> {
    ControlFlow::Continue(())
}

/// A demo register of this size, and how fast it was filled.
pub(crate) fn demo(folder: &Path, people: u32) -> Result<(Session, Vec<Figure>), Problem> {
    let request = MakeDemo { people, seed: 1, replace: false };
    let (made, took) = timed(|| create(folder, &request, now(), &mut go_on));
    let (session, _) = made?;
    let figures = vec![Figure::single("demo register, people per second", "1/s", rate(people, took))];
    Ok((session, figures))
}

/// Search as somebody types: whole names, beginnings, parts of words, addresses, numbers, and what is not there.
pub(crate) fn find(session: &Session, rounds: u32) -> Result<Vec<Figure>, Problem> {
    let people = sample(session, rounds)?;
    let kinds: [(&str, Term); 7] = [
        ("whole name", |hit| hit.name.to_lowercase()),
        ("beginning of a name", |hit| hit.name.chars().take(3).collect()),
        ("two words in the other order", |hit| hit.name.split_whitespace().rev().collect::<Vec<_>>().join(" ")),
        ("inside a word", |hit| hit.name.chars().skip(2).take(4).collect::<String>().trim().to_owned()),
        ("part of an e-mail address", |hit| hit.email.clone().unwrap_or_default().chars().skip(1).take(6).collect()),
        ("part of a telephone number", |hit| hit.phone.clone().unwrap_or_default().chars().take(7).collect()),
        ("nothing found", |hit| format!("{} zzqx", hit.number)),
    ];
    let mut figures = Vec::new();
    let mut all = Vec::new();
    for (kind, term) in kinds {
        let mut durations = Vec::new();
        for text in people.iter().map(term).filter(|text| !text.is_empty()) {
            let request = FindPeople { text, limit: PAGE, offset: 0, relation: None };
            let (found, took) = timed(|| actions::people::find(session, &request));
            found?;
            durations.push(took);
        }
        all.extend_from_slice(&durations);
        figures.push(Figure::of_rounds(format!("find: {kind}"), durations).within(10.0));
    }
    figures.push(Figure::of_rounds("find", all).within(10.0));
    Ok(figures)
}

/// One person opened, with everything and its line in the log.
pub(crate) fn dossier(session: &Session, rounds: u32) -> Result<Figure, Problem> {
    let mut durations = Vec::new();
    for hit in sample(session, rounds)? {
        let (view, took) = timed(|| {
            actions::dossier::open(session, &OpenPerson { id: hit.id.clone(), task: "request".to_owned() }, now())
        });
        view?;
        durations.push(took);
    }
    Ok(Figure::of_rounds("open a person", durations))
}

/// The first page.
pub(crate) fn due(session: &Session, rounds: u32) -> Result<Figure, Problem> {
    let mut durations = Vec::new();
    for _ in 0..rounds {
        let (view, took) = timed(|| actions::due::today(session, now()));
        view?;
        durations.push(took);
    }
    Ok(Figure::of_rounds("today, with the due list", durations))
}

/// The extract of one person after another, as a PDF in memory.
pub(crate) fn extract(session: &Session, rounds: u32) -> Result<Figure, Problem> {
    let mut durations = Vec::new();
    for (round, hit) in sample(session, rounds)?.into_iter().enumerate() {
        let request = OpenRequest {
            person: Some(hit.id),
            applicant_name: None,
            search_keys: Vec::new(),
            kind: "access".to_owned(),
            received_on: "2026-11-20".to_owned(),
            channel: "email".to_owned(),
        };
        let opened = actions::requests::open(session, &request, now())?;
        let language = if round % 2 == 0 { Language::Sv } else { Language::En };
        let (paper, took) = timed(|| actions::extract::preview(session, &opened.id, language, now()));
        paper?;
        durations.push(took);
    }
    Ok(Figure::of_rounds("extract", durations).within(100.0))
}

/// A list of people brought into an empty register, and brought in again.
pub(crate) fn import(folder: &Path, people: u32) -> Result<Vec<Figure>, Problem> {
    let (session, _) = create(folder, &MakeDemo { people: 0, seed: 1, replace: false }, now(), &mut go_on)?;
    let bytes = list(people);
    let mut figures = Vec::new();
    for name in ["import", "import of the same file again"] {
        let file = ImportFile { name: "people.csv", bytes: bytes.as_bytes() };
        let mut on = |_: u64, _: Option<u64>| ControlFlow::Continue(());
        let (report, took) = timed(|| actions::import::run(&session, &file, &ImportChoices::default(), now(), &mut on));
        let report = report?;
        if report.read != people || !report.rejected.is_empty() {
            return Err(Problem::invalid("file", "rows"));
        }
        figures.push(Figure::single(format!("{name}, rows per second"), "1/s", rate(people, took)));
    }
    Ok(figures)
}

/// People spread over the whole register, none of them with a protected identity.
fn sample(session: &Session, count: u32) -> Result<Vec<PersonHit>, Problem> {
    let page = |offset, limit| {
        let request = FindPeople { text: String::new(), limit, offset, relation: None };
        actions::people::find(session, &request)
    };
    let total = page(0, 1)?.total;
    let mut people = Vec::new();
    for at in 0..count {
        let offset = u32::try_from(u64::from(at) * u64::from(total) / u64::from(count)).unwrap_or(0);
        people.extend(page(offset, 1)?.hits.into_iter().filter(|hit| !hit.protected_identity));
    }
    Ok(people)
}

fn list(people: u32) -> String {
    let mut text = String::from("Kundnr;Namn;E-post;Telefon;Adress;Postnr;Ort;Typ;Avtal från;Avtal till\n");
    for at in 0..people {
        let _ = writeln!(
            text,
            "B{at:06};Anna Provsson {at};anna.{at}@example.com;070-{:03} {:02} {:02};Provgatan {};19391;Sigtuna;kund;2024-01-15;",
            at / 10_000 % 1_000,
            at / 100 % 100,
            at % 100,
            at % 90 + 1,
        );
    }
    text
}

fn rate(count: u32, took: Duration) -> f64 {
    f64::from(count) / took.as_secs_f64().max(1e-9)
}
