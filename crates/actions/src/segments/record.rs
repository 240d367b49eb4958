//! Segments as a book, memberships as records, and their forms.

use super::{AddSegment, PutInSegment, add, put, take_out};
use crate::{
    forms::{About, Book, Entry, FieldKind, Form, FormDone, required},
    held::{Plug, Tab},
    problem::Problem,
};
use domain::{
    deeds::Deed,
    held::{Clock, ClockRule, Held, Noun, Purpose},
    ids::{PersonId, SegmentMemberId},
    legal_basis::LegalBasis,
    segments::{Segment, SegmentMember},
    time::Day,
};
use store::Read;

// policy: 78
pub(crate) const PLUG: Plug = Plug {
    noun: Noun::SegmentMember,
    reads: Deed::ReadMessages,
    tab: Tab::Messages,
    of_person,
    owner: |r, id| Ok(r.membership(SegmentMemberId(id))?.map(|member| member.person)),
    erase: |w, id, _| Ok(w.delete_membership(SegmentMemberId(id))?),
    own_section: false,
};

fn of_person(r: &Read<'_>, person: PersonId, _: Day) -> Result<Vec<Held>, Problem> {
    let mut all = Vec::new();
    for member in r.memberships_of(person)? {
        let segment = r.segment(member.segment)?.ok_or_else(|| Problem::not_found("segment"))?;
        all.push(held(&member, &segment));
    }
    Ok(all)
}

/// The logic and the consequences are told with every membership: that is what Art. 15(1)(h) asks for.
fn held(it: &SegmentMember, segment: &Segment) -> Held {
    let clock = Clock::since(ClockRule::Segment, it.ended_on.unwrap_or(it.since));
    Held::new(Noun::SegmentMember, it.id.0, Purpose::Segments, LegalBasis::LegitimateInterest, clock)
        .fact("segment", segment.name.as_str())
        .fact("purpose", segment.purpose.as_str())
        .fact("logic", segment.logic.as_str())
        .fact("consequences", segment.consequences.as_str())
        .fact("since", it.since)
        .maybe("ended-on", it.ended_on)
}

pub(crate) const FORMS: &[Form] = &[
    Form {
        noun: Noun::SegmentMember.code(),
        verb: "add",
        about: About::Person,
        deed: Deed::WriteMessages,
        fields: &[required("segment", FieldKind::Record { noun: SEGMENT })],
        run: |session, filled, now| {
            let (person, task) = (filled.about(), filled.task_code());
            let request = PutInSegment { person, task, segment: filled.text("segment") };
            Ok(FormDone::record(put(session, &request, now)?.id))
        },
    },
    Form {
        noun: Noun::SegmentMember.code(),
        verb: "end",
        about: About::Record,
        deed: Deed::WriteMessages,
        fields: &[],
        run: |session, filled, now| {
            let task = filled.task().ok_or_else(|| Problem::invalid("task", "missing"))?;
            let id = SegmentMemberId(filled.record()?);
            take_out(session, task, id, now)?;
            Ok(FormDone::record(id))
        },
    },
];

const SEGMENT: &str = "segment";

pub(crate) const BOOK: Book = Book {
    noun: SEGMENT,
    reads: Deed::ReadMessages,
    list: |r, _| {
        r.segments()?
            .iter()
            .map(|it| {
                let members = i64::try_from(r.members_count(it.id)?).unwrap_or(i64::MAX);
                Ok(Entry::new(it.id.0)
                    .fact("name", it.name.as_str())
                    .fact("purpose", it.purpose.as_str())
                    .fact("logic", it.logic.as_str())
                    .fact("consequences", it.consequences.as_str())
                    .fact("made-on", it.made_on)
                    .fact("members", members))
            })
            .collect()
    },
};

pub(crate) const BOOK_FORMS: &[Form] = &[Form {
    noun: SEGMENT,
    verb: "add",
    about: About::Nothing,
    deed: Deed::WriteMessages,
    fields: &[
        required("name", FieldKind::Text { max: 120 }),
        required("purpose", FieldKind::Text { max: 60 }),
        required("logic", FieldKind::LongText { max: 1000 }),
        required("consequences", FieldKind::LongText { max: 1000 }),
    ],
    run: |session, filled, now| {
        let request = AddSegment {
            name: filled.text("name"),
            purpose: filled.text("purpose"),
            logic: filled.text("logic"),
            consequences: filled.text("consequences"),
        };
        Ok(FormDone::record(add(session, &request, now)?.id))
    },
}];
