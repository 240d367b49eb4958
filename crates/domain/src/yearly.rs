//! What the office has done in a year, counted: requests and whether they were answered in time, disputes, erasures,
//! incidents (EDPB's yardstick for controllers: answered within a month, extended, late).
//!
//! A request belongs to the year it was received, a dispute to the year it was received and again to the year it was
//! decided, an incident to the year the organisation became aware of it. Years are Swedish ones.

use crate::{
    codes::codes,
    disputes::decision::Outcome,
    incidents::{Incident, Risk},
    limits::{self, Months},
    pauses::PauseProblem,
    requests::{Course, Request, RequestKind, RequestState},
    rules::{Rules, TimeLimit},
    time::{Day, Moment, day_in_sweden},
};
use chrono::Datelike;

codes! {
    /// Whether a request was answered in time (GDPR Art. 12(3)). Its words are `answered-<code>`.
    Timeliness {
        /// Answered or refused within a month of receipt, what a question to the person took not counted.
        InMonth = "in-month",
        /// Later, and within the two further months it was extended by.
        Extended = "extended",
        /// After the last day, or still waiting after it.
        Late = "late",
        /// Still waiting, and the last day has not passed.
        Running = "running",
        /// The person took it back in time.
        Withdrawn = "withdrawn",
    }
}

codes! {
    /// Whether the authority was told of an incident in time (GDPR Art. 33(1)). Its words are `incident-time-<code>`.
    IncidentTime {
        /// Within 72 hours.
        InTime = "in-time",
        /// Later, or not yet although the 72 hours have passed.
        Late = "late",
        /// A risk was unlikely: documented, not notified.
        NotNeeded = "not-needed",
        /// Not decided or not notified yet, and the 72 hours run.
        Running = "running",
    }
}

/// From which day to which, both counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Year {
    /// 1 January.
    pub first: Day,
    /// 31 December.
    pub last: Day,
}

impl Year {
    /// A calendar year, as far as dates are written with four digits.
    pub fn new(year: i32) -> Option<Self> {
        let year = (1000..=9999).contains(&year).then_some(year)?;
        Some(Self { first: Day::from_ymd_opt(year, 1, 1)?, last: Day::from_ymd_opt(year, 12, 31)? })
    }

    /// Its number.
    pub fn number(self) -> i32 {
        self.first.year()
    }

    /// Whether a day lies in it.
    pub fn has(self, day: Day) -> bool {
        (self.first..=self.last).contains(&day)
    }

    /// Whether a moment lies in it, by the clock in Sweden.
    pub fn has_moment(self, at: Moment) -> bool {
        self.has(day_in_sweden(at))
    }
}

/// Whether a request was answered in time, as it stands on a day.
///
/// # Errors
/// [`PauseProblem`] if the pauses of its course cannot have been.
pub fn timeliness(rules: &Rules, request: &Request, course: &Course, today: Day) -> Result<Timeliness, PauseProblem> {
    let end = request.state.ended_at().map(day_in_sweden);
    let last_day = |length| {
        limits::paused(
            &rules.calendar,
            request.received_on,
            Months::of(rules, length, request.received_on),
            &course.pauses,
            end.unwrap_or(today),
        )
        .map(|limit| limit.last_day)
    };
    let first = last_day(TimeLimit::Request)?;
    let in_force = if course.extension.is_some() { last_day(TimeLimit::RequestExtended)? } else { first };
    Ok(match (end, &request.state) {
        (None, _) if today <= in_force => Timeliness::Running,
        (Some(end), RequestState::Withdrawn { .. }) if end <= in_force => Timeliness::Withdrawn,
        (Some(end), RequestState::Answered { .. } | RequestState::Refused { .. }) if end <= first => {
            Timeliness::InMonth
        }
        (Some(end), RequestState::Answered { .. } | RequestState::Refused { .. }) if end <= in_force => {
            Timeliness::Extended
        }
        _ => Timeliness::Late,
    })
}

/// The requests of a year.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RequestFigures {
    /// How many were received.
    pub received: u64,
    /// How many for each right, in the order of [`RequestKind::ALL`].
    pub by_kind: [u64; RequestKind::ALL.len()],
    /// How many by whether they were answered in time, in the order of [`Timeliness::ALL`].
    pub by_time: [u64; Timeliness::ALL.len()],
    /// How many were refused.
    pub refused: u64,
}

