//! Consents as a ledger: given, withdrawn, ended; never changed.

mod record;

pub(crate) use record::{FORMS, PLUG};

use crate::{
    agreements::SourceView,
    due, fields, guards,
    hex::hex,
    problem::Problem,
    retention::{self, RetentionView},
    session::{Session, Touching, random},
};
use domain::{
    consents::{Channel, Consent, ConsentAct, ConsentEvent, ConsentPurpose, ConsentState, ConsentWording},
    deeds::Deed,
    ids::{ConsentEventId, ConsentId, PersonId},
    source::{Source, SourceKind},
    staff::Task,
    time::{Moment, day_in_sweden, in_sweden},
};
use serde::{Deserialize, Serialize};
use specta::Type;

/// One line of a consent's history.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ConsentEventView {
    /// When, RFC 3339.
    pub at: String,
    /// Act code.
    pub act: String,
    /// Channel code.
    pub channel: String,
    /// The exact words, where there are any.
    pub wording: Option<String>,
    /// Their version.
    pub version: Option<String>,
    /// SHA-256 of the words, in hex.
    pub sha256: Option<String>,
    /// IP address.
    pub ip: Option<String>,
}

/// A consent with its history.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ConsentView {
    /// Identifier.
    pub id: String,
    /// Purpose code.
    pub purpose: String,
    /// `active`, `deficient` or `ended`.
    pub state: String,
    /// Where it came from.
    pub source: SourceView,
    /// Oldest first.
    pub events: Vec<ConsentEventView>,
    /// "Varför finns detta kvar?"
    pub retention: RetentionView,
}

impl From<&Consent> for ConsentView {
    fn from(consent: &Consent) -> Self {
        Self {
            id: consent.id.to_string(),
            purpose: consent.purpose.code().to_owned(),
            state: match consent.state() {
                ConsentState::Active => "active",
                ConsentState::Deficient => "deficient",
                ConsentState::Ended(_) => "ended",
            }
            .to_owned(),
            source: (&consent.source).into(),
            events: consent.events.iter().map(Into::into).collect(),
            retention: retention::of_consent(consent),
        }
    }
}

impl From<&ConsentEvent> for ConsentEventView {
    fn from(event: &ConsentEvent) -> Self {
        let (wording, ip) = match &event.act {
            ConsentAct::Given { wording, ip } => (wording.as_ref(), ip.clone()),
            ConsentAct::Confirmed { ip } => (None, ip.clone()),
            ConsentAct::WithdrawnByPerson | ConsentAct::EndedByController => (None, None),
        };
        Self {
            at: in_sweden(event.at).to_rfc3339(),
            act: event.act.code().to_owned(),
            channel: event.channel.code().to_owned(),
            wording: wording.map(|wording| wording.text.clone()),
            version: wording.map(|wording| wording.version.clone()),
            sha256: wording.map(|wording| hex(&wording.sha256())),
            ip,
        }
    }
}

/// A consent given.
#[derive(Clone, Debug, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct GiveConsent {
    /// Who.
    pub person: String,
    /// Declared task.
    pub task: String,
    /// Purpose code.
    pub purpose: String,
    /// Channel code.
    pub channel: String,
    /// When, RFC 3339; now if empty.
    pub at: Option<String>,
    /// The exact words that were shown or read out.
    pub text: String,
    /// The organisation's version of the words.
    pub version: String,
    /// IP address at sign-up.
    pub ip: Option<String>,
}

/// A consent withdrawn by the person, or ended by the organisation.
#[derive(Clone, Debug, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct WithdrawConsent {
    /// Which.
    pub id: String,
    /// Declared task.
    pub task: String,
    /// Channel code.
    pub channel: String,
    /// True when the organisation ended it.
    pub by_controller: bool,
}

/// Records a consent with its proof (GDPR Art. 7(1)). A new consent to a purpose the person once consented to continues
/// the same history.
pub fn give(session: &Session, request: &GiveConsent, now: Moment) -> Result<Consent, Problem> {
    let task = fields::code("task", &request.task, Task::from_code)?;
    session.may(task, Deed::WriteConsents)?;
    let person = fields::id::<PersonId>("person", &request.person)?;
    let purpose = fields::code("purpose", &request.purpose, ConsentPurpose::from_code)?;
    let text = fields::required("text", &request.text)?;
    guards::refuse_stops("text", &text)?;
    let at = match fields::optional(request.at.as_deref()) {
        None => now,
        Some(text) => Moment::parse_from_rfc3339(&text).map_err(|_| Problem::invalid("at", "not-a-date"))?,
    };
    if at > now {
        return Err(Problem::DateInTheFuture { field: "at".to_owned() });
    }
    let event = ConsentEvent {
        id: ConsentEventId::new(now, random()?),
        at,
        act: ConsentAct::Given {
            wording: Some(ConsentWording { text, version: fields::required("version", &request.version)? }),
            ip: fields::optional(request.ip.as_deref()),
        },
        channel: fields::code("channel", &request.channel, Channel::from_code)?,
        recorded_by: Some(session.staff.id),
    };
    let fresh = ConsentId::new(now, random()?);
    session.register.write(&session.holder(now), |w| {
        w.person(person)?.ok_or_else(|| Problem::not_found("person"))?;
        let known = w.consents_of(person)?.into_iter().find(|consent| consent.purpose == purpose);
        let id = known.as_ref().map_or(fresh, |consent| consent.id);
        if known.is_none() {
            let source = Source { kind: SourceKind::Person, detail: None, on: day_in_sweden(at) };
            w.insert_consent(&Consent { id, person, purpose, source, events: Vec::new() })?;
        }
        w.append_consent_event(id, &event)?;
        due::keep_consent(w, id)?;
        w.record(
            &session
                .entry("consents.give", task, now)
                .touching(person.0)
                .touching(id.0)
                .fields(&["purpose", "text", "channel"]),
        )?;
        w.consent(id)?.ok_or_else(|| Problem::not_found("consent"))
    })
}

/// Ends a consent, effective at once (GDPR Art. 7(3); policy point 23). As easy as giving it: nothing but the channel
/// is asked for.
pub fn withdraw(session: &Session, request: &WithdrawConsent, now: Moment) -> Result<Consent, Problem> {
    let task = fields::code("task", &request.task, Task::from_code)?;
    session.may(task, Deed::WriteConsents)?;
    let id = fields::id::<ConsentId>("consent", &request.id)?;
    let act = if request.by_controller { ConsentAct::EndedByController } else { ConsentAct::WithdrawnByPerson };
    let event = ConsentEvent {
        id: ConsentEventId::new(now, random()?),
        at: now,
        act,
        channel: fields::code("channel", &request.channel, Channel::from_code)?,
        recorded_by: Some(session.staff.id),
    };
    session.register.write(&session.holder(now), |w| {
        let consent = w.consent(id)?.ok_or_else(|| Problem::not_found("consent"))?;
        if matches!(consent.state(), ConsentState::Ended(_)) {
            return Err(Problem::ConsentEnded);
        }
        w.append_consent_event(id, &event)?;
        due::keep_consent(w, id)?;
        w.record(
            &session.entry("consents.withdraw", task, now).touching(consent.person.0).touching(id.0).fields(&["state"]),
        )?;
        w.consent(id)?.ok_or_else(|| Problem::not_found("consent"))
    })
}
