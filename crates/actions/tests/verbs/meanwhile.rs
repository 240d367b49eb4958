//! Two people at the same thing: whoever comes second is told, at every form and every setting.

use crate::desk::{Desk, desk, now};
use crate::staff::{FIRST, add, open};
use crate::trade::{done, form};
use actions::{
    Problem, Session,
    digest::{self, DigestSettings},
    dossier::{self, OpenPerson},
    due,
    forms::{self, About, Form, RunForm, Seen, ShelfFilter},
    held::RecordView,
    incidents,
    key_slots::Confirm,
    locks::{self, LockRules, SetLockRules},
    meanwhile::{self, ChangeOf, Stood},
    office_rules::{self, ChangeRatingSetting},
    organisation,
    people::{self, FindPeople},
    reminders::{self, HandOver, InHand, ReminderRules},
    requests::{self, EditTemplate},
    session::OrganisationView,
    staff::{self, SetRole},
};
use domain::staff::{Role, Task};
use papers::Language;
use std::collections::BTreeMap;

/// Everybody who could do something, one for each role.
fn office(desk: &Desk) -> Vec<Session> {
    let colleagues = Role::ALL.map(|role| {
        add(&desk.session, role.code(), role.code()).expect("added");
        open(desk.folder.path(), role.code(), FIRST).expect("opened")
    });
    colleagues.into_iter().collect()
}

/// A record of every noun there is something of, with the person in whose dossier it stands.
fn records(desk: &Desk, office: &[Session]) -> BTreeMap<String, (RecordView, Option<String>)> {
    let mut found = BTreeMap::new();
    let everybody = FindPeople { text: String::new(), relation: None, offset: 0, limit: 60 };
    for hit in people::find(&desk.session, &everybody).expect("found").hits {
        for (session, task) in office.iter().flat_map(|session| Task::ALL.map(|task| (session, task))) {
            let opening = OpenPerson { id: hit.id.clone(), task: task.code().to_owned() };
            let Ok(dossier) = dossier::open(session, &opening, now()) else { continue };
            for record in dossier.records {
                found.entry(record.noun.clone()).or_insert((record, Some(hit.id.clone())));
            }
        }
    }
    for noun in forms::nouns() {
        let listed = office.iter().find_map(|it| forms::shelf(it, noun, &ShelfFilter::default(), now()).ok());
        for record in listed.into_iter().flat_map(|shelf| shelf.records) {
            found.entry(record.noun.clone()).or_insert((record, None));
        }
    }
    found
}

/// The answer of whoever may do it at all.
fn run(office: &[Session], form: &Form, about: Option<&String>, seen: &Seen) -> Result<(), Problem> {
    let tasks = || Task::ALL.into_iter().map(Some).chain([None]);
    let answers = office.iter().flat_map(|session| tasks().map(move |task| (session, task))).map(|(session, task)| {
        let request = RunForm {
            noun: form.noun.to_owned(),
            verb: form.verb.to_owned(),
            about: about.cloned(),
            task: task.map(|task| task.code().to_owned()),
            values: BTreeMap::new(),
        };
        forms::run_having_seen(session, &request, Some(seen), now()).map(drop)
    });
    let all: Vec<_> = answers.collect();
    // Somebody may write what she may not read: she has seen nothing, and is not asked.
    let told = all.iter().find(|answer| **answer == Err(Problem::ChangedMeanwhile));
    let may = |answer: &&Result<(), Problem>| !matches!(answer, Err(Problem::NotPermitted { .. }));
    told.or_else(|| all.iter().find(may)).cloned().unwrap_or(Ok(()))
}

