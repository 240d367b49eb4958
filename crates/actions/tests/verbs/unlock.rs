//! Making and opening a register.

use crate::desk::now;
use actions::{
    Problem, Session,
    unlock::{self, CreateRegister, Unlock, UnlockWithRecovery},
};
use domain::organisation::Organisation;
use std::path::Path;
use tempfile::tempdir;

const PASSWORD: &str = "sju gula paraplyer under bron";

fn create(folder: &Path, password: &str) -> Result<(Session, Vec<String>), Problem> {
    let request = CreateRegister {
        admin_name: "Karin".to_owned(),
        password: password.to_owned(),
        organisation: Organisation::cequred().into(),
        language: "sv".to_owned(),
    };
    let (session, kit) = unlock::create(folder, &request, now())?;
    Ok((session, kit.groups()))
}

fn open(folder: &Path, user: &str, password: &str) -> Result<Session, Problem> {
    unlock::unlock(folder, &Unlock { user: user.to_owned(), password: password.to_owned() }, now())
}

#[test]
fn made_locked_and_opened_again() {
    let folder = tempdir().expect("a folder");
    assert_eq!(create(folder.path(), "kattkatt").err().map(|problem| problem.exit_status()), Some(1), "too easy");
    assert!(!unlock::status(folder.path()).expect("looked").exists, "a refused password leaves nothing behind");
    drop(create(folder.path(), PASSWORD).expect("made"));
    assert!(
        create(folder.path(), PASSWORD).is_err_and(|problem| problem == Problem::RegisterExists),
        "never overwritten"
    );
    assert_eq!(open(folder.path(), "Karin", "fel").err(), Some(Problem::WrongPassword));
    assert_eq!(open(folder.path(), "Bo", PASSWORD).err(), Some(Problem::NoSuchUser));
    assert!(open(folder.path(), "KARIN ", PASSWORD).is_ok(), "a name has no case");
}

#[test]
fn the_recovery_code_opens_and_sets_a_new_password() {
    let folder = tempdir().expect("a folder");
    let (session, groups) = create(folder.path(), PASSWORD).expect("made");
    unlock::prove_recovery(&session, &groups.join(" ").to_lowercase(), now()).expect("typed in small letters");
    drop(session);
    let mut wrong = groups.clone();
    let last = wrong[1].pop().expect("a character");
    wrong[1].push(if last == '7' { '8' } else { '7' });
    let recover = |code: String| {
        let request =
            UnlockWithRecovery { code, user: "karin".to_owned(), new_password: "tre blå äpplen i snön".to_owned() };
        unlock::unlock_with_recovery(folder.path(), &request, now())
    };
    assert_eq!(recover(wrong.join("-")).err(), Some(Problem::RecoveryCodeMistyped { group: 2 }));
    drop(recover(groups.join("-")).expect("the code from the sheet"));
    assert_eq!(open(folder.path(), "Karin", PASSWORD).err(), Some(Problem::WrongPassword), "the old password is gone");
    assert!(open(folder.path(), "Karin", "tre blå äpplen i snön").is_ok());
}

#[test]
fn what_is_missing_or_foreign_is_said() {
    let one = tempdir().expect("a folder");
    let other = tempdir().expect("a folder");
    assert_eq!(open(one.path(), "Karin", PASSWORD).err(), Some(Problem::RegisterMissing));
    drop(create(one.path(), PASSWORD).expect("made"));
    drop(create(other.path(), PASSWORD).expect("made"));
    std::fs::copy(store::database_path(other.path()), store::database_path(one.path())).expect("copied");
    for side in ["register.db-wal", "register.db-shm"] {
        let _ = std::fs::remove_file(one.path().join(side));
    }
    assert_eq!(open(one.path(), "Karin", PASSWORD).err(), Some(Problem::RegisterForeign), "another register's file");
    std::fs::remove_file(other.path().join(unlock::SLOTS_FILE)).expect("removed");
    assert_eq!(open(other.path(), "Karin", PASSWORD).err(), Some(Problem::SlotsMissing));
}
