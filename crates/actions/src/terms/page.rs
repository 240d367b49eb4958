//! The page of the terms: every version with how many accepted it, its text, and who stands where.

use super::version;
use crate::{
    fields,
    people::{PersonHit, hit},
    problem::Problem,
    session::Session,
};
use domain::{
    deeds::Deed,
    ids::{PersonId, TermsId},
    terms::{Standing, gdpr_from, needs_review},
    time::{Moment, day_in_sweden},
};
use serde::{Deserialize, Serialize};
use specta::Type;
use store::Read;

/// A version as the page shows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct TermsVersionView {
    /// Identifier.
    pub id: String,
    /// Kind code; `terms-kind-<code>`.
    pub kind: String,
    /// What the office calls it.
    pub name: String,
    /// The first day it applies.
    pub valid_from: String,
    /// The last day.
    pub valid_to: Option<String>,
    /// Whether it applies today.
    pub applies: bool,
    /// SHA-256 of its text in hex; none while the text is missing.
    pub sha256: Option<String>,
    /// When those with a contract were told.
    pub notice_on: Option<String>,
    /// So many accepted it.
    pub accepted: u32,
    /// So many of them before the GDPR.
    pub to_review: u32,
}

/// The page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct TermsPage {
    /// Every version, the newest first.
    pub versions: Vec<TermsVersionView>,
    /// Whether whoever is signed in may bring in versions.
    pub may_write: bool,
}

/// Every version.
pub fn page(session: &Session, now: Moment) -> Result<TermsPage, Problem> {
    session.task_for(Deed::ReadTerms)?;
    let today = day_in_sweden(now);
    let (mut versions, counts) =
        session.register.read(|r| Ok::<_, Problem>((r.terms_versions()?, r.acceptance_counts(gdpr_from())?)))?;
    versions.sort_by_key(|it| std::cmp::Reverse((it.valid_from, it.id)));
    let views = versions.iter().map(|it| {
        let count = counts.iter().find(|count| count.version == it.id);
        let number = |number: Option<u64>| u32::try_from(number.unwrap_or_default()).unwrap_or(u32::MAX);
        TermsVersionView {
            id: it.id.to_string(),
            kind: it.kind.code().to_owned(),
            name: it.name.clone(),
            valid_from: it.valid_from.to_string(),
            valid_to: it.valid_to.map(|day| day.to_string()),
            applies: it.applies_on(today),
            sha256: it.sha256().map(hex::encode),
            notice_on: it.notice_on.map(|day| day.to_string()),
            accepted: number(count.map(|count| count.people)),
            to_review: number(count.map(|count| count.to_review)),
        }
    });
    Ok(TermsPage { versions: views.collect(), may_write: session.task_for(Deed::WriteTerms).is_ok() })
}

/// The text of a version; none while it is missing.
pub fn text(session: &Session, id: &str) -> Result<Option<String>, Problem> {
    session.task_for(Deed::ReadTerms)?;
    let id = fields::id::<TermsId>("terms", id)?;
    session.register.read(|r| Ok(version(r, id)?.text))
}

/// Whose acceptances to show.
#[derive(Clone, Debug, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct TermsPeople {
    /// Which version.
    pub id: String,
    /// After this person of the page before.
    pub after: Option<String>,
    /// At most so many.
    pub limit: u32,
}

/// How somebody with a contract stands to a version.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct TermsPerson {
    /// Who, as lists show her.
    pub person: PersonHit,
    /// Standing code; `standing-<code>`.
    pub standing: String,
    /// The day of the acceptance that counts.
    pub accepted_on: Option<String>,
    /// How; `acceptance-<code>`.
    pub how: Option<String>,
    /// Whether it is from before the GDPR.
    pub needs_review: bool,
}

// policy: 84
/// Everybody with a contract that runs today, and whether she has accepted this version, an earlier one, or none.
pub fn people(session: &Session, request: &TermsPeople, now: Moment) -> Result<Vec<TermsPerson>, Problem> {
    session.task_for(Deed::FindPeople)?;
    let id = fields::id::<TermsId>("terms", &request.id)?;
    let after = match fields::optional(request.after.as_deref()) {
        Some(text) => Some(fields::id::<PersonId>("person", &text)?),
        None => None,
    };
    session.register.read(|r| {
        let it = version(r, id)?;
        let kind: Vec<TermsId> =
            r.terms_versions()?.iter().filter(|other| other.kind == it.kind).map(|other| other.id).collect();
        r.people_under_contract(day_in_sweden(now), after, request.limit)?
            .into_iter()
            .filter_map(|person| stands(r, person, id, &kind).transpose())
            .collect()
    })
}

fn stands(r: &Read<'_>, person: PersonId, id: TermsId, kind: &[TermsId]) -> Result<Option<TermsPerson>, Problem> {
    let Some(known) = r.person(person)? else { return Ok(None) };
    let all = r.acceptances_of(person)?;
    let this = all.iter().find(|acceptance| acceptance.version == id);
    let counts = this.or_else(|| all.iter().rev().find(|acceptance| kind.contains(&acceptance.version)));
    let standing = match (this, counts) {
        (Some(_), _) => Standing::Accepted,
        (None, Some(_)) => Standing::Earlier,
        (None, None) => Standing::Never,
    };
    Ok(Some(TermsPerson {
        person: hit(known),
        standing: standing.code().to_owned(),
        accepted_on: counts.map(|acceptance| acceptance.accepted_on.to_string()),
        how: counts.map(|acceptance| acceptance.how.code().to_owned()),
        needs_review: counts.is_some_and(|acceptance| needs_review(acceptance.accepted_on)),
    }))
}
