//! The texts of letters: shipped with the program, edited by the office, and always to be had back.

use crate::{
    fields, guards,
    problem::Problem,
    session::{Session, Touching},
};
use domain::{
    deeds::Deed,
    letters::{LetterKind, TemplateProblem, check, missing},
    staff::Task,
    time::Moment,
};
use papers::Language;
use serde::{Deserialize, Serialize};
use specta::Type;
use store::Read;

macro_rules! shipped {
    ($kind:expr, $language:expr; $($variant:ident = $file:literal),* $(,)?) => {
        match ($kind, $language) {
            $(
                (LetterKind::$variant, Language::Sv) =>
                    include_str!(concat!("../../../../assets/templates/letters/sv/", $file, ".md")),
                (LetterKind::$variant, Language::En) =>
                    include_str!(concat!("../../../../assets/templates/letters/en/", $file, ".md")),
            )*
        }
    };
}

/// The text the program ships.
pub(crate) const fn shipped(kind: LetterKind, language: Language) -> &'static str {
    shipped!(kind, language;
        Acknowledgement = "acknowledgement",
        Identity = "identity",
        Clarification = "clarification",
        Extension = "extension",
        Answer = "answer",
        Refusal = "refusal",
        Rectification = "rectification",
        Erasure = "erasure",
        RestrictionLifting = "restriction-lifting",
        Recipients = "recipients",
        NoticeRectification = "notice-rectification",
        NoticeErasure = "notice-erasure",
        NoticeRestriction = "notice-restriction",
    )
}

fn key(kind: LetterKind, language: Language) -> String {
    format!("letters.{}.{}", language.code(), kind.code())
}

/// The text in force: the office's own, or the one the program ships.
pub(crate) fn text(r: &Read<'_>, kind: LetterKind, language: Language) -> Result<String, Problem> {
    Ok(r.setting(&key(kind, language))?.unwrap_or_else(|| shipped(kind, language).to_owned()))
}

/// The same for codes, as a host says them.
pub(crate) fn template_in_force(r: &Read<'_>, kind: &str, in_language: &str) -> Result<String, Problem> {
    let kind = fields::code("letter-kind", kind, LetterKind::from_code)?;
    text(r, kind, language("language", in_language)?)
}

/// A template as it is shown and edited.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct LetterTemplateView {
    /// Letter code: `letter-kind-<code>`.
    pub kind: String,
    /// `sv` or `en`.
    pub language: String,
    /// The text in force.
    pub text: String,
    /// Whether the office has changed it.
    pub edited: bool,
    /// The placeholders it must have.
    pub needs: Vec<String>,
    /// The placeholders it can have: `placeholder-<code>`.
    pub placeholders: Vec<String>,
}

/// A template to be changed.
#[derive(Clone, Debug, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct EditTemplate {
    /// Letter code.
    pub kind: String,
    /// `sv` or `en`.
    pub language: String,
    /// The new text; none brings back the one the program ships.
    pub text: Option<String>,
}

/// A text that is to become a letter.
#[derive(Clone, Debug, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct TemplateDraft {
    /// Letter code.
    pub kind: String,
    /// `sv` or `en`.
    pub language: String,
    /// The text.
    pub text: String,
}

/// What is wrong with such a text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct TemplateFaults {
    /// The placeholders it must have and has not.
    pub missing: Vec<String>,
    /// Why it cannot become a letter; nothing if it can.
    pub problem: Option<Problem>,
}

impl TemplateDraft {
    /// The letter and the language, if there are such.
    pub(super) fn which(&self) -> Result<(LetterKind, Language), Problem> {
        let kind = fields::code("letter-kind", &self.kind, LetterKind::from_code)?;
        Ok((kind, language("language", &self.language)?))
    }

    /// Refuses a text that could not become the letter the law wants, or holds what nobody may write down.
    pub(super) fn refuse_unsound(&self, kind: LetterKind) -> Result<(), Problem> {
        check(kind, &self.text).map_err(|problem| unsound(&problem))?;
        guards::refuse_stops("letter-text", &self.text)
    }
}

