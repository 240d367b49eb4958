//! Sources of fields as records.

use crate::held::{Plug, Tab};
use domain::{
    deeds::Deed,
    field_sources::FieldSource,
    held::{Clock, ClockRule, Held, Noun, Purpose, Value},
    ids::RecordId,
    legal_basis::LegalBasis,
};

// policy: 7, 16, 17, 27
pub(crate) const PLUG: Plug = Plug {
    noun: Noun::FieldSource,
    reads: Deed::ReadContact,
    tab: Tab::Overview,
    of_person: |r, person, _| Ok(r.field_sources_of(person)?.iter().map(held).collect()),
    owner: |r, id| Ok(r.field_source_owner(RecordId(id))?),
    erase: |w, id, _| Ok(w.delete_field_source(RecordId(id))?),
    own_section: false,
};

fn held(it: &FieldSource) -> Held {
    let clock = Clock::waiting(ClockRule::WithItsRecord);
    Held::new(Noun::FieldSource, it.id.0, Purpose::Accountability, LegalBasis::LegalObligation, clock)
        .fact("field", Value::code("field", it.field.code()))
        .fact("basis", Value::code("field-basis", it.basis.code()))
        .from(&it.source)
}
