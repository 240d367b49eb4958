//! What waits at other places than the due list, counted for whoever may go there.

use crate::{erasure, figures::count, problem::Problem, session::Session};
use domain::{deeds::Deed, incidents::Incident, time::Day};
use serde::Serialize;
use specta::Type;
use store::Read;

/// How much waits at each of these places, as many as the place itself lists; none for who may not see it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Waiting {
    /// Disputes that are not decided.
    pub disputes: Option<u32>,
    /// Incidents that are not closed.
    pub incidents: Option<u32>,
    /// People of whom something is to be erased today.
    pub to_erase: Option<u32>,
}

pub(super) fn waiting(session: &Session, r: &Read<'_>, today: Day) -> Result<Waiting, Problem> {
    let seen = |deed: Deed, so_many: &dyn Fn() -> Result<usize, Problem>| match session.task_for(deed) {
        Ok(_) => so_many().map(|so_many| Some(count(so_many as u64))),
        Err(_) => Ok(None),
    };
    let open = |incidents: &[Incident]| incidents.iter().filter(|it| it.closed_at.is_none()).count();
    Ok(Waiting {
        disputes: seen(Deed::ReadRatings, &|| Ok(r.running_disputes()?.len()))?,
        incidents: seen(Deed::ReadAccountability, &|| Ok(open(&r.incidents()?)))?,
        to_erase: seen(Deed::Erase, &|| Ok(r.people_due(&erasure::KINDS, None, today)?.len()))?,
    })
}
