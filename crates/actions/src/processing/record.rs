//! Purposes and recipients as books and forms.

use super::{
    PurposeInput, RecipientInput, add, change, change_recipient, connect, end, end_recipient, named_recipient,
};
use crate::{
    forms::{About, Book, Entry, FieldKind, Filled, Form, FormDone, FormField, choice, field, required},
    problem::Problem,
};
use domain::{
    deeds::Deed,
    held::{ClockRule, Value},
    legal_basis::LegalBasis,
    processing::{
        DataKind, Processing, ProcessingRole, RECIPIENT_KEYS, Recipient, RecipientKind, Safeguard, SubjectKind, lacks,
        light, purpose_keys, troubles,
    },
    time::Day,
};

pub(crate) const PROCESSING: &str = "processing";
pub(crate) const RECIPIENT: &str = "recipient";

pub(crate) const BOOK: Book = Book {
    noun: PROCESSING,
    reads: Deed::ReadAccountability,
    list: |r, _| Ok(r.processing()?.iter().map(purpose).collect()),
};

pub(crate) const RECIPIENT_BOOK: Book = Book {
    noun: RECIPIENT,
    reads: Deed::ReadAccountability,
    list: |r, today| Ok(r.recipients()?.iter().map(|it| recipient(it, today)).collect()),
};

