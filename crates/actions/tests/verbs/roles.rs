//! Every role against every verb: what is allowed and what is refused is exactly what the table in `domain` says.

use crate::{
    desk::{Desk, asa, desk, now},
    staff::{FIRST, add, open},
};
use actions::{
    Problem, Session,
    agreements::{self, AddAgreement, EndAgreement},
    audit::{self, AuditQuery},
    backup,
    binding::{self, AddHere},
    consents::{self, GiveConsent, WithdrawConsent},
    dossier::{self, CorrectPerson, OpenPerson},
    due, extract, figures,
    import::{self, ImportChoices, ImportFile},
    key_slots::{self, ChangeOwnPassword, Confirm, RemoveSlot},
    one_time::{self, GiveCode},
    openings,
    people::{self, FindPeople},
    recovery,
    requests::{self, ListRequests, OpenRequest},
    rotation,
    staff::{self, AddStaff, DisableStaff, SetRole},
    unlock::{self, Unlock},
    yearly,
};
use domain::staff::{Deed, Role, Task, may};
use std::{ops::ControlFlow, path::Path};

const NOBODY: &str = "0193505f-7b2a-7c3e-8f00-6d1f0a9b4c2d";

/// A verb called with whatever it takes; only whether the role stood in the way is looked at.
type Call<'a> = Box<dyn Fn(&Session, &str) -> Option<Problem> + 'a>;

/// Verbs for which a task is declared.
fn with_task(person: &str) -> Vec<(&'static str, Deed, Call<'_>)> {
    let id = move || person.to_owned();
    let nobody = || NOBODY.to_owned();
    let opened = move |task: &str| OpenPerson { id: id(), task: task.to_owned() };
    let corrected = move |task: &str| CorrectPerson { id: id(), task: task.to_owned(), input: asa(), before: None };
    let agreement = move |task: &str| AddAgreement {
        person: id(),
        task: task.to_owned(),
        kind: "app".to_owned(),
        started_on: "2026-01-02".to_owned(),
        ended_on: None,
        source: "person".to_owned(),
    };
    let consent = move |task: &str| GiveConsent {
        person: id(),
        task: task.to_owned(),
        purpose: "newsletter".to_owned(),
        channel: "web".to_owned(),
        at: None,
        text: "Ja tack".to_owned(),
        version: "1".to_owned(),
        ip: None,
        awaiting: false,
    };
    let end = move |task: &str| EndAgreement { id: nobody(), task: task.to_owned(), ended_on: "2026-01-02".to_owned() };
    let withdrawal = move |task: &str| WithdrawConsent {
        id: nobody(),
        task: task.to_owned(),
        channel: "web".to_owned(),
        by_controller: false,
    };
    vec![
        ("people.open", Deed::ReadContact, Box::new(move |s, task| dossier::open(s, &opened(task), now()).err())),
        ("dossier.after", Deed::ReadContact, Box::new(move |s, task| after(s, person, task).err())),
        (
            "people.correct",
            Deed::CorrectPerson,
            Box::new(move |s, task| dossier::correct(s, &corrected(task), now()).err()),
        ),
        (
            "agreements.add",
            Deed::WriteAgreements,
            Box::new(move |s, task| agreements::add(s, &agreement(task), now()).err()),
        ),
        ("agreements.end", Deed::WriteAgreements, Box::new(move |s, task| agreements::end(s, &end(task), now()).err())),
        ("consents.give", Deed::WriteConsents, Box::new(move |s, task| consents::give(s, &consent(task), now()).err())),
        (
            "consents.withdraw",
            Deed::WriteConsents,
            Box::new(move |s, task| consents::withdraw(s, &withdrawal(task), now()).err()),
        ),
    ]
}

fn after(session: &Session, person: &str, task: &str) -> Result<dossier::Dossier, Problem> {
    dossier::after(session, dossier::find(session, person)?, task, now())
}

