//! Passwords bound to a computer, on computers whose keyrings do what a test wants.

use crate::{
    desk::{desk, now},
    staff::{FIRST, add, open},
};
use actions::{
    Problem, Session,
    binding::{self, AddHere},
    key_slots::{self, ChangeOwnPassword, Confirm},
    rotation,
    staff::{self, AddStaff},
    unlock::{self, Unlock, UnlockWithRecovery},
};
use keys::{DeviceSecret, DeviceSecrets, Error};
use std::{
    collections::HashMap,
    ops::ControlFlow,
    path::Path,
    sync::{Arc, Mutex},
};

/// One computer's keyring.
#[derive(Default)]
struct Computer {
    entries: Mutex<HashMap<[u8; 16], Vec<u8>>>,
    refuses: Mutex<Option<Error>>,
    keeps_nothing: Mutex<bool>,
}

impl Computer {
    fn refuse(&self, with: Option<Error>) {
        *self.refuses.lock().unwrap() = with;
    }

    fn answer(&self) -> Result<(), Error> {
        self.refuses.lock().unwrap().map_or(Ok(()), Err)
    }
}

impl DeviceSecrets for Computer {
    fn fetch(&self, register: [u8; 16]) -> Result<Option<DeviceSecret>, Error> {
        self.answer()?;
        Ok(self.entries.lock().unwrap().get(&register).and_then(|bytes| DeviceSecret::from_bytes(bytes)))
    }

    fn keep(&self, register: [u8; 16], secret: &DeviceSecret) -> Result<(), Error> {
        self.answer()?;
        if !*self.keeps_nothing.lock().unwrap() {
            self.entries.lock().unwrap().insert(register, secret.to_bytes().to_vec());
        }
        Ok(())
    }

    fn forget(&self, register: [u8; 16]) -> Result<(), Error> {
        self.entries.lock().unwrap().remove(&register);
        Ok(())
    }
}

fn open_on(folder: &Path, user: &str, password: &str, computer: &Arc<Computer>) -> Result<Session, Problem> {
    let request = Unlock { user: user.to_owned(), password: password.to_owned() };
    unlock::unlock_on(folder, &request, Arc::clone(computer) as _, now())
}

fn hers() -> Confirm {
    Confirm { password: FIRST.to_owned() }
}

#[test]
fn a_bound_password_opens_at_its_computer_only_and_each_trouble_has_its_name() {
    let desk = desk(0);
    let folder = desk.folder.path();
    add(&desk.session, "Eva", "administrator").expect("added");
    let (office, home) = (Arc::new(Computer::default()), Arc::new(Computer::default()));
    let eva = open_on(folder, "Eva", FIRST, &office).expect("opens");
    for (trouble, problem) in [
        (Error::KeyringUnavailable, Problem::KeyringUnavailable),
        (Error::KeyringLocked, Problem::KeyringLocked),
        (Error::KeyringRefused, Problem::KeyringRefused),
    ] {
        office.refuse(Some(trouble));
        assert_eq!(binding::bind(&eva, &hers(), now()).err(), Some(problem));
        assert!(open(folder, "Eva", FIRST).is_ok(), "nothing was changed");
    }
    office.refuse(None);
    *office.keeps_nothing.lock().unwrap() = true;
    assert_eq!(binding::bind(&eva, &hers(), now()).err(), Some(Problem::KeyringRefused), "found out by reading back");
    *office.keeps_nothing.lock().unwrap() = false;
    binding::bind(&eva, &hers(), now()).expect("bound");
    let again = binding::bind(&eva, &hers(), now()).err();
    assert_eq!(again, Some(Problem::invalid("user", "has-a-password-here")));
    assert!(staff::list(&eva).expect("listed").iter().any(|one| one.user == "Eva" && one.device_bound));
    assert!(key_slots::list(&eva, now()).expect("listed").slots.iter().any(|slot| slot.device_bound));
    drop(eva);

    assert_eq!(open_on(folder, "Eva", FIRST, &home).err(), Some(Problem::KeyringEmpty));
    assert!(home.entries.lock().unwrap().is_empty(), "an empty keyring is a message, never a new secret");
    assert_eq!(open_on(folder, "Eva", "fel", &office).err(), Some(Problem::WrongPassword));
    for (trouble, problem) in
        [(Error::KeyringUnavailable, Problem::KeyringUnavailable), (Error::KeyringLocked, Problem::KeyringLocked)]
    {
        office.refuse(Some(trouble));
        assert_eq!(open_on(folder, "Eva", FIRST, &office).err(), Some(problem));
    }
    assert!(open_on(folder, "demo", "demo", &office).is_ok(), "whoever is not bound is not asked for a keyring");
    office.refuse(None);
    let eva = open_on(folder, "Eva", FIRST, &office).expect("here it opens");
    let change = ChangeOwnPassword { confirm: hers(), new_password: "sex nya lås i dörren".into() };
    key_slots::change_own_password(&eva, &change, now()).expect("changed");
    assert_eq!(open_on(folder, "Eva", "sex nya lås i dörren", &home).err(), Some(Problem::KeyringEmpty), "still bound");
    let now_hers = Confirm { password: "sex nya lås i dörren".into() };
    binding::unbind(&eva, &now_hers, now()).expect("unbound");
    assert_eq!(binding::unbind(&eva, &now_hers, now()).err(), Some(Problem::invalid("user", "not-bound")));
    assert!(open_on(folder, "Eva", "sex nya lås i dörren", &home).is_ok());
}

