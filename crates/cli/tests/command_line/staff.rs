//! Members of staff at the command line: added, held to their roles, disabled; passwords and recovery kits.

use crate::desk::{Desk, NOW, Said};

/// The first password of whoever is added here.
const FIRST: &str = "fyra vita svanar på isen";

fn demo() -> Desk {
    let desk = Desk::with_demo(30);
    desk.write("first", format!("{FIRST}\n"));
    desk
}

/// As the demo administrator.
#[track_caller]
fn admin(desk: &Desk, line: &str) -> Said {
    run(desk, &format!("{line} --now {NOW}"))
}

/// As somebody added here.
fn as_user(desk: &Desk, user: &str, line: &str) -> Said {
    run(desk, &format!("{line} --user {user} --password-file first --now {NOW}"))
}

fn run(desk: &Desk, line: &str) -> Said {
    let mut command = desk.command();
    command.args(line.split(' ')).arg("--json").output().expect("the binary runs").into()
}

#[test]
fn whoever_is_added_is_held_to_her_role() {
    let desk = demo();
    let bo = admin(&desk, "staff add Bo --role invoicing --new-password-file first").json();
    assert_eq!((&bo["user"], &bo["role"], &bo["can_unlock"]), (&"Bo".into(), &"invoicing".into(), &true.into()));
    admin(&desk, "staff add Eva --role customer-service --new-password-file first").json();

    let shown = as_user(&desk, "bo", "person show K10000 --task invoicing").json();
    assert!(shown["agreements"].is_array() && shown["consents"].is_null() && shown["log"].is_null(), "{shown}");
    let shown = as_user(&desk, "eva", "person show K10000 --task customer-service").json();
    assert!(shown["consents"].is_array() && shown["log"].is_null(), "{shown}");
    for line in [
        "consent list K10000 --task invoicing",
        "consent list K10000 --task request",
        "consent list K10000 --task customer-service",
        "person show K10000 --task customer-service",
        "audit list",
        "audit verify",
        "audit export",
        "extract 2026-0003 --out e.pdf --preview",
        "import people password",
        "staff list",
        "staff add Kim --role administrator --new-password-file first",
        "staff role Bo administrator",
        "staff disable demo",
        "keys list",
        "keys add --print-recovery-code",
    ] {
        as_user(&desk, "Bo", line).refused(5, "notPermitted");
    }
    for line in [
        "person show K10000 --task invoicing",
        "agreement add K10000 --task invoicing --kind app --from 2026-02-03",
        "consent list K10000 --task invoicing",
        "audit list",
        "audit export",
        "extract 2026-0003 --out e.pdf --preview",
        "staff role Eva administrator",
        "keys list",
    ] {
        as_user(&desk, "Eva", line).refused(5, "notPermitted");
    }
    assert!(!desk.path("e.pdf").exists());
    admin(&desk, "staff role Bo dpo").json();
    assert!(as_user(&desk, "Bo", "audit list").json()["lines"].is_array(), "another role, other rights");
}

#[test]
fn a_disabled_member_of_staff_cannot_unlock() {
    let desk = demo();
    admin(&desk, "staff add Bo --role manager --new-password-file first").json();
    assert_eq!(as_user(&desk, "Bo", "find").status, 0);
    assert_eq!(admin(&desk, "staff disable bo").json()["can_unlock"], false);
    as_user(&desk, "Bo", "find").refused(3, "noSuchUser");
    admin(&desk, "staff disable demo").refused(1, "lastAdministrator");
    admin(&desk, "staff role demo manager").refused(1, "lastAdministrator");
    admin(&desk, "staff disable Nobody").refused(1, "notFound");
    let listed = desk.run(["staff", "list", "--lang", "en"]);
    assert!(listed.out.starts_with("User") && listed.out.contains("manager"), "{listed:?}");
}

#[test]
fn a_password_is_changed_by_its_owner() {
    let desk = demo();
    admin(&desk, "staff add Bo --role invoicing --new-password-file first").json();
    desk.write("second", "sex nya lås i dörren\n");
    as_user(&desk, "Bo", "keys change --new-password-file second").json();
    as_user(&desk, "Bo", "find").refused(3, "wrongPassword");
    desk.write("first", "sex nya lås i dörren\n");
    assert_eq!(as_user(&desk, "Bo", "find").status, 0);
    as_user(&desk, "Bo", "keys change --new-password-file nowhere").refused(2, "wrongUsage");
    as_user(&desk, "Bo", "keys change").refused(2, "wrongUsage");
}

#[test]
fn a_recovery_kit_more_in_a_real_register() {
    let desk = Desk::with_register();
    desk.write("easy", "sommar2024\n");
    desk.karin(["staff", "add", "Bo", "--role", "dpo", "--new-password-file", "easy"]).refused(1, "weakPassword");
    desk.karin(["keys", "add", "--recovery-kit", "kit.pdf"]).refused(1, "invalidField");
    desk.karin(["keys", "add"]).refused(2, "wrongUsage");
    let added = desk.karin(["keys", "add", "--recovery-kit", "more.pdf", "--print-recovery-code"]).json();
    assert_eq!(added["recovery_kit"], "more.pdf");
    let code = added["recovery_code"].as_str().expect("a code");
    let paper = crate::desk::text_of_pdf(&desk.path("more.pdf"));
    assert!(code.split('-').all(|group| paper.contains(group)), "the sheet has the code");

    desk.write("code", code.to_lowercase());
    let proven = desk.karin(["keys", "drill", "--code-file", "code"]).json();
    let keys = desk.karin(["keys", "list"]).json();
    assert_eq!(keys["recovery_proven_at"], proven["recovery_proven_at"]);
    let slots = keys["slots"].as_array().expect("a list");
    assert_eq!(slots.len(), 3, "{keys}");
    assert!(slots[0]["cost"]["memory_kib"].as_u64() >= Some(65_536), "{keys}");

    let id = |kind: &str| {
        let slot = slots.iter().rev().find(|slot| slot["kind"] == kind).expect("a slot");
        slot["id"].as_str().expect("an id").to_owned()
    };
    desk.karin(["keys", "remove", &id("recovery")]).json();
    desk.karin(["keys", "drill", "--code-file", "code"]).refused(3, "recoveryCodeWrong");
    desk.karin(["keys", "remove", &id("password")]).refused(1, "lastAdministrator");
    desk.karin(["keys", "remove", &id("recovery")]).refused(1, "notFound");
}
