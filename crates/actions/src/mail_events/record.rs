//! What came of mailings as records, and the aggregation as a form.

use super::aggregate;
use crate::{
    forms::{About, Form, FormDone},
    held::{FactView, Plug, Tab},
};
use domain::{
    deeds::Deed,
    held::{Clock, ClockRule, Fact, Held, Noun, Purpose, Value},
    ids::MailEventId,
    legal_basis::LegalBasis,
    mail_events::MailEvent,
    time::day_in_sweden,
};

// policy: 40, 41
pub(crate) const PLUG: Plug = Plug {
    noun: Noun::MailEvent,
    reads: Deed::ReadConsents,
    tab: Tab::Consents,
    of_person: |r, person, _| Ok(r.mail_events_of(person)?.iter().map(held).collect()),
    owner: |r, id| Ok(r.mail_event_owner(MailEventId(id))?),
    erase: |w, id, _| Ok(w.delete_mail_event(MailEventId(id))?),
    own_section: false,
};

fn held(it: &MailEvent) -> Held {
    let (purpose, basis) = if it.kind.is_tracking() {
        (Purpose::Measurement, LegalBasis::Consent)
    } else {
        (Purpose::Newsletter, LegalBasis::LegitimateInterest)
    };
    let clock = Clock::since(ClockRule::MailEvents, day_in_sweden(it.at));
    Held::new(Noun::MailEvent, it.id.0, purpose, basis, clock)
        .fact("kind", Value::code("mail-event-kind", it.kind.code()))
        .fact("campaign", it.campaign.as_str())
        .fact("at", it.at)
        .from(&it.source)
}

pub(crate) const FORMS: &[Form] = &[Form {
    noun: Noun::MailEvent.code(),
    verb: "aggregate",
    about: About::Nothing,
    deed: Deed::Erase,
    fields: &[],
    run: |session, _, now| {
        let done = aggregate(session, now)?;
        let fact = |name, count: u32| FactView::from(&Fact { name, value: Value::Count(count.into()) });
        Ok(FormDone {
            facts: vec![fact("aggregated", done.events), fact("after-days", done.after_days)],
            ..FormDone::default()
        })
    },
}];
