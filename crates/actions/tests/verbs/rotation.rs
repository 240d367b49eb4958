// policy: 36
//! Changing the register's key: what opens it afterwards, what does not, and that nothing is lost on the way.

use crate::{
    desk::{Desk, desk, now},
    staff::{FIRST, add, open},
};
use actions::{
    Problem, Session,
    audit::{self, AuditQuery},
    due, key_slots,
    key_slots::{ChangeOwnPassword, Confirm},
    one_time::{self, GiveCode},
    people::{self, FindPeople},
    recovery, rotation,
    rotation::KeyChanged,
    staff::{self, DisableStaff},
    unlock::{self, SLOTS_FILE, UnlockWithRecovery},
};
use std::{fs, ops::ControlFlow, path::Path};

const OWN: &str = "sex nya lås i dörren";

pub fn confirm() -> Confirm {
    Confirm { password: "demo".to_owned() }
}

/// What was handed over.
#[derive(Default)]
pub struct Handed {
    pub codes: Vec<(String, String)>,
    pub kit: Option<String>,
    pub shares: Vec<String>,
}

pub fn rotate(session: &Session) -> Result<(KeyChanged, Handed), Problem> {
    let mut handed = Handed::default();
    let changed = rotation::rotate(session, &confirm(), now(), &mut |_, _| ControlFlow::Continue(()), &mut |papers| {
        handed.codes = papers.codes.iter().map(|code| (code.user().to_owned(), code.groups().join("-"))).collect();
        handed.kit = papers.kit.as_ref().map(|kit| kit.groups().join("-"));
        handed.shares = papers.shares.iter().flatten().map(|share| share.groups().join("-")).collect();
        for code in &papers.codes {
            assert!(code.sheet(session, papers::Language::Sv, now()).is_ok(), "a paper to hand over");
        }
        Ok(())
    })?;
    Ok((changed, handed))
}

fn count(session: &Session) -> u64 {
    people::find(session, &FindPeople { limit: 1, ..FindPeople::default() }).expect("found").total.into()
}

fn copy(from: &Path, to: &Path) {
    for name in ["register.db", "register.db-wal", SLOTS_FILE] {
        if from.join(name).exists() {
            fs::copy(from.join(name), to.join(name)).expect("copied");
        }
    }
}

/// An office of three, and a copy of its files.
fn office() -> (Desk, tempfile::TempDir) {
    let desk = desk(20);
    add(&desk.session, "Bo", "invoicing").expect("added");
    add(&desk.session, "Eva", "dpo").expect("added");
    let old = tempfile::tempdir().expect("a folder");
    copy(desk.folder.path(), old.path());
    (desk, old)
}

#[test]
fn an_old_copy_of_the_slots_opens_old_copies_and_nothing_new() {
    let (desk, old) = office();
    staff::disable(&desk.session, &DisableStaff { user: "Bo".into(), confirm: confirm() }, now()).expect("disabled");
    let (changed, handed) = rotate(&desk.session).expect("changed");
    assert_eq!(changed.colleagues, ["Eva"], "who was disabled gets nothing");
    assert_eq!((handed.codes.len(), changed.recovery_sheets), (1, 1));
    assert_eq!(count(&desk.session), 20, "the session goes on");
    let new = desk.folder.path().to_owned();
    drop(desk.session);

    assert!(open(old.path(), "Bo", FIRST).is_ok(), "what he copied he can read, and the program says so");
    let slots = fs::read(new.join(SLOTS_FILE)).expect("read");
    fs::copy(old.path().join(SLOTS_FILE), new.join(SLOTS_FILE)).expect("put in the place of the new one");
    assert_eq!(open(&new, "Bo", FIRST).err(), Some(Problem::RegisterForeign));
    assert_eq!(open(&new, "demo", "demo").err(), Some(Problem::RegisterForeign));
    fs::write(new.join(SLOTS_FILE), slots).expect("back again");
    assert_eq!(count(&open(&new, "demo", "demo").expect("her own password stays")), 20);
    assert_eq!(open(&new, "Eva", FIRST).err(), Some(Problem::WrongPassword));
}

