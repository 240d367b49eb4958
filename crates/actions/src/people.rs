//! Finding, adding and correcting people.

use crate::{
    disclosures, field_sources, fields, guards, merges,
    problem::Problem,
    session::{Session, Touching, random},
};
use domain::{
    deeds::Deed,
    ids::PersonId,
    people::{IdentityGround, IdentityNumber, ListedPerson, Person, PostalAddress, Relation},
    processing::NoticeCause,
    source::{Source, SourceKind},
    staff::Task,
    time::{Day, Moment, day_in_sweden},
};
use serde::{Deserialize, Serialize};
use specta::Type;
use store::{Read, Write};

/// What to look for. Empty text means everybody, in Swedish order.
#[derive(Clone, Debug, Default, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct FindPeople {
    /// Parts of name, e-mail, telephone or customer number; accents, order and case do not matter.
    pub text: String,
    /// At most so many.
    pub limit: u32,
    /// After so many.
    pub offset: u32,
    /// Only people with this relation.
    pub relation: Option<String>,
}

/// A person as lists show her.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct PersonHit {
    /// Identifier.
    pub id: String,
    /// Customer number.
    pub number: String,
    /// Name; empty for a protected identity, which lists never show.
    pub name: String,
    /// E-mail.
    pub email: Option<String>,
    /// Telephone.
    pub phone: Option<String>,
    /// Post town.
    pub city: Option<String>,
    /// Relation codes.
    pub relations: Vec<String>,
    /// Skyddade personuppgifter: name and contact data are withheld here.
    pub protected_identity: bool,
}

/// People found, with the count of all that match.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct PeopleFound {
    /// How many match in all.
    pub total: u32,
    /// The page that was asked for.
    pub hits: Vec<PersonHit>,
}

/// A postal address.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct AddressView {
    /// Street and number.
    pub street: String,
    /// Postal code.
    pub postal_code: String,
    /// Post town.
    pub city: String,
}

/// The fields of a person as entered.
#[derive(Clone, Debug, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct PersonInput {
    /// Customer number; the next free one if empty.
    pub number: Option<String>,
    /// Full name.
    pub name: String,
    /// E-mail.
    pub email: Option<String>,
    /// Telephone.
    pub phone: Option<String>,
    /// Address.
    pub address: Option<AddressView>,
    /// Personal identity number; needs a ground.
    pub identity_number: Option<String>,
    /// The ground's code (dataskyddslagen 3 kap. 10 §).
    pub identity_ground: Option<String>,
    /// Free text.
    pub note: Option<String>,
    /// Relation codes.
    pub relations: Vec<String>,
    /// Skyddade personuppgifter.
    pub protected_identity: bool,
    /// Source code.
    pub source: String,
}

/// A person was added.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct PersonAdded {
    /// Identifier.
    pub id: String,
    /// Customer number.
    pub number: String,
    /// People who look like the same person; shown, never merged.
    pub likely_twins: Vec<PersonHit>,
}

/// The row a list shows. A protected identity keeps its number only.
pub(crate) fn hit(person: impl Into<ListedPerson>) -> PersonHit {
    let person = person.into();
    let shown = !person.protected_identity;
    PersonHit {
        id: person.id.to_string(),
        number: person.number,
        name: if shown { person.name } else { String::new() },
        email: person.email.filter(|_| shown),
        phone: person.phone.filter(|_| shown),
        city: person.city.filter(|_| shown),
        relations: person.relations.iter().map(|relation| relation.code().to_owned()).collect(),
        protected_identity: person.protected_identity,
    }
}

/// Finds people. Reading a list is not opening a person: it writes no line in the log.
pub fn find(session: &Session, request: &FindPeople) -> Result<PeopleFound, Problem> {
    session.task_for(Deed::FindPeople)?;
    let relation = match &request.relation {
        Some(text) => Some(fields::code("relation", text, Relation::from_code)?),
        None => None,
    };
    let (place, limit) = (request.offset as usize, request.limit as usize);
    let found = session.register.read(|r| r.list_people(&request.text, relation, place, limit))?;
    Ok(PeopleFound {
        total: u32::try_from(found.total).unwrap_or(u32::MAX),
        hits: found.people.into_iter().map(hit).collect(),
    })
}

