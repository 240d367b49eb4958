//! Breaches as records and forms.

use super::{NoteViolation, note};
use crate::{
    forms::{About, FieldKind, Form, FormDone, choice, required},
    held::{Plug, Tab},
};
use domain::{
    conduct::{ConductRule, Violation},
    deeds::Deed,
    held::{Clock, ClockRule, Held, Noun, Purpose, Value},
    legal_basis::LegalBasis,
};

pub(crate) const PLUG: Plug = Plug {
    noun: Noun::Violation,
    reads: Deed::ReadConduct,
    tab: Tab::Ratings,
    of_person: |r, person, _| Ok(r.violations_of(person)?.iter().map(held).collect()),
    owner: |r, id| Ok(r.owner_of(Noun::Violation.code(), id)?),
    erase: |w, id, _| Ok(_ = w.erase(Noun::Violation.code(), id)?),
    own_section: false,
};

fn held(it: &Violation) -> Held {
    let clock = Clock::since(ClockRule::Violation, it.noted_on);
    Held::new(Noun::Violation, it.id.0, Purpose::Terms, LegalBasis::LegitimateInterest, clock)
        .fact("rule", Value::code("rule", it.rule.code()))
        .fact("noted-on", it.noted_on)
}

pub(crate) const FORMS: &[Form] = &[Form {
    noun: Noun::Violation.code(),
    verb: "note",
    about: About::Person,
    deed: Deed::WriteConduct,
    // policy: 13
    fields: &[
        required("rule", choice("rule", || ConductRule::ALL.map(ConductRule::code).to_vec())),
        required("noted-on", FieldKind::PastDay),
    ],
    run: |session, filled, now| {
        let request = NoteViolation {
            person: filled.person()?,
            task: filled.task(),
            rule: filled.code("rule", ConductRule::from_code)?,
            noted_on: filled.day("noted-on")?,
        };
        let violation = note(session, request, now)?;
        let remarks = if violation.rule.opens_incident() { vec!["incident-drafted".to_owned()] } else { Vec::new() };
        Ok(FormDone { remarks, ..FormDone::record(violation.id) })
    },
}];
