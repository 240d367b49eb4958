//! Two people at one record and one list of what is due.

use crate::pair::{ADMINISTRATOR, EVA, EVAS, Pair, at, entered, now, person};
use actions::{
    Problem, Session,
    audit::{self, AuditQuery},
    desks,
    dossier::{self, CorrectPerson, OpenPerson},
    drafts::{self, KeepDraft, Leaving},
    due::{self, DueLine},
    forms::{self, RunForm, Seen, ShelfFilter},
    key_slots::{self, Confirm},
    people::PersonInput,
    recovery,
    reminders::{
        self, HandOver, InHand, Snooze,
        schedule::{self, Schedule},
    },
    requests::{self, OpenRequest},
};
use domain::time::{Day, day_in_sweden};
use std::collections::HashMap;

const TASK: &str = "customer-service";

#[test]
fn of_two_people_at_one_record_at_two_desks_the_second_sees_what_changed_and_decides() {
    let pair = Pair::new(0, "manager");
    let id = person(&pair.one, "Åsa Lindström", "Q72", "client");
    pair.both_follow();
    let look = OpenPerson { id: id.clone(), task: TASK.to_owned() };
    let stood = entered("Åsa Lindström", "Q72", "client");
    let correct = |session: &Session, input: &PersonInput, before: &PersonInput| {
        let (input, before) = (input.clone(), Some(before.clone()));
        dossier::correct(session, &CorrectPerson { id: id.clone(), task: TASK.to_owned(), input, before }, now())
    };
    let moved = PersonInput { phone: Some("08-123 45 67".to_owned()), ..stood.clone() };
    let married = PersonInput { name: "Åsa Öberg".to_owned(), ..stood.clone() };
    correct(&pair.one, &moved, &stood).expect("the first");
    // The change is not at her desk yet: it is found when hers is to take its turn.
    assert_eq!(correct(&pair.two, &married, &stood), Err(Problem::ChangedMeanwhile));
    let now_there = dossier::look_again(&pair.two, &look, now()).expect("shown");
    assert_eq!(now_there.person.phone.as_deref(), Some("08-123 45 67"), "what changed is there to be seen");
    assert_eq!(now_there.person.name, "Åsa Lindström", "and nothing of hers was written");
    let both = PersonInput { phone: moved.phone.clone(), ..married };
    correct(&pair.two, &both, &moved).expect("she has decided");
    desks::pull(&pair.one, now()).expect("followed");
    let there = dossier::look_again(&pair.one, &look, now()).expect("shown").person;
    assert_eq!((there.name.as_str(), there.phone.as_deref()), ("Åsa Öberg", Some("08-123 45 67")));
}

#[test]
fn of_two_desks_that_change_one_purpose_the_second_is_told_although_the_first_has_not_reached_it() {
    let pair = Pair::new(0, "dpo");
    pair.both_follow();
    let shelf = |session: &Session| {
        forms::shelf(session, "processing", &ShelfFilter::default(), now()).expect("listed").records.remove(0)
    };
    let stood = shelf(&pair.two);
    let change = |session: &Session, others: &str, mark: &str| {
        let request = RunForm {
            noun: "processing".to_owned(),
            verb: "change".to_owned(),
            about: Some(stood.id.clone()),
            values: [("others".to_owned(), others.to_owned())].into(),
            ..RunForm::default()
        };
        let seen = Seen { person: None, marks: vec![mark.to_owned()] };
        forms::run_having_seen(session, &request, Some(&seen), now()).map(drop)
    };
    change(&pair.one, "Byrå Ett AB", &stood.mark).expect("the first");
    assert_eq!(shelf(&pair.two).mark, stood.mark, "nothing of it is at the second desk yet");
    assert_eq!(change(&pair.two, "Byrå Två AB", &stood.mark), Err(Problem::ChangedMeanwhile));
    let now_there = shelf(&pair.two);
    assert!(now_there.facts.iter().any(|fact| fact.text == "Byrå Ett AB"), "it is there to be seen now");
    change(&pair.two, "Byrå Två AB", &now_there.mark).expect("she has decided");
}

