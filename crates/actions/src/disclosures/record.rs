//! Disclosures and notices as records, books and forms.

use super::{Disclose, begin_notices, close_notice, disclose};
use crate::{
    forms::{About, Book, Entry, FieldKind, Form, FormDone, choice, required},
    held::{Plug, Tab},
    problem::Problem,
    processing::called,
};
use domain::{
    deeds::Deed,
    held::{Clock, ClockRule, Fact, Held, Noun, Purpose, Value},
    ids::PersonId,
    legal_basis::LegalBasis,
    processing::{DataKind, Disclosure, DisclosureKind, Notice, NoticeCause, NoticeState, RECIPIENT_KEYS},
};
use store::Read;
use uuid::Uuid;

/// The book of all notices; those about one person are of the noun [`Noun::RecipientNotice`].
const NOTICE: &str = "notice";

// policy: 18
pub(crate) const DISCLOSURE_PLUG: Plug = Plug {
    noun: Noun::Disclosure,
    reads: Deed::ReadDisclosures,
    tab: Tab::Disclosures,
    of_person: |r, person, _| r.disclosures_of(person)?.iter().map(|it| disclosed(r, it)).collect(),
    owner: |r, id| Ok(r.disclosure(id)?.map(|it| it.person)),
    erase: |w, id, _| {
        w.delete_disclosure(id)?;
        Ok(())
    },
    own_section: false,
};

pub(crate) const NOTICE_PLUG: Plug = Plug {
    noun: Noun::RecipientNotice,
    reads: Deed::ReadDisclosures,
    tab: Tab::Disclosures,
    of_person: notices,
    owner: |r, id| Ok(r.notice(id)?.map(|it| it.person)),
    // One that waits stays: the recipient must be told of the erasure too. It holds a pseudonym, and the customer number
    // only until it is closed.
    erase: |w, id, _| {
        w.delete_closed_notice(id)?;
        Ok(())
    },
    own_section: false,
};

pub(crate) const NOTICE_BOOK: Book = Book {
    noun: NOTICE,
    reads: Deed::ReadAccountability,
    list: |r, _| r.notices(false)?.iter().map(|it| Ok(Entry { id: it.id, facts: notice_facts(r, it)? })).collect(),
};

/// The recipient's name, or what the policy calls it.
fn recipient_fact(r: &Read<'_>, id: Uuid) -> Result<Fact, Problem> {
    let recipient = r.recipient(id)?.ok_or_else(|| Problem::not_found("recipient"))?;
    let value = match called(&recipient) {
        Ok(name) => Value::Text(name.to_owned()),
        Err(key) => match RECIPIENT_KEYS.into_iter().find(|known| *known == key) {
            Some(key) => Value::code("recipient", key),
            None => Value::Text(key.to_owned()),
        },
    };
    Ok(Fact { name: "recipient", value })
}

fn disclosed(r: &Read<'_>, it: &Disclosure) -> Result<Held, Problem> {
    let clock = Clock::since(ClockRule::Disclosure, it.on);
    let mut held = Held::new(Noun::Disclosure, it.id, Purpose::Accountability, LegalBasis::LegalObligation, clock);
    held.facts.push(recipient_fact(r, it.recipient)?);
    let recipient = r.recipient(it.recipient)?.ok_or_else(|| Problem::not_found("recipient"))?;
    held = held
        .fact("disclosed-on", it.on)
        .maybe("country", recipient.country.as_deref())
        .maybe("safeguard", recipient.safeguard.map(|safeguard| Value::code("safeguard", safeguard.code())));
    for kind in &it.categories {
        held = held.fact("categories", Value::code("data-kind", kind.code()));
    }
    Ok(held
        .fact("kind", Value::code("disclosure-kind", it.kind.code()))
        .fact("why", it.why.as_str())
        .fact("basis", Value::code("legal-basis", it.basis.code())))
}

fn notice_facts(r: &Read<'_>, it: &Notice) -> Result<Vec<Fact>, Problem> {
    let mut held = Entry::new(it.id);
    held.facts.push(recipient_fact(r, it.recipient)?);
    let held = held
        .fact("cause", Value::code("notice-cause", it.cause.code()))
        .fact("since-on", it.since)
        .maybe("reference", it.reference.as_deref())
        .fact("state", Value::code("notice-state", it.state.code()))
        .maybe("closed-on", it.closed_on)
        .maybe("how", it.how.as_deref());
    Ok(held.facts)
}

fn notices(r: &Read<'_>, person: PersonId, _today: domain::time::Day) -> Result<Vec<Held>, Problem> {
    r.notices_of(person)?
        .iter()
        .map(|it| {
            let clock = Clock::maybe_since(ClockRule::Disclosure, it.closed_on);
            let mut held =
                Held::new(Noun::RecipientNotice, it.id, Purpose::Accountability, LegalBasis::LegalObligation, clock);
            held.facts = notice_facts(r, it)?;
            Ok(held)
        })
        .collect()
}

fn basis(code: &str) -> Option<LegalBasis> {
    LegalBasis::ALL.into_iter().find(|basis| basis.code() == code)
}

pub(crate) const FORMS: &[Form] = &[
    Form {
        noun: Noun::Disclosure.code(),
        verb: "add",
        about: About::Person,
        deed: Deed::WriteDisclosures,
        fields: &[
            required("recipient", FieldKind::Record { noun: "recipient" }),
            required("kind", choice("disclosure-kind", || DisclosureKind::ALL.map(DisclosureKind::code).to_vec())),
            required(
                "categories",
                FieldKind::Choices { group: "data-kind", codes: || DataKind::ALL.map(DataKind::code).to_vec() },
            ),
            required("disclosed-on", FieldKind::PastDay),
            required("why", FieldKind::LongText { max: 1000 }),
            required("basis", choice("legal-basis", || LegalBasis::ALL.map(LegalBasis::code).to_vec())),
        ],
        run: |session, filled, now| {
            let given = Disclose {
                person: filled.person()?,
                task: filled.task(),
                recipient: filled.maybe_record("recipient")?.unwrap_or_default(),
                kind: filled.code("kind", DisclosureKind::from_code)?,
                categories: filled.codes("categories", DataKind::from_code)?,
                on: filled.day("disclosed-on")?,
                why: filled.text("why"),
                basis: filled.code("basis", basis)?,
            };
            Ok(FormDone::record(disclose(session, given, now)?))
        },
    },
    Form {
        noun: Noun::RecipientNotice.code(),
        verb: "begin",
        about: About::Person,
        deed: Deed::WriteDisclosures,
        fields: &[required("cause", choice("notice-cause", || NoticeCause::ALL.map(NoticeCause::code).to_vec()))],
        run: |session, filled, now| {
            let cause = filled.code("cause", NoticeCause::from_code)?;
            let made = begin_notices(session, filled.person()?, filled.task(), cause, now)?;
            Ok(FormDone { id: made.first().map(ToString::to_string), ..FormDone::default() })
        },
    },
    Form {
        noun: NOTICE,
        verb: "close",
        about: About::Record,
        deed: Deed::WriteAccountability,
        fields: &[
            required(
                "state",
                choice("notice-state", || vec![NoticeState::Done.code(), NoticeState::Impossible.code()]),
            ),
            required("how", FieldKind::LongText { max: 1000 }),
        ],
        run: |session, filled, now| {
            let state = filled.code("state", NoticeState::from_code)?;
            Ok(FormDone::record(close_notice(session, filled.record()?, state, filled.text("how"), now)?))
        },
    },
];
