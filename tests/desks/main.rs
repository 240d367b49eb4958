//! Several desks on one register, at the command line and by the verbs, over a PostgreSQL of the test's own.

#![cfg(target_os = "linux")]

#[path = "../../crates/desks/tests/cluster.rs"]
mod cluster;
mod coming_back;
mod compaction;
#[path = "../erased/crowd.rs"]
mod crowd;
mod disputes;
mod erasing;
mod office;
mod pair;
mod together;
#[path = "../erased/unsealed.rs"]
mod unsealed;

use office::Office;

#[test]
fn a_register_is_shared_and_another_computer_joins() {
    let office = Office::new();
    let (one, two) = (office.desk("one"), office.desk("two"));
    one.done(&["demo", "--people", "20"]);
    assert_eq!(one.done(&["desk", "status"])["state"], "alone");
    one.refused(&["desk", "pull"], 1, "deskAlone");
    let shared = one.share();
    assert_eq!(shared["state"], "connected");
    one.refused(&office.sharing(), 1, "deskShared");

    let code = one.invite("Dataskyddsombud");
    two.file("code", "AAAAA-AAAAA-AAAAA-AAAAA");
    two.refused(&office.joining(), 3, "invitationCodeWrong");
    two.file("code", &code);
    two.file("password", "fel lösenord");
    two.refused(&office.joining(), 3, "wrongPassword");
    two.file("password", "demo");
    let joined = two.done(&office.joining());
    assert!(joined["recovery_code"].as_str().is_some_and(|code| code.len() > 20), "a kit of its own: {joined}");
    two.refused(&office.joining(), 1, "registerExists");

    let added = one.done(&["person", "add", "--name", "Åsa Lindström-Öberg"]);
    let found = two.done(&["find", "lindstrom oberg"]);
    assert_eq!(found[0]["number"], added["number"], "{found}");
    let list = one.done(&["desk", "list"]);
    let list = list.as_array().expect("a list");
    assert_eq!(list.len(), 2, "{list:?}");
    assert!(list.iter().all(|desk| desk["state"] == "joined" && desk["seen_at"].is_string()), "{list:?}");
    // Each unlocking is a line of the log and so a record: what a desk says of itself is its own last word.
    let (before, after) = (one.done(&["desk", "status"]), two.done(&["desk", "status"]));
    assert_ne!(before["words"], after["words"]);
    assert!(before["record"].as_u64() < after["record"].as_u64(), "{before} {after}");
}

#[test]
fn without_the_server_one_reads_and_changes_nothing() {
    let office = Office::new();
    let one = office.desk("one");
    one.done(&["demo", "--people", "20"]);
    one.share();
    office.server.crash();
    assert_eq!(one.done(&["find", ""]).as_array().map(Vec::len), Some(20));
    assert_eq!(one.done(&["desk", "status"])["state"], "away");
    one.refused(&["person", "add", "--name", "Åsa Lindström"], 1, "deskOffline");
    one.refused(&["desk", "pull"], 1, "deskServerSilent");
    office.server.start();
    one.done(&["person", "add", "--name", "Åsa Lindström"]);
    assert_eq!(one.done(&["desk", "status"])["state"], "connected");
}

#[test]
fn a_desk_is_shut_out_and_another_leaves() {
    let office = Office::new();
    let (one, two) = (office.desk("one"), office.desk("two"));
    one.done(&["demo", "--people", "20"]);
    one.share();
    let code = one.invite("Chef");
    two.file("code", &code);
    two.done(&office.joining());
    let list = one.done(&["desk", "list"]);
    let other = list.as_array().into_iter().flatten().find(|desk| desk["name"] == "Chef").expect("listed");
    one.done(&["desk", "remove", other["id"].as_str().expect("an identifier")]);
    let refused = two.call(&["desk", "pull"]);
    assert_eq!(refused.status.code().map(|code| code > 0), Some(true), "shut out");
    assert_eq!(two.done(&["find", ""]).as_array().map(Vec::len), Some(20), "what it has it keeps");
    one.done(&["desk", "compact"]);
    let log = one.done(&["audit", "list"]).to_string();
    assert!(log.contains("desks.compact"), "who let go of it is in the log: {log}");
    one.done(&["person", "add", "--name", "Åsa Lindström"]);
    assert_eq!(one.done(&["desk", "leave"])["state"], "alone");
    office.server.crash();
    one.done(&["person", "add", "--name", "Bo Björk"]);
    office.server.start();
}

/// A line of the manager's.
fn as_eva<'a>(line: &[&'a str]) -> Vec<&'a str> {
    [line, &["--user", "Eva", "--password-file", "eva"]].concat()
}

#[test]
fn whoever_may_not_and_whatever_is_wrong_is_refused() {
    let office = Office::new();
    let one = office.desk("one");
    one.done(&["demo", "--people", "5"]);
    one.file("eva", "fyra vita svanar på isen");
    one.done(&["staff", "add", "Eva", "--role", "manager", "--new-password-file", "eva"]);
    for line in [&["desk", "list"][..], &["desk", "compact"], &["desk", "invite", "X", "--out", "x"]] {
        one.refused(&as_eva(line), 5, "notPermitted");
    }
    assert_eq!(one.done(&as_eva(&["desk", "status"]))["state"], "alone", "how it stands anybody may know");
    one.refused(&["desk", "invite", "X", "--out", "x"], 1, "deskAlone");
    one.file("owner", "hemligt");
    let network = ["desk", "share", "X", "--host", "db.invalid", "--owner", "owner", "--owner-password-file", "owner"];
    one.refused(&network, 1, "invalidField");
    let nowhere = ["desk", "share", "X", "--host", "/nowhere", "--owner", "owner"];
    one.refused(&nowhere, 1, "deskServerSilent");
    one.refused(&["desk", "join", "none", "--print-recovery-code", "--user", "demo"], 1, "registerExists");
    one.refused(&["desk", "share", "X"], 2, "wrongUsage");
    for port in ["0", "65536", "http"] {
        one.refused(
            &["desk", "share", "X", "--host", "/nowhere", "--owner", "owner", "--port", port],
            1,
            "invalidField",
        );
    }
}
