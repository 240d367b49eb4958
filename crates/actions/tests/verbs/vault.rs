//! What the program looks after by itself: daily backups, erasures that stay erased, a log that is followed.

use crate::desk::{Desk, asa, at, desk, now};
use actions::{
    Problem, Session,
    audit::{self, AuditQuery, LogFormat},
    backup::{self, Ledgers, SetBackupSettings},
    dossier::{self, OpenPerson},
    due,
    erasure::{self, ApplyPlan, MakePlan},
    forms::{self, RunForm},
    key_slots::{self, ChangeOwnPassword, Confirm},
    people::{self, PersonInput},
    protection::{self, DiskEncryption, ProtectionState},
    rotation,
    unlock::{self, Unlock},
};
use domain::{
    audit::AuditEntry,
    ledger::{ErasureLine, LedgerAct},
};
use sha2::{Digest, Sha256};
use std::{
    fs,
    ops::ControlFlow,
    path::{Path, PathBuf},
};
use uuid::Uuid;

fn everybody() -> Unlock {
    Unlock { user: unlock::DEMO_USER.to_owned(), password: unlock::DEMO_PASSWORD.to_owned() }
}

fn on(_: u64, _: u64) -> ControlFlow<()> {
    ControlFlow::Continue(())
}

fn verbs(session: &Session, limit: u32) -> Vec<String> {
    let query = AuditQuery { limit, ..AuditQuery::default() };
    audit::page(session, &query).expect("the log").lines.into_iter().map(|line| line.verb).collect()
}

fn again(folder: &Path) -> Session {
    unlock::unlock(folder, &everybody(), now()).expect("unlocked")
}

fn due_kinds(session: &Session) -> Vec<String> {
    let list = due::list(session, None, 500, now()).expect("listed");
    list.into_iter().map(|line| line.kind).filter(|kind| ["backup", "log"].contains(&kind.as_str())).collect()
}

// policy: 21, 61, S8
#[test]
fn one_backup_a_day_by_itself_and_old_ones_go() {
    let Desk { folder, session } = desk(3);
    let outcome = |at_text: &str| backup::daily(&session, at(at_text), &mut on).expect("an answer").outcome;
    assert_eq!(outcome("2026-11-22T08:00:00+01:00"), "made");
    assert_eq!(outcome("2026-11-22T17:00:00+01:00"), "not-needed");
    assert_eq!(outcome("2026-11-23T08:00:00+01:00"), "made");
    assert_eq!(verbs(&session, 1), ["backup.daily"]);
    let settings = backup::settings(&session).expect("settings");
    assert!(settings.automatic && settings.usual_folder);
    assert_eq!(settings.last_made.as_deref(), Some("2026-11-23T08:00:00+01:00"));
    assert_eq!(backup::list(&session, None).expect("listed").len(), 2);
    let later = backup::daily(&session, at("2026-12-20T08:00:00+01:00"), &mut on).expect("an answer");
    assert_eq!(
        (later.outcome.as_str(), later.removed.len(), later.problem),
        ("made", 1, None),
        "the first of two of one month"
    );
    let later = backup::daily(&session, at("2027-01-20T08:00:00+01:00"), &mut on).expect("an answer");
    assert_eq!(later.removed.len(), 0, "each of the others is the last of its month");
    let off = SetBackupSettings { automatic: false, folder: None };
    backup::set_settings(&session, &off, now()).expect("set");
    let answer = backup::daily(&session, at("2028-01-01T08:00:00+01:00"), &mut on).expect("an answer");
    assert_eq!(answer.outcome, "not-needed");
    assert_eq!(backup::list(&session, Some(&folder.path().join("backups"))).expect("listed").len(), 3);
}

