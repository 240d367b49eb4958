//! Visits as records and a form.

use super::{AddTechnical, add};
use crate::{
    forms::{About, FieldKind, Form, FormDone, choice, field, required},
    held::{Plug, Tab},
};
use domain::{
    deeds::Deed,
    held::{Clock, ClockRule, Held, Noun, Purpose, Value},
    ids::TechnicalId,
    legal_basis::LegalBasis,
    technical::{TechnicalData, TechnicalUse},
    time::day_in_sweden,
};

// policy: 10, 68
pub(crate) const PLUG: Plug = Plug {
    noun: Noun::Technical,
    reads: Deed::ReadMessages,
    tab: Tab::Messages,
    of_person: |r, person, _| Ok(r.technical_data_of(person)?.iter().map(held).collect()),
    owner: |r, id| Ok(r.technical_data_owner(TechnicalId(id))?),
    erase: |w, id, _| Ok(w.delete_technical_data(TechnicalId(id))?),
    own_section: false,
};

fn held(it: &TechnicalData) -> Held {
    let purpose = match it.used_for {
        TechnicalUse::Service => Purpose::Agreement,
        TechnicalUse::Security => Purpose::Security,
    };
    let clock = Clock::since(ClockRule::Technical, day_in_sweden(it.seen_at));
    Held::new(Noun::Technical, it.id.0, purpose, LegalBasis::LegitimateInterest, clock)
        .fact("used-for", Value::code("technical-use", it.used_for.code()))
        .maybe("ip", it.ip.as_deref())
        .maybe("user-agent", it.user_agent.as_deref())
        .maybe("page", it.page.as_deref())
        .fact("seen-at", it.seen_at)
        .from(&it.source)
}

pub(crate) const FORMS: &[Form] = &[Form {
    noun: Noun::Technical.code(),
    verb: "add",
    about: About::Person,
    deed: Deed::WriteMessages,
    fields: &[
        required("used-for", choice("technical-use", || TechnicalUse::ALL.map(TechnicalUse::code).to_vec())),
        field("ip", FieldKind::Text { max: 45 }),
        field("user-agent", FieldKind::Text { max: 500 }),
        field("page", FieldKind::Text { max: 500 }),
        field("seen-at", FieldKind::Moment),
    ],
    run: |session, filled, now| {
        let request = AddTechnical {
            person: filled.about(),
            task: filled.task_code(),
            used_for: filled.text("used-for"),
            ip: filled.maybe("ip"),
            user_agent: filled.maybe("user-agent"),
            page: filled.maybe("page"),
            seen_at: filled.maybe("seen-at"),
        };
        Ok(FormDone::record(add(session, &request, now)?.id))
    },
}];
