//! A program that comes and goes while another has the register open.

use crate::fixture::{add, create, key};
use std::{path::Path, process::Command};
use store::Register;

/// Whoever closes a register last takes its write-ahead log away. A program that was writing all along must never be taken
/// for gone: what it writes after another has come and gone is seen by everybody who comes later.
pub(crate) fn a_guest_who_leaves_takes_nothing_along() {
    let program = std::env::current_exe().expect("this program");
    let dir = tempfile::tempdir().expect("a folder");
    let register = create(dir.path()).expect("a register");
    for number in [0, 2, 4] {
        add(&register, "Åsa", number).expect("added");
        let status = Command::new(&program).arg("part").arg("visit").arg(dir.path()).status().expect("started");
        assert!(status.success(), "what was written before number {number} is not seen: {status}");
    }
    println!("ok: a guest who leaves takes nothing along");
}

/// Part: opens the register, finds whom the other has added last, and adds the next.
pub(crate) fn visit(dir: &Path) {
    let register = Register::open(dir, key()).expect("the register opens");
    let people = register.read(|read| read.people_count()).expect("counted");
    assert_eq!(people % 2, 1, "the other one's last person is there: {people}");
    add(&register, "Gäst", people).expect("a guest adds somebody as well");
}
