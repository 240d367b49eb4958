//! Sample data: in with one step, out with one step, and never a real register.

use crate::desk::now;
use actions::{
    Problem, demo,
    unlock::{self, CreateRegister},
};
use domain::organisation::Organisation;
use std::{ops::ControlFlow, path::Path};
use tempfile::tempdir;

fn left(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).expect("read");
    entries.map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned()).collect()
}

#[test]
fn samples_leave_nothing_behind() {
    let folder = tempdir().expect("a folder");
    drop(demo::open_or_make(folder.path(), now(), &mut |_| ControlFlow::Continue(())).expect("made"));
    assert_eq!(left(folder.path()), ["Demo"], "the place of a real register stays free");
    demo::discard(folder.path(), now()).expect("discarded");
    assert_eq!(left(folder.path()), Vec::<String>::new());
    demo::discard(folder.path(), now()).expect("there is nothing to discard any more");
}

#[test]
fn a_real_register_is_never_discarded() {
    let folder = tempdir().expect("a folder");
    let request = CreateRegister {
        admin_name: "Karin".to_owned(),
        password: "sju gula paraplyer under bron".to_owned(),
        organisation: Organisation::cequred().into(),
        language: "sv".to_owned(),
    };
    drop(unlock::create(folder.path(), &request, now()).expect("made"));
    drop(demo::open_or_make(folder.path(), now(), &mut |_| ControlFlow::Continue(())).expect("made beside it"));
    demo::discard(folder.path(), now()).expect("the samples go");
    assert!(unlock::status(folder.path()).is_ok_and(|status| status.exists && !status.demo));
    let real = tempdir().expect("a folder");
    let inside = real.path().join("Demo");
    drop(unlock::create(&inside, &request, now()).expect("a real register where samples would lie"));
    assert_eq!(demo::discard(real.path(), now()), Err(Problem::RegisterExists));
    assert!(unlock::status(&inside).is_ok_and(|status| status.exists));
}
