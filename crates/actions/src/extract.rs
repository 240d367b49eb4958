//! The registerutdrag: gathering everything held about a person, and the paper that says it.

mod gather;
mod left_out;
mod mentions;
mod stranger;
#[cfg(test)]
mod told;

pub(crate) use gather::everything;
pub use mentions::mentions;

use crate::{
    due,
    problem::Problem,
    requests::{self, RequestView},
    session::{Session, Touching},
};
use domain::{
    cases::CaseVerb,
    deeds::Deed,
    ids::RequestId,
    requests::{Applicant, Request, RequestState, may_be_answered_by_extract},
    snapshots::is_taken_for,
    staff::Task,
    time::{Moment, day_in_sweden},
};
use gather::{Gathered, gather};
use papers::{Paper, extract::Extract};

pub use papers::extract::PortableCopy;
use serde::Serialize;
use specta::Type;

/// Something left out, and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Withheld {
    /// What it is.
    pub what: String,
    /// Why.
    pub reason: String,
}

/// How an extract is to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Choices {
    /// The language of the paper.
    pub language: papers::Language,
    /// Whether it tells when and for which task the record was opened (C-579/21). It does, unless somebody says no.
    pub openings: bool,
}

impl From<papers::Language> for Choices {
    fn from(language: papers::Language) -> Self {
        Self { language, openings: true }
    }
}

/// An extract that was drawn, in memory.
pub struct Drawn {
    /// The case.
    pub request: RequestId,
    /// The paper.
    pub paper: Paper,
    /// What it leaves out, as its list says it (GDPR Art. 15(4)).
    pub withheld: Vec<Withheld>,
}

/// What an extract is drawn for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum For {
    /// Looking at it. It says on every page if others in it wait for a decision.
    Looking,
    /// Printing it, to be handed over when the case is answered.
    Printing,
    /// Answering the case.
    Answering,
    /// The copy for machines of Art. 20.
    Taking,
}

impl For {
    /// How the log names it.
    const fn verb(self) -> &'static str {
        match self {
            Self::Looking | Self::Printing => "extract.preview",
            Self::Answering => "extract.make",
            Self::Taking => "extract.portable",
        }
    }
}

/// Makes the copy of what the person provided herself, by consent or contract (Art. 20): for a request for a portable copy,
/// and beside the paper of a request for access. Others are left out of it like of the paper. Changes nothing about the case.
///
/// # Errors
/// [`Problem::ReviewFirst`], as in [`make`]; [`Problem::RequestNotAccess`] for another right; [`Problem::NotFound`] where
/// nobody is held.
pub fn portable(session: &Session, id_or_number: &str, now: Moment) -> Result<PortableCopy, Problem> {
    let (_, extract) = reviewed(session, id_or_number, papers::Language::Sv.into(), For::Taking, now)?;
    papers::extract::portable_copy(&extract)?.ok_or_else(|| Problem::not_found("person"))
}

/// A paper that opens with a password only, and the password. It exists nowhere else: it is shown once and handed over
/// by another way than the paper.
pub struct Locked {
    /// The paper. It is no PDF/A any more.
    pub paper: Paper,
    code: keys::OneTimeCode,
}

impl Locked {
    /// The password, to be shown once.
    pub fn password(&self) -> &str {
        self.code.to_print()
    }
}

/// The paper sealed with a new password of 100 random bits.
pub fn lock(paper: &Paper) -> Result<Locked, Problem> {
    let code = keys::OneTimeCode::generate()?;
    let paper = paper.locked(code.to_print(), &keys::random::<32>()?)?;
    Ok(Locked { paper, code })
}

/// An extract that was made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ExtractMade {
    /// Number of pages.
    pub pages: u32,
    /// SHA-256 of the file, in hex.
    pub sha256: String,
    /// What was left out (GDPR Art. 15(4)).
    pub withheld: Vec<Withheld>,
}

impl From<&Drawn> for ExtractMade {
    fn from(Drawn { paper, withheld, .. }: &Drawn) -> Self {
        let pages = u32::try_from(paper.pages).unwrap_or(u32::MAX);
        Self { pages, sha256: hex::encode(paper.sha256), withheld: withheld.clone() }
    }
}

/// Draws the extract of a request as it would look today, to be looked at. Changes nothing about the case. While somebody
/// else is surely named in it and nobody has decided whether that stays, every page says that it is not to be handed over.
pub fn preview(
    session: &Session,
    id_or_number: &str,
    choices: impl Into<Choices>,
    now: Moment,
) -> Result<Drawn, Problem> {
    draw(session, id_or_number, choices.into(), For::Looking, now)
}

