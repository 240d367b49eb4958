//! Objections as records and forms.

use super::{AddObjection, TakeBackObjection, add, take_back};
use crate::{
    forms::{About, FieldKind, Form, FormDone, choice, field, required},
    held::{Plug, Tab},
};
use domain::{
    consents::Channel,
    deeds::Deed,
    held::{Clock, ClockRule, Held, Noun, Purpose, Value},
    ids::ObjectionId,
    legal_basis::LegalBasis,
    objections::{Objection, ObjectionScope},
};

pub(crate) const PLUG: Plug = Plug {
    noun: Noun::Objection,
    reads: Deed::ReadConsents,
    tab: Tab::Consents,
    of_person: |r, person, _| Ok(r.objections_of(person)?.iter().map(held).collect()),
    owner: |r, id| Ok(r.objection(ObjectionId(id))?.map(|objection| objection.person)),
    erase: |w, id, _| Ok(w.delete_objection(ObjectionId(id))?),
    own_section: false,
};

/// It is kept while it holds: without it the organisation could not obey it.
fn held(it: &Objection) -> Held {
    let clock = Clock::maybe_since(ClockRule::Suppression, it.lifted_on);
    Held::new(Noun::Objection, it.id.0, Purpose::Marketing, LegalBasis::LegalObligation, clock)
        .fact("scope", Value::code("objection-scope", it.scope.code()))
        .fact("received-on", it.received_on)
        .fact("channel", Value::code("channel", it.channel.code()))
        .maybe("lifted-on", it.lifted_on)
}

// policy: 40, 78
pub(crate) const FORMS: &[Form] = &[
    Form {
        noun: Noun::Objection.code(),
        verb: "add",
        about: About::Person,
        deed: Deed::WriteConsents,
        fields: &[
            required("scope", choice("objection-scope", || ObjectionScope::ALL.map(ObjectionScope::code).to_vec())),
            required("channel", choice("channel", || Channel::ALL.map(Channel::code).to_vec())),
            field("received-on", FieldKind::PastDay),
        ],
        run: |session, filled, now| {
            let request = AddObjection {
                person: filled.about(),
                task: filled.task_code(),
                scope: filled.text("scope"),
                channel: filled.text("channel"),
                received_on: filled.maybe("received-on"),
            };
            Ok(FormDone::record(add(session, &request, now)?.id))
        },
    },
    Form {
        noun: Noun::Objection.code(),
        verb: "take-back",
        about: About::Record,
        deed: Deed::WriteConsents,
        fields: &[],
        run: |session, filled, now| {
            let request = TakeBackObjection { id: filled.about(), task: filled.task_code() };
            Ok(FormDone::record(take_back(session, &request, now)?.id))
        },
    },
];
