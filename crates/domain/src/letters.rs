//! The letters of a case and those to recipients: which there are, and how a template the office has edited becomes one.

use crate::{codes::codes, processing::NoticeCause, requests::RequestKind};

codes! {
    /// A letter. Its words are `letter-kind-<code>`.
    LetterKind {
        /// The request has come in (EDPB 01/2022 § 57).
        Acknowledgement = "acknowledgement",
        /// Who is asking? (Art. 12(6))
        Identity = "identity",
        /// What is meant? (recital 63)
        Clarification = "clarification",
        /// Two further months, and why (Art. 12(3)).
        Extension = "extension",
        /// The answer.
        Answer = "answer",
        /// The refusal, why, and where to complain (Art. 12(4)).
        Refusal = "refusal",
        /// What was rectified (Art. 16).
        Rectification = "rectification",
        /// What was erased and what was kept (Art. 17).
        Erasure = "erasure",
        /// A restriction will be lifted (Art. 18(3)).
        RestrictionLifting = "restriction-lifting",
        /// To a recipient, item by item and by name, in a case (Art. 19).
        Recipients = "recipients",
        /// To a recipient, under the reference alone: data was rectified (Art. 19).
        NoticeRectification = "notice-rectification",
        /// To a recipient, under the reference alone: data was erased (Art. 19).
        NoticeErasure = "notice-erasure",
        /// To a recipient, under the reference alone: processing was restricted (Art. 19).
        NoticeRestriction = "notice-restriction",
    }
}

impl LetterKind {
    /// The letter that answers a request for this right; access is answered by the extract.
    pub const fn answering(kind: RequestKind) -> Self {
        match kind {
            RequestKind::Rectification => Self::Rectification,
            RequestKind::Erasure => Self::Erasure,
            RequestKind::Access
            | RequestKind::Restriction
            | RequestKind::Portability
            | RequestKind::Objection
            | RequestKind::Complaint => Self::Answer,
        }
    }

    /// The letter that tells a recipient of such a change.
    pub const fn telling(cause: NoticeCause) -> Self {
        match cause {
            NoticeCause::Rectification => Self::NoticeRectification,
            NoticeCause::Erasure => Self::NoticeErasure,
            NoticeCause::Restriction => Self::NoticeRestriction,
        }
    }

    /// What of a change it tells a recipient, outside of any case.
    pub const fn cause(self) -> Option<NoticeCause> {
        match self {
            Self::NoticeRectification => Some(NoticeCause::Rectification),
            Self::NoticeErasure => Some(NoticeCause::Erasure),
            Self::NoticeRestriction => Some(NoticeCause::Restriction),
            _ => None,
        }
    }

    /// What can stand in braces in its text. A letter to a recipient outside of a case names nobody: what the recipient
    /// got the data under is all it may hold (Art. 5(1)(c)).
    pub fn placeholders(self) -> Vec<Placeholder> {
        let notice = [Placeholder::Number, Placeholder::Since, Placeholder::Organisation, Placeholder::Authority];
        let fits =
            |it: &Placeholder| if self.cause().is_some() { notice.contains(it) } else { *it != Placeholder::Since };
        Placeholder::ALL.into_iter().filter(fits).collect()
    }

    /// What its text must say, whatever else is written in it.
    pub const fn needs(self) -> &'static [Placeholder] {
        match self {
            Self::Extension => &[Placeholder::ExtendedLastDay, Placeholder::Reasons],
            Self::Refusal => {
                &[Placeholder::Reasons, Placeholder::Items, Placeholder::Complaint, Placeholder::Authority]
            }
            // Whoever does not get all she asked for is told where to complain (Art. 12(4)).
            Self::Answer | Self::Rectification | Self::Erasure => {
                &[Placeholder::Items, Placeholder::Complaint, Placeholder::Authority]
            }
            Self::Recipients => &[Placeholder::Items, Placeholder::Name],
            Self::NoticeRectification | Self::NoticeErasure | Self::NoticeRestriction => {
                &[Placeholder::Number, Placeholder::Since]
            }
            Self::Acknowledgement | Self::Identity | Self::Clarification | Self::RestrictionLifting => &[],
        }
    }

    /// Whether it changes nothing about the case and can be made by itself.
    pub const fn stands_alone(self) -> bool {
        self.cause().is_none() && !matches!(self, Self::Extension | Self::Refusal)
    }
}

