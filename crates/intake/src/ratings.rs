//! A file of ratings: one row for each assignment, with the question that went out and the answer that came.
//!
//! Only whole numbers from 1 to 5 are ratings; `4,5`, `0` and `6` are named with their row and stay outside (policy point
//! 44). A row without a rating is an assignment that waits for one.

use crate::{
    error::Error,
    field::fold_header,
    guard::{self, Severity},
    people::read_day,
    sheet::{Cell, Row, Sheet},
};
use domain::{ratings::Stars, time::Day};
use std::{
    collections::{BTreeMap, HashMap},
    ops::ControlFlow,
};

/// How often progress is told, in rows.
const PROGRESS_STEP: usize = 256;
/// The longest comment, in characters.
const LONGEST_COMMENT: usize = 4_000;
/// The longest number, in characters.
const LONGEST_NUMBER: usize = 60;

/// A piece of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Column {
    /// Number of the assignment.
    Assignment,
    /// Customer number of whoever carried it out.
    Contractor,
    /// Customer number of whoever ordered it.
    Client,
    /// Its last day.
    FinishedOn,
    /// The day the question for a rating was sent.
    SentOn,
    /// The day the answer came.
    AnsweredOn,
    /// The rating.
    Stars,
    /// The client's words.
    Comment,
}

impl Column {
    /// Every column.
    pub const ALL: [Self; 8] = [
        Self::Assignment,
        Self::Contractor,
        Self::Client,
        Self::FinishedOn,
        Self::SentOn,
        Self::AnsweredOn,
        Self::Stars,
        Self::Comment,
    ];

    /// The word mappings, the command line and the wording files use for it.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Assignment => "assignment",
            Self::Contractor => "contractor",
            Self::Client => "client",
            Self::FinishedOn => "finished-on",
            Self::SentOn => "sent-on",
            Self::AnsweredOn => "answered-on",
            Self::Stars => "stars",
            Self::Comment => "comment",
        }
    }

    /// The column with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|column| column.code() == code)
    }

    /// Headers offices keep it under, folded.
    const fn headers(self) -> &'static [&'static str] {
        match self {
            Self::Assignment => &["uppdrag", "uppdragsnummer", "uppdragsnr", "assignment", "assignment number"],
            Self::Contractor => &["utforare kundnr", "utforare", "uppdragstagare", "contractor", "contractor number"],
            Self::Client => &["bestallare kundnr", "bestallare", "uppdragsgivare", "kund", "client", "client number"],
            Self::FinishedOn => &["uppdrag avslutat", "avslutat", "slutdatum", "finished", "finished on"],
            Self::SentOn => &["forfragan skickad", "skickad", "request sent", "sent", "sent on"],
            Self::AnsweredOn => &["svar", "svarsdatum", "besvarad", "answered", "answered on", "date"],
            Self::Stars => &["omdome", "betyg", "rating", "stars"],
            Self::Comment => &["kommentar", "fritext", "comment"],
        }
    }

    /// Without these no row can be read.
    const NEEDED: [Self; 5] = [Self::Assignment, Self::Contractor, Self::Client, Self::FinishedOn, Self::Stars];
}

/// Which column holds what.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Columns(BTreeMap<Column, usize>);

impl Columns {
    /// What the headers themselves suggest.
    pub fn recognise(headers: &[String]) -> Self {
        let mut columns = Self::default();
        for (at, header) in headers.iter().enumerate() {
            let folded = fold_header(header);
            let found = Column::ALL.into_iter().find(|column| {
                column.headers().iter().any(|known| fold_header(known) == folded)
                    || fold_header(column.code()) == folded
            });
            if let Some(column) = found {
                columns.0.entry(column).or_insert(at);
            }
        }
        columns
    }

    /// Takes `FIELD=COLUMN`, the column by its header.
    ///
    /// # Errors
    /// [`Error::MappingNotReadable`], [`Error::UnknownField`] or [`Error::UnknownColumn`].
    pub fn apply(&mut self, given: &str, headers: &[String]) -> Result<(), Error> {
        let (field, header) =
            given.split_once('=').ok_or_else(|| Error::MappingNotReadable { given: given.to_owned() })?;
        let column = Column::from_code(field.trim()).ok_or_else(|| Error::UnknownField { given: field.to_owned() })?;
        let wanted = fold_header(header);
        let at = headers.iter().position(|header| fold_header(header) == wanted);
        let at = at.ok_or_else(|| Error::UnknownColumn { given: header.to_owned() })?;
        self.0.retain(|_, taken| *taken != at);
        self.0.insert(column, at);
        Ok(())
    }

