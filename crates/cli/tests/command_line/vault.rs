//! Daily backups, the log as a file, and the panel, as a script uses them.

use crate::desk::Desk;
use std::fs;

#[test]
fn a_scheduler_backs_up_once_a_day_where_the_office_wants_it() {
    let desk = Desk::with_register();
    let settings = desk.karin(["backup", "settings"]).json();
    assert_eq!((&settings["automatic"], &settings["usual_folder"]), (&true.into(), &true.into()));
    let out = desk.text("out");
    let settings = desk.karin(["backup", "settings", "--folder", &out]).json();
    assert_eq!((&settings["folder"], &settings["automatic"]), (&out.clone().into(), &true.into()));
    desk.karin(["backup", "settings", "--folder", "here"]).refused(1, "invalidField");
    let made = desk.karin(["backup", "daily"]).json();
    assert_eq!(made["outcome"], "made");
    let again = desk.karin(["backup", "daily"]).json();
    assert_eq!((&again["outcome"], &again["path"]), (&"not-needed".into(), &serde_json::Value::Null));
    let list = desk.karin(["backup", "list"]).json();
    assert_eq!(list[0]["path"], made["path"]);
    let path = made["path"].as_str().expect("a path");
    assert!(path.starts_with(&out), "{path}");
    let restored = desk.karin(["backup", "restore", path, "--register", &desk.text("elsewhere")]).json();
    assert_eq!((&restored["ledger"], &restored["erased_again"]), (&"whole".into(), &0.into()));
    // A ledger that somebody has altered refuses the restoring, unless it is said to go on.
    let ledger = fs::read_dir(&out).expect("a folder").map(|entry| entry.expect("an entry").path());
    let ledger = ledger.into_iter().find(|path| path.extension().is_some_and(|it| it == "ledger")).expect("a ledger");
    fs::write(&ledger, "altered").expect("written");
    let third = desk.text("third");
    desk.karin(["backup", "restore", path, "--register", &third]).refused(4, "ledgerDamaged");
    let said = desk.karin(["backup", "restore", path, "--register", &third, "--despite-damaged-ledger"]);
    assert_eq!(said.status, 0, "{said:?}");
    assert!(said.out.contains("\"damaged\"") && said.err.starts_with("OBS:"), "{said:?}");
}

#[test]
fn the_log_is_a_file_for_a_spreadsheet_or_a_script() {
    let desk = Desk::with_register();
    let out = desk.text("log.csv");
    let told = desk.karin(["audit", "export", "--format", "csv", "--out", &out]).json();
    let text = fs::read_to_string(&out).expect("read");
    assert_eq!(told["lines"].as_u64().expect("a number") + 1, text.lines().count() as u64);
    let said = desk.karin(["audit", "export", "--verb", "session.unlock"]);
    assert_eq!(said.status, 0, "{said:?}");
    for line in said.out.lines() {
        let line: serde_json::Value = serde_json::from_str(line).expect("JSON");
        assert_eq!((&line["verb"], &line["who"]), (&"session.unlock".into(), &"Karin".into()));
    }
    let list = desk.karin(["audit", "list", "--staff", "Karin", "--verb", "audit.export"]).json();
    assert_eq!(list["lines"].as_array().expect("lines").len(), 2);
    desk.karin(["audit", "list", "--from", "yesterday"]).refused(1, "invalidField");
    assert_eq!(desk.karin(["audit", "verify"]).json()["ok"], true);
    desk.karin(["audit", "accept"]).refused(1, "notFound");
}

#[test]
fn an_older_register_put_back_is_said_at_every_opening() {
    let desk = Desk::with_register();
    let path = desk.register().join("register.db");
    desk.karin(["audit", "list"]).json();
    let older = fs::read(&path).expect("read");
    desk.karin(["audit", "verify"]).json();
    fs::write(&path, older).expect("put back");
    let mut command = desk.command();
    let said = command.args(["protection", "--lang", "en", "--password-file", "password"]).output().expect("it runs");
    let (out, err) = (String::from_utf8_lossy(&said.stdout), String::from_utf8_lossy(&said.stderr));
    assert!(err.contains("something is wrong with the log"), "{err}");
    assert!(out.contains("[act on this] Log: Line "), "{out}");
    let view = desk.karin(["protection"]).json();
    assert_eq!(view["state"], "bad");
    assert_eq!(
        desk.karin(["due"]).json().as_array().expect("a list").iter().filter(|it| it["kind"] == "log").count(),
        1
    );
    desk.karin(["audit", "accept"]).json();
    let view = desk.karin(["protection"]).json();
    assert_ne!(view["state"], "bad", "{view}");
}