/// Verbs that find the task themselves or need none.
fn without_task(case: &str) -> Vec<(&'static str, Deed, Call<'_>)> {
    let sv = papers::Language::Sv;
    let wrong = || Confirm { password: "not hers".to_owned() };
    let file = ImportFile { name: "people.csv", bytes: b"Kundnr;Namn\nK999991;Kim Testsson\n" };
    let asked = || OpenRequest {
        person: None,
        applicant_name: Some("Kim Okänd".to_owned()),
        search_keys: vec!["kim.unknown@example.org".to_owned()],
        kind: "access".to_owned(),
        received_on: "2026-11-20".to_owned(),
        channel: "web".to_owned(),
    };
    let user = || "demo".to_owned();
    let added = move || AddStaff {
        user: "Ada".into(),
        role: "dpo".into(),
        password: FIRST.into(),
        on_this_computer: false,
        confirm: wrong(),
    };
    let role = move || SetRole { user: user(), role: "dpo".into(), confirm: wrong() };
    let change = move || ChangeOwnPassword { confirm: wrong(), new_password: FIRST.into() };
    vec![
        (
            "people.find",
            Deed::FindPeople,
            Box::new(|s, _| people::find(s, &FindPeople { limit: 5, ..FindPeople::default() }).err()),
        ),
        ("people.add", Deed::CreatePerson, Box::new(|s, _| people::add(s, &asa(), now()).err())),
        (
            "people.import",
            Deed::ImportPeople,
            Box::new(move |s, _| {
                import::run(s, &file, &ImportChoices::default(), now(), &mut |_, _| ControlFlow::Continue(())).err()
            }),
        ),
        ("requests.open", Deed::OpenRequest, Box::new(move |s, _| requests::open(s, &asked(), now()).err())),
        (
            "requests.list",
            Deed::ReadRequests,
            Box::new(|s, _| requests::list(s, &ListRequests { open_only: true }, now()).err()),
        ),
        ("requests.show", Deed::ReadRequests, Box::new(move |s, _| requests::show(s, case, now()).err())),
        ("extract.preview", Deed::MakeExtract, Box::new(move |s, _| extract::preview(s, case, sv, now()).err())),
        ("extract.make", Deed::MakeExtract, Box::new(move |s, _| extract::make(s, case, sv, now()).err())),
        ("figures.answered", Deed::ReadDue, Box::new(|s, _| figures::answered(s, now()).err())),
        ("yearly.figures", Deed::ReadAccountability, Box::new(|s, _| yearly::figures(s, 2026, now()).err())),
        ("yearly.report", Deed::ReadAccountability, Box::new(move |s, _| yearly::report_pdf(s, 2026, sv, now()).err())),
        ("due.list", Deed::ReadDue, Box::new(|s, _| due::list(s, None, 5, now()).err())),
        ("due.today", Deed::ReadDue, Box::new(|s, _| due::today(s, now()).err())),
        ("audit.page", Deed::ReadLog, Box::new(|s, _| audit::page(s, &AuditQuery::default()).err())),
        (
            "audit.verify",
            Deed::ReadLog,
            Box::new(|s, _| audit::verify(s, None, &mut |_, _| ControlFlow::Continue(())).err()),
        ),
        ("staff.list", Deed::ManageStaff, Box::new(|s, _| staff::list(s).err())),
        ("staff.add", Deed::ManageStaff, Box::new(move |s, _| staff::add(s, &added(), now()).err())),
        ("staff.role", Deed::ManageStaff, Box::new(move |s, _| staff::set_role(s, &role(), now()).err())),
        (
            "staff.disable",
            Deed::ManageStaff,
            Box::new(move |s, _| staff::disable(s, &DisableStaff { user: user(), confirm: wrong() }, now()).err()),
        ),
        ("keys.list", Deed::ManageKeys, Box::new(|s, _| key_slots::list(s, now()).err())),
        ("keys.add", Deed::ManageKeys, Box::new(move |s, _| key_slots::add_recovery(s, &wrong(), now()).err())),
        (
            "keys.remove",
            Deed::ManageKeys,
            Box::new(move |s, _| {
                key_slots::remove(s, &RemoveSlot { slot: "00".repeat(16), confirm: wrong() }, now()).err()
            }),
        ),
        ("keys.drill", Deed::ManageKeys, Box::new(|s, _| unlock::prove_recovery(s, "no code", now()).err())),
        (
            "keys.change",
            Deed::ChangeOwnPassword,
            Box::new(move |s, _| key_slots::change_own_password(s, &change(), now()).err()),
        ),
    ]
}

