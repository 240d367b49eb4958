//! Templates with their checklist, and messages to people.

mod record;

pub(crate) use record::{FORMS, PLUG, TEMPLATE_FORMS, TEMPLATES};

use crate::{
    fields, guards, mailings,
    problem::Problem,
    session::{Session, Touching, random},
};
use domain::{
    deeds::Deed,
    ids::{MessageId, PersonId, TemplateId},
    mailing::{LeftOut, Mailing, MailingPurpose, may_be_mailed, refuse_for_the_person},
    messages::{Message, MessageChannel, MessageKind, Template},
    purchases::ProductFamily,
    staff::Task,
    time::{Moment, day_in_sweden},
};
use serde::{Deserialize, Serialize};
use specta::Type;

/// A new version of a template.
#[derive(Clone, Debug, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct AddTemplate {
    /// What the office calls it.
    pub name: String,
    /// Its version.
    pub version: String,
    /// `service` or `marketing`.
    pub kind: String,
    /// What a marketing message is sent for.
    pub purpose: Option<String>,
    /// The family of products it offers.
    pub product_family: Option<String>,
}

/// What somebody has seen in a template (MFL 20 §; policy point 25).
#[derive(Clone, Debug, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct CheckTemplate {
    /// Which.
    pub id: String,
    /// A valid address for stop requests stands in it.
    pub address_seen: bool,
    /// The way to unsubscribe stands at its end.
    pub stop_link_seen: bool,
}

/// A template with its checklist.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct TemplateView {
    /// Identifier.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Its version.
    pub version: String,
    /// Kind code.
    pub kind: String,
    /// Purpose code.
    pub purpose: Option<String>,
    /// Family of products.
    pub product_family: Option<String>,
    /// The address was seen.
    pub address_seen: bool,
    /// The way to unsubscribe was seen.
    pub stop_link_seen: bool,
    /// The day it was checked.
    pub checked_on: Option<String>,
    /// What it still lacks; nothing if it may be sent.
    pub fault: Option<String>,
}

impl From<&Template> for TemplateView {
    fn from(it: &Template) -> Self {
        Self {
            id: it.id.to_string(),
            name: it.name.clone(),
            version: it.version.clone(),
            kind: it.kind.code().to_owned(),
            purpose: it.purpose.map(|purpose| purpose.code().to_owned()),
            product_family: it.product_family.map(|family| family.code().to_owned()),
            address_seen: it.address_seen,
            stop_link_seen: it.stop_link_seen,
            checked_on: it.checked.map(|(on, _)| on.to_string()),
            fault: it.check().err().map(|fault| fault.code().to_owned()),
        }
    }
}

/// Adds a version of a template. Its checklist is empty: a new text is looked at anew.
// policy: 25, 36
pub fn add_template(session: &Session, request: &AddTemplate, now: Moment) -> Result<TemplateView, Problem> {
    let task = session.task_for(Deed::WriteMessages)?;
    let kind = fields::code("kind", &request.kind, MessageKind::from_code)?;
    let purpose = match (kind, fields::optional(request.purpose.as_deref())) {
        (MessageKind::Marketing, Some(text)) => Some(fields::code("purpose", &text, MailingPurpose::from_code)?),
        (MessageKind::Marketing, None) => return Err(Problem::invalid("purpose", "missing")),
        (MessageKind::Service, Some(_)) => return Err(Problem::invalid("purpose", "service-has-none")),
        (MessageKind::Service, None) => None,
    };
    let product_family = match fields::optional(request.product_family.as_deref()) {
        Some(text) => Some(fields::code("product-family", &text, ProductFamily::from_code)?),
        None => None,
    };
    let template = Template {
        id: TemplateId::new(now, random()?),
        name: fields::required("name", &request.name)?,
        version: fields::required("version", &request.version)?,
        kind,
        purpose,
        product_family,
        address_seen: false,
        stop_link_seen: false,
        checked: None,
    };
    guards::refuse_stops("name", &template.name)?;
    session.register.write(&session.holder(now), |w| {
        let same = |it: &Template| it.name == template.name && it.version == template.version;
        if w.templates()?.iter().any(same) {
            return Err(Problem::invalid("version", "taken"));
        }
        w.insert_template(&template)?;
        w.record(
            &session.entry("messages.add-template", task, now).touching(template.id.0).fields(&["name", "version"]),
        )?;
        Ok((&template).into())
    })
}

