//! The e-mail of the day: settings, the password on this computer, and what a locked register knows of it.

use crate::{
    desk::{at, desk, now},
    staff::{FIRST, add, open},
};
use actions::{
    Problem,
    digest::{
        self, DigestSettings,
        password::{self, Sender},
    },
    reminders::schedule::{self, Schedule},
};
use domain::post::Server;
use keys::{Error, MailPasswords, ReminderKeys};
use std::{collections::HashMap, sync::Mutex};
use zeroize::Zeroizing;

/// One computer's keyring.
#[derive(Default)]
struct Keyring {
    mail: Mutex<HashMap<[u8; 16], Vec<u8>>>,
    keys: Mutex<HashMap<[u8; 16], [u8; 32]>>,
}

impl MailPasswords for Keyring {
    fn fetch(&self, register: [u8; 16]) -> Result<Option<Zeroizing<Vec<u8>>>, Error> {
        Ok(self.mail.lock().unwrap().get(&register).cloned().map(Zeroizing::new))
    }
    fn keep(&self, register: [u8; 16], password: &[u8]) -> Result<(), Error> {
        self.mail.lock().unwrap().insert(register, password.to_vec());
        Ok(())
    }
    fn forget(&self, register: [u8; 16]) -> Result<(), Error> {
        self.mail.lock().unwrap().remove(&register);
        Ok(())
    }
}

impl ReminderKeys for Keyring {
    fn fetch(&self, register: [u8; 16]) -> Result<Option<Zeroizing<[u8; 32]>>, Error> {
        Ok(self.keys.lock().unwrap().get(&register).copied().map(Zeroizing::new))
    }
    fn keep(&self, register: [u8; 16], key: &[u8; 32]) -> Result<(), Error> {
        self.keys.lock().unwrap().insert(register, *key);
        Ok(())
    }
    fn forget(&self, register: [u8; 16]) -> Result<(), Error> {
        self.keys.lock().unwrap().remove(&register);
        Ok(())
    }
}

fn wanted() -> DigestSettings {
    DigestSettings {
        on: true,
        host: "post.example.org".to_owned(),
        user: Some("kontoret".to_owned()),
        from: "register@example.org".to_owned(),
        to: "kontoret@example.org".to_owned(),
        ..DigestSettings::default()
    }
}

fn server() -> Server {
    wanted().digest().expect("sound").server
}

#[test]
fn it_is_off_until_somebody_who_may_turns_it_on() {
    let desk = desk(0);
    assert_eq!(digest::settings(&desk.session), Ok(DigestSettings::default()));
    assert_eq!(digest::outgoing(&desk.session, now()), Err(Problem::not_found("digest")));
    assert_eq!(
        Schedule::of(&desk.session, now()).expect("made").digest_due(None, None, at("2026-11-23T09:00:00+01:00")),
        None
    );

    let without = DigestSettings { to: String::new(), ..wanted() };
    assert_eq!(digest::set(&desk.session, &without, now()), Err(Problem::invalid("mail-to", "missing")));
    let clear = DigestSettings { security: "none".to_owned(), ..wanted() };
    assert_eq!(digest::set(&desk.session, &clear, now()), Err(Problem::invalid("mail-security", "unknown-word")));
    assert_eq!(digest::settings(&desk.session), Ok(DigestSettings::default()), "a refusal changes nothing");
    add(&desk.session, "Bo", "invoicing").expect("added");
    let bo = open(desk.folder.path(), "Bo", FIRST).expect("opened");
    let denied = || Problem::NotPermitted { deed: "change-settings".to_owned() };
    assert_eq!(digest::set(&bo, &wanted(), now()), Err(denied()));
    assert_eq!(digest::trial(&bo, &wanted(), now()), Err(denied()));
    assert_eq!(password::keep_with(&bo, &server(), "hemligt", &Keyring::default()), Err(denied()));
    drop(bo);

    assert_eq!(digest::set(&desk.session, &wanted(), now()), Ok(wanted()));
    assert!(digest::outgoing(&desk.session, now()).is_ok());
    let off = digest::off(&desk.session, now()).expect("off");
    assert_eq!(off, DigestSettings { on: false, ..wanted() }, "what was set stays");
    assert_eq!(digest::outgoing(&desk.session, now()), Err(Problem::not_found("digest")));
}

#[test]
fn the_password_goes_to_the_server_it_was_given_for_and_to_no_other() {
    let desk = desk(0);
    let keyring = Keyring::default();
    digest::set(&desk.session, &wanted(), now()).expect("set");
    let here = |server: &Server| password::sender_with(&desk.session, Some(server), &keyring);
    assert_eq!(here(&server()), Sender::NoPassword);
    password::keep_with(&desk.session, &server(), "hemligt", &keyring).expect("kept");
    assert_eq!(here(&server()), Sender::Ready);
    assert_eq!(password::sender_with(&desk.session, None, &keyring), Sender::Off);
    let register = *keyring.mail.lock().unwrap().keys().next().expect("one register");
    let fetched =
        |server: &Server| password::fetch_with(register, server, &keyring).expect("read").map(|it| it.to_string());
    assert_eq!(fetched(&server()).as_deref(), Some("hemligt"));
    for other in [
        Server { host: "elsewhere.example.org".to_owned(), ..server() },
        Server { port: 587, ..server() },
        Server { user: None, ..server() },
    ] {
        assert_eq!(fetched(&other), None, "{}", other.host);
        assert_eq!(here(&other), Sender::NoPassword);
    }
    let long = "x".repeat(1_001);
    let refused = Err(Problem::invalid("mail-password", "too-long"));
    assert_eq!(password::keep_with(&desk.session, &server(), &long, &keyring), refused);
    assert_eq!(fetched(&server()).as_deref(), Some("hemligt"), "a refusal changes nothing");
    password::forget_with(&desk.session, &keyring);
    assert_eq!(here(&server()), Sender::NoPassword);
}

// policy: 22, 23
#[test]
fn a_locked_register_says_the_same_and_to_the_same_address() {
    let desk = desk(120);
    let keyring = Keyring::default();
    schedule::entrust_to(&desk.session, &keyring).expect("entrusted");
    digest::set(&desk.session, &wanted(), now()).expect("set");
    let monday = at("2026-11-23T07:00:00+01:00");
    schedule::keep(&desk.session, now()).expect("kept");
    let open = Schedule::of(&desk.session, now()).expect("made");
    let outgoing = digest::outgoing(&desk.session, monday).expect("made");
    let bytes = std::fs::read(desk.folder.path().join(schedule::FILE)).expect("read");
    assert!(!String::from_utf8_lossy(&bytes).contains("example.org"), "it is sealed");
    let folder = desk.folder;
    drop(desk.session);

    let locked = schedule::sealed_with(folder.path(), &keyring).expect("readable while locked");
    assert_eq!(locked, open);
    assert_eq!(locked.digest_due(None, None, monday), Some(&outgoing.digest));
    assert_eq!(locked.digest_due(None, None, at("2026-11-23T06:59:00+01:00")), None, "not yet");
    let day = "2026-11-23".parse().expect("a day");
    assert_eq!(locked.digest_due(Some(day), None, monday), None, "it was sent");
    assert!(!outgoing.lines.is_empty());
    assert_eq!(locked.digest_on(day), outgoing.lines);
}
