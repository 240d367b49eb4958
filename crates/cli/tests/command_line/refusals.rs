//! Everything that can be in the way: each has its status, a sentence and a remedy, and nothing is lost.

use crate::desk::{Desk, sample};
use std::fs::{self, File, OpenOptions};
#[cfg(target_os = "linux")]
use std::process::Command;

#[test]
fn a_register_that_is_not_there() {
    let desk = Desk::new();
    desk.run(["find", "--json"]).refused(1, "registerMissing");
    assert!(!desk.register().exists(), "looking for a register makes none");
}

#[test]
fn a_wrong_password_and_a_stranger() {
    let desk = Desk::with_register();
    desk.write("wrong", "fel lösenord\n");
    let problem = desk.run(["find", "--json", "--password-file", "wrong"]).refused(3, "wrongPassword");
    assert!(!problem.to_string().contains("fel lösenord"), "{problem}");
    desk.run(["find", "--json", "--user", "Nobody", "--password-file", "password"]).refused(3, "noSuchUser");
    desk.run(["find", "--json"]).refused(2, "wrongUsage");
    desk.run(["find", "--json", "--password-file", "nowhere"]).refused(2, "wrongUsage");
    let english = desk.run(["find", "--lang", "en", "--password-file", "wrong"]);
    assert_eq!(english.err.lines().next(), Some("The password is not right."));
}

#[test]
fn a_password_that_is_too_easy() {
    let desk = Desk::new();
    desk.write("easy", "sommar2024\n");
    desk.run(["create", "--admin", "Karin", "--password-file", "easy", "--recovery-kit", "kit.pdf", "--json"])
        .refused(1, "weakPassword");
    assert!(!desk.path("kit.pdf").exists() && !desk.register().join("register.keys").exists(), "nothing is left");
}

#[test]
fn a_recovery_kit_is_never_overwritten() {
    let desk = Desk::new();
    desk.write("kit.pdf", "the key to another register");
    desk.run(["create", "--admin", "Karin", "--password-file", "password", "--recovery-kit", "kit.pdf", "--json"])
        .refused(1, "invalidField");
    assert_eq!(fs::read(desk.path("kit.pdf")).expect("the kit"), b"the key to another register");
    assert!(!desk.register().join("register.db").exists());
}

#[test]
fn files_that_are_missing_damaged_or_foreign() {
    let desk = Desk::with_demo(300);
    let (database, slots) = (desk.register().join("register.db"), desk.register().join("register.keys"));
    let (data, keys) = (fs::read(&database).expect("read"), fs::read(&slots).expect("read"));

    fs::remove_file(&slots).expect("removed");
    desk.run(["find", "--json"]).refused(4, "slotsMissing");
    fs::write(&slots, &keys[..keys.len() / 2]).expect("written");
    desk.run(["find", "--json"]).refused(4, "slotsDamaged");
    fs::write(&slots, &keys).expect("written");

    fs::write(&database, &data[..data.len() / 2]).expect("written");
    desk.run(["find", "--json"]).refused(4, "registerDamaged");
    fs::write(&database, "not a register").expect("written");
    let said = desk.run(["find", "--json"]);
    assert_eq!(said.status, 4, "{said:?}");

    let other = Desk::with_demo(3);
    fs::copy(other.register().join("register.db"), &database).expect("copied");
    desk.run(["find", "--json"]).refused(4, "registerForeign");

    fs::write(&database, &data).expect("written");
    assert_eq!(desk.run(["find", "--json"]).json().as_array().map(Vec::len), Some(20), "nothing was lost");
}

#[test]
fn somebody_else_is_writing() {
    let desk = Desk::with_demo(3);
    let lock = OpenOptions::new().create(true).truncate(false).write(true).open(desk.register().join("register.lock"));
    let lock: File = lock.expect("the lock file");
    lock.lock().expect("nobody holds it");
    let note = format!("{}\n2026-11-22T09:58:00+01:00\nKarin\n", std::process::id());
    fs::write(desk.register().join("register.holder"), note).expect("written");
    let problem = desk.run(["person", "add", "--name", "Kim Testsson", "--json"]).refused(1, "registerBusy");
    assert_eq!(problem["arguments"]["holder"], "Karin");
    assert!(problem["sentence"].as_str().is_some_and(|text| text.starts_with("Karin skriver")), "{problem}");
    drop(lock);
    assert_eq!(desk.run(["person", "add", "--name", "Kim Testsson", "--json"]).status, 0);
}

#[test]
fn a_folder_that_cannot_be_one() {
    let desk = Desk::new();
    let inside_a_file = desk.text("password/register");
    let said = desk.run(["demo", "--json", "--register", &inside_a_file]);
    said.refused(1, "storageFailed");
    desk.run(["audit", "export", "--json", "--out", "home"]).refused(1, "registerMissing");
}

/// Runs the binary where these mounts are made first, seen by nobody else. Root needs no more than that; others get a
/// namespace of their own in which they may mount.
#[cfg(target_os = "linux")]
fn mounted(desk: &Desk, mounts: &str, arguments: &str) -> crate::desk::Said {
    let binary = env!("CARGO_BIN_EXE_cequred");
    let script = format!("set -e; {mounts}; set +e; '{binary}' {arguments}");
    let mut command = Command::new("unshare");
    command.args(["--user", "--map-root-user", "--mount", "sh", "-c", &script]);
    let known = desk.command();
    command.env_clear().envs(known.get_envs().filter_map(|(name, value)| Some((name, value?))));
    command.current_dir(desk.path("")).output().expect("unshare is installed (util-linux)").into()
}