#[test]
fn every_form_that_writes_over_something_tells_whoever_saw_another_state() {
    let desk = desk(60);
    let office = office(&desk);
    let records = records(&desk, &office);
    let person = records.values().find_map(|(_, person)| person.clone()).expect("somebody has something");
    let stale = |person: Option<String>| Seen { person, marks: vec!["of another state".to_owned()] };
    let mut tried = 0;
    for form in forms::all().filter(|form| form.writes_over()) {
        let (about, seen) = match (form.about, records.get(form.noun)) {
            (About::Record, Some((record, person))) => (Some(record.id.clone()), stale(person.clone())),
            // There is none to be looked at: that is found before anything that was filled in.
            (About::Record, None) => {
                let about = "01935060-0000-7000-8000-000000000000".to_owned();
                let answer = run(&office, form, Some(&about), &stale(None));
                assert!(matches!(answer, Err(Problem::NotFound { .. })), "{} {}: {answer:?}", form.noun, form.verb);
                continue;
            }
            (About::Person, _) => (Some(person.clone()), stale(None)),
            (About::Nothing, _) => (None, stale(None)),
        };
        let answer = run(&office, form, about.as_ref(), &seen);
        assert_eq!(answer, Err(Problem::ChangedMeanwhile), "{} {}", form.noun, form.verb);
        tried += 1;
        // With what stands there it goes on to what was filled in, which is nothing.
        if let (About::Record, Some((record, person))) = (form.about, records.get(form.noun)) {
            let seen = Seen { person: person.clone(), marks: vec![record.mark.clone()] };
            let refused = Problem::invalid("nothing", "typed");
            let lacking = form.fields.iter().any(|field| field.required);
            let answer = if lacking { run(&office, form, about.as_ref(), &seen) } else { Err(refused) };
            assert_ne!(answer, Err(Problem::ChangedMeanwhile), "{} {}", form.noun, form.verb);
        }
    }
    assert!(tried > 45, "{tried}: made-up registers have most of what can be changed");
}

#[test]
fn of_two_people_at_one_record_the_second_is_told_and_decides() {
    let desk = desk(0);
    let purpose = |values: &[(&str, &str)], verb: &str, about: Option<String>| RunForm {
        noun: "processing".to_owned(),
        verb: verb.to_owned(),
        about,
        task: None,
        values: values.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect(),
    };
    let shelf = || forms::shelf(&desk.session, "processing", &ShelfFilter::default(), now()).expect("listed").records;
    let stood = shelf().into_iter().next().expect("a register begins with purposes");
    let change = |others: &str, seen: &RecordView| {
        let seen = Seen { person: None, marks: vec![seen.mark.clone()] };
        let request = purpose(&[("others", others)], "change", Some(stood.id.clone()));
        forms::run_having_seen(&desk.session, &request, Some(&seen), now())
    };
    let now_there = || shelf().into_iter().find(|record| record.id == stood.id).expect("it is still there");
    let others = |record: &RecordView| {
        record.facts.iter().find(|fact| fact.name == "others").map(|fact| fact.text.clone()).unwrap_or_default()
    };
    change("Byrå Ett AB", &stood).expect("the first");
    assert_eq!(change("Byrå Två AB", &stood), Err(Problem::ChangedMeanwhile));
    let seen = now_there();
    assert_eq!(others(&seen), "Byrå Ett AB", "nothing of the second's was written, and she sees what changed");
    change("Byrå Två AB", &seen).expect("she has decided");
    assert_eq!(others(&now_there()), "Byrå Två AB");
}

