//! Demo registers: the same from the same seed, open to everybody, and the only place where time can be set.

use crate::desk::{Desk, NOW};
use serde_json::Value;

fn everybody(desk: &Desk) -> Value {
    desk.run(["find", "--limit", "1000", "--json"]).json()
}

#[test]
fn two_runs_with_the_same_seed_give_the_same_people() {
    let (first, second) = (Desk::with_demo(150), Desk::with_demo(150));
    let people = everybody(&first);
    assert_eq!(people.as_array().map(Vec::len), Some(150));
    assert_eq!(people, everybody(&second));
    let listed = |desk: &Desk| desk.run(["request", "list", "--json", "--now", NOW]).json();
    assert_eq!(listed(&first), listed(&second));
    let due = first.run(["due", "--json", "--now", NOW]).json();
    assert_eq!(due, second.run(["due", "--json", "--now", NOW]).json());
    let urgencies: Vec<_> = due.as_array().expect("a list").iter().map(|line| line["urgency"].clone()).collect();
    assert!(urgencies.contains(&"overdue".into()) && urgencies.contains(&"this-week".into()), "{urgencies:?}");
    second.run(["demo", "--people", "150", "--seed", "2", "--replace", "--now", NOW, "--json"]).json();
    assert_ne!(people, everybody(&second), "another seed gives other people");
}

#[test]
fn the_example_of_the_help_works_as_written() {
    let desk = Desk::with_demo(30);
    assert_eq!(desk.run(["find", "K10000"]).status, 0);
    let cases = desk.run(["request", "list", "--open", "--json"]).json();
    let case = cases.as_array().expect("a list").iter().find(|case| case["number"] == "2026-0003").expect("a case");
    assert_eq!((&case["kind"], &case["last_day"]), (&"access".into(), &"2026-11-27".into()));
    let made = desk.run(["extract", "2026-0003", "--out", "e.pdf", "--now", NOW]);
    assert_eq!(made.status, 0, "{made:?}");
    assert!(crate::desk::text_of_pdf(&desk.path("e.pdf")).contains("DEMO"), "a demo's paper says so");
}

#[test]
fn a_demo_never_takes_the_place_of_a_real_register() {
    let desk = Desk::with_register();
    let before = std::fs::read(desk.register().join("register.keys")).expect("the slots file");
    desk.run(["demo", "--json"]).refused(1, "registerExists");
    desk.run(["demo", "--replace", "--json"]).refused(1, "registerExists");
    assert_eq!(before, std::fs::read(desk.register().join("register.keys")).expect("the slots file"));
    assert_eq!(desk.karin(["find"]).json(), Value::Array(Vec::new()), "the register opens as before");
    desk.karin(["due", "--now", NOW]).refused(2, "notADemo");
}

// On Windows Ctrl+C goes to every program of a console, the test's own included.
#[cfg(unix)]
#[test]
fn a_demo_that_is_broken_off_leaves_nothing() {
    let desk = Desk::new();
    let mut child = desk.command().args(["demo", "--people", "200000"]).spawn().expect("the binary runs");
    // The first rows are being written when the file exists.
    while !desk.register().join("register.db").exists() {
        std::thread::sleep(std::time::Duration::from_millis(5));
        assert!(child.try_wait().expect("it can be asked").is_none(), "it ended before it was interrupted");
    }
    std::thread::sleep(std::time::Duration::from_millis(300));
    let interrupted = std::process::Command::new("kill").args(["-INT", &child.id().to_string()]).status();
    assert!(interrupted.expect("kill exists").success());
    assert_eq!(child.wait().expect("it ends").code(), Some(1), "cancelled is a refusal");
    assert!(!desk.register().join("register.db").exists() && !desk.register().join("register.keys").exists());
    assert_eq!(desk.run(["demo", "--people", "5"]).status, 0, "it can be made again at once");
}