/// Looks a text over while it is written. Changes nothing.
pub fn faults(session: &Session, draft: &TemplateDraft) -> Result<TemplateFaults, Problem> {
    session.task_for(Deed::ReadRequests)?;
    let (kind, _) = draft.which()?;
    Ok(TemplateFaults {
        missing: missing(kind, &draft.text).into_iter().map(|it| it.code().to_owned()).collect(),
        problem: draft.refuse_unsound(kind).err(),
    })
}

/// Every letter in both languages.
pub fn list(session: &Session) -> Result<Vec<LetterTemplateView>, Problem> {
    session.task_for(Deed::ReadRequests)?;
    session.register.read(|r| {
        let mut views = Vec::new();
        for kind in LetterKind::ALL {
            for language in [Language::Sv, Language::En] {
                views.push(view(kind, language, r.setting(&key(kind, language))?));
            }
        }
        Ok(views)
    })
}

/// One letter in one language.
///
/// # Errors
/// [`Problem::InvalidField`] for a letter or a language there is not.
pub fn one(session: &Session, kind: &str, language_code: &str) -> Result<LetterTemplateView, Problem> {
    session.task_for(Deed::ReadRequests)?;
    let kind = fields::code("letter-kind", kind, LetterKind::from_code)?;
    let language = language("language", language_code)?;
    session.register.read(|r| Ok(view(kind, language, r.setting(&key(kind, language))?)))
}

fn view(kind: LetterKind, language: Language, own: Option<String>) -> LetterTemplateView {
    LetterTemplateView {
        kind: kind.code().to_owned(),
        language: language.code().to_owned(),
        edited: own.is_some(),
        text: own.unwrap_or_else(|| shipped(kind, language).to_owned()),
        needs: kind.needs().iter().map(|it| it.code().to_owned()).collect(),
        placeholders: kind.placeholders().into_iter().map(|it| it.code().to_owned()).collect(),
    }
}

/// Changes a letter's text, or brings back the one the program ships.
///
/// # Errors
/// [`Problem::InvalidField`] with the field `letter-text` for a text that could not become the letter the law wants.
pub fn edit(session: &Session, request: &EditTemplate, now: Moment) -> Result<LetterTemplateView, Problem> {
    session.may(Task::Request, Deed::DecideRequest)?;
    let kind = fields::code("letter-kind", &request.kind, LetterKind::from_code)?;
    let language = language("language", &request.language)?;
    let text = request.text.as_deref().map(str::trim);
    if let Some(text) = text {
        check(kind, text).map_err(|problem| unsound(&problem))?;
        guards::refuse_stops("letter-text", text)?;
    }
    session.register.write(&session.holder(now), |w| {
        match text {
            Some(text) if text != shipped(kind, language).trim() => w.set_setting(&key(kind, language), text)?,
            _ => _ = w.remove_setting(&key(kind, language))?,
        }
        w.record(&session.entry("requests.template", Task::Request, now).fields(&["template"]))?;
        Ok(view(kind, language, w.setting(&key(kind, language))?))
    })
}

fn unsound(problem: &TemplateProblem) -> Problem {
    Problem::invalid(
        "letter-text",
        match problem {
            TemplateProblem::NoSubject => "template-no-subject",
            TemplateProblem::Empty => "template-empty",
            TemplateProblem::TooLong => "too-long",
            TemplateProblem::UnknownPlaceholder(_) => "template-unknown-placeholder",
            TemplateProblem::OpenBrace => "template-open-brace",
            TemplateProblem::Missing(_) => "template-placeholder-missing",
        },
    )
}

/// `sv` or `en`.
pub(crate) fn language(field: &str, text: &str) -> Result<Language, Problem> {
    fields::code(field, text, |code| [Language::Sv, Language::En].into_iter().find(|it| it.code() == code))
}
