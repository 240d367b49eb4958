//! What waits for a second signature, as a book with two forms.

use super::{reject, sign};
use crate::{
    forms::{About, Book, Entry, Form, FormDone},
    problem::Problem,
};
use domain::{
    accounts::TerminationGround, approvals::Approval, conduct::ConductRule, deeds::Deed, held::Value, ids::ApprovalId,
    time::Day,
};
use store::Read;

const NOUN: &str = "approval";

pub(crate) const BOOK: Book = Book { noun: NOUN, reads: Deed::ReadDue, list };

fn list(r: &Read<'_>, _: Day) -> Result<Vec<Entry>, Problem> {
    let waiting = r.approvals_waiting()?;
    let names = r.staff()?;
    let entry = |approval: &Approval| {
        let proposer = names.iter().find(|staff| staff.id == approval.proposed_by);
        Entry::new(approval.id.0)
            .fact("what", what(approval))
            .fact("label", label(approval))
            .fact("deed", Value::code("deed", approval.deed.code()))
            .maybe("proposed-by", proposer.map(|staff| staff.name.as_str()))
            .fact("proposed-at", approval.proposed_at)
            .fact("sign-by", approval.sign_by)
    };
    Ok(waiting.iter().map(entry).collect())
}

/// What is to be signed, in words; what no word is written for, as it is kept.
fn what(approval: &Approval) -> Value {
    const NAMED: [&str; 4] = ["dispute", "erasure-plan", "suspension", "termination"];
    match NAMED.into_iter().find(|noun| *noun == approval.noun) {
        Some(noun) => Value::code("approval-of", noun),
        None => Value::Text(format!("{}-{}", approval.noun, approval.verb)),
    }
}

/// How the proposal is called: the number of a case, or the ground, in words where it is a code.
fn label(approval: &Approval) -> Value {
    ground(approval).unwrap_or_else(|| Value::Text(approval.label.clone()))
}

/// The ground of a suspension or a termination.
fn ground(approval: &Approval) -> Option<Value> {
    match approval.noun.as_str() {
        "suspension" => ConductRule::from_code(&approval.label).map(|rule| Value::code("rule", rule.code())),
        "termination" => {
            TerminationGround::from_code(&approval.label).map(|ground| Value::code("termination", ground.code()))
        }
        _ => None,
    }
}

/// The same for a list that shows text alone: nothing where only a code is known.
pub(crate) fn number(approval: Approval) -> String {
    if ground(&approval).is_some() { String::new() } else { approval.label }
}

pub(crate) const FORMS: &[Form] = &[
    Form {
        noun: NOUN,
        verb: "sign",
        about: About::Record,
        // Who may sign is the proposal's own affair; the list itself is open to everybody.
        deed: Deed::ReadDue,
        fields: &[],
        run: |session, filled, now| Ok(FormDone::record(sign(session, ApprovalId(filled.record()?), now)?.id)),
    },
    Form {
        noun: NOUN,
        verb: "reject",
        about: About::Record,
        deed: Deed::ReadDue,
        fields: &[],
        run: |session, filled, now| Ok(FormDone::record(reject(session, ApprovalId(filled.record()?), now)?.id)),
    },
];
