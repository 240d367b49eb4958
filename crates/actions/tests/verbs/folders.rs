//! Registers in folders with long names, with å ä ö in either form, and on disks that take no notice of case.

use crate::desk::now;
use actions::{
    Session, backup,
    demo::{self, MakeDemo},
    protection::{self, DiskEncryption, ProtectionState},
    unlock::{self, Unlock},
};
use std::{collections::BTreeSet, fs, ops::ControlFlow, path::Path};

fn on(_: u64, _: u64) -> ControlFlow<()> {
    ControlFlow::Continue(())
}

fn everybody() -> Unlock {
    Unlock { user: unlock::DEMO_USER.to_owned(), password: unlock::DEMO_PASSWORD.to_owned() }
}

fn make(folder: &Path) -> Session {
    let wanted = MakeDemo { people: 3, seed: 1, replace: false };
    demo::create(folder, &wanted, now(), &mut |_, _| ControlFlow::Continue(())).expect("made").0
}

/// Makes a register there, backs it up, puts the backup back beside it and opens that.
fn lives_in(folder: &Path) {
    drop(make(folder));
    let session = unlock::unlock(folder, &everybody(), now()).expect("opened again");
    let made = backup::make(&session, None, now(), &mut on).expect("backed up");
    drop(session);
    let beside = folder.with_file_name("tillbaka");
    backup::restore(Path::new(&made.path), &beside, &everybody(), now(), &mut on).expect("put back");
    unlock::unlock(&beside, &everybody(), now()).expect("and opens");
}

#[test]
fn a_register_lives_in_a_folder_with_letters_of_either_form() {
    let dir = tempfile::tempdir().expect("a folder");
    // As keyboards write them, and as older disks of Apple's keep them.
    lives_in(&dir.path().join("Åsa Östlunds ärenden/register"));
    lives_in(&dir.path().join("A\u{30a}sa O\u{308}stlunds a\u{308}renden igen/register"));
}

#[test]
fn a_register_lives_deeper_than_windows_once_allowed() {
    let dir = tempfile::tempdir().expect("a folder");
    let deep = (0..10).fold(dir.path().to_owned(), |path, _| path.join("en mapp med ett långt namn")).join("register");
    assert!(deep.as_os_str().len() > 260);
    lives_in(&deep);
}

#[test]
fn no_two_files_of_a_register_differ_in_case_alone() {
    let dir = tempfile::tempdir().expect("a folder");
    let folder = dir.path().join("register");
    let session = make(&folder);
    backup::make(&session, None, now(), &mut on).expect("backed up");
    let mut names = BTreeSet::new();
    for entry in fs::read_dir(&folder).expect("listed").flatten() {
        let name = entry.file_name().into_string().expect("a name every disk can keep");
        assert!(name.is_ascii() && names.insert(name.to_lowercase()), "{name}");
    }
    assert!(names.len() > 3, "{names:?}");
}

#[test]
fn a_register_in_a_clouds_folder_is_said_among_its_protection() {
    let dir = tempfile::tempdir().expect("a folder");
    for (folder, sentence, state) in [
        ("Dropbox/register", "folder-synced", ProtectionState::Attention),
        ("Dokument/register", "protection-place-is", ProtectionState::Ok),
    ] {
        let session = make(&dir.path().join(folder));
        let view = protection::status(&session, DiskEncryption::On, now()).expect("looked");
        let line = view.lines.iter().find(|line| line.code == "place").expect("a line");
        assert_eq!((line.sentence.as_str(), line.state), (sentence, state), "{folder}");
    }
}
