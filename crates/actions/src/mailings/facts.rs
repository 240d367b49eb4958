//! What is known about everybody who might be mailed.

use crate::problem::Problem;
use domain::{
    consents::{Consent, ConsentPurpose},
    email_basis::EmailBasis,
    ids::PersonId,
    mailing::MailFacts,
    objections::{Objection, objected},
    people::{Person, PersonFlag},
    requests::RequestKind,
    suppression::SuppressionKey,
};
use std::{collections::HashMap, ops::ControlFlow};
use store::Read;

/// The facts about everybody, in no particular order. Read in a handful of passes, not one by one.
pub(crate) fn everybody(r: &Read<'_>) -> Result<Vec<MailFacts>, Problem> {
    let mut consents: HashMap<PersonId, Vec<Consent>> = HashMap::new();
    for purpose in [ConsentPurpose::Newsletter, ConsentPurpose::Marketing] {
        for consent in r.consents_page(purpose, None, u32::MAX)? {
            consents.entry(consent.person).or_default().push(consent);
        }
    }
    let mut objections: HashMap<PersonId, Vec<Objection>> = HashMap::new();
    for objection in r.objections_in_force()? {
        objections.entry(objection.person).or_default().push(objection);
    }
    let mut flags: HashMap<PersonId, Vec<PersonFlag>> = HashMap::new();
    for it in r.flags()? {
        flags.entry(it.person).or_default().push(it.flag);
    }
    let mut rights: HashMap<PersonId, Vec<RequestKind>> = HashMap::new();
    for (person, kind) in r.people_with_requests_against_mailing()? {
        rights.entry(person).or_default().push(kind);
    }
    for person in r.restricted_people()? {
        rights.entry(person).or_default().push(RequestKind::Restriction);
    }
    let mut bases: HashMap<PersonId, EmailBasis> = r.email_bases()?.into_iter().map(|it| (it.person, it)).collect();
    let (key, suppressions) = (r.suppression_key()?, r.suppressions()?);
    let is_suppressed = |email: Option<&str>| is_on(key.as_ref(), email, |hash| suppressions.contains_key(hash));
    let mut all = Vec::new();
    r.each_person(|person| {
        let suppressed = is_suppressed(person.email.as_deref());
        all.push(facts(
            &person,
            consents.remove(&person.id).unwrap_or_default(),
            &objections.remove(&person.id).unwrap_or_default(),
            bases.remove(&person.id),
            &flags.remove(&person.id).unwrap_or_default(),
            &rights.remove(&person.id).unwrap_or_default(),
            suppressed,
        ));
        ControlFlow::Continue(())
    })?;
    Ok(all)
}

/// The facts about one person.
pub(crate) fn of_person(r: &Read<'_>, person: &Person) -> Result<MailFacts, Problem> {
    let suppressed = match person.email.as_deref() {
        Some(email) => r.suppressed(email)?.is_some(),
        None => false,
    };
    let mut rights: Vec<_> = r.requests_of(person.id)?.iter().map(|case| case.kind).collect();
    if r.restrictions_of(person.id)?.iter().any(|it| it.lifted_on.is_none()) {
        rights.push(RequestKind::Restriction);
    }
    Ok(facts(
        person,
        r.consents_of(person.id)?,
        &r.objections_of(person.id)?,
        r.email_basis(person.id)?,
        &r.flags_of(person.id)?.iter().map(|it| it.flag).collect::<Vec<_>>(),
        &rights,
        suppressed,
    ))
}

fn is_on(key: Option<&SuppressionKey>, email: Option<&str>, contains: impl Fn(&[u8; 32]) -> bool) -> bool {
    key.zip(email).is_some_and(|(key, email)| contains(&key.hash(email)))
}

fn facts(
    person: &Person,
    consents: Vec<Consent>,
    objections: &[Objection],
    basis: Option<EmailBasis>,
    flags: &[PersonFlag],
    rights: &[RequestKind],
    suppressed: bool,
) -> MailFacts {
    let has = |flag| flags.contains(&flag);
    let mut objected = objected(objections);
    // Whoever used the right to object in a case of her own is not mailed either, however the case was answered (R26).
    objected.marketing |= rights.contains(&RequestKind::Objection);
    MailFacts {
        person: person.id,
        email: person.email.clone(),
        protected_identity: person.protected_identity,
        deceased: has(PersonFlag::Deceased),
        child_under_13: has(PersonFlag::Child),
        restricted: rights.contains(&RequestKind::Restriction),
        objected,
        suppressed,
        consents,
        basis,
    }
}
