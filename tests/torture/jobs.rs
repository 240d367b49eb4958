//! What is killed, and what must be true afterwards.

use std::fmt::Write as _;
use std::fs;
use std::ops::ControlFlow;
use std::path::Path;
use std::time::Duration;

use actions::Session;
use actions::audit;
use actions::backup;
use actions::demo::{self, MakeDemo};
use actions::people::{self, FindPeople};
use actions::requests;
use actions::unlock::{self, DEMO_PASSWORD, DEMO_USER, Unlock};
use domain::time::Moment;
use fastrand::Rng;
use tempfile::TempDir;

use crate::killed;

const PEOPLE: u32 = 20;

pub fn now() -> Moment {
    Moment::parse_from_rfc3339("2026-11-22T10:00:00+01:00").expect("a moment")
}

pub fn demo_register(folder: &Path) {
    let wanted = MakeDemo { people: PEOPLE, seed: 7, replace: false };
    demo::create(folder, &wanted, now(), &mut |_, _| ControlFlow::Continue(())).expect("a demo register");
}

pub fn who(password: &str) -> Unlock {
    Unlock { user: DEMO_USER.to_owned(), password: password.to_owned() }
}

/// Opens, and proves that the chain of the log is whole.
fn opened(folder: &Path, password: &str) -> Session {
    let session = unlock::unlock(folder, &who(password), now()).expect("a killed worker leaves a register that opens");
    let verdict = audit::verify(&session, None, &mut |_, _| ControlFlow::Continue(())).expect("the log can be read");
    assert!(verdict.ok, "the chain is whole: {verdict:?}");
    session
}

fn people_in(session: &Session, text: &str) -> u32 {
    let all = FindPeople { text: text.to_owned(), relation: None, offset: 0, limit: 1 };
    people::find(session, &all).expect("found").total
}

/// How long a worker is let go on: anywhere within a time that follows what the work takes on this computer, so that
/// about half of it is met before its end.
struct Patience<'a> {
    longest: Duration,
    rng: &'a mut Rng,
}

impl<'a> Patience<'a> {
    fn new(milliseconds: u64, rng: &'a mut Rng) -> Self {
        Self { longest: Duration::from_millis(milliseconds), rng }
    }

    fn next(&mut self) -> Duration {
        self.longest.mul_f64(self.rng.f64())
    }

    fn learn(&mut self, finished: bool) {
        let bounds = (Duration::from_millis(5), Duration::from_secs(5));
        self.longest = self.longest.mul_f64(if finished { 0.85 } else { 1.1 }).clamp(bounds.0, bounds.1);
    }
}

pub fn writing(kills: u32, rng: &mut Rng) -> u32 {
    let folder = tempfile::tempdir().expect("a folder");
    demo_register(folder.path());
    let mut acknowledged = 0;
    let mut people = PEOPLE;
    let mut patience = Patience::new(120, rng);
    for _ in 0..kills {
        let last = killed::after("write", folder.path(), "", patience.next());
        let session = opened(folder.path(), DEMO_PASSWORD);
        let added = u32::try_from(last.words("person").count()).expect("few");
        let there = people_in(&session, "");
        assert!(there == people + added || there == people + added + 1, "{there} people, {added} more than {people}");
        people = there;
        for number in last.words("person") {
            assert_eq!(people_in(&session, number), 1, "the acknowledged person {number}");
        }
        for number in last.words("case") {
            requests::show(&session, number, now()).expect("the acknowledged case");
        }
        acknowledged += u32::try_from(last.said.len()).expect("few");
    }
    assert!(acknowledged > kills, "the worker came to work at all: {acknowledged}");
    acknowledged
}

pub fn changing_a_password(kills: u32, rng: &mut Rng) -> u32 {
    let folder = tempfile::tempdir().expect("a folder");
    demo_register(folder.path());
    let mut current = DEMO_PASSWORD.to_owned();
    let mut acknowledged = 0;
    let mut patience = Patience::new(150, rng);
    for _ in 0..kills {
        let last = killed::after("password", folder.path(), &current, patience.next());
        patience.learn(last.word("password").is_some());
        let done = last.word("password").unwrap_or(&current).to_owned();
        let tried = last.word("trying").unwrap_or(&done).to_owned();
        // The one that was being tried may have come into force without a word; one of the two opens, never neither.
        current = match unlock::unlock(folder.path(), &who(&done), now()) {
            Ok(_) => done,
            Err(_) => tried,
        };
        drop(opened(folder.path(), &current));
        acknowledged += u32::try_from(last.words("password").count()).expect("few");
    }
    acknowledged
}

