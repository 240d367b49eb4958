//! The ground of an address as a record and a form.

use super::{SetEmailBasis, set};
use crate::{
    forms::{About, FieldKind, Form, FormDone, choice, field, required},
    held::{Plug, Tab},
    problem::Problem,
};
use domain::{
    deeds::Deed,
    email_basis::{EmailBasis, EmailGround},
    held::{Clock, ClockRule, Held, Noun, Purpose, Value},
    ids::{PersonId, RecordId},
    legal_basis::LegalBasis,
    suppression::SuppressionReason,
    time::Day,
};
use store::Read;

// policy: 24, 35, 36
pub(crate) const PLUG: Plug = Plug {
    noun: Noun::EmailBasis,
    reads: Deed::ReadConsents,
    tab: Tab::Consents,
    of_person,
    // Without a ground of its own the record stands for the person's address and has her identifier.
    owner: |r, id| match r.email_basis_owner(RecordId(id))? {
        Some(person) => Ok(Some(person)),
        None => Ok(r.person(PersonId(id))?.map(|person| person.id)),
    },
    // That an address is not mailed again outlives everything that is erased about the person.
    erase: |w, _, person| Ok(w.delete_email_basis(person)?),
    own_section: false,
};

fn of_person(r: &Read<'_>, person: PersonId, _: Day) -> Result<Vec<Held>, Problem> {
    about(r, person, r.person(person)?.and_then(|person| person.email))
}

/// The same for whoever has not read the whole person.
pub(crate) fn bare(r: &Read<'_>, person: PersonId, _: Day) -> Result<Vec<Held>, Problem> {
    about(r, person, r.outline(person)?.and_then(|person| person.email))
}

fn about(r: &Read<'_>, person: PersonId, email: Option<String>) -> Result<Vec<Held>, Problem> {
    let basis = r.email_basis(person)?;
    let suppressed = email.map_or(Ok(None), |email| r.suppressed(&email))?;
    if basis.is_none() && suppressed.is_none() {
        return Ok(Vec::new());
    }
    Ok(vec![held(person, basis.as_ref(), suppressed)])
}

fn held(person: PersonId, basis: Option<&EmailBasis>, suppressed: Option<(SuppressionReason, Day)>) -> Held {
    let ground = basis.map_or(EmailGround::NoGround, |basis| basis.ground);
    let id = basis.map_or(person.0, |basis| basis.id.0);
    let clock = Clock::waiting(ClockRule::WithItsRecord);
    Held::new(Noun::EmailBasis, id, Purpose::Marketing, LegalBasis::LegalObligation, clock)
        .maybe("address", basis.map(|basis| basis.address.as_str()))
        .fact("ground", Value::code("email-ground", ground.code()))
        .maybe("purchase", basis.and_then(|basis| basis.purchase).map(|purchase| purchase.to_string()))
        .maybe(
            "product-family",
            basis.and_then(|it| it.product_family).map(|it| Value::code("product-family", it.code())),
        )
        .maybe("opt-out-offered", basis.map(|basis| basis.opt_out_offered))
        .maybe("noted-on", basis.map(|basis| basis.noted_on))
        .maybe("suppressed", suppressed.map(|(reason, _)| Value::code("suppression", reason.code())))
        .maybe("suppressed-since", suppressed.map(|(_, since)| since))
}

pub(crate) const FORMS: &[Form] = &[Form {
    noun: Noun::EmailBasis.code(),
    verb: "set",
    about: About::Person,
    deed: Deed::WriteConsents,
    fields: &[
        required("ground", choice("email-ground", || EmailGround::ALL.map(EmailGround::code).to_vec())),
        field("purchase", FieldKind::Record { noun: "purchase" }),
        field("opt-out-offered", FieldKind::Flag),
    ],
    run: |session, filled, now| {
        let request = SetEmailBasis {
            person: filled.about(),
            task: filled.task_code(),
            ground: filled.text("ground"),
            purchase: filled.maybe("purchase"),
            opt_out_offered: filled.flag("opt-out-offered"),
        };
        Ok(FormDone::record(set(session, &request, now)?.id))
    },
}];
