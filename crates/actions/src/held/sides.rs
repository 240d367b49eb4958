//! How the ledger of erasures names what was erased, where a record is held about more than one person.
//!
//! A line of the ledger holds no personal data, and yet an old backup must lose exactly what was erased: the client's side
//! of an assignment and not the contractor's, one of those an incident concerned and not the others.

use super::plug;
use crate::problem::Problem;
use domain::{
    held::Noun,
    ids::{AssignmentId, DisputeId, PersonId, RatingId},
};
use sha2::{Digest, Sha256};
use store::Read;
use uuid::Uuid;

/// What follows the noun where the side of the second person was erased: `assignment/client`.
const CLIENT: &str = "/client";

/// The noun and the identifier a line of the ledger gets for what a record holds about this person. Asked before it is
/// erased.
pub(crate) fn ledger_name(r: &Read<'_>, noun: Noun, id: Uuid, person: PersonId) -> Result<(String, Uuid), Problem> {
    if noun == Noun::IncidentConcern {
        return Ok((noun.code().to_owned(), concern(id, person)));
    }
    let of_client = client_of(r, noun, id)? == Some(person) && (plug(noun)?.owner)(r, id)? != Some(person);
    Ok((format!("{}{}", noun.code(), if of_client { CLIENT } else { "" }), id))
}

/// The record a line of the ledger names, and the person whose part of it was erased; `None` if it is not there (any more).
/// The outer `None` is for a noun this program does not know.
#[expect(clippy::type_complexity, reason = "a noun that is not known is something else than a record that is gone")]
pub(crate) fn named_in_ledger(
    r: &Read<'_>,
    noun: &str,
    record: Uuid,
) -> Result<Option<Option<(Noun, Uuid, PersonId)>>, Problem> {
    let (code, of_client) = match noun.strip_suffix(CLIENT) {
        Some(code) => (code, true),
        None => (noun, false),
    };
    let Some(noun) = Noun::from_code(code) else { return Ok(None) };
    if noun == Noun::IncidentConcern {
        let all = r.incidents()?;
        let mut each = all.iter().flat_map(|incident| incident.persons.iter().map(|person| (incident.id, *person)));
        let found = each.find(|(incident, person)| concern(*incident, *person) == record);
        return Ok(Some(found.map(|(incident, person)| (noun, incident, person))));
    }
    let person = if of_client { client_of(r, noun, record)? } else { (plug(noun)?.owner)(r, record)? };
    Ok(Some(person.map(|person| (noun, record, person))))
}

/// The second person a record is held about, while it names her.
fn client_of(r: &Read<'_>, noun: Noun, id: Uuid) -> Result<Option<PersonId>, Problem> {
    Ok(match noun {
        Noun::Assignment => r.assignment(AssignmentId(id))?.and_then(|it| it.client),
        Noun::Rating => r.rating(RatingId(id))?.and_then(|it| it.client),
        Noun::Dispute => r.dispute(DisputeId(id))?.and_then(|it| it.client),
        _ => None,
    })
}

/// That an incident concerned a person has no identifier of its own. This one follows from both and leads back to neither:
/// both are random, and only a register that still holds the pair finds it again.
fn concern(incident: Uuid, person: PersonId) -> Uuid {
    let hash = Sha256::new().chain_update(incident.as_bytes()).chain_update(person.0.as_bytes()).finalize();
    let mut short = [0; 16];
    short.copy_from_slice(&hash[..16]);
    Uuid::from_bytes(short)
}
