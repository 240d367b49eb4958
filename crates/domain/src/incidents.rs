//! Personal data breaches: the register of all of them (GDPR Art. 33(5)), what is due when, and who must be told.

use crate::{
    breach,
    codes::codes,
    due::{ByDay, DueItem, DueKind},
    explain::{Rule, Step, StepCode},
    ids::{PersonId, StaffId},
    limits::later_by_days,
    processing::{DataKind, SubjectKind},
    rules::{Rules, TimeLimit},
    time::{Day, Moment, day_in_sweden},
};
use uuid::Uuid;

const DOCUMENTED: Rule = Rule::gdpr("R30", "GDPR Art. 33(5)");

codes! {
    /// What happened.
    IncidentKind {
        /// Sent or shown to somebody it was not meant for.
        Misdirected = "misdirected",
        /// Somebody got in who may not.
        Intrusion = "intrusion",
        /// Data is gone or cannot be reached.
        Loss = "loss",
        /// Data was changed by somebody who may not.
        Altered = "altered",
        /// A computer or a disk with the register is lost or stolen.
        LostDevice = "lost-device",
        /// A user used, copied or forwarded others' data (policy § 2).
        UserMisuse = "user-misuse",
        /// A member of staff opened an unusual number of people.
        ManyOpenings = "many-openings",
        /// A processor reported it (Art. 33(2)).
        AtProcessor = "at-processor",
        /// Something else.
        Other = "other",
    }
}

codes! {
    /// How grave it is for the people.
    Risk {
        /// Not decided yet.
        Undecided = "undecided",
        /// Unlikely to be a risk: documented, not notified (Art. 33(1)).
        Unlikely = "unlikely",
        /// A risk: the authority is notified.
        Likely = "likely",
        /// A high risk: the people are told as well (Art. 34).
        High = "high",
    }
}

codes! {
    /// Why people need not be told of a high risk (Art. 34(3)).
    TellException {
        /// The data was unintelligible to whoever got it: encrypted.
        Encrypted = "encrypted",
        /// Measures taken since make a high risk unlikely.
        RiskAverted = "risk-averted",
        /// It would need effort out of proportion: a public communication is made instead.
        PublicNotice = "public-notice",
    }
}

codes! {
    /// How far an incident has come.
    IncidentState {
        /// Opened by another place of the program, or without a moment of awareness: nobody has looked at it.
        Draft = "draft",
        /// The clock runs, nothing is decided.
        Open = "open",
        /// It must be notified and has not been.
        ToNotify = "to-notify",
        /// Notified; the supplement is awaited.
        Notified = "notified",
        /// Done. It stays in the register.
        Closed = "closed",
    }
}

/// What is known about an incident. Facts come in phases (Art. 33(4)); every one may be missing at first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Incident {
    /// Identifier.
    pub id: Uuid,
    /// Number people quote, `I-2026-0001`.
    pub number: String,
    /// What.
    pub kind: IncidentKind,
    /// When the organisation became aware: the clock starts here. `None` in a draft.
    pub aware_at: Option<Moment>,
    /// When it began, as far as is known.
    pub began_on: Option<Day>,
    /// When it ended.
    pub ended_on: Option<Day>,
    /// What happened, in words.
    pub happened: String,
    /// Categories of data.
    pub categories: Vec<DataKind>,
    /// Categories of people.
    pub subjects: Vec<SubjectKind>,
    /// About how many people.
    pub people: Option<u64>,
    /// Likely consequences (Art. 33(3)(c)).
    pub effects: Option<String>,
    /// What was done and is planned (Art. 33(3)(d)).
    pub measures: Option<String>,
    /// How grave.
    pub risk: Risk,
    /// Why.
    pub risk_reasons: Option<String>,
    /// When the authority was notified.
    pub notified_at: Option<Moment>,
    /// Why it was notified later than 72 hours.
    pub late_reasons: Option<String>,
    /// When the supplement was sent.
    pub supplemented_on: Option<Day>,
    /// When the people were told (Art. 34).
    pub told_on: Option<Day>,
    /// Why they need not be.
    pub told_exception: Option<TellException>,
    /// The words of the decision about telling.
    pub told_reasons: Option<String>,
    /// When it was entered.
    pub recorded_at: Moment,
    /// By whom; `None` for a draft the program opened.
    pub recorded_by: Option<StaffId>,
    /// When it was closed.
    pub closed_at: Option<Moment>,
    /// Those it is known to concern.
    pub persons: Vec<PersonId>,
}

