//! Likely duplicates: records that look like the same person. They are shown, never merged by themselves.

use crate::people::PersonRow;
use domain::{
    contact::phone_digits,
    people::{IdentityNumber, Person, PostalAddress},
};
use std::{collections::HashMap, fmt};
use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// How many records sharing a telephone number or an address are compared by name. A company's switchboard may stand on
/// thousands of records; comparing each with each would never end.
const COMPARED: usize = 32;

/// Why two records look like one person, the strongest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TwinReason {
    /// The same personal identity number.
    SameIdentityNumber,
    /// The same e-mail address.
    SameEmail,
    /// The same telephone number, however written, and the same name.
    SamePhoneAndName,
    /// The same name at the same address.
    SameNameAndAddress,
}

impl TwinReason {
    /// Every reason, the strongest first.
    pub const ALL: [Self; 4] =
        [Self::SameIdentityNumber, Self::SameEmail, Self::SamePhoneAndName, Self::SameNameAndAddress];

    /// The word reports, the command line and the wording files use for it.
    pub const fn code(self) -> &'static str {
        match self {
            Self::SameIdentityNumber => "same-identity-number",
            Self::SameEmail => "same-email",
            Self::SamePhoneAndName => "same-phone-and-name",
            Self::SameNameAndAddress => "same-name-and-address",
        }
    }
}

/// What of a person is compared, made comparable.
#[derive(Clone, PartialEq, Eq)]
pub struct PersonKey {
    identity: Option<String>,
    email: Option<String>,
    phone: Option<String>,
    /// The words of the name in alphabetical order, so that "Berg, Bo" is "Bo Berg".
    name: Vec<String>,
    address: Option<String>,
}

/// Shows nothing: it is personal data.
impl fmt::Debug for PersonKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("PersonKey").finish_non_exhaustive()
    }
}

impl PersonKey {
    /// The key of a person with these data.
    pub fn new(
        name: &str,
        email: Option<&str>,
        phone: Option<&str>,
        address: Option<&PostalAddress>,
        identity: Option<&IdentityNumber>,
    ) -> Self {
        Self {
            identity: identity.map(|number| number.digits.clone()),
            email: email.map(|email| email.trim().to_lowercase()).filter(|email| !email.is_empty()),
            phone: phone.and_then(phone_digits),
            name: name_words(name),
            address: address.and_then(address_key),
        }
    }

    /// Whether the names agree: the same words, or all words of the shorter one among those of the longer, as when a middle
    /// name is missing. A single word is too little.
    fn has_name_of(&self, other: &Self) -> bool {
        let (short, long) = if self.name.len() <= other.name.len() { (self, other) } else { (other, self) };
        if short.name == long.name {
            return !short.name.is_empty();
        }
        short.name.len() >= 2 && short.name.iter().all(|word| long.name.contains(word))
    }
}

impl From<&PersonRow> for PersonKey {
    fn from(row: &PersonRow) -> Self {
        Self::new(
            &row.name,
            row.email.as_deref(),
            row.phone.as_deref(),
            row.address.as_ref(),
            row.identity_number.as_ref(),
        )
    }
}

impl From<&Person> for PersonKey {
    fn from(person: &Person) -> Self {
        Self::new(
            &person.name,
            person.email.as_deref(),
            person.phone.as_deref(),
            person.address.as_ref(),
            person.identity_number.as_ref(),
        )
    }
}

/// Whether two records look like one person, and the strongest reason.
pub fn likely(one: &PersonKey, other: &PersonKey) -> Option<TwinReason> {
    let same = |a: &Option<String>, b: &Option<String>| a.is_some() && a == b;
    if one.identity.is_some() && other.identity.is_some() {
        // Two different identity numbers are two people, whatever else they share.
        return same(&one.identity, &other.identity).then_some(TwinReason::SameIdentityNumber);
    }
    if same(&one.email, &other.email) {
        return Some(TwinReason::SameEmail);
    }
    if same(&one.phone, &other.phone) && one.has_name_of(other) {
        return Some(TwinReason::SamePhoneAndName);
    }
    (same(&one.address, &other.address) && one.has_name_of(other)).then_some(TwinReason::SameNameAndAddress)
}

/// Many records, ready to be asked which of them look like another. Each question costs a few look-ups.
pub struct TwinIndex<T> {
    records: Vec<(PersonKey, T)>,
    by_identity: HashMap<String, Vec<usize>>,
    by_email: HashMap<String, Vec<usize>>,
    by_phone: HashMap<String, Vec<usize>>,
    by_address: HashMap<String, Vec<usize>>,
}

impl<T> Default for TwinIndex<T> {
    fn default() -> Self {
        Self {
            records: Vec::new(),
            by_identity: HashMap::new(),
            by_email: HashMap::new(),
            by_phone: HashMap::new(),
            by_address: HashMap::new(),
        }
    }
}

impl<T> TwinIndex<T> {
    /// Adds a record under whatever the caller knows it by.
    pub fn add(&mut self, key: &PersonKey, id: T) {
        let at = self.records.len();
        for (index, part) in [
            (&mut self.by_identity, &key.identity),
            (&mut self.by_email, &key.email),
            (&mut self.by_phone, &key.phone),
            (&mut self.by_address, &key.address),
        ] {
            if let Some(part) = part {
                let sharing = index.entry(part.clone()).or_default();
                if sharing.len() < COMPARED {
                    sharing.push(at);
                }
            }
        }
        self.records.push((key.clone(), id));
    }

    /// The record that most likely is the same person: by the strongest reason, and of several the one added first.
    pub fn find(&self, key: &PersonKey) -> Option<(&T, TwinReason)> {
        self.find_all(key).into_iter().next()
    }

    /// Every record that looks like the same person, the strongest reason first.
    pub fn find_all(&self, key: &PersonKey) -> Vec<(&T, TwinReason)> {
        let mut near: Vec<usize> = [
            (&self.by_identity, &key.identity),
            (&self.by_email, &key.email),
            (&self.by_phone, &key.phone),
            (&self.by_address, &key.address),
        ]
        .into_iter()
        .filter_map(|(index, part)| index.get(part.as_ref()?))
        .flatten()
        .copied()
        .collect();
        near.sort_unstable();
        near.dedup();
        let mut twins: Vec<(usize, TwinReason)> =
            near.into_iter().filter_map(|at| likely(&self.records[at].0, key).map(|reason| (at, reason))).collect();
        twins.sort_by_key(|(at, reason)| (*reason, *at));
        twins.into_iter().map(|(at, reason)| (&self.records[at].1, reason)).collect()
    }
}

/// The words of a name: small letters, no accents, in order of the alphabet.
fn name_words(name: &str) -> Vec<String> {
    let folded: String = if name.is_ascii() {
        name.to_ascii_lowercase()
    } else {
        name.nfkd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase).collect()
    };
    let mut words: Vec<String> =
        folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_owned).collect();
    words.sort_unstable();
    words
}

/// Street and postal code without spaces and marks. Without a street there is no address to compare.
fn address_key(address: &PostalAddress) -> Option<String> {
    let plain = |text: &str| -> String { text.to_lowercase().chars().filter(|c| c.is_alphanumeric()).collect() };
    let street = plain(&address.street);
    let place = if address.postal_code.is_empty() { plain(&address.city) } else { plain(&address.postal_code) };
    (!street.is_empty() && !place.is_empty()).then(|| format!("{street} {place}"))
}
