//! Requests as records.

use super::case::{Case, facts};
use crate::{
    held::{Plug, Tab},
    problem::Problem,
};
use domain::{
    deeds::Deed,
    held::{Clock, ClockRule, Held, Noun, Purpose, Value},
    ids::RequestId,
    legal_basis::LegalBasis,
    requests::{Applicant, Request},
    time::day_in_sweden,
};
use store::Read;
use uuid::Uuid;

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

/// A case by itself, whoever asked; nothing if there is none.
pub(crate) fn held_of(r: &Read<'_>, id: Uuid) -> Result<Vec<Held>, Problem> {
    r.request(RequestId(id))?.iter().map(|case| held(r, case)).collect()
}

pub(crate) fn held(r: &Read<'_>, case: &Request) -> Result<Held, Problem> {
    let clock = match case.state.ended_at() {
        None => Clock::waiting(ClockRule::RequestCase),
        Some(at) => Clock::since(ClockRule::RequestCase, day_in_sweden(at)),
    };
    let mut held = Held::new(Noun::Request, case.id.0, Purpose::Requests, LegalBasis::LegalObligation, clock)
        .fact("number", case.number.as_str())
        .fact("kind", Value::code("request", case.kind.code()))
        .fact("received-on", case.received_on)
        .fact("registered-at", case.registered_at)
        .fact("channel", Value::code("request-channel", case.channel.code()));
    held.facts.extend(facts(&Case::of(r, case.clone())?));
    let held = held.fact("state", Value::code("request-state", case.state.code()));
    let mut held = held.maybe("answered-at", case.state.ended_at()).maybe("paper", case.state.paper());
    for letter in r.letters_of(case.id)? {
        held = held
            .fact("letter", Value::code("letter-kind", letter.kind.code()))
            .fact("letter-made-at", letter.made_at)
            .fact("letter-language", Value::code("language", letter_language(&letter.language)))
            .fact("letter-pages", i64::from(letter.pages))
            .fact("letter-paper", letter.sha256);
    }
    Ok(held)
}

fn letter_language(code: &str) -> &'static str {
    if code == "en" { "en" } else { "sv" }
}
