//! Backups as a script makes them.

use crate::desk::{Desk, PASSWORD};
use std::fs;

#[test]
fn made_verified_and_restored_with_the_password() {
    let desk = Desk::with_register();
    let made = desk.karin(["backup", "make", "--to", &desk.text("out"), "--prune"]).json();
    let file = made["path"].as_str().expect("a path").to_owned();
    assert!(file.ends_with(".cequred-backup"), "{file}");
    assert_eq!(made["bytes"], fs::metadata(&file).expect("the file").len());
    assert_eq!((&made["counts"]["staff"], &made["removed"]), (&1.into(), &serde_json::json!([])));

    let verified = desk.karin(["backup", "verify", &file]).json();
    assert_eq!(verified["counts"], made["counts"]);
    assert_eq!(verified["demo"], false);

    desk.karin(["backup", "restore", &file]).refused(1, "registerExists");
    let elsewhere = desk.text("elsewhere");
    let restored = desk.karin(["backup", "restore", &file, "--register", &elsewhere]).json();
    assert_eq!((&restored["counts"], &restored["register"]), (&made["counts"], &elsewhere.clone().into()));
    let log = desk.karin(["audit", "list", "--verb", "backup.restore", "--register", &elsewhere]).json();
    assert_eq!(log["lines"][0]["who"], "Karin");

    desk.write("wrong", "fel lösenord\n");
    desk.run(["backup", "verify", &file, "--json", "--password-file", "wrong"]).refused(3, "wrongPassword");
    let bytes = fs::read(&file).expect("read");
    assert!(!bytes.windows(PASSWORD.len()).any(|part| part == PASSWORD.as_bytes()));
    fs::write(&file, &bytes[..bytes.len() / 2]).expect("written");
    desk.karin(["backup", "verify", &file]).refused(4, "backupDamaged");
    desk.karin(["backup", "restore", "nowhere", "--register", &desk.text("third")]).refused(1, "backupMissing");
    assert!(!desk.path("third").exists());
}

#[test]
fn said_in_words() {
    let desk = Desk::with_demo(12);
    let said = desk.run(["backup", "make", "--now", "2026-11-22T10:00:00+01:00", "--lang", "en"]);
    assert_eq!(said.status, 0, "{said:?}");
    assert!(said.out.contains("cequred-2026-11-22-100000.cequred-backup"), "{said:?}");
    assert!(said.out.contains("12 people") && said.out.contains("SHA-256: "), "{said:?}");
    let file = desk.register().join("backups/cequred-2026-11-22-100000.cequred-backup");
    let said = desk.run(["backup", "verify", &file.display().to_string(), "--lang", "en"]);
    assert!(said.out.starts_with("The backup from 2026-11-22 10:00 is whole: 12 people, "), "{said:?}");
}
