//! Members of staff and the ways into the register.

use crate::desk::{Desk, desk, now};
use actions::{
    Problem, Session,
    audit::{self, AuditQuery},
    key_slots::{self, ChangeOwnPassword, Confirm, RemoveSlot},
    staff::{self, AddStaff, DisableStaff, SetRole, StaffView},
    unlock::{self, SLOTS_FILE, Unlock, UnlockWithRecovery},
};
use std::path::Path;

/// The first password of everybody added here.
pub const FIRST: &str = "fyra vita svanar på isen";

/// The demo administrator's password, given once more.
fn confirm() -> Confirm {
    Confirm { password: "demo".to_owned() }
}

pub fn add(session: &Session, user: &str, role: &str) -> Result<StaffView, Problem> {
    let request = AddStaff {
        user: user.to_owned(),
        role: role.to_owned(),
        password: FIRST.to_owned(),
        on_this_computer: false,
        confirm: confirm(),
    };
    staff::add(session, &request, now())
}

pub fn open(folder: &Path, user: &str, password: &str) -> Result<Session, Problem> {
    unlock::unlock(folder, &Unlock { user: user.to_owned(), password: password.to_owned() }, now())
}

fn disable(session: &Session, user: &str) -> Result<StaffView, Problem> {
    staff::disable(session, &DisableStaff { user: user.to_owned(), confirm: confirm() }, now())
}

fn set_role(session: &Session, user: &str, role: &str) -> Result<StaffView, Problem> {
    let request = SetRole { user: user.to_owned(), role: role.to_owned(), confirm: confirm() };
    staff::set_role(session, &request, now())
}

/// The newest verbs in the log.
pub fn verbs(session: &Session, count: u32) -> Vec<String> {
    let query = AuditQuery { limit: count, ..AuditQuery::default() };
    audit::page(session, &query).expect("read").lines.into_iter().map(|line| line.verb).collect()
}

fn slot_of(desk: &Desk, user: Option<&str>) -> String {
    let keys = key_slots::list(&desk.session, now()).expect("listed");
    keys.slots.into_iter().find(|slot| slot.user.as_deref() == user).expect("a slot").id
}

#[test]
fn added_with_a_role_and_a_password() {
    let desk = desk(0);
    let view = add(&desk.session, " Bo ", "invoicing").expect("added");
    assert_eq!((view.user.as_str(), view.role.as_str(), view.can_unlock), ("Bo", "invoicing", true));
    assert_eq!(verbs(&desk.session, 2), ["keys.add", "staff.add"]);
    let bo = open(desk.folder.path(), "BO", FIRST).expect("her password opens");
    assert_eq!(bo.view(now()).role, "invoicing");
    let denied = Problem::NotPermitted { deed: "manage-staff".to_owned() };
    assert_eq!(staff::list(&bo).err(), Some(denied), "she is held to her role");
    assert_eq!(add(&desk.session, "bo", "dpo").err(), Some(Problem::invalid("name", "taken")));
    assert_eq!(add(&desk.session, "Eva", "queen").err(), Some(Problem::invalid("role", "unknown-word")));
    let long = "å".repeat(200);
    assert_eq!(add(&desk.session, &long, "dpo").err(), Some(Problem::invalid("name", "not-usable")));
    assert_eq!(staff::list(&desk.session).expect("listed").len(), 2, "what was refused left nothing behind");
}

#[test]
fn nobody_changes_who_may_open_without_the_password() {
    let desk = desk(0);
    add(&desk.session, "Bo", "invoicing").expect("added");
    let before = std::fs::read(desk.folder.path().join(SLOTS_FILE)).expect("read");
    let lines = verbs(&desk.session, 100);
    let wrong = || Confirm { password: "Demo".to_owned() };
    let user = || "Bo".to_owned();
    let added = AddStaff {
        user: "Eva".into(),
        role: "dpo".into(),
        password: FIRST.into(),
        on_this_computer: false,
        confirm: wrong(),
    };
    let role = SetRole { user: user(), role: "administrator".into(), confirm: wrong() };
    let change = ChangeOwnPassword { confirm: wrong(), new_password: FIRST.into() };
    let remove = RemoveSlot { slot: slot_of(&desk, Some("Bo")), confirm: wrong() };
    let refused = [
        staff::add(&desk.session, &added, now()).err(),
        staff::set_role(&desk.session, &role, now()).err(),
        staff::disable(&desk.session, &DisableStaff { user: user(), confirm: wrong() }, now()).err(),
        key_slots::change_own_password(&desk.session, &change, now()).err(),
        key_slots::add_recovery(&desk.session, &wrong(), now()).err(),
        key_slots::remove(&desk.session, &remove, now()).err(),
    ];
    assert_eq!(refused, [const { Some(Problem::WrongPassword) }; 6]);
    assert_eq!(std::fs::read(desk.folder.path().join(SLOTS_FILE)).expect("read"), before);
    assert_eq!(verbs(&desk.session, 100), lines, "nothing was done, so nothing is in the log");
}

