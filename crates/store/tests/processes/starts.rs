//! A program that opens a register from several threads the moment it starts.

use crate::fixture::{create, key};
use std::{path::Path, process::Command, sync::Barrier, thread};
use store::Register;

const THREADS: usize = 8;
const STARTS: usize = 100;

/// The engine makes itself ready when it is first used. Whoever comes second must wait for that, not be refused: only a
/// program that has just started can show it, so many are started.
pub(crate) fn all_threads_of_a_new_program_find_the_engine_ready() {
    let program = std::env::current_exe().expect("this program");
    let dir = tempfile::tempdir().expect("a folder");
    drop(create(dir.path()).expect("a register"));
    for _ in 0..STARTS {
        let status = Command::new(&program).arg("part").arg("start").arg(dir.path()).status().expect("started");
        assert!(status.success(), "{status}");
    }
    println!("ok: all threads of a new program find the engine ready");
}

/// Part: one register is opened from several threads at once.
pub(crate) fn open_at_once(dir: &Path) {
    let together = Barrier::new(THREADS);
    thread::scope(|scope| {
        for _ in 0..THREADS {
            scope.spawn(|| {
                together.wait();
                Register::open(dir, key()).map(drop).expect("the register opens");
            });
        }
    });
}
