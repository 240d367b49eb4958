//! Trials as records and forms.

use super::{StartTrial, convert, start};
use crate::{
    forms::{About, FieldKind, Form, FormDone, required},
    held::{Plug, Tab},
};
use domain::{
    courses::Trial,
    deeds::Deed,
    held::{Clock, ClockRule, Held, Noun, Purpose},
    ids::RecordId,
    legal_basis::LegalBasis,
    source::{Source, SourceKind},
};

pub(crate) const PLUG: Plug = Plug {
    noun: Noun::Trial,
    reads: Deed::ReadAgreements,
    tab: Tab::Agreements,
    of_person: |r, person, _| Ok(r.trials_of(person)?.iter().map(held).collect()),
    owner: |r, id| Ok(r.trial(RecordId(id))?.map(|trial| trial.person)),
    erase: |w, id, _| Ok(_ = w.erase(Noun::Trial.code(), id)?),
    own_section: false,
};

fn held(trial: &Trial) -> Held {
    let clock = Clock::since(ClockRule::Trial, trial.converted_on.unwrap_or(trial.ends_on));
    Held::new(Noun::Trial, trial.id.0, Purpose::Agreement, LegalBasis::Contract, clock)
        .fact("app", trial.app.as_str())
        .fact("started-on", trial.started_on)
        .fact("ends-on", trial.ends_on)
        .maybe("converted-on", trial.converted_on)
        .from(&Source { kind: SourceKind::Registration, detail: None, on: trial.started_on })
}

pub(crate) const FORMS: &[Form] = &[
    Form {
        noun: Noun::Trial.code(),
        verb: "start",
        about: About::Person,
        deed: Deed::WriteAgreements,
        fields: &[required("app", FieldKind::Text { max: 200 }), required("started-on", FieldKind::PastDay)],
        run: |session, filled, now| {
            let request = StartTrial {
                person: filled.person()?,
                task: filled.task(),
                app: filled.text("app"),
                started_on: filled.day("started-on")?,
            };
            Ok(FormDone::record(start(session, request, now)?.id))
        },
    },
    Form {
        noun: Noun::Trial.code(),
        verb: "convert",
        about: About::Record,
        deed: Deed::WriteAgreements,
        fields: &[required("converted-on", FieldKind::PastDay)],
        run: |session, filled, now| {
            let id = RecordId(filled.record()?);
            let trial = convert(session, id, filled.task(), filled.day("converted-on")?, now)?;
            Ok(FormDone::record(trial.id))
        },
    },
];
