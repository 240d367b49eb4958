//! Reminders: the office's rules, the schedule for when the register is locked, and who has a thing in hand.

use crate::{
    desk::{at, desk, now},
    staff::{FIRST, add, open},
};
use actions::{
    Problem, Session, due,
    forms::{self, RunForm},
    reminders::{
        self, HandOver, InHand, ReminderRules, Snooze,
        schedule::{self, FILE, Schedule, WhileLocked},
    },
};
use keys::{Error, ReminderKeys};
use std::{collections::HashMap, sync::Mutex};
use zeroize::Zeroizing;

/// One computer's keyring.
#[derive(Default)]
struct Keyring(Mutex<HashMap<[u8; 16], [u8; 32]>>);

impl ReminderKeys for Keyring {
    fn fetch(&self, register: [u8; 16]) -> Result<Option<Zeroizing<[u8; 32]>>, Error> {
        Ok(self.0.lock().unwrap().get(&register).copied().map(Zeroizing::new))
    }
    fn keep(&self, register: [u8; 16], key: &[u8; 32]) -> Result<(), Error> {
        self.0.lock().unwrap().insert(register, *key);
        Ok(())
    }
    fn forget(&self, register: [u8; 16]) -> Result<(), Error> {
        self.0.lock().unwrap().remove(&register);
        Ok(())
    }
}

/// A computer without one.
struct NoKeyring;

impl ReminderKeys for NoKeyring {
    fn fetch(&self, _register: [u8; 16]) -> Result<Option<Zeroizing<[u8; 32]>>, Error> {
        Err(Error::KeyringUnavailable)
    }
    fn keep(&self, _register: [u8; 16], _key: &[u8; 32]) -> Result<(), Error> {
        Err(Error::KeyringUnavailable)
    }
    fn forget(&self, _register: [u8; 16]) -> Result<(), Error> {
        Err(Error::KeyringUnavailable)
    }
}

fn usual() -> ReminderRules {
    ReminderRules { on: true, hours: vec![9], days_before: vec![30, 7, 1], while_locked: true }
}

#[test]
fn nine_o_clock_unless_the_office_says_otherwise() {
    let desk = desk(0);
    assert_eq!(reminders::rules(&desk.session), Ok(usual()));
    let wanted = ReminderRules { on: true, hours: vec![13, 8, 8], days_before: vec![], while_locked: false };
    let set = reminders::set_rules(&desk.session, &wanted, now()).expect("set");
    assert_eq!(set, ReminderRules { hours: vec![8, 13], ..wanted });
    for (rules, field, reason) in [
        (ReminderRules { hours: vec![24], ..usual() }, "hours", "out-of-range"),
        (ReminderRules { hours: vec![], ..usual() }, "hours", "missing"),
        (ReminderRules { days_before: vec![0], ..usual() }, "days-before", "out-of-range"),
        (ReminderRules { days_before: vec![61], ..usual() }, "days-before", "out-of-range"),
    ] {
        let refused = Err(Problem::invalid(field, reason));
        assert_eq!(reminders::set_rules(&desk.session, &rules, now()), refused);
    }
    assert_eq!(reminders::rules(&desk.session), Ok(set), "a refusal changes nothing");

    add(&desk.session, "Bo", "invoicing").expect("added");
    let bo = open(desk.folder.path(), "Bo", FIRST).expect("opened");
    let denied = Err(Problem::NotPermitted { deed: "change-settings".to_owned() });
    assert_eq!(reminders::set_rules(&bo, &usual(), now()), denied);
}

// policy: 22, 23
#[test]
fn a_locked_register_reminds_by_days_kinds_and_numbers_alone() {
    let desk = desk(120);
    let keyring = Keyring::default();
    assert_eq!(schedule::entrust_to(&desk.session, &keyring), Ok(WhileLocked::Ready));
    schedule::keep(&desk.session, now()).expect("kept");
    let open = Schedule::of(&desk.session, now()).expect("worked out");
    let names: Vec<String> = due::list(&desk.session, None, 500, now())
        .expect("listed")
        .into_iter()
        .flat_map(|line| [line.who, line.subject_id, line.label])
        .filter(|text| text.len() > 3)
        .collect();
    assert!(!names.is_empty());
    let folder = desk.folder;
    drop(desk.session);

    let locked = schedule::sealed_with(folder.path(), &keyring).expect("readable while locked");
    assert_eq!(locked, open, "the same is said locked and unlocked");
    let monday = at("2026-11-23T09:00:10+01:00");
    let come = locked.come(at("2026-11-23T08:59:50+01:00"), monday);
    let lines = locked.on(come.now.expect("it struck nine"));
    assert!(!lines.is_empty());
    let said = format!("{locked:?} {lines:?}");
    for name in names {
        assert!(!said.contains(&name), "{name}");
    }
    assert_eq!(schedule::sealed_with(folder.path(), &Keyring::default()), None, "another computer");
    assert_eq!(schedule::sealed_with(folder.path(), &NoKeyring), None);
}

