//! Complaints as records and forms.

use super::{AddComplaint, add, withdraw};
use crate::{
    forms::{About, FieldKind, Form, FormDone, choice, field, required},
    held::{Plug, Tab},
};
use domain::{
    complaints::{Complaint, Gravity, Matter},
    deeds::Deed,
    held::{Clock, ClockRule, Held, Noun, Purpose, Value},
    ids::ComplaintId,
    legal_basis::LegalBasis,
    ratings::Quarter,
};

pub(crate) const PLUG: Plug = Plug {
    noun: Noun::Complaint,
    reads: Deed::ReadRatings,
    tab: Tab::Ratings,
    of_person: |r, person, _| Ok(r.complaints_about(person)?.iter().map(held).collect()),
    owner: |r, id| Ok(r.complaint(ComplaintId(id))?.map(|complaint| complaint.about)),
    erase: |w, id, _| {
        w.delete_attachments_of(id)?;
        Ok(w.delete_complaint(ComplaintId(id))?)
    },
    own_section: false,
};

/// In which assignment and on which day is left out: either could name whoever complained (GDPR Art. 15(4)).
fn held(complaint: &Complaint) -> Held {
    let clock = Clock::since(ClockRule::Dispute, complaint.received_on);
    Held::new(Noun::Complaint, complaint.id.0, Purpose::Terms, LegalBasis::LegitimateInterest, clock)
        .fact("received-quarter", Quarter::of(complaint.received_on).to_string())
        .fact("gravity", Value::code("gravity", complaint.gravity.code()))
        .fact("matter", Value::code("matter", complaint.matter.code()))
        .maybe("dropped-on", complaint.dropped_on)
}

pub(crate) const FORMS: &[Form] = &[
    Form {
        noun: Noun::Complaint.code(),
        verb: "add",
        about: About::Person,
        deed: Deed::WriteRatings,
        fields: &[
            required("received-on", FieldKind::PastDay),
            required("gravity", choice("gravity", || Gravity::ALL.map(Gravity::code).to_vec())),
            required("matter", choice("matter", || Matter::ALL.map(Matter::code).to_vec())),
            field("assignment", FieldKind::Text { max: 60 }),
        ],
        run: |session, filled, now| {
            let request = AddComplaint {
                about: filled.about(),
                assignment: filled.maybe("assignment"),
                received_on: filled.text("received-on"),
                gravity: filled.text("gravity"),
                matter: filled.text("matter"),
            };
            Ok(FormDone::record(add(session, &request, now)?.id))
        },
    },
    Form {
        noun: Noun::Complaint.code(),
        verb: "drop",
        about: About::Record,
        deed: Deed::WriteRatings,
        fields: &[],
        run: |session, filled, now| Ok(FormDone::record(withdraw(session, &filled.about(), now)?)),
    },
];
