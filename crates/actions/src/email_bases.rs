//! Why an address may be mailed besides a consent (`epost_grund`; MFL 19 §, law.md R45).

mod record;

pub(crate) use record::{FORMS, PLUG, bare};

use crate::{
    fields,
    problem::Problem,
    session::{Session, Touching, random},
};
use domain::{
    deeds::Deed,
    email_basis::{BasisFault, EmailBasis, EmailGround},
    ids::{PersonId, PurchaseId, RecordId},
    staff::Task,
    suppression::folded,
    time::{Moment, day_in_sweden},
};
use serde::Deserialize;
use specta::Type;

/// What is known about a person's address.
#[derive(Clone, Debug, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct SetEmailBasis {
    /// Whose.
    pub person: String,
    /// Declared task.
    pub task: String,
    /// Ground code.
    pub ground: String,
    /// The purchase at which the address was obtained.
    pub purchase: Option<String>,
    /// Whether she could easily say no when the address was obtained.
    pub opt_out_offered: bool,
}

/// Notes why a person's address may be mailed.
// policy: 35, 36
pub fn set(session: &Session, request: &SetEmailBasis, now: Moment) -> Result<EmailBasis, Problem> {
    let task = fields::code("task", &request.task, Task::from_code)?;
    session.may(task, Deed::WriteConsents)?;
    let person = fields::id::<PersonId>("person", &request.person)?;
    let ground = fields::code("ground", &request.ground, EmailGround::from_code)?;
    let purchase = match fields::optional(request.purchase.as_deref()) {
        Some(text) => Some(fields::id::<PurchaseId>("purchase", &text)?),
        None => None,
    };
    let fresh = RecordId::new(now, random()?);
    session.register.write(&session.holder(now), |w| {
        let about = w.person(person)?.ok_or_else(|| Problem::not_found("person"))?;
        let email = about.email.ok_or_else(|| Problem::invalid("email", "missing"))?;
        let bought = match purchase {
            Some(id) => {
                let bought = w.purchase(id)?.filter(|bought| bought.person == person);
                Some(bought.ok_or_else(|| Problem::not_found("purchase"))?)
            }
            None => None,
        };
        let known = w.email_basis(person)?.map(|basis| basis.id);
        let basis = EmailBasis {
            id: known.unwrap_or(fresh),
            person,
            address: folded(&email),
            ground,
            purchase,
            product_family: bought.map(|bought| bought.family),
            opt_out_offered: request.opt_out_offered,
            noted_on: day_in_sweden(now),
        };
        basis.check().map_err(|fault| match fault {
            BasisFault::PurchaseMissing | BasisFault::FamilyMissing => Problem::invalid("purchase", "missing"),
            BasisFault::OptOutMissing => Problem::invalid("opt-out-offered", "missing"),
        })?;
        w.set_email_basis(&basis)?;
        w.record(&session.entry("email-bases.set", task, now).touching(person.0).fields(&["ground", "purchase"]))?;
        Ok(basis)
    })
}
