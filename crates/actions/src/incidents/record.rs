//! Incidents as a book, forms, and what is held about those they concern.

use super::{IncidentInput, close, concern, decide, describe, notify, report, supplement, tell};
use crate::{
    forms::{About, Book, Entry, FieldKind, Filled, Form, FormDone, FormField, choice, field, required},
    held::{Plug, Tab},
    problem::Problem,
};
use domain::{
    deeds::Deed,
    held::{Clock, ClockRule, Held, Noun, Purpose, Value},
    incidents::{Incident, IncidentKind, Risk, TellException},
    legal_basis::LegalBasis,
    processing::{DataKind, SubjectKind},
    rules::Rules,
};

pub(crate) const INCIDENT: &str = "incident";

pub(crate) const BOOK: Book = Book {
    noun: INCIDENT,
    reads: Deed::ReadAccountability,
    list: |r, _| {
        let rules = crate::rules::of(r)?;
        Ok(r.incidents()?.iter().map(|it| entry(&rules, it)).collect())
    },
};

/// What a person's extract says of a breach that concerned her. The record's identifier is the incident's.
pub(crate) const CONCERN_PLUG: Plug = Plug {
    noun: Noun::IncidentConcern,
    reads: Deed::ReadDisclosures,
    tab: Tab::Disclosures,
    of_person: |r, person, _| Ok(r.incidents_of(person)?.iter().map(concerned).collect()),
    owner: |r, id| Ok(r.incident(id)?.and_then(|it| it.persons.first().copied())),
    erase: |w, id, person| {
        w.unlink_incident(id, person)?;
        Ok(())
    },
    own_section: false,
};

fn concerned(it: &Incident) -> Held {
    let closed = it.closed_at.map(domain::time::day_in_sweden);
    let clock = Clock::maybe_since(ClockRule::IncidentConcern, closed);
    let mut held = Held::new(Noun::IncidentConcern, it.id, Purpose::Accountability, LegalBasis::LegalObligation, clock)
        .fact("number", it.number.as_str())
        .fact("kind", Value::code("incident-kind", it.kind.code()))
        .maybe("aware-at", it.aware_at);
    for kind in &it.categories {
        held = held.fact("categories", Value::code("data-kind", kind.code()));
    }
    held.maybe("told-on", it.told_on)
}

fn entry(rules: &Rules, it: &Incident) -> Entry {
    let mut entry = Entry::new(it.id)
        .fact("number", it.number.as_str())
        .fact("kind", Value::code("incident-kind", it.kind.code()))
        .fact("state", Value::code("incident-state", it.state().code()))
        .maybe("aware-at", it.aware_at)
        .maybe("deadline", it.deadline(rules))
        .fact("happened", it.happened.as_str())
        .maybe("began-on", it.began_on)
        .maybe("ended-on", it.ended_on);
    for kind in &it.categories {
        entry = entry.fact("categories", Value::code("data-kind", kind.code()));
    }
    for kind in &it.subjects {
        entry = entry.fact("subjects", Value::code("subject-kind", kind.code()));
    }
    entry
        .maybe("people", it.people.and_then(|people| i64::try_from(people).ok()))
        .maybe("effects", it.effects.as_deref())
        .maybe("measures", it.measures.as_deref())
        .fact("risk", Value::code("risk", it.risk.code()))
        .maybe("risk-reasons", it.risk_reasons.as_deref())
        .maybe("notified-at", it.notified_at)
        .maybe("late-reasons", it.late_reasons.as_deref())
        .maybe("supplement-until", it.supplement_until(rules))
        .maybe("supplemented-on", it.supplemented_on)
        .maybe("told-on", it.told_on)
        .maybe("told-exception", it.told_exception.map(|it| Value::code("tell-exception", it.code())))
        .maybe("told-reasons", it.told_reasons.as_deref())
        .maybe("closed-at", it.closed_at)
}

