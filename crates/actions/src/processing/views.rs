//! The record of processing as the window and the command line show it.

use crate::{
    figures::{Bar, people_by_relation},
    findings::{self, FindingView},
    information::{ChannelView, ContactView, channels, contact},
    problem::Problem,
    session::Session,
};
use domain::{
    deeds::Deed,
    processing::{Processing, Recipient, lacks, light, troubles},
    time::{Day, Moment, day_in_sweden},
};
use serde::Serialize;
use specta::Type;

/// What a line still lacks.
pub type LackView = String;

/// A purpose.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct PurposeView {
    /// Identifier.
    pub id: String,
    /// Key of one that came with the program; its name is `processing-<key>` in the wording files.
    pub key: Option<String>,
    /// The office's own name.
    pub name: Option<String>,
    /// Basis code.
    pub basis: String,
    /// Role code.
    pub role: String,
    /// The other controllers.
    pub others: Option<String>,
    /// Rule code; `clock-<code>`.
    pub retention: String,
    /// Category codes.
    pub categories: Vec<String>,
    /// Codes of the categories of people.
    pub subjects: Vec<String>,
    /// Identifiers of the recipients.
    pub recipients: Vec<String>,
    /// The balance of interests.
    pub assessment: Option<String>,
    /// Day of it.
    pub assessed_on: Option<String>,
    /// Day of the last change.
    pub changed_on: String,
    /// Day it stopped.
    pub ended_on: Option<String>,
    /// Codes of what it lacks; `lack-<code>`.
    pub lacks: Vec<LackView>,
}

impl From<&Processing> for PurposeView {
    fn from(it: &Processing) -> Self {
        Self {
            id: it.id.to_string(),
            key: it.key.clone(),
            name: it.name.clone(),
            basis: it.basis.code().to_owned(),
            role: it.role.code().to_owned(),
            others: it.others.clone(),
            retention: it.retention.code().to_owned(),
            categories: it.categories.iter().map(|kind| kind.code().to_owned()).collect(),
            subjects: it.subjects.iter().map(|kind| kind.code().to_owned()).collect(),
            recipients: it.recipients.iter().map(ToString::to_string).collect(),
            assessment: it.assessment.clone(),
            assessed_on: it.assessed_on.map(|day| day.to_string()),
            changed_on: it.changed_on.to_string(),
            ended_on: it.ended_on.map(|day| day.to_string()),
            lacks: lacks(it).into_iter().map(|lack| lack.code().to_owned()).collect(),
        }
    }
}

/// A recipient.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct RecipientView {
    /// Identifier.
    pub id: String,
    /// Key of one that came with the program; what the policy calls it is `recipient-<key>`.
    pub key: Option<String>,
    /// Actual name.
    pub name: Option<String>,
    /// Address.
    pub address: Option<String>,
    /// Kind code.
    pub kind: String,
    /// Whether it uses the data for marketing.
    pub marketing: bool,
    /// Country.
    pub country: Option<String>,
    /// Safeguard code.
    pub safeguard: Option<String>,
    /// Which decision, clauses or certificate.
    pub safeguard_detail: Option<String>,
    /// Day of the agreement.
    pub agreement_on: Option<String>,
    /// Day of the next review.
    pub review_on: Option<String>,
    /// What it is used for.
    pub note: Option<String>,
    /// Last day data was given.
    pub ended_on: Option<String>,
    /// `green`, `amber` or `red`.
    pub light: String,
    /// Codes of what is wrong; `trouble-<code>`.
    pub troubles: Vec<String>,
}

impl RecipientView {
    fn new(it: &Recipient, today: Day) -> Self {
        let found = troubles(it, today);
        Self {
            id: it.id.to_string(),
            key: it.key.clone(),
            name: it.name.clone(),
            address: it.address.clone(),
            kind: it.kind.code().to_owned(),
            marketing: it.marketing,
            country: it.country.clone(),
            safeguard: it.safeguard.map(|safeguard| safeguard.code().to_owned()),
            safeguard_detail: it.safeguard_detail.clone(),
            agreement_on: it.agreement_on.map(|day| day.to_string()),
            review_on: it.review_on.map(|day| day.to_string()),
            note: it.note.clone(),
            ended_on: it.ended_on.map(|day| day.to_string()),
            light: light(&found).code().to_owned(),
            troubles: found.into_iter().map(|trouble| trouble.code().to_owned()).collect(),
        }
    }
}

/// Everything a supervisory authority would ask for first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ProcessingOverview {
    /// Purposes.
    pub purposes: Vec<PurposeView>,
    /// Recipients.
    pub recipients: Vec<RecipientView>,
    /// Findings.
    pub findings: Vec<FindingView>,
    /// Official channels.
    pub channels: Vec<ChannelView>,
    /// Who answers for data protection.
    pub contact: ContactView,
    /// People by relation, in aggregate only.
    pub relations: Vec<Bar>,
}

/// The whole record.
pub fn overview(session: &Session, now: Moment) -> Result<ProcessingOverview, Problem> {
    session.may(None, Deed::ReadAccountability)?;
    let today = day_in_sweden(now);
    session.register.read(|r| {
        Ok(ProcessingOverview {
            purposes: r.processing()?.iter().map(Into::into).collect(),
            recipients: r.recipients()?.iter().map(|it| RecipientView::new(it, today)).collect(),
            findings: findings::views(r, today)?,
            channels: channels(r)?,
            contact: contact(r)?,
            relations: people_by_relation(r)?,
        })
    })
}

/// What a recipient is called where a name is needed: its own, or the key of what the policy calls it.
pub(crate) fn called(recipient: &Recipient) -> Result<&str, &str> {
    match (&recipient.name, &recipient.key) {
        (Some(name), _) => Ok(name),
        (None, Some(key)) => Err(key),
        (None, None) => Ok("?"),
    }
}
