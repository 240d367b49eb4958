//! A file that says it is a backup.

#![no_main]

use std::{cell::RefCell, fs, path::PathBuf};

thread_local! {
    static FOLDER: RefCell<tempfile::TempDir> = RefCell::new(tempfile::tempdir().expect("a folder"));
}

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let path: PathBuf = FOLDER.with_borrow(|folder| folder.path().join("a.cequred-backup"));
    fs::write(&path, bytes).expect("written");
    let _ = actions::backup::look(&path);
});
