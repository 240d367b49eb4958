//! Versions of the terms as a book; acceptances and what survives them as records.

use super::{AcceptTerms, PublishTerms, accept, bring_text, continue_use, contract_end, give_notice, publish};
use crate::{
    forms::{About, Book, Entry, FieldKind, Form, FormDone, choice, required},
    held::{FactView, Plug, Tab},
    problem::Problem,
};
use domain::{
    deeds::Deed,
    held::{Clock, ClockRule, Fact, Held, Noun, Purpose, Value},
    ids::{PersonId, RecordId, TermsId},
    legal_basis::LegalBasis,
    source::{Source, SourceKind},
    terms::{AcceptanceHow, TermsKind, needs_review},
    time::Day,
};
use store::Read;

/// The noun of a version: a book of its own, about nobody.
pub(super) const TERMS: &str = "terms";

const TEXT: FieldKind = FieldKind::Words { max: 400_000 };

pub(crate) const BOOK: Book = Book { noun: TERMS, reads: Deed::ReadTerms, list };

fn list(r: &Read<'_>, today: Day) -> Result<Vec<Entry>, Problem> {
    let mut versions = r.terms_versions()?;
    versions.reverse();
    Ok(versions
        .iter()
        .map(|it| {
            Entry::new(it.id.0)
                .fact("name", it.name.as_str())
                .fact("kind", Value::code("terms-kind", it.kind.code()))
                .fact("valid-from", it.valid_from)
                .maybe("valid-to", it.valid_to)
                .fact("applies", it.applies_on(today))
                .fact("has-text", it.text.is_some())
                .maybe("sha256", it.sha256())
                .maybe("notice-on", it.notice_on)
        })
        .collect())
}

pub(crate) const PLUG: Plug = Plug {
    noun: Noun::TermsAcceptance,
    reads: Deed::ReadAgreements,
    tab: Tab::Agreements,
    of_person: acceptances,
    owner: |r, id| Ok(r.owner_of(Noun::TermsAcceptance.code(), id)?),
    erase: |w, id, _| Ok(_ = w.erase(Noun::TermsAcceptance.code(), id)?),
    own_section: false,
};

pub(crate) const SURVIVING: Plug = Plug {
    noun: Noun::SurvivingTerms,
    reads: Deed::ReadAgreements,
    tab: Tab::Agreements,
    of_person: surviving,
    owner: |r, id| Ok(r.owner_of(Noun::SurvivingTerms.code(), id)?),
    erase: |w, id, _| Ok(_ = w.erase(Noun::SurvivingTerms.code(), id)?),
    own_section: false,
};

fn name(r: &Read<'_>, id: TermsId) -> Result<String, Problem> {
    Ok(r.terms_version(id)?.map(|it| it.name).unwrap_or_default())
}

/// Every acceptance of somebody without what stands in it.
pub(crate) fn bare(r: &Read<'_>, person: PersonId, today: Day) -> Result<Vec<Held>, Problem> {
    let clock = Clock::maybe_since(ClockRule::TermsAcceptance, contract_end(r, person, today)?);
    Ok(r.acceptance_ids_of(person)?.into_iter().map(|id| record(id, clock)).collect())
}

fn record(id: RecordId, clock: Clock) -> Held {
    Held::new(Noun::TermsAcceptance, id.0, Purpose::Terms, LegalBasis::Contract, clock)
}

// policy: 4, 84
fn acceptances(r: &Read<'_>, person: PersonId, today: Day) -> Result<Vec<Held>, Problem> {
    let clock = Clock::maybe_since(ClockRule::TermsAcceptance, contract_end(r, person, today)?);
    r.acceptances_of(person)?
        .iter()
        .map(|it| {
            Ok(record(it.id, clock)
                .fact("version", name(r, it.version)?)
                .fact("accepted-on", it.accepted_on)
                .fact("how", Value::code("acceptance", it.how.code()))
                .maybe("needs-review", needs_review(it.accepted_on).then_some(true))
                .from(&Source { kind: SourceKind::Person, detail: None, on: it.accepted_on }))
        })
        .collect()
}

