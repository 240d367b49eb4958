//! The letters of a case. Each is kept in the register as it went out, with its checksum and the head of the log it bears.

use super::{
    case::{Case, Step, record},
    steps, templates,
};
use crate::{
    letter_text::{self, Text},
    problem::Problem,
    rules,
    session::{Session, random},
};
use domain::{
    case_items::CaseItem,
    cases::CaseVerb,
    deeds::Deed,
    ids::{RequestId, uuid_v7},
    letters::{LetterKind, Placeholder},
    limits,
    people::Person,
    requests::{Applicant, Request},
    staff::Task,
    time::{Moment, day_in_sweden, in_sweden},
};
use papers::{AUTHORITY, Language, PaperKind, Words, day, letter::Letter};
use serde::Serialize;
use specta::Type;
use store::{LetterRow, Read, Write};
use uuid::Uuid;

/// A letter that was made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct LetterView {
    /// Identifier.
    pub id: String,
    /// Letter code: `letter-kind-<code>`.
    pub kind: String,
    /// `sv` or `en`.
    pub language: String,
    /// When it was made.
    pub made_at: String,
    /// Pages.
    pub pages: u32,
    /// SHA-256 of the file, in hex.
    pub sha256: String,
    /// The head of the log printed on it, in hex.
    pub log_head: String,
}

impl From<&LetterRow> for LetterView {
    fn from(it: &LetterRow) -> Self {
        Self {
            id: it.id.to_string(),
            kind: it.kind.code().to_owned(),
            language: it.language.clone(),
            made_at: in_sweden(it.made_at).to_rfc3339(),
            pages: it.pages,
            sha256: hex::encode(it.sha256),
            log_head: hex::encode(it.log_head),
        }
    }
}

/// The letters of a case.
pub(crate) fn of_case(r: &Read<'_>, request: RequestId) -> Result<Vec<LetterView>, Problem> {
    Ok(r.letters_of(request)?.iter().map(LetterView::from).collect())
}

/// Makes a letter that changes nothing about the case. An extension and a refusal have theirs made by the decision.
pub fn make(
    session: &Session,
    which: &str,
    kind: LetterKind,
    to: Option<&str>,
    language: Language,
    now: Moment,
) -> Result<LetterView, Problem> {
    session.may(Task::Request, Deed::DecideRequest)?;
    if !kind.stands_alone() {
        return Err(Problem::step_refused("request", "letter-follows-decision"));
    }
    if kind == LetterKind::Recipients && to.is_none() {
        return Err(Problem::invalid("request-to", "missing"));
    }
    session.register.write(&session.holder(now), |w| {
        let case = Case::load(w, which)?;
        case.refuse_unless(CaseVerb::Letter)?;
        record(w, session, &case.request, &Step::new(CaseVerb::Letter, "requests.letter", &["letter"]), now)?;
        Ok(LetterView::from(&draw(w, session, &case, kind, language, to, now)?))
    })
}

/// A letter's bytes, for looking at it and for saving it. That it was taken out is a line of the log.
pub fn bytes(session: &Session, id: &str, now: Moment) -> Result<(LetterView, Vec<u8>), Problem> {
    session.may(Task::Request, Deed::MakeExtract)?;
    let id = crate::fields::id::<Uuid>("letter", id)?;
    session.register.write(&session.holder(now), |w| {
        let (letter, paper) = w.letter(id)?.ok_or_else(|| Problem::not_found("letter"))?;
        let request = w.request(letter.request)?.ok_or_else(|| Problem::not_found("request"))?;
        record(w, session, &request, &Step::new(CaseVerb::Letter, "requests.read-letter", &["letter"]), now)?;
        Ok((LetterView::from(&letter), paper))
    })
}

/// Draws a letter after its line of the log, and keeps it with the case.
pub(crate) fn draw(
    w: &mut Write<'_>,
    session: &Session,
    case: &Case,
    kind: LetterKind,
    language: Language,
    to: Option<&str>,
    now: Moment,
) -> Result<LetterRow, Problem> {
    let log_head = w.recorded_head().hash;
    let template = templates::text(w, kind, language)?;
    let person = match case.request.applicant {
        Applicant::Known(id) => w.person(id)?,
        Applicant::Unknown { .. } => None,
    };
    let values = Values {
        session,
        case,
        person: person.as_ref(),
        last_day: steps::last_day(w, case, day_in_sweden(now))?,
        extended_last_day: limits::longest(&*rules::of(w)?, case.request.received_on).last_day,
        words: Words(language),
    };
    let mut letter = values.letter(&template, to, now);
    letter.log_head = Some(log_head);
    let paper = letter.render(language)?;
    let row = LetterRow {
        id: uuid_v7(now, random()?),
        request: case.request.id,
        kind,
        language: language.code().to_owned(),
        made_at: now,
        made_by: session.staff.id,
        pages: u32::try_from(paper.pages).unwrap_or(u32::MAX),
        sha256: paper.sha256,
        log_head,
    };
    w.insert_letter(&row, &paper.bytes)?;
    Ok(row)
}

