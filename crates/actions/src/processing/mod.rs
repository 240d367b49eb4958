//! The record of processing (GDPR Art. 30): purposes and recipients, what each of them lacks, and the papers of it.

mod paper;
mod recipients;
mod record;
mod views;

pub use paper::{Exported, export_csv, export_pdf};
pub use recipients::{RecipientInput, change_recipient, end_recipient, named_recipient};
pub use views::{LackView, ProcessingOverview, PurposeView, RecipientView, overview};

pub(crate) use record::{BOOK, FORMS, RECIPIENT_BOOK, RECIPIENT_FORMS};
pub(crate) use views::called;

use crate::{
    problem::Problem,
    session::{Session, Touching, random},
};
use domain::{
    deeds::Deed,
    held::ClockRule,
    ids::uuid_v7,
    legal_basis::LegalBasis,
    processing::{DataKind, Processing, ProcessingRole, SubjectKind},
    time::{Day, Moment, day_in_sweden},
};
use uuid::Uuid;

/// What is said about a purpose. What is left out stays as it was.
#[derive(Clone, Debug, Default)]
pub struct PurposeInput {
    /// The office's name for it; the program's own keep theirs.
    pub name: Option<String>,
    /// Legal basis.
    pub basis: Option<LegalBasis>,
    /// What the organisation is in it.
    pub role: Option<ProcessingRole>,
    /// The other controllers, or those it is done for.
    pub others: Option<String>,
    /// What decides how long the data is kept.
    pub retention: Option<ClockRule>,
    /// Categories of data.
    pub categories: Option<Vec<DataKind>>,
    /// Categories of people.
    pub subjects: Option<Vec<SubjectKind>>,
    /// The balance of interests.
    pub assessment: Option<String>,
}

impl PurposeInput {
    /// The line with what is said about it.
    fn onto(self, mut line: Processing, today: Day) -> Processing {
        if line.key.is_none() {
            line.name = self.name.or(line.name);
        }
        line.basis = self.basis.unwrap_or(line.basis);
        line.role = self.role.unwrap_or(line.role);
        line.others = self.others.or(line.others);
        line.retention = self.retention.unwrap_or(line.retention);
        line.categories = self.categories.unwrap_or(line.categories);
        line.subjects = self.subjects.unwrap_or(line.subjects);
        if let Some(assessment) = self.assessment {
            line.assessment = Some(assessment);
            line.assessed_on = Some(today);
        }
        line.changed_on = today;
        line
    }
}

/// Enters a purpose of the office's own.
///
/// # Errors
/// What is missing: name, basis or retention.
// policy: 17
pub fn add(session: &Session, input: PurposeInput, now: Moment) -> Result<Uuid, Problem> {
    session.may(None, Deed::WriteAccountability)?;
    let missing = |field| Problem::invalid(field, "missing");
    let name = input.name.clone().ok_or_else(|| missing("name"))?;
    let basis = input.basis.ok_or_else(|| missing("basis"))?;
    let retention = input.retention.ok_or_else(|| missing("retention"))?;
    let today = day_in_sweden(now);
    let id = uuid_v7(now, random()?);
    let line = Processing {
        id,
        key: None,
        name: Some(name),
        basis,
        role: ProcessingRole::Controller,
        others: None,
        retention,
        categories: Vec::new(),
        subjects: Vec::new(),
        recipients: Vec::new(),
        assessment: None,
        assessed_on: None,
        changed_on: today,
        ended_on: None,
    };
    let line = input.onto(line, today);
    session.register.write(&session.holder(now), |w| {
        w.put_processing(&line)?;
        w.record(&session.entry("processing.add", None, now).touching(id).fields(&["basis", "retention"]))?;
        Ok(id)
    })
}

/// Changes what is said about a purpose.
pub fn change(session: &Session, id: Uuid, input: PurposeInput, now: Moment) -> Result<Uuid, Problem> {
    session.may(None, Deed::WriteAccountability)?;
    session.register.write(&session.holder(now), |w| {
        let line = w.processing_line(id)?.ok_or_else(|| Problem::not_found("processing"))?;
        w.put_processing(&input.onto(line, day_in_sweden(now)))?;
        w.record(&session.entry("processing.change", None, now).touching(id))?;
        Ok(id)
    })
}

/// Says that a recipient gets data for a purpose, or no longer does.
pub fn connect(session: &Session, id: Uuid, recipient: Uuid, gets: bool, now: Moment) -> Result<Uuid, Problem> {
    session.may(None, Deed::WriteAccountability)?;
    session.register.write(&session.holder(now), |w| {
        let mut line = w.processing_line(id)?.ok_or_else(|| Problem::not_found("processing"))?;
        w.recipient(recipient)?.ok_or_else(|| Problem::not_found("recipient"))?;
        line.recipients.retain(|known| *known != recipient);
        if gets {
            line.recipients.push(recipient);
        }
        line.changed_on = day_in_sweden(now);
        w.put_processing(&line)?;
        let entry = session.entry("processing.connect", None, now).touching(id).touching(recipient);
        w.record(&entry.fields(&["recipients"]))?;
        Ok(id)
    })
}

/// Ends a purpose. It stays in the record, with its last day.
pub fn end(session: &Session, id: Uuid, on: Day, now: Moment) -> Result<Uuid, Problem> {
    session.may(None, Deed::WriteAccountability)?;
    session.register.write(&session.holder(now), |w| {
        let mut line = w.processing_line(id)?.ok_or_else(|| Problem::not_found("processing"))?;
        line.ended_on = Some(on);
        line.changed_on = day_in_sweden(now);
        w.put_processing(&line)?;
        w.record(&session.entry("processing.end", None, now).touching(id).fields(&["ended-on"]))?;
        Ok(id)
    })
}