// policy: 86
fn surviving(r: &Read<'_>, person: PersonId, _: Day) -> Result<Vec<Held>, Problem> {
    r.surviving_terms_of(person)?
        .iter()
        .map(|it| {
            let clock = Clock::since(ClockRule::Copyright, it.ended_on);
            Ok(Held::new(Noun::SurvivingTerms, it.id.0, Purpose::Terms, LegalBasis::LegitimateInterest, clock)
                .fact("version", name(r, it.version)?)
                .fact("accepted-on", it.accepted_on)
                .fact("ended-on", it.ended_on))
        })
        .collect()
}

pub(crate) const FORMS: &[Form] = &[
    Form {
        noun: TERMS,
        verb: "publish",
        about: About::Nothing,
        deed: Deed::WriteTerms,
        fields: &[
            required("kind", choice("terms-kind", || TermsKind::ALL.map(TermsKind::code).to_vec())),
            required("name", FieldKind::Text { max: 100 }),
            required("valid-from", FieldKind::Day),
            required("text", TEXT),
        ],
        run: |session, filled, now| {
            let request = PublishTerms {
                kind: filled.code("kind", TermsKind::from_code)?,
                name: filled.text("name"),
                valid_from: filled.day("valid-from")?,
                text: filled.text("text"),
            };
            Ok(FormDone::record(publish(session, request, now)?.id))
        },
    },
    Form {
        noun: TERMS,
        verb: "text",
        about: About::Record,
        deed: Deed::WriteTerms,
        fields: &[required("text", TEXT)],
        run: |session, filled, now| {
            let id = TermsId(filled.record()?);
            Ok(FormDone::record(bring_text(session, id, &filled.text("text"), now)?.id))
        },
    },
    Form {
        noun: TERMS,
        verb: "notice",
        about: About::Record,
        deed: Deed::WriteTerms,
        fields: &[required("notice-on", FieldKind::Day)],
        run: |session, filled, now| {
            let id = TermsId(filled.record()?);
            Ok(FormDone::record(give_notice(session, id, filled.day("notice-on")?, now)?.id))
        },
    },
    Form {
        noun: TERMS,
        verb: "continue",
        about: About::Record,
        deed: Deed::WriteTerms,
        fields: &[required("used-on", FieldKind::PastDay)],
        run: |session, filled, now| {
            let id = TermsId(filled.record()?);
            let done = continue_use(session, id, filled.day("used-on")?, now)?;
            let fact = |name, count: u32| FactView::from(&Fact { name, value: i64::from(count).into() });
            let facts = vec![fact("accepted", done.accepted), fact("already", done.already)];
            Ok(FormDone { facts, remarks: vec!["no-consent-moved".to_owned()], ..FormDone::record(id) })
        },
    },
    Form {
        noun: Noun::TermsAcceptance.code(),
        verb: "add",
        about: About::Person,
        deed: Deed::WriteAgreements,
        fields: &[
            required("version", FieldKind::Record { noun: TERMS }),
            required("accepted-on", FieldKind::PastDay),
            required("how", choice("acceptance", || AcceptanceHow::ALL.map(AcceptanceHow::code).to_vec())),
        ],
        run: |session, filled, now| {
            let version = filled.maybe_record("version")?;
            let request = AcceptTerms {
                person: filled.person()?,
                task: filled.task(),
                version: TermsId(version.ok_or_else(|| Problem::invalid("terms-acceptance-version", "missing"))?),
                accepted_on: filled.day("accepted-on")?,
                how: filled.code("how", AcceptanceHow::from_code)?,
            };
            let acceptance = accept(session, request, now)?;
            let remarks =
                if needs_review(acceptance.accepted_on) { vec!["before-gdpr".to_owned()] } else { Vec::new() };
            Ok(FormDone { remarks, ..FormDone::record(acceptance.id) })
        },
    },
];