/// What stands in the places of a template's placeholders.
pub(super) struct Values<'a> {
    pub(super) session: &'a Session,
    pub(super) case: &'a Case,
    pub(super) person: Option<&'a Person>,
    pub(super) last_day: domain::time::Day,
    pub(super) extended_last_day: domain::time::Day,
    pub(super) words: Words,
}

impl letter_text::Values for Values<'_> {
    fn words(&self, placeholder: Placeholder) -> String {
        let Request { number, kind, received_on, .. } = &self.case.request;
        match placeholder {
            Placeholder::Name => self.name(),
            Placeholder::Number => number.clone(),
            Placeholder::Right => self.words.word("letter-right", kind.code()),
            // A letter of a case knows no other change than what it was asked for.
            Placeholder::Received | Placeholder::Since => day(*received_on),
            Placeholder::LastDay => day(self.last_day),
            Placeholder::ExtendedLastDay => {
                let extended = self.case.course.extension.is_some();
                day(if extended { self.last_day } else { self.extended_last_day })
            }
            Placeholder::Reasons => self.reasons(),
            Placeholder::Items => self.case.items.iter().map(|item| self.item(item)).collect::<Vec<_>>().join(" "),
            Placeholder::Complaint => self.words.say("case-letter-complaint"),
            Placeholder::Authority => AUTHORITY.replace('\n', ", "),
            Placeholder::Organisation => self.session.organisation().name,
        }
    }

    fn lines(&self, placeholder: Placeholder) -> Option<Vec<String>> {
        (placeholder == Placeholder::Items).then(|| self.case.items.iter().map(|item| self.item(item)).collect())
    }
}

impl Values<'_> {
    pub(super) fn letter(&self, template: &str, to: Option<&str>, now: Moment) -> Letter {
        let text = Text::new(template, self);
        let subject = text.subject.clone();
        let subject = subject.unwrap_or_else(|| self.words.code("request", self.case.request.kind.code()));
        let recipient = to.map_or_else(|| self.recipient(), |to| to.lines().map(str::to_owned).collect());
        let organisation = self.session.organisation();
        let mut letter = Letter::new(PaperKind::CaseLetter, organisation, recipient, subject, day_in_sweden(now));
        letter.reference = Some(self.case.request.number.clone());
        letter.demo = self.session.is_demo();
        text.write(&mut letter);
        letter.sign(self.session.staff.name.clone(), Some(self.words.code("role", self.session.staff.role.code())));
        letter
    }

    fn name(&self) -> String {
        match (&self.case.request.applicant, self.person) {
            (Applicant::Unknown { name, .. }, _) => name.clone(),
            (Applicant::Known(_), Some(person)) => person.name.clone(),
            (Applicant::Known(_), None) => String::new(),
        }
    }

    /// Whoever asks in her place gets the letter, at the address he gave: the register does not hold it.
    fn recipient(&self) -> Vec<String> {
        if let Some(by) = &self.case.handling.representative {
            return vec![by.name.clone(), self.words.with("case-letter-for", "name", &self.name())];
        }
        let mut lines = vec![self.name()];
        // A protected address is written by hand on the envelope.
        if let Some(address) = self.person.filter(|it| !it.protected_identity).and_then(|it| it.address.as_ref()) {
            lines.push(address.street.clone());
            lines.push(format!("{} {}", address.postal_code, address.city));
        }
        lines
    }

    fn reasons(&self) -> String {
        if let Some(reasons) = &self.case.handling.refusal_reasons {
            return reasons.clone();
        }
        let Some(extension) = &self.case.course.extension else { return String::new() };
        let factors: Vec<_> = extension.factors().iter().map(|it| self.words.word("factor", it.code())).collect();
        format!("{} ({})", extension.reasons(), factors.join(", "))
    }

    fn item(&self, item: &CaseItem) -> String {
        let words = self.words;
        let mut text = format!("{}: {}", item.what, words.word("item-outcome", item.outcome.code()));
        if let (Some(before), Some(after)) = (&item.before, &item.after) {
            text += &words.with_all("case-letter-before-after", &[("before", before), ("after", after)]);
        } else if let Some(after) = &item.after {
            text += &words.with("case-letter-after", "after", after);
        }
        if let Some(ground) = item.ground {
            text += &words.with("case-letter-because", "ground", &words.word("item-ground", ground.code()));
        }
        if let Some(until) = item.until {
            text += &words.with("case-letter-until", "day", &day(until));
        }
        text += ".";
        if let Some(reasons) = &item.reasons {
            text += " ";
            text += reasons;
        }
        text
    }
}
