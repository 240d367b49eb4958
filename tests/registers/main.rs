//! What was written once can always be read: a register, a slots file and a backup of every released format open.
//!
//! The files are copied first and never changed; each opens in the way it was locked. What a newer program wrote is
//! refused in plain words, and left as it is.

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use serde_json::Value;

const KARIN: (&str, &str) = ("Karin Öberg", "Vintergatan-42-Sjöhäst");
const NILS: (&str, &str) = ("Nils Ek", "Fjällräv-och-kantarell-7");
const RECOVERY_CODE: &str = "078BP-5N2FD-WDY7V-FC9ZB-FVJZT-8A2EG-PQ3VC";

/// A copy of the files of a format, to work on.
struct Copy {
    folder: tempfile::TempDir,
}

impl Copy {
    fn of(format: &str) -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let from = house::repository().join("tests/registers").join(format);
        fs::create_dir(folder.path().join("office")).expect("a folder");
        for name in ["office/register.db", "office/register.keys"] {
            fs::copy(from.join(name), folder.path().join(name)).expect("a file of the format");
        }
        let backup = "office.cequred-backup";
        if from.join(backup).is_file() {
            fs::copy(from.join(backup), folder.path().join(backup)).expect("a backup of the format");
        }
        Self { folder }
    }

    fn office(&self) -> PathBuf {
        self.folder.path().join("office")
    }

    fn backup(&self) -> PathBuf {
        self.folder.path().join("office.cequred-backup")
    }
}

/// Calls the program as this member of staff and gives its one JSON value.
fn call(register: &Path, member: (&str, &str), arguments: &[&str]) -> Value {
    let output = output(register, member, arguments);
    assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).expect("one JSON value")
}

