//! Disks that refuse: a small one that fills up, and one that became read-only. Each is a memory disk in a mount
//! namespace of its own, so that root (whom file modes do not stop) meets the same refusal as everybody else.

use crate::fixture::{add, create, key};
use std::{fs, path::Path, process::Command};
use store::{Error, Register};

/// Runs a part on a small disk of its own.
pub(crate) fn run(part: &str, what: &str) {
    let dir = tempfile::tempdir().expect("a folder");
    let program = std::env::current_exe().expect("this program");
    let script = r#"mount -t tmpfs -o size=3m small "$1" && exec "$2" part "$3" "$1""#;
    for namespaces in [&["--mount"][..], &["--mount", "--map-root-user"]] {
        // First whether this computer lets us mount at all: a failing part must not look like that.
        let allowed = Command::new("unshare")
            .args(namespaces)
            .args(["sh", "-c", r#"mount -t tmpfs small "$1""#, "sh"])
            .arg(dir.path())
            .output()
            .is_ok_and(|output| output.status.success());
        if allowed {
            let status = Command::new("unshare")
                .args(namespaces)
                .args(["sh", "-c", script, "sh"])
                .arg(dir.path())
                .arg(&program)
                .arg(part)
                .status()
                .expect("started");
            assert!(status.success(), "{what}: {status}");
            println!("ok: {what}");
            return;
        }
    }
    println!("NOT TRIED: {what} (this computer lets nobody mount a disk of its own)");
}

/// Part: a register on a disk that fills up.
pub(crate) fn on_a_full_disk(disk: &Path) {
    let filler = disk.join("filler");
    let dir = disk.join("register");
    fs::write(&filler, vec![0; 3 * 1024 * 1024 - 20 * 1024]).expect("the disk is nearly full");
    assert_eq!(create(&dir).err(), Some(Error::DiskFull), "no room for a new one");
    assert!(!dir.join("register.db").exists() && !dir.join("register.db.new").exists(), "nothing half-made is left");

    fs::remove_file(&filler).expect("room again");
    let register = create(&dir).expect("made");
    let mut added = 0;
    let error = loop {
        match add(&register, "Åke", added) {
            Ok(()) => added += 1,
            Err(error) => break error,
        }
    };
    assert_eq!(error, Error::DiskFull);
    assert!(added > 10, "{added} writes before the disk was full");
    assert_eq!(register.read(|read| read.people_count()), Ok(added), "reading goes on, and nothing is lost");
    assert_eq!(register.read(|read| read.audit_head()).map(|head| head.count), Ok(added));
    let copy = register.back_up(&disk.join("copy.db"), |_| std::ops::ControlFlow::Continue(()));
    assert_eq!(copy, Err(Error::DiskFull));
    assert!(!disk.join("copy.db").exists() && !disk.join("copy.db.part").exists(), "no half copy is left");
    drop(register);

    let register = Register::open(&dir, key()).expect("a register on a full disk opens");
    assert_eq!(register.read(|read| read.people_count()), Ok(added));
    register.check().expect("every page carries its seal");
}

/// Part: a register on a disk that became read-only, and a new one on it.
pub(crate) fn on_a_read_only_disk(disk: &Path) {
    let dir = disk.join("register");
    let register = create(&dir).expect("made");
    add(&register, "Åke", 1).expect("added");
    drop(register);
    let before = fs::read(dir.join("register.db")).expect("read");
    let status = Command::new("mount").args(["-o", "remount,ro"]).arg(disk).status().expect("started");
    assert!(status.success(), "the disk becomes read-only");
    assert_eq!(Register::open(&dir, key()).err(), Some(Error::ReadOnlyFolder));
    assert_eq!(create(&disk.join("other")).err(), Some(Error::ReadOnlyFolder));
    assert_eq!(fs::read(dir.join("register.db")).expect("read"), before);
}