/// Verbs about keys, backups and papers, called with things that are not there or a password that is not hers.
fn about_keys() -> Vec<(&'static str, Deed, Call<'static>)> {
    let wrong = || Confirm { password: "not hers".to_owned() };
    let go_on = || |_: u64, _: u64| ControlFlow::Continue(());
    let nowhere = || Path::new("/nowhere/at/all");
    let here = move || AddHere { user: "demo".into(), password: FIRST.into(), confirm: wrong() };
    let file = ImportFile { name: "people.csv", bytes: b"Kundnr;Namn\nK999992;Kim Testsson\n" };
    vec![
        ("keys.shares", Deed::ManageKeys, Box::new(move |s, _| recovery::add_shares(s, &wrong(), now()).err())),
        ("keys.drill", Deed::ManageKeys, Box::new(|s, _| recovery::prove_shares(s, "no", "share", now()).err())),
        ("keys.here", Deed::ManageKeys, Box::new(move |s, _| binding::add_here(s, &here(), now()).err())),
        ("keys.bind", Deed::ChangeOwnPassword, Box::new(move |s, _| binding::bind(s, &wrong(), now()).err())),
        ("keys.unbind", Deed::ChangeOwnPassword, Box::new(move |s, _| binding::unbind(s, &wrong(), now()).err())),
        (
            "keys.code",
            Deed::ManageStaff,
            Box::new(move |s, _| {
                one_time::give(s, &GiveCode { user: "manager".into(), confirm: wrong() }, now()).err()
            }),
        ),
        (
            "keys.rotate",
            Deed::ManageKeys,
            Box::new(move |s, _| rotation::rotate(s, &wrong(), now(), &mut go_on(), &mut |_| Ok(())).err()),
        ),
        ("audit.warnings", Deed::ReadLog, Box::new(|s, _| openings::warnings(s, 30, now()).err())),
        ("audit.limit", Deed::ReadLog, Box::new(|s, _| openings::limit(s).err())),
        ("settings.openings", Deed::ChangeSettings, Box::new(|s, _| openings::set_limit(s, 30, now()).err())),
        (
            "backup.make",
            Deed::MakeBackup,
            Box::new(move |s, _| backup::make(s, Some(&s.folder().join(NOBODY)), now(), &mut go_on()).err()),
        ),
        ("backup.prune", Deed::MakeBackup, Box::new(move |s, _| backup::prune(s, Some(nowhere()), now()).err())),
        (
            "people.plan",
            Deed::ImportPeople,
            Box::new(move |s, _| {
                let go_on = &mut |_: u64, _: Option<u64>| ControlFlow::Continue(());
                import::plan(s, &file, &ImportChoices::default(), now(), go_on).err()
            }),
        ),
        ("extract.answered", Deed::DecideRequest, Box::new(move |s, _| answered(s).err())),
    ]
}

/// Answers a case that is not there.
fn answered(session: &Session) -> Result<requests::RequestView, Problem> {
    let paper = papers::Paper {
        kind: papers::PaperKind::Extract,
        bytes: Vec::new(),
        pages: 1,
        sha256: [0; 32],
        substitutions: Vec::new(),
    };
    let nobody = NOBODY.parse().expect("an id");
    extract::answered(session, nobody, &paper, now())
}

