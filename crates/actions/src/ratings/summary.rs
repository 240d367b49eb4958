//! What ratings come to, as far as it may be shown (policy points 45 and 67).

use crate::{
    dossier,
    figures::{self, Bar, count},
    office_rules::rules,
    people::masked_person,
    problem::Problem,
    session::Session,
};
use domain::{
    deeds::Deed,
    ids::PersonId,
    rating_summary::{Distribution, RatingSummary},
    small_groups,
};
use serde::Serialize;
use specta::Type;
use store::Read;

/// One quarter of a trend.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct QuarterView {
    /// `2026-Q3`.
    pub quarter: String,
    /// How many ratings.
    pub number: u32,
    /// Their average; absent where too few to be shown.
    pub average: Option<f64>,
}

/// What a contractor's ratings come to. Average, distribution and trend are absent where there are too few ratings to be
/// shown without telling what one client said.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct SummaryView {
    /// How many ratings count.
    pub number: u32,
    /// From how many on the rest is shown.
    pub publish_from: u32,
    /// The average, with two decimals.
    pub average: Option<f64>,
    /// How many 1, 2, 3, 4 and 5; empty where it is not shown.
    pub distribution: Vec<u32>,
    /// The quarters, the oldest first.
    pub trend: Vec<QuarterView>,
}

/// A rated person in a list.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct RatedView {
    /// Identifier.
    pub person_id: String,
    /// Initials and customer number.
    pub who: String,
    /// How many ratings count.
    pub number: u32,
    /// The average, where it is shown.
    pub average: Option<f64>,
}

/// A page of rated people.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct RatedPage {
    /// How many there are in all.
    pub total: u32,
    /// Those of this page.
    pub people: Vec<RatedView>,
}

/// The whole register's ratings: aggregates only, and none of fewer than five.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct RatingOverview {
    /// All ratings that count.
    pub summary: SummaryView,
    /// What disputes came to.
    pub outcomes: Vec<Bar>,
    /// Questions that wait for an answer.
    pub waiting: u32,
    /// Questions that were answered.
    pub answered: u32,
    /// Questions that ran out.
    pub expired: u32,
}

/// Hundredths as a number with two decimals.
fn decimals(hundredths: u32) -> f64 {
    f64::from(hundredths) / 100.0
}

fn average(distribution: &Distribution, publish_from: u32) -> Option<f64> {
    distribution.average_hundredths().filter(|_| distribution.may_be_published(publish_from)).map(decimals)
}

// policy: 45, 67
fn of(summary: &RatingSummary, publish_from: u32) -> SummaryView {
    let published = summary.distribution.may_be_published(publish_from);
    SummaryView {
        number: count(summary.distribution.number()),
        publish_from,
        average: average(&summary.distribution, publish_from),
        distribution: if published { summary.distribution.0.map(count).to_vec() } else { Vec::new() },
        trend: summary
            .trend
            .iter()
            .filter(|_| published)
            .map(|quarter| QuarterView {
                quarter: quarter.quarter.to_string(),
                number: count(quarter.distribution.number()),
                average: average(&quarter.distribution, publish_from),
            })
            .collect(),
    }
}

/// A contractor's summary, inside another reading.
pub(crate) fn shown(r: &Read<'_>, person: PersonId) -> Result<SummaryView, Problem> {
    Ok(of(&r.rating_summary(person)?, rules(r)?.publish_from))
}

/// A contractor's summary, by identifier or customer number.
pub fn summary(session: &Session, id_or_number: &str) -> Result<SummaryView, Problem> {
    session.task_for(Deed::ReadRatings)?;
    let person = dossier::find(session, id_or_number)?;
    session.register.read(|r| shown(r, person))
}

/// Rated people in Swedish order, from this place on.
pub fn rated(session: &Session, place: u32, limit: u32) -> Result<RatedPage, Problem> {
    session.task_for(Deed::ReadRatings)?;
    session.register.read(|r| {
        let publish_from = rules(r)?.publish_from;
        let mut people = Vec::new();
        for rated in r.rated_people(place.into(), limit)? {
            let Some(person) = r.person(rated.contractor)? else { continue };
            people.push(RatedView {
                person_id: person.id.to_string(),
                who: masked_person(&person),
                number: count(rated.distribution.number()),
                average: average(&rated.distribution, publish_from),
            });
        }
        Ok(RatedPage { total: count(r.rated_count()?), people })
    })
}

/// What is shown of all ratings together: never of fewer than statistics show, whatever the office has set.
// policy: 67
fn least_shown(r: &Read<'_>) -> Result<u32, Problem> {
    Ok(rules(r)?.publish_from.max(count(small_groups::LEAST)))
}

/// What all ratings of a year come to.
pub(crate) fn of_year(r: &Read<'_>, year: i32) -> Result<SummaryView, Problem> {
    Ok(of(&r.rating_overview()?.of_year(year), least_shown(r)?))
}

/// The whole register's ratings.
pub fn overview(session: &Session, now: domain::time::Moment) -> Result<RatingOverview, Problem> {
    session.task_for(Deed::ReadRatings)?;
    session.register.read(|r| {
        let requests = r.rating_request_counts(domain::time::day_in_sweden(now))?;
        let outcomes = r.dispute_outcomes()?;
        let numbers: Vec<u64> = outcomes.iter().map(|(_, number)| *number).collect();
        Ok(RatingOverview {
            summary: of(&r.rating_overview()?, least_shown(r)?),
            outcomes: figures::groups(outcomes.iter().map(|(outcome, _)| outcome.code()), &numbers),
            waiting: count(requests.waiting),
            answered: count(requests.answered),
            expired: count(requests.expired),
        })
    })
}
