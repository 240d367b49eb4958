//! Mailing lists: who may be mailed, who may not and why, and the list for the tool that mails.
//!
//! No list is made past [`domain::mailing::list`]: the facts are gathered here, the decision is taken there.

mod facts;
mod taken;

pub(crate) use facts::{everybody, of_person};
pub use taken::{Exported, export};

use crate::{fields, people::masked_person, problem::Problem, session::Session};
use domain::{
    deeds::Deed,
    ids::TemplateId,
    mailing::{self, LeftOut, MailGround, Mailing, MailingList, MailingPurpose},
    messages::{MessageKind, Template},
    purchases::ProductFamily,
};
use serde::{Deserialize, Serialize};
use specta::Type;
use store::Read;

/// Which mailing list.
#[derive(Clone, Debug, Default, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct MailingRequest {
    /// `newsletter` or `marketing`.
    pub purpose: String,
    /// The family of products that is offered; with marketing only.
    pub product_family: Option<String>,
    /// The template that will be sent.
    pub template: Option<String>,
    /// The outside recipient that will send it: a line of the register of recipients. Everybody who is mailed then has
    /// it in her disclosure log (GDPR Art. 15(1)(c), C-154/21).
    #[serde(default)]
    pub recipient: Option<String>,
}

/// How many are left out for one reason.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct LeftOutCount {
    /// Reason code.
    pub reason: String,
    /// How many.
    pub people: u32,
}

/// Somebody who is left out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct LeftOutLine {
    /// Identifier.
    pub person_id: String,
    /// Initials and customer number, the number alone for a protected identity.
    pub who: String,
    /// Reason code.
    pub reason: String,
}

/// A mailing list as it would be now, with everybody who is not on it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct MailingView {
    /// Purpose code.
    pub purpose: String,
    /// How many would be mailed.
    pub listed: u32,
    /// Of these, how many on each ground.
    pub grounds: Vec<LeftOutCount>,
    /// How many would not, by reason.
    pub left_out: Vec<LeftOutCount>,
    /// The first of them; at most [`SHOWN`].
    pub lines: Vec<LeftOutLine>,
    /// Addresses on the list of those that are not mailed again.
    pub suppressed: u32,
    /// What the template still lacks; nothing if it may be sent, or if none is named.
    pub template_fault: Option<String>,
}

/// How many of those who are left out a view names.
pub const SHOWN: usize = 200;

/// The list as it would be now. Nothing is taken out, nobody is named in full.
// policy: 36
pub fn preview(session: &Session, request: &MailingRequest) -> Result<MailingView, Problem> {
    session.task_for(Deed::ReadConsents)?;
    session.register.read(|r| {
        let (mailing, template) = read(r, request)?;
        let list = mailing::list(&everybody(r)?, &mailing);
        view(r, mailing, template.as_ref(), &list)
    })
}

/// What is mailed, as the request says; the template must fit it.
fn read(r: &Read<'_>, request: &MailingRequest) -> Result<(Mailing, Option<Template>), Problem> {
    let purpose = fields::code("purpose", &request.purpose, MailingPurpose::from_code)?;
    let family = match fields::optional(request.product_family.as_deref()) {
        Some(text) => Some(fields::code("product-family", &text, ProductFamily::from_code)?),
        None => None,
    };
    let template = match fields::optional(request.template.as_deref()) {
        Some(text) => {
            let id = fields::id::<TemplateId>("template", &text)?;
            Some(r.template(id)?.ok_or_else(|| Problem::not_found("template"))?)
        }
        None => None,
    };
    if let Some(template) = &template
        && (template.kind != MessageKind::Marketing || template.purpose != Some(purpose))
    {
        return Err(Problem::invalid("template", "other-purpose"));
    }
    let product_family = family.or_else(|| template.as_ref().and_then(|template| template.product_family));
    Ok((Mailing { purpose, product_family }, template))
}

fn view(
    r: &Read<'_>,
    mailing: Mailing,
    template: Option<&Template>,
    list: &MailingList,
) -> Result<MailingView, Problem> {
    let mut lines = Vec::new();
    for (id, reason) in list.left_out.iter().filter(|(_, reason)| worth_naming(*reason)).take(SHOWN) {
        let Some(person) = r.person(*id)? else { continue };
        let who = masked_person(&person);
        lines.push(LeftOutLine { person_id: id.to_string(), who, reason: reason.code().to_owned() });
    }
    let on_ground = |code: &str| list.recipients.iter().filter(|it| it.ground.code() == code).count();
    Ok(MailingView {
        purpose: mailing.purpose.code().to_owned(),
        listed: count(list.recipients.len() as u64),
        grounds: MailGround::CODES
            .into_iter()
            .map(|code| LeftOutCount { reason: code.to_owned(), people: count(on_ground(code) as u64) })
            .filter(|it| it.people > 0)
            .collect(),
        left_out: list
            .counts()
            .into_iter()
            .map(|(reason, people)| LeftOutCount { reason: reason.code().to_owned(), people: count(people) })
            .collect(),
        lines,
        suppressed: count(r.suppressions_count()?),
        template_fault: template.and_then(|it| it.check().err()).map(|fault| fault.code().to_owned()),
    })
}

/// Most people never asked for a mailing; naming them would hide those who once did.
fn worth_naming(reason: LeftOut) -> bool {
    !matches!(reason, LeftOut::NoGround | LeftOut::NoAddress)
}

fn count(number: u64) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