#[test]
fn a_backup_is_verified_and_restored_by_administrators_only() {
    let (desk, sessions, ..) = office();
    let folder = tempfile::tempdir().expect("a folder");
    let mut go_on = |_: u64, _: u64| ControlFlow::Continue(());
    let made = backup::make(&desk.session, Some(folder.path()), now(), &mut go_on).expect("made");
    for (role, _) in &sessions {
        let hers = Unlock { user: role.code().to_owned(), password: FIRST.to_owned() };
        let found = backup::verify(Path::new(&made.path), &hers, None, &mut go_on).err();
        check("backup.verify", *role, None, Deed::MakeBackup, may(*role, None, Deed::MakeBackup), found.as_ref());
        let into = folder.path().join(role.code());
        let found = backup::restore(Path::new(&made.path), &into, &hers, now(), &mut go_on).err();
        let allowed = may(*role, None, Deed::RestoreBackup);
        check("backup.restore", *role, None, Deed::RestoreBackup, allowed, found.as_ref());
        assert_eq!(into.exists(), allowed, "a refused restoring leaves nothing behind");
    }
}

/// A desk with somebody of every role, and a person and an open case of hers.
fn office() -> (Desk, Vec<(Role, Session)>, String, String) {
    let desk = desk(3);
    let sessions = Role::ALL.map(|role| {
        add(&desk.session, role.code(), role.code()).expect("added");
        (role, open(desk.folder.path(), role.code(), FIRST).expect("opens"))
    });
    let person = dossier::find(&desk.session, "K10000").expect("a person").to_string();
    let asked = OpenRequest {
        person: Some(person.clone()),
        applicant_name: None,
        search_keys: Vec::new(),
        kind: "access".to_owned(),
        received_on: "2026-11-20".to_owned(),
        channel: "web".to_owned(),
    };
    let case = requests::open(&desk.session, &asked, now()).expect("opened").number;
    (desk, sessions.into(), person, case)
}

#[track_caller]
fn check(verb: &str, role: Role, task: Option<Task>, deed: Deed, allowed: bool, found: Option<&Problem>) {
    let refused = Problem::NotPermitted { deed: deed.code().to_owned() };
    let task = task.map_or("no task", Task::code);
    if allowed {
        assert!(
            !matches!(found, Some(Problem::NotPermitted { .. })),
            "{verb} is allowed for {} and {task}: {found:?}",
            role.code()
        );
    } else {
        assert_eq!(found, Some(&refused), "{verb} is not for {} and {task}", role.code());
    }
}

#[test]
fn every_verb_asks_the_table_first() {
    let (_desk, sessions, person, case) = office();
    let mut refusals = 0;
    for (role, session) in &sessions {
        for (verb, deed, call) in with_task(&person) {
            for task in Task::ALL {
                let allowed = may(*role, task, deed);
                check(verb, *role, Some(task), deed, allowed, call(session, task.code()).as_ref());
                refusals += u32::from(!allowed);
            }
        }
        for (verb, deed, call) in without_task(&case).into_iter().chain(about_keys()) {
            let allowed = may(*role, None, deed) || Task::ALL.into_iter().any(|task| may(*role, task, deed));
            check(verb, *role, None, deed, allowed, call(session, "").as_ref());
            refusals += u32::from(!allowed);
        }
    }
    assert!(refusals > 50, "a table that refuses nothing proves nothing: {refusals}");
}

#[test]
fn a_dossier_shows_the_groups_the_table_opens_and_no_others() {
    let (_desk, sessions, person, _) = office();
    for (role, session) in &sessions {
        for task in Task::ALL.into_iter().filter(|task| may(*role, *task, Deed::ReadContact)) {
            let shown = dossier::open(session, &OpenPerson { id: person.clone(), task: task.code().to_owned() }, now());
            let shown = shown.expect("opened");
            let groups = [
                (Deed::ReadAgreements, shown.agreements.is_some()),
                (Deed::ReadConsents, shown.consents.is_some()),
                (Deed::ReadRequests, shown.requests.is_some()),
                (Deed::ReadLog, shown.log.is_some()),
            ];
            for (deed, is_there) in groups {
                assert_eq!(is_there, may(*role, task, deed), "{} {} {}", role.code(), task.code(), deed.code());
            }
        }
    }
}