fn input(filled: &Filled) -> Result<IncidentInput, Problem> {
    let given = |name: &str| filled.maybe(name).is_some();
    Ok(IncidentInput {
        kind: filled.maybe_code("kind", IncidentKind::from_code)?,
        aware_at: filled.maybe_moment("aware-at")?,
        began_on: filled.maybe_day("began-on")?,
        ended_on: filled.maybe_day("ended-on")?,
        happened: filled.maybe("happened"),
        categories: given("categories").then(|| filled.codes("categories", DataKind::from_code)).transpose()?,
        subjects: given("subjects").then(|| filled.codes("subjects", SubjectKind::from_code)).transpose()?,
        people: filled.maybe_count("people")?.and_then(|people| u64::try_from(people).ok()),
        effects: filled.maybe("effects"),
        measures: filled.maybe("measures"),
    })
}

const KIND: FieldKind = choice("incident-kind", || IncidentKind::ALL.map(IncidentKind::code).to_vec());
const LONG: FieldKind = FieldKind::LongText { max: 8000 };
const RISK: FieldKind = choice("risk", || vec![Risk::Unlikely.code(), Risk::Likely.code(), Risk::High.code()]);
const EXCEPTION: FieldKind = choice("tell-exception", || TellException::ALL.map(TellException::code).to_vec());

const FACTS: [FormField; 10] = [
    field("kind", KIND),
    field("happened", LONG),
    field("aware-at", FieldKind::Moment),
    field("began-on", FieldKind::PastDay),
    field("ended-on", FieldKind::PastDay),
    field(
        "categories",
        FieldKind::Choices { group: "data-kind", codes: || DataKind::ALL.map(DataKind::code).to_vec() },
    ),
    field(
        "subjects",
        FieldKind::Choices { group: "subject-kind", codes: || SubjectKind::ALL.map(SubjectKind::code).to_vec() },
    ),
    field("people", FieldKind::Count { min: 0, max: 1_000_000_000 }),
    field("effects", LONG),
    field("measures", LONG),
];

const REPORT: [FormField; 10] = {
    let mut fields = FACTS;
    fields[0].required = true;
    fields[1].required = true;
    fields
};

/// A form about an incident.
const fn about(
    verb: &'static str,
    fields: &'static [FormField],
    run: fn(&crate::Session, &Filled, domain::time::Moment) -> Result<FormDone, Problem>,
) -> Form {
    Form { noun: INCIDENT, verb, about: About::Record, deed: Deed::WriteAccountability, fields, run }
}

pub(crate) const FORMS: &[Form] = &[
    Form {
        noun: INCIDENT,
        verb: "report",
        about: About::Nothing,
        deed: Deed::ReportIncident,
        fields: &REPORT,
        run: |session, filled, now| Ok(FormDone::record(report(session, input(filled)?, now)?)),
    },
    about("describe", &FACTS, |session, filled, now| {
        Ok(FormDone::record(describe(session, &filled.about(), &input(filled)?, now)?))
    }),
    about("decide", &[required("risk", RISK), required("risk-reasons", LONG)], |session, filled, now| {
        let risk = filled.code("risk", Risk::from_code)?;
        Ok(FormDone::record(decide(session, &filled.about(), risk, &filled.text("risk-reasons"), now)?))
    }),
    about(
        "notify",
        &[required("notified-at", FieldKind::Moment), field("late-reasons", LONG)],
        |session, filled, now| {
            let late = filled.maybe("late-reasons");
            Ok(FormDone::record(notify(session, &filled.about(), filled.moment("notified-at")?, late.as_deref(), now)?))
        },
    ),
    about("supplement", &[required("supplemented-on", FieldKind::PastDay)], |session, filled, now| {
        Ok(FormDone::record(supplement(session, &filled.about(), filled.day("supplemented-on")?, now)?))
    }),
    about(
        "tell",
        &[field("told-on", FieldKind::PastDay), field("told-exception", EXCEPTION), required("told-reasons", LONG)],
        |session, filled, now| {
            let exception = filled.maybe_code("told-exception", TellException::from_code)?;
            let on = filled.maybe_day("told-on")?;
            Ok(FormDone::record(tell(session, &filled.about(), on, exception, &filled.text("told-reasons"), now)?))
        },
    ),
    about("concern", &[required("person", FieldKind::Person)], |session, filled, now| {
        let person = filled.maybe_person("person")?.ok_or_else(|| Problem::not_found("person"))?;
        Ok(FormDone::record(concern(session, &filled.about(), person, now)?))
    }),
    about("close", &[], |session, filled, now| Ok(FormDone::record(close(session, &filled.about(), now)?))),
];