/// A form that names what it writes over is stopped by a change of that, and of nothing else there is of the noun.
#[test]
fn what_a_colleague_has_changed_about_another_thing_stops_nobody() {
    let desk = desk(0);
    let rules = || forms::shelf(&desk.session, "setting", &ShelfFilter::default(), now()).expect("listed").records;
    let fact = |record: &RecordView, name: &str| {
        record.facts.iter().find(|fact| fact.name == name).map(|fact| fact.text.clone()).expect("it says so")
    };
    let set = |name: &str, value: &str, seen: &RecordView| {
        let request = RunForm {
            noun: "setting".to_owned(),
            verb: "change".to_owned(),
            values: [("name", name), ("value", value)].map(|(name, value)| (name.to_owned(), value.to_owned())).into(),
            ..RunForm::default()
        };
        let seen = Seen { person: None, marks: vec![seen.mark.clone()] };
        forms::run_having_seen(&desk.session, &request, Some(&seen), now()).map(drop)
    };
    let stood = rules();
    let [one, other] = [&stood[0], &stood[1]];
    let name = fact(one, "name");
    set(&fact(other, "name"), &fact(other, "least"), other).expect("a colleague's, about another setting");
    set(&name, &fact(one, "least"), one).expect("nobody has touched this one");
    assert_eq!(set(&name, &fact(one, "most"), one), Err(Problem::ChangedMeanwhile), "it was changed a moment ago");
    let now_there = rules().into_iter().find(|record| record.id == one.id).expect("it is still there");
    set(&name, &fact(one, "most"), &now_there).expect("she has decided");
}

#[test]
fn whatever_a_form_names_has_a_fact_of_that_name() {
    let desk = desk(60);
    let records = records(&desk, &office(&desk));
    let mut found = 0;
    for form in forms::all() {
        let Some(named_by) = form.named_by() else { continue };
        assert!(
            form.fields.iter().any(|field| field.name == named_by && field.required),
            "{} {}",
            form.noun,
            form.verb
        );
        let Some((record, _)) = records.get(form.noun) else { continue };
        assert!(record.facts.iter().any(|fact| fact.name == named_by), "{}: {named_by}", form.noun);
        found += 1;
    }
    assert!(found >= 8, "{found}");
}

#[test]
fn whoever_is_told_hears_who_was_faster_and_when() {
    let desk = desk(20);
    add(&desk.session, "Bo", "manager").expect("added");
    let bo = open(desk.folder.path(), "Bo", FIRST).expect("opened");
    let line = due::list(&desk.session, None, 1, now()).expect("listed").remove(0);
    let of = ChangeOf { records: vec![line.subject_id.clone()], verb: None };
    let user = Some("Bo".to_owned());
    reminders::hand_over(&bo, &HandOver { kind: line.kind, subject_id: line.subject_id, user }, now()).expect("his");
    let last = meanwhile::last_change(&desk.session, &of).expect("read").expect("there is one");
    assert_eq!(last.by.as_deref(), Some("Bo"));
    assert_eq!(last.at.parse::<domain::time::Moment>().expect("a moment"), now());
    let rules = reminders::rules(&bo).expect("read");
    reminders::set_rules(&desk.session, &rules, now()).expect("changed");
    let by_verb = |verb: &str| ChangeOf { records: Vec::new(), verb: Some(verb.to_owned()) };
    let last = meanwhile::last_change(&bo, &by_verb("settings.reminders")).expect("read").expect("there is one");
    assert_eq!(last.by.as_deref(), Some("demo"));
    assert_eq!(meanwhile::last_change(&bo, &by_verb("settings.locks")), Ok(None));
    assert_eq!(meanwhile::last_change(&bo, &ChangeOf::default()), Ok(None), "of nothing there is none");
    let report = [("kind", "loss"), ("happened", "Pärm borta"), ("aware-at", "2026-11-20 14:10")];
    let incident = done(&bo, &form("incident", "report", "", "", &report), now()).id.expect("reported");
    incidents::report_pdf(&desk.session, &incident, Language::Sv, now()).expect("printed");
    let of = ChangeOf { records: vec![incident], verb: None };
    let last = meanwhile::last_change(&desk.session, &of).expect("read").expect("there is one");
    assert_eq!(last.by.as_deref(), Some("Bo"), "whoever has only printed it has changed nothing");
}

type Change<'a> = Box<dyn Fn(&Session) -> Result<(), Problem> + 'a>;

/// How something stands, how somebody may think that it stands, and a change of it.
struct Case<'a> {
    stands: Stood,
    stale: Stood,
    change: Change<'a>,
}

