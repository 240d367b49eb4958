//! How fast the store is, as one line of JSON: `cargo run --release -p store --example figures -- PEOPLE`.

use domain::{
    audit::AuditEntry,
    ids::PersonId,
    organisation::Organisation,
    people::{Person, Relation},
    source::{Source, SourceKind},
    time::Moment,
};
use std::{ops::ControlFlow, time::Instant};
use store::{AuditVerdict, Error, Holder, Key, NewRegister, Register};
use uuid::Uuid;

const GIVEN: [&str; 12] =
    ["Åsa", "Bo", "Eva", "Örjan", "Märta", "Nils", "Zainab", "Юлия", "Anna-Karin", "Jürgen", "Siv", "Lars"];
const FAMILY: [&str; 12] = [
    "Lindström",
    "Åkesson",
    "Ek",
    "Öberg",
    "Svensson",
    "Nilsson",
    "al-Sayed",
    "Цой",
    "O'Brien",
    "Müller",
    "Berg",
    "Holm",
];
const ASKED: [&str; 10] =
    ["asa lindstrom", "ÅSA", "018-44 4", "+46 18 444", "lind", "s", "a", "berg@example", "K10", "нет такого"];

fn person(number: usize, now: Moment) -> Person {
    let (given, family) = (GIVEN[number % 12], FAMILY[number / 12 % 12]);
    Person {
        id: PersonId(Uuid::from_u128(number as u128 + 1)),
        number: format!("K{}", 10_000 + number),
        name: format!("{given} {family}"),
        email: Some(format!("p{number}@example.org")),
        phone: Some(format!("018-{:02} {:02} {:03}", number % 97, number / 97 % 89, number % 991)),
        address: None,
        identity_number: None,
        note: None,
        relations: [Relation::Client].into(),
        protected_identity: false,
        source: Source { kind: SourceKind::Import, detail: Some("kunder.csv".into()), on: now.date_naive() },
        recorded_on: now.date_naive(),
        changed_on: now.date_naive(),
    }
}

fn entry(now: Moment, person: &Person) -> AuditEntry {
    AuditEntry {
        at: now,
        who: None,
        verb: "people.show",
        task: None,
        ids: vec![person.id.0],
        fields: vec!["name", "email", "phone"],
    }
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let count: usize = std::env::args().nth(1).map_or(Ok(10_000), |text| text.parse())?;
    let now = Moment::parse_from_rfc3339("2026-11-22T10:00:00+01:00")?;
    let dir = tempfile::tempdir()?;
    let new = NewRegister {
        id: Uuid::from_u128(1),
        organisation: Organisation::cequred(),
        demo: true,
        language: "sv".into(),
        created_at: now,
    };
    let register = Register::create(dir.path(), Key::new([7; 32], [9; 16]), &new)?;
    let people: Vec<Person> = (0..count).map(|number| person(number, now)).collect();
    let holder = Holder::new("figures", now);

    let began = Instant::now();
    register.write::<_, Error>(&holder, |write| {
        people.iter().try_for_each(|person| write.insert_person(person))?;
        write.record(&entry(now, &people[0]))
    })?;
    let insert = began.elapsed();

    let began = Instant::now();
    register.write::<_, Error>(&holder, |write| {
        people.iter().try_for_each(|person| write.record(&entry(now, person)).map(drop))
    })?;
    let log = began.elapsed();

    let began = Instant::now();
    register.read(|read| read.find_people("warm", 1))?;
    let load = began.elapsed();
    let mut times = Vec::new();
    for _ in 0..20 {
        for text in ASKED {
            let began = Instant::now();
            register.read(|read| read.find_people(text, 50))?;
            times.push(began.elapsed());
        }
    }
    times.sort_unstable();

    let began = Instant::now();
    let verdict = register.read(|read| read.verify_audit(|_| ControlFlow::Continue(())))?;
    assert!(matches!(verdict, AuditVerdict::Whole(_)), "the log is whole");
    let verify = began.elapsed();

    let began = Instant::now();
    let mut after = None;
    for _ in 0..20 {
        after = register.read(|read| read.people_page(after, 50))?.next;
    }
    let pages = began.elapsed() / 20;
    println!(
        "{{\"people\":{count},\"insertMs\":{},\"logMs\":{},\"indexLoadMs\":{:.1},\"findP50Ms\":{:.3},\"findP99Ms\":{:.3},\
         \"pageMs\":{:.3},\"verifyLinesPerSecond\":{:.0}}}",
        insert.as_millis(),
        log.as_millis(),
        load.as_secs_f64() * 1e3,
        times[times.len() / 2].as_secs_f64() * 1e3,
        times[times.len() * 99 / 100].as_secs_f64() * 1e3,
        pages.as_secs_f64() * 1e3,
        f64::from(u32::try_from(count)?) / verify.as_secs_f64(),
    );
    Ok(())
}
