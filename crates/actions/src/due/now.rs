//! The list as it is now. Almost every day in it stands until its record changes, and is read from the list that is kept.
//! Some things move by themselves, night by night, and are worked out at every reading: the last day of a request whose
//! clock stands still, and whether a backup is missing. So is what was found in the log, and whether the recovery kit was
//! tried, which like the backups are this computer's own where several desks share the register. Reading writes nothing.

use super::of_request;
use crate::{drill, problem::Problem, watch};
use domain::{
    due::DueKind,
    ids::{RequestId, StaffId},
    reminders::Deadline,
    time::Day,
};
use std::collections::BTreeMap;
use store::{DueDays, DueEntry, Read};
use uuid::Uuid;

/// Entries asked for at once.
const PAGE: u32 = 1_000;

/// A thing that moves by itself.
pub(super) struct Moving {
    subject: Uuid,
    kinds: &'static [DueKind],
    /// What the kept list says of it.
    kept: Vec<DueEntry>,
    /// What is so today.
    now: Option<DueEntry>,
}

/// Everything that moves by itself, as it is today.
pub(super) fn moving(r: &Read<'_>, today: Day) -> Result<Vec<Moving>, Problem> {
    let mut all = Vec::new();
    for id in r.requests_standing_still()? {
        let now = match r.request(id)? {
            Some(case) => of_request(r, &case, today)?,
            None => None,
        };
        all.push(moved(r, id.0, &REQUEST, now.as_ref().map(Into::into))?);
    }
    let register = r.info()?.id;
    all.push(moved(r, register, &[DueKind::Backup], watch::backup(r, today)?)?);
    all.push(moved(r, register, &[DueKind::Log], watch::log(r)?)?);
    all.push(moved(r, register, &[DueKind::RecoveryDrill], drill::item(r)?.as_ref().map(Into::into))?);
    Ok(all)
}

const REQUEST: [DueKind; 3] = [DueKind::Request, DueKind::RequestPaused, DueKind::RequestExtended];

fn moved(r: &Read<'_>, subject: Uuid, kinds: &'static [DueKind], now: Option<DueEntry>) -> Result<Moving, Problem> {
    let kept = r.due_for(subject)?.into_iter().filter(|entry| kinds.contains(&entry.kind)).collect();
    Ok(Moving { subject, kinds, kept, now })
}

impl Moving {
    fn is(&self, entry: &DueEntry) -> bool {
        self.subject == entry.subject && self.kinds.contains(&entry.kind)
    }
}

/// The first of the list, up to an office day; at most so many.
pub(super) fn page(
    r: &Read<'_>,
    until: Option<Day>,
    limit: usize,
    moving: &[Moving],
) -> Result<Vec<DueEntry>, Problem> {
    let within = |entry: &DueEntry| until.is_none_or(|until| entry.internal_day <= until);
    let mut found: Vec<DueEntry> = Vec::new();
    let mut last: Option<DueEntry> = None;
    while found.len() < limit {
        let wanted = u32::try_from(limit - found.len()).unwrap_or(PAGE).min(PAGE);
        let next = r.due_page(last.as_ref(), until, wanted)?;
        last = next.last().copied();
        found.extend(next.iter().filter(|entry| !moving.iter().any(|it| it.is(entry))));
        if next.len() < wanted as usize {
            break;
        }
    }
    found.extend(moving.iter().filter_map(|it| it.now).filter(within));
    found.sort_by_key(DueEntry::place);
    found.truncate(limit);
    Ok(found)
}

/// The list without what is of these kinds.
pub(super) fn besides(r: &Read<'_>, kinds: &[DueKind], today: Day) -> Result<Vec<DueEntry>, Problem> {
    let moving = moving(r, today)?;
    let mut found: Vec<DueEntry> = Vec::new();
    for days in r.due_days()?.iter().filter(|days| !kinds.contains(&days.kind)) {
        found.extend(r.due_counted(days, u32::MAX)?);
    }
    found.retain(|entry| !moving.iter().any(|it| it.is(entry)));
    found.extend(moving.iter().filter_map(|it| it.now));
    found.sort_by_key(DueEntry::place);
    Ok(found)
}

/// What has its last day on this day, by kind; at most so many.
pub(super) fn on_day(r: &Read<'_>, day: Day, limit: usize, today: Day) -> Result<Vec<DueEntry>, Problem> {
    let moving = moving(r, today)?;
    let mut found = r.due_on(day, u32::try_from(limit.saturating_add(moving.len())).unwrap_or(u32::MAX))?;
    found.retain(|entry| !moving.iter().any(|it| it.is(entry)));
    found.extend(moving.iter().filter_map(|it| it.now).filter(|entry| entry.last_day == day));
    found.sort_by_key(|entry| (entry.kind.code(), entry.internal_day, entry.subject));
    found.truncate(limit);
    Ok(found)
}