/// Adds a person.
pub fn add(session: &Session, input: &PersonInput, now: Moment) -> Result<PersonAdded, Problem> {
    let task = session.task_for(Deed::CreatePerson)?;
    let id = PersonId::new(now, random()?);
    session.register.write(&session.holder(now), |w| {
        let number = match fields::optional(input.number.as_deref()) {
            Some(number) => number,
            None => next_number(w, &mut 0)?,
        };
        let source = Source {
            kind: fields::code("source", &input.source, SourceKind::from_code)?,
            detail: None,
            on: day_in_sweden(now),
        };
        let person = decide(input, id, number, source, now)?;
        number_is_free(w, &person)?;
        let likely_twins = twins(w, &person)?;
        w.insert_person(&person)?;
        w.record(&session.entry("people.add", task, now).touching(id.0).fields(&FIELDS))?;
        Ok(PersonAdded { id: id.to_string(), number: person.number, likely_twins })
    })
}

/// Corrects a person's data (GDPR Art. 16). The log keeps the names of the fields that changed, never their values.
///
/// # Errors
/// [`Problem::ChangedMeanwhile`] if somebody else has changed one of the fields since they stood as in `seen`.
pub fn correct(
    session: &Session,
    id: PersonId,
    task: Task,
    input: &PersonInput,
    seen: Option<&PersonInput>,
    now: Moment,
) -> Result<(), Problem> {
    session.may(task, Deed::CorrectPerson)?;
    session.register.write(&session.holder(now), |w| {
        let before = w.person(id)?.ok_or_else(|| Problem::not_found("person"))?;
        if let Some(seen) = seen {
            refuse_changed_since(&before, seen, now)?;
        }
        let number = fields::optional(input.number.as_deref()).unwrap_or_else(|| before.number.clone());
        let mut after = decide(input, id, number, before.source.clone(), now)?;
        after.recorded_on = before.recorded_on;
        // A form shows the identity number masked: an empty field leaves it as it was.
        if input.identity_number.is_none() {
            after.identity_number.clone_from(&before.identity_number);
        }
        number_is_free(w, &after)?;
        let changed = changed_fields(&before, &after);
        if !changed.is_empty() {
            w.update_person(&after)?;
            let kind = fields::code("source", &input.source, SourceKind::from_code)?;
            let source = Source { kind, detail: None, on: day_in_sweden(now) };
            field_sources::note(w, &before, &after, &source, now)?;
            // Art. 19: whoever got the wrong data must be told, each once.
            disclosures::tell_recipients(w, id, NoticeCause::Rectification, now)?;
        }
        w.record(&session.entry("people.correct", task, now).touching(id.0).fields(&changed))?;
        Ok(())
    })
}

/// Two people at the same record: the second sees what the first has changed before hers can take its place.
fn refuse_changed_since(stands: &Person, seen: &PersonInput, now: Moment) -> Result<(), Problem> {
    let number = fields::optional(seen.number.as_deref()).unwrap_or_else(|| stands.number.clone());
    let mut seen = decide(seen, stands.id, number, stands.source.clone(), now)?;
    // It is shown masked, and so nobody can say how it stood.
    seen.identity_number.clone_from(&stands.identity_number);
    if changed_fields(stands, &seen).is_empty() { Ok(()) } else { Err(Problem::ChangedMeanwhile) }
}

/// The names of a person's fields, as the log writes them.
const FIELDS: [&str; 9] =
    ["number", "name", "email", "phone", "address", "identity-number", "note", "relations", "protected-identity"];

fn changed_fields(before: &Person, after: &Person) -> Vec<&'static str> {
    let same = [
        before.number == after.number,
        before.name == after.name,
        before.email == after.email,
        before.phone == after.phone,
        before.address == after.address,
        before.identity_number == after.identity_number,
        before.note == after.note,
        before.relations == after.relations,
        before.protected_identity == after.protected_identity,
    ];
    FIELDS.into_iter().zip(same).filter(|(_, same)| !same).map(|(field, _)| field).collect()
}

