//! What leaves the register for the office's other programs, through the command line: the calendar and the e-mail of the
//! day. Neither says anything about anybody.

#[path = "../../crates/post/tests/double/mod.rs"]
mod double;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use double::{Kind, MailServer};
use icalendar::{Calendar, CalendarComponent, Component as _};
use serde_json::Value;
use tempfile::TempDir;

const NOW: &str = "2026-11-23T10:00:00+01:00";

/// A demo register and the program on it.
struct Office(TempDir);

impl Office {
    fn of(people: u32) -> Self {
        let office = Self(tempfile::tempdir().expect("a folder"));
        office.done(&["demo", "--people", &people.to_string(), "--seed", "11"]);
        office
    }

    fn folder(&self) -> &Path {
        self.0.path()
    }

    fn file(&self, name: &str, text: &str) -> String {
        let path = self.folder().join(name);
        fs::write(&path, text).expect("written");
        path.display().to_string()
    }

    fn call(&self, arguments: &[&str]) -> Output {
        Command::new(house::program("cequred"))
            .args(arguments)
            .args(["--json", "--lang", "sv", "--now", NOW])
            .env("CEQURED_REGISTER", self.folder().join("register"))
            .env("HOME", self.folder())
            .env_remove("DBUS_SESSION_BUS_ADDRESS")
            .env_remove("XDG_RUNTIME_DIR")
            .output()
            .expect("cequred runs; `cargo build --workspace` first")
    }

    fn done(&self, arguments: &[&str]) -> Value {
        let output = self.call(arguments);
        assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
        serde_json::from_slice(&output.stdout).expect("JSON")
    }

    fn refused(&self, arguments: &[&str]) -> String {
        let output = self.call(arguments);
        assert!(!output.status.success(), "{arguments:?}");
        let told: Value = serde_json::from_slice(&output.stderr).expect("JSON");
        told["problem"]["code"].as_str().expect("a code").to_owned()
    }

    /// Every value of everybody in the register that could be told from an everyday word, and every identifier.
    fn everybody(&self) -> BTreeSet<String> {
        let mut values = BTreeSet::new();
        for line in self.done(&["find", "", "--limit", "100000"]).as_array().expect("a list") {
            for value in line.as_object().expect("a person").values().filter_map(Value::as_str) {
                values.insert(value.to_owned());
                values.extend(value.split([' ', '@']).map(str::to_owned));
            }
        }
        for line in self.done(&["due"]).as_array().expect("a list") {
            for field in ["subject_id", "person_id", "who", "label"] {
                values.extend(line[field].as_str().map(str::to_owned));
            }
        }
        values.retain(|value| value.chars().count() > 3);
        assert!(values.len() > 500, "there is something to look for: {}", values.len());
        values
    }
}

/// Whether a value stands in a text as a word of its own.
fn says(text: &str, value: &str) -> bool {
    text.match_indices(value).any(|(at, _)| {
        let before = text[..at].chars().next_back();
        let after = text[at + value.len()..].chars().next();
        !before.is_some_and(char::is_alphanumeric) && !after.is_some_and(char::is_alphanumeric)
    })
}

fn names_nobody(text: &str, everybody: &BTreeSet<String>) {
    for value in everybody {
        assert!(!says(text, value), "{value} in:\n{text}");
    }
}

// policy: 22, 23
#[test]
fn a_calendar_of_a_whole_office_names_nobody_and_counts_everything() {
    let office = Office::of(400);
    let everybody = office.everybody();
    let out = office.folder().join("förfaller.ics");
    let arguments = ["due", "calendar", "--out", &out.display().to_string(), "--within", "800", "--alarm", "1"];
    let told = office.done(&arguments);
    let text = fs::read_to_string(&out).expect("written");
    let calendar: Calendar = text.parse().expect("the library reads it");
    let events: Vec<_> = calendar.components.iter().filter_map(CalendarComponent::as_event).collect();
    assert_eq!(told["days"].as_u64(), Some(events.len() as u64));
    assert!(events.len() > 20);
    let unfolded = icalendar::parser::unfold(&text);
    names_nobody(&unfolded, &everybody);

    // Every last day in the list is in the calendar, with as many things as the list has.
    let list = office.done(&["due"]);
    let last_days: BTreeSet<&str> =
        list.as_array().expect("a list").iter().filter_map(|it| it["last_day"].as_str()).collect();
    let limit = "2029-01-31";
    for day in last_days.into_iter().filter(|day| *day < limit) {
        assert!(unfolded.contains(&format!("DTSTART;VALUE=DATE:{}", day.replace('-', ""))), "{day}");
    }
    let names: BTreeSet<_> = events.iter().filter_map(|event| event.get_uid()).collect();
    assert_eq!(names.len(), events.len());

    let again = PathBuf::from(format!("{}.again", out.display()));
    office.done(&["due", "calendar", "--out", &again.display().to_string(), "--within", "800", "--alarm", "1"]);
    assert_eq!(fs::read_to_string(&again).expect("written"), text, "nothing has changed, and the file has not");
    assert_eq!(office.refused(&["due", "calendar", "--out", "x.ics", "--within", "100000"]), "invalidField");
}