    /// Every column that was found, with its place from 0.
    pub fn columns(&self) -> impl Iterator<Item = (Column, usize)> {
        self.0.iter().map(|(column, at)| (*column, *at))
    }

    fn check(&self) -> Result<(), Error> {
        match Column::NEEDED.into_iter().find(|column| !self.0.contains_key(column)) {
            Some(column) => Err(Error::MissingColumn { column: column.code() }),
            None => Ok(()),
        }
    }
}

/// Why a row stays outside.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RatingReason {
    /// No number of an assignment.
    AssignmentMissing,
    /// An assignment that an earlier row of the file has.
    AssignmentRepeated,
    /// No customer number of the contractor.
    ContractorMissing,
    /// No customer number of the client.
    ClientMissing,
    /// Nobody in the register has the contractor's number.
    ContractorUnknown,
    /// Nobody in the register has the client's number.
    ClientUnknown,
    /// Client and contractor are the same person.
    SamePerson,
    /// Not a date, or one that does not exist.
    DateNotUsable,
    /// A date after today.
    DateInTheFuture,
    /// The assignment has no last day, and so cannot have been rated.
    NotFinished,
    /// The question was sent before the assignment was finished (policy point 46).
    SentBeforeFinish,
    /// The answer came before the question.
    AnsweredBeforeSent,
    /// The day of the answer is missing.
    AnsweredMissing,
    /// Not a whole number from 1 to 5 (policy point 44).
    NotWholeStars,
    /// The comment holds what must never be stored.
    CommentRefused,
    /// More text than is kept.
    TooLong,
    /// The assignment is in the register with other people or another rating.
    Differs,
}

impl RatingReason {
    /// Every reason.
    pub const ALL: [Self; 17] = [
        Self::AssignmentMissing,
        Self::AssignmentRepeated,
        Self::ContractorMissing,
        Self::ClientMissing,
        Self::ContractorUnknown,
        Self::ClientUnknown,
        Self::SamePerson,
        Self::DateNotUsable,
        Self::DateInTheFuture,
        Self::NotFinished,
        Self::SentBeforeFinish,
        Self::AnsweredBeforeSent,
        Self::AnsweredMissing,
        Self::NotWholeStars,
        Self::CommentRefused,
        Self::TooLong,
        Self::Differs,
    ];

    /// The word reports and the wording files use for it: `import-<code>`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::AssignmentMissing => "assignment-missing",
            Self::AssignmentRepeated => "assignment-repeated",
            Self::ContractorMissing => "contractor-missing",
            Self::ClientMissing => "client-missing",
            Self::ContractorUnknown => "contractor-unknown",
            Self::ClientUnknown => "client-unknown",
            Self::SamePerson => "same-person",
            Self::DateNotUsable => "date-not-usable",
            Self::DateInTheFuture => "date-in-the-future",
            Self::NotFinished => "not-finished",
            Self::SentBeforeFinish => "sent-before-finish",
            Self::AnsweredBeforeSent => "answered-before-sent",
            Self::AnsweredMissing => "answered-missing",
            Self::NotWholeStars => "not-whole-stars",
            Self::CommentRefused => "comment-refused",
            Self::TooLong => "too-long",
            Self::Differs => "assignment-differs",
        }
    }
}

/// A row that can be taken in. No `Debug`: it holds the client's words.
#[derive(Clone, PartialEq, Eq)]
pub struct RatingRow {
    /// The row Excel shows.
    pub row: u32,
    /// Number of the assignment.
    pub assignment: String,
    /// Customer number of the contractor.
    pub contractor: String,
    /// Customer number of the client.
    pub client: String,
    /// The last day of the work.
    pub finished_on: Day,
    /// The day the question went out.
    pub sent_on: Option<Day>,
    /// The answer: its day and the rating.
    pub answer: Option<(Day, Stars)>,
    /// The client's words.
    pub comment: Option<String>,
}

/// A row that stays outside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RatingRejection {
    /// The row Excel shows.
    pub row: u32,
    /// The line it begins on in the file.
    pub line: u32,
    /// The header of the column it is about.
    pub column: Option<String>,
    /// The piece of the row.
    pub field: Option<Column>,
    /// Why.
    pub reason: RatingReason,
}

/// What a file holds.
#[derive(Clone, PartialEq, Eq)]
pub struct ParsedRatings {
    /// Rows read.
    pub read: usize,
    /// Rows that can be taken in.
    pub rows: Vec<RatingRow>,
    /// Rows that cannot.
    pub rejected: Vec<RatingRejection>,
}

