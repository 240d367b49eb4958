//! Consents as a ledger: given, withdrawn, ended; never changed.

mod deficient;
mod ip;
mod proof;
mod record;
mod requests;

pub use deficient::{DeficientConsent, deficient};
pub(crate) use ip::{IP_FORMS, IP_PLUG, bare_ip};
pub use proof::proof;
pub(crate) use record::{FORMS, PLUG, bare};
pub use requests::{ConfirmConsent, GiveConsent, RenewConsent, WithdrawConsent};

use crate::{
    agreements::SourceView,
    due, fields, flags, guards,
    problem::Problem,
    retention::{self, RetentionView},
    session::{Session, Touching, random},
};
use domain::{
    consents::{
        Channel, Consent, ConsentAct, ConsentEvent, ConsentPurpose, ConsentState, ConsentWording, Stopped, stops,
    },
    deeds::Deed,
    ids::{ConsentEventId, ConsentId, PersonId, StaffId},
    source::{Source, SourceKind},
    staff::Task,
    suppression::SuppressionReason,
    technical::is_ip,
    time::{Moment, day_in_sweden, in_sweden},
};
use serde::Serialize;
use specta::Type;
use store::{Read, Write};

/// One line of a consent's history.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ConsentEventView {
    /// Identifier.
    pub id: String,
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
    /// What ended at that moment, for a withdrawal.
    pub stopped: Vec<String>,
}

/// A consent with its history.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ConsentView {
    /// Identifier.
    pub id: String,
    /// Purpose code.
    pub purpose: String,
    /// `awaiting`, `active`, `deficient` or `ended`.
    pub state: String,
    /// What is wrong with a deficient one.
    pub deficiency: Option<String>,
    /// Where it came from.
    pub source: SourceView,
    /// Oldest first.
    pub events: Vec<ConsentEventView>,
    /// "Varför finns detta kvar?"
    pub retention: RetentionView,
}

/// A consent as it is shown, with what its withdrawals ended.
pub(crate) fn view(r: &Read<'_>, consent: &Consent) -> Result<ConsentView, Problem> {
    let events = consent
        .events
        .iter()
        .map(|event| {
            let stopped = r.stopped_by(event.id)?;
            Ok(event_view(event, &stopped))
        })
        .collect::<Result<_, Problem>>()?;
    Ok(ConsentView {
        id: consent.id.to_string(),
        purpose: consent.purpose.code().to_owned(),
        state: consent.state().code().to_owned(),
        deficiency: consent.deficiency().map(|fault| fault.code().to_owned()),
        source: (&consent.source).into(),
        events,
        retention: retention::of_consent(consent),
    })
}

fn event_view(event: &ConsentEvent, stopped: &[Stopped]) -> ConsentEventView {
    let (wording, ip) = match &event.act {
        ConsentAct::Asked { wording, ip } | ConsentAct::Given { wording, ip } => (wording.as_ref(), ip.clone()),
        ConsentAct::Confirmed { ip } => (None, ip.clone()),
        ConsentAct::WithdrawnByPerson | ConsentAct::EndedByController => (None, None),
    };
    ConsentEventView {
        id: event.id.to_string(),
        at: in_sweden(event.at).to_rfc3339(),
        act: event.act.code().to_owned(),
        channel: event.channel.code().to_owned(),
        wording: wording.map(|wording| wording.text.clone()),
        version: wording.map(|wording| wording.version.clone()),
        sha256: wording.map(|wording| hex::encode(wording.sha256())),
        ip,
        stopped: stopped.iter().map(|one| one.code().to_owned()).collect(),
    }
}