#[test]
fn a_failed_backup_is_written_down_and_due_until_one_succeeds() {
    let Desk { folder, session } = desk(3);
    assert_eq!(due_kinds(&session), Vec::<String>::new());
    let chosen = folder.path().join("chosen");
    let to = |folder: &Path| SetBackupSettings { automatic: true, folder: Some(folder.display().to_string()) };
    let relative = backup::set_settings(&session, &to(Path::new("here")), now()).err();
    assert_eq!(relative, Some(Problem::invalid("backup-folder", "not-absolute")));
    backup::set_settings(&session, &to(&chosen), now()).expect("set");
    fs::remove_dir(&chosen).expect("gone");
    fs::write(&chosen, "no folder any more").expect("written");
    let answer = backup::daily(&session, now(), &mut on).expect("an answer");
    assert_eq!(answer.outcome, "failed");
    assert!(matches!(answer.problem, Some(Problem::StorageFailed { .. })), "{:?}", answer.problem);
    assert_eq!(verbs(&session, 1), ["backup.failed"]);
    assert_eq!(due_kinds(&session), ["backup"]);
    assert_eq!(backup::settings(&session).expect("settings").failed_with.as_deref(), Some("storage-failed"));
    fs::remove_file(&chosen).expect("gone");
    let cancelled = backup::daily(&session, now(), &mut |_, _| ControlFlow::Break(())).err();
    assert_eq!(cancelled, Some(Problem::Cancelled));
    assert_eq!(backup::daily(&session, now(), &mut on).expect("an answer").outcome, "made");
    assert_eq!(due_kinds(&session), Vec::<String>::new());
    assert_eq!(fs::read_dir(&chosen).expect("a folder").count(), 2, "the backup and the ledger");
}

/// The register through another door: what retention does when it erases.
fn register(folder: &Path) -> store::Register {
    let slots = keys::SlotsFile::load(&folder.join(unlock::SLOTS_FILE)).expect("slots");
    let password = keys::Secret::new(unlock::DEMO_PASSWORD.to_owned());
    let key = slots.unlock_password(unlock::DEMO_USER, &password).expect("a key");
    store::Register::open(folder, &key).expect("opened")
}

/// Erases a person with a line in the ledger, in one transaction.
fn erase(folder: &Path, person: Uuid) {
    let line = ErasureLine {
        id: Uuid::from_u128(77),
        act: LedgerAct::Erased,
        noun: "person".to_owned(),
        record: person,
        day: now().date_naive(),
        rule: "contract-and-year".to_owned(),
        approver: None,
        certificate: Some("2026-0001".to_owned()),
    };
    let entry =
        AuditEntry { at: now(), who: None, verb: "retention.apply", task: None, ids: vec![person], fields: vec![] };
    let erased = register(folder).write(&store::Holder::new("demo", now()), |w| {
        w.ledger_add(&line)?;
        w.record(&entry)?;
        w.erase("person", person)
    });
    assert_eq!(erased, Ok(true));
}

fn somebody(folder: &Path) -> Uuid {
    let page = register(folder).read(|r| r.people_page(None, 1)).expect("a page");
    page.people[0].id.0
}

fn is_there(folder: &Path, person: Uuid) -> bool {
    register(folder).read(|r| r.person(domain::ids::PersonId(person))).expect("looked").is_some()
}

// policy: 40, 61
#[test]
fn what_was_erased_after_the_backup_is_not_there_after_the_restoring() {
    let Desk { folder, session } = desk(12);
    let made = PathBuf::from(backup::make(&session, None, now(), &mut on).expect("made").path);
    let person = somebody(folder.path());
    erase(folder.path(), person);
    assert!(!is_there(folder.path(), person));
    drop(session);
    // The whole register is lost; the backup, the ledger beside it and nothing else are left.
    let saved = tempfile::tempdir().expect("a folder");
    for entry in fs::read_dir(folder.path().join("backups")).expect("a folder") {
        let entry = entry.expect("an entry");
        fs::copy(entry.path(), saved.path().join(entry.file_name())).expect("copied");
    }
    drop(folder);
    let file = saved.path().join(made.file_name().expect("a name"));
    let into = saved.path().join("restored");
    let restored = backup::restore(&file, &into, &everybody(), now(), &mut on).expect("restored");
    assert_eq!((restored.ledger.as_str(), restored.erased_again, restored.not_understood), ("whole", 1, 0));
    let session = again(&into);
    assert!(!is_there(&into, person), "she stays erased");
    let log = verbs(&session, 4);
    assert!(log.contains(&"ledger.replay".to_owned()) && log.contains(&"backup.restore".to_owned()), "{log:?}");
    assert!(audit::verify(&session, None, &mut on).expect("verified").ok);
    assert_eq!(audit::finding(&session).expect("asked"), None);
    // The restored register holds the line itself, and another backup of it brings nothing back either.
    let next =
        PathBuf::from(backup::make(&session, None, at("2026-11-22T11:00:00+01:00"), &mut on).expect("made").path);
    let third = saved.path().join("third");
    let restored = backup::restore(&next, &third, &everybody(), now(), &mut on).expect("restored");
    assert_eq!((restored.ledger.as_str(), restored.erased_again), ("whole", 0));
}