#[cfg(target_os = "linux")]
#[test]
fn a_folder_that_is_read_only() {
    let desk = Desk::with_demo(30);
    let bind = "mount --bind register register && mount -o remount,bind,ro register";
    mounted(&desk, bind, "find --json").refused(1, "folderReadOnly");
    mounted(&desk, bind, "person add --name X --json").refused(1, "folderReadOnly");
    assert_eq!(desk.run(["find", "--json"]).json().as_array().map(Vec::len), Some(20), "nothing was lost");
}

#[cfg(target_os = "linux")]
#[test]
fn a_disk_that_is_full() {
    let desk = Desk::new();
    fs::create_dir(desk.register()).expect("a folder");
    let small = "mount -t tmpfs -o size=1m none register";
    mounted(&desk, small, "demo --people 20000 --json").refused(1, "diskFull");
    let left =
        format!("{small}; '{}' demo --people 20000 2>/dev/null || true; ls register", env!("CARGO_BIN_EXE_cequred"));
    let said = mounted(&desk, &left, "about >/dev/null");
    assert!(!said.out.contains("register.db") && !said.out.contains("register.keys"), "left behind: {}", said.out);

    let demo = Desk::with_demo(3);
    let full = "mkdir -p full; mount -t tmpfs -o size=4k none full";
    mounted(&demo, full, "extract 2026-0003 --out full/e.pdf --now 2026-11-22T10:00:00+01:00 --json")
        .refused(1, "diskFull");
    let case = demo.run(["request", "show", "2026-0003", "--json"]).json();
    assert_eq!(case["state"], "open", "no paper, no answer");
    let create = "create --admin Karin --password-file ../password --recovery-kit kit.pdf --register ../new --json";
    let said = mounted(&demo, &format!("{full}; cd full; head -c 4000 /dev/zero > filler"), create);
    assert_eq!(said.status, 1, "{said:?}");
    let created: serde_json::Value = serde_json::from_str(&said.out).expect("JSON");
    assert!(created["recovery_code"].is_string(), "the only spare key is shown when its sheet cannot be written");

    let mut command = demo.command();
    command.args(["find", "--json"]).stdout(OpenOptions::new().write(true).open("/dev/full").expect("it exists"));
    let said: crate::desk::Said = command.output().expect("the binary runs").into();
    said.refused(1, "diskFull");
}

#[test]
fn wrong_values_are_refused_one_by_one() {
    let desk = Desk::with_demo(3);
    let check = |line: &str, status: i32, code: &str| {
        let mut command = desk.command();
        let said: crate::desk::Said =
            command.args(line.split(' ')).arg("--json").output().expect("the binary runs").into();
        said.refused(status, code);
        assert!(!said.err.contains("panicked"), "{line}: {said:?}");
    };
    for (line, status, code) in [
        ("person show K99999 --task request", 1, "notFound"),
        ("person show K10000 --task request --now 2026", 2, "wrongUsage"),
        ("person add --name X --email nowhere", 1, "invalidField"),
        ("person add --name X --note kort:4111111111111111", 1, "textRefused"),
        ("person add --name X --number K10000", 1, "numberTaken"),
        ("person add --name X --identity-number 1 --identity-ground purpose", 1, "invalidField"),
        ("person correct nobody --task request --city Lund", 1, "notFound"),
        ("agreement add K10000 --task customer-service --kind app --from 2026-02-30", 1, "invalidField"),
        (
            "agreement add K10000 --task customer-service --kind app --from 2026-02-03 --to 2026-02-01",
            1,
            "endBeforeStart",
        ),
        ("agreement add K10000 --task rating --kind app --from 2026-02-03", 5, "notPermitted"),
        ("agreement end 1 --task customer-service --on 2026-02-03", 1, "invalidField"),
        (
            "consent give K10000 --task request --purpose newsletter --channel web --text-file no --wording-version 1",
            1,
            "fileUnreadable",
        ),
        ("consent withdraw 0193505f-7b2a-7c3e-8f00-6d1f0a9b4c2d --task request --channel web", 1, "notFound"),
        ("consent list K10000 --task invoicing", 5, "notPermitted"),
        ("request open K10000 --kind access --received 2999-01-01 --channel web", 1, "dateInTheFuture"),
        ("request show 1999-0001", 1, "notFound"),
        ("extract 1999-0001 --out x.pdf", 1, "notFound"),
        ("extract 2026-0003 --out home", 1, "storageFailed"),
        ("import people nowhere.csv", 1, "fileUnreadable"),
        ("import people password", 1, "fileUnreadable"),
        ("audit list --before x", 1, "invalidField"),
        ("deadline access 2026-13-01", 1, "invalidField"),
        ("deadline breach 2026-11-22", 1, "invalidField"),
        ("demo --people 9999999", 1, "invalidField"),
    ] {
        check(line, status, code);
    }
    let sheet = sample("kunder.xlsx");
    check(&format!("import people {sheet} --sheet Nowhere"), 1, "fileUnreadable");
    check(&format!("import people {sheet} --map name=Nowhere"), 1, "invalidField");
    assert_eq!(desk.run(["find", "--json"]).json().as_array().map(Vec::len), Some(3), "nothing was added");
}
