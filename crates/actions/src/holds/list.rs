//! Every hold, for whoever looks them over.

use super::record::held;
use crate::{forms, held::FactView, people::masked_person, problem::Problem, session::Session};
use domain::{deeds::Deed, holds::Hold, staff::Staff, time::in_sweden};
use serde::Serialize;
use specta::Type;
use store::Read;

/// Released holds that are shown: older ones are in the log.
const RELEASED_SHOWN: u32 = 200;

/// A hold in the list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct HoldView {
    /// Identifier.
    pub id: String,
    /// Whose data.
    pub person_id: String,
    /// Initials and customer number: the list can be seen by others.
    pub who: String,
    /// Why; `hold-reason-<code>`.
    pub reason: String,
    /// The name of the member of staff who answers for it.
    pub owner: String,
    /// When it was set, RFC 3339.
    pub set_at: String,
    /// The day it is looked over.
    pub review_on: String,
    /// When it was released, RFC 3339.
    pub released_at: Option<String>,
    /// The same as facts: what whoever changes it has seen.
    pub facts: Vec<FactView>,
    /// The mark of what stands in it.
    pub mark: String,
}

/// The holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct HoldsView {
    /// Those that hold, the first to be looked over first.
    pub running: Vec<HoldView>,
    /// Those that were released, the last first.
    pub released: Vec<HoldView>,
}

/// Every hold that is running, and the newest that were released.
pub fn list(session: &Session) -> Result<HoldsView, Problem> {
    session.task_for(Deed::Erase)?;
    session.register.read(|r| {
        let staff = r.staff()?;
        let shown = |holds: Vec<Hold>| holds.iter().map(|hold| shown(r, &staff, hold)).collect::<Result<_, Problem>>();
        Ok(HoldsView { running: shown(r.holds_running()?)?, released: shown(r.holds_released(RELEASED_SHOWN)?)? })
    })
}

fn shown(r: &Read<'_>, staff: &[Staff], hold: &Hold) -> Result<HoldView, Problem> {
    let record = held(hold);
    Ok(HoldView {
        id: hold.id.to_string(),
        person_id: hold.person.to_string(),
        who: r.person(hold.person)?.map(|known| masked_person(&known)).unwrap_or_default(),
        reason: hold.reason.code().to_owned(),
        owner: staff.iter().find(|one| one.id == hold.owner).map(|one| one.name.clone()).unwrap_or_default(),
        set_at: in_sweden(hold.set_at).to_rfc3339(),
        review_on: hold.review_on.to_string(),
        released_at: hold.released_at.map(|at| in_sweden(at).to_rfc3339()),
        mark: forms::mark(record.id, &record.facts),
        facts: record.facts.iter().map(Into::into).collect(),
    })
}