/// Reads every row. `on_progress` hears how many are done; when it breaks, nothing is taken in.
///
/// # Errors
/// [`Error::MissingColumn`] and [`Error::Cancelled`].
pub fn parse(
    sheet: &Sheet,
    columns: &Columns,
    today: Day,
    on_progress: &mut dyn FnMut(usize) -> ControlFlow<()>,
) -> Result<ParsedRatings, Error> {
    columns.check()?;
    let mut parsed = ParsedRatings { read: sheet.rows.len(), rows: Vec::new(), rejected: Vec::new() };
    let mut seen: HashMap<String, u32> = HashMap::new();
    for (done, row) in sheet.rows.iter().enumerate() {
        if done % PROGRESS_STEP == 0 && on_progress(done).is_break() {
            return Err(Error::Cancelled);
        }
        let read = Reader { row, columns, today }.read().and_then(|read| {
            if seen.insert(read.assignment.clone(), row.number).is_some() {
                Err((Some(Column::Assignment), RatingReason::AssignmentRepeated))
            } else {
                Ok(read)
            }
        });
        match read {
            Ok(read) => parsed.rows.push(read),
            Err((field, reason)) => parsed.rejected.push(RatingRejection {
                row: row.excel_row,
                line: row.number,
                column: field.and_then(|field| columns.0.get(&field)).and_then(|at| sheet.headers.get(*at)).cloned(),
                field,
                reason,
            }),
        }
    }
    Ok(parsed)
}

type Fault = (Option<Column>, RatingReason);

struct Reader<'a> {
    row: &'a Row,
    columns: &'a Columns,
    today: Day,
}

impl Reader<'_> {
    fn cell(&self, column: Column) -> Option<&Cell> {
        let cell = self.columns.0.get(&column).and_then(|at| self.row.cells.get(*at))?;
        (!cell.is_blank()).then_some(cell)
    }

    fn text(&self, column: Column, missing: RatingReason) -> Result<String, Fault> {
        let text = self.cell(column).map(|cell| cell.text().trim().to_owned()).ok_or((Some(column), missing))?;
        if text.chars().count() > LONGEST_NUMBER {
            return Err((Some(column), RatingReason::TooLong));
        }
        Ok(text)
    }

    fn day(&self, column: Column) -> Result<Option<Day>, Fault> {
        let Some(cell) = self.cell(column) else { return Ok(None) };
        let day = read_day(cell, self.today).ok_or((Some(column), RatingReason::DateNotUsable))?;
        if day > self.today {
            return Err((Some(column), RatingReason::DateInTheFuture));
        }
        Ok(Some(day))
    }

    // policy: 44, 46
    fn read(&self) -> Result<RatingRow, Fault> {
        let assignment = self.text(Column::Assignment, RatingReason::AssignmentMissing)?;
        let contractor = self.text(Column::Contractor, RatingReason::ContractorMissing)?;
        let client = self.text(Column::Client, RatingReason::ClientMissing)?;
        if contractor == client {
            return Err((Some(Column::Client), RatingReason::SamePerson));
        }
        let finished_on = self.day(Column::FinishedOn)?.ok_or((Some(Column::FinishedOn), RatingReason::NotFinished))?;
        let sent_on = self.day(Column::SentOn)?;
        if sent_on.is_some_and(|sent| sent < finished_on) {
            return Err((Some(Column::SentOn), RatingReason::SentBeforeFinish));
        }
        Ok(RatingRow {
            row: self.row.excel_row,
            assignment,
            contractor,
            client,
            finished_on,
            sent_on,
            answer: self.answer(finished_on, sent_on)?,
            comment: self.comment()?,
        })
    }

    fn answer(&self, finished_on: Day, sent_on: Option<Day>) -> Result<Option<(Day, Stars)>, Fault> {
        let Some(cell) = self.cell(Column::Stars) else { return Ok(None) };
        let stars = Stars::parse(&cell.text()).ok_or((Some(Column::Stars), RatingReason::NotWholeStars))?;
        let on = self.day(Column::AnsweredOn)?.ok_or((Some(Column::AnsweredOn), RatingReason::AnsweredMissing))?;
        if on < sent_on.unwrap_or(finished_on) {
            return Err((Some(Column::AnsweredOn), RatingReason::AnsweredBeforeSent));
        }
        Ok(Some((on, stars)))
    }

    fn comment(&self) -> Result<Option<String>, Fault> {
        let Some(cell) = self.cell(Column::Comment) else { return Ok(None) };
        let text = cell.text().trim().to_owned();
        if text.chars().count() > LONGEST_COMMENT {
            return Err((Some(Column::Comment), RatingReason::TooLong));
        }
        if guard::scan(&text).iter().any(|finding| finding.severity == Severity::Stop) {
            return Err((Some(Column::Comment), RatingReason::CommentRefused));
        }
        Ok(Some(text))
    }
}