fn decide(input: &PersonInput, id: PersonId, number: String, source: Source, now: Moment) -> Result<Person, Problem> {
    let today = day_in_sweden(now);
    let email = fields::optional(input.email.as_deref());
    if email.as_deref().is_some_and(|email| !domain::contact::email_is_usable(email)) {
        return Err(Problem::invalid("email", "not-an-address"));
    }
    let name = fields::required("name", &input.name)?;
    let note = fields::optional(input.note.as_deref());
    guards::refuse_stops("name", &name)?;
    if let Some(note) = &note {
        guards::free_text("note", note)?;
    }
    for (field, text) in
        [("number", &fields::optional(Some(&number))), ("phone", &fields::optional(input.phone.as_deref()))]
    {
        if let Some(text) = text {
            guards::refuse_stops(field, text)?;
        }
    }
    Ok(Person {
        id,
        number,
        name,
        email,
        phone: fields::optional(input.phone.as_deref()),
        address: input.address.as_ref().and_then(address),
        identity_number: identity_number_of(input, today)?,
        note,
        relations: input
            .relations
            .iter()
            .map(|text| fields::code("relations", text, Relation::from_code))
            .collect::<Result<_, _>>()?,
        protected_identity: input.protected_identity,
        source,
        recorded_on: today,
        changed_on: today,
    })
}

fn address(input: &AddressView) -> Option<PostalAddress> {
    let address = PostalAddress {
        street: input.street.trim().to_owned(),
        postal_code: input.postal_code.trim().to_owned(),
        city: input.city.trim().to_owned(),
    };
    (address != PostalAddress::default()).then_some(address)
}

/// Never the number without the ground (dataskyddslagen 3 kap. 10 §).
fn identity_number_of(input: &PersonInput, today: Day) -> Result<Option<IdentityNumber>, Problem> {
    let Some(text) = fields::optional(input.identity_number.as_deref()) else { return Ok(None) };
    let Some(ground) = fields::optional(input.identity_ground.as_deref()) else {
        return Err(Problem::invalid("identity-ground", "missing"));
    };
    let ground = fields::code("identity-ground", &ground, IdentityGround::from_code)?;
    let checked = domain::identity_number::parse(&text, today)
        .map_err(|_| Problem::invalid("identity-number", "not-an-identity-number"))?;
    Ok(Some(IdentityNumber { digits: checked.into_digits(), ground }))
}

/// The next customer number nobody has: `K` and a running number. `last` remembers where the search left off.
pub(crate) fn next_number(r: &Read<'_>, last: &mut u64) -> Result<String, Problem> {
    if *last == 0 {
        *last = FIRST_NUMBER + r.people_count()?;
    }
    loop {
        let number = format!("K{last}");
        *last += 1;
        if r.person_by_number(&number)?.is_none() && !merges::number_is_kept(r, &number)? {
            return Ok(number);
        }
    }
}

/// Where customer numbers begin.
const FIRST_NUMBER: u64 = 10_000;

fn number_is_free(w: &Write<'_>, person: &Person) -> Result<(), Problem> {
    match w.person_by_number(&person.number)? {
        Some(other) if other.id != person.id => Err(Problem::NumberTaken),
        None if merges::number_is_kept(w, &person.number)? => Err(Problem::NumberTaken),
        _ => Ok(()),
    }
}

/// People with the same e-mail address: likely the same person, for a human to judge.
fn twins(r: &Read<'_>, person: &Person) -> Result<Vec<PersonHit>, Problem> {
    let Some(email) = &person.email else { return Ok(Vec::new()) };
    Ok(r.people_by_email(email)?.into_iter().filter(|other| other.id != person.id).map(hit).collect())
}

/// [`masked`] for somebody the register holds. A protected identity is its number only.
pub(crate) fn masked_person(person: &Person) -> String {
    masked_known(&person.name, &person.number, person.protected_identity)
}

/// The same by what little of her is needed for it.
pub(crate) fn masked_known(name: &str, number: &str, protected: bool) -> String {
    masked(if protected { "" } else { name }, number)
}

/// Initials and customer number: enough for the colleague who knows the case, nothing for the person who walks by.
pub(crate) fn masked(name: &str, number: &str) -> String {
    let initials =
        name.split_whitespace().filter_map(|word| word.chars().next()).take(3).map(|first| format!("{first}."));
    initials.chain((!number.is_empty()).then(|| number.to_owned())).collect::<Vec<_>>().join(" ")
}
