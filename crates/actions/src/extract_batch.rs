//! Many extracts at once: the open cases of access drawn one after the other, to be looked at and printed. Answering is a
//! decision about each case and stays one.

use crate::{
    extract::{self, Choices},
    problem::Problem,
    requests::{self, ListRequests},
    session::Session,
};
use domain::{
    deeds::Deed,
    handling::HandOverWay,
    requests::{RequestChannel, RequestKind},
    staff::Task,
    time::Moment,
};
use papers::Paper;
use serde::Serialize;
use specta::Type;
use std::ops::ControlFlow;

/// One case of a batch, a line of the print queue.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct BatchLine {
    /// The case.
    pub id: String,
    /// Its number.
    pub number: String,
    /// The last day to answer.
    pub last_day: String,
    /// The name of the file, if it was drawn.
    pub file: Option<String>,
    /// Pages, if it was drawn.
    pub pages: Option<u32>,
    /// How such an answer usually reaches the person: `hand-over-way-<code>`.
    pub way: String,
    /// Why there is no paper.
    pub problem: Option<Problem>,
}

/// What came of a batch.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Batch {
    /// The cases that were come to, the most urgent first.
    pub lines: Vec<BatchLine>,
    /// Whether it was stopped before the end. What was drawn stays.
    pub cancelled: bool,
}

/// Draws the papers of open cases of access: of those that are chosen, or of all. A case that cannot be drawn is listed
/// with its problem and the next one follows; `save` gets a file name without any personal data. No case is answered.
///
/// # Errors
/// Who may not make extracts is refused. What is wrong with a case stands in its line.
pub fn draw_open(
    session: &Session,
    chosen: Option<&[String]>,
    choices: Choices,
    now: Moment,
    save: &mut dyn FnMut(&str, &Paper) -> Result<(), Problem>,
    report: &mut dyn FnMut(u64, u64) -> ControlFlow<()>,
) -> Result<Batch, Problem> {
    session.may(Task::Request, Deed::MakeExtract)?;
    let mut cases = requests::list(session, &ListRequests { open_only: true }, now)?;
    cases.retain(|case| {
        case.kind == RequestKind::Access.code() && chosen.is_none_or(|chosen| chosen.contains(&case.id))
    });
    let total = cases.len() as u64;
    let mut lines = Vec::new();
    for (done, case) in cases.into_iter().enumerate() {
        if report(done as u64, total).is_break() {
            return Ok(Batch { lines, cancelled: true });
        }
        let file = format!("{}.pdf", case.number);
        let drawn = extract::print(session, &case.id, choices, now)
            .and_then(|drawn| save(&file, &drawn.paper).map(|()| drawn.paper));
        let (file, pages, problem) = match drawn {
            Ok(paper) => (Some(file), Some(u32::try_from(paper.pages).unwrap_or(u32::MAX)), None),
            Err(problem) => (None, None, Some(problem)),
        };
        let way = RequestChannel::from_code(&case.channel).map_or(HandOverWay::Letter, HandOverWay::usual);
        lines.push(BatchLine {
            id: case.id,
            number: case.number,
            last_day: case.last_day,
            file,
            pages,
            way: way.code().to_owned(),
            problem,
        });
    }
    // Everything is done: a last word that comes too late stops nothing.
    let _ = report(total, total);
    Ok(Batch { lines, cancelled: false })
}