fn case<'a, T>(stands: Stood, stale: Stood, change: impl Fn(&Session) -> Result<T, Problem> + 'a) -> Case<'a> {
    Case { stands, stale, change: Box::new(move |session| change(session).map(drop)) }
}

fn settings(session: &Session) -> Vec<Case<'_>> {
    let organisation = session.view(now()).organisation;
    let moved = OrganisationView { phone: "018-20 00 00".to_owned(), ..organisation.clone() };
    let locks = locks::rules(session).expect("read");
    let reminders = reminders::rules(session).expect("read");
    let silent = ReminderRules { on: !reminders.on, ..reminders.clone() };
    let digest = digest::settings(session).expect("read");
    let other = DigestSettings { host: "mejl.example.org".to_owned(), ..digest.clone() };
    let rule = office_rules::settings(session).expect("read").remove(0);
    let (key, value) = (rule.key, rule.value);
    let letter = requests::templates(session).expect("read").remove(0);
    let stood = |text: &str| Stood::Letter(letter.kind.clone(), letter.language.clone(), text.to_owned());
    let line = due::list(session, None, 1, now()).expect("listed").remove(0);
    let hand = InHand { kind: line.kind, subject_id: line.subject_id };
    let (whom, which, text) = (hand.clone(), hand.clone(), letter.text.clone());
    vec![
        case(Stood::Organisation(organisation), Stood::Organisation(moved.clone()), move |it| {
            organisation::change(it, &OrganisationView { name: "Byrån AB".to_owned(), ..moved.clone() }, now())
        }),
        case(
            Stood::LockRules(locks),
            Stood::LockRules(LockRules { idle_minutes: locks.idle_minutes + 1, ..locks }),
            |it| locks::set_rules(it, &SetLockRules { idle_minutes: 3, shield_window: true }, now()),
        ),
        case(Stood::ReminderRules(reminders), Stood::ReminderRules(silent.clone()), move |it| {
            reminders::set_rules(it, &silent, now())
        }),
        case(Stood::Digest(digest), Stood::Digest(other.clone()), move |it| digest::set(it, &other, now())),
        case(Stood::OfficeRule(key.clone(), value), Stood::OfficeRule(key.clone(), value + 1), move |it| {
            office_rules::change(it, &ChangeRatingSetting { key: key.clone(), value }, now())
        }),
        case(stood(&letter.text), stood("other words"), move |it| {
            let (kind, language) = (letter.kind.clone(), letter.language.clone());
            requests::edit_template(it, &EditTemplate { kind, language, text: Some(text.clone()) }, now())
        }),
        case(
            Stood::Role("Bo".to_owned(), "invoicing".to_owned()),
            Stood::Role("Bo".to_owned(), "dpo".to_owned()),
            |it| {
                let confirm = Confirm { password: "demo".to_owned() };
                staff::set_role(it, &SetRole { user: "Bo".to_owned(), role: "dpo".to_owned(), confirm }, now())
            },
        ),
        case(Stood::InHand(hand.clone(), String::new()), Stood::InHand(hand.clone(), "Bo".to_owned()), move |it| {
            let (kind, subject_id) = (whom.kind.clone(), whom.subject_id.clone());
            reminders::hand_over(it, &HandOver { kind, subject_id, user: Some("Bo".to_owned()) }, now())
        }),
        case(Stood::PutOff(hand.clone(), String::new()), Stood::PutOff(hand, "2026-11-30".to_owned()), move |it| {
            reminders::done(it, &which, now())
        }),
    ]
}

#[test]
fn every_setting_the_office_shares_tells_whoever_saw_another_state() {
    let desk = desk(20);
    add(&desk.session, "Bo", "invoicing").expect("added");
    for Case { stands, stale, change } in settings(&desk.session) {
        let told = change(&desk.session.having_stood(Some(stale)));
        assert_eq!(told, Err(Problem::ChangedMeanwhile), "{stands:?}");
        let words = format!("{stands:?}");
        assert_eq!(change(&desk.session.having_stood(Some(stands))), Ok(()), "{words}");
    }
}
