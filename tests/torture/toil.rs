//! Works on a demo register until it is killed: `toil JOB FOLDER [ARGUMENT]`.
//!
//! `ready` is said when the work begins, and a line for each thing that is done and must never be lost again.

#![expect(clippy::print_stdout, reason = "what is acknowledged is said to whoever kills this")]

use std::io::Write as _;
use std::ops::ControlFlow;
use std::path::Path;

use actions::agreements::{self, AddAgreement};
use actions::backup;
use actions::consents::{self, GiveConsent, WithdrawConsent};
use actions::import::{self, ImportChoices, ImportFile};
use actions::key_slots::{self, ChangeOwnPassword, Confirm};
use actions::people::{self, PersonInput};
use actions::requests::{self, OpenRequest};
use actions::rotation;
use actions::unlock::{self, DEMO_USER, Unlock};
use actions::{Problem, Session};
use domain::time::Moment;

/// The moment everything happens at: a demo may be worked on at any time.
const NOW: &str = "2026-11-22T10:00:00+01:00";

fn main() -> Result<(), Problem> {
    let mut arguments = std::env::args().skip(1);
    let mut next = || arguments.next().unwrap_or_default();
    let (job, folder, argument) = (next(), next(), next());
    let folder = Path::new(&folder);
    let now = Moment::parse_from_rfc3339(NOW).expect("a moment");
    match job.as_str() {
        "write" => write(&open(folder, unlock::DEMO_PASSWORD, now)?, now),
        "password" => password(&open(folder, &argument, now)?, &argument, now),
        "key" => change_the_key(&open(folder, unlock::DEMO_PASSWORD, now)?, now),
        "backup" => back_up(&open(folder, unlock::DEMO_PASSWORD, now)?, Path::new(&argument), now),
        "import" => bring_in(&open(folder, unlock::DEMO_PASSWORD, now)?, Path::new(&argument), now),
        "restore" => restore(Path::new(&argument), folder, now),
        other => panic!("no such job: {other}"),
    }
}

fn open(folder: &Path, password: &str, now: Moment) -> Result<Session, Problem> {
    let session = unlock::unlock(folder, &demo(password), now)?;
    say("ready");
    Ok(session)
}

fn demo(password: &str) -> Unlock {
    Unlock { user: DEMO_USER.to_owned(), password: password.to_owned() }
}

/// A line that reaches the killer at once.
fn say(line: &str) {
    println!("{line}");
    let _ = std::io::stdout().flush();
}

fn on(_: u64, _: u64) -> ControlFlow<()> {
    ControlFlow::Continue(())
}

/// People with an agreement, a consent and its end, and a case; each write is said when it is done.
fn write(session: &Session, now: Moment) -> Result<(), Problem> {
    for round in 0.. {
        let person = people::add(session, &made_up(round), now)?;
        say(&format!("person {}", person.number));
        let agreement = AddAgreement {
            person: person.id.clone(),
            task: "invoicing".into(),
            kind: "account".into(),
            started_on: "2025-02-28".into(),
            ended_on: Some("2026-10-31".into()),
            source: "person".into(),
        };
        agreements::add(session, &agreement, now)?;
        say("agreement");
        let consent = GiveConsent {
            person: person.id.clone(),
            task: "customer-service".into(),
            purpose: "newsletter".into(),
            channel: "phone".into(),
            at: None,
            text: "Ja, skicka mig nyhetsbrevet.".into(),
            version: "2026-03".into(),
            ip: None,
            awaiting: false,
        };
        let consent = consents::give(session, &consent, now)?;
        say("consent");
        let end = WithdrawConsent {
            id: consent.id.to_string(),
            task: "customer-service".into(),
            channel: "phone".into(),
            by_controller: false,
        };
        consents::withdraw(session, &end, now)?;
        say("withdrawal");
        let case = OpenRequest {
            person: Some(person.id),
            applicant_name: None,
            search_keys: Vec::new(),
            kind: "access".into(),
            received_on: "2026-11-20".into(),
            channel: "email".into(),
        };
        say(&format!("case {}", requests::open(session, &case, now)?.number));
    }
    Ok(())
}

fn made_up(round: u32) -> PersonInput {
    PersonInput {
        number: None,
        name: format!("Nummer Ett Tusen {round}"),
        email: None,
        phone: None,
        address: None,
        identity_number: None,
        identity_ground: None,
        note: None,
        relations: vec!["client".into()],
        protected_identity: false,
        source: "person".into(),
    }
}

/// Her password, again and again another. What is tried is said before, what is done after.
fn password(session: &Session, from: &str, now: Moment) -> Result<(), Problem> {
    let mut current = from.to_owned();
    for round in 0.. {
        let new = format!("password {round} of {}", std::process::id());
        say(&format!("trying {new}"));
        let change = ChangeOwnPassword { confirm: Confirm { password: current.clone() }, new_password: new.clone() };
        key_slots::change_own_password(session, &change, now)?;
        say(&format!("password {new}"));
        current = new;
    }
    Ok(())
}

/// The register's key, again and again another.
fn change_the_key(session: &Session, now: Moment) -> Result<(), Problem> {
    loop {
        let confirm = Confirm { password: unlock::DEMO_PASSWORD.to_owned() };
        rotation::rotate(session, &confirm, now, &mut on, &mut |_| Ok(()))?;
        say("key");
    }
}

fn back_up(session: &Session, folder: &Path, now: Moment) -> Result<(), Problem> {
    for minute in 0.. {
        let made = backup::make(session, Some(folder), now + chrono::Duration::minutes(minute), &mut on)?;
        say(&format!("backup {}", made.path));
    }
    Ok(())
}

fn bring_in(session: &Session, file: &Path, now: Moment) -> Result<(), Problem> {
    let bytes = std::fs::read(file).expect("the file was written for this");
    let file = ImportFile { name: "people.csv", bytes: &bytes };
    let go_on = &mut |_, _| ControlFlow::Continue(());
    let report = import::run(session, &file, &ImportChoices::default(), now, go_on)?;
    say(&format!("imported {}", report.added));
    Ok(())
}

fn restore(backup: &Path, into: &Path, now: Moment) -> Result<(), Problem> {
    say("ready");
    let restored = backup::restore(backup, into, &demo(unlock::DEMO_PASSWORD), now, &mut on)?;
    say(&format!("restored {}", restored.counts["people"]));
    Ok(())
}