#[test]
fn a_colleague_comes_in_once_with_her_code_and_chooses_a_password() {
    let (desk, _old) = office();
    let (_, handed) = rotate(&desk.session).expect("changed");
    let code = |user: &str| handed.codes.iter().find(|(name, _)| name == user).expect("a code").1.clone();
    assert_ne!(code("Bo"), code("Eva"));
    let keys = key_slots::list(&desk.session, now()).expect("listed");
    let one_time: Vec<_> = keys.slots.iter().filter(|slot| slot.one_time).filter_map(|it| it.user.clone()).collect();
    assert_eq!((one_time, keys.key_changed.len()), (vec!["Bo".to_owned(), "Eva".to_owned()], 1));

    let eva = open(desk.folder.path(), "eva", &code("Eva").to_lowercase().replace('-', " ")).expect("as she types it");
    assert!(eva.view(now()).must_change_password);
    let refused = [
        people::find(&eva, &FindPeople::default()).err(),
        due::today(&eva, now()).err(),
        audit::page(&eva, &AuditQuery::default()).err(),
    ];
    assert_eq!(refused, [const { Some(Problem::PasswordMustChange) }; 3], "the code is for choosing a password");
    let choose = |old: String| ChangeOwnPassword { confirm: Confirm { password: old }, new_password: OWN.to_owned() };
    key_slots::change_own_password(&eva, &choose(code("Eva")), now()).expect("chosen");
    assert!(!eva.view(now()).must_change_password);
    assert_eq!(count(&eva), 20, "and she goes on where she is");
    drop(eva);
    assert_eq!(open(desk.folder.path(), "Eva", &code("Eva")).err(), Some(Problem::WrongPassword), "once is once");
    let eva = open(desk.folder.path(), "Eva", OWN).expect("her own");
    assert!(!eva.view(now()).must_change_password);

    let again =
        one_time::give(&desk.session, &GiveCode { user: "Bo".into(), confirm: confirm() }, now()).expect("given");
    assert_eq!(
        open(desk.folder.path(), "Bo", &code("Bo")).err(),
        Some(Problem::WrongPassword),
        "the first code is gone"
    );
    assert!(
        open(desk.folder.path(), "Bo", &again.groups().concat()).expect("the new one").view(now()).must_change_password
    );
    let own = one_time::give(&desk.session, &GiveCode { user: "demo".into(), confirm: confirm() }, now()).err();
    assert_eq!(own, Some(Problem::invalid("user", "oneself")));
}

#[test]
fn recovery_sheets_are_made_anew_and_old_ones_open_nothing() {
    let desk = desk(3);
    let old = key_slots::add_recovery(&desk.session, &confirm(), now()).expect("added").groups().join("-");
    recovery::add_shares(&desk.session, &confirm(), now()).expect("added");
    recovery::prove_recovery(&desk.session, &old, now()).expect("it opens");
    let (changed, handed) = rotate(&desk.session).expect("changed");
    assert_eq!((changed.recovery_sheets, handed.shares.len()), (4, 3), "what there was, anew");
    assert_eq!(key_slots::list(&desk.session, now()).expect("listed").recovery_proven_at, None, "nobody tried the new");
    assert_eq!(recovery::prove_recovery(&desk.session, &old, now()).err(), Some(Problem::RecoveryCodeWrong));
    recovery::prove_recovery(&desk.session, &handed.kit.clone().expect("a kit"), now()).expect("the new one opens");
    recovery::prove_shares(&desk.session, &handed.shares[2], &handed.shares[0], now()).expect("so do two shares");
    let back = |code: String| UnlockWithRecovery { code, user: "demo".into(), new_password: OWN.into() };
    drop(desk.session);
    let folder = desk.folder.path();
    assert_eq!(unlock::unlock_with_recovery(folder, &back(old), now()).err(), Some(Problem::RecoveryCodeWrong));
    assert!(unlock::unlock_with_recovery(folder, &back(handed.kit.expect("a kit")), now()).is_ok());
}