/// Records a consent with its proof (GDPR Art. 7(1)). A new consent to a purpose the person once consented to continues
/// the same history: that is also how a deficient one is renewed. One she gives herself after a withdrawal takes her
/// address off the list of addresses that are not mailed again.
// policy: 17, 23, 38, 88
pub fn give(session: &Session, request: &GiveConsent, now: Moment) -> Result<Consent, Problem> {
    let task = fields::code("task", &request.task, Task::from_code)?;
    session.may(task, Deed::WriteConsents)?;
    let person = fields::id::<PersonId>("person", &request.person)?;
    let purpose = fields::code("purpose", &request.purpose, ConsentPurpose::from_code)?;
    let text = fields::required("text", &request.text)?;
    guards::refuse_stops("text", &text)?;
    let at = moment_or_now(request.at.as_deref(), now)?;
    let wording = Some(ConsentWording { text, version: fields::required("version", &request.version)? });
    let ip = ip_address(request.ip.as_deref())?;
    let act = if request.awaiting { ConsentAct::Asked { wording, ip } } else { ConsentAct::Given { wording, ip } };
    let channel = fields::code("channel", &request.channel, Channel::from_code)?;
    let event = event(at, act, channel, Some(session.staff.id), now)?;
    session.register.write(&session.holder(now), |w| {
        w.person(person)?.ok_or_else(|| Problem::not_found("person"))?;
        flags::may_consent(w, person)?;
        let source = Source { kind: SourceKind::Person, detail: None, on: day_in_sweden(at) };
        let id = history(w, person, purpose, &source, now)?;
        w.append_consent_event(id, &event)?;
        let consent = settled(w, id, &event)?;
        w.record(
            &session
                .entry("consents.give", task, now)
                .touching(person.0)
                .touching(id.0)
                .fields(&["purpose", "text", "channel"]),
        )?;
        Ok(consent)
    })
}

/// Renews a consent in today's words: what was deficient holds again from now on, and its history stays.
// policy: 4, 88
pub fn renew(session: &Session, request: &RenewConsent, now: Moment) -> Result<Consent, Problem> {
    let task = fields::code("task", &request.task, Task::from_code)?;
    session.may(task, Deed::WriteConsents)?;
    let id = fields::id::<ConsentId>("consent", &request.id)?;
    let known = session.register.read(|r| r.consent(id))?.ok_or_else(|| Problem::not_found("consent"))?;
    let give_again = GiveConsent {
        person: known.person.to_string(),
        task: request.task.clone(),
        purpose: known.purpose.code().to_owned(),
        channel: request.channel.clone(),
        at: None,
        text: request.text.clone(),
        version: request.version.clone(),
        ip: None,
        awaiting: request.awaiting,
    };
    give(session, &give_again, now)
}

/// The person confirmed by the second step of a double opt-in.
pub fn confirm(session: &Session, request: &ConfirmConsent, now: Moment) -> Result<Consent, Problem> {
    let task = fields::code("task", &request.task, Task::from_code)?;
    session.may(task, Deed::WriteConsents)?;
    let id = fields::id::<ConsentId>("consent", &request.id)?;
    let at = moment_or_now(request.at.as_deref(), now)?;
    let act = ConsentAct::Confirmed { ip: ip_address(request.ip.as_deref())? };
    let event = event(at, act, Channel::Email, Some(session.staff.id), now)?;
    session.register.write(&session.holder(now), |w| {
        let before = w.consent(id)?.ok_or_else(|| Problem::not_found("consent"))?;
        if matches!(before.state(), ConsentState::Ended(_)) {
            return Err(Problem::ConsentEnded);
        }
        w.append_consent_event(id, &event)?;
        let consent = settled(w, id, &event)?;
        let entry = session.entry("consents.confirm", task, now);
        w.record(&entry.touching(consent.person.0).touching(id.0).fields(&["state"]))?;
        Ok(consent)
    })
}

/// Ends a consent, effective at once (GDPR Art. 7(3); policy point 23). As easy as giving it: nothing but the channel
/// is asked for.
// policy: 23, 24
pub fn withdraw(session: &Session, request: &WithdrawConsent, now: Moment) -> Result<Consent, Problem> {
    let task = fields::code("task", &request.task, Task::from_code)?;
    session.may(task, Deed::WriteConsents)?;
    let id = fields::id::<ConsentId>("consent", &request.id)?;
    let act = if request.by_controller { ConsentAct::EndedByController } else { ConsentAct::WithdrawnByPerson };
    let channel = fields::code("channel", &request.channel, Channel::from_code)?;
    session.register.write(&session.holder(now), |w| {
        let consent = w.consent(id)?.ok_or_else(|| Problem::not_found("consent"))?;
        if matches!(consent.state(), ConsentState::Ended(_)) {
            return Err(Problem::ConsentEnded);
        }
        end(w, &consent, act, channel, now, Some(session.staff.id), now)?;
        let entry = session.entry("consents.withdraw", task, now);
        w.record(&entry.touching(consent.person.0).touching(id.0).fields(&["state"]))?;
        w.consent(id)?.ok_or_else(|| Problem::not_found("consent"))
    })
}

