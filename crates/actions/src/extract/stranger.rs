//! Somebody who is not one of the register's people: what was searched, and what may still be about her.

use crate::problem::Problem;
use domain::{
    redaction::{RedactionReason, Roll, Somebody},
    requests::{Applicant, Request},
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
pub(super) fn search(r: &Read<'_>, request: &Request, name: &str, keys: &[String]) -> Result<Search, Problem> {
    let mut blocked = Vec::new();
    for address in keys.iter().filter(|key| key.contains('@')) {
        if let Some((_, on)) = r.suppressed(address)? {
            blocked.push(Blocked { address: address.clone(), on });
        }
    }
    let somebody = |email, phone| Somebody { reason: RedactionReason::OtherPerson, name, email, phone };
    let mut roll = Roll::default();
    roll.add(somebody(None, None));
    for key in keys.iter().map(String::as_str) {
        roll.add(if key.contains('@') { somebody(Some(key), None) } else { somebody(None, Some(key)) });
    }
    let nobody = Somebody { name: "", ..somebody(None, None) };
    let mut named_in = 0;
    r.each_text(request.id.0, |_, text| {
        named_in += u32::from(roll.suggestions(text, nobody).iter().any(|it| it.sure));
    })?;
    Ok(Search { name: name.to_owned(), keys: keys.to_vec(), blocked, named_in })
}
