//! The first unlocking of an older register: what is heard of it, and breaking it off.

use crate::desk::now;
use actions::{
    Problem, Session,
    audit::{self, AuditQuery},
    backup,
    unlock::{
        OpeningPart, OpeningProgress, Unlock, UnlockWithRecovery, unlock, unlock_telling, unlock_with_recovery_telling,
    },
};
use std::{
    fs,
    ops::ControlFlow,
    path::{Path, PathBuf},
};
use tempfile::TempDir;

const USER: &str = "Karin Öberg";
const PASSWORD: &str = "Vintergatan-42-Sjöhäst";
const RECOVERY_CODE: &str = "078BP-5N2FD-WDY7V-FC9ZB-FVJZT-8A2EG-PQ3VC";

fn karin() -> Unlock {
    Unlock { user: USER.to_owned(), password: PASSWORD.to_owned() }
}

/// A copy of a register of the first format.
struct Older {
    folder: TempDir,
    database: Vec<u8>,
}

impl Older {
    fn new() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let from = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/registers/v1/office");
        for name in ["register.db", "register.keys"] {
            fs::copy(from.join(name), folder.path().join(name)).expect("a file of the format");
        }
        let database = fs::read(folder.path().join("register.db")).expect("read");
        Self { folder, database }
    }

    fn path(&self) -> &Path {
        self.folder.path()
    }

    /// Opens it, and breaks off at the first word that is meant. Gives what was heard as well.
    fn open_until(
        &self,
        mut meant: impl FnMut(OpeningProgress) -> bool,
    ) -> (Result<Session, Problem>, Vec<OpeningProgress>) {
        let mut heard = Vec::new();
        let opened = unlock_telling(self.path(), &karin(), now(), &mut |at| {
            heard.push(at);
            if meant(at) { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        });
        (opened, heard)
    }

    /// The register is what it was, and nothing half-done lies beside it.
    fn is_untouched(&self) -> bool {
        let leftover = |name: &str| name.contains(".part") || name.starts_with("register.db-");
        fs::read(self.path().join("register.db")).expect("read") == self.database
            && !self.names("").iter().chain(&self.names("backups")).any(|name| leftover(name))
    }

    fn names(&self, folder: &str) -> Vec<String> {
        let entries = fs::read_dir(self.path().join(folder)).into_iter().flatten().flatten();
        entries.map(|entry| entry.file_name().into_string().expect("a name")).collect()
    }

    fn backups(&self) -> Vec<PathBuf> {
        self.names("backups").iter().map(|name| self.path().join("backups").join(name)).collect()
    }
}

/// The parts that were heard, each once, as they came.
fn parts(heard: &[OpeningProgress]) -> Vec<OpeningPart> {
    let mut parts: Vec<_> = heard.iter().map(|at| at.part).collect();
    parts.dedup();
    parts
}

fn lines(session: &Session, verb: &str) -> usize {
    let query = AuditQuery { verb: Some(verb.to_owned()), limit: 10, ..AuditQuery::default() };
    audit::page(session, &query).expect("the log").lines.len()
}

#[test]
fn every_part_is_heard_in_order_and_to_its_end() {
    let older = Older::new();
    let (opened, heard) = older.open_until(|_| false);
    let session = opened.expect("opened");
    assert_eq!(parts(&heard), OpeningPart::ALL);
    for part in OpeningPart::ALL {
        let words: Vec<_> = heard.iter().filter(|at| at.part == part).collect();
        assert!(words.is_sorted_by_key(|at| at.done), "{words:?}");
        assert!(words.iter().all(|at| at.total.is_none_or(|total| at.done <= total)), "{words:?}");
        let last = words.last().expect("heard");
        assert_eq!(Some(last.done), last.total, "{part:?} is heard to its end");
    }
    assert_eq!((older.backups().len(), lines(&session, "backup.upgrade")), (1, 1));
    drop(session);
    assert_eq!(older.open_until(|_| true).1, [], "the second opening has nothing to tell");
}

#[test]
fn broken_off_in_any_part_an_older_register_is_what_it_was() {
    let older = Older::new();
    let last = |at: OpeningProgress| Some(at.done) == at.total;
    for part in [OpeningPart::BackingUp, OpeningPart::CheckingBackup, OpeningPart::Rehearsing] {
        let (first, heard) = older.open_until(|at| at.part == part);
        assert_eq!((first.err(), heard.last().map(|at| at.part)), (Some(Problem::Cancelled), Some(part)));
        assert!(older.is_untouched(), "{part:?}");
        let (at_its_end, _) = older.open_until(|at| at.part == part && last(at));
        assert_eq!(at_its_end.err(), Some(Problem::Cancelled));
        assert!(older.is_untouched(), "{part:?}, at its end");
        assert!(!older.path().join("backups").exists(), "{part:?}: nothing was finished");
    }
    let (given_up, heard) = older.open_until(|at| at.part == OpeningPart::Upgrading);
    assert_eq!((given_up.err(), parts(&heard).last()), (Some(Problem::Cancelled), Some(&OpeningPart::Upgrading)));
    assert!(older.is_untouched());
    let [made] = older.backups().try_into().expect("a backup that was finished stays");
    assert_eq!(
        backup::verify(&made, &karin(), None, &mut |_, _| ControlFlow::Continue(())).expect("whole").counts["people"],
        5
    );

    let (opened, heard) = older.open_until(|_| false);
    assert_eq!(parts(&heard), OpeningPart::ALL, "all of it is done anew");
    assert_eq!((older.backups().len(), lines(&opened.expect("opened"), "backup.upgrade")), (2, 1));
}

#[test]
fn broken_off_in_the_list_of_what_is_due_the_newer_form_stays() {
    let older = Older::new();
    let (given_up, _) = older.open_until(|at| at.part == OpeningPart::WorkingOutDue);
    assert_eq!(given_up.err(), Some(Problem::Cancelled));
    let (opened, heard) = older.open_until(|_| false);
    assert_eq!(parts(&heard), [OpeningPart::WorkingOutDue], "what is left of it");
    assert_eq!((older.backups().len(), lines(&opened.expect("opened"), "backup.upgrade")), (1, 1));
}

#[test]
fn the_way_back_is_told_and_broken_off_as_well() {
    let older = Older::new();
    let back = |new_password: &str| UnlockWithRecovery {
        code: RECOVERY_CODE.to_owned(),
        user: USER.to_owned(),
        new_password: new_password.to_owned(),
    };
    let mut heard = Vec::new();
    let given_up = unlock_with_recovery_telling(older.path(), &back("tre blå äpplen i snön"), now(), &mut |at| {
        heard.push(at);
        if at.part == OpeningPart::WorkingOutDue { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    });
    assert_eq!((given_up.err(), parts(&heard)), (Some(Problem::Cancelled), OpeningPart::ALL.to_vec()));
    assert!(unlock(older.path(), &karin(), now()).is_ok(), "the password is the one it was");
}

#[test]
fn a_part_is_named_the_same_everywhere() {
    for part in OpeningPart::ALL {
        assert_eq!(serde_json::to_value(part).expect("a name"), part.code());
    }
}
