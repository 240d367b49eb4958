//! Slots bound to a computer, with a keyring that writes down everything it is asked.

use std::cell::{Cell, RefCell};
use std::collections::HashMap;

use keys::{DataKey, DeviceSecret, DeviceSecrets, Error, KdfCost, Secret, SlotsFile};

const NOW: &str = "2026-11-22T10:00:00+01:00";

/// One computer's keyring.
#[derive(Default)]
struct Keyring {
    entries: RefCell<HashMap<[u8; 16], Vec<u8>>>,
    asked: RefCell<Vec<&'static str>>,
    refuses: Cell<Option<Error>>,
    swallows_writes: Cell<bool>,
}

impl Keyring {
    fn answer(&self, asked: &'static str) -> Result<(), Error> {
        self.asked.borrow_mut().push(asked);
        self.refuses.get().map_or(Ok(()), Err)
    }
}

impl DeviceSecrets for Keyring {
    fn fetch(&self, register: [u8; 16]) -> Result<Option<DeviceSecret>, Error> {
        self.answer("fetch")?;
        Ok(self.entries.borrow().get(&register).and_then(|bytes| DeviceSecret::from_bytes(bytes)))
    }

    fn keep(&self, register: [u8; 16], secret: &DeviceSecret) -> Result<(), Error> {
        self.answer("keep")?;
        if !self.swallows_writes.get() {
            self.entries.borrow_mut().insert(register, secret.to_bytes().to_vec());
        }
        Ok(())
    }

    fn forget(&self, register: [u8; 16]) -> Result<(), Error> {
        self.answer("forget")?;
        self.entries.borrow_mut().remove(&register);
        Ok(())
    }
}

fn secret(text: &str) -> Secret {
    Secret::new(text.to_owned())
}

fn empty() -> (DataKey, SlotsFile) {
    let key = DataKey::generate().unwrap();
    let slots = SlotsFile::new(key.register(), true);
    (key, slots)
}

fn bound(keyring: &Keyring) -> (DataKey, SlotsFile) {
    let (key, mut slots) = empty();
    slots.add_password_on_device(&key, "Åsa", &secret("hemligt"), KdfCost::DEMO, NOW, keyring).unwrap();
    (key, SlotsFile::parse(&slots.to_bytes().unwrap()).unwrap())
}

#[test]
fn the_password_alone_is_not_enough() {
    let here = Keyring::default();
    let (key, slots) = bound(&here);
    assert!(slots.unlock_password_on_device("åsa", &secret("hemligt"), &here).unwrap().same_as(&key));
    let wrong = slots.unlock_password_on_device("åsa", &secret("fel"), &here).err();
    assert_eq!(wrong, Some(Error::WrongOrBroken));
    assert_eq!(slots.unlock_password("åsa", &secret("hemligt")).err(), Some(Error::DeviceBound));
    let thief = Keyring::default();
    let stolen = slots.unlock_password_on_device("åsa", &secret("hemligt"), &thief).err();
    assert_eq!(stolen, Some(Error::DeviceSecretMissing));
}

#[test]
fn a_missing_secret_is_a_message_and_never_a_new_secret() {
    let here = Keyring::default();
    let (_, slots) = bound(&here);
    here.forget(slots.register()).unwrap();
    here.asked.borrow_mut().clear();
    assert!(slots.unlock_password_on_device("åsa", &secret("hemligt"), &here).is_err());
    assert_eq!(*here.asked.borrow(), ["fetch"], "opening only reads");
}

#[test]
fn another_computers_secret_does_not_open_even_if_it_claims_the_same_id() {
    let here = Keyring::default();
    let (_, slots) = bound(&here);
    here.entries.borrow_mut().values_mut().for_each(|bytes| bytes[47] ^= 1);
    let outcome = slots.unlock_password_on_device("åsa", &secret("hemligt"), &here).err();
    assert_eq!(outcome, Some(Error::WrongOrBroken));
}

#[test]
fn a_refusing_keyring_is_named() {
    let here = Keyring::default();
    let (key, mut slots) = bound(&here);
    for refusal in [Error::KeyringLocked, Error::KeyringUnavailable] {
        here.refuses.set(Some(refusal));
        assert_eq!(slots.unlock_password_on_device("åsa", &secret("hemligt"), &here).err(), Some(refusal));
        let added = slots.add_password_on_device(&key, "Bo", &secret("hemligt"), KdfCost::DEMO, NOW, &here);
        assert_eq!(added.err(), Some(refusal));
    }
}

#[test]
fn a_keyring_that_keeps_nothing_is_found_out_before_anything_relies_on_it() {
    let here = Keyring::default();
    here.swallows_writes.set(true);
    let (key, mut slots) = empty();
    let added = slots.add_password_on_device(&key, "Åsa", &secret("hemligt"), KdfCost::DEMO, NOW, &here);
    assert_eq!(added.err(), Some(Error::KeyringRefused));
    assert!(slots.slots().is_empty());
}