#[test]
fn disabled_and_back_again() {
    let desk = desk(0);
    let added = add(&desk.session, "Bo", "manager").expect("added");
    let bo = open(desk.folder.path(), "Bo", FIRST).expect("opens");
    let gone = disable(&desk.session, "bo").expect("disabled");
    assert!(gone.disabled_at.is_some() && !gone.can_unlock);
    assert_eq!(verbs(&desk.session, 2), ["keys.remove", "staff.disable"]);
    assert_eq!(open(desk.folder.path(), "Bo", FIRST).err(), Some(Problem::NoSuchUser), "her slot is gone");
    let change = ChangeOwnPassword {
        confirm: Confirm { password: FIRST.into() },
        new_password: "sex nya lås i dörren".into(),
    };
    let late = key_slots::change_own_password(&bo, &change, now()).err();
    assert_eq!(late, Some(Problem::NoSuchUser), "a session from before cannot let her in again");
    assert_eq!(disable(&desk.session, "Bo").expect("already"), gone);
    assert_eq!(set_role(&desk.session, "Bo", "dpo").err(), Some(Problem::invalid("user", "disabled")));
    let back = add(&desk.session, "Bo", "dpo").expect("back");
    assert_eq!((back.id, back.role.as_str()), (added.id, "dpo"), "one name, one person in the log");
    assert!(open(desk.folder.path(), "Bo", FIRST).is_ok());
}

#[test]
fn the_last_administrator_stays() {
    let desk = desk(0);
    assert_eq!(disable(&desk.session, "demo").err(), Some(Problem::LastAdministrator));
    assert_eq!(set_role(&desk.session, "demo", "manager").err(), Some(Problem::LastAdministrator));
    let own = RemoveSlot { slot: slot_of(&desk, Some("demo")), confirm: confirm() };
    assert_eq!(key_slots::remove(&desk.session, &own, now()).err(), Some(Problem::LastAdministrator));
    assert_eq!(
        set_role(&desk.session, "demo", "administrator").map(|it| it.role).ok().as_deref(),
        Some("administrator")
    );

    add(&desk.session, "Eva", "administrator").expect("added");
    let hers = RemoveSlot { slot: slot_of(&desk, Some("Eva")), confirm: confirm() };
    key_slots::remove(&desk.session, &hers, now()).expect("removed");
    assert_eq!(open(desk.folder.path(), "Eva", FIRST).err(), Some(Problem::NoSuchUser), "a removed slot opens nothing");
    let unable = disable(&desk.session, "demo").err();
    assert_eq!(unable, Some(Problem::LastAdministrator), "an administrator who cannot unlock does not count");

    add(&desk.session, "Eva", "administrator").expect("a row without a slot is given one");
    disable(&desk.session, "demo").expect("there is another now");
    assert_eq!(open(desk.folder.path(), "demo", "demo").err(), Some(Problem::NoSuchUser));
    let late = add(&desk.session, "Ada", "administrator").err();
    assert_eq!(late, Some(Problem::NoSuchUser), "who was disabled adds nobody");
    let eva = open(desk.folder.path(), "Eva", FIRST).expect("the one who is left");
    assert_eq!(staff::list(&eva).expect("listed").len(), 2);
}