impl Incident {
    /// A draft: only what happened is known.
    pub fn draft(id: Uuid, number: String, kind: IncidentKind, happened: String, at: Moment) -> Self {
        Self {
            id,
            number,
            kind,
            aware_at: None,
            began_on: None,
            ended_on: None,
            happened,
            categories: Vec::new(),
            subjects: Vec::new(),
            people: None,
            effects: None,
            measures: None,
            risk: Risk::Undecided,
            risk_reasons: None,
            notified_at: None,
            late_reasons: None,
            supplemented_on: None,
            told_on: None,
            told_exception: None,
            told_reasons: None,
            recorded_at: at,
            recorded_by: None,
            closed_at: None,
            persons: Vec::new(),
        }
    }

    /// How far it has come.
    pub const fn state(&self) -> IncidentState {
        if self.closed_at.is_some() {
            return IncidentState::Closed;
        }
        match (self.aware_at, self.notified_at, self.risk) {
            (None, _, _) => IncidentState::Draft,
            (Some(_), Some(_), _) => IncidentState::Notified,
            (Some(_), None, Risk::Likely | Risk::High) => IncidentState::ToNotify,
            (Some(_), None, Risk::Undecided | Risk::Unlikely) => IncidentState::Open,
        }
    }

    /// The end of the hours; nothing for a draft.
    pub fn deadline(&self, rules: &Rules) -> Option<Moment> {
        self.aware_at.map(|aware| breach::notification_by(rules, aware).deadline)
    }

    /// The last day for the supplement; nothing before the first notification.
    pub fn supplement_until(&self, rules: &Rules) -> Option<Day> {
        let notified = day_in_sweden(self.notified_at?);
        Some(later_by_days(notified, rules.limits.count(TimeLimit::BreachSupplement, notified)))
    }
}

codes! {
    /// Why a step with an incident is refused.
    IncidentRefusal {
        /// A time that has not come.
        Future = "future",
        /// Notified before anybody was aware.
        BeforeAware = "before-aware",
        /// The clock has not started: no moment of awareness.
        NotAware = "not-aware",
        /// Later than 72 hours without reasons (Art. 33(1)).
        LateWithoutReasons = "late-without-reasons",
        /// A decision without reasons (Art. 33(5)).
        ReasonsMissing = "reasons-missing",
        /// Closed: the register is kept as it is.
        Closed = "closed",
        /// A risk that was not notified.
        NotNotified = "not-notified",
        /// A high risk, and neither were the people told nor is there an exception.
        PeopleNotTold = "people-not-told",
        /// Effects or measures are not written down (Art. 33(5)).
        FactsMissing = "facts-missing",
        /// The supplement comes after a first notification only.
        NothingToSupplement = "nothing-to-supplement",
    }
}

fn given(text: Option<&str>) -> bool {
    text.is_some_and(|text| !text.trim().is_empty())
}

/// Whether the authority may be recorded as notified at this moment.
///
/// # Errors
/// An [`IncidentRefusal`].
pub fn may_notify(
    rules: &Rules,
    incident: &Incident,
    at: Moment,
    late: Option<&str>,
    now: Moment,
) -> Result<(), IncidentRefusal> {
    let aware = incident.aware_at.ok_or(IncidentRefusal::NotAware)?;
    if incident.closed_at.is_some() {
        Err(IncidentRefusal::Closed)
    } else if at > now {
        Err(IncidentRefusal::Future)
    } else if at < aware {
        Err(IncidentRefusal::BeforeAware)
    } else if at > breach::notification_by(rules, aware).deadline && !given(late) {
        Err(IncidentRefusal::LateWithoutReasons)
    } else {
        Ok(())
    }
}