#[test]
fn the_recovery_code_is_the_way_back_from_a_keyring_that_lost_its_secret() {
    let desk = desk(0);
    let folder = desk.folder.path();
    let demo = Confirm { password: "demo".into() };
    let code = key_slots::add_recovery(&desk.session, &demo, now()).expect("added").groups().join("-");
    add(&desk.session, "Eva", "manager").expect("added");
    let office = Arc::new(Computer::default());
    binding::bind(&open_on(folder, "Eva", FIRST, &office).expect("opens"), &hers(), now()).expect("bound");
    office.entries.lock().unwrap().clear();
    assert_eq!(open_on(folder, "Eva", FIRST, &office).err(), Some(Problem::KeyringEmpty));
    let back = UnlockWithRecovery { code, user: "Eva".into(), new_password: "sju gula paraplyer under bron".into() };
    drop(unlock::unlock_with_recovery(folder, &back, now()).expect("the way back"));
    assert!(open(folder, "Eva", "sju gula paraplyer under bron").is_ok(), "bound to nothing now");
}

#[test]
fn somebody_is_added_bound_from_the_first_day_and_gets_a_second_computer() {
    let desk = desk(0);
    let folder = desk.folder.path();
    let (office, home) = (Arc::new(Computer::default()), Arc::new(Computer::default()));
    let demo = || Confirm { password: "demo".into() };
    let at = |computer| open_on(folder, "demo", "demo", computer).expect("opens");
    let bo = AddStaff {
        user: "Bo".into(),
        role: "invoicing".into(),
        password: FIRST.into(),
        on_this_computer: true,
        confirm: demo(),
    };
    staff::add(&at(&office), &bo, now()).expect("added");
    assert!(open_on(folder, "Bo", FIRST, &office).is_ok());
    assert_eq!(open_on(folder, "Bo", FIRST, &home).err(), Some(Problem::KeyringEmpty));
    let second = AddHere { user: "Bo".into(), password: "tre blå äpplen i snön".into(), confirm: demo() };
    binding::add_here(&at(&home), &second, now()).expect("one more computer");
    assert!(open_on(folder, "Bo", "tre blå äpplen i snön", &home).is_ok());
    assert!(open_on(folder, "Bo", FIRST, &office).is_ok());
    assert_eq!(unlock::status(folder).expect("looked").users, ["demo", "Bo"], "a name once");
    let nobody = AddHere { user: "Kim".into(), password: FIRST.into(), confirm: demo() };
    assert_eq!(binding::add_here(&at(&home), &nobody, now()).err(), Some(Problem::not_found("staff")));
}

#[test]
fn a_bound_administrator_changes_the_key_and_stays_bound() {
    let desk = desk(2);
    let folder = desk.folder.path().to_owned();
    drop(desk.session);
    let office = Arc::new(Computer::default());
    let session = open_on(&folder, "demo", "demo", &office).expect("opens");
    let demo = Confirm { password: "demo".into() };
    binding::bind(&session, &demo, now()).expect("bound");
    rotation::rotate(&session, &demo, now(), &mut |_, _| ControlFlow::Continue(()), &mut |_| Ok(())).expect("changed");
    drop(session);
    assert!(open(&folder, "demo", "demo").is_err(), "not without the computer");
    assert!(open_on(&folder, "demo", "demo", &office).is_ok());
}