#[test]
fn a_ledger_that_is_missing_is_told_and_one_that_was_altered_is_refused() {
    let Desk { folder, session } = desk(12);
    let first = PathBuf::from(backup::make(&session, None, now(), &mut on).expect("made").path);
    let person = somebody(folder.path());
    erase(folder.path(), person);
    let second = backup::make(&session, None, at("2026-11-22T11:00:00+01:00"), &mut on).expect("made").path;
    drop(session);
    let backups = folder.path().join("backups");
    let name = fs::read_dir(&backups).expect("a folder").map(|entry| entry.expect("an entry").path());
    let ledger = name.into_iter().find(|path| path.extension().is_some_and(|it| it == "ledger")).expect("a ledger");
    let whole = fs::read(&ledger).expect("read");
    let alone = tempfile::tempdir().expect("a folder");
    let file = alone.path().join("backup");
    let beside = alone.path().join(ledger.file_name().expect("a name"));
    let into = |name: &str| alone.path().join(name);

    fs::copy(&first, &file).expect("copied");
    let told = backup::restore(&file, &into("missing"), &everybody(), now(), &mut on).expect("restored");
    assert_eq!(told.ledger, "missing");
    let session = again(&into("missing"));
    assert!(is_there(&into("missing"), person), "nobody could know");
    let view = protection::status(&session, DiskEncryption::On, now()).expect("looked");
    let line = view.lines.iter().find(|line| line.code == "ledger").expect("a line");
    assert_eq!(line.state, ProtectionState::Attention);
    drop(session);

    for place in [0, 9, 20, 40, whole.len() - 1] {
        let mut bytes = whole.clone();
        bytes[place] ^= 4;
        fs::write(&beside, bytes).expect("written");
        let refused = backup::restore(&file, &into("altered"), &everybody(), now(), &mut on).err();
        assert_eq!(refused, Some(Problem::LedgerDamaged), "byte {place}");
        assert!(!into("altered").exists(), "nothing of it is left");
    }
    fs::write(&beside, &whole[..whole.len() - 7]).expect("cut short");
    let refused = backup::restore(&file, &into("altered"), &everybody(), now(), &mut on).err();
    assert_eq!(refused, Some(Problem::LedgerDamaged));
    // A ledger that was cut off between two lines is whole in itself, but the second backup knows better.
    fs::write(&beside, &whole[..28]).expect("cut");
    fs::copy(&second, &file).expect("copied");
    let refused = backup::restore(&file, &into("altered"), &everybody(), now(), &mut on).err();
    assert_eq!(refused, Some(Problem::LedgerDamaged));
    let despite = Ledgers { despite_damage: true, also: vec![ledger] };
    fs::copy(&first, &file).expect("copied");
    fs::write(&beside, b"nonsense").expect("written");
    let told = backup::restore_with(&file, &into("despite"), &everybody(), &despite, now(), &mut on).expect("restored");
    assert_eq!((told.ledger.as_str(), told.erased_again), ("damaged", 1), "the other file still says it");
}

#[test]
fn an_older_register_put_back_by_hand_is_noticed_and_its_erasures_are_made_again() {
    let Desk { folder, session } = desk(12);
    let person = somebody(folder.path());
    drop(session);
    let path = store_path(folder.path());
    let older = fs::read(&path).expect("read");
    let session = again(folder.path());
    erase(folder.path(), person);
    let count: u64 = audit::page(&session, &AuditQuery::default()).expect("the log").total.parse().expect("a number");
    drop(session);
    fs::write(&path, older).expect("put back");
    let session = again(folder.path());
    let found = audit::finding(&session).expect("asked").expect("something is wrong");
    assert_eq!(found.reason, "missing");
    assert!(found.seq.parse::<u64>().expect("a number") <= count, "{found:?}");
    assert!(!is_there(folder.path(), person), "she stays erased");
    assert_eq!(due_kinds(&session), ["log"]);
    let view = protection::status(&session, DiskEncryption::On, now()).expect("looked");
    assert_eq!(view.state, ProtectionState::Bad);
    // It stays said until somebody has looked into it, also when the log has grown past the place.
    drop(session);
    for _ in 0..6 {
        drop(again(folder.path()));
    }
    let session = again(folder.path());
    assert_eq!(audit::finding(&session).expect("asked"), Some(found));
    audit::accept(&session, now()).expect("accepted");
    drop(session);
    let session = again(folder.path());
    assert_eq!((audit::finding(&session).expect("asked"), due_kinds(&session)), (None, Vec::new()));
}

