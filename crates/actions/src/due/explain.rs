//! The line a list shows of each kind of thing that is due, and how its days came about. The line is read from the index;
//! the reckoning is worked out anew from the record itself, when somebody asks for it.

use super::{DueLine, of_agreement, of_request, urgency_of};
use crate::{
    drill,
    explain::{StepView, steps},
    people::{masked, masked_known},
    problem::Problem,
    processing::called,
    rules, watch,
};
use domain::{
    agreements::Term,
    backups, conduct, courses,
    due::{self, DueItem, DueKind},
    ids::{AgreementId, ApprovalId, ConsentId, HoldId, PersonId, RecordId, RequestId},
    incidents,
    processing::{notice_due, review},
    requests::Applicant,
    time::Day,
};
use store::{DueAbout, DueEntry, Read};
use uuid::Uuid;

/// What a line says of its record beside the days and the person.
#[derive(Default)]
pub(crate) struct Named {
    /// Case number, or what the record is called; empty where there is none.
    pub(crate) label: String,
    /// Initials of somebody the register does not hold.
    pub(crate) who: Option<String>,
}

impl Named {
    /// A record with a number or a name.
    pub(crate) fn labelled(label: impl Into<String>) -> Self {
        Self { label: label.into(), who: None }
    }
}

/// What a list calls the record: asked for every line that is shown.
type Names = fn(&Read<'_>, Uuid) -> Result<Named, Problem>;

/// How the days came about, worked out anew from the record itself: what is stored is only the index. Asked for the lines
/// that somebody opens.
type Reckons = fn(&Read<'_>, Uuid, Day) -> Result<Option<DueItem>, Problem>;

/// How each kind is named and explained. One line each; a kind without a line does not pass the test below.
const EXPLAIN: &[(DueKind, Names, Reckons)] = &[
    (DueKind::Request, name_request, reckon_request),
    (DueKind::RequestPaused, name_request, reckon_request),
    (DueKind::RequestExtended, name_request, reckon_request),
    (DueKind::AgreementErasure, nameless, |r, id, _| {
        Ok(r.agreement(AgreementId(id))?.map(|it| of_agreement(r, &Term::from(&it))).transpose()?.flatten())
    }),
    (DueKind::ConsentReview, nameless, |r, id, _| {
        let rules = rules::of(r)?;
        Ok(r.consent(ConsentId(id))?.and_then(|it| due::consent(&rules, &it.standing())))
    }),
    (DueKind::RecoveryDrill, nameless, |r, _, _| drill::item(r)),
    (DueKind::Retention, nameless, reckon_retention),
    (DueKind::Dispute, crate::disputes::name_due, crate::disputes::reckon_due),
    (
        DueKind::Approval,
        |r, id| Ok(r.approval(ApprovalId(id))?.map(crate::approvals::number).map(Named::labelled).unwrap_or_default()),
        |r, id, _| {
            let rules = rules::of(r)?;
            Ok(r.approval(ApprovalId(id))?.and_then(|approval| domain::approvals::due(&rules, &approval)))
        },
    ),
    (DueKind::HoldReview, nameless, |r, id, _| {
        let rules = rules::of(r)?;
        Ok(r.hold(HoldId(id))?.and_then(|hold| domain::holds::due(&rules, &hold)))
    }),
    (DueKind::TrialEnd, nameless, |r, id, _| {
        let rules = rules::of(r)?;
        Ok(r.trial(RecordId(id))?.and_then(|trial| courses::due(&rules, &trial)))
    }),
    (DueKind::SuspensionReview, nameless, |r, id, _| {
        let rules = rules::of(r)?;
        Ok(r.suspension(RecordId(id))?.and_then(|suspension| conduct::due(&rules, &suspension)))
    }),
    // About the register itself: the day it was found is all there is to know.
    (DueKind::Backup, nameless, |r, id, today| {
        Ok(watch::backup(r, today)?.map(|found| backups::missing(id, found.last_day)))
    }),
    (DueKind::Log, nameless, |r, id, _| Ok(watch::log(r)?.map(|found| backups::log_doubtful(id, found.last_day)))),
    (DueKind::Incident, name_incident, reckon_incident),
    (DueKind::IncidentSupplement, name_incident, reckon_incident),
    (
        DueKind::RecipientReview,
        |r, id| {
            let recipient = r.recipient(id)?;
            Ok(recipient.map(|it| Named::labelled(called(&it).unwrap_or_else(|key| key))).unwrap_or_default())
        },
        |r, id, _| {
            let rules = rules::of(r)?;
            Ok(r.recipient(id)?.and_then(|recipient| review(&rules, &recipient)))
        },
    ),
    (DueKind::RecipientNotice, nameless, |r, id, _| {
        let rules = rules::of(r)?;
        Ok(r.notice(id)?.and_then(|notice| notice_due(&rules, &notice)))
    }),
    (
        DueKind::Finding,
        |r, id| Ok(r.finding(id)?.map(|it| Named::labelled(it.key.code().to_uppercase())).unwrap_or_default()),
        |r, id, _| {
            let rules = rules::of(r)?;
            Ok(r.finding(id)?.and_then(|finding| domain::findings::due(&rules, &finding)))
        },
    ),
    (
        DueKind::InformationDuty,
        |r, id| Ok(r.information_duty(id)?.map(|duty| Named::labelled(duty.what)).unwrap_or_default()),
        |r, id, _| {
            let rules = rules::of(r)?;
            Ok(r.information_duty(id)?.and_then(|duty| domain::information::due(&rules, &duty)))
        },
    ),
];

/// What is known by the person it is about, or there is one of.
#[expect(clippy::unnecessary_wraps, reason = "the form of its neighbours, which can fail")]
fn nameless(_: &Read<'_>, _: Uuid) -> Result<Named, Problem> {
    Ok(Named::default())
}

fn name_incident(r: &Read<'_>, id: Uuid) -> Result<Named, Problem> {
    Ok(r.incident(id)?.map(|incident| Named::labelled(incident.number)).unwrap_or_default())
}

fn reckon_incident(r: &Read<'_>, id: Uuid, _: Day) -> Result<Option<DueItem>, Problem> {
    let rules = rules::of(r)?;
    Ok(r.incident(id)?.and_then(|incident| incidents::due(&rules, &incident).into_iter().next()))
}

fn name_request(r: &Read<'_>, id: Uuid) -> Result<Named, Problem> {
    let Some(case) = r.request(RequestId(id))? else { return Ok(Named::default()) };
    let who = match &case.applicant {
        Applicant::Unknown { name, .. } => Some(masked(name, "")),
        Applicant::Known(_) => None,
    };
    Ok(Named { label: case.number, who })
}

fn reckon_request(r: &Read<'_>, id: Uuid, today: Day) -> Result<Option<DueItem>, Problem> {
    Ok(r.request(RequestId(id))?.map(|case| of_request(r, &case, today)).transpose()?.flatten())
}

fn reckon_retention(r: &Read<'_>, id: Uuid, today: Day) -> Result<Option<DueItem>, Problem> {
    let person = PersonId(id);
    Ok(crate::erasure::next(r, person, today)?.map(|time| DueItem {
        kind: DueKind::Retention,
        subject: id,
        person: Some(person),
        last_day: time.last_day_kept,
        internal_day: time.remind_on,
        steps: time.steps,
    }))
}

/// The lines a list shows, in its order: by the index and by what the records are called, and nothing gathered.
pub(super) fn lines(r: &Read<'_>, entries: &[DueEntry], today: Day) -> Result<Vec<DueLine>, Problem> {
    let about = r.due_about(entries)?;
    entries.iter().zip(about).map(|(entry, about)| line(r, entry, about, today)).collect()
}

fn line(r: &Read<'_>, entry: &DueEntry, about: DueAbout, today: Day) -> Result<DueLine, Problem> {
    let names = EXPLAIN.iter().find(|(kind, ..)| *kind == entry.kind).map(|(_, names, _)| names);
    let record = names.map(|names| names(r, entry.subject)).transpose()?.unwrap_or_default();
    let known = about.person.map(|(name, number, protected)| masked_known(&name, &number, protected));
    Ok(DueLine {
        kind: entry.kind.code().to_owned(),
        subject_id: entry.subject.to_string(),
        person_id: entry.person.map(|id| id.to_string()),
        who: known.or(record.who).unwrap_or_default(),
        label: record.label,
        last_day: entry.last_day.to_string(),
        internal_day: entry.internal_day.to_string(),
        urgency: urgency_of(entry.last_day, entry.internal_day, today).code().to_owned(),
        handled_by: about.handled_by,
        snoozed_until: about.snoozed_until.filter(|until| *until > today).map(|until| until.to_string()),
    })
}

/// How the days of one thing that is due came about; nothing where its record is not there any more.
pub(super) fn reckoning(r: &Read<'_>, kind: DueKind, subject: Uuid, today: Day) -> Result<Vec<StepView>, Problem> {
    let reckons = EXPLAIN.iter().find(|(of, ..)| *of == kind).map(|(.., reckons)| reckons);
    let item = reckons.map(|reckons| reckons(r, subject, today)).transpose()?.flatten();
    Ok(item.map(|item| steps(&item.steps)).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::EXPLAIN;
    use domain::due::DueKind;

    #[test]
    fn every_kind_is_explained_once() {
        for kind in DueKind::ALL {
            let lines = EXPLAIN.iter().filter(|(of, ..)| *of == kind).count();
            assert_eq!(lines, 1, "{}: without a line \"Visa uträkningen\" is empty", kind.code());
        }
    }
}
