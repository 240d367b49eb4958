//! Assignments as records and forms.

use super::{AddAssignment, add, finish};
use crate::{
    forms::{About, FieldKind, Form, FormDone, field, required},
    held::{Plug, Tab},
    problem::Problem,
};
use domain::{
    assignments::{Assignment, RatingRequest},
    deeds::Deed,
    held::{Clock, ClockRule, Held, Noun, Purpose, Value},
    ids::{AssignmentId, PersonId},
    legal_basis::LegalBasis,
    ratings::Quarter,
    time::Day,
};
use store::Read;

pub(crate) const PLUG: Plug = Plug {
    noun: Noun::Assignment,
    reads: Deed::ReadRatings,
    tab: Tab::Ratings,
    of_person: |r, person, today| {
        let mut all = Vec::new();
        for assignment in r.assignments_by(person)?.into_iter().chain(r.assignments_for(person)?) {
            let request = r.rating_request_about(assignment.id)?;
            all.push(held(&assignment, request.as_ref(), person, today));
        }
        Ok(all)
    },
    owner: |r, id| Ok(r.assignment(AssignmentId(id))?.map(|assignment| assignment.contractor)),
    erase: |w, id, person| {
        let Some(assignment) = w.assignment(AssignmentId(id))? else { return Ok(()) };
        if assignment.contractor == person {
            Ok(w.delete_assignment(assignment.id)?)
        } else {
            Ok(w.forget_client(assignment.id)?)
        }
    },
    own_section: false,
};

/// Every assignment of somebody without what stands in it.
pub(crate) fn bare(r: &Read<'_>, person: PersonId, _: Day) -> Result<Vec<Held>, Problem> {
    Ok(r.assignment_clocks(person)?.into_iter().map(|(id, finished_on)| record(id, finished_on)).collect())
}

fn record(id: AssignmentId, finished_on: Option<Day>) -> Held {
    let clock = Clock::maybe_since(ClockRule::Rating, finished_on);
    Held::new(Noun::Assignment, id.0, Purpose::Agreement, LegalBasis::Contract, clock)
}

/// To the client everything; to the contractor nothing by which the client could be found again: neither number nor day
/// (GDPR Art. 15(4)).
fn held(assignment: &Assignment, request: Option<&RatingRequest>, person: PersonId, today: Day) -> Held {
    let record = record(assignment.id, assignment.finished_on);
    if assignment.contractor == person {
        return record
            .fact("part", Value::code("assignment-part", "contractor"))
            .maybe("finished-quarter", assignment.finished_on.map(|day| Quarter::of(day).to_string()));
    }
    let record = record
        .fact("part", Value::code("assignment-part", "client"))
        .fact("number", assignment.number.as_str())
        .maybe("finished-on", assignment.finished_on)
        .from(&assignment.source);
    match request {
        Some(request) => record
            .fact("way", Value::code("request-way", request.way.code()))
            .fact("sent-on", request.sent_on)
            .fact("expires-on", request.expires_on)
            .maybe("answered-on", request.answered_on)
            .fact("request", Value::code("rating-request", request.standing(today).code())),
        None => record,
    }
}

pub(crate) const FORMS: &[Form] = &[
    Form {
        noun: Noun::Assignment.code(),
        verb: "add",
        about: About::Person,
        deed: Deed::WriteRatings,
        fields: &[
            required("number", FieldKind::Text { max: 60 }),
            required("client", FieldKind::Person),
            field("finished-on", FieldKind::PastDay),
            field("arranged-by", FieldKind::Text { max: 100 }),
        ],
        run: |session, filled, now| {
            let request = AddAssignment {
                number: filled.text("number"),
                client: filled.text("client"),
                contractor: filled.about(),
                finished_on: filled.maybe("finished-on"),
                arranged_by: filled.maybe("arranged-by"),
            };
            Ok(FormDone::record(add(session, &request, now)?.id))
        },
    },
    Form {
        noun: Noun::Assignment.code(),
        verb: "finish",
        about: About::Record,
        deed: Deed::WriteRatings,
        fields: &[required("finished-on", FieldKind::PastDay)],
        run: |session, filled, now| {
            Ok(FormDone::record(finish(session, &filled.about(), &filled.text("finished-on"), now)?.id))
        },
    },
];