/// Whether an incident may be closed: everything Art. 33(5) asks for is documented, and who had to be told has been.
///
/// # Errors
/// An [`IncidentRefusal`].
pub fn may_close(incident: &Incident) -> Result<(), IncidentRefusal> {
    if incident.closed_at.is_some() {
        return Err(IncidentRefusal::Closed);
    }
    if incident.aware_at.is_none() {
        return Err(IncidentRefusal::NotAware);
    }
    if incident.risk == Risk::Undecided || !given(incident.risk_reasons.as_deref()) {
        return Err(IncidentRefusal::ReasonsMissing);
    }
    if !given(incident.effects.as_deref()) || !given(incident.measures.as_deref()) {
        return Err(IncidentRefusal::FactsMissing);
    }
    let risky = matches!(incident.risk, Risk::Likely | Risk::High);
    if risky && incident.notified_at.is_none() {
        return Err(IncidentRefusal::NotNotified);
    }
    if incident.risk == Risk::High && incident.told_on.is_none() && incident.told_exception.is_none() {
        return Err(IncidentRefusal::PeopleNotTold);
    }
    Ok(())
}

/// The number of the next incident of this year, after those that are taken.
pub fn next_number<'a>(year: i32, taken: impl Iterator<Item = &'a str>) -> String {
    let prefix = format!("I-{year:04}-");
    let last = taken.filter_map(|number| number.strip_prefix(&prefix)?.parse::<u32>().ok()).max().unwrap_or(0);
    format!("{prefix}{:04}", last.saturating_add(1))
}

codes! {
    /// Whether a computer's disk is encrypted.
    // policy: 33
    DiskEncryption {
        /// It is.
        Yes = "yes",
        /// It is not.
        No = "no",
        /// Nobody has looked.
        Unknown = "unknown",
    }
}

/// A computer that holds the register.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Device {
    /// Identifier.
    pub id: Uuid,
    /// What the office calls it.
    pub name: String,
    /// Where it stands or who carries it, by function.
    pub place: Option<String>,
    /// Whether its disk is encrypted.
    pub encryption: DiskEncryption,
    /// When that was looked at.
    pub checked_on: Day,
    /// When it was lost.
    pub lost_at: Option<Moment>,
    /// The incident this led to.
    pub incident: Option<Uuid>,
    /// When it stopped holding the register.
    pub retired_on: Option<Day>,
}

/// What is due with an incident: to decide and notify within the hours there are, and then to supplement. A draft is due the day it
/// was made: whether anybody is aware of a breach is the first question.
pub fn due(rules: &Rules, incident: &Incident) -> Vec<DueItem> {
    let item = |last_day, internal_day, steps| DueItem {
        kind: DueKind::Incident,
        subject: incident.id,
        person: None,
        last_day,
        internal_day,
        steps,
    };
    match (incident.state(), incident.aware_at) {
        (IncidentState::Closed, _) => Vec::new(),
        (IncidentState::Notified, _) => supplement(rules, incident).into_iter().collect(),
        (_, Some(aware)) => {
            let limit = breach::notification_by(rules, aware);
            vec![item(day_in_sweden(limit.deadline), day_in_sweden(aware), limit.steps)]
        }
        (_, None) => {
            let on = day_in_sweden(incident.recorded_at);
            vec![item(on, on, vec![Step::new(StepCode::BreachDraft, &DOCUMENTED, on, on)])]
        }
    }
}

/// The supplement to a notification, while it is awaited. The authority does not remind, so it is due on the day itself.
fn supplement(rules: &Rules, incident: &Incident) -> Option<DueItem> {
    let notified = day_in_sweden(incident.notified_at?);
    let limit = rules.limits.in_force(TimeLimit::BreachSupplement, notified)?;
    let by = ByDay {
        kind: DueKind::IncidentSupplement,
        subject: incident.id,
        person: None,
        rule: &limit.named(),
        code: StepCode::BreachSupplement,
        from: notified,
        last_day: incident.supplement_until(rules)?,
        count: Some(limit.count),
    };
    incident.supplemented_on.is_none().then(|| by.item(rules))
}