#[test]
fn a_password_is_bound_and_unbound_by_its_owner() {
    let (office, home) = (Keyring::default(), Keyring::default());
    let (key, mut slots) = empty();
    slots.add_password(&key, "Åsa", &secret("hemligt"), KdfCost::DEMO, NOW).unwrap();
    let bind = |slots: &mut SlotsFile, name, keyring| {
        slots.bind_password(&key, name, &secret("hemligt"), KdfCost::DEMO, NOW, keyring)
    };
    office.refuses.set(Some(Error::KeyringLocked));
    assert_eq!(bind(&mut slots, "Åsa", &office).err(), Some(Error::KeyringLocked));
    assert!(slots.unlock_password("Åsa", &secret("hemligt")).is_ok(), "a refusal changes nothing");
    office.refuses.set(None);
    bind(&mut slots, "åsa", &office).unwrap();
    assert!(slots.is_bound("Åsa") && !slots.is_bound("Bo"));
    assert_eq!(
        slots.unlock_password("Åsa", &secret("hemligt")).err(),
        Some(Error::DeviceBound),
        "the loose slot is gone"
    );
    assert_eq!(bind(&mut slots, "Åsa", &office).err(), Some(Error::NameTaken));
    bind(&mut slots, "Åsa", &home).unwrap();
    assert_eq!(slots.slots().len(), 2, "two computers");
    assert_eq!(bind(&mut slots, "Bo", &office).err(), Some(Error::NotMine));

    slots.set_password(&key, "åsa", &secret("annat"), KdfCost::DEMO, NOW).unwrap();
    assert_eq!(slots.slots().len(), 1, "both computers' slots are gone");
    assert!(slots.unlock_password("Åsa", &secret("annat")).is_ok());
    slots.set_password(&key, "Bo", &secret("bos"), KdfCost::DEMO, NOW).unwrap();
    assert!(slots.unlock_password("Bo", &secret("bos")).is_ok());
}

#[test]
fn the_keyring_is_left_alone_unless_a_slot_is_bound() {
    let here = Keyring::default();
    here.refuses.set(Some(Error::KeyringUnavailable));
    let (key, mut slots) = empty();
    slots.add_password(&key, "Åsa", &secret("hemligt"), KdfCost::DEMO, NOW).unwrap();
    assert!(slots.unlock_password_on_device("åsa", &secret("hemligt"), &here).is_ok());
    assert!(slots.unlock_password_on_device("åsa", &secret("fel"), &here).is_err());
    assert!(slots.unlock_password_on_device("bo", &secret("hemligt"), &here).is_err());
    slots.change_password(&key, "åsa", &secret("nytt"), KdfCost::DEMO, NOW, Some(&here)).unwrap();
    assert!(here.asked.borrow().is_empty(), "asked: {:?}", here.asked.borrow());
}

#[test]
fn one_secret_serves_two_people_at_one_computer_and_one_person_has_two_computers() {
    let (office, home) = (Keyring::default(), Keyring::default());
    let (key, mut slots) = bound(&office);
    slots.add_password_on_device(&key, "Bo", &secret("bos eget"), KdfCost::DEMO, NOW, &office).unwrap();
    slots.add_password_on_device(&key, "Åsa", &secret("hemma"), KdfCost::DEMO, NOW, &home).unwrap();
    assert!(slots.unlock_password_on_device("bo", &secret("bos eget"), &office).is_ok());
    assert!(slots.unlock_password_on_device("åsa", &secret("hemma"), &home).is_ok());
    assert!(slots.unlock_password_on_device("åsa", &secret("hemligt"), &office).is_ok());
    let again = slots.add_password_on_device(&key, "Åsa", &secret("hemma"), KdfCost::DEMO, NOW, &home);
    assert_eq!(again.err(), Some(Error::NameTaken));
    let unbound = slots.add_password(&key, "Åsa", &secret("utan"), KdfCost::DEMO, NOW);
    assert_eq!(unbound.err(), Some(Error::NameTaken), "an unbound slot besides would undo the binding");
    assert_eq!(slots.remove_name(&key, "ÅSA"), Ok(2), "disabling closes every computer");
}

#[test]
fn a_changed_password_replaces_the_old_one_and_stays_bound() {
    let here = Keyring::default();
    let (key, mut slots) = bound(&here);
    let without = slots.change_password(&key, "Åsa", &secret("nytt"), KdfCost::DEMO, NOW, None);
    assert_eq!(without.err(), Some(Error::DeviceBound));
    slots.change_password(&key, "Åsa", &secret("nytt"), KdfCost::DEMO, NOW, Some(&here)).unwrap();
    assert!(slots.unlock_password_on_device("åsa", &secret("nytt"), &here).unwrap().same_as(&key));
    let old = slots.unlock_password_on_device("åsa", &secret("hemligt"), &here).err();
    assert_eq!(old, Some(Error::WrongOrBroken));
    assert_eq!(slots.unlock_password("åsa", &secret("nytt")).err(), Some(Error::DeviceBound));
    let nobody = slots.change_password(&key, "Bo", &secret("nytt"), KdfCost::DEMO, NOW, None);
    assert_eq!(nobody.err(), Some(Error::NotMine));
}