/// Erases the IP address of one line of a history: it is kept for a shorter time than the consent (policy point 38).
// policy: 38
pub fn forget_ip(session: &Session, task: Task, event: ConsentEventId, now: Moment) -> Result<(), Problem> {
    session.may(task, Deed::WriteConsents)?;
    session.register.write(&session.holder(now), |w| {
        let id = w.consent_of_event(event)?.ok_or_else(|| Problem::not_found("consent"))?;
        let consent = w.consent(id)?.ok_or_else(|| Problem::not_found("consent"))?;
        w.erase_consent_ip(event)?;
        let entry = session.entry("consents.forget-ip", task, now);
        w.record(&entry.touching(consent.person.0).touching(id.0).fields(&["ip"]))?;
        Ok(())
    })
}

/// The history of a person's consent to a purpose, begun if there is none.
pub(crate) fn history(
    w: &mut Write<'_>,
    person: PersonId,
    purpose: ConsentPurpose,
    source: &Source,
    now: Moment,
) -> Result<ConsentId, Problem> {
    if let Some(known) = w.consent_for(person, purpose)? {
        return Ok(known.id);
    }
    let id = ConsentId::new(now, random()?);
    w.insert_consent(&Consent { id, person, purpose, source: source.clone(), events: Vec::new() })?;
    Ok(id)
}

/// A new line of a history.
pub(crate) fn event(
    at: Moment,
    act: ConsentAct,
    channel: Channel,
    recorded_by: Option<StaffId>,
    now: Moment,
) -> Result<ConsentEvent, Problem> {
    Ok(ConsentEvent { id: ConsentEventId::new(now, random()?), at, act, channel, recorded_by })
}

/// Adds the end of a consent, with everything that ends at the same moment: what rested on it, the recording of what she
/// opens, her segments, and the use of her address.
pub(crate) fn end(
    w: &mut Write<'_>,
    consent: &Consent,
    act: ConsentAct,
    channel: Channel,
    at: Moment,
    recorded_by: Option<StaffId>,
    now: Moment,
) -> Result<(), Problem> {
    let by_person = act == ConsentAct::WithdrawnByPerson;
    let event = event(at, act, channel, recorded_by, now)?;
    w.append_consent_event(consent.id, &event)?;
    let mut stopped = stops(consent.purpose, by_person);
    let email = w.person(consent.person)?.and_then(|person| person.email);
    stopped.retain(|one| *one != Stopped::Suppressed || email.is_some());
    for one in &stopped {
        match (one, &email) {
            (Stopped::Suppressed, Some(email)) => {
                w.suppress(email, SuppressionReason::Withdrawn, day_in_sweden(at), keys::random::<32>()?)?;
            }
            (Stopped::Tracking, _) => {
                w.delete_tracking_of(consent.person)?;
            }
            (Stopped::Segments, _) => {
                w.end_memberships_of(consent.person, day_in_sweden(at))?;
            }
            (Stopped::Newsletter | Stopped::Marketing | Stopped::Suppressed, _) => {}
        }
    }
    w.set_stopped(event.id, &stopped)?;
    due::keep_consent(w, consent.id)
}

/// After a consent was given or confirmed: the list of what is due, and the list of addresses that are not mailed again.
pub(crate) fn settled(w: &mut Write<'_>, id: ConsentId, event: &ConsentEvent) -> Result<Consent, Problem> {
    due::keep_consent(w, id)?;
    let consent = w.consent(id)?.ok_or_else(|| Problem::not_found("consent"))?;
    if consent.state() != ConsentState::Active {
        return Ok(consent);
    }
    let objected = domain::objections::objected(&w.objections_of(consent.person)?);
    let email = w.person(consent.person)?.and_then(|person| person.email);
    if let Some(email) = email.filter(|_| !objected.marketing)
        && let Some((reason, since)) = w.suppressed(&email)?
        && reason.ends_with_new_consent()
        && day_in_sweden(event.at) >= since
    {
        w.unsuppress(&email)?;
    }
    Ok(consent)
}

fn moment_or_now(text: Option<&str>, now: Moment) -> Result<Moment, Problem> {
    let at = match fields::optional(text) {
        None => now,
        Some(text) => Moment::parse_from_rfc3339(&text).map_err(|_| Problem::invalid("at", "not-a-date"))?,
    };
    if at > now { Err(Problem::DateInTheFuture { field: "at".to_owned() }) } else { Ok(at) }
}

fn ip_address(text: Option<&str>) -> Result<Option<String>, Problem> {
    match fields::optional(text) {
        Some(text) if !is_ip(&text) => Err(Problem::invalid("ip", "not-an-ip-address")),
        ip => Ok(ip),
    }
}
