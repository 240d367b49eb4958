//! Whatever a person is called and whatever is held about her.

use crate::fixture::{Place, person};
use domain::{
    ids::PersonId,
    people::{IdentityGround, IdentityNumber, Person, PostalAddress, Relation},
    source::{Source, SourceKind},
    time::Day,
};
use proptest::{collection, option, prelude::*, sample};
use unicode_normalization::char::canonical_combining_class;
use uuid::Uuid;

fn days() -> impl Strategy<Value = Day> {
    (0_i32..9999, 1_u32..367).prop_map(|(year, day)| Day::from_yo_opt(year, day).unwrap_or_default())
}

fn sources() -> impl Strategy<Value = Source> {
    (sample::select(SourceKind::ALL.to_vec()), option::of(any::<String>()), days())
        .prop_map(|(kind, detail, on)| Source { kind, detail, on })
}

fn addresses() -> impl Strategy<Value = PostalAddress> {
    (any::<String>(), any::<String>(), any::<String>()).prop_map(|(street, postal_code, city)| PostalAddress {
        street,
        postal_code,
        city,
    })
}

fn identity_numbers() -> impl Strategy<Value = IdentityNumber> {
    ("[0-9]{12}", sample::select(IdentityGround::ALL.to_vec()))
        .prop_map(|(digits, ground)| IdentityNumber { digits, ground })
}

prop_compose! {
    fn people()(
        id in any::<u128>(),
        name in any::<String>(),
        email in option::of(any::<String>()),
        phone in option::of(any::<String>()),
        note in option::of(any::<String>()),
        address in option::of(addresses()),
        identity_number in option::of(identity_numbers()),
        relations in collection::btree_set(sample::select(Relation::ALL.to_vec()), 0..5),
        protected_identity in any::<bool>(),
        source in sources(),
        (recorded_on, changed_on) in (days(), days()),
    ) -> Person {
        Person {
            id: PersonId(Uuid::from_u128(id)),
            number: format!("K{id}"),
            name, email, phone, address, identity_number, note, relations, protected_identity, source, recorded_on,
            changed_on,
        }
    }
}

/// A letter or a digit that stands by itself. A mark without the letter it belongs to is searched as nothing, even where
/// Unicode calls it alphabetic, because accents are not searched.
fn is_written(letter: char) -> bool {
    letter.is_alphanumeric() && canonical_combining_class(letter) == 0
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn people_come_back_as_they_were(all in collection::vec(people(), 1..12), changed in people()) {
        let place = Place::new();
        place.add(&all);
        for person in &all {
            let found = place.register.read(|read| read.person(person.id)).expect("reading");
            prop_assert!(found.as_ref() == Some(person), "by identifier");
            let found = place.register.read(|read| read.person_by_number(&person.number)).expect("reading");
            prop_assert!(found.as_ref() == Some(person), "by number");
            if let Some(email) = &person.email {
                let found = place.register.read(|read| read.people_by_email(&email.to_lowercase())).expect("reading");
                prop_assert!(found.contains(person), "by e-mail");
            }
        }
        let changed = Person { id: all[0].id, ..changed };
        place.write(|write| write.update_person(&changed)).expect("changed");
        let found = place.register.read(|read| read.person(changed.id)).expect("reading");
        prop_assert!(found.as_ref() == Some(&changed), "after a change");
        let listed = place.register.read(|read| read.people_from(0, 100)).expect("reading");
        let keys: Vec<_> = listed.iter().map(|person| (store::sort_key(&person.name), person.id)).collect();
        prop_assert!(keys.is_sorted() && listed.len() == all.len(), "the list is whole and in order");
    }

    #[test]
    fn a_person_is_found_by_her_own_words(person in people()) {
        let place = Place::new();
        place.add(std::slice::from_ref(&person));
        for word in person.name.split_whitespace().filter(|word| word.chars().any(is_written)) {
            let found = place.register.read(|read| read.find_people(word, 5)).expect("a search");
            prop_assert_eq!(found.total, 1, "by a word of the name");
        }
    }

    #[test]
    fn any_text_can_be_searched_for(text in any::<String>()) {
        let place = Place::new();
        place.add(&[person(1, "Åsa Lindström")]);
        let found = place.register.read(|read| read.find_people(&text, 5)).expect("a search");
        prop_assert!(found.total <= 1);
    }
}