/// A key of the program's own, so that a host can put it into words.
fn key_of(key: Option<&str>, known: impl IntoIterator<Item = &'static str>) -> Option<&'static str> {
    known.into_iter().find(|one| Some(*one) == key)
}

fn purpose(it: &Processing) -> Entry {
    let mut entry = Entry::new(it.id)
        .maybe("name", it.name.as_deref())
        .maybe("known-as", key_of(it.key.as_deref(), purpose_keys()).map(|key| Value::code("processing", key)))
        .fact("basis", Value::code("legal-basis", it.basis.code()))
        .fact("role", Value::code("processing-role", it.role.code()))
        .maybe("others", it.others.as_deref())
        .fact("retention", Value::code("clock", it.retention.code()));
    for kind in &it.categories {
        entry = entry.fact("categories", Value::code("data-kind", kind.code()));
    }
    for kind in &it.subjects {
        entry = entry.fact("subjects", Value::code("subject-kind", kind.code()));
    }
    entry = entry.maybe("assessment", it.assessment.as_deref()).maybe("assessed-on", it.assessed_on);
    for lack in lacks(it) {
        entry = entry.fact("lacks", Value::code("lack", lack.code()));
    }
    entry.fact("changed-on", it.changed_on).maybe("ended-on", it.ended_on)
}

fn recipient(it: &Recipient, today: Day) -> Entry {
    let found = troubles(it, today);
    let mut entry = Entry::new(it.id)
        .maybe("name", it.name.as_deref())
        .maybe("known-as", key_of(it.key.as_deref(), RECIPIENT_KEYS).map(|key| Value::code("recipient", key)))
        .fact("light", Value::code("light", light(&found).code()));
    for trouble in found {
        entry = entry.fact("trouble", Value::code("trouble", trouble.code()));
    }
    entry
        .fact("kind", Value::code("recipient-kind", it.kind.code()))
        .fact("marketing", it.marketing)
        .maybe("address", it.address.as_deref())
        .maybe("country", it.country.as_deref())
        .maybe("safeguard", it.safeguard.map(|safeguard| Value::code("safeguard", safeguard.code())))
        .maybe("safeguard-detail", it.safeguard_detail.as_deref())
        .maybe("agreement-on", it.agreement_on)
        .maybe("review-on", it.review_on)
        .maybe("note", it.note.as_deref())
        .maybe("ended-on", it.ended_on)
}

const BASIS: FieldKind = choice("legal-basis", || LegalBasis::ALL.map(LegalBasis::code).to_vec());
const RETENTION: FieldKind = choice("clock", || ClockRule::ALL.map(ClockRule::code).to_vec());
const CATEGORIES: FieldKind =
    FieldKind::Choices { group: "data-kind", codes: || DataKind::ALL.map(DataKind::code).to_vec() };
const SUBJECTS: FieldKind =
    FieldKind::Choices { group: "subject-kind", codes: || SubjectKind::ALL.map(SubjectKind::code).to_vec() };
const ROLE: FieldKind = choice("processing-role", || ProcessingRole::ALL.map(ProcessingRole::code).to_vec());
const KIND: FieldKind = choice("recipient-kind", || RecipientKind::ALL.map(RecipientKind::code).to_vec());
const SAFEGUARD: FieldKind = choice("safeguard", || Safeguard::ALL.map(Safeguard::code).to_vec());

fn basis(code: &str) -> Option<LegalBasis> {
    LegalBasis::ALL.into_iter().find(|basis| basis.code() == code)
}

fn purpose_input(filled: &Filled) -> Result<PurposeInput, Problem> {
    let given = |name: &str| filled.maybe(name).is_some();
    Ok(PurposeInput {
        name: filled.maybe("name"),
        basis: filled.maybe_code("basis", basis)?,
        role: filled.maybe_code("role", ProcessingRole::from_code)?,
        others: filled.maybe("others"),
        retention: filled.maybe_code("retention", ClockRule::from_code)?,
        categories: given("categories").then(|| filled.codes("categories", DataKind::from_code)).transpose()?,
        subjects: given("subjects").then(|| filled.codes("subjects", SubjectKind::from_code)).transpose()?,
        assessment: filled.maybe("assessment"),
    })
}

fn recipient_input(filled: &Filled) -> Result<RecipientInput, Problem> {
    Ok(RecipientInput {
        name: filled.maybe("name"),
        address: filled.maybe("address"),
        kind: filled.maybe_code("kind", RecipientKind::from_code)?,
        marketing: filled.maybe("marketing").map(|_| filled.flag("marketing")),
        country: filled.maybe("country"),
        safeguard: filled.maybe_code("safeguard", Safeguard::from_code)?,
        safeguard_detail: filled.maybe("safeguard-detail"),
        agreement_on: filled.maybe_day("agreement-on")?,
        review_on: filled.maybe_day("review-on")?,
        note: filled.maybe("note"),
    })
}

const PURPOSE_FIELDS: [FormField; 8] = [
    field("name", FieldKind::Text { max: 200 }),
    field("basis", BASIS),
    field("retention", RETENTION),
    field("role", ROLE),
    field("others", FieldKind::Text { max: 300 }),
    field("categories", CATEGORIES),
    field("subjects", SUBJECTS),
    field("assessment", FieldKind::LongText { max: 4000 }),
];

const RECIPIENT_FIELDS: [FormField; 10] = [
    field("name", FieldKind::Text { max: 200 }),
    field("kind", KIND),
    field("address", FieldKind::Text { max: 300 }),
    field("country", FieldKind::Text { max: 60 }),
    field("safeguard", SAFEGUARD),
    field("safeguard-detail", FieldKind::Text { max: 300 }),
    field("agreement-on", FieldKind::Day),
    field("review-on", FieldKind::Day),
    field("marketing", FieldKind::Flag),
    field("note", FieldKind::LongText { max: 1000 }),
];

const fn must<const N: usize>(mut fields: [FormField; N], first: usize) -> [FormField; N] {
    let mut at = 0;
    while at < first {
        fields[at].required = true;
        at += 1;
    }
    fields
}

pub(crate) const FORMS: &[Form] = &[
    Form {
        noun: PROCESSING,
        verb: "add",
        about: About::Nothing,
        deed: Deed::WriteAccountability,
        fields: &must(PURPOSE_FIELDS, 3),
        run: |session, filled, now| Ok(FormDone::record(add(session, purpose_input(filled)?, now)?)),
    },
    Form {
        noun: PROCESSING,
        verb: "change",
        about: About::Record,
        deed: Deed::WriteAccountability,
        fields: &PURPOSE_FIELDS,
        run: |session, filled, now| {
            Ok(FormDone::record(change(session, filled.record()?, purpose_input(filled)?, now)?))
        },
    },
    Form {
        noun: PROCESSING,
        verb: "connect",
        about: About::Record,
        deed: Deed::WriteAccountability,
        fields: &[required("recipient", FieldKind::Record { noun: RECIPIENT }), field("gone", FieldKind::Flag)],
        run: |session, filled, now| {
            let recipient = filled.maybe_record("recipient")?.unwrap_or_default();
            Ok(FormDone::record(connect(session, filled.record()?, recipient, !filled.flag("gone"), now)?))
        },
    },
    Form {
        noun: PROCESSING,
        verb: "end",
        about: About::Record,
        deed: Deed::WriteAccountability,
        fields: &[required("ended-on", FieldKind::Day)],
        run: |session, filled, now| Ok(FormDone::record(end(session, filled.record()?, filled.day("ended-on")?, now)?)),
    },
];

pub(crate) const RECIPIENT_FORMS: &[Form] = &[
    Form {
        noun: RECIPIENT,
        verb: "add",
        about: About::Nothing,
        deed: Deed::WriteAccountability,
        fields: &must(RECIPIENT_FIELDS, 2),
        run: |session, filled, now| Ok(FormDone::record(named_recipient(session, recipient_input(filled)?, now)?)),
    },
    Form {
        noun: RECIPIENT,
        verb: "change",
        about: About::Record,
        deed: Deed::WriteAccountability,
        fields: &RECIPIENT_FIELDS,
        run: |session, filled, now| {
            Ok(FormDone::record(change_recipient(session, filled.record()?, recipient_input(filled)?, now)?))
        },
    },
    Form {
        noun: RECIPIENT,
        verb: "end",
        about: About::Record,
        deed: Deed::WriteAccountability,
        fields: &[required("ended-on", FieldKind::Day)],
        run: |session, filled, now| {
            Ok(FormDone::record(end_recipient(session, filled.record()?, filled.day("ended-on")?, now)?))
        },
    },
];
