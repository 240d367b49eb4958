//! Copyright cases, permissions and non-disclosure notes as records and forms.

use super::{AddPermission, OpenCase, add_permission, note_nda, open_case, set_case};
use crate::{
    forms::{About, FieldKind, Form, FormDone, choice, field, required},
    held::{Plug, Tab},
    problem::Problem,
    terms::contract_end,
};
use domain::{
    copyright::{CopyrightCase, CopyrightState, Permission},
    deeds::Deed,
    held::{Clock, ClockRule, Held, Noun, Purpose, Value},
    ids::{PersonId, RecordId},
    legal_basis::LegalBasis,
    source::{Source, SourceKind},
    time::Day,
};
use store::Read;

pub(crate) const PLUG: Plug = Plug {
    noun: Noun::CopyrightCase,
    reads: Deed::ReadConduct,
    tab: Tab::Ratings,
    of_person: |r, person, _| Ok(r.copyright_cases_of(person)?.iter().map(held_case).collect()),
    owner: |r, id| Ok(r.copyright_case(RecordId(id))?.map(|it| it.person)),
    erase: |w, id, _| Ok(_ = w.erase(Noun::CopyrightCase.code(), id)?),
    own_section: false,
};

pub(crate) const PERMISSION: Plug = Plug {
    noun: Noun::Permission,
    reads: Deed::ReadConduct,
    tab: Tab::Agreements,
    of_person: |r, person, _| Ok(r.permissions_of(person)?.iter().map(held_permission).collect()),
    owner: |r, id| Ok(r.owner_of(Noun::Permission.code(), id)?),
    erase: |w, id, _| Ok(_ = w.erase(Noun::Permission.code(), id)?),
    own_section: false,
};

pub(crate) const NDA: Plug = Plug {
    noun: Noun::NdaNote,
    reads: Deed::ReadAgreements,
    tab: Tab::Agreements,
    of_person: nda_notes,
    owner: |r, id| Ok(r.owner_of(Noun::NdaNote.code(), id)?),
    erase: |w, id, _| Ok(_ = w.erase(Noun::NdaNote.code(), id)?),
    own_section: false,
};

// policy: 58
fn held_case(it: &CopyrightCase) -> Held {
    let clock = Clock::maybe_since(ClockRule::Copyright, it.closed_on);
    Held::new(Noun::CopyrightCase, it.id.0, Purpose::Claims, LegalBasis::LegitimateInterest, clock)
        .fact("work", it.work.as_str())
        .fact("opened-on", it.opened_on)
        .fact("state", Value::code("copyright", it.state.code()))
        .maybe("closed-on", it.closed_on)
}

// policy: 59
fn held_permission(it: &Permission) -> Held {
    let clock = Clock::maybe_since(ClockRule::Permission, it.until);
    Held::new(Noun::Permission, it.id.0, Purpose::Agreement, LegalBasis::Contract, clock)
        .fact("work", it.work.as_str())
        .fact("granted-on", it.granted_on)
        .maybe("until", it.until)
        .fact("reference", it.reference.as_str())
}

// policy: 54
fn nda_notes(r: &Read<'_>, person: PersonId, today: Day) -> Result<Vec<Held>, Problem> {
    let clock = Clock::maybe_since(ClockRule::ContractAndYear, contract_end(r, person, today)?);
    Ok(r.nda_notes_of(person)?
        .iter()
        .map(|it| {
            Held::new(Noun::NdaNote, it.id.0, Purpose::Agreement, LegalBasis::Contract, clock)
                .fact("exists", it.exists)
                .fact("noted-on", it.noted_on)
                .from(&Source { kind: SourceKind::Person, detail: None, on: it.noted_on })
        })
        .collect())
}

pub(crate) const FORMS: &[Form] = &[
    Form {
        noun: Noun::CopyrightCase.code(),
        verb: "open",
        about: About::Person,
        deed: Deed::WriteConduct,
        fields: &[required("work", FieldKind::Text { max: 200 }), required("opened-on", FieldKind::PastDay)],
        run: |session, filled, now| {
            let request = OpenCase {
                person: filled.person()?,
                task: filled.task(),
                work: filled.text("work"),
                opened_on: filled.day("opened-on")?,
            };
            Ok(FormDone::record(open_case(session, request, now)?.id))
        },
    },
    Form {
        noun: Noun::CopyrightCase.code(),
        verb: "set",
        about: About::Record,
        deed: Deed::WriteConduct,
        fields: &[
            required("state", choice("copyright", || CopyrightState::ALL.map(CopyrightState::code).to_vec())),
            required("closed-on", FieldKind::PastDay),
        ],
        run: |session, filled, now| {
            let (id, state) = (RecordId(filled.record()?), filled.code("state", CopyrightState::from_code)?);
            let case = set_case(session, id, filled.task(), state, filled.day("closed-on")?, now)?;
            Ok(FormDone::record(case.id))
        },
    },
    Form {
        noun: Noun::Permission.code(),
        verb: "add",
        about: About::Person,
        deed: Deed::WriteConduct,
        fields: &[
            required("work", FieldKind::Text { max: 200 }),
            required("granted-on", FieldKind::PastDay),
            field("until", FieldKind::Day),
            required("reference", FieldKind::Text { max: 200 }),
        ],
        run: |session, filled, now| {
            let request = AddPermission {
                person: filled.person()?,
                task: filled.task(),
                work: filled.text("work"),
                granted_on: filled.day("granted-on")?,
                until: filled.maybe_day("until")?,
                reference: filled.text("reference"),
            };
            Ok(FormDone::record(add_permission(session, request, now)?.id))
        },
    },
    Form {
        noun: Noun::NdaNote.code(),
        verb: "note",
        about: About::Person,
        deed: Deed::WriteAgreements,
        fields: &[required("exists", FieldKind::Flag), required("noted-on", FieldKind::PastDay)],
        run: |session, filled, now| {
            let (exists, on) = (filled.flag("exists"), filled.day("noted-on")?);
            Ok(FormDone::record(note_nda(session, filled.person()?, filled.task(), exists, on, now)?.id))
        },
    },
];