impl RequestFigures {
    /// Counts one request received in the year.
    pub fn count(&mut self, request: &Request, timeliness: Timeliness) {
        self.received += 1;
        self.by_kind[place(&RequestKind::ALL, request.kind)] += 1;
        self.by_time[place(&Timeliness::ALL, timeliness)] += 1;
        self.refused += u64::from(matches!(request.state, RequestState::Refused { .. }));
    }

    /// How many are so.
    pub fn at(&self, timeliness: Timeliness) -> u64 {
        self.by_time[place(&Timeliness::ALL, timeliness)]
    }

    /// Percent answered within a month, of those that have been answered or should have been; rounded down, so that only
    /// all are a hundred. Nothing if there are none.
    pub fn share_in_month(&self) -> Option<u32> {
        let in_month = self.at(Timeliness::InMonth);
        let all = in_month + self.at(Timeliness::Extended) + self.at(Timeliness::Late);
        (in_month * 100).checked_div(all).and_then(|share| u32::try_from(share).ok())
    }
}

/// A dispute as far as it is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DisputeDays {
    /// When it was received.
    pub received_on: Day,
    /// When it was decided, and how.
    pub decided: Option<(Moment, Outcome)>,
}

/// The disputes of a year.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DisputeFigures {
    /// How many were received.
    pub received: u64,
    /// How many were decided, also of those received before.
    pub decided: u64,
    /// What these came to, in the order of [`Outcome::ALL`].
    pub by_outcome: [u64; Outcome::ALL.len()],
}

/// Counts the disputes of a year.
pub fn disputes(year: Year, all: impl IntoIterator<Item = DisputeDays>) -> DisputeFigures {
    let mut figures = DisputeFigures::default();
    for dispute in all {
        figures.received += u64::from(year.has(dispute.received_on));
        if let Some((_, outcome)) = dispute.decided.filter(|(at, _)| year.has_moment(*at)) {
            figures.decided += 1;
            figures.by_outcome[place(&Outcome::ALL, outcome)] += 1;
        }
    }
    figures
}

/// The incidents of a year.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct IncidentFigures {
    /// How many.
    pub number: u64,
    /// How many by whether the authority was told in time, in the order of [`IncidentTime::ALL`].
    pub by_time: [u64; IncidentTime::ALL.len()],
    /// In how many the people were told as well (Art. 34).
    pub people_told: u64,
}

/// Whether the authority was told in time, as it stands at a moment.
pub fn incident_time(rules: &Rules, incident: &Incident, now: Moment) -> IncidentTime {
    let late = |at: Moment| incident.deadline(rules).is_some_and(|deadline| at > deadline);
    match (incident.notified_at, incident.risk) {
        (Some(at), _) if late(at) => IncidentTime::Late,
        (Some(_), _) => IncidentTime::InTime,
        (None, Risk::Unlikely) => IncidentTime::NotNeeded,
        (None, Risk::Undecided | Risk::Likely | Risk::High) if late(now) => IncidentTime::Late,
        (None, Risk::Undecided | Risk::Likely | Risk::High) => IncidentTime::Running,
    }
}

/// Counts the incidents of a year, as they stand at a moment. A draft that nobody has looked at counts by its entry.
pub fn incidents<'a>(
    rules: &Rules,
    year: Year,
    all: impl IntoIterator<Item = &'a Incident>,
    now: Moment,
) -> IncidentFigures {
    let mut figures = IncidentFigures::default();
    for incident in all.into_iter().filter(|it| year.has_moment(it.aware_at.unwrap_or(it.recorded_at))) {
        figures.number += 1;
        figures.by_time[place(&IncidentTime::ALL, incident_time(rules, incident, now))] += 1;
        figures.people_told += u64::from(incident.told_on.is_some());
    }
    figures
}

/// Where a value stands in its list; every list here holds all values of its kind.
fn place<T: PartialEq>(all: &[T], value: T) -> usize {
    all.iter().position(|it| *it == value).unwrap_or_default()
}
