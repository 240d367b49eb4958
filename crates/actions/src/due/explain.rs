//! How each kind of what is due is explained, and the line a list shows of it.

use super::{DueLine, of_agreement, of_request, urgency_of};
use crate::{
    drill,
    explain::steps,
    people::{masked, masked_person},
    problem::Problem,
    processing::called,
};
use domain::{
    calendar::Calendar,
    due::{self, DueItem, DueKind},
    ids::{AgreementId, ApprovalId, ConsentId, PersonId, RequestId},
    incidents,
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

/// How each kind is explained. One line each; a kind without a line shows its days only.
const EXPLAIN: &[(DueKind, Explain)] = &[
    (DueKind::Request, explain_request),
    (DueKind::RequestPaused, explain_request),
    (DueKind::RequestExtended, explain_request),
    (DueKind::AgreementErasure, |r, id, _| {
        let item = r.agreement(AgreementId(id))?.map(|it| of_agreement(r, &it)).transpose()?.flatten();
        Ok(Explained { item, ..Explained::default() })
    }),
    (DueKind::ConsentReview, |r, id, _| {
        let item = r.consent(ConsentId(id))?.and_then(|it| due::consent(&Calendar::sweden(), &it));
        Ok(Explained { item, ..Explained::default() })
    }),
    (DueKind::RecoveryDrill, |r, _, _| Ok(Explained { item: drill::item(r)?, ..Explained::default() })),
    (DueKind::Retention, |r, id, today| {
        let person = PersonId(id);
        let entry = r.due_for(id)?.into_iter().find(|entry| entry.kind == DueKind::Retention);
        let steps = crate::erasure::explain(r, person, today)?;
        let item = entry.map(|entry| DueItem {
            kind: entry.kind,
            subject: id,
            person: Some(person),
            last_day: entry.last_day,
            internal_day: entry.internal_day,
            steps,
        });
        Ok(Explained { item, ..Explained::default() })
    }),
    (DueKind::Dispute, crate::disputes::explain_due),
    (DueKind::Approval, |r, id, _| {
        let label = r.approval(ApprovalId(id))?.map(crate::approvals::number).unwrap_or_default();
        Ok(Explained { label, ..Explained::default() })
    }),
    (DueKind::Incident, explain_incident),
    (DueKind::IncidentSupplement, explain_incident),
    (DueKind::RecipientReview, |r, id, _| {
        let recipient = r.recipient(id)?;
        let label = recipient.map(|it| called(&it).unwrap_or_else(|key| key).to_owned()).unwrap_or_default();
        Ok(Explained { label, ..Explained::default() })
    }),
    (DueKind::Finding, |r, id, _| {
        let label = r.finding(id)?.map(|it| it.key.code().to_uppercase()).unwrap_or_default();
        Ok(Explained { label, ..Explained::default() })
    }),
    (DueKind::InformationDuty, |r, id, _| {
        let label = r.information_duty(id)?.map(|it| it.what).unwrap_or_default();
        Ok(Explained { label, ..Explained::default() })
    }),
];

fn explain_incident(r: &Read<'_>, id: Uuid, _today: Day) -> Result<Explained, Problem> {
    let Some(incident) = r.incident(id)? else { return Ok(Explained::default()) };
    let item = incidents::due(&incident).into_iter().next();
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

pub(super) fn line(r: &Read<'_>, stored: &DueEntry, today: Day) -> Result<DueLine, Problem> {
    let explain = EXPLAIN.iter().find(|(kind, _)| *kind == stored.kind).map(|(_, explain)| explain);
    let explained = explain.map(|explain| explain(r, stored.subject, today)).transpose()?.unwrap_or_default();
    let known = stored.person.map(|id| r.person(id)).transpose()?.flatten();
    let who = known.map(|person| masked_person(&person)).or(explained.who).unwrap_or_default();
    let handling = r.due_handling(stored.subject, stored.kind)?;
    let handled_by = handling.handled_by.map(|id| r.staff_member(id)).transpose()?.flatten();
    Ok(DueLine {
        kind: stored.kind.code().to_owned(),
        subject_id: stored.subject.to_string(),
        person_id: stored.person.map(|id| id.to_string()),
        who,
        label: explained.label,
        last_day: stored.last_day.to_string(),
        internal_day: stored.internal_day.to_string(),
        urgency: urgency_of(stored.last_day, stored.internal_day, today).code().to_owned(),
        handled_by: handled_by.map(|staff| staff.name),
        snoozed_until: handling.snoozed_until.filter(|until| *until > today).map(|until| until.to_string()),
        steps: explained.item.map(|item| steps(&item.steps)).unwrap_or_default(),
    })
}