/// What is due of one kind, the most urgent first; at most so many.
pub(super) fn of_kind(r: &Read<'_>, kind: DueKind, limit: usize, today: Day) -> Result<Vec<DueEntry>, Problem> {
    let moving = moving(r, today)?;
    let enough = limit.saturating_add(moving.len());
    // Day by day, by the numbers that are kept: nobody waits for the other kinds to be read.
    let mut days: Vec<DueDays> = r.due_days()?.into_iter().filter(|days| days.kind == kind).collect();
    days.sort_by_key(|days| (days.internal_day, days.last_day));
    let mut found: Vec<DueEntry> = Vec::new();
    for days in &days {
        let wanted = enough.saturating_sub(found.len());
        if wanted == 0 {
            break;
        }
        found.extend(r.due_counted(days, u32::try_from(wanted).unwrap_or(u32::MAX))?);
    }
    found.retain(|entry| !moving.iter().any(|it| it.is(entry)));
    found.extend(moving.iter().filter_map(|it| it.now).filter(|entry| entry.kind == kind));
    found.sort_by_key(DueEntry::place);
    found.truncate(limit);
    Ok(found)
}

type Days = (Day, Day, DueKind);

/// All that is due, counted by its days and kinds, the first last day first.
pub(super) fn days(r: &Read<'_>, moving: &[Moving]) -> Result<Vec<DueDays>, Problem> {
    let mut counted: BTreeMap<Days, u64> =
        r.due_days()?.into_iter().map(|it| ((it.last_day, it.internal_day, it.kind), it.count)).collect();
    for it in moving {
        for entry in &it.kept {
            take(&mut counted, entry);
        }
        if let Some(entry) = it.now {
            *counted.entry(key(&entry)).or_default() += 1;
        }
    }
    let days = |((last_day, internal_day, kind), count)| DueDays { kind, last_day, internal_day, count };
    Ok(counted.into_iter().filter(|(_, count)| *count > 0).map(days).collect())
}

fn key(entry: &DueEntry) -> Days {
    (entry.last_day, entry.internal_day, entry.kind)
}

fn take(counted: &mut BTreeMap<Days, u64>, entry: &DueEntry) {
    if let Some(count) = counted.get_mut(&key(entry)) {
        *count = count.saturating_sub(1);
    }
}

/// What can be reminded of with its office day up to this one, counted; apart from that what was put off, and what
/// colleagues have in hand at other desks than that of `here`, who is `None` where nobody asks whose it is.
pub(crate) fn deadlines(r: &Read<'_>, until: Day, here: Option<StaffId>, today: Day) -> Result<Vec<Deadline>, Problem> {
    let mut counted: BTreeMap<Days, u64> = days(r, &moving(r, today)?)?
        .into_iter()
        .map(|it| ((it.last_day, it.internal_day, it.kind), it.count))
        .collect();
    let mut apart: BTreeMap<(Days, Option<Day>, bool), u64> = BTreeMap::new();
    for (kept, handling) in r.due_handled()? {
        let elsewhere = here.is_some() && handling.handled_by.is_some_and(|colleague| Some(colleague) != here);
        if !elsewhere && handling.snoozed_until.is_none() {
            continue;
        }
        let entry = match kept.kind {
            kind if REQUEST.contains(&kind) => as_it_is_now(r, kept, today)?,
            _ => kept,
        };
        take(&mut counted, &entry);
        *apart.entry((key(&entry), handling.snoozed_until, elsewhere)).or_default() += 1;
    }
    let deadline = |(last_day, internal_day, kind), quiet_until, elsewhere, count| Deadline {
        kind,
        internal_day,
        last_day,
        quiet_until,
        elsewhere,
        count,
    };
    let common = counted.into_iter().map(|(days, count)| deadline(days, None, false, count));
    let apart = apart.into_iter().map(|((days, until, elsewhere), count)| deadline(days, until, elsewhere, count));
    let mut all: Vec<Deadline> = common.chain(apart).filter(|it| it.count > 0 && it.internal_day <= until).collect();
    all.sort_by_key(|it| (it.elsewhere, it.internal_day, it.last_day, it.kind.code(), it.quiet_until));
    Ok(all)
}

fn as_it_is_now(r: &Read<'_>, kept: DueEntry, today: Day) -> Result<DueEntry, Problem> {
    let Some(case) = r.request(RequestId(kept.subject))? else { return Ok(kept) };
    Ok(of_request(r, &case, today)?.as_ref().map_or(kept, Into::into))
}