// policy: 22
#[test]
fn a_locked_register_keeps_the_office_s_own_days() {
    let desk = desk(120);
    let keyring = Keyring::default();
    schedule::entrust_to(&desk.session, &keyring).expect("entrusted");
    let by_law = Schedule::of(&desk.session, now()).expect("worked out");
    // Christmas Eve and a Monday the office takes for a holiday; the fourth day is an office day by any calendar.
    let days = ["2026-12-24", "2026-12-31", "2027-01-04", "2027-01-05"];
    let strikes = |schedule: &Schedule, day: &str| {
        let moment = |time: &str| at(&format!("{day}T{time}+01:00"));
        schedule.come(moment("08:59:50"), moment("09:00:10")).now.is_some()
    };
    assert!(days.iter().all(|day| strikes(&by_law, day)), "by the law these are working days");

    settle(&desk.session, "setting", "change", &[("name", "office-eves-closed"), ("value", "1")]);
    settle(&desk.session, "holiday", "add", &[("day", "2027-01-04"), ("source", "Beslut 2026-11-20")]);
    schedule::keep(&desk.session, now()).expect("kept");
    let open = Schedule::of(&desk.session, now()).expect("worked out");
    let folder = desk.folder;
    drop(desk.session);
    let locked = schedule::sealed_with(folder.path(), &keyring).expect("readable while locked");
    assert_eq!(locked, open, "the same is said locked and unlocked");
    assert_eq!(days.map(|day| strikes(&locked, day)), [false, false, false, true]);
    for day in at("2026-11-22T12:00:00+01:00").date_naive().iter_days().take(200) {
        assert_eq!(locked.on(day), open.on(day), "{day}");
        assert_eq!(locked.count_now(day), open.count_now(day), "{day}");
    }
}

/// Fills in a form that asks for no person.
fn settle(session: &Session, noun: &str, verb: &str, values: &[(&str, &str)]) {
    let values = values.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
    let request = RunForm { noun: noun.to_owned(), verb: verb.to_owned(), about: None, task: None, values };
    forms::run(session, &request, now()).expect("settled");
}

#[test]
fn a_schedule_that_was_changed_or_is_gone_reminds_of_nothing() {
    let desk = desk(20);
    let keyring = Keyring::default();
    schedule::entrust_to(&desk.session, &keyring).expect("entrusted");
    assert_eq!(schedule::sealed_with(desk.folder.path(), &keyring), None, "not made yet");
    schedule::keep(&desk.session, now()).expect("kept");
    let path = desk.folder.path().join(FILE);
    let whole = std::fs::read(&path).expect("read");
    assert_eq!((whole.len() - 28 - 40) % 4096, 0, "its length says little");
    for place in (0..whole.len()).step_by(97).chain([0, 9, 12, 27, 28, whole.len() - 1]) {
        let mut changed = whole.clone();
        changed[place] ^= 1;
        std::fs::write(&path, &changed).expect("written");
        assert_eq!(schedule::sealed_with(desk.folder.path(), &keyring), None, "byte {place}");
        std::fs::write(&path, &whole[..place]).expect("written");
        assert_eq!(schedule::sealed_with(desk.folder.path(), &keyring), None, "cut off at {place}");
    }
    std::fs::write(&path, &whole).expect("written");
    assert!(schedule::sealed_with(desk.folder.path(), &keyring).is_some());

    let silent = ReminderRules { while_locked: false, ..usual() };
    reminders::set_rules(&desk.session, &silent, now()).expect("set");
    assert_eq!(schedule::entrust_to(&desk.session, &keyring), Ok(WhileLocked::Off));
    schedule::keep(&desk.session, now()).expect("removed");
    assert!(!path.exists() && keyring.0.lock().unwrap().is_empty());
}

#[test]
fn without_a_keyring_it_is_said_and_nothing_fails() {
    let desk = desk(0);
    assert_eq!(schedule::entrust_to(&desk.session, &NoKeyring), Ok(WhileLocked::NoKeyring));
}

