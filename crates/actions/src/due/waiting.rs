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
    /// People of whom something is to be erased today, counted no further than a thousand: who has let that many wait sees
    /// the list anyway, and nobody waits for their counting at each look at Today.
    pub to_erase: Option<u32>,
    /// Whether there are more.
    pub more_to_erase: bool,
}

/// How far people to erase are counted.
const MOST: u32 = 1_000;

pub(super) fn waiting(session: &Session, r: &Read<'_>, today: Day) -> Result<Waiting, Problem> {
    let seen = |deed: Deed, so_many: &dyn Fn() -> Result<usize, Problem>| match session.task_for(deed) {
        Ok(_) => so_many().map(|so_many| Some(count(so_many as u64))),
        Err(_) => Ok(None),
    };
    let open = |incidents: &[Incident]| incidents.iter().filter(|it| it.closed_at.is_none()).count();
    let to_erase = seen(Deed::Erase, &|| {
        Ok(usize::try_from(r.people_due_count(&erasure::KINDS, today, MOST + 1)?).unwrap_or(usize::MAX))
    })?;
    Ok(Waiting {
        disputes: seen(Deed::ReadRatings, &|| Ok(r.running_disputes()?.len()))?,
        incidents: seen(Deed::ReadAccountability, &|| Ok(open(&r.incidents()?)))?,
        to_erase: to_erase.map(|people| people.min(MOST)),
        more_to_erase: to_erase.is_some_and(|people| people > MOST),
    })
}
