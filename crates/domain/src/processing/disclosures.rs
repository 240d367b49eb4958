//! Who was given whose data, and who must be told when it changes (GDPR Art. 15(1)(c), 19; C-154/21).

use super::DataKind;
use crate::{
    codes::codes,
    due::{ByDay, DueItem, DueKind},
    explain::{Rule, StepCode},
    ids::{PersonId, StaffId},
    legal_basis::LegalBasis,
    limits::later_by_months,
    rules::{Rules, TimeLimit},
    time::Day,
};
use std::collections::BTreeMap;
use uuid::Uuid;

const RECIPIENTS_TOLD: Rule = Rule::gdpr("R24", "GDPR Art. 12(3), 19");

codes! {
    /// Why data was given to somebody. Data is never sold (policy § 3), and there is no word here for selling it.
    // policy: 18
    DisclosureKind {
        /// To a processor, for what it does for the organisation.
        Processing = "processing",
        /// Because the service to the person needs it.
        Service = "service",
        /// Because the person asked for it.
        PersonsRequest = "persons-request",
        /// Because a law or an authority demands it.
        LegalDuty = "legal-duty",
        /// To establish, exercise or defend a legal claim.
        Claim = "claim",
    }
}

/// That somebody was given a person's data.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Disclosure {
    /// Identifier.
    pub id: Uuid,
    /// Whose data.
    pub person: PersonId,
    /// Who received it.
    pub recipient: Uuid,
    /// Why, in a word.
    pub kind: DisclosureKind,
    /// Which categories.
    pub categories: Vec<DataKind>,
    /// When.
    pub on: Day,
    /// What for, in words.
    pub why: String,
    /// The legal ground.
    pub basis: LegalBasis,
    /// Who wrote it down.
    pub recorded_by: StaffId,
}

codes! {
    /// What a recipient must be told (Art. 19).
    NoticeCause {
        /// Data was corrected (Art. 16).
        Rectification = "rectification",
        /// Data was erased (Art. 17).
        Erasure = "erasure",
        /// Processing was restricted (Art. 18).
        Restriction = "restriction",
    }
}

codes! {
    /// How far a notice has come.
    NoticeState {
        /// The recipient has not been told.
        Open = "open",
        /// It has been told.
        Done = "done",
        /// It cannot be told, or only with effort out of proportion; the reason is written down.
        Impossible = "impossible",
    }
}

/// The duty to tell one recipient about one change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// Identifier.
    pub id: Uuid,
    /// Whose data. She may have been erased since.
    pub person: PersonId,
    /// Whom to tell.
    pub recipient: Uuid,
    /// What.
    pub cause: NoticeCause,
    /// Since when.
    pub since: Day,
    /// What the recipient may know the person by: the customer number. Taken away when the notice is closed.
    pub reference: Option<String>,
    /// How far it has come.
    pub state: NoticeState,
    /// The day it was closed.
    pub closed_on: Option<Day>,
    /// How the recipient was told, or why it cannot be.
    pub how: Option<String>,
}

/// Whom to tell: each recipient that actually got this person's data, once, with the day it last did.
pub fn to_notify(disclosures: &[Disclosure]) -> Vec<(Uuid, Day)> {
    let mut last: BTreeMap<Uuid, Day> = BTreeMap::new();
    for disclosure in disclosures {
        let day = last.entry(disclosure.recipient).or_insert(disclosure.on);
        *day = (*day).max(disclosure.on);
    }
    last.into_iter().collect()
}

/// What is due for a notice. Art. 19 names no time; the month in which the person herself is answered (Art. 12(3)) is the
/// longest that can be meant. The item names nobody: the person may be gone.
pub fn notice_due(rules: &Rules, notice: &Notice) -> Option<DueItem> {
    let months = rules.limits.count(TimeLimit::RecipientNotice, notice.since);
    let by = ByDay {
        kind: DueKind::RecipientNotice,
        subject: notice.id,
        person: None,
        rule: &RECIPIENTS_TOLD,
        code: StepCode::RecipientTold,
        from: notice.since,
        last_day: later_by_months(notice.since, months),
        count: Some(months),
    };
    (notice.state == NoticeState::Open).then(|| by.item(rules))
}
