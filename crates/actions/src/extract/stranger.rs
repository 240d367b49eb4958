//! Somebody who is not one of the register's people: what was searched, and what may still be about her.

use super::mentions;
use crate::problem::Problem;
use domain::{
    requests::{Applicant, Request},
    time::Day,
};
use papers::extract::{Blocked, Search};
use store::Read;

/// "We hold nothing about you" must be true: what the applicant gave to search with must find nobody. A name alone finds
/// somebody too, where it is all that was given.
pub(super) fn refuse_if_somebody_matches(r: &Read<'_>, request: &Request) -> Result<(), Problem> {
    let Applicant::Unknown { name, search_keys } = &request.applicant else { return Ok(()) };
    let terms = if search_keys.is_empty() { std::slice::from_ref(name) } else { search_keys.as_slice() };
    for term in terms {
        if r.find_people(term, 1)?.total > 0 {
            return Err(Problem::ApplicantIsHeld);
        }
    }
    Ok(())
}

/// What was searched with, and what was found outside the records of people: addresses that must not be mailed, and texts
/// about others in which she is surely named.
pub(super) fn search(
    r: &Read<'_>,
    request: &Request,
    name: &str,
    keys: &[String],
    today: Day,
) -> Result<Search, Problem> {
    let mut blocked = Vec::new();
    for address in keys.iter().filter(|key| key.contains('@')) {
        if let Some((_, on)) = r.suppressed(address)? {
            blocked.push(Blocked { address: address.clone(), on });
        }
    }
    let named_in = mentions::of(r, request, today)?.len();
    Ok(Search {
        name: name.to_owned(),
        keys: keys.to_vec(),
        blocked,
        named_in: u32::try_from(named_in).unwrap_or(u32::MAX),
    })
}
