//! Agreements as records and forms.

use super::{AddAgreement, EndAgreement, add, end};
use crate::{
    forms::{About, FieldKind, Form, FormDone, choice, field, required},
    held::{Plug, Tab},
    problem::Problem,
};
use domain::{
    agreements::{Agreement, AgreementKind, Term},
    deeds::Deed,
    held::{Clock, ClockRule, Held, Noun, Purpose, Value},
    ids::{AgreementId, PersonId},
    legal_basis::LegalBasis,
    source::SourceKind,
    time::Day,
};
use store::Read;

pub(crate) const PLUG: Plug = Plug {
    noun: Noun::Agreement,
    reads: Deed::ReadAgreements,
    tab: Tab::Agreements,
    of_person: |r, person, _| Ok(r.agreements_of(person)?.iter().map(held).collect()),
    owner: |r, id| Ok(r.agreement(AgreementId(id))?.map(|agreement| agreement.person)),
    erase: |w, id, _| Ok(w.delete_agreement(AgreementId(id))?),
    own_section: true,
};

/// Every agreement of somebody without what stands in it.
pub(crate) fn bare(r: &Read<'_>, person: PersonId, _: Day) -> Result<Vec<Held>, Problem> {
    Ok(r.terms_of(person)?.iter().map(record).collect())
}

fn record(term: &Term) -> Held {
    let clock = Clock::maybe_since(ClockRule::ContractAndYear, term.ended_on);
    Held::new(Noun::Agreement, term.id.0, Purpose::Agreement, LegalBasis::Contract, clock)
}

fn held(agreement: &Agreement) -> Held {
    record(&agreement.into())
        .fact("kind", Value::code("agreement", agreement.kind.code()))
        .fact("started-on", agreement.started_on)
        .maybe("ended-on", agreement.ended_on)
        .from(&agreement.source)
}

pub(crate) const FORMS: &[Form] = &[
    Form {
        noun: Noun::Agreement.code(),
        verb: "add",
        about: About::Person,
        deed: Deed::WriteAgreements,
        fields: &[
            required("kind", choice("agreement", || AgreementKind::ALL.map(AgreementKind::code).to_vec())),
            required("started-on", FieldKind::Day),
            field("ended-on", FieldKind::Day),
            required("source", choice("source", || SourceKind::ALL.map(SourceKind::code).to_vec())),
        ],
        run: |session, filled, now| {
            let request = AddAgreement {
                person: filled.about(),
                task: filled.task_code(),
                kind: filled.text("kind"),
                started_on: filled.text("started-on"),
                ended_on: filled.maybe("ended-on"),
                source: filled.text("source"),
            };
            Ok(FormDone::record(add(session, &request, now)?.id))
        },
    },
    Form {
        noun: Noun::Agreement.code(),
        verb: "end",
        about: About::Record,
        deed: Deed::WriteAgreements,
        fields: &[required("ended-on", FieldKind::Day)],
        run: |session, filled, now| {
            let request =
                EndAgreement { id: filled.about(), task: filled.task_code(), ended_on: filled.text("ended-on") };
            Ok(FormDone::record(end(session, &request, now)?.id))
        },
    },
];
