//! The office's rules for locking.

use crate::{
    desk::{desk, now},
    staff::{FIRST, add, open},
};
use actions::{
    Problem,
    locks::{self, LockRules, SetLockRules},
};

#[test]
fn ten_minutes_unless_the_office_says_otherwise() {
    let desk = desk(0);
    let usual = LockRules { idle_minutes: 10, shield_window: false };
    assert_eq!(locks::rules(&desk.session), Ok(usual), "made-up people may be looked at");
    let set = |minutes| SetLockRules { idle_minutes: minutes, shield_window: true };
    let three = locks::set_rules(&desk.session, &set(3), now()).expect("set");
    assert_eq!(three, LockRules { idle_minutes: 3, shield_window: true });
    for minutes in [0, 61, u32::MAX] {
        let refused = Err(Problem::invalid("idle-minutes", "out-of-range"));
        assert_eq!(locks::set_rules(&desk.session, &set(minutes), now()), refused, "{minutes}");
    }
    assert_eq!(locks::rules(&desk.session), Ok(three), "a refusal changes nothing");
}

#[test]
fn a_clerk_may_know_them_and_not_change_them() {
    let desk = desk(0);
    add(&desk.session, "Bo", "invoicing").expect("added");
    let bo = open(desk.folder.path(), "Bo", FIRST).expect("opened");
    assert_eq!(locks::rules(&bo).map(|rules| rules.idle_minutes), Ok(10));
    let request = SetLockRules { idle_minutes: 60, shield_window: false };
    let denied = Err(Problem::NotPermitted { deed: "change-settings".to_owned() });
    assert_eq!(locks::set_rules(&bo, &request, now()), denied);
}