/// Requests that are announced at a desk on a day.
fn announced(session: &Session, day: Day) -> u32 {
    let lines = Schedule::of(session, now()).expect("worked out").on(day);
    lines.iter().filter(|it| it.kind == "request").map(|it| it.count).sum()
}

/// A request that is due in a month, and the day on which it is announced first.
struct Thing<'a> {
    pair: &'a Pair,
    line: DueLine,
    first: Day,
    /// Other requests by the day on which they are announced.
    others: HashMap<Day, u32>,
}

impl<'a> Thing<'a> {
    fn new(pair: &'a Pair) -> Self {
        let person = person(&pair.one, "Åsa Lindström", "Q72", "client");
        let request = OpenRequest {
            person: Some(person),
            applicant_name: None,
            search_keys: Vec::new(),
            kind: "access".to_owned(),
            received_on: "2026-11-20".to_owned(),
            channel: "email".to_owned(),
        };
        let others = day_in_sweden(now()).iter_days().take(60).map(|day| (day, announced(&pair.one, day))).collect();
        let id = requests::open(&pair.one, &request, now()).expect("opened").id;
        pair.both_follow();
        let line = due::list(&pair.one, None, 500, now()).expect("listed").into_iter().find(|it| it.subject_id == id);
        let (line, first) = (line.expect("it is due"), day_in_sweden(now()));
        let mut thing = Self { pair, line, first, others };
        let days = thing.first.iter_days().skip(1).take_while(|day| *day < thing.last());
        thing.first = days.into_iter().find(|day| thing.on(*day) == (1, 1)).expect("announced at both");
        thing
    }

    fn last(&self) -> Day {
        self.line.last_day.parse().expect("a day")
    }

    /// How often each of the desks announces it on a day.
    fn on(&self, day: Day) -> (u32, u32) {
        let others = self.others[&day];
        (announced(&self.pair.one, day) - others, announced(&self.pair.two, day) - others)
    }

    fn shown(&self, session: &Session) -> DueLine {
        let all = due::list(session, None, 500, now()).expect("listed");
        all.into_iter().find(|it| it.subject_id == self.line.subject_id && it.kind == self.line.kind).expect("listed")
    }

    fn hand_over(&self, session: &Session, user: Option<&str>) {
        let (kind, subject_id) = (self.line.kind.clone(), self.line.subject_id.clone());
        let request = HandOver { kind, subject_id, user: user.map(str::to_owned) };
        reminders::hand_over(session, &request, now()).expect("handed over");
    }

    fn snooze(&self, session: &Session, until: Option<&str>) {
        let (kind, subject_id) = (self.line.kind.clone(), self.line.subject_id.clone());
        let request = Snooze { kind, subject_id, until: until.map(str::to_owned) };
        reminders::snooze(session, &request, now()).expect("put off");
    }
}

// policy: 22
#[test]
fn what_one_desk_has_in_hand_put_off_or_done_is_not_announced_at_the_other() {
    let pair = Pair::new(0, "manager");
    let thing = Thing::new(&pair);

    // Somebody takes it in hand: it is announced at her desk alone, and everybody sees who has it.
    let before = schedule::writes(&pair.two);
    thing.hand_over(&pair.one, Some(ADMINISTRATOR));
    desks::pull(&pair.two, now()).expect("followed");
    assert_ne!(schedule::writes(&pair.two), before, "a schedule that is kept is made anew");
    assert_eq!(thing.on(thing.first), (1, 0));
    assert_eq!(thing.on(thing.last()), (1, 1), "the duty is the office's: on its last day both are told");
    assert_eq!(thing.shown(&pair.two).handled_by.as_deref(), Some(ADMINISTRATOR));
    thing.hand_over(&pair.two, Some(EVA));
    desks::pull(&pair.one, now()).expect("followed");
    assert_eq!(thing.on(thing.first), (0, 1), "she has taken it over");
    thing.hand_over(&pair.two, None);
    desks::pull(&pair.one, now()).expect("followed");
    assert_eq!(thing.on(thing.first), (1, 1));

    // Put off at one desk, silent at both, and so when somebody is done with it.
    thing.snooze(&pair.two, Some(&thing.line.last_day));
    desks::pull(&pair.one, now()).expect("followed");
    assert_eq!(thing.on(thing.first), (0, 0));
    thing.snooze(&pair.one, None);
    desks::pull(&pair.two, now()).expect("followed");
    assert_eq!(thing.on(thing.first), (1, 1));
    let which = InHand { kind: thing.line.kind.clone(), subject_id: thing.line.subject_id.clone() };
    reminders::done(&pair.two, &which, now()).expect("done");
    desks::pull(&pair.one, now()).expect("followed");
    assert_eq!((thing.on(thing.first), thing.on(thing.last())), ((0, 0), (1, 1)));
    assert_eq!(thing.shown(&pair.one).handled_by.as_deref(), Some(EVA));
}

