//! Two entries for one person: looking at them side by side, making them one, and the way back.

mod record;

pub(crate) use record::{FORMS, PLUG};

use crate::{
    dossier, due, fields, people,
    problem::Problem,
    session::{Session, Touching, random},
};
use domain::{
    deeds::{Deed, may},
    ids::{PersonId, RecordId},
    people::Person,
    staff::Task,
    time::{Moment, day_in_sweden},
};
use serde::{Deserialize, Serialize};
use specta::Type;
use store::{Merge, Read, Write};
use uuid::Uuid;

/// The fields that can be taken from the absorbed entry, as the log and the wording files name them. The customer number
/// is the survivor's; relations and protection are united.
pub const FIELDS: [&str; 6] = ["name", "email", "phone", "address", "identity-number", "note"];

/// Which two entries.
#[derive(Clone, Debug, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct MergePeople {
    /// The entry that is left: identifier or customer number.
    pub survivor: String,
    /// The other.
    pub absorbed: String,
    /// The fields taken from the other; those the survivor lacks if none is named.
    pub take: Option<Vec<String>>,
}

/// A field of both entries side by side.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct MergeField {
    /// Its name; `field-<name>`.
    pub name: String,
    /// What the survivor has.
    pub survivor: Option<String>,
    /// What the other has.
    pub absorbed: Option<String>,
    /// Whether it would be taken from the other if nothing is chosen.
    pub take: bool,
}

/// Both entries before they are made one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct MergePreview {
    /// The entry that is left.
    pub survivor: String,
    /// Its customer number.
    pub survivor_number: String,
    /// The other.
    pub absorbed: String,
    /// Its customer number, which will still find her.
    pub absorbed_number: String,
    /// Field by field.
    pub fields: Vec<MergeField>,
    /// How many records move.
    pub records: u32,
    /// Why the two look like one person; `twin-<code>`. None if the program sees no reason.
    pub reason: Option<String>,
    /// Why they cannot be made one; `reason-<code>`. None if they can.
    pub refused: Option<String>,
    /// Whether values are withheld because an identity is protected.
    pub masked: bool,
}

/// Both entries side by side. Looking at them is an opening of both.
pub fn preview(session: &Session, request: &MergePeople, now: Moment) -> Result<MergePreview, Problem> {
    session.may(Task::Administration, Deed::MergePeople)?;
    let (survivor, absorbed) = both(session, request)?;
    let today = day_in_sweden(now);
    session.register.write(&session.holder(now), |w| {
        let (one, other) = load(w, survivor, absorbed)?;
        let records = crate::held::of_person(w, absorbed, today, |_| true)?.len();
        let sees = may(session.staff.role, Task::Administration, Deed::ReadProtectedIdentity);
        let masked = (one.protected_identity || other.protected_identity) && !sees;
        let (of_one, of_other) = (values(&one), values(&other));
        let fields = FIELDS.iter().enumerate().map(|(at, name)| MergeField {
            name: (*name).to_owned(),
            survivor: of_one[at].clone().map(|value| shown(name, value, masked)),
            absorbed: of_other[at].clone().map(|value| shown(name, value, masked)),
            take: of_one[at].is_none() && of_other[at].is_some(),
        });
        w.record(
            &session.entry("merges.preview", Task::Administration, now).touching(survivor.0).touching(absorbed.0),
        )?;
        Ok(MergePreview {
            survivor: survivor.to_string(),
            survivor_number: one.number.clone(),
            absorbed: absorbed.to_string(),
            absorbed_number: other.number.clone(),
            fields: fields.collect(),
            records: u32::try_from(records).unwrap_or(u32::MAX),
            reason: intake::twins::likely(&(&one).into(), &(&other).into()).map(|reason| reason.code().to_owned()),
            refused: refusal(&one, &other).map(str::to_owned),
            masked,
        })
    })
}

/// Makes two entries one. Every record moves, both numbers find her, and it can be undone.
pub fn merge(session: &Session, request: &MergePeople, now: Moment) -> Result<Merge, Problem> {
    session.may(Task::Administration, Deed::MergePeople)?;
    let (survivor, absorbed) = both(session, request)?;
    session.register.write(&session.holder(now), |w| {
        let (one, other) = load(w, survivor, absorbed)?;
        if let Some(reason) = refusal(&one, &other) {
            return Err(Problem::CannotMerge { reason: reason.to_owned() });
        }
        let take = taken(request, &one, &other)?;
        let after = united(&one, &other, &take, now);
        let merge = Merge {
            id: RecordId::new(now, random()?),
            survivor,
            absorbed,
            absorbed_number: other.number,
            absorbed_name: other.name,
            absorbed_email: other.email,
            absorbed_phone: other.phone,
            merged_at: now,
            merged_by: session.staff.id,
        };
        // Worked out anew for whoever is left, and for both when it is undone.
        w.set_due(absorbed.0, &[])?;
        w.merge_people(&merge, &after)?;
        keep_reviews(w, survivor)?;
        w.record(
            &session
                .entry("merges.merge", Task::Administration, now)
                .touching(survivor.0)
                .touching(absorbed.0)
                .touching(merge.id.0)
                .fields(&take),
        )?;
        Ok(merge)
    })
}

/// Undoes a merge: both entries are there again as they were. What was recorded since stays with the survivor.
pub fn undo(session: &Session, id: RecordId, now: Moment) -> Result<(PersonId, PersonId), Problem> {
    session.may(Task::Administration, Deed::MergePeople)?;
    let mut random_ids = Vec::new();
    // As many as a history could ever need are drawn beforehand: the store does not ask for randomness.
    for _ in 0..MOST_ENDINGS {
        random_ids.push(domain::ids::uuid_v7(now, random()?));
    }
    session.register.write(&session.holder(now), |w| {
        let (survivor, absorbed) = w.undo_merge(id, &mut || random_ids.pop().unwrap_or(Uuid::nil()))?;
        keep_reviews(w, survivor)?;
        keep_reviews(w, absorbed)?;
        w.record(
            &session
                .entry("merges.undo", Task::Administration, now)
                .touching(survivor.0)
                .touching(absorbed.0)
                .touching(id.0),
        )?;
        Ok((survivor, absorbed))
    })
}

