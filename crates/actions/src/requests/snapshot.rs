//! The state at receipt (law.md R11, R12): taken when a request for a copy is registered, kept sealed in the register with
//! the case, and erased with it.

use crate::{held, held::FactView, problem::Problem};
use domain::{
    held::{Fact, Noun, Value},
    ids::PersonId,
    people::Person,
    requests::{Applicant, Request},
    snapshots::{Kept, Past, changed_since, is_taken_for, numbered},
    time::{Day, Moment, day_in_sweden},
};
use store::{Read, Write};
use uuid::Uuid;

/// The code a person's own fields stand under.
const OWN: &str = "person";

/// Takes the state at receipt of a request that is answered with a copy.
pub(crate) fn take(w: &mut Write<'_>, request: &Request, now: Moment) -> Result<(), Problem> {
    let Applicant::Known(person) = request.applicant else { return Ok(()) };
    if !is_taken_for(request.kind) {
        return Ok(());
    }
    let state = state(w, person, day_in_sweden(now))?;
    Ok(w.insert_snapshot(request.id, now, &state)?)
}

/// What stood there when one of her requests was received and is no longer there as it was: it is held with that case,
/// whichever case is answered. What several cases keep is said once.
pub(crate) fn changed(r: &Read<'_>, person: PersonId, today: Day) -> Result<Vec<Past>, Problem> {
    let (mut now, mut past) = (None, Vec::new());
    for case in r.requests_of(person)? {
        let then = r.snapshot(case.id)?;
        if then.is_empty() {
            continue;
        }
        if now.is_none() {
            now = Some(state(r, person, today)?);
        }
        for it in changed_since(&then, now.as_deref().unwrap_or_default()) {
            if !past.contains(&it) {
                past.push(it);
            }
        }
    }
    Ok(past)
}

fn state(r: &Read<'_>, id: PersonId, today: Day) -> Result<Vec<Kept>, Problem> {
    let person = r.person(id)?.ok_or_else(|| Problem::not_found("person"))?;
    let mut state = kept(OWN, id.0, &own(&person));
    // The case itself goes on; it is answered with what it has come to.
    for record in held::of_person(r, id, today, |plug| plug.noun != Noun::Request)? {
        state.extend(kept(record.noun.code(), record.id, &record.facts));
    }
    Ok(state)
}

fn kept(noun: &str, id: Uuid, facts: &[Fact]) -> Vec<Kept> {
    numbered(facts)
        .into_iter()
        .map(|(place, fact)| {
            let FactView { name, text, group, .. } = FactView::from(fact);
            let form = Some(fact.value.form());
            Kept { noun: noun.to_owned(), id, name, place, form, group, text }
        })
        .collect()
}

/// A person's own fields. Taken apart by name, so that a field added to [`Person`] does not compile until it is here.
fn own(person: &Person) -> Vec<Fact> {
    let Person {
        id: _,
        number,
        name,
        email,
        phone,
        address,
        identity_number,
        note,
        relations,
        protected_identity,
        source: _,
        recorded_on,
        // A change shows in what was changed.
        changed_on: _,
    } = person;
    let mut facts = vec![fact("number", number.as_str()), fact("name", name.as_str())];
    let texts = [("email", email.as_deref()), ("phone", phone.as_deref()), ("note", note.as_deref())];
    facts.extend(texts.into_iter().filter_map(|(name, text)| text.map(|text| fact(name, text))));
    if let Some(it) = address {
        facts.push(fact("address", format!("{}, {} {}", it.street, it.postal_code, it.city)));
    }
    if let Some(it) = identity_number {
        facts.push(fact("identity-number", it.digits.as_str()));
    }
    facts.extend(relations.iter().map(|it| fact("relation", Value::code("relation", it.code()))));
    facts.push(fact("protected-identity", *protected_identity));
    facts.push(fact("recorded-on", *recorded_on));
    facts
}

fn fact(name: &'static str, value: impl Into<Value>) -> Fact {
    Fact { name, value: value.into() }
}