pub fn changing_the_key(kills: u32, rng: &mut Rng) -> u32 {
    let outside = tempfile::tempdir().expect("a folder");
    let folder = outside.path().join("register");
    demo_register(&folder);
    let mut acknowledged = 0;
    let mut patience = Patience::new(150, rng);
    for _ in 0..kills {
        let before = fs::read(folder.join("register.keys")).expect("the slots file");
        let last = killed::after("key", &folder, "", patience.next());
        patience.learn(last.words("key").count() > 1);
        assert_eq!(people_in(&opened(&folder, DEMO_PASSWORD), ""), PEOPLE);
        if last.words("key").next().is_some() {
            // The slots file of before opens nothing of what is new.
            let old = outside.path().join("old");
            copy(&folder, &old);
            fs::write(old.join("register.keys"), before).expect("written");
            assert!(unlock::unlock(&old, &who(DEMO_PASSWORD), now()).is_err(), "an old slots file opens nothing new");
            fs::remove_dir_all(&old).expect("removed");
        }
        acknowledged += u32::try_from(last.words("key").count()).expect("few");
    }
    acknowledged
}

/// So many rows that the import takes long enough to be met anywhere.
const ROWS: u32 = 1_500;

fn customers(folder: &TempDir) -> String {
    let mut text = String::from("Kundnummer;Namn;E-post\n");
    for row in 0..ROWS {
        let _ = writeln!(text, "B{row};Ny Person {row};ny{row}@example.org");
    }
    let path = folder.path().join("people.csv");
    fs::write(&path, text).expect("written");
    path.display().to_string()
}

pub fn importing(kills: u32, rng: &mut Rng) -> u32 {
    let outside = tempfile::tempdir().expect("a folder");
    let file = customers(&outside);
    let fresh = outside.path().join("fresh");
    demo_register(&fresh);
    let mut acknowledged = 0;
    let mut patience = Patience::new(350, rng);
    for round in 0..kills {
        let folder = outside.path().join(format!("round-{round}"));
        copy(&fresh, &folder);
        let last = killed::after("import", &folder, &file, patience.next());
        patience.learn(last.word("imported").is_some());
        let session = opened(&folder, DEMO_PASSWORD);
        let there = people_in(&session, "");
        assert!(there == PEOPLE || there == PEOPLE + ROWS, "all of the file or nothing of it: {there}");
        if last.word("imported").is_some() {
            assert_eq!(there, PEOPLE + ROWS, "what was acknowledged is there");
            acknowledged += 1;
        }
        drop(session);
        fs::remove_dir_all(&folder).expect("removed");
    }
    acknowledged
}

pub fn making_backups(kills: u32, rng: &mut Rng) -> u32 {
    let outside = tempfile::tempdir().expect("a folder");
    let folder = outside.path().join("register");
    demo_register(&folder);
    let mut acknowledged = 0;
    let mut patience = Patience::new(150, rng);
    for round in 0..kills {
        let backups = outside.path().join(format!("backups-{round}"));
        let to = backups.display().to_string();
        let last = killed::after("backup", &folder, &to, patience.next());
        patience.learn(last.words("backup").count() > 1);
        drop(opened(&folder, DEMO_PASSWORD));
        for path in last.words("backup") {
            assert!(Path::new(path).exists(), "an acknowledged backup is there");
            acknowledged += 1;
        }
        // Whatever has the name of a backup is one, acknowledged or not.
        for path in backups_in(&backups) {
            let verdict = backup::verify(&path, &who(DEMO_PASSWORD), None, &mut |_, _| ControlFlow::Continue(()));
            assert_eq!(verdict.expect("a whole backup").counts["people"], PEOPLE);
        }
    }
    acknowledged
}

fn backups_in(folder: &Path) -> Vec<std::path::PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let paths = entries.filter_map(|entry| entry.ok().map(|entry| entry.path()));
    paths.filter(|path| path.extension().is_some_and(|it| it == backup::EXTENSION)).collect()
}

pub fn restoring(kills: u32, rng: &mut Rng) -> u32 {
    let outside = tempfile::tempdir().expect("a folder");
    let folder = outside.path().join("register");
    demo_register(&folder);
    let made = backup::make(&opened(&folder, DEMO_PASSWORD), Some(outside.path()), now(), &mut |_, _| {
        ControlFlow::Continue(())
    })
    .expect("a backup");
    let mut acknowledged = 0;
    let mut patience = Patience::new(120, rng);
    for round in 0..kills {
        let into = outside.path().join(format!("round-{round}"));
        let last = killed::after("restore", &into, &made.path, patience.next());
        patience.learn(last.word("restored").is_some());
        if last.word("restored").is_some() {
            acknowledged += 1;
            assert!(unlock::status(&into).expect("looked at").exists, "what was acknowledged is there");
        }
        // Half a register is none: either it opens whole, or restoring again makes it whole.
        if !into.join("register.db").exists() {
            backup::restore(Path::new(&made.path), &into, &who(DEMO_PASSWORD), now(), &mut |_, _| {
                ControlFlow::Continue(())
            })
            .expect("restored the second time");
        }
        assert_eq!(people_in(&opened(&into, DEMO_PASSWORD), ""), PEOPLE);
        fs::remove_dir_all(&into).expect("removed");
    }
    acknowledged
}

/// A register's folder as it lies there, closed.
pub fn copy(from: &Path, to: &Path) {
    fs::create_dir(to).expect("a folder");
    for entry in fs::read_dir(from).expect("listed") {
        let path = entry.expect("an entry").path();
        fs::copy(&path, to.join(path.file_name().expect("a file"))).expect("copied");
    }
}
