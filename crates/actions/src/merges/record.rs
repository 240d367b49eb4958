//! Merged entries as records, with the way back as a form.

use super::{FIELDS, MergePeople, merge, undo};
use crate::{
    forms::{About, FieldKind, Form, FormDone, field, required},
    held::{Plug, Tab},
};
use domain::{
    deeds::Deed,
    held::{Clock, ClockRule, Held, Noun, Purpose},
    ids::RecordId,
    legal_basis::LegalBasis,
};
use store::Merge;

const NOUN: &str = Noun::Merge.code();

pub(crate) const PLUG: Plug = Plug {
    noun: Noun::Merge,
    reads: Deed::ReadContact,
    tab: Tab::Overview,
    of_person: |r, person, _| Ok(r.merges_of(person)?.iter().map(held).collect()),
    owner: |r, id| Ok(r.merge(RecordId(id))?.map(|it| it.survivor)),
    erase: |w, id, _| Ok(_ = w.erase(NOUN, id)?),
    own_section: false,
};

fn held(it: &Merge) -> Held {
    let clock = Clock::waiting(ClockRule::WithItsRecord);
    Held::new(Noun::Merge, it.id.0, Purpose::Accountability, LegalBasis::LegitimateInterest, clock)
        .fact("number", it.absorbed_number.as_str())
        .fact("name", it.absorbed_name.as_str())
        .maybe("email", it.absorbed_email.as_deref())
        .maybe("phone", it.absorbed_phone.as_deref())
        .fact("merged-at", it.merged_at)
}

pub(crate) const FORMS: &[Form] = &[
    Form {
        noun: NOUN,
        verb: "make",
        about: About::Person,
        deed: Deed::MergePeople,
        fields: &[
            required("absorbed", FieldKind::Person),
            field("take", FieldKind::Choices { group: "field", codes: || FIELDS.to_vec() }),
        ],
        run: |session, filled, now| {
            let request = MergePeople {
                survivor: filled.about(),
                absorbed: filled.text("absorbed"),
                take: filled.maybe("take").map(|names| names.split(',').map(str::to_owned).collect()),
            };
            Ok(FormDone::record(merge(session, &request, now)?.id))
        },
    },
    Form {
        noun: NOUN,
        verb: "undo",
        about: About::Record,
        deed: Deed::MergePeople,
        fields: &[],
        run: |session, filled, now| {
            let (survivor, _) = undo(session, RecordId(filled.record()?), now)?;
            Ok(FormDone::record(survivor))
        },
    },
];