fn store_path(folder: &Path) -> PathBuf {
    folder.join("register.db")
}

#[test]
fn a_witness_that_is_gone_or_altered_is_said() {
    let Desk { folder, session } = desk(3);
    drop(session);
    drop(again(folder.path()));
    let witness = folder.path().join("register.witness");
    fs::write(&witness, "nonsense").expect("written");
    let session = again(folder.path());
    assert_eq!(audit::finding(&session).expect("asked").expect("said").reason, "witness-broken");
    audit::accept(&session, now()).expect("accepted");
    drop(session);
    fs::remove_file(&witness).expect("removed");
    let session = again(folder.path());
    assert_eq!(audit::finding(&session).expect("asked").expect("said").reason, "witness-missing");
}

#[test]
fn the_log_is_filtered_and_exported() {
    let Desk { folder, session } = desk(5);
    let person = somebody(folder.path());
    let page = |query: AuditQuery| audit::page(&session, &AuditQuery { limit: 50, ..query });
    let of_verb = page(AuditQuery { verb: Some("session.unlock".into()), ..AuditQuery::default() }).expect("read");
    assert!(of_verb.lines.iter().all(|line| line.verb == "session.unlock"));
    let by_id = page(AuditQuery { record: Some(person.to_string()), ..AuditQuery::default() }).expect("read");
    let number = register(folder.path()).read(|r| r.person(domain::ids::PersonId(person))).expect("read").expect("her");
    let by_number = page(AuditQuery { record: Some(number.number), ..AuditQuery::default() }).expect("read");
    assert_eq!(by_id.lines.len(), by_number.lines.len());
    let none = AuditQuery { until: Some("2020-01-01".into()), ..AuditQuery::default() };
    assert_eq!(page(none).expect("read").lines.len(), 0);
    for (query, problem) in [
        (AuditQuery { from: Some("x".into()), ..AuditQuery::default() }, Problem::invalid("from", "not-a-date")),
        (AuditQuery { task: Some("x".into()), ..AuditQuery::default() }, Problem::invalid("task", "unknown-word")),
        (AuditQuery { staff: Some("x".into()), ..AuditQuery::default() }, Problem::not_found("staff")),
    ] {
        assert_eq!(page(query).err(), Some(problem));
    }
    let mut out = Vec::new();
    let all = AuditQuery::default();
    let told = audit::export(&session, &all, LogFormat::JsonLines, &mut out, now(), &mut on).expect("exported");
    let text = String::from_utf8(out).expect("UTF-8");
    let lines: Vec<serde_json::Value> = text.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
    assert_eq!(lines.len().to_string(), told.lines);
    assert_eq!(lines.last().expect("a line")["verb"], "audit.export", "the export is in it itself");
    assert_eq!(lines.last().expect("a line")["hash"], told.head);
    let mut out = Vec::new();
    audit::export(&session, &all, LogFormat::Csv, &mut out, now(), &mut on).expect("exported");
    let text = String::from_utf8(out).expect("UTF-8");
    assert!(text.starts_with("\u{feff}\"seq\";\"at\";\"who\""), "{text:.80}");
    assert_eq!(text.lines().count(), lines.len() + 2, "headings, and the line of this export");
}