/// Draws the extract for the print queue. Changes nothing about the case.
///
/// # Errors
/// [`Problem::ReviewFirst`], as in [`make`].
pub fn print(
    session: &Session,
    id_or_number: &str,
    choices: impl Into<Choices>,
    now: Moment,
) -> Result<Drawn, Problem> {
    draw(session, id_or_number, choices.into(), For::Printing, now)
}

/// Draws the extract that will be handed over. The case is not answered until [`answered`] says that the paper is safe
/// where it was to be saved: a full disk must not leave an answered case without an answer.
///
/// # Errors
/// [`Problem::ReviewFirst`] while somebody else is surely named in a text of the copy and nobody has decided whether that
/// stays (Art. 15(4)); the steps of a case that come before.
pub fn make(session: &Session, id_or_number: &str, choices: impl Into<Choices>, now: Moment) -> Result<Drawn, Problem> {
    draw(session, id_or_number, choices.into(), For::Answering, now)
}

/// Marks the case as answered with this paper.
pub fn answered(session: &Session, id: RequestId, paper: &Paper, now: Moment) -> Result<RequestView, Problem> {
    session.may(Task::Request, Deed::DecideRequest)?;
    session.register.write(&session.holder(now), |w| {
        let mut request = w.request(id)?.ok_or_else(|| Problem::not_found("request"))?;
        refuse_unless_answerable(&request, now)?;
        requests::Case::of(w, request.clone())?.refuse_unless(CaseVerb::Answer)?;
        request.state = RequestState::Answered { at: now, paper_sha256: paper.sha256 };
        w.update_request(&request)?;
        due::keep_request(w, &request, day_in_sweden(now))?;
        w.record(&session.entry("requests.answer", Task::Request, now).touching(id.0).fields(&["state"]))?;
        requests::view(w, &request, day_in_sweden(now))
    })
}

fn refuse_unless_answerable(request: &Request, now: Moment) -> Result<(), Problem> {
    use domain::requests::RequestProblem;
    may_be_answered_by_extract(request, now).map_err(|refused| match refused {
        RequestProblem::AlreadyAnswered { .. } => Problem::RequestAnswered,
        RequestProblem::ExtractAnswersAccessOnly { .. } => Problem::RequestNotAccess,
        RequestProblem::ReceivedInTheFuture { .. } | RequestProblem::AnsweredBeforeReceipt { .. } => {
            Problem::DateInTheFuture { field: "received-on".to_owned() }
        }
    })
}

fn draw(session: &Session, id_or_number: &str, choices: Choices, wanted: For, now: Moment) -> Result<Drawn, Problem> {
    let (request, extract) = reviewed(session, id_or_number, choices, wanted, now)?;
    let paper = papers::extract::render(&extract, choices.language)?;
    let left_out = extract.withheld.into_iter();
    let withheld = left_out.map(|papers::extract::Withheld { what, reason }| Withheld { what, reason }).collect();
    Ok(Drawn { request, paper, withheld })
}

/// Gathers and records. Everything is gathered once, in the write that records it: what was reviewed is what is
/// printed, and nobody looks at an extract unseen. The head of the log with that line is on the paper.
fn reviewed(
    session: &Session,
    id_or_number: &str,
    choices: Choices,
    wanted: For,
    now: Moment,
) -> Result<(RequestId, Extract), Problem> {
    session.may(Task::Request, Deed::MakeExtract)?;
    let today = day_in_sweden(now);
    session.register.write(&session.holder(now), |w| {
        let request = requests::find(w, id_or_number)?;
        if wanted == For::Answering {
            refuse_unless_answerable(&request, now)?;
            requests::Case::of(w, request.clone())?.refuse_unless(CaseVerb::Answer)?;
        }
        if wanted == For::Taking && !is_taken_for(request.kind) {
            return Err(Problem::RequestNotAccess);
        }
        stranger::refuse_if_somebody_matches(w, &request)?;
        // What is forgotten anyway is no more: what is left of half-filled forms is far from a year old.
        w.forget_drafts_before(domain::drafts::oldest_kept(today))?;
        let Gathered { mut extract, waiting } = gather(session, w, &request, choices, today)?;
        if wanted != For::Looking && waiting > 0 {
            return Err(Problem::ReviewFirst { places: waiting });
        }
        let entry = session.entry(wanted.verb(), Task::Request, now).touching(request.id.0);
        let entry = match &request.applicant {
            Applicant::Known(person) => entry.touching(person.0),
            Applicant::Unknown { .. } => entry,
        };
        w.record(&entry)?;
        extract.log_head = w.recorded_head().hash;
        Ok((request.id, extract))
    })
}
