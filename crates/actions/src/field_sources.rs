//! Where single fields of a person came from, noted when they change (policy points 7 and 17; Art. 15(1)(g)).

mod record;

pub(crate) use record::PLUG;

use crate::{problem::Problem, session::random};
use domain::{
    consents::ConsentState,
    field_sources::{FieldSource, PersonField},
    ids::RecordId,
    legal_basis::LegalBasis,
    people::Person,
    source::Source,
    time::Moment,
};
use store::Write;

/// Notes the source of every field in which the two differ. What she gave for a newsletter rests on that consent as long
/// as there is no contract.
// policy: 7, 16, 17, 27
pub(crate) fn note(
    w: &mut Write<'_>,
    before: &Person,
    after: &Person,
    source: &Source,
    now: Moment,
) -> Result<(), Problem> {
    let by_consent = rests_on_consent(w, after)?;
    for field in changed(before, after) {
        let consented = by_consent && matches!(field, PersonField::Name | PersonField::Email);
        let basis = if consented { LegalBasis::Consent } else { field.usual_basis() };
        let id = RecordId::new(now, random()?);
        w.set_field_source(&FieldSource { id, person: after.id, field, source: source.clone(), basis })?;
    }
    Ok(())
}

fn rests_on_consent(w: &Write<'_>, person: &Person) -> Result<bool, Problem> {
    let lasts = |state: ConsentState| !matches!(state, ConsentState::Ended(_));
    Ok(w.agreements_of(person.id)?.is_empty() && w.consents_of(person.id)?.iter().any(|it| lasts(it.state())))
}

fn changed(before: &Person, after: &Person) -> Vec<PersonField> {
    PersonField::ALL
        .into_iter()
        .filter(|field| match field {
            PersonField::Name => before.name != after.name,
            PersonField::Email => before.email != after.email,
            PersonField::Phone => before.phone != after.phone,
            PersonField::Address => before.address != after.address,
            PersonField::IdentityNumber => before.identity_number != after.identity_number,
            PersonField::Note => before.note != after.note,
            PersonField::Relations => before.relations != after.relations,
        })
        .collect()
}