#[test]
fn papers_that_cannot_be_saved_change_nothing() {
    let (desk, _old) = office();
    let before = fs::read(desk.folder.path().join(SLOTS_FILE)).expect("read");
    let go_on = |_, _| ControlFlow::Continue(());
    let full =
        rotation::rotate(&desk.session, &confirm(), now(), &mut { go_on }, &mut |_| Err(Problem::DiskFull)).err();
    assert_eq!(full, Some(Problem::DiskFull));
    let stopped =
        rotation::rotate(&desk.session, &confirm(), now(), &mut |_, _| ControlFlow::Break(()), &mut |_| Ok(())).err();
    assert_eq!(stopped, Some(Problem::Cancelled));
    let wrong = Confirm { password: "Demo".to_owned() };
    let refused = rotation::rotate(&desk.session, &wrong, now(), &mut { go_on }, &mut |_| Ok(())).err();
    assert_eq!(refused, Some(Problem::WrongPassword));
    let eva = open(desk.folder.path(), "Eva", FIRST).expect("her password is what it was");
    assert_eq!(rotate(&desk.session).err(), Some(Problem::RegisterOpenElsewhere), "she has it open");
    drop(eva);
    assert_eq!(fs::read(desk.folder.path().join(SLOTS_FILE)).expect("read"), before);
    assert_eq!(count(&desk.session), 20);
}

#[test]
fn changed_again_and_the_former_keys_stay_behind_the_present_one() {
    let desk = desk(5);
    for turn in 1..=3 {
        rotate(&desk.session).expect("changed");
        assert_eq!(key_slots::list(&desk.session, now()).expect("listed").key_changed.len(), turn);
    }
    let page = audit::page(&desk.session, &AuditQuery { limit: 3, ..AuditQuery::default() }).expect("read");
    assert!(page.lines.iter().all(|line| line.verb == "keys.rotate"));
    let verdict = audit::verify(&desk.session, None, &mut |_, _| ControlFlow::Continue(())).expect("checked");
    assert!(verdict.ok, "{verdict:?}");
}

#[test]
fn a_change_that_was_killed_after_its_one_step_is_finished_by_whoever_unlocks_next() {
    let (desk, old) = office();
    let folder = desk.folder.path().to_owned();
    rotate(&desk.session).expect("changed");
    drop(desk.session);
    // Put back to the moment after the step: old files in their places, the new ones waiting, and the journal.
    let new_slots = fs::read(folder.join(SLOTS_FILE)).expect("read");
    let salt = fs::read(folder.join("register.db")).expect("read")[..16].to_vec();
    fs::rename(folder.join("register.db"), folder.join("register.db.next")).expect("renamed");
    fs::write(folder.join("register.keys.next"), &new_slots).expect("written");
    copy(old.path(), &folder);
    let hash = hex(&<sha2::Sha256 as sha2::Digest>::digest(&new_slots));
    let journal = format!("cequred-switch 1\n{}\n{SLOTS_FILE} {hash}\nend\n", hex(&salt));
    fs::write(folder.join("register.switch"), journal).expect("written");
    let status = unlock::status(&folder).expect("looked");
    assert!(status.exists, "nothing is missed before");
    assert_eq!(open(&folder, "Eva", FIRST).err(), Some(Problem::WrongPassword), "her old password opens nothing new");
    assert_eq!(count(&open(&folder, "demo", "demo").expect("finished")), 20);
    assert_eq!(fs::read(folder.join(SLOTS_FILE)).expect("read"), new_slots);
    assert!(!folder.join("register.switch").exists());
}

#[test]
fn locking_lets_go_of_everything() {
    let (desk, _old) = office();
    let second = open(desk.folder.path(), "Eva", FIRST).expect("opens");
    assert_eq!(rotate(&desk.session).err(), Some(Problem::RegisterOpenElsewhere));
    drop(second);
    assert!(rotate(&desk.session).is_ok(), "no connection and no lock of hers is left");
    wiped::<store::Key>();
}

/// Compiles only for what is wiped when it is dropped.
fn wiped<T: zeroize::ZeroizeOnDrop>() {}

fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    bytes.iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}