#[test]
fn another_role_holds_at_once_for_staff_and_keys() {
    let desk = desk(0);
    add(&desk.session, "Eva", "administrator").expect("added");
    let eva = open(desk.folder.path(), "Eva", FIRST).expect("opens");
    set_role(&desk.session, "Eva", "manager").expect("changed");
    let hers = || Confirm { password: FIRST.to_owned() };
    let request = SetRole { user: "Eva".into(), role: "administrator".into(), confirm: hers() };
    let denied = |deed: &str| Some(Problem::NotPermitted { deed: deed.to_owned() });
    assert_eq!(staff::set_role(&eva, &request, now()).err(), denied("manage-staff"), "she was demoted meanwhile");
    assert_eq!(key_slots::add_recovery(&eva, &hers(), now()).err(), denied("manage-keys"));
}

#[test]
fn a_changed_password_replaces_the_old_one() {
    let desk = desk(0);
    add(&desk.session, "Bo", "invoicing").expect("added");
    let bo = open(desk.folder.path(), "Bo", FIRST).expect("opens");
    let change = ChangeOwnPassword {
        confirm: Confirm { password: FIRST.to_owned() },
        new_password: "sex nya lås i dörren".to_owned(),
    };
    key_slots::change_own_password(&bo, &change, now()).expect("everybody may");
    assert_eq!(verbs(&desk.session, 1), ["keys.change"]);
    assert_eq!(open(desk.folder.path(), "Bo", FIRST).err(), Some(Problem::WrongPassword));
    assert!(open(desk.folder.path(), "Bo", "sex nya lås i dörren").is_ok());
    assert!(open(desk.folder.path(), "demo", "demo").is_ok(), "nobody else's changed");
}

#[test]
fn a_recovery_kit_can_be_added_tried_and_removed() {
    let desk = desk(0);
    let old = slot_of(&desk, None);
    let code = key_slots::add_recovery(&desk.session, &confirm(), now()).expect("added").groups().join("-");
    assert_eq!(verbs(&desk.session, 1), ["keys.add"]);
    assert_eq!(key_slots::list(&desk.session, now()).expect("listed").recovery_proven_at, None);
    unlock::prove_recovery(&desk.session, &code, now()).expect("it opens");
    let keys = key_slots::list(&desk.session, now()).expect("listed");
    assert!(keys.recovery_proven_at.is_some_and(|at| at.starts_with("2026-11-22")));
    assert_eq!(keys.slots.len(), 3, "a password, the first kit, the new one");

    let remove =
        |slot: &str| key_slots::remove(&desk.session, &RemoveSlot { slot: slot.to_owned(), confirm: confirm() }, now());
    remove(&old).expect("the first kit");
    assert_eq!(remove(&old).err(), Some(Problem::not_found("slot")));
    assert_eq!(remove("no id").err(), Some(Problem::not_found("slot")));
    unlock::prove_recovery(&desk.session, &code, now()).expect("the new one still opens");
    add(&desk.session, "Bo", "invoicing").expect("added");
    disable(&desk.session, "Bo").expect("disabled");
    let request =
        |user: &str| UnlockWithRecovery { code: code.clone(), user: user.into(), new_password: FIRST.to_owned() };
    let refused = unlock::unlock_with_recovery(desk.folder.path(), &request("Bo"), now()).err();
    assert_eq!(refused, Some(Problem::UserDisabled), "a kit does not bring back who was disabled");
    unlock::unlock_with_recovery(desk.folder.path(), &request("demo"), now()).expect("opens");
    let late = remove(&slot_of(&desk, None)).err();
    assert_eq!(late, Some(Problem::WrongPassword), "her password is another now");
}

#[test]
fn what_was_cut_short_is_finished_by_the_same_verb() {
    let desk = desk(0);
    add(&desk.session, "Bo", "invoicing").expect("added");
    let remove = RemoveSlot { slot: slot_of(&desk, Some("Bo")), confirm: confirm() };
    key_slots::remove(&desk.session, &remove, now()).expect("as if the slot had never been written");
    assert_eq!(open(desk.folder.path(), "Bo", FIRST).err(), Some(Problem::NoSuchUser));
    let listed = staff::list(&desk.session).expect("listed");
    assert!(listed.iter().any(|one| one.user == "Bo" && !one.can_unlock), "{listed:?}");
    add(&desk.session, "Bo", "invoicing").expect("the other half");
    assert!(open(desk.folder.path(), "Bo", FIRST).is_ok());
}
