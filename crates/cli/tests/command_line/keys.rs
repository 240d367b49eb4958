//! Ways into the register at the command line: the key changed, codes handed over, shares, recovery, drill, warnings.

use crate::desk::{Desk, NOW, Said, text_of_pdf};

const FIRST: &str = "fyra vita svanar på isen";

fn demo() -> Desk {
    let desk = Desk::with_demo(60);
    desk.write("first", format!("{FIRST}\n"));
    desk
}

#[track_caller]
fn admin(desk: &Desk, line: &str) -> Said {
    let mut command = desk.command();
    command.args(line.split(' ')).args(["--now", NOW, "--json"]).output().expect("the binary runs").into()
}

#[track_caller]
fn as_user(desk: &Desk, user: &str, file: &str, line: &str) -> Said {
    admin(desk, &format!("{line} --user {user} --password-file {file}"))
}

#[test]
fn the_key_is_changed_and_a_colleague_comes_back_with_her_code() {
    let desk = demo();
    admin(&desk, "staff add Bo --role invoicing --new-password-file first").json();
    admin(&desk, "staff add Eva --role dpo --new-password-file first").json();
    std::fs::copy(desk.register().join("register.keys"), desk.path("old.keys")).expect("copied");
    let disabled = desk.run(["staff", "disable", "Bo", "--now", NOW]);
    assert!(disabled.err.contains("keys rotate"), "the change of the key is offered: {disabled:?}");
    admin(&desk, "keys rotate").refused(2, "wrongUsage");
    let rotated = admin(&desk, "keys rotate --out papers --print-codes").json();
    assert_eq!((&rotated["colleagues"][0], &rotated["recovery_sheets"]), (&"Eva".into(), &1.into()));
    let code = rotated["codes"][0]["code"].as_str().expect("a code");
    let paper = text_of_pdf(&desk.path("papers/code-1-Eva.pdf"));
    assert!(code.split('-').all(|group| paper.contains(group)) && paper.contains("Eva"), "{paper}");
    assert!(text_of_pdf(&desk.path("papers/recovery.pdf")).contains("Återställningskod"));
    admin(&desk, "keys rotate --out papers").refused(1, "invalidField");
    assert_eq!(
        admin(&desk, "keys list").json()["key_changed"].as_array().map(Vec::len),
        Some(1),
        "and nothing changed"
    );

    as_user(&desk, "Eva", "first", "find").refused(3, "wrongPassword");
    desk.write("code", code.to_lowercase().replace('-', ""));
    as_user(&desk, "Eva", "code", "find").refused(3, "passwordMustChange");
    desk.write("own", "sex nya lås i dörren\n");
    as_user(&desk, "Eva", "code", "keys change --new-password-file own").json();
    assert_eq!(as_user(&desk, "Eva", "own", "find").status, 0);

    let new = std::fs::read(desk.register().join("register.keys")).expect("read");
    std::fs::copy(desk.path("old.keys"), desk.register().join("register.keys")).expect("put back");
    as_user(&desk, "Bo", "first", "find").refused(4, "registerForeign");
    std::fs::write(desk.register().join("register.keys"), new).expect("the right one");
    let given = admin(&desk, "staff code Eva --print-code --out eva.pdf").json();
    assert!(text_of_pdf(&desk.path("eva.pdf")).contains(&given["code"].as_str().expect("a code")[..5]));
    as_user(&desk, "Eva", "own", "find").refused(3, "wrongPassword");
    admin(&desk, "staff code Nobody --print-code").refused(1, "notFound");
}

#[test]
fn two_of_three_sheets_open_the_register() {
    let desk = demo();
    admin(&desk, "keys add --shares 4 --needed 2 --out sheets").refused(2, "wrongUsage");
    admin(&desk, "keys add --shares 3").refused(2, "wrongUsage");
    std::fs::create_dir(desk.path("sheets")).expect("made");
    let added = admin(&desk, "keys add --shares 3 --needed 2 --out sheets --print-recovery-code").json();
    let shares = added["shares"].as_array().expect("three").clone();
    for (place, share) in shares.iter().enumerate() {
        let share = share.as_str().expect("a share");
        desk.write(&format!("share-{}", place + 1), share);
        let paper = text_of_pdf(&desk.path(&format!("sheets/share-{}.pdf", place + 1)));
        assert!(share.split('-').all(|group| paper.contains(group)), "{paper}");
        assert!(paper.contains(&format!("{}/3", place + 1)), "{paper}");
    }
    admin(&desk, "keys drill --share share-1 --share share-3").json();
    admin(&desk, "keys drill --share share-1").refused(3, "shareAlone");
    admin(&desk, "keys drill --share share-1 --share share-1").refused(3, "sharesEqual");
    desk.write("own", "sex nya lås i dörren\n");
    let line = "keys recover --user demo --share share-2 --share share-3 --new-password-file own";
    assert_eq!(admin(&desk, line).json()["user"], "demo");
    assert_eq!(as_user(&desk, "demo", "own", "find").status, 0);
}

#[test]
fn an_older_key_file_is_named_and_accepted_with_the_code() {
    let desk = demo();
    let code =
        admin(&desk, "keys add --print-recovery-code").json()["recovery_code"].as_str().expect("a code").to_owned();
    desk.write("code", code);
    desk.write("own", "sex nya lås i dörren\n");
    std::fs::copy(desk.register().join("register.keys"), desk.path("old.keys")).expect("copied");
    admin(&desk, "staff add Bo --role invoicing --new-password-file first").json();
    std::fs::copy(desk.path("old.keys"), desk.register().join("register.keys")).expect("put back");
    admin(&desk, "find").refused(4, "slotsRolledBack");
    admin(&desk, "keys recover --user demo --code-file code --new-password-file own").json();
    assert_eq!(as_user(&desk, "demo", "own", "find").status, 0);
    as_user(&desk, "Bo", "first", "find").refused(3, "noSuchUser");
}

/// There is no message bus in a test's environment, and so no keyring. Windows always has one.
#[cfg(target_os = "linux")]
#[test]
fn a_computer_without_a_keyring_says_so_and_binds_nothing() {
    let desk = demo();
    let staff = || admin(&desk, "staff list").json().as_array().map(Vec::len);
    let before = staff();
    admin(&desk, "keys bind").refused(3, "keyringUnavailable");
    admin(&desk, "keys unbind").refused(1, "invalidField");
    admin(&desk, "staff add Bo --role dpo --new-password-file first --device").refused(3, "keyringUnavailable");
    assert_eq!(staff(), before, "nobody was added");
    assert_eq!(admin(&desk, "find").status, 0);
}

#[test]
fn many_openings_are_listed_for_those_who_may_read_the_log() {
    let desk = demo();
    admin(&desk, "staff add Dan --role dpo --new-password-file first").json();
    assert_eq!(admin(&desk, "audit limit").json()["openings_an_hour"], 30);
    admin(&desk, "audit limit 3").json();
    as_user(&desk, "Dan", "first", "audit limit 100").refused(5, "notPermitted");
    for number in 0..4 {
        admin(&desk, &format!("person show K{} --task administration", 10_000 + number)).json();
    }
    let found = as_user(&desk, "Dan", "first", "audit list --warnings").json();
    assert_eq!((&found[0]["who"], &found[0]["people"], &found[0]["limit"]), (&"demo".into(), &4.into(), &3.into()));
    let said = desk.run(["audit", "list", "--warnings", "--lang", "en", "--now", NOW]);
    assert!(said.out.contains("demo"), "{said:?}");
}
