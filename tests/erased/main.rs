//! Erasing a thousand of a hundred thousand people, as the office does it: planned, signed by a second person, carried
//! out. Whatever is left on the disk is then searched byte by byte, under the seal, for every value of theirs.

mod crowd;
mod unsealed;

use std::ops::ControlFlow;
use std::path::Path;

use actions::backup;
use actions::demo::{self, MakeDemo};
use actions::drafts::{self, KeepDraft, Leaving};
use actions::erasure::{self, ApplyPlan, MakePlan, PlanView};
use actions::forms::{self, RunForm};
use actions::import::{self, ImportChoices, ImportFile};
use actions::key_slots::Confirm;
use actions::people::{self, FindPeople};
use actions::staff::{self, AddStaff};
use actions::unlock::{self, DEMO_PASSWORD, DEMO_USER, Unlock};
use actions::{Session, approvals};
use domain::audit::AuditEntry;
use domain::time::{Moment, day_in_sweden};
use keys::DataKey;
use papers::Language;
use store::{Holder, Register};

use crowd::{Found, One, Traces, WORD};
use unsealed::{PageKey, data_key};

/// How many people there are, and how many of them are erased, when nothing else is asked for.
const EVERYBODY: u32 = 100_000;
const ERASED: u32 = 1_000;
/// Of so many of them one has records beside her own data, up to so many people.
const RECORDS_EVERY: usize = 20;
const WITH_RECORDS: usize = 50;
const SECOND: &str = "Eva";

fn at(text: &str) -> Moment {
    Moment::parse_from_rfc3339(text).expect("a moment")
}

fn now() -> Moment {
    at("2026-11-22T10:00:00+01:00")
}

fn go_on(_: u64, _: u64) -> ControlFlow<()> {
    ControlFlow::Continue(())
}

fn who(user: &str) -> Unlock {
    Unlock { user: user.to_owned(), password: DEMO_PASSWORD.to_owned() }
}

fn how_many(session: &Session, text: &str) -> u32 {
    let wanted = FindPeople { text: text.to_owned(), limit: 1, offset: 0, relation: None };
    people::find(session, &wanted).expect("searched").total
}

/// A register with these people among so many others.
fn register(folder: &Path, everybody: u32, these: &[One]) -> (Session, DataKey) {
    let empty = MakeDemo { people: 0, seed: 7, replace: false };
    let (session, _) = demo::create(folder, &empty, now(), &mut go_on).expect("a demo register");
    let key = data_key(folder, DEMO_USER, DEMO_PASSWORD);
    let few = u32::try_from(these.len()).expect("few");
    add_others(folder, &key, everybody - few);
    let file = crowd::file(these, day_in_sweden(now()));
    let choices =
        ImportChoices { identity_ground: Some("secure-identification".to_owned()), ..ImportChoices::default() };
    let list = ImportFile { name: "kunder.csv", bytes: file.as_bytes() };
    let report =
        import::run(&session, &list, &choices, now(), &mut |_, _| ControlFlow::Continue(())).expect("imported");
    assert_eq!((report.added, how_many(&session, "")), (few, everybody));
    add_records(&session, these);
    (session, key)
}

/// Made-up people with their agreements and consents, in one write.
fn add_others(folder: &Path, key: &DataKey, count: u32) {
    let register = Register::open(folder, key).expect("opened");
    let line = AuditEntry { at: now(), who: None, verb: "demo.create", task: None, ids: vec![], fields: vec![] };
    let added: Result<(), store::Error> = register.write(&Holder::new("demo", now()), |w| {
        for made in demo::people(7, count as usize, now()) {
            w.insert_person(&made.person)?;
            made.agreements.iter().try_for_each(|agreement| w.insert_agreement(agreement))?;
            made.consents.iter().try_for_each(|consent| w.insert_consent(consent))?;
        }
        w.record(&line).map(drop)
    });
    added.expect("added");
}

/// Records of some of them, every one with words of their own, and long since at their last day.
fn add_records(session: &Session, these: &[One]) {
    let long_ago = at("2020-01-15T10:00:00+01:00");
    let mut half_filled = Vec::new();
    for one in these.iter().step_by(RECORDS_EVERY).take(WITH_RECORDS) {
        let wanted = FindPeople { text: one.words("").trim().to_owned(), limit: 2, offset: 0, relation: None };
        let id = people::find(session, &wanted).expect("searched").hits[0].id.clone();
        let run = |noun: &str, verb: &str, about: &str, values: &[(&str, String)]| {
            let request = RunForm {
                noun: noun.to_owned(),
                verb: verb.to_owned(),
                about: Some(about.to_owned()),
                task: None,
                values: values.iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect(),
            };
            forms::run(session, &request, long_ago).expect("done").id.expect("an identifier")
        };
        let text = |text: &str| text.to_owned();
        let subject = one.words("Kvitto till");
        run("message", "add", &id, &[("kind", text("service")), ("channel", text("email")), ("subject", subject)]);
        let program = one.words("Webbläsare");
        run("technical", "add", &id, &[("used-for", text("service")), ("user-agent", program)]);
        let words = one.words("Ja, skicka nyhetsbrevet till");
        let given =
            [("purpose", text("newsletter")), ("channel", text("letter")), ("version", text("1")), ("text", words)];
        let consent = run("consent", "give", &id, &given);
        run("consent", "withdraw", &consent, &[("channel", text("email"))]);
        half_filled.push(KeepDraft { name: format!("person-{id}"), body: one.words("Ny adress för") });
    }
    drafts::put_away(session, &half_filled, Leaving::Asked, now()).expect("put away");
}