#[test]
fn the_panel_says_how_the_register_is_protected() {
    let Desk { folder, session } = desk(3);
    let line = |code: &str, disk: DiskEncryption| {
        let view = protection::status(&session, disk, now()).expect("looked");
        view.lines.into_iter().find(|line| line.code == code).expect("a line")
    };
    assert_eq!(line("disk", DiskEncryption::Off).sentence, "protection-disk-off");
    assert_eq!(line("backup", DiskEncryption::On).state, ProtectionState::Attention);
    backup::daily(&session, now(), &mut on).expect("made");
    assert_eq!(line("backup", DiskEncryption::On).state, ProtectionState::Ok);
    assert_eq!(line("log-check", DiskEncryption::On).sentence, "protection-log-check-never");
    let verdict = audit::prove(&session, None, now(), &mut on).expect("proven");
    assert!(verdict.ok);
    assert_eq!(line("log-check", DiskEncryption::On).state, ProtectionState::Ok);
    let elsewhere = folder.path().join("elsewhere").display().to_string();
    backup::set_settings(&session, &SetBackupSettings { automatic: true, folder: Some(elsewhere) }, now())
        .expect("set");
    assert_eq!(line("backup-place", DiskEncryption::On).state, ProtectionState::Ok);
    let view = protection::status(&session, DiskEncryption::On, now()).expect("looked");
    for language in papers::Language::ALL {
        let text = protection::security_text(&view, language);
        assert_eq!(text.len(), view.lines.len());
        for sentence in text {
            assert!(sentence.len() > 20 && !sentence.contains(['{', '}']), "{sentence}");
        }
    }
}

const NEW: &str = "blå häst äter gärna klister";

#[test]
fn todays_password_opens_a_backup_from_before_the_key_was_changed() {
    let Desk { folder, session } = desk(8);
    let made = PathBuf::from(backup::make(&session, None, now(), &mut on).expect("made").path);
    let confirm = |password: &str| Confirm { password: password.to_owned() };
    let change = ChangeOwnPassword { confirm: confirm(unlock::DEMO_PASSWORD), new_password: NEW.to_owned() };
    key_slots::change_own_password(&session, &change, now()).expect("changed");
    rotation::rotate(&session, &confirm(NEW), now(), &mut on, &mut |_| Ok(())).expect("another key");
    drop(session);
    let today = Unlock { user: unlock::DEMO_USER.to_owned(), password: NEW.to_owned() };
    let session = unlock::unlock(folder.path(), &today, now()).expect("unlocked");
    assert_eq!(audit::finding(&session).expect("asked"), None, "the log goes on");
    drop(session);
    assert!(backup::verify(&made, &today, None, &mut on).is_ok());
    let wrong = Unlock { user: unlock::DEMO_USER.to_owned(), password: "fel".to_owned() };
    assert_eq!(backup::verify(&made, &wrong, None, &mut on).err(), Some(Problem::WrongPassword));
    let into = folder.path().join("restored");
    let restored = backup::restore(&made, &into, &today, now(), &mut on).expect("restored");
    assert_eq!(restored.ledger, "whole", "the ledger is read under the key it was begun with");
    let session = unlock::unlock(&into, &today, now()).expect("the password that restored it opens it");
    assert_eq!(audit::finding(&session).expect("asked"), None);
    // The password of that time still opens the backup itself, wherever it lies.
    let alone = tempfile::tempdir().expect("a folder");
    let file = alone.path().join("backup");
    fs::copy(&made, &file).expect("copied");
    assert!(backup::verify(&file, &everybody(), None, &mut on).is_ok());
    assert_eq!(backup::verify(&file, &today, None, &mut on).err(), Some(Problem::WrongPassword));
}

fn named(name: &str) -> PersonInput {
    PersonInput { name: name.to_owned(), ..asa() }
}

fn forms_run(session: &Session, noun: &str, verb: &str, about: Option<&str>, values: &[(&str, &str)]) -> String {
    let request = RunForm {
        noun: noun.to_owned(),
        verb: verb.to_owned(),
        about: about.map(str::to_owned),
        task: None,
        values: values.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect(),
    };
    forms::run(session, &request, now()).expect("done").id.expect("an identifier")
}

fn dossier_of(session: &Session, person: &str, noun: &str) -> Vec<String> {
    let request = OpenPerson { id: person.to_owned(), task: "request".to_owned() };
    let dossier = dossier::open(session, &request, now()).expect("opened");
    dossier.records.iter().filter(|record| record.noun == noun).map(|record| record.id.clone()).collect()
}