codes! {
    /// What stands in braces in a template. Its words are `placeholder-<code>`.
    Placeholder {
        /// The name of the person.
        Name = "name",
        /// The number of the case; to a recipient outside of a case, the reference it knows the person by.
        Number = "number",
        /// The right that is used.
        Right = "right",
        /// The day of receipt.
        Received = "received",
        /// The last day to answer.
        LastDay = "last-day",
        /// The last day after an extension.
        ExtendedLastDay = "extended-last-day",
        /// The reasons of an extension or a refusal.
        Reasons = "reasons",
        /// What was decided, item by item.
        Items = "items",
        /// The right to complain and to go to court (Art. 12(4)).
        Complaint = "complaint",
        /// The address of the supervisory authority.
        Authority = "authority",
        /// The day of the change that a recipient is told of.
        Since = "since",
        /// The organisation.
        Organisation = "organisation",
    }
}

/// A part of a template's text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// The subject of the letter.
    Subject(String),
    /// A heading.
    Heading(String),
    /// A paragraph.
    Paragraph(String),
    /// A line of a list.
    Bullet(String),
}

/// Longest template, in characters.
pub const LONGEST_TEMPLATE: usize = 8_000;

/// Why a template cannot be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TemplateProblem {
    /// The first line is not a subject, `# …`.
    NoSubject,
    /// It has no words besides its subject.
    Empty,
    /// It is longer than [`LONGEST_TEMPLATE`].
    TooLong,
    /// There is no such placeholder, or none in this letter.
    UnknownPlaceholder(String),
    /// A brace is not closed.
    OpenBrace,
    /// Something the letter must say is missing.
    Missing(Placeholder),
}

/// Reads a template: a subject `# …`, headings `## …`, list lines `- …`, and paragraphs with a blank line between.
pub fn parts(text: &str) -> Vec<Part> {
    let mut parts = Vec::new();
    let mut open: Vec<&str> = Vec::new();
    let flush = |open: &mut Vec<&str>, parts: &mut Vec<Part>| {
        if !open.is_empty() {
            parts.push(Part::Paragraph(open.join(" ")));
            open.clear();
        }
    };
    for line in text.lines().map(str::trim) {
        let part = line
            .strip_prefix("## ")
            .map(|it| Part::Heading(it.to_owned()))
            .or_else(|| line.strip_prefix("# ").map(|it| Part::Subject(it.to_owned())))
            .or_else(|| line.strip_prefix("- ").map(|it| Part::Bullet(it.to_owned())));
        match part {
            Some(part) => {
                flush(&mut open, &mut parts);
                parts.push(part);
            }
            None if line.is_empty() => flush(&mut open, &mut parts),
            None => open.push(line),
        }
    }
    flush(&mut open, &mut parts);
    parts
}

/// Whether a text can be the template of a letter.
pub fn check(kind: LetterKind, text: &str) -> Result<(), TemplateProblem> {
    if text.chars().count() > LONGEST_TEMPLATE {
        return Err(TemplateProblem::TooLong);
    }
    let fitting = kind.placeholders();
    if let Some(strange) = placeholders(text)?.into_iter().find(|it| !fitting.contains(it)) {
        return Err(TemplateProblem::UnknownPlaceholder(strange.code().to_owned()));
    }
    let parts = parts(text);
    if !matches!(parts.first(), Some(Part::Subject(_))) {
        return Err(TemplateProblem::NoSubject);
    }
    if parts.len() < 2 {
        return Err(TemplateProblem::Empty);
    }
    missing(kind, text).into_iter().next().map_or(Ok(()), |missing| Err(TemplateProblem::Missing(missing)))
}

/// What the letter must say and this text does not.
pub fn missing(kind: LetterKind, text: &str) -> Vec<Placeholder> {
    let used = placeholders(text).unwrap_or_default();
    kind.needs().iter().copied().filter(|needed| !used.contains(needed)).collect()
}

fn placeholders(text: &str) -> Result<Vec<Placeholder>, TemplateProblem> {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some((_, after)) = rest.split_once('{') {
        let (name, beyond) = after.split_once('}').ok_or(TemplateProblem::OpenBrace)?;
        let known = Placeholder::from_code(name.trim());
        found.push(known.ok_or_else(|| TemplateProblem::UnknownPlaceholder(name.trim().to_owned()))?);
        rest = beyond;
    }
    Ok(found)
}

/// Puts values in the place of placeholders. What is put in is not read again: braces in a name stay braces.
pub fn fill(text: &str, value: impl Fn(Placeholder) -> String) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        out.push_str(before);
        let named =
            after.split_once('}').and_then(|(name, beyond)| Some((Placeholder::from_code(name.trim())?, beyond)));
        if let Some((placeholder, beyond)) = named {
            out.push_str(&value(placeholder));
            rest = beyond;
        } else {
            out.push('{');
            rest = after;
        }
    }
    out.push_str(rest);
    out
}
