//! Holds as records and forms.

use super::{SetHold, release, review, set};
use crate::{
    forms::{About, FieldKind, Form, FormDone, choice, required},
    held::{Plug, Tab},
};
use domain::{
    deeds::Deed,
    held::{Clock, ClockRule, Held, Noun, Purpose, Value},
    holds::{Hold, HoldReason},
    ids::HoldId,
    legal_basis::LegalBasis,
};

pub(crate) const PLUG: Plug = Plug {
    noun: Noun::Hold,
    reads: Deed::ReadAgreements,
    tab: Tab::Overview,
    of_person: |r, person, _| Ok(r.holds_of(person)?.iter().map(held).collect()),
    owner: |r, id| Ok(r.hold(HoldId(id))?.map(|hold| hold.person)),
    erase: |w, id, _| w.erase(Noun::Hold.code(), id).map(|_| ()).map_err(Into::into),
    own_section: false,
};

pub(super) fn held(hold: &Hold) -> Held {
    let clock = Clock::waiting(ClockRule::WithItsRecord);
    Held::new(Noun::Hold, hold.id.0, Purpose::Claims, LegalBasis::LegitimateInterest, clock)
        .fact("reason", Value::code("hold-reason", hold.reason.code()))
        .fact("set-at", hold.set_at)
        .fact("review-on", hold.review_on)
        .maybe("released-at", hold.released_at)
}

pub(crate) const FORMS: &[Form] = &[
    Form {
        noun: Noun::Hold.code(),
        verb: "set",
        about: About::Person,
        deed: Deed::Erase,
        fields: &[
            required("reason", choice("hold-reason", || HoldReason::ALL.map(HoldReason::code).to_vec())),
            required("review-on", FieldKind::Day),
        ],
        run: |session, filled, now| {
            let request = SetHold {
                person: filled.person()?,
                task: filled.task(),
                reason: filled.code("reason", HoldReason::from_code)?,
                review_on: filled.day("review-on")?,
            };
            Ok(FormDone::record(set(session, request, now)?.id))
        },
    },
    Form {
        noun: Noun::Hold.code(),
        verb: "review",
        about: About::Record,
        deed: Deed::Erase,
        fields: &[required("review-on", FieldKind::Day)],
        run: |session, filled, now| {
            let (id, review_on) = (HoldId(filled.record()?), filled.day("review-on")?);
            Ok(FormDone::record(review(session, id, review_on, filled.task(), now)?.id))
        },
    },
    Form {
        noun: Noun::Hold.code(),
        verb: "release",
        about: About::Record,
        deed: Deed::Erase,
        fields: &[],
        run: |session, filled, now| {
            Ok(FormDone::record(release(session, HoldId(filled.record()?), filled.task(), now)?.id))
        },
    },
];
