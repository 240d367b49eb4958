//! Consents as records and forms.

use super::{ConfirmConsent, GiveConsent, WithdrawConsent, confirm, give, withdraw};
use crate::{
    forms::{About, FieldKind, Form, FormDone, choice, field, required},
    held::{Plug, Tab},
    problem::Problem,
};
use domain::{
    consents::{Channel, Consent, ConsentAct, ConsentEvent, ConsentPurpose, ConsentStanding, ConsentState},
    deeds::Deed,
    held::{Clock, ClockRule, Held, Noun, Purpose, Value},
    ids::{ConsentId, PersonId},
    legal_basis::LegalBasis,
    time::{Day, day_in_sweden},
};
use store::Read;

pub(crate) const PLUG: Plug = Plug {
    noun: Noun::Consent,
    reads: Deed::ReadConsents,
    tab: Tab::Consents,
    of_person: |r, person, _| Ok(r.consents_of(person)?.iter().map(held).collect()),
    owner: |r, id| Ok(r.consent(ConsentId(id))?.map(|consent| consent.person)),
    erase: |w, id, _| Ok(w.delete_consent(ConsentId(id))?),
    own_section: true,
};

/// Every consent of somebody without what stands in it.
pub(crate) fn bare(r: &Read<'_>, person: PersonId, _: Day) -> Result<Vec<Held>, Problem> {
    Ok(r.consent_standings_of(person)?.iter().map(record).collect())
}

/// A consent in force is kept while it lasts; one that has ended as proof only (Art. 7(1), 17(3)(e)).
fn record(consent: &ConsentStanding) -> Held {
    let (purpose, basis, clock) = match consent.state {
        ConsentState::Ended(at) => (
            Purpose::ConsentProof,
            LegalBasis::LegitimateInterest,
            Clock::since(ClockRule::ConsentProof, day_in_sweden(at)),
        ),
        ConsentState::Awaiting | ConsentState::Active | ConsentState::Deficient => {
            (purpose(consent.purpose), LegalBasis::Consent, Clock::waiting(ClockRule::Consent))
        }
    };
    Held::new(Noun::Consent, consent.id.0, purpose, basis, clock)
}

fn held(consent: &Consent) -> Held {
    let standing = consent.standing();
    let held = record(&standing)
        .fact("purpose", Value::code("purpose", consent.purpose.code()))
        .fact("state", Value::code("consent-state", standing.state.code()))
        .maybe("deficiency", consent.deficiency().map(|fault| Value::code("deficiency", fault.code())))
        .from(&consent.source);
    consent.events.iter().fold(held, event)
}

const fn purpose(given_for: ConsentPurpose) -> Purpose {
    match given_for {
        ConsentPurpose::Newsletter => Purpose::Newsletter,
        ConsentPurpose::Marketing => Purpose::Marketing,
        ConsentPurpose::Measurement => Purpose::Measurement,
    }
}

/// Each line of the history, one after the other.
fn event(held: Held, event: &ConsentEvent) -> Held {
    let (wording, ip) = match &event.act {
        ConsentAct::Asked { wording, ip } | ConsentAct::Given { wording, ip } => (wording.as_ref(), ip.as_ref()),
        ConsentAct::Confirmed { ip } => (None, ip.as_ref()),
        ConsentAct::WithdrawnByPerson | ConsentAct::EndedByController => (None, None),
    };
    held.fact("act", Value::code("consent-act", event.act.code()))
        .fact("at", event.at)
        .fact("channel", Value::code("channel", event.channel.code()))
        .maybe("text", wording.map(|wording| wording.text.as_str()))
        .maybe("version", wording.map(|wording| wording.version.as_str()))
        .maybe("sha256", wording.map(domain::consents::ConsentWording::sha256))
        .maybe("ip", ip.map(String::as_str))
}

pub(crate) const FORMS: &[Form] = &[
    Form {
        noun: Noun::Consent.code(),
        verb: "give",
        about: About::Person,
        deed: Deed::WriteConsents,
        fields: &[
            required("purpose", choice("purpose", || ConsentPurpose::ALL.map(ConsentPurpose::code).to_vec())),
            required("channel", choice("channel", || Channel::ALL.map(Channel::code).to_vec())),
            field("at", FieldKind::Moment),
            required("text", FieldKind::Words { max: 20_000 }),
            required("version", FieldKind::Text { max: 60 }),
            field("ip", FieldKind::Text { max: 45 }),
            field("awaiting", FieldKind::Flag),
        ],
        run: |session, filled, now| {
            let request = GiveConsent {
                person: filled.about(),
                task: filled.task_code(),
                purpose: filled.text("purpose"),
                channel: filled.text("channel"),
                at: filled.maybe("at"),
                text: filled.text("text"),
                version: filled.text("version"),
                ip: filled.maybe("ip"),
                awaiting: filled.flag("awaiting"),
            };
            Ok(FormDone::record(give(session, &request, now)?.id))
        },
    },
    Form {
        noun: Noun::Consent.code(),
        verb: "confirm",
        about: About::Record,
        deed: Deed::WriteConsents,
        fields: &[field("at", FieldKind::Moment), field("ip", FieldKind::Text { max: 45 })],
        run: |session, filled, now| {
            let request = ConfirmConsent {
                id: filled.about(),
                task: filled.task_code(),
                at: filled.maybe("at"),
                ip: filled.maybe("ip"),
            };
            Ok(FormDone::record(confirm(session, &request, now)?.id))
        },
    },
    Form {
        noun: Noun::Consent.code(),
        verb: "withdraw",
        about: About::Record,
        deed: Deed::WriteConsents,
        fields: &[
            required("channel", choice("channel", || Channel::ALL.map(Channel::code).to_vec())),
            field("by-controller", FieldKind::Flag),
        ],
        run: |session, filled, now| {
            let request = WithdrawConsent {
                id: filled.about(),
                task: filled.task_code(),
                channel: filled.text("channel"),
                by_controller: filled.flag("by-controller"),
            };
            Ok(FormDone::record(withdraw(session, &request, now)?.id))
        },
    },
];