// policy: 22
#[test]
fn the_e_mail_of_the_day_reaches_the_office_over_tls_and_names_nobody() {
    let office = Office::of(400);
    let everybody = office.everybody();
    let there = MailServer::start(Kind::Tls, "localhost");
    let (port, authority) = (there.port.to_string(), office.file("ca.pem", &there.authority));
    let secret = office.file("mail.txt", "hemligt\n");
    assert_eq!(office.refused(&["digest", "send", "--mail-password-file", &secret]), "notFound", "off by default");

    let settings = office.done(&[
        "digest",
        "set",
        "--host",
        "localhost",
        "--port",
        &port,
        "--mail-user",
        "kontoret",
        "--trusted",
        &authority,
        "--from",
        "register@kontoret.example",
        "--to",
        "post@kontoret.example",
        "--mail-password-file",
        &secret,
    ]);
    assert_eq!(settings["settings"]["on"], true);
    assert_eq!(settings["here"], "no-keyring", "and nothing fails for it");
    assert_eq!(office.refused(&["digest", "send"]), "keyringUnavailable");

    let sent = office.done(&["digest", "send", "--mail-password-file", &secret]);
    assert_eq!(sent["sent"], true);
    let heard = there.heard.join().expect("it served");
    assert!(heard.in_the_clear.is_empty());
    let mail = mail_parser::MessageParser::default().parse(heard.mail().as_bytes()).expect("a message");
    let (subject, text) = (mail.subject().expect("a subject"), mail.body_text(0).expect("a text"));
    assert!(subject.starts_with("Cequred Register 2026-11-23: "), "{subject}");
    assert_eq!(
        text.lines().take_while(|line| !line.is_empty()).count() as u64,
        sent["lines"].as_u64().expect("a number")
    );
    names_nobody(&format!("{subject}\n{text}\n{}", heard.mail()), &everybody);

    assert_eq!(office.refused(&["digest", "send", "--mail-password-file", &secret]), "mailServerUnreachable");
    let off = office.done(&["digest", "off"]);
    assert_eq!((&off["settings"]["on"], &off["settings"]["host"]), (&Value::Bool(false), &Value::from("localhost")));

    // Neither the register's log nor any file in its folder has the password.
    let log = office.done(&["audit", "list", "--limit", "1000"]).to_string();
    assert!(!log.contains("hemligt") && log.contains("digest"));
}

#[test]
fn what_cannot_be_used_is_refused_before_anything_is_sent() {
    let office = Office::of(5);
    for wrong in [
        ["--host", "localhost:465"].as_slice(),
        &["--host", "localhost", "--from", "x", "--to", "post@kontoret.example"],
        &["--host", "localhost", "--from", "post@kontoret.example"],
    ] {
        let arguments: Vec<&str> = ["digest", "set"].iter().chain(wrong).copied().collect();
        assert_eq!(office.refused(&arguments), "invalidField", "{wrong:?}");
    }
    assert_eq!(office.done(&["digest", "show"])["settings"]["on"], false);

    let stranger = MailServer::start(Kind::Tls, "somebody-else.example.org");
    let port = stranger.port.to_string();
    let secret = office.file("mail.txt", "hemligt");
    office.done(&[
        "digest",
        "set",
        "--host",
        "localhost",
        "--port",
        &port,
        "--from",
        "a@kontoret.example",
        "--to",
        "b@kontoret.example",
    ]);
    assert_eq!(office.refused(&["digest", "send", "--trial", "--mail-password-file", &secret]), "mailServerInsecure");
    let heard = stranger.heard.join().expect("it served");
    assert!(heard.commands.is_empty() && heard.mail().is_empty(), "nothing was said to it");
}
