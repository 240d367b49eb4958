//! How each kind of thing that is due came about, worked out anew from the record itself: what is stored is only the index.

use super::{DueLine, of_agreement, of_request, urgency_of};
use crate::{
    drill,
    explain::steps,
    people::{masked, masked_known},
    problem::Problem,
    processing::called,
    rules,
};
use domain::{
    backups, conduct, courses,
    due::{self, DueItem, DueKind},
    ids::{AgreementId, ApprovalId, ConsentId, HoldId, PersonId, RecordId, RequestId},
    incidents,
    processing::{notice_due, review},
    requests::Applicant,
    time::Day,
};
use store::{DueEntry, Read};
use uuid::Uuid;

/// What a line says beyond its days.
#[derive(Default)]
pub(crate) struct Explained {
    /// How the days came about, worked out anew from the record itself: what is stored is only the index.
    pub(crate) item: Option<DueItem>,
    /// Case number, where there is one.
    pub(crate) label: String,
    /// Initials of somebody the register does not hold.
    pub(crate) who: Option<String>,
}

type Explain = fn(&Read<'_>, Uuid, Day) -> Result<Explained, Problem>;

/// How each kind is explained. One line each; a kind without a line does not pass the test below.
const EXPLAIN: &[(DueKind, Explain)] = &[
    (DueKind::Request, explain_request),
    (DueKind::RequestPaused, explain_request),
    (DueKind::RequestExtended, explain_request),
    (DueKind::AgreementErasure, |r, id, _| {
        let item = r.agreement(AgreementId(id))?.map(|it| of_agreement(r, &it)).transpose()?.flatten();
        Ok(Explained { item, ..Explained::default() })
    }),
    (DueKind::ConsentReview, |r, id, _| {
        let rules = rules::of(r)?;
        let item = r.consent(ConsentId(id))?.and_then(|it| due::consent(&rules, &it));
        Ok(Explained { item, ..Explained::default() })
    }),
    (DueKind::RecoveryDrill, |r, _, _| Ok(Explained { item: drill::item(r)?, ..Explained::default() })),
    (DueKind::Retention, |r, id, today| {
        let person = PersonId(id);
        let item = crate::erasure::next(r, person, today)?.map(|time| DueItem {
            kind: DueKind::Retention,
            subject: id,
            person: Some(person),
            last_day: time.last_day_kept,
            internal_day: time.remind_on,
            steps: time.steps,
        });
        Ok(Explained { item, ..Explained::default() })
    }),
    (DueKind::Dispute, crate::disputes::explain_due),
    (DueKind::Approval, |r, id, _| {
        let Some(approval) = r.approval(ApprovalId(id))? else { return Ok(Explained::default()) };
        let item = domain::approvals::due(&*rules::of(r)?, &approval);
        Ok(Explained { item, label: crate::approvals::number(approval), ..Explained::default() })
    }),
    (DueKind::HoldReview, |r, id, _| {
        let rules = rules::of(r)?;
        let item = r.hold(HoldId(id))?.and_then(|hold| domain::holds::due(&rules, &hold));
        Ok(Explained { item, ..Explained::default() })
    }),
    (DueKind::TrialEnd, |r, id, _| {
        let rules = rules::of(r)?;
        let item = r.trial(RecordId(id))?.and_then(|trial| courses::due(&rules, &trial));
        Ok(Explained { item, ..Explained::default() })
    }),
    (DueKind::SuspensionReview, |r, id, _| {
        let rules = rules::of(r)?;
        let item = r.suspension(RecordId(id))?.and_then(|suspension| conduct::due(&rules, &suspension));
        Ok(Explained { item, ..Explained::default() })
    }),
    (DueKind::Backup, |r, id, _| of_register(r, id, DueKind::Backup, backups::missing)),
    (DueKind::Log, |r, id, _| of_register(r, id, DueKind::Log, backups::log_doubtful)),
    (DueKind::Incident, explain_incident),
    (DueKind::IncidentSupplement, explain_incident),
    (DueKind::RecipientReview, |r, id, _| {
        let Some(recipient) = r.recipient(id)? else { return Ok(Explained::default()) };
        let label = called(&recipient).unwrap_or_else(|key| key).to_owned();
        Ok(Explained { item: review(&*rules::of(r)?, &recipient), label, ..Explained::default() })
    }),
    (DueKind::RecipientNotice, |r, id, _| {
        let rules = rules::of(r)?;
        let item = r.notice(id)?.and_then(|notice| notice_due(&rules, &notice));
        Ok(Explained { item, ..Explained::default() })
    }),
    (DueKind::Finding, |r, id, _| {
        let Some(finding) = r.finding(id)? else { return Ok(Explained::default()) };
        let label = finding.key.code().to_uppercase();
        Ok(Explained { item: domain::findings::due(&*rules::of(r)?, &finding), label, ..Explained::default() })
    }),
    (DueKind::InformationDuty, |r, id, _| {
        let Some(duty) = r.information_duty(id)? else { return Ok(Explained::default()) };
        let item = domain::information::due(&*rules::of(r)?, &duty);
        Ok(Explained { item, label: duty.what, ..Explained::default() })
    }),
];

fn explain_incident(r: &Read<'_>, id: Uuid, _today: Day) -> Result<Explained, Problem> {
    let Some(incident) = r.incident(id)? else { return Ok(Explained::default()) };
    let item = incidents::due(&*rules::of(r)?, &incident).into_iter().next();
    Ok(Explained { item, label: incident.number, ..Explained::default() })
}

fn explain_request(r: &Read<'_>, id: Uuid, today: Day) -> Result<Explained, Problem> {
    let Some(case) = r.request(RequestId(id))? else { return Ok(Explained::default()) };
    let who = match &case.applicant {
        Applicant::Unknown { name, .. } => Some(masked(name, "")),
        Applicant::Known(_) => None,
    };
    Ok(Explained { item: of_request(r, &case, today)?, label: case.number, who })
}

/// What is due because of the register itself: the day it was found is all there is to know.
fn of_register(r: &Read<'_>, id: Uuid, kind: DueKind, on: impl Fn(Uuid, Day) -> DueItem) -> Result<Explained, Problem> {
    let found = r.due_for(id)?.into_iter().find(|entry| entry.kind == kind);
    Ok(Explained { item: found.map(|entry| on(id, entry.last_day)), ..Explained::default() })
}

pub(super) fn line(r: &Read<'_>, stored: &DueEntry, today: Day) -> Result<DueLine, Problem> {
    let explain = EXPLAIN.iter().find(|(kind, _)| *kind == stored.kind).map(|(_, explain)| explain);
    let explained = explain.map(|explain| explain(r, stored.subject, today)).transpose()?.unwrap_or_default();
    let about = r.due_about(stored)?;
    let known = about.person.map(|(name, number, protected)| masked_known(&name, &number, protected));
    Ok(DueLine {
        kind: stored.kind.code().to_owned(),
        subject_id: stored.subject.to_string(),
        person_id: stored.person.map(|id| id.to_string()),
        who: known.or(explained.who).unwrap_or_default(),
        label: explained.label,
        last_day: stored.last_day.to_string(),
        internal_day: stored.internal_day.to_string(),
        urgency: urgency_of(stored.last_day, stored.internal_day, today).code().to_owned(),
        handled_by: about.handled_by,
        snoozed_until: about.snoozed_until.filter(|until| *until > today).map(|until| until.to_string()),
        steps: explained.item.map(|item| steps(&item.steps)).unwrap_or_default(),
    })
}

#[cfg(test)]
mod tests {
    use super::EXPLAIN;
    use domain::due::DueKind;

    #[test]
    fn every_kind_is_explained_once() {
        for kind in DueKind::ALL {
            let lines = EXPLAIN.iter().filter(|(of, _)| *of == kind).count();
            assert_eq!(lines, 1, "{}: without a line \"Visa uträkningen\" is empty", kind.code());
        }
    }
}
