//! Registers of made-up people: to try the program, to measure it, and to test it. No real person can be among them.

mod burden;
mod cases;
mod contact;
mod create;
mod dice;
mod events;
mod history;
mod lists;
mod open;
mod person;
mod ratings;
mod trade;
mod when;

pub use burden::{Burden, burden};
pub use create::{DemoMade, MakeDemo, PEOPLE, SEED, create};
pub use open::{discard, open_or_make};

use dice::Dice;
use domain::{
    agreements::Agreement,
    consents::Consent,
    ids::{PersonId, StaffId},
    people::Person,
    requests::Request,
    time::Moment,
};

/// A made-up person with her agreements and consents.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Made {
    /// Who.
    pub person: Person,
    /// Her agreements.
    pub agreements: Vec<Agreement>,
    /// Her consents.
    pub consents: Vec<Consent>,
}

/// The streams of dice above every person's own.
const CASES: u64 = u64::MAX;
/// The stream of accounts, decisions, trials and incidents.
const EVENTS: u64 = u64::MAX - 63;
/// The stream of purchases, messages and mailings.
const TRADE: u64 = u64::MAX - 61;
/// The stream of assignments and ratings.
const RATINGS: u64 = u64::MAX - 60;

/// So many people, one after the other. The same seed, place and moment always give the same person.
pub fn people(seed: u64, count: usize, now: Moment) -> impl Iterator<Item = Made> {
    (0..count).map(move |place| {
        let mut dice = Dice::new(seed, place as u64);
        let person = person::person(place, &mut dice, now);
        let agreements = history::agreements(&person, place, &mut dice, now);
        let consents = history::consents(&person, place, &mut dice, now);
        Made { person, agreements, consents }
    })
}

/// The cases of these people, entered by this member of staff.
pub fn requests(seed: u64, people: &[PersonId], now: Moment, staff: StaffId) -> Vec<Request> {
    cases::cases(people, &mut Dice::new(seed, CASES), now, staff)
}

#[cfg(test)]
mod tests;
