//! The ways in: what opens, what does not, and what each refusal is called.

use keys::{DataKey, Error, KdfCost, Secret, SlotKind, SlotsFile};

const NOW: &str = "2026-11-22T10:00:00+01:00";

fn secret(text: &str) -> Secret {
    Secret::new(text.to_owned())
}

fn demo() -> (DataKey, SlotsFile) {
    let key = DataKey::generate().unwrap();
    let mut slots = SlotsFile::new(key.register(), true);
    slots.add_password(&key, "Åsa Ek", &secret("hemligt"), KdfCost::DEMO, NOW).unwrap();
    (key, slots)
}

fn reread(slots: &SlotsFile) -> SlotsFile {
    SlotsFile::parse(&slots.to_bytes().unwrap()).unwrap()
}

#[test]
fn the_three_outcomes_of_a_password() {
    let (key, slots) = demo();
    let slots = reread(&slots);
    assert!(slots.unlock_password(" åsa EK ", &secret("hemligt")).unwrap().same_as(&key));
    assert_eq!(slots.unlock_password("Åsa Ek", &secret("hemligT")).err(), Some(Error::WrongOrBroken));
    assert_eq!(slots.unlock_password("Bo Ek", &secret("hemligt")).err(), Some(Error::NotMine));
}

#[test]
fn a_password_typed_on_another_keyboard_is_the_same_password() {
    let (key, mut slots) = demo();
    slots.add_password(&key, "Bo", &secret("ång\u{e5}"), KdfCost::DEMO, NOW).unwrap();
    assert!(slots.unlock_password("bo", &secret("a\u{30a}nga\u{30a}")).unwrap().same_as(&key));
}

#[test]
fn the_three_outcomes_of_a_recovery_code() {
    let (key, mut slots) = demo();
    let code = slots.add_recovery(&key, NOW).unwrap();
    let slots = reread(&slots);
    let printed = code.to_print();
    assert!(slots.unlock_recovery(&printed).unwrap().same_as(&key));
    let sloppy = printed.to_lowercase().replace('-', " ").replace('0', "o").replace('1', "l");
    assert!(slots.unlock_recovery(&sloppy).unwrap().same_as(&key));

    let (other_key, mut other) = demo();
    assert_eq!(other.unlock_recovery(&printed).err(), Some(Error::NotMine), "no recovery slot at all");
    // One sheet in 256 carries the same tag by chance and is then simply wrong.
    other.add_recovery(&other_key, NOW).unwrap();
    let outcome = other.unlock_recovery(&printed).err();
    assert!(matches!(outcome, Some(Error::NotMine | Error::WrongOrBroken)), "{outcome:?}");
}

#[test]
fn a_new_sheet_leaves_the_old_one_until_it_is_removed() {
    let (key, mut slots) = demo();
    let old = slots.add_recovery(&key, NOW).unwrap();
    let old_id = slots.slots()[1].id;
    let new = slots.add_recovery(&key, NOW).unwrap();
    assert!(slots.unlock_recovery(&old.to_print()).is_ok());
    slots.remove(&key, old_id).unwrap();
    assert!(slots.unlock_recovery(&old.to_print()).is_err());
    assert!(reread(&slots).unlock_recovery(&new.to_print()).unwrap().same_as(&key));
}

#[test]
fn derived_keys_depend_on_purpose_and_register() {
    let (key, _) = demo();
    assert_eq!(key.derive::<32>("database key"), key.derive::<32>("database key"));
    assert_ne!(key.derive::<32>("database key"), key.derive::<32>("slots file mac"));
    assert_ne!(*key.derive::<16>("database salt"), key.derive::<32>("database key")[..16]);
}

#[test]
fn a_name_has_one_password() {
    let (key, mut slots) = demo();
    let again = slots.add_password(&key, "ÅSA EK", &secret("annat"), KdfCost::DEMO, NOW);
    assert_eq!(again.err(), Some(Error::NameTaken));
    assert_eq!(slots.add_password(&key, " ", &secret("annat"), KdfCost::DEMO, NOW).err(), Some(Error::NameUnusable));
    assert_eq!(
        slots.add_password(&key, "Bo", &secret("annat"), KdfCost::DEMO, "igår kväll").err(),
        Some(Error::CreatedUnusable)
    );
}

#[test]
fn the_last_way_in_stays() {
    let (key, mut slots) = demo();
    assert_eq!(slots.remove_name(&key, "åsa ek"), Err(Error::LastSlot));
    slots.add_recovery(&key, NOW).unwrap();
    assert_eq!(slots.remove_name(&key, "åsa ek"), Ok(1));
    assert_eq!(slots.unlock_password("Åsa Ek", &secret("hemligt")).err(), Some(Error::NotMine));
    assert_eq!(slots.remove_name(&key, "åsa ek"), Err(Error::NoSuchSlot));
    assert_eq!(SlotsFile::new(key.register(), true).to_bytes().err(), Some(Error::LastSlot));
}

#[test]
fn only_the_registers_own_key_changes_its_slots() {
    let (_, mut slots) = demo();
    let foreign = DataKey::generate().unwrap();
    assert_eq!(slots.add_recovery(&foreign, NOW).err(), Some(Error::ForeignKey));
    let impostor = DataKey::generate_for(slots.register()).unwrap();
    assert_eq!(slots.add_recovery(&impostor, NOW).err(), Some(Error::SlotsTampered));
    assert_eq!(slots.slots().len(), 1, "a refused change changes nothing");
}

