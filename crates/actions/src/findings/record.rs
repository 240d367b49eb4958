//! Findings as a book and forms.

use super::{Decide, check, decide, seen, staff_called};
use crate::forms::{About, Book, Entry, FieldKind, Form, FormDone, choice, field};
use domain::{deeds::Deed, findings::FindingStatus, held::Value};

const FINDING: &str = "finding";

pub(crate) const BOOK: Book = Book {
    noun: FINDING,
    reads: Deed::ReadAccountability,
    list: |r, today| {
        let staff = r.staff()?;
        let entry = |it: domain::findings::Finding| {
            let owner = it.owner.and_then(|id| staff.iter().find(|one| one.id == id)).map(|one| one.name.as_str());
            Entry::new(it.id)
                .fact("key", Value::code("finding", it.key.code()))
                .fact("status", Value::code("finding-status", it.status.code()))
                .fact("check", Value::code("finding-check", it.check.code()))
                .fact("count", i64::try_from(it.count).unwrap_or(i64::MAX))
                .maybe("owner", owner)
                .maybe("due-on", it.due_on)
                .maybe("note", it.note.as_deref())
                .fact("source", it.key.source())
        };
        Ok(seen(r, today)?.into_iter().map(entry).collect())
    },
};

pub(crate) const FORMS: &[Form] = &[
    Form {
        noun: FINDING,
        verb: "decide",
        about: About::Record,
        deed: Deed::WriteAccountability,
        fields: &[
            field("status", choice("finding-status", || FindingStatus::ALL.map(FindingStatus::code).to_vec())),
            field("owner", FieldKind::Text { max: 100 }),
            field("due-on", FieldKind::Day),
            field("note", FieldKind::LongText { max: 4000 }),
        ],
        run: |session, filled, now| {
            let decision = Decide {
                status: filled.maybe_code("status", FindingStatus::from_code)?,
                owner: filled.maybe("owner").map(|name| staff_called(session, &name)).transpose()?,
                due_on: filled.maybe_day("due-on")?,
                note: filled.maybe("note"),
            };
            Ok(FormDone::record(decide(session, filled.record()?, &decision, now)?))
        },
    },
    Form {
        noun: FINDING,
        verb: "check",
        about: About::Nothing,
        deed: Deed::WriteAccountability,
        fields: &[],
        run: |session, _, now| check(session, now).map(|_| FormDone::default()),
    },
];
