//! What the office has done in a year, in figures: for a page of the window, for a paper and for scripts.
//!
//! Figures about the office's own work (how many requests, how many in time) are exact. What divides people into groups
//! is shown as [`domain::small_groups`] allows.

mod paper;

pub use paper::report_pdf;

use crate::{
    figures::{self, Bar, RequestsView, count},
    problem::Problem,
    ratings::{self, SummaryView},
    session::Session,
};
use domain::{
    deeds::Deed,
    disputes::decision::Outcome,
    time::{Moment, day_in_sweden},
    yearly::{self, DisputeFigures, IncidentFigures, IncidentTime, Year},
};
use serde::Serialize;
use specta::Type;
use store::Read;

/// The disputes of a year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct DisputesOfYear {
    /// How many were received.
    pub received: u32,
    /// How many were decided, also of those received before.
    pub decided: u32,
    /// What these came to: `outcome-<code>`.
    pub by_outcome: Vec<Bar>,
}

/// The erasures of a year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ErasuresOfYear {
    /// How many records.
    pub records: u32,
    /// With how many certificates.
    pub certificates: u32,
    /// By what was erased: `noun-<code>`.
    pub by_noun: Vec<Bar>,
}

/// The incidents of a year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct IncidentsOfYear {
    /// How many.
    pub number: u32,
    /// In how many the people concerned were told (Art. 34).
    pub people_told: u32,
    /// By whether the authority was told in time: `incident-time-<code>`.
    pub by_time: Vec<Bar>,
}

/// The people of the register, today.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct PeopleToday {
    /// How many.
    pub number: u32,
    /// By what they are to the organisation: `relation-<code>`. One may be several things.
    pub by_relation: Vec<Bar>,
}

/// A year in figures.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct YearView {
    /// Which.
    pub year: i32,
    /// Its first day.
    pub first: String,
    /// Its last day.
    pub last: String,
    /// The day the figures were taken.
    pub taken: String,
    /// Requests received in the year.
    pub requests: RequestsView,
    /// Ratings given in the year that count.
    pub ratings: SummaryView,
    /// Disputes.
    pub disputes: DisputesOfYear,
    /// Erasures.
    pub erasures: ErasuresOfYear,
    /// Incidents.
    pub incidents: IncidentsOfYear,
    /// The people of the register, today.
    pub people: PeopleToday,
}

/// A year in figures, as they stand now.
///
/// # Errors
/// [`Problem::InvalidField`] for a year that has not begun.
pub fn figures(session: &Session, year: i32, now: Moment) -> Result<YearView, Problem> {
    session.may(None, Deed::ReadAccountability)?;
    let year = begun(year, now)?;
    session.register.read(|r| gather(r, year, now))
}

fn begun(year: i32, now: Moment) -> Result<Year, Problem> {
    let year = Year::new(year).ok_or_else(|| Problem::invalid("year", "out-of-range"))?;
    if year.first > day_in_sweden(now) {
        return Err(Problem::invalid("year", "future"));
    }
    Ok(year)
}

fn gather(r: &Read<'_>, year: Year, now: Moment) -> Result<YearView, Problem> {
    let today = day_in_sweden(now);
    let disputes = yearly::disputes(year, r.dispute_days(year.first, year.last)?);
    let incidents = yearly::incidents(&*crate::rules::of(r)?, year, &r.incidents()?, now);
    Ok(YearView {
        year: year.number(),
        first: year.first.to_string(),
        last: year.last.to_string(),
        taken: today.to_string(),
        requests: (&figures::requests(r, year.first, year.last, today)?).into(),
        ratings: ratings::of_year(r, year.number())?,
        disputes: disputes_view(&disputes),
        erasures: erasures(r, year)?,
        incidents: incidents_view(&incidents),
        people: PeopleToday { number: count(r.people_count()?), by_relation: figures::people_by_relation(r)? },
    })
}

fn disputes_view(it: &DisputeFigures) -> DisputesOfYear {
    DisputesOfYear {
        received: count(it.received),
        decided: count(it.decided),
        by_outcome: figures::parts(Outcome::ALL.map(Outcome::code), &it.by_outcome),
    }
}

fn erasures(r: &Read<'_>, year: Year) -> Result<ErasuresOfYear, Problem> {
    let (nouns, counts): (Vec<String>, Vec<u64>) = r.erased_between(year.first, year.last)?.into_iter().unzip();
    Ok(ErasuresOfYear {
        records: count(counts.iter().sum()),
        certificates: count(r.certificates_between(year.first, year.last)?),
        by_noun: figures::parts(nouns.iter().map(String::as_str), &counts),
    })
}

fn incidents_view(it: &IncidentFigures) -> IncidentsOfYear {
    IncidentsOfYear {
        number: count(it.number),
        people_told: count(it.people_told),
        by_time: figures::exact(IncidentTime::ALL.map(IncidentTime::code), &it.by_time),
    }
}
