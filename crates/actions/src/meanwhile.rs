//! Two people at what the whole office shares: its settings, its texts, who has what in hand. Whoever changes something
//! says how it stood when she began; inside the write that is compared with how it stands, and the second is told.
//!
//! Records have marks for the same ([`crate::forms::Seen`]), people are compared field by field
//! ([`crate::people::correct`]), and a verb that only takes a record one step further refuses by itself when that step has
//! been taken.

use crate::{
    digest::{self, DigestSettings},
    disputes::{self, CompleteDispute, DecisionView},
    fields,
    locks::{self, LockRules},
    office_rules,
    problem::Problem,
    redactions::{self, DecideRedaction},
    reminders::{self, InHand, ReminderRules},
    requests,
    session::{OrganisationView, Session},
    staff,
};
use domain::{audit::AuditLine, deeds::Deed};
use serde::{Deserialize, Serialize};
use specta::Type;
use store::{AuditFilter, Read};
use uuid::Uuid;

/// How something stood when somebody began to change it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stood {
    /// The controller's particulars.
    Organisation(OrganisationView),
    /// When windows lock.
    LockRules(LockRules),
    /// When the office is reminded.
    ReminderRules(ReminderRules),
    /// How the e-mail of the day goes out.
    Digest(DigestSettings),
    /// A rule of the office, by its key.
    OfficeRule(String, u32),
    /// The text of a letter, by its code and language.
    Letter(String, String, String),
    /// The role of a member of staff, by user name.
    Role(String, String),
    /// Parts of the statement in a dispute.
    Parts(CompleteDispute),
    /// The decision in a dispute that waits for its second signature.
    Proposed(String, DecisionView),
    /// Who has something due in hand, by user name; empty for nobody.
    InHand(InHand, String),
    /// Until when something due was put off; empty if it was not.
    PutOff(InHand, String),
    /// What was decided about the words of a decision; empty for nothing.
    Verdict(DecideRedaction, String),
    /// What a decision about words says that is to be taken back: the case, the decision, the verdict.
    Redaction(String, String, String),
}

impl Stood {
    /// Refuses if it stands otherwise by now.
    fn refuse_changed(&self, r: &Read<'_>) -> Result<(), Problem> {
        let same = match self {
            Self::Organisation(it) => OrganisationView::from(r.info()?.organisation) == *it,
            Self::LockRules(it) => locks::rules_of(r)? == *it,
            Self::ReminderRules(it) => reminders::rules_of(r)? == *it,
            Self::Digest(it) => digest::settings_of(r)? == *it,
            Self::OfficeRule(key, value) => office_rules::rules(r)?.value(key) == Some(*value),
            Self::Letter(kind, language, text) => requests::template_in_force(r, kind, language)? == *text,
            Self::Role(user, role) => staff::named(r, user)?.role.code() == *role,
            Self::Parts(it) => disputes::parts_stand(r, it)?,
            Self::Proposed(dispute, it) => disputes::decision_stands(r, dispute)?.as_ref() == Some(it),
            Self::InHand(which, user) => reminders::in_hand_of(r, which)?.unwrap_or_default() == *user,
            Self::PutOff(which, until) => reminders::put_off_until(r, which)?.unwrap_or_default() == *until,
            Self::Verdict(which, verdict) => {
                redactions::verdict_on(r, which)?.map_or("", domain::redaction::Verdict::code) == *verdict
            }
            Self::Redaction(request, id, verdict) => {
                redactions::verdict_of(r, request, id)?.is_some_and(|it| it.code() == *verdict)
            }
        };
        if same { Ok(()) } else { Err(Problem::ChangedMeanwhile) }
    }
}

/// Whose change is asked for.
#[derive(Clone, Debug, Default, Deserialize, Type)]
#[serde(rename_all = "camelCase", default)]
pub struct ChangeOf {
    /// Of one of these records, by identifier; of whatever the verb changes if none is named.
    pub records: Vec<String>,
    /// By this verb of the log; by any that changes something if none is named.
    pub verb: Option<String>,
}

/// A change that was made meanwhile.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct LastChange {
    /// The user name of whoever made it; none where the program did by itself.
    pub by: Option<String>,
    /// When, RFC 3339.
    pub at: String,
}

/// Verbs that touch a record and leave it as it was: who has only read or printed it has not changed it.
const LOOKS: [&str; 23] = [
    "accounts.statement",
    "attachments.open",
    "audit.export",
    "consents.proof",
    "disputes.show",
    "due.calendar",
    "extract.make",
    "extract.portable",
    "extract.preview",
    "extract.review",
    "extract.search",
    "incidents.paper",
    "mailings.export",
    "merges.preview",
    "notices.letter",
    "people.open",
    "processing.export-csv",
    "processing.export-pdf",
    "ratings.open",
    "records.list",
    "requests.read-letter",
    "retention.look",
    "yearly.report",
];

/// Lines of the log that are looked through for a change of one record.
const LINES: u32 = 50;

/// Who changed something last, and when: for whoever is told that it was changed meanwhile. She had it in front of her, and
/// whose hands it has gone through is no secret of the office.
///
/// # Errors
/// `record` for an identifier that is none.
pub fn last_change(session: &Session, of: &ChangeOf) -> Result<Option<LastChange>, Problem> {
    session.may(None, Deed::ReadDue)?;
    if of.records.is_empty() && of.verb.is_none() {
        return Ok(None);
    }
    let records: Vec<Uuid> = of.records.iter().map(|id| fields::id("record", id)).collect::<Result<_, _>>()?;
    let places = if records.is_empty() { vec![None] } else { records.into_iter().map(Some).collect() };
    session.register.read(|r| {
        let mut last: Option<AuditLine> = None;
        for record in places {
            let filter = AuditFilter { record, verb: of.verb.clone(), ..AuditFilter::default() };
            let lines = r.audit_page(&filter, LINES)?;
            let changed = lines.into_iter().find(|line| !LOOKS.contains(&line.verb.as_str()));
            last = last.into_iter().chain(changed).max_by_key(|line| line.seq);
        }
        let Some(line) = last else { return Ok(None) };
        let by = line.who.map(|who| r.staff_member(who)).transpose()?.flatten().map(|staff| staff.name);
        Ok(Some(LastChange { by, at: line.at }))
    })
}

impl Session {
    /// The same session for one verb that writes over what stood like this when she began; none where nobody has looked.
    #[must_use]
    pub fn having_stood(&self, stood: Option<Stood>) -> Self {
        match stood {
            Some(stood) => self.having_seen(move |r, _| stood.refuse_changed(r)),
            None => self.having_seen(|_, _| Ok(())),
        }
    }
}