/// Ticks what somebody has seen in a template.
// policy: 25
pub fn check_template(session: &Session, request: &CheckTemplate, now: Moment) -> Result<TemplateView, Problem> {
    let task = session.task_for(Deed::WriteMessages)?;
    let id = fields::id::<TemplateId>("template", &request.id)?;
    session.register.write(&session.holder(now), |w| {
        let mut template = w.template(id)?.ok_or_else(|| Problem::not_found("template"))?;
        template.address_seen = request.address_seen;
        template.stop_link_seen = request.stop_link_seen;
        template.checked = Some((day_in_sweden(now), session.staff.id));
        w.check_template(&template)?;
        let entry = session.entry("messages.check-template", task, now);
        w.record(&entry.touching(id.0).fields(&["address-seen", "stop-link-seen"]))?;
        Ok((&template).into())
    })
}

/// Every template, the latest first.
pub fn templates(session: &Session) -> Result<Vec<TemplateView>, Problem> {
    session.task_for(Deed::ReadMessages)?;
    Ok(session.register.read(|r| r.templates())?.iter().map(Into::into).collect())
}

/// A message that was sent, or is about to be.
#[derive(Clone, Debug, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct AddMessage {
    /// To whom.
    pub person: String,
    /// Declared task.
    pub task: String,
    /// `service` or `marketing`.
    pub kind: String,
    /// Channel code.
    pub channel: String,
    /// What it was about.
    pub subject: String,
    /// The template it was made from.
    pub template: Option<String>,
    /// When, RFC 3339; now if empty.
    pub sent_at: Option<String>,
}

/// Writes a message down. Marketing to somebody who may not have it is refused: an address that may be used for messages
/// about a service stays with those (policy point 36).
// policy: 35, 36
pub fn add(session: &Session, request: &AddMessage, now: Moment) -> Result<Message, Problem> {
    let task = fields::code("task", &request.task, Task::from_code)?;
    session.may(task, Deed::WriteMessages)?;
    let person = fields::id::<PersonId>("person", &request.person)?;
    let subject = fields::required("subject", &request.subject)?;
    guards::refuse_stops("subject", &subject)?;
    let sent_at = match fields::optional(request.sent_at.as_deref()) {
        Some(text) => Moment::parse_from_rfc3339(&text).map_err(|_| Problem::invalid("sent-at", "not-a-date"))?,
        None => now,
    };
    if sent_at > now {
        return Err(Problem::DateInTheFuture { field: "sent-at".to_owned() });
    }
    let template = match fields::optional(request.template.as_deref()) {
        Some(text) => Some(fields::id::<TemplateId>("template", &text)?),
        None => None,
    };
    let message = Message {
        id: MessageId::new(now, random()?),
        person,
        kind: fields::code("kind", &request.kind, MessageKind::from_code)?,
        channel: fields::code("channel", &request.channel, MessageChannel::from_code)?,
        subject,
        template,
        sent_at,
        recorded_by: Some(session.staff.id),
    };
    session.register.write(&session.holder(now), |w| {
        let about = w.person(person)?.ok_or_else(|| Problem::not_found("person"))?;
        let template = match template {
            Some(id) => Some(w.template(id)?.ok_or_else(|| Problem::not_found("template"))?),
            None => None,
        };
        if let Some(fault) = template.as_ref().and_then(|template| template.check().err()) {
            return Err(Problem::TemplateNotReady { reason: fault.code().to_owned() });
        }
        if message.kind == MessageKind::Marketing {
            let facts = mailings::of_person(w, &about)?;
            may_have(&facts, message.channel, template.as_ref()).map_err(refused)?;
        }
        w.insert_message(&message)?;
        let entry = session.entry("messages.add", task, now);
        w.record(&entry.touching(person.0).touching(message.id.0).fields(&["subject", "kind", "channel"]))?;
        Ok(message)
    })
}

/// Marketing by e-mail and text message needs a ground (MFL 19 §); by letter and telephone it is enough that nothing
/// stands in the way.
fn may_have(
    facts: &domain::mailing::MailFacts,
    channel: MessageChannel,
    template: Option<&Template>,
) -> Result<(), LeftOut> {
    match channel {
        MessageChannel::Letter | MessageChannel::Phone => refuse_for_the_person(facts),
        MessageChannel::Email | MessageChannel::Sms => {
            let purpose = template.and_then(|it| it.purpose).unwrap_or(MailingPurpose::Marketing);
            let product_family = template.and_then(|it| it.product_family);
            may_be_mailed(facts, &Mailing { purpose, product_family }).map(|_| ())
        }
    }
}

/// Nobody is mailed for this reason.
fn refused(reason: LeftOut) -> Problem {
    Problem::MailingRefused { reason: format!("left-out-{}", reason.code()) }
}
