//! The IP addresses of sign-ups as records of their own: they have another basis and a shorter time than the consent they
//! came with (policy point 38), and go alone.

use super::forget_ip;
use crate::{
    forms::{About, Form, FormDone},
    held::{Plug, Tab},
    problem::Problem,
};
use domain::{
    consents::ConsentAct,
    deeds::Deed,
    held::{Clock, ClockRule, Held, Noun, Purpose, Value},
    ids::{ConsentEventId, PersonId},
    legal_basis::LegalBasis,
    time::{Day, Moment, day_in_sweden},
};
use store::Read;

// policy: 38
pub(crate) const IP_PLUG: Plug = Plug {
    noun: Noun::SignUpIp,
    reads: Deed::ReadConsents,
    tab: Tab::Consents,
    of_person,
    owner: |r, id| match r.consent_of_event(ConsentEventId(id))? {
        Some(consent) => Ok(r.consent(consent)?.map(|consent| consent.person)),
        None => Ok(None),
    },
    erase: |w, id, _| Ok(w.erase_consent_ip(ConsentEventId(id))?),
    // The section of the consent prints it beside its line.
    own_section: true,
};

/// Every address of somebody without what stands in it. Few people have one, and of the others nothing else is read.
pub(crate) fn bare_ip(r: &Read<'_>, person: PersonId, _: Day) -> Result<Vec<Held>, Problem> {
    let mut all = Vec::new();
    for consent in r.consent_standings_of(person)?.iter().filter(|consent| consent.with_ip) {
        all.extend(r.sign_ups_with_ip(consent.id)?.into_iter().map(|(id, at)| record(id, at)));
    }
    Ok(all)
}

fn record(id: ConsentEventId, at: Moment) -> Held {
    let clock = Clock::since(ClockRule::SignUpIp, day_in_sweden(at));
    Held::new(Noun::SignUpIp, id.0, Purpose::Security, LegalBasis::LegitimateInterest, clock)
}

fn of_person(r: &Read<'_>, person: PersonId, _: Day) -> Result<Vec<Held>, Problem> {
    let mut all = Vec::new();
    for consent in r.consents_of(person)? {
        for event in &consent.events {
            let ip = match &event.act {
                ConsentAct::Asked { ip, .. } | ConsentAct::Given { ip, .. } | ConsentAct::Confirmed { ip } => ip,
                ConsentAct::WithdrawnByPerson | ConsentAct::EndedByController => &None,
            };
            let Some(ip) = ip else { continue };
            all.push(
                record(event.id, event.at)
                    .fact("ip", ip.as_str())
                    .fact("purpose", Value::code("purpose", consent.purpose.code()))
                    .fact("at", event.at)
                    .from(&consent.source),
            );
        }
    }
    Ok(all)
}

pub(crate) const IP_FORMS: &[Form] = &[Form {
    noun: Noun::SignUpIp.code(),
    verb: "erase",
    about: About::Record,
    deed: Deed::WriteConsents,
    fields: &[],
    run: |session, filled, now| {
        let task = filled.task().ok_or_else(|| Problem::invalid("task", "missing"))?;
        let id = ConsentEventId(filled.record()?);
        forget_ip(session, task, id, now)?;
        Ok(FormDone::record(id))
    },
}];