/// Plans the erasure of everybody a search for this finds, and has it signed by somebody else.
fn signed_plan(session: &Session, folder: &Path, text: &str) -> PlanView {
    let made = erasure::plan(session, &MakePlan { text: Some(text.to_owned()), ..MakePlan::default() }, now());
    let made = made.expect("planned");
    let waiting = erasure::apply(session, &ApplyPlan { id: made.id.clone() }, now(), &mut go_on).expect("proposed");
    let request = AddStaff {
        user: SECOND.to_owned(),
        role: "dpo".to_owned(),
        password: DEMO_PASSWORD.to_owned(),
        on_this_computer: false,
        confirm: Confirm { password: DEMO_PASSWORD.to_owned() },
    };
    staff::add(session, &request, now()).expect("added");
    let second = unlock::unlock(folder, &who(SECOND), now()).expect("opened");
    let approval = waiting.approval_id.expect("it waits").parse().expect("an identifier");
    approvals::sign(&second, approval, now()).expect("signed");
    made
}

/// The lines of the ledger of erasures, all of this plan.
fn ledger_lines(folder: &Path, key: &DataKey, plan: &PlanView) -> usize {
    let register = Register::open(folder, key).expect("opened");
    let lines = register.read(|r| r.ledger(0, u32::MAX)).expect("read");
    assert!(lines.iter().all(|line| line.certificate.as_ref() == Some(&plan.number)));
    lines.len()
}

// policy: 22, 57
#[test]
fn a_thousand_of_a_hundred_thousand_leave_no_trace_and_no_backup_brings_them_back() {
    let number = |variable: &str| std::env::var(variable).ok().and_then(|text| text.parse::<u32>().ok());
    let (everybody, erased) = (number("ERASED_OF").unwrap_or(EVERYBODY), number("ERASED").unwrap_or(ERASED));
    let outside = tempfile::tempdir().expect("a folder");
    let (folder, restored) = (outside.path().join("register"), outside.path().join("restored"));
    let these: Vec<One> = (0..erased).map(One::new).collect();
    let (session, key) = register(&folder, everybody, &these);
    let traces = Traces::of(&these, day_in_sweden(now()));
    let found = |folder: &Path| traces.found_in(&PageKey::of(&key).unsealed(folder));
    let all_are = |whole: u32| Found { whole: whole as usize, gone: (erased - whole) as usize };
    assert_eq!(found(&folder), all_are(erased), "whatever is searched for is there, or this test proves nothing");
    let backup = backup::make(&session, Some(&outside.path().join("backups")), now(), &mut go_on).expect("backed up");

    let plan = signed_plan(&session, &folder, WORD);
    assert_eq!((plan.people, plan.whole), (erased, erased));
    let request = ApplyPlan { id: plan.id.clone() };
    let mut half = |done, all| if done >= all / 2 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) };
    let broken_off = erasure::apply(&session, &request, now(), &mut half).expect("broken off");
    let left = how_many(&session, WORD);
    assert!(left > 0 && left < erased, "in the middle: {left} are left");
    // Whoever breaks off does not wait for the file to be wiped; the next unlocking does it.
    drop(unlock::unlock(&folder, &who(DEMO_USER), now()).expect("opened"));
    assert_eq!(found(&folder), all_are(left), "who is gone is gone altogether, and who is not is whole");
    assert_eq!(ledger_lines(&folder, &key, &plan), (plan.items - broken_off.left) as usize);

    let done = erasure::apply(&session, &request, now(), &mut go_on).expect("carried out");
    assert_eq!((done.state.as_str(), done.left), ("applied", 0));
    assert_eq!((how_many(&session, WORD), how_many(&session, "")), (0, everybody - erased));
    assert_eq!(ledger_lines(&folder, &key, &plan), plan.items as usize);
    assert!(erasure::certificate(&session, &plan.number, Language::Sv, now()).expect("a certificate").pages > 0);
    assert_eq!(found(&folder), all_are(0), "no byte of theirs is left");
    drop(session);

    let put_back = backup::restore(Path::new(&backup.path), &restored, &who(DEMO_USER), now(), &mut go_on);
    let put_back = put_back.expect("restored");
    assert_eq!((put_back.counts["people"], put_back.ledger.as_str()), (everybody, "whole"), "they were in the backup");
    assert_eq!(put_back.erased_again, plan.items);
    assert_eq!(found(&restored), all_are(0), "and do not come back with it");
    let again = unlock::unlock(&restored, &who(DEMO_USER), now()).expect("it opens");
    assert_eq!((how_many(&again, WORD), how_many(&again, "")), (0, everybody - erased));
}