#[test]
fn a_real_register_wants_a_strong_password_and_a_real_cost() {
    let key = DataKey::generate().unwrap();
    let mut slots = SlotsFile::new(key.register(), false);
    let weak = slots.add_password(&key, "Åsa", &secret("sommar2026"), KdfCost::MINIMUM, NOW).err();
    assert!(matches!(weak, Some(Error::PasswordWeak { minimum: 3, .. })), "{weak:?}");
    let strong = secret("fyra blå hästar dricker lingonsaft");
    assert_eq!(slots.add_password(&key, "Åsa", &strong, KdfCost::DEMO, NOW).err(), Some(Error::CostTooLow));
    slots.add_password(&key, "Åsa", &strong, KdfCost::MINIMUM, NOW).unwrap();
    assert!(reread(&slots).unlock_password("åsa", &strong).unwrap().same_as(&key));
}

#[test]
fn ones_own_name_is_a_weak_password() {
    assert!(keys::strength(&secret("Lindqvistsson77"), &["Agneta Lindqvistsson"]) < keys::MINIMUM_SCORE);
    assert!(keys::strength(&secret(&"åäö".repeat(1000)), &[]) <= 4, "a very long one takes no time");
}

#[test]
fn what_can_be_seen_without_opening() {
    let (key, mut slots) = demo();
    slots.add_recovery(&key, NOW).unwrap();
    let seen = reread(&slots).slots();
    assert_eq!((seen[0].kind, seen[0].name.as_str(), seen[0].created.as_str()), (SlotKind::Password, "Åsa Ek", NOW));
    assert_eq!(seen[0].cost, Some(KdfCost::DEMO));
    assert_eq!((seen[1].kind, seen[1].name.as_str(), seen[1].cost), (SlotKind::Recovery, "", None));
    assert_eq!(seen[0].id.to_string().parse(), Ok(seen[0].id));
    assert_eq!(slots.revision(), 2);
}

#[test]
fn a_cost_calibrated_on_this_computer_is_one_that_a_real_register_accepts() {
    let cost = KdfCost::calibrated();
    assert!(cost.memory_kib() >= KdfCost::MINIMUM.memory_kib() && cost.passes() >= KdfCost::MINIMUM.passes());
    let key = DataKey::generate().unwrap();
    let mut slots = SlotsFile::new(key.register(), false);
    slots.add_password(&key, "Åsa", &secret("fyra blå hästar dricker lingonsaft"), cost, NOW).unwrap();
    assert_eq!(reread(&slots).slots()[0].cost, Some(cost));
}

#[test]
fn a_new_data_key_makes_old_ways_in_useless_for_the_new_file() {
    let (old_key, mut old) = demo();
    let sheet = old.add_recovery(&old_key, NOW).unwrap().to_print();
    let new_key = DataKey::generate_for(old.register()).unwrap();
    let mut new = old.succeeded_by(&old_key, &new_key, NOW).unwrap();
    new.add_password(&new_key, "Åsa Ek", &secret("hemligt"), KdfCost::DEMO, NOW).unwrap();
    assert!(reread(&new).unlock_password("Åsa Ek", &secret("hemligt")).unwrap().same_as(&new_key));
    assert_eq!(new.unlock_recovery(&sheet).err(), Some(Error::NotMine), "the old sheet is worth nothing now");
    assert!(!old.unlock_password("Åsa Ek", &secret("hemligt")).unwrap().same_as(&new_key));
    assert_ne!(old_key.derive::<32>("database key"), new_key.derive::<32>("database key"));
    assert!(new.revision() > old.revision(), "the new file counts on, so the old one can be told apart");
}

#[test]
fn former_keys_are_opened_by_the_present_one_and_by_nothing_before_it() {
    let (first_key, first) = demo();
    let second_key = DataKey::generate_for(first.register()).unwrap();
    let mut second = first.succeeded_by(&first_key, &second_key, NOW).unwrap();
    second.add_password(&second_key, "Åsa Ek", &secret("andra"), KdfCost::DEMO, NOW).unwrap();
    let later = "2027-01-02T10:00:00+01:00";
    let third_key = DataKey::generate_for(first.register()).unwrap();
    let mut third = second.succeeded_by(&second_key, &third_key, later).unwrap();
    third.add_password(&third_key, "Åsa Ek", &secret("tredje"), KdfCost::DEMO, later).unwrap();
    let third = reread(&third);
    let former = third.former_keys(&third_key).unwrap();
    assert_eq!(former.iter().map(|(since, _)| since.as_str()).collect::<Vec<_>>(), [NOW, later]);
    assert!(former[0].1.same_as(&first_key) && former[1].1.same_as(&second_key));
    for earlier in [&first_key, &second_key] {
        assert_eq!(third.former_keys(earlier).err(), Some(Error::SlotsTampered), "an old key opens nothing here");
        assert_eq!(third.succeeded_by(earlier, &third_key, later).err(), Some(Error::SlotsTampered));
    }
    assert!(reread(&first).former_keys(&first_key).unwrap().is_empty());
    assert!(
        first.to_bytes().unwrap().windows(12).any(|bytes| bytes == b"\"version\": 1"),
        "nothing new, nothing changed"
    );
}

#[test]
fn an_older_file_can_be_taken_as_the_valid_one_and_counts_on() {
    let (key, mut slots) = demo();
    let other = DataKey::generate_for(slots.register()).unwrap();
    assert_eq!(slots.count_on_from(&other, 9).err(), Some(Error::SlotsTampered));
    slots.count_on_from(&key, 9).unwrap();
    assert_eq!(slots.revision(), 10);
    assert!(reread(&slots).unlock_password("Åsa Ek", &secret("hemligt")).unwrap().same_as(&key));
}
