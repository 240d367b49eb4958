//! Figures for charts: counted here, drawn by the hosts and on paper. They name nobody.

use crate::{problem::Problem, rules, session::Session};
use chrono::Months;
use domain::{
    deeds::Deed,
    people::Relation,
    requests::RequestKind,
    small_groups,
    time::{Day, Moment, day_in_sweden},
    yearly::{RequestFigures, Timeliness, timeliness},
};
use serde::Serialize;
use specta::Type;
use store::Read;

/// A bar of a chart and a row of the table behind it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Bar {
    /// What is counted; its words depend on the chart.
    pub code: String,
    /// How many; nothing for a group so small that somebody could be told from it.
    pub count: Option<u32>,
}

/// Requests by whether they were answered in time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct RequestsView {
    /// How many were received.
    pub received: u32,
    /// Percent answered within a month, of those that should have been answered; rounded down. Nothing if there are none.
    pub share_in_month: Option<u32>,
    /// How many were refused.
    pub refused: u32,
    /// By whether they were answered in time: `answered-<code>`.
    pub by_time: Vec<Bar>,
    /// By right: `request-<code>`.
    pub by_kind: Vec<Bar>,
}

impl From<&RequestFigures> for RequestsView {
    fn from(it: &RequestFigures) -> Self {
        Self {
            received: count(it.received),
            share_in_month: it.share_in_month(),
            refused: count(it.refused),
            by_time: exact(Timeliness::ALL.map(Timeliness::code), &it.by_time),
            by_kind: parts(RequestKind::ALL.map(RequestKind::code), &it.by_kind),
        }
    }
}

/// A number for the window; more than four thousand million of anything is shown as that.
pub(crate) fn count(number: u64) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

fn bar(code: &str, number: Option<u64>) -> Bar {
    Bar { code: code.to_owned(), count: number.map(count) }
}

/// Bars about the office's own work: every number as it is.
pub(crate) fn exact<'a>(codes: impl IntoIterator<Item = &'a str>, counts: &[u64]) -> Vec<Bar> {
    codes.into_iter().zip(counts).map(|(code, number)| bar(code, Some(*number))).collect()
}

/// Bars that divide a number of people's records, which is shown as well, into parts.
// policy: 67
pub(crate) fn parts<'a>(codes: impl IntoIterator<Item = &'a str>, counts: &[u64]) -> Vec<Bar> {
    codes.into_iter().zip(small_groups::shown_of_whole(counts)).map(|(code, number)| bar(code, number)).collect()
}

/// Bars about groups of people of which one may be in several.
// policy: 67
pub(crate) fn groups<'a>(codes: impl IntoIterator<Item = &'a str>, counts: &[u64]) -> Vec<Bar> {
    codes.into_iter().zip(counts).map(|(code, number)| bar(code, small_groups::shown(*number))).collect()
}

/// How many people are what to the organisation: `relation-<code>`. One may be several things.
// policy: 67
pub(crate) fn people_by_relation(r: &Read<'_>) -> Result<Vec<Bar>, Problem> {
    Relation::ALL
        .into_iter()
        .map(|relation| {
            let people = r.list_people("", Some(relation), 0, 0)?.total as u64;
            Ok(bar(relation.code(), small_groups::shown(people)))
        })
        .collect()
}

/// The requests received from one day to another, counted as they stand today.
pub(crate) fn requests(r: &Read<'_>, from: Day, to: Day, today: Day) -> Result<RequestFigures, Problem> {
    let rules = rules::of(r)?;
    let mut figures = RequestFigures::default();
    for request in r.requests_received(from, to)? {
        let so = timeliness(&rules, &request, &r.course(request.id)?, today)
            .map_err(|_| Problem::invalid("request", "pause"))?;
        figures.count(&request, so);
    }
    Ok(figures)
}

/// Whether the requests of the last twelve months were answered in time: for the first page.
pub fn answered(session: &Session, now: Moment) -> Result<RequestsView, Problem> {
    session.task_for(Deed::ReadDue)?;
    let today = day_in_sweden(now);
    let from = today.checked_sub_months(Months::new(12)).unwrap_or(today);
    session.register.read(|r| Ok((&requests(r, from, today, today)?).into()))
}
