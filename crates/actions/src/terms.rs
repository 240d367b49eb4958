//! The terms: versions, their texts, notices, and who accepted which (policy points 3, 4, 84, 86 and 87).

mod page;
mod record;

pub use page::{TermsPage, TermsPeople, TermsPerson, TermsVersionView, page, people, text};
pub(crate) use record::{BOOK, FORMS, PLUG, SURVIVING, bare};

use crate::{
    guards,
    problem::Problem,
    session::{Session, Touching, random},
};
use domain::{
    deeds::Deed,
    ids::{PersonId, RecordId, TermsId},
    staff::Task,
    terms::{Acceptance, AcceptanceHow, NotByUse, TermsKind, TermsVersion, by_continued_use},
    time::{Day, Moment},
};
use store::{Read, Write};

/// People looked at in one go when continued use is written down.
const STRIDE: u32 = 500;

/// A new version.
#[derive(Clone, Debug)]
pub struct PublishTerms {
    /// Which terms.
    pub kind: TermsKind,
    /// What the office calls it.
    pub name: String,
    /// The first day it applies.
    pub valid_from: Day,
    /// The full text, to the letter.
    pub text: String,
}

// policy: 3, 84, 87
/// Brings in a new version. The one before it ends the day before. Nobody's acceptance and nobody's consent moves: a
/// consent rests on the words it was given for, whatever the terms say later.
pub fn publish(session: &Session, request: PublishTerms, now: Moment) -> Result<TermsVersion, Problem> {
    let task = session.task_for(Deed::WriteTerms)?;
    guards::free_text("terms-name", &request.name)?;
    guards::refuse_stops("terms-text", &request.text)?;
    let version = TermsVersion {
        id: TermsId::new(now, random()?),
        kind: request.kind,
        name: request.name,
        valid_from: request.valid_from,
        valid_to: None,
        text: Some(request.text),
        notice_on: None,
    };
    session.register.write(&session.holder(now), |w| {
        let mut entry =
            session.entry("terms.publish", task, now).touching(version.id.0).fields(&["name", "valid-from", "text"]);
        for mut earlier in w.terms_versions()?.into_iter().filter(|it| it.kind == version.kind) {
            if earlier.valid_from >= version.valid_from {
                return Err(Problem::invalid("terms-valid-from", "not-after-the-last"));
            }
            if earlier.valid_to.is_none_or(|last| last >= version.valid_from) {
                earlier.valid_to = version.valid_from.pred_opt();
                w.date_terms_version(&earlier)?;
                entry = entry.touching(earlier.id.0);
            }
        }
        w.insert_terms_version(&version)?;
        w.record(&entry)?;
        Ok(version.clone())
    })
}

// policy: 3
/// Brings in the text of a version that has none. It is never changed afterwards.
pub fn bring_text(session: &Session, id: TermsId, text: &str, now: Moment) -> Result<TermsVersion, Problem> {
    let task = session.task_for(Deed::WriteTerms)?;
    guards::refuse_stops("terms-text", text)?;
    session.register.write(&session.holder(now), |w| {
        if version(w, id)?.text.is_some() {
            return Err(Problem::TermsFixed);
        }
        w.set_terms_text(id, text)?;
        w.record(&session.entry("terms.text", task, now).touching(id.0).fields(&["text"]))?;
        version(w, id)
    })
}

// policy: 84
/// Writes down when those with a contract were told of a version.
pub fn give_notice(session: &Session, id: TermsId, on: Day, now: Moment) -> Result<TermsVersion, Problem> {
    let task = session.task_for(Deed::WriteTerms)?;
    session.register.write(&session.holder(now), |w| {
        let mut it = version(w, id)?;
        if it.text.is_none() {
            return Err(Problem::TermsNotReady);
        }
        it.notice_on = Some(on);
        w.date_terms_version(&it)?;
        w.record(&session.entry("terms.notice", task, now).touching(id.0).fields(&["notice-on"]))?;
        Ok(it)
    })
}

/// An acceptance.
#[derive(Clone, Copy, Debug)]
pub struct AcceptTerms {
    /// Who.
    pub person: PersonId,
    /// Declared task.
    pub task: Option<Task>,
    /// Which version.
    pub version: TermsId,
    /// When.
    pub accepted_on: Day,
    /// How.
    pub how: AcceptanceHow,
}

