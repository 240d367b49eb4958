//! Findings about the policy ("Granskningspunkter"): what the program can check it checks whenever they are looked at.

mod checks;
mod record;

pub(crate) use record::{BOOK, FORMS};

use crate::{
    due,
    problem::Problem,
    rules,
    session::{Session, Touching},
};
use domain::{
    deeds::Deed,
    findings::{self, Finding, FindingStatus, may_become},
    ids::StaffId,
    time::{Day, Moment, day_in_sweden},
};
use serde::Serialize;
use specta::Type;
use store::Read;
use uuid::Uuid;

/// A finding as it stands today.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct FindingView {
    /// Identifier.
    pub id: String,
    /// Key; `finding-<key>` and `finding-about-<key>` in the wording files.
    pub key: String,
    /// Status code.
    pub status: String,
    /// User name of the owner.
    pub owner: Option<String>,
    /// Until when.
    pub due_on: Option<String>,
    /// What was decided or done.
    pub note: Option<String>,
    /// What the program's check says: `by-hand`, `passes` or `fails`.
    pub check: String,
    /// How many records it found at fault.
    pub count: u32,
    /// Places in the policy and the law.
    pub source: String,
}

/// Every finding with what the checks say today. Nothing is written: [`check`] keeps what they say.
pub(crate) fn views(r: &Read<'_>, today: Day) -> Result<Vec<FindingView>, Problem> {
    let staff = r.staff()?;
    seen(r, today)?
        .into_iter()
        .map(|it| {
            Ok(FindingView {
                id: it.id.to_string(),
                key: it.key.code().to_owned(),
                status: it.status.code().to_owned(),
                owner: it.owner.and_then(|id| staff.iter().find(|one| one.id == id)).map(|one| one.name.clone()),
                due_on: it.due_on.map(|day| day.to_string()),
                note: it.note.clone(),
                check: it.check.code().to_owned(),
                count: u32::try_from(it.count).unwrap_or(u32::MAX),
                source: it.key.source().to_owned(),
            })
        })
        .collect()
}

/// Every finding as it would stand after today's checks.
pub(crate) fn seen(r: &Read<'_>, today: Day) -> Result<Vec<Finding>, Problem> {
    r.findings()?
        .into_iter()
        .map(|finding| {
            let (check, count) = checks::of(r, finding.key, today)?;
            Ok(findings::checked(finding, check, count, today))
        })
        .collect()
}

/// Runs the checks and keeps what they say; a finding that was mended and fails again is open again.
pub fn check(session: &Session, now: Moment) -> Result<Vec<FindingView>, Problem> {
    session.may(None, Deed::WriteAccountability)?;
    let today = day_in_sweden(now);
    session.register.write(&session.holder(now), |w| {
        for finding in seen(w, today)? {
            w.update_finding(&finding)?;
            due::set(w, finding.id, findings::due(&*rules::of(w)?, &finding).as_ref())?;
        }
        w.record(&session.entry("findings.check", None, now))?;
        views(w, today)
    })
}

/// What is decided about a finding. What is left out stays as it was.
#[derive(Clone, Debug, Default)]
pub struct Decide {
    /// Status.
    pub status: Option<FindingStatus>,
    /// Who takes care of it.
    pub owner: Option<StaffId>,
    /// Until when.
    pub due_on: Option<Day>,
    /// What was decided or done.
    pub note: Option<String>,
}

/// Decides about a finding.
///
/// # Errors
/// One that the program's check still finds at fault cannot be called mended, and none is left as it is without a reason.
pub fn decide(session: &Session, id: Uuid, decision: &Decide, now: Moment) -> Result<Uuid, Problem> {
    session.may(None, Deed::WriteAccountability)?;
    let today = day_in_sweden(now);
    session.register.write(&session.holder(now), |w| {
        let found = seen(w, today)?.into_iter().find(|finding| finding.id == id);
        let mut finding = found.ok_or_else(|| Problem::not_found("finding"))?;
        finding.status = decision.status.unwrap_or(finding.status);
        finding.owner = decision.owner.or(finding.owner);
        finding.due_on = decision.due_on.or(finding.due_on);
        finding.note = decision.note.clone().or(finding.note);
        may_become(finding.check, finding.status, finding.note.as_deref())
            .map_err(|refusal| Problem::invalid("status", refusal.code()))?;
        w.update_finding(&finding)?;
        due::set(w, id, findings::due(&*rules::of(w)?, &finding).as_ref())?;
        let fields = &["status", "owner", "due-on", "note"];
        w.record(&session.entry("findings.decide", None, now).touching(id).fields(fields))?;
        Ok(id)
    })
}

/// The member of staff with this user name.
pub(crate) fn staff_called(session: &Session, name: &str) -> Result<StaffId, Problem> {
    let wanted = name.trim().to_lowercase();
    let staff = session.register.read(|r| r.staff())?;
    let found = staff.into_iter().find(|one| one.name.to_lowercase() == wanted && one.disabled_at.is_none());
    found.map(|one| one.id).ok_or_else(|| Problem::not_found("staff"))
}
