//! Complaints about contractors, entered by a closed list of matters and counted by the program (policy point 51).

mod record;

pub(crate) use record::{FORMS, PLUG};

use crate::{
    fields,
    office_rules::rules,
    problem::Problem,
    session::{Session, Touching, random},
};
use domain::{
    complaints::{Complaint, ComplaintTally, Gravity, Matter, tally},
    deeds::Deed,
    ids::{ComplaintId, PersonId},
    time::{Day, Moment, day_in_sweden},
};
use serde::{Deserialize, Serialize};
use specta::Type;
use store::Read;

/// A new complaint.
#[derive(Clone, Debug, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct AddComplaint {
    /// About whom: identifier.
    pub about: String,
    /// In which assignment: identifier or number.
    pub assignment: Option<String>,
    /// The day it came in.
    pub received_on: String,
    /// Gravity code.
    pub gravity: String,
    /// Matter code.
    pub matter: String,
}

/// What a contractor's complaints come to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct TallyView {
    /// The first day of the period that counts.
    pub from: String,
    /// Complaints in it that were not dropped.
    pub counted: u32,
    /// Serious ones among them.
    pub serious: u32,
    /// How many it takes to be repeated.
    pub needed: u32,
    /// Whether they are.
    pub repeated: bool,
}

impl From<ComplaintTally> for TallyView {
    fn from(it: ComplaintTally) -> Self {
        Self {
            from: it.from.to_string(),
            counted: it.counted,
            serious: it.serious,
            needed: it.needed,
            repeated: it.is_repeated(),
        }
    }
}

/// Enters a complaint.
pub fn add(session: &Session, request: &AddComplaint, now: Moment) -> Result<Complaint, Problem> {
    let task = session.task_for(Deed::WriteRatings)?;
    let about = fields::id::<PersonId>("person", &request.about)?;
    let received_on = fields::past_day("received-on", &request.received_on, now)?;
    let gravity = fields::code("gravity", &request.gravity, Gravity::from_code)?;
    let matter = fields::code("matter", &request.matter, Matter::from_code)?;
    let id = ComplaintId::new(now, random()?);
    session.register.write(&session.holder(now), |w| {
        w.person(about)?.ok_or_else(|| Problem::not_found("person"))?;
        let assignment = match fields::optional(request.assignment.as_deref()) {
            Some(text) => {
                let it = crate::assignments::find(w, &text)?;
                if it.contractor != about {
                    return Err(Problem::not_found("assignment"));
                }
                Some(it.id)
            }
            None => None,
        };
        let complaint = Complaint {
            id,
            about,
            assignment,
            received_on,
            gravity,
            matter,
            dropped_on: None,
            entered_by: session.staff.id,
        };
        w.insert_complaint(&complaint)?;
        let entry = session.entry("complaints.add", task, now).touching(id.0).touching(about.0);
        w.record(&entry.fields(&["received-on", "gravity", "matter"]))?;
        Ok(complaint)
    })
}

/// Writes down that a complaint was without ground: it no longer counts.
pub fn withdraw(session: &Session, id: &str, now: Moment) -> Result<ComplaintId, Problem> {
    let task = session.task_for(Deed::WriteRatings)?;
    let id = fields::id::<ComplaintId>("complaint", id)?;
    session.register.write(&session.holder(now), |w| {
        let complaint = w.complaint(id)?.ok_or_else(|| Problem::not_found("complaint"))?;
        if complaint.dropped_on.is_none() {
            w.drop_complaint(id, day_in_sweden(now))?;
        }
        let entry = session.entry("complaints.drop", task, now).touching(id.0).touching(complaint.about.0);
        w.record(&entry.fields(&["dropped-on"]))?;
        Ok(id)
    })
}

/// Counts a contractor's complaints over the period that is set.
// policy: 51
pub(crate) fn tally_of(r: &Read<'_>, person: PersonId, today: Day) -> Result<ComplaintTally, Problem> {
    let rules = rules(r)?;
    Ok(tally(&r.complaints_about(person)?, rules.complaint_months, rules.complaint_count, today))
}