/// What was found beside a register is that computer's own: nobody else can look at it, and nobody else makes it go away.
#[test]
fn what_was_found_in_the_log_at_one_desk_is_due_there_and_stays_so() {
    let pair = Pair::new(0, "administrator");
    let found =
        |session: &Session| due::list(session, None, 500, now()).expect("listed").iter().any(|line| line.kind == "log");
    std::fs::remove_file(store::witness_path(&pair.folder("two"))).expect("a witness");
    let (there, here) = (pair.eva_at("two"), pair.eva_at("one"));
    pair.both_follow();
    assert_eq!((found(&there), found(&here)), (true, false));
}

/// What was typed without the server waits on that computer, is there after unlocking, and is everywhere when the server is.
#[test]
fn what_was_typed_without_the_server_is_there_after_unlocking_and_later_at_the_other_desk() {
    let pair = Pair::new(0, "manager");
    let known = person(&pair.one, "Åsa Lindström", "Q72", "client");
    pair.both_follow();
    let typed = |name: &str, body: &str| KeepDraft { name: name.to_owned(), body: body.to_owned() };
    let names = |session: &Session| -> Vec<(String, String)> {
        drafts::mine(session, now()).expect("read").into_iter().map(|it| (it.name, it.body)).collect()
    };
    let pairs = |list: &[(&str, &str)]| -> Vec<(String, String)> {
        list.iter().map(|(name, body)| ((*name).to_owned(), (*body).to_owned())).collect()
    };
    let before = [typed("given-up", "{}"), typed("new-person", "an older one")];
    drafts::put_away(&pair.two, &before, Leaving::Asked, now()).expect("kept with the server");
    pair.both_follow();
    pair.server.crash();
    let about_her = format!("person-{known}");
    let left = [typed("new-person", "{}"), typed(&about_her, "hers")];
    drafts::put_away(&pair.two, &left, Leaving::Idle, at("2026-11-22T10:05:00+01:00")).expect("kept without it");
    let all = pairs(&[("new-person", "{}"), (&about_her, "hers")]);
    assert_eq!(names(&pair.eva_at("two")), all, "what she has given up is not there");
    pair.server.start();
    for session in [&pair.two, &pair.one] {
        desks::pull(session, now()).expect("followed");
    }
    assert_eq!(names(&pair.eva_at("one")), all, "at the other desk too");
    assert_eq!(names(&pair.two), all);
    let locks = AuditQuery { verb: Some("session.lock".to_owned()), limit: 9, ..AuditQuery::default() };
    let found = audit::page(&pair.one, &locks).expect("read").lines;
    assert_eq!(found.iter().map(|line| line.fields.join(" ")).collect::<Vec<_>>(), ["lock-idle", "lock-asked"]);
}

/// Each desk has a recovery kit of its own: that one was tried says nothing of the other.
#[test]
fn that_a_recovery_kit_was_tried_is_each_desks_own() {
    let pair = Pair::new(0, "administrator");
    let proven = |session: &Session| key_slots::list(session, now()).expect("listed").recovery_proven_at.is_some();
    let kit = key_slots::add_recovery(&pair.two, &Confirm { password: EVAS.to_owned() }, now()).expect("a new kit");
    recovery::prove_recovery(&pair.two, &kit.groups().join("-"), now()).expect("tried");
    pair.both_follow();
    assert_eq!((proven(&pair.one), proven(&pair.two)), (false, true));
}
