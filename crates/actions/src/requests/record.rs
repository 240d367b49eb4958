//! Requests as records and forms.

use super::{OpenRequest, open};
use crate::{
    forms::{About, FieldKind, Form, FormDone, choice, required},
    held::{Plug, Tab},
    problem::Problem,
};
use domain::{
    deeds::Deed,
    held::{Clock, ClockRule, Held, Noun, Purpose, Value},
    ids::RequestId,
    legal_basis::LegalBasis,
    requests::{Applicant, Request, RequestChannel, RequestKind, RequestState},
    time::day_in_sweden,
};
use store::Read;

pub(crate) const PLUG: Plug = Plug {
    noun: Noun::Request,
    reads: Deed::ReadRequests,
    tab: Tab::Requests,
    of_person: |r, person, _| r.requests_of(person)?.iter().map(|case| held(r, case)).collect(),
    owner: |r, id| {
        Ok(r.request(RequestId(id))?.and_then(|case| match case.applicant {
            Applicant::Known(person) => Some(person),
            Applicant::Unknown { .. } => None,
        }))
    },
    erase: |w, id, _| Ok(w.delete_request(RequestId(id))?),
    own_section: true,
};

fn held(r: &Read<'_>, case: &Request) -> Result<Held, Problem> {
    let (clock, answered) = match &case.state {
        RequestState::Open => (Clock::waiting(ClockRule::RequestCase), None),
        RequestState::Answered { at, paper_sha256 } => {
            (Clock::since(ClockRule::RequestCase, day_in_sweden(*at)), Some((*at, *paper_sha256)))
        }
    };
    let mut held = Held::new(Noun::Request, case.id.0, Purpose::Requests, LegalBasis::LegalObligation, clock)
        .fact("number", case.number.as_str())
        .fact("kind", Value::code("request", case.kind.code()))
        .fact("received-on", case.received_on)
        .fact("registered-at", case.registered_at)
        .fact("channel", Value::code("request-channel", case.channel.code()));
    let course = r.course(case.id)?;
    for pause in &course.pauses {
        held = held
            .fact("pause", Value::code("pause", pause.reason.code()))
            .fact("asked-on", pause.asked_on)
            .maybe("pause-answered-on", pause.answered_on);
    }
    if let Some(extension) = &course.extension {
        held = held.fact("extended-on", extension.decided_on()).fact("extension-reasons", extension.reasons());
        for factor in extension.factors() {
            held = held.fact("factor", Value::code("factor", factor.code()));
        }
    }
    Ok(held.maybe("answered-at", answered.map(|(at, _)| at)).maybe("paper", answered.map(|(_, hash)| hash)))
}

pub(crate) const FORMS: &[Form] = &[Form {
    noun: Noun::Request.code(),
    verb: "open",
    about: About::Person,
    deed: Deed::OpenRequest,
    fields: &[
        required("kind", choice("request", || RequestKind::ALL.map(RequestKind::code).to_vec())),
        required("received-on", FieldKind::PastDay),
        required("channel", choice("request-channel", || RequestChannel::ALL.map(RequestChannel::code).to_vec())),
    ],
    run: |session, filled, now| {
        let request = OpenRequest {
            person: Some(filled.about()),
            applicant_name: None,
            search_keys: Vec::new(),
            kind: filled.text("kind"),
            received_on: filled.text("received-on"),
            channel: filled.text("channel"),
        };
        Ok(FormDone::record(open(session, &request, now)?.id))
    },
}];
