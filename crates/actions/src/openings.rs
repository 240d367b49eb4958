//! Many records opened in a short time: computed from the log, shown to whoever may read it, and in nobody's way.
//!
//! The first page asks for them at every look. The log only ever grows, so what was read of it stays true, and the next
//! look reads on from there.

use crate::{
    problem::Problem,
    session::{Session, Touching},
};
use domain::{
    deeds::{Deed, may},
    ids::StaffId,
    openings::{AN_HOUR, Burst, Opening, RANGE, bursts},
    time::{Day, Moment, day_in_sweden, in_sweden},
};
use serde::Serialize;
use specta::Type;
use std::{
    collections::{HashMap, VecDeque},
    sync::{Mutex, PoisonError},
};
use store::{AuditHead, Read};

/// The setting that holds the office's own number.
const LIMIT: &str = "openings-an-hour";

/// Days back that the first page looks.
const TODAY_LOOKS_BACK: u32 = 7;

/// A stretch of time in which somebody opened many records.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct OpeningsWarning {
    /// User name.
    pub who: String,
    /// The first opening, RFC 3339.
    pub from: String,
    /// The last opening, RFC 3339.
    pub until: String,
    /// How many different people's records.
    pub people: u32,
    /// How many an hour are expected at most.
    pub limit: u32,
}

/// The openings of the last days as far as this session has read the log.
#[derive(Default)]
pub(crate) struct Known(Mutex<Option<ReadSoFar>>);

struct ReadSoFar {
    /// The log's end then.
    end: AuditHead,
    /// From when on.
    first: Day,
    openings: VecDeque<Opening>,
}

impl Known {
    /// The stretches from this day on. What was read before is read on, if the log goes on from there and the day has not
    /// gone back; else everything is read anew.
    fn bursts(&self, r: &Read<'_>, first: Day, limit: u32) -> Result<Vec<Burst>, Problem> {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let end = r.audit_head()?;
        let before = kept.take().filter(|so_far| so_far.first <= first);
        let so_far = match before {
            Some(so_far) if r.audit_hash(so_far.end.count)? == Some(so_far.end.hash) => {
                let mut openings = so_far.openings;
                openings.extend(r.openings_after(so_far.end.count)?);
                while openings.front().is_some_and(|opening| day_in_sweden(opening.at) < first) {
                    openings.pop_front();
                }
                ReadSoFar { end, first, openings }
            }
            _ => ReadSoFar { end, first, openings: r.openings_since(first)?.into() },
        };
        Ok(bursts(kept.insert(so_far).openings.make_contiguous(), limit))
    }
}

/// The stretches of the last days, the newest first.
pub fn warnings(session: &Session, days: u32, now: Moment) -> Result<Vec<OpeningsWarning>, Problem> {
    session.task_for(Deed::ReadLog)?;
    session.register.read(|r| {
        let limit = expected(r)?;
        views(r, &bursts(&r.openings_since(before(day_in_sweden(now), days))?, limit), limit)
    })
}

/// The same for the first page: nothing for those who may not read the log.
pub(crate) fn for_today(session: &Session, r: &Read<'_>, today: Day) -> Result<Vec<OpeningsWarning>, Problem> {
    if may(session.staff.role, None, Deed::ReadLog) {
        let limit = expected(r)?;
        views(r, &session.openings.bursts(r, before(today, TODAY_LOOKS_BACK), limit)?, limit)
    } else {
        Ok(Vec::new())
    }
}

/// How many different people's records an hour are expected at most.
pub fn limit(session: &Session) -> Result<u32, Problem> {
    session.task_for(Deed::ReadLog)?;
    session.register.read(expected)
}

/// Sets that number for this office.
pub fn set_limit(session: &Session, an_hour: u32, now: Moment) -> Result<(), Problem> {
    session.may(None, Deed::ChangeSettings)?;
    if !RANGE.contains(&an_hour) {
        return Err(Problem::invalid("openings-an-hour", "out-of-range"));
    }
    session.register.write(&session.holder(now), |w| {
        w.set_setting(LIMIT, &an_hour.to_string())?;
        w.record(&session.entry("settings.change", None, now).fields(&["openings-an-hour"]))?;
        Ok(())
    })
}

fn expected(r: &Read<'_>) -> Result<u32, Problem> {
    Ok(r.setting(LIMIT)?.and_then(|text| text.parse().ok()).unwrap_or(AN_HOUR))
}

fn views(r: &Read<'_>, found: &[Burst], limit: u32) -> Result<Vec<OpeningsWarning>, Problem> {
    if found.is_empty() {
        return Ok(Vec::new());
    }
    let names: HashMap<StaffId, String> = r.staff()?.into_iter().map(|staff| (staff.id, staff.name)).collect();
    Ok(found.iter().map(|burst| view(burst, limit, &names)).collect())
}

fn view(burst: &Burst, limit: u32, names: &HashMap<StaffId, String>) -> OpeningsWarning {
    OpeningsWarning {
        who: names.get(&burst.who).cloned().unwrap_or_default(),
        from: in_sweden(burst.from).to_rfc3339(),
        until: in_sweden(burst.until).to_rfc3339(),
        people: burst.people,
        limit,
    }
}

fn before(day: Day, days: u32) -> Day {
    day.checked_sub_days(chrono::Days::new(days.into())).unwrap_or(Day::MIN)
}