/// Calls the program, which must refuse with this status, and gives the code of the problem and its sentence.
fn refused(register: &Path, member: (&str, &str), arguments: &[&str], status: i32) -> (String, String) {
    let output = output(register, member, arguments);
    assert_eq!(output.status.code(), Some(status), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    let answer: Value = serde_json::from_slice(&output.stderr).expect("one JSON value");
    let text = |name: &str| answer["problem"][name].as_str().expect("a text").to_owned();
    (text("code"), text("sentence"))
}

fn output(register: &Path, (user, password): (&str, &str), arguments: &[&str]) -> Output {
    let mut child = Command::new(house::program("cequred"))
        .args(arguments)
        .args(["--json", "--user", user, "--password-file", "-", "--register"])
        .arg(register)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program was built with this test");
    // A refusal may come before the password is read.
    let _ = writeln!(child.stdin.take().expect("piped"), "{password}");
    child.wait_with_output().expect("it ends")
}

/// The backups in the register's own folder.
fn backups(office: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(office.join("backups")).into_iter().flatten().flatten().map(|entry| entry.path());
    entries.filter(|path| path.extension().is_some_and(|ending| ending == "cequred-backup")).collect()
}

fn names(people: &Value) -> Vec<&str> {
    people.as_array().expect("a list").iter().map(|person| person["name"].as_str().expect("a name")).collect()
}

#[test]
fn a_register_of_format_1_opens_with_all_that_is_in_it() {
    let copy = Copy::of("v1");
    let office = copy.office();
    assert_eq!(names(&call(&office, KARIN, &["find", "ostrom"])), ["Åsa Öström-Ärlig"]);
    assert_eq!(names(&call(&office, NILS, &["find", "παπαδοπουλου"])), ["Γεωργία Παπαδοπούλου"]);
    assert_eq!(names(&call(&office, KARIN, &["find", "小龙"])), ["李小龙"]);

    let asa = call(&office, KARIN, &["person", "show", "K10001", "--task", "customer-service"]);
    assert_eq!(asa["person"]["phone"], "070-123 45 67");
    assert_eq!(asa["person"]["note"], "Vill bli uppringd på förmiddagen");
    assert_eq!(asa["agreements"][0]["ended_on"], "2026-10-31");
    let words = "Ja, jag vill få nyhetsbrevet och kan när som helst säga nej.";
    assert!(asa["consents"].to_string().contains(words), "the exact words are there");

    let cases = call(&office, KARIN, &["request", "list"]);
    assert!(cases.to_string().contains("2026-0002"), "a case that waits");
    let log = call(&office, KARIN, &["audit", "verify"]);
    assert_eq!(log["ok"], true);
    assert!(log["lines"].as_u64().expect("a number") >= 33, "no line is lost");
}

#[test]
fn a_recovery_code_of_format_1_is_still_right() {
    let copy = Copy::of("v1");
    let code = copy.folder.path().join("code");
    fs::write(&code, RECOVERY_CODE).expect("written");
    let proven = call(&copy.office(), KARIN, &["keys", "drill", "--code-file", &code.display().to_string()]);
    assert!(proven["recovery_proven_at"].is_string());
}

#[test]
fn a_backup_of_format_1_can_be_verified_and_put_back() {
    let copy = Copy::of("v1");
    let backup = copy.backup().display().to_string();
    let whole = call(&copy.office(), KARIN, &["backup", "verify", &backup]);
    assert_eq!(whole["counts"]["people"], 5);
    assert_eq!(whole["counts"]["consent_events"], 3);

    let restored = copy.folder.path().join("restored");
    call(&restored, KARIN, &["backup", "restore", &backup]);
    assert_eq!(names(&call(&restored, KARIN, &["find", "zolc"])), ["Łukasz Żółć"]);
    assert_eq!(call(&restored, KARIN, &["audit", "verify"])["ok"], true);
}

#[test]
fn an_older_register_is_backed_up_once_before_it_changes_its_form() {
    let copy = Copy::of("v1");
    let office = copy.office();
    assert!(backups(&office).is_empty());
    call(&office, KARIN, &["find", "ostrom"]);
    let made = backups(&office);
    let [backup] = made.as_slice() else { panic!("one backup: {made:?}") };
    let whole = call(&office, KARIN, &["backup", "verify", &backup.display().to_string()]);
    assert_eq!(whole["counts"]["people"], 5);

    call(&office, NILS, &["find", "ostrom"]);
    assert_eq!(backups(&office), made, "it has its new form now");
    let log = call(&office, KARIN, &["audit", "list", "--verb", "backup.upgrade"]);
    assert_eq!(log["lines"].as_array().map(Vec::len), Some(1), "{log}");

    // The program that made it can still read it: the backup has the form the register had.
    let restored = copy.folder.path().join("restored");
    call(&restored, KARIN, &["backup", "restore", &backup.display().to_string()]);
    assert_eq!(names(&call(&restored, KARIN, &["find", "zolc"])), ["Łukasz Żółć"]);
}

#[test]
fn an_older_register_that_cannot_be_backed_up_is_left_as_it_is() {
    let copy = Copy::of("v1");
    let office = copy.office();
    let before = fs::read(office.join("register.db")).expect("read");
    // No folder can be made where a file lies.
    fs::write(office.join("backups"), "in the way").expect("written");
    let (code, _) = refused(&office, KARIN, &["find", "ostrom"], 1);
    assert_eq!(code, "storageFailed");
    assert_eq!(fs::read(office.join("register.db")).expect("read"), before);
    fs::remove_file(office.join("backups")).expect("removed");
    assert_eq!(names(&call(&office, KARIN, &["find", "ostrom"])), ["Åsa Öström-Ärlig"]);
}

#[test]
fn an_older_register_that_is_not_whole_is_neither_backed_up_nor_changed() {
    let copy = Copy::of("v1");
    let (office, database) = (copy.office(), copy.office().join("register.db"));
    let mut bytes = fs::read(&database).expect("read");
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    fs::write(&database, &bytes).expect("written");
    let (code, _) = refused(&office, KARIN, &["find", "ostrom"], 4);
    assert_eq!(code, "registerDamaged");
    assert_eq!(fs::read(&database).expect("read"), bytes, "nothing is brought to a newer form");
    assert!(backups(&office).is_empty(), "a copy that was not proven is none");
}

#[test]
fn what_a_newer_program_wrote_is_refused_in_plain_words() {
    let future = Copy::of("future");
    let before = fs::read(future.office().join("register.db")).expect("read");
    let (code, sentence) = refused(&future.office(), KARIN, &["find", "ostrom", "--lang", "en"], 4);
    assert_eq!(code, "registerFromTheFuture");
    assert_eq!(sentence, "The register was written by a newer version of the program (version 9,990).");
    assert_eq!(fs::read(future.office().join("register.db")).expect("read"), before);
    assert!(backups(&future.office()).is_empty());

    let copy = Copy::of("v1");
    let slots = copy.office().join("register.keys");
    let text = fs::read_to_string(&slots).expect("read").replacen("\"version\": 1", "\"version\": 3", 1);
    fs::write(&slots, text).expect("written");
    let (code, _) = refused(&copy.office(), KARIN, &["find", "ostrom"], 4);
    assert_eq!(code, "slotsFromTheFuture");

    let mut backup = fs::read(copy.backup()).expect("read");
    backup[9] = 2;
    fs::write(copy.backup(), backup).expect("written");
    let (code, _) = refused(&copy.office(), KARIN, &["backup", "verify", &copy.backup().display().to_string()], 4);
    assert_eq!(code, "backupFromTheFuture");
}