// policy: 57
#[test]
fn of_a_record_about_two_people_a_restoring_erases_only_the_side_that_was_erased() {
    let Desk { folder, session } = desk(0);
    let add = |name: &str| people::add(&session, &named(name), now()).expect("added").id;
    let (contractor, client) = (add("Bo Utförare"), add("Åsa Lindström"));
    let agreed = [("kind", "customer"), ("started-on", "2026-01-01"), ("source", "person")];
    forms_run(&session, "agreement", "add", Some(&contractor), &agreed);
    let values = [("number", "U1"), ("client", client.as_str()), ("finished-on", "2026-09-30")];
    let assignment = forms_run(&session, "assignment", "add", Some(&contractor), &values);
    let file = PathBuf::from(backup::make(&session, None, now(), &mut on).expect("made").path);
    let later = at("2030-01-07T09:00:00+01:00");
    let plan = MakePlan { person: Some(client.clone()), ..MakePlan::default() };
    let made = erasure::plan(&session, &plan, later).expect("planned");
    assert!(made.goes.iter().any(|it| it.noun == "assignment"), "{made:?}");
    erasure::apply(&session, &ApplyPlan { id: made.id }, later, &mut |_, _| ControlFlow::Continue(())).expect("done");
    assert_eq!(dossier_of(&session, &contractor, "assignment"), std::slice::from_ref(&assignment));
    let into = folder.path().join("restored");
    let restored = backup::restore(&file, &into, &everybody(), later, &mut on).expect("restored");
    assert_eq!(restored.not_understood, 0);
    assert!(restored.erased_again > 0);
    let session = again(&into);
    assert_eq!(dossier_of(&session, &contractor, "assignment"), [assignment], "the contractor's side is still there");
    let gone = dossier::open(&session, &OpenPerson { id: client, task: "request".to_owned() }, now());
    assert_eq!(gone.err(), Some(Problem::not_found("person")), "and nothing is left of the client");
}

// policy: 33, 57
#[test]
fn whom_an_incident_concerned_is_erased_again_and_the_others_stay() {
    let Desk { folder, session } = desk(0);
    let add = |name: &str| people::add(&session, &named(name), now()).expect("added").id;
    let (first, second) = (add("Bo Ek"), add("Åsa Lindström"));
    let values = [("kind", "misdirected"), ("happened", "Fel bilaga"), ("aware-at", "2026-11-20 14:10")];
    let incident = forms_run(&session, "incident", "report", None, &values);
    for person in [&first, &second] {
        forms_run(&session, "incident", "concern", Some(&incident), &[("person", person)]);
    }
    let file = PathBuf::from(backup::make(&session, None, now(), &mut on).expect("made").path);
    let (incident_id, gone) = (Uuid::parse_str(&incident).expect("an id"), Uuid::parse_str(&second).expect("an id"));
    // Said a second time, and in another way than the program does.
    let hash = Sha256::digest([*incident_id.as_bytes(), *gone.as_bytes()].concat());
    let line = ErasureLine {
        id: Uuid::from_u128(78),
        act: LedgerAct::Erased,
        noun: "incident-concern".to_owned(),
        record: Uuid::from_slice(&hash[..16]).expect("sixteen bytes"),
        day: now().date_naive(),
        rule: "accountability".to_owned(),
        approver: None,
        certificate: None,
    };
    let erased = register(folder.path()).write(&store::Holder::new("demo", now()), |w| {
        w.ledger_add(&line)?;
        w.record(&AuditEntry {
            at: now(),
            who: None,
            verb: "retention.apply",
            task: None,
            ids: vec![incident_id],
            fields: vec![],
        })?;
        w.unlink_incident(incident_id, domain::ids::PersonId(gone))
    });
    assert_eq!(erased, Ok(true));
    let into = folder.path().join("restored");
    let restored = backup::restore(&file, &into, &everybody(), now(), &mut on).expect("restored");
    assert_eq!((restored.erased_again, restored.not_understood), (1, 0));
    let session = again(&into);
    assert_eq!(dossier_of(&session, &first, "incident-concern"), [incident]);
    assert_eq!(dossier_of(&session, &second, "incident-concern"), Vec::<String>::new());
}