#[test]
fn something_is_put_off_and_handed_over_and_forgotten_when_nothing_is_due() {
    let desk = desk(120);
    add(&desk.session, "Bo", "invoicing").expect("added");
    let list = || due::list(&desk.session, None, 500, now()).expect("listed");
    let line = list().into_iter().find(|line| line.kind.starts_with("request") && line.urgency == "later");
    let line = line.or_else(|| list().into_iter().find(|line| line.urgency == "later")).expect("something is due");
    let before = Schedule::of(&desk.session, now()).expect("worked out");
    let snooze = |until: Option<&str>| {
        let request =
            Snooze { kind: line.kind.clone(), subject_id: line.subject_id.clone(), until: until.map(str::to_owned) };
        reminders::snooze(&desk.session, &request, now())
    };
    let hand_over = |user: Option<&str>| {
        let request =
            HandOver { kind: line.kind.clone(), subject_id: line.subject_id.clone(), user: user.map(str::to_owned) };
        reminders::hand_over(&desk.session, &request, now())
    };
    let shown = || list().into_iter().find(|it| it.subject_id == line.subject_id && it.kind == line.kind);

    let writes = schedule::writes(&desk.session);
    snooze(Some("2026-11-25")).expect("put off");
    hand_over(Some("bo")).expect("handed over");
    assert_eq!(schedule::writes(&desk.session), writes + 2, "the shell sees that the schedule is old");
    let now_shown = shown().expect("still in the list");
    assert_eq!(now_shown.handled_by.as_deref(), Some("Bo"));
    assert_eq!(now_shown.snoozed_until.as_deref(), Some("2026-11-25"));
    assert_eq!(now_shown.last_day, line.last_day, "the law's day stays");
    assert_ne!(Schedule::of(&desk.session, now()).expect("worked out"), before);

    assert_eq!(snooze(Some("2026-11-22")), Err(Problem::invalid("until", "not-ahead")));
    assert_eq!(snooze(Some("2099-01-01")), Err(Problem::invalid("until", "past-last-day")));
    assert_eq!(snooze(Some("soon")), Err(Problem::invalid("until", "unknown-word")));
    assert_eq!(hand_over(Some("Nobody")), Err(Problem::not_found("staff")));
    snooze(None).expect("brought back");
    hand_over(None).expect("left to anybody");
    let now_shown = shown().expect("still in the list");
    assert_eq!((now_shown.handled_by, now_shown.snoozed_until), (None, None));
    assert_eq!(Schedule::of(&desk.session, now()).expect("worked out"), before);
    let which = InHand { kind: line.kind.clone(), subject_id: line.subject_id.clone() };
    reminders::done(&desk.session, &which, now()).expect("done");
    let now_shown = shown().expect("only its own verb takes it out of the list");
    let me = desk.session.view(now()).user;
    assert_eq!((now_shown.handled_by, now_shown.snoozed_until), (Some(me), Some(line.last_day.clone())));
    let after = Schedule::of(&desk.session, now()).expect("worked out");
    assert_eq!(after.on("2026-11-23".parse().expect("a day")), before.on("2026-11-23".parse().expect("a day")));
    let last_day = line.last_day.parse().expect("a day");
    assert!(!after.on(last_day).is_empty(), "it is reminded of again on its last day");
    assert_eq!(reminders::named(&desk.session, &line.subject_id, None), Ok(which.clone()));
    if !line.label.is_empty() {
        assert_eq!(reminders::named(&desk.session, &line.label, Some(&line.kind)), Ok(which));
    }
    assert_eq!(reminders::named(&desk.session, "2026-9999", None), Err(Problem::not_found("due")));
    assert_eq!(
        reminders::named(&desk.session, &line.subject_id, Some("gossip")),
        Err(Problem::invalid("kind", "unknown-word"))
    );
    let nothing = Snooze { kind: "log".to_owned(), subject_id: line.subject_id.clone(), until: None };
    assert_eq!(reminders::snooze(&desk.session, &nothing, now()), Err(Problem::not_found("due")));
}

#[test]
fn a_calendar_counts_what_the_list_has() {
    let desk = desk(120);
    let list = due::list(&desk.session, None, 500, now()).expect("listed");
    let counted = due::between(&desk.session, "2026-12-01", "2026-12-31", now()).expect("counted");
    let december = list.iter().filter(|line| line.last_day.starts_with("2026-12")).count();
    assert_eq!(counted.iter().map(|it| it.count as usize).sum::<usize>(), december);
    for line in &list {
        let of_kind = due::of_kind(&desk.session, &line.kind, now()).expect("listed");
        let same: Vec<_> = list.iter().filter(|it| it.kind == line.kind).take(due::SHOWN).cloned().collect();
        assert_eq!(of_kind, same, "{}", line.kind);
    }
    assert_eq!(due::of_kind(&desk.session, "gossip", now()), Err(Problem::invalid("kind", "unknown-word")));
    let first = &list[0];
    let day = due::on_day(&desk.session, &first.last_day, now()).expect("listed");
    assert!(day.iter().any(|line| line == first));
    assert_eq!(
        due::between(&desk.session, "2026-01-01", "2036-01-01", now()),
        Err(Problem::invalid("to", "out-of-range"))
    );
    assert_eq!(due::between(&desk.session, "x", "2036-01-01", now()), Err(Problem::invalid("from", "unknown-word")));
}
