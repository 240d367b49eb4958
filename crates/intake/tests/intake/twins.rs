//! Likely duplicates: who looks like whom, and that asking is cheap.

use domain::people::{IdentityGround, IdentityNumber, PostalAddress};
use intake::twins::{PersonKey, TwinIndex, TwinReason, likely};

/// A person by name, e-mail, phone and street.
fn key(name: &str, email: &str, phone: &str, street: &str) -> PersonKey {
    let given = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    let address =
        given(street).map(|street| PostalAddress { street, postal_code: "193 91".into(), city: "Sigtuna".into() });
    PersonKey::new(name, given(email).as_deref(), given(phone).as_deref(), address.as_ref(), None)
}

fn check(one: &PersonKey, other: &PersonKey, expected: Option<TwinReason>) {
    assert_eq!(likely(one, other), expected);
    assert_eq!(likely(other, one), expected, "likeness has no direction");
    let mut index = TwinIndex::default();
    index.add(one, ());
    assert_eq!(index.find(other).map(|((), reason)| reason), expected, "the index agrees with the comparison");
}

#[test]
fn people_who_look_alike() {
    let base = key("Åsa Maria Öberg", "asa@example.org", "018-44 44 600", "Slottet 443");
    check(&base, &key("Någon Annan", "ASA@example.org", "", ""), Some(TwinReason::SameEmail));
    check(&base, &key("Öberg, Åsa Maria", "", "+46 18 444 46 00", ""), Some(TwinReason::SamePhoneAndName));
    check(&base, &key("asa oberg", "", "0046184444600", ""), Some(TwinReason::SamePhoneAndName));
    check(&base, &key("Åsa Öberg", "", "", "slottet  443"), Some(TwinReason::SameNameAndAddress));
}

#[test]
fn people_who_do_not() {
    let base = key("Åsa Öberg", "asa@example.org", "018-44 44 600", "Slottet 443");
    check(&base, &key("Åsa Öberg", "", "", ""), None);
    check(&base, &key("Åsa Öberg", "asa2@example.org", "018-44 44 601", "Slottet 444"), None);
    check(&base, &key("Bo Öberg", "bo@example.org", "018-44 44 600", "Slottet 443"), None);
    check(&key("Åsa", "", "018-44 44 600", ""), &key("Åsa Öberg", "", "018-44 44 600", ""), None);
    check(&key("", "", "", ""), &key("", "", "", ""), None);
}

#[test]
fn identity_numbers_decide() {
    let with = |digits: &str| {
        let number = IdentityNumber { digits: digits.into(), ground: IdentityGround::Consent };
        PersonKey::new("Bo Berg", Some("bo@example.org"), None, None, Some(&number))
    };
    check(&with("199001019802"), &with("199001019802"), Some(TwinReason::SameIdentityNumber));
    check(&with("199001019802"), &with("201212121212"), None);
    check(&with("199001019802"), &key("Bo Berg", "bo@example.org", "", ""), Some(TwinReason::SameEmail));
}

#[test]
fn the_strongest_reason_and_the_first_record_come_first() {
    let mut index = TwinIndex::default();
    index.add(&key("Bo Berg", "", "", "Gatan 1"), 1);
    index.add(&key("Bo Berg", "bo@example.org", "", ""), 2);
    index.add(&key("Bo Berg", "bo@example.org", "", ""), 3);
    let asked = key("Bo Berg", "bo@example.org", "", "Gatan 1");
    let all: Vec<(i32, TwinReason)> = index.find_all(&asked).into_iter().map(|(id, reason)| (*id, reason)).collect();
    assert_eq!(all, [(2, TwinReason::SameEmail), (3, TwinReason::SameEmail), (1, TwinReason::SameNameAndAddress)]);
}

#[test]
fn a_hundred_thousand_against_a_hundred_thousand() {
    let person = |n: usize| {
        // One switchboard and one address shared by everybody: the worst case for comparing.
        key(&format!("Person Nr{n} Berg"), &format!("p{n}@example.org"), "018-44 44 600", "Slottet 443")
    };
    let mut index = TwinIndex::default();
    for n in 0..100_000 {
        index.add(&person(n), n);
    }
    for n in 0..100_000 {
        assert_eq!(index.find(&person(n)), Some((&n, TwinReason::SameEmail)));
    }
}