// policy: 4, 84
/// Writes down that somebody accepted a version. An acceptance from before the GDPR is taken as it is and shown for review.
pub fn accept(session: &Session, request: AcceptTerms, now: Moment) -> Result<Acceptance, Problem> {
    session.may(request.task, Deed::WriteAgreements)?;
    session.register.write(&session.holder(now), |w| {
        w.person(request.person)?.ok_or_else(|| Problem::not_found("person"))?;
        let it = version(w, request.version)?;
        if request.accepted_on < it.valid_from && request.how != AcceptanceHow::Signed {
            return Err(Problem::invalid("terms-acceptance-accepted-on", "before-the-version"));
        }
        if request.how == AcceptanceHow::ContinuedUse {
            used_on(w, &it, request.person, request.accepted_on)?.map_err(not_by_use)?;
        }
        let acceptance = Acceptance {
            id: RecordId::new(now, random()?),
            person: request.person,
            version: request.version,
            accepted_on: request.accepted_on,
            how: request.how,
            recorded_by: session.staff.id,
        };
        if !w.insert_acceptance(&acceptance)? {
            return Err(Problem::invalid("terms-acceptance-version", "accepted-already"));
        }
        w.record(
            &session
                .entry("terms.accept", request.task, now)
                .touching(request.person.0)
                .touching(acceptance.id.0)
                .fields(&["version", "accepted-on", "how"]),
        )?;
        Ok(acceptance)
    })
}

/// What came of writing down continued use.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ContinuedUse {
    /// So many have now accepted the version.
    pub accepted: u32,
    /// So many had accepted it before.
    pub already: u32,
}

// policy: 84, S1
/// Writes down that everybody whose contract runs on this day has accepted a version by using the service on, after notice
/// of it. It touches contracts only; no consent is given, renewed or moved by it.
pub fn continue_use(session: &Session, id: TermsId, on: Day, now: Moment) -> Result<ContinuedUse, Problem> {
    let task = session.task_for(Deed::WriteTerms)?;
    session.register.write(&session.holder(now), |w| {
        let it = version(w, id)?;
        let mut done = ContinuedUse::default();
        let mut after = None;
        // Whether the version is ready does not depend on anybody.
        by_continued_use(&it, on, &[(Day::MIN, None)]).map_err(not_by_use)?;
        loop {
            let people = w.people_under_contract(on, after, STRIDE)?;
            let Some(last) = people.last().copied() else { break };
            for person in people {
                if used_on(w, &it, person, on)?.is_err() {
                    continue;
                }
                let acceptance = Acceptance {
                    id: RecordId::new(now, random()?),
                    person,
                    version: id,
                    accepted_on: on,
                    how: AcceptanceHow::ContinuedUse,
                    recorded_by: session.staff.id,
                };
                if w.insert_acceptance(&acceptance)? { done.accepted += 1 } else { done.already += 1 }
            }
            after = Some(last);
        }
        w.record(&session.entry("terms.continue", task, now).touching(id.0).fields(&["accepted-on", "how"]))?;
        Ok(done)
    })
}

fn version(r: &Read<'_>, id: TermsId) -> Result<TermsVersion, Problem> {
    r.terms_version(id)?.ok_or_else(|| Problem::not_found("terms"))
}

fn used_on(w: &Write<'_>, version: &TermsVersion, person: PersonId, on: Day) -> Result<Result<(), NotByUse>, Problem> {
    let contracts: Vec<(Day, Option<Day>)> =
        w.agreements_of(person)?.iter().map(|agreement| (agreement.started_on, agreement.ended_on)).collect();
    Ok(by_continued_use(version, on, &contracts))
}

fn not_by_use(why: NotByUse) -> Problem {
    match why {
        NotByUse::NoNotice => Problem::TermsNotReady,
        NotByUse::TooEarly => Problem::invalid("terms-acceptance-accepted-on", "before-the-notice"),
        NotByUse::NoContract => Problem::invalid("terms-acceptance-how", "no-contract"),
    }
}

/// The last day of a person's last contract; `None` while one runs, or if there never was one.
pub(crate) fn contract_end(r: &Read<'_>, person: PersonId, today: Day) -> Result<Option<Day>, Problem> {
    let agreements = r.terms_of(person)?;
    if agreements.iter().any(|agreement| agreement.ended_on.is_none_or(|ended| ended >= today)) {
        return Ok(None);
    }
    Ok(agreements.iter().filter_map(|agreement| agreement.ended_on).max())
}
