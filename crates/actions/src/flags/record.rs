//! Flags as records and forms.

use super::{clear, set};
use crate::{
    forms::{About, FieldKind, Form, FormDone, choice, required},
    held::{Plug, Tab},
};
use domain::{
    deeds::Deed,
    held::{Clock, ClockRule, Held, Noun, Purpose, Value},
    ids::RecordId,
    legal_basis::LegalBasis,
    people::PersonFlag,
};

pub(super) const NOUN: &str = Noun::PersonFlag.code();

pub(crate) const PLUG: Plug = Plug {
    noun: Noun::PersonFlag,
    reads: Deed::ReadContact,
    tab: Tab::Overview,
    of_person: |r, person, _| {
        let held = r.flags_of(person)?.into_iter().map(|it| {
            let clock = Clock::waiting(ClockRule::WithItsRecord);
            Held::new(Noun::PersonFlag, it.id.0, Purpose::Accountability, LegalBasis::LegalObligation, clock)
                .fact("flag", Value::code("flag", it.flag.code()))
                .fact("since", it.since)
        });
        Ok(held.collect())
    },
    owner: |r, id| Ok(r.owner_of(NOUN, id)?),
    erase: |w, id, _| Ok(_ = w.erase(NOUN, id)?),
    own_section: false,
};

pub(crate) const FORMS: &[Form] = &[
    Form {
        noun: NOUN,
        verb: "set",
        about: About::Person,
        deed: Deed::CorrectPerson,
        fields: &[
            required("flag", choice("flag", || PersonFlag::ALL.map(PersonFlag::code).to_vec())),
            required("since", FieldKind::PastDay),
        ],
        run: |session, filled, now| {
            let (flag, since) = (filled.code("flag", PersonFlag::from_code)?, filled.day("since")?);
            Ok(FormDone::record(set(session, filled.person()?, filled.task(), flag, since, now)?.id))
        },
    },
    Form {
        noun: NOUN,
        verb: "clear",
        about: About::Record,
        deed: Deed::CorrectPerson,
        fields: &[],
        run: |session, filled, now| {
            clear(session, RecordId(filled.record()?), filled.task(), now)?;
            Ok(FormDone::default())
        },
    },
];
