//! Many records opened in a short time: what a data protection officer wants to look at, and nobody is stopped by.
//!
//! Somebody who copies a register by hand opens one record after the other. So does somebody with a busy telephone: this
//! is a reason to ask, never a finding.

use crate::{
    ids::{PersonId, StaffId},
    time::Moment,
};
use chrono::TimeDelta;
use std::collections::{BTreeMap, HashMap, HashSet};

/// Different people's records that one member of staff may open within an hour before it is remarked on, unless the
/// office has set another number.
pub const AN_HOUR: u32 = 30;

/// The numbers an office may set.
pub const RANGE: std::ops::RangeInclusive<u32> = 1..=10_000;

/// A record that was opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Opening {
    /// By whom.
    pub who: StaffId,
    /// Whose record.
    pub person: PersonId,
    /// When.
    pub at: Moment,
}

/// A stretch of time in which one member of staff opened more than she was expected to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Burst {
    /// Who.
    pub who: StaffId,
    /// The first opening of it.
    pub from: Moment,
    /// The last opening of it.
    pub until: Moment,
    /// How many different people's records were opened between the two.
    pub people: u32,
}

/// Every stretch in which somebody opened more than `an_hour` different people's records within one hour, the newest
/// first. Hours that overlap are one stretch. The same record opened again and again counts once.
///
/// `openings` are in the order they happened.
pub fn bursts(openings: &[Opening], an_hour: u32) -> Vec<Burst> {
    let mut of_each: BTreeMap<StaffId, Vec<Opening>> = BTreeMap::new();
    for opening in openings {
        of_each.entry(opening.who).or_default().push(*opening);
    }
    let mut found: Vec<Burst> = of_each.values().flat_map(|openings| of_one(openings, an_hour)).collect();
    found.sort_by_key(|burst| std::cmp::Reverse((burst.until, burst.who)));
    found
}

fn of_one(openings: &[Opening], an_hour: u32) -> Vec<Burst> {
    let hour = TimeDelta::hours(1);
    // First and last place of each stretch.
    let mut stretches: Vec<(usize, usize)> = Vec::new();
    let mut inside: HashMap<PersonId, usize> = HashMap::new();
    let mut first = 0;
    for (last, opening) in openings.iter().enumerate() {
        *inside.entry(opening.person).or_default() += 1;
        while opening.at.signed_duration_since(openings[first].at) > hour {
            if let Some(count) = inside.get_mut(&openings[first].person) {
                *count -= 1;
                if *count == 0 {
                    inside.remove(&openings[first].person);
                }
            }
            first += 1;
        }
        if inside.len() > an_hour as usize {
            match stretches.last_mut() {
                Some((_, end)) if *end >= first => *end = last,
                _ => stretches.push((first, last)),
            }
        }
    }
    let burst = |(first, last): (usize, usize)| {
        let people: HashSet<PersonId> = openings[first..=last].iter().map(|opening| opening.person).collect();
        Burst {
            who: openings[first].who,
            from: openings[first].at,
            until: openings[last].at,
            people: u32::try_from(people.len()).unwrap_or(u32::MAX),
        }
    };
    stretches.into_iter().map(burst).collect()
}