/// Undoes the last merge into a person, for the command line: `person unmerge`.
pub fn undo_last(session: &Session, person: &str, now: Moment) -> Result<(PersonId, PersonId), Problem> {
    let person = dossier::find(session, person)?;
    let last = session.register.read(|r| Ok::<_, Problem>(r.merges_of(person)?.pop()))?;
    undo(session, last.ok_or_else(|| Problem::not_found("merge"))?.id, now)
}

/// A consent whose history was joined with another's, or parted from it again, was given or ended on another day since.
fn keep_reviews(w: &mut Write<'_>, person: PersonId) -> Result<(), Problem> {
    for consent in w.consents_of(person)? {
        due::keep_consent(w, consent.id)?;
    }
    Ok(())
}

/// More endings of one person's consents after a merge than there will ever be.
const MOST_ENDINGS: usize = 64;

fn both(session: &Session, request: &MergePeople) -> Result<(PersonId, PersonId), Problem> {
    Ok((dossier::find(session, &request.survivor)?, dossier::find(session, &request.absorbed)?))
}

fn load(r: &Read<'_>, survivor: PersonId, absorbed: PersonId) -> Result<(Person, Person), Problem> {
    let person = |id| r.person(id)?.ok_or_else(|| Problem::not_found("person"));
    Ok((person(survivor)?, person(absorbed)?))
}

/// Why two entries cannot be one person's.
fn refusal(one: &Person, other: &Person) -> Option<&'static str> {
    if one.id == other.id {
        return Some("same-entry");
    }
    match (&one.identity_number, &other.identity_number) {
        (Some(a), Some(b)) if a.digits != b.digits => Some("two-identity-numbers"),
        _ => None,
    }
}

/// What stands in the fields that can be taken, in the order of [`FIELDS`].
fn values(person: &Person) -> [Option<String>; 6] {
    let address = person.address.as_ref().map(|it| format!("{}, {} {}", it.street, it.postal_code, it.city));
    [
        Some(person.name.clone()).filter(|name| !name.is_empty()),
        person.email.clone(),
        person.phone.clone(),
        address,
        person.identity_number.as_ref().map(|number| number.digits.clone()),
        person.note.clone(),
    ]
}

fn shown(name: &str, value: String, masked: bool) -> String {
    match name {
        _ if masked => "•••".to_owned(),
        "identity-number" => format!("{}-••••", value.get(..8).unwrap_or_default()),
        _ => value,
    }
}

fn taken(request: &MergePeople, one: &Person, other: &Person) -> Result<Vec<&'static str>, Problem> {
    let (of_one, of_other) = (values(one), values(other));
    match &request.take {
        None => Ok(FIELDS
            .into_iter()
            .enumerate()
            .filter(|(at, _)| of_one[*at].is_none() && of_other[*at].is_some())
            .map(|(_, name)| name)
            .collect()),
        Some(names) => names
            .iter()
            .map(|name| fields::code("take", name, |code| FIELDS.into_iter().find(|field| *field == code)))
            .collect(),
    }
}

fn united(one: &Person, other: &Person, take: &[&'static str], now: Moment) -> Person {
    let pick = |name: &str| if take.contains(&name) { other } else { one };
    Person {
        name: pick("name").name.clone(),
        email: pick("email").email.clone(),
        phone: pick("phone").phone.clone(),
        address: pick("address").address.clone(),
        identity_number: pick("identity-number").identity_number.clone(),
        note: pick("note").note.clone(),
        relations: &one.relations | &other.relations,
        protected_identity: one.protected_identity || other.protected_identity,
        recorded_on: one.recorded_on.min(other.recorded_on),
        changed_on: day_in_sweden(now),
        ..one.clone()
    }
}

/// The person an earlier number leads to, when its entry was merged into hers.
pub(crate) fn survivor_of(r: &Read<'_>, number: &str) -> Result<Option<PersonId>, Problem> {
    Ok(r.merge_of_number(number)?.map(|merge| merge.survivor))
}

/// Whether a customer number belongs to an entry that was merged: it is never given to anybody else.
pub(crate) fn number_is_kept(r: &Read<'_>, number: &str) -> Result<bool, Problem> {
    Ok(r.merge_of_number(number)?.is_some())
}

/// The rows of lists for the entries that look like this person, for a merge to be proposed.
pub fn twins(session: &Session, person: &str) -> Result<Vec<people::PersonHit>, Problem> {
    session.may(Task::Administration, Deed::MergePeople)?;
    let id = dossier::find(session, person)?;
    session.register.read(|r| {
        let person = r.person(id)?.ok_or_else(|| Problem::not_found("person"))?;
        let key = (&person).into();
        let mut near = match &person.email {
            Some(email) => r.people_by_email(email)?,
            None => Vec::new(),
        };
        near.extend(r.people_named(&person.name)?);
        if let Some(phone) = &person.phone {
            near.extend(r.find_people(phone, TWINS)?.people);
        }
        near.sort_by_key(|other| other.id);
        near.dedup_by_key(|other| other.id);
        let likely = |other: &Person| other.id != id && intake::twins::likely(&key, &other.into()).is_some();
        Ok(near.into_iter().filter(likely).map(people::hit).collect())
    })
}

/// So many of those with the same telephone number are compared.
const TWINS: usize = 50;
