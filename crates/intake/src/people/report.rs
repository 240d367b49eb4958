//! What came of a file: the rows, and what is to be said about it.

use crate::{field::Field, sheet::IrregularityKind, twins::TwinReason};
use domain::{
    people::{IdentityNumber, PostalAddress, Relation},
    source::Source,
    time::Day,
};
use std::{collections::BTreeSet, fmt};

/// The days an agreement is in force.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Period {
    /// The first day.
    pub from: Day,
    /// The last day; `None` while it runs.
    pub to: Option<Day>,
}

/// A person as the file tells of her.
#[derive(Clone, PartialEq, Eq)]
pub struct PersonRow {
    /// The row, counted as in [`crate::sheet::Row::number`].
    pub row: u32,
    /// The row number Excel shows.
    pub excel_row: u32,
    /// Customer number, if the file has one.
    pub number: Option<String>,
    /// Full name.
    pub name: String,
    /// E-mail address, usable.
    pub email: Option<String>,
    /// Telephone number as written.
    pub phone: Option<String>,
    /// Postal address, if any part of it is given.
    pub address: Option<PostalAddress>,
    /// What the person is to the organisation.
    pub relations: BTreeSet<Relation>,
    /// The agreement, if the file gives one.
    pub agreement: Option<Period>,
    /// What the file says about the newsletter. No proof of consent.
    pub newsletter: Option<bool>,
    /// Free text, after the guards.
    pub note: Option<String>,
    /// Personal identity number, only when a ground was stated.
    pub identity_number: Option<IdentityNumber>,
}

/// Shows where it is, never who it is.
impl fmt::Debug for PersonRow {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("PersonRow").field("row", &self.row).finish_non_exhaustive()
    }
}

/// Why a row waits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reason {
    /// No name.
    NameMissing,
    /// An e-mail address mail cannot be sent to.
    EmailNotUsable,
    /// A day such as 31 February.
    DateDoesNotExist,
    /// Not a date.
    DateNotReadable,
    /// A date such as 03/04/2024, which is one day in Sweden and another in America.
    DateAmbiguous,
    /// A date before 1900 or more than a hundred years ahead.
    DateOutOfRange,
    /// The agreement's last day is before its first.
    EndBeforeStart,
    /// An agreement with a last day but no first.
    StartMissing,
    /// A payment card number.
    CardNumber,
    /// The security code of a payment card.
    CardSecurityCode,
    /// A password.
    WebPassword,
    /// A personal identity or coordination number without a ground (dataskyddslagen 3 kap. 10 §).
    IdentityNumberWithoutGround,
    /// A value in the column for personal identity numbers that is none.
    IdentityNumberNotValid,
    /// A customer number that an earlier row of the file has.
    NumberRepeated {
        /// That row.
        first_row: u32,
    },
    /// A formula where a value should be.
    Formula,
    /// More text than the field holds.
    TooLong,
}

impl Reason {
    /// The word reports, the command line and the wording files use for it.
    pub const fn code(self) -> &'static str {
        match self {
            Self::NameMissing => "name-missing",
            Self::EmailNotUsable => "email-not-usable",
            Self::DateDoesNotExist => "date-does-not-exist",
            Self::DateNotReadable => "date-not-readable",
            Self::DateAmbiguous => "date-ambiguous",
            Self::DateOutOfRange => "date-out-of-range",
            Self::EndBeforeStart => "end-before-start",
            Self::StartMissing => "start-missing",
            Self::CardNumber => "card-number",
            Self::CardSecurityCode => "card-security-code",
            Self::WebPassword => "web-password",
            Self::IdentityNumberWithoutGround => "identity-number-without-ground",
            Self::IdentityNumberNotValid => "identity-number-not-valid",
            Self::NumberRepeated { .. } => "number-repeated",
            Self::Formula => "formula",
            Self::TooLong => "too-long",
        }
    }

    /// Every code, for the test that each has its sentence.
    pub const CODES: [&'static str; 16] = [
        Self::NameMissing.code(),
        Self::EmailNotUsable.code(),
        Self::DateDoesNotExist.code(),
        Self::DateNotReadable.code(),
        Self::DateAmbiguous.code(),
        Self::DateOutOfRange.code(),
        Self::EndBeforeStart.code(),
        Self::StartMissing.code(),
        Self::CardNumber.code(),
        Self::CardSecurityCode.code(),
        Self::WebPassword.code(),
        Self::IdentityNumberWithoutGround.code(),
        Self::IdentityNumberNotValid.code(),
        Self::NumberRepeated { first_row: 0 }.code(),
        Self::Formula.code(),
        Self::TooLong.code(),
    ];
}

/// A row that waits, and why. A row with several faults is named once for each.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rejection {
    /// The row, counted as in [`crate::sheet::Row::number`].
    pub row: u32,
    /// The row number Excel shows.
    pub excel_row: u32,
    /// The header of the column, as written; `None` when no single column is at fault.
    pub column: Option<String>,
    /// The field.
    pub field: Option<Field>,
    /// Why.
    pub reason: Reason,
}

/// What is remarked on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Remark {
    /// The note holds words about health and was left out (GDPR Art. 9).
    NoteHeldBackHealth,
    /// The note holds words about offences and was left out (GDPR Art. 10).
    NoteHeldBackCrime,
    /// The note came in; a word in it may be about health.
    PerhapsHealth,
    /// The note came in; a word in it may be about offences.
    PerhapsCrime,
    /// The note came in with a personal identity number in it, for which a ground was stated.
    IdentityNumberInNote,
    /// The note begins as a formula. It is kept as text; exports must neutralise it.
    FormulaAsText,
    /// Letters were lost before the file got here: `?` or `�` in a name or address.
    CharactersLost,
    /// A telephone number that can hardly be dialled; kept as written.
    PhoneUnusual,
    /// A postal code that is not five digits; kept as written.
    PostalCodeUnusual,
    /// The telephone number had lost its leading zero; it was put back.
    LeadingZeroRestored,
    /// The date stood as a bare day number; read as Excel reads it.
    DateWasANumber,
    /// A word for a relation we do not know; left out.
    RelationUnknown,
    /// Neither yes nor no in the newsletter column; left out.
    NewsletterUnknown,
    /// An Excel error in the cell; read as empty.
    ExcelFault,
    /// Neither e-mail address, telephone number nor postal address.
    NoContact,
    /// A column no field is read from. `row` is that of the headers.
    ColumnNotRead,
    /// The row looks like the same person as an earlier row; both came in.
    LikelyTwin {
        /// The earlier row.
        of_row: u32,
        /// Why they look alike.
        reason: TwinReason,
    },
    /// The row has an odd shape.
    Shape(IrregularityKind),
}

impl Remark {
    /// The word reports, the command line and the wording files use for it.
    pub const fn code(self) -> &'static str {
        match self {
            Self::NoteHeldBackHealth => "note-held-back-health",
            Self::NoteHeldBackCrime => "note-held-back-crime",
            Self::PerhapsHealth => "perhaps-health",
            Self::PerhapsCrime => "perhaps-crime",
            Self::IdentityNumberInNote => "identity-number-in-note",
            Self::FormulaAsText => "formula-as-text",
            Self::CharactersLost => "characters-lost",
            Self::PhoneUnusual => "phone-unusual",
            Self::PostalCodeUnusual => "postal-code-unusual",
            Self::LeadingZeroRestored => "leading-zero-restored",
            Self::DateWasANumber => "date-was-a-number",
            Self::RelationUnknown => "relation-unknown",
            Self::NewsletterUnknown => "newsletter-unknown",
            Self::ExcelFault => "excel-fault",
            Self::NoContact => "no-contact",
            Self::ColumnNotRead => "column-not-read",
            Self::LikelyTwin { .. } => "likely-twin",
            Self::Shape(kind) => kind.code(),
        }
    }

    /// Every code, for the test that each has its sentence.
    pub const CODES: [&'static str; 21] = [
        Self::NoteHeldBackHealth.code(),
        Self::NoteHeldBackCrime.code(),
        Self::PerhapsHealth.code(),
        Self::PerhapsCrime.code(),
        Self::IdentityNumberInNote.code(),
        Self::FormulaAsText.code(),
        Self::CharactersLost.code(),
        Self::PhoneUnusual.code(),
        Self::PostalCodeUnusual.code(),
        Self::LeadingZeroRestored.code(),
        Self::DateWasANumber.code(),
        Self::RelationUnknown.code(),
        Self::NewsletterUnknown.code(),
        Self::ExcelFault.code(),
        Self::NoContact.code(),
        Self::ColumnNotRead.code(),
        Self::LikelyTwin { of_row: 0, reason: TwinReason::SameEmail }.code(),
        IrregularityKind::TooFewCells.code(),
        IrregularityKind::TooManyCells.code(),
        IrregularityKind::QuoteNotClosed.code(),
        IrregularityKind::CharactersReplaced.code(),
    ];
}

/// Something to look at in a row that came in, or in the file as a whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Warning {
    /// The row, counted as in [`crate::sheet::Row::number`].
    pub row: u32,
    /// The row number Excel shows.
    pub excel_row: u32,
    /// The header of the column, as written.
    pub column: Option<String>,
    /// The field.
    pub field: Option<Field>,
    /// What.
    pub remark: Remark,
}

/// Everything that came of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parsed {
    /// How many rows were read, good and wrong.
    pub read: usize,
    /// The rows that can come in, in the order of the file.
    pub rows: Vec<PersonRow>,
    /// The rows that wait, in the order of the file.
    pub rejected: Vec<Rejection>,
    /// What to look at, in the order of the file.
    pub warnings: Vec<Warning>,
    /// Where the data came from, for every row.
    pub source: Source,
}

impl Parsed {
    pub(super) fn new(source: Source, read: usize) -> Self {
        Self { read, rows: Vec::with_capacity(read), rejected: Vec::new(), warnings: Vec::new(), source }
    }

    /// How many rows wait.
    pub fn rows_rejected(&self) -> usize {
        self.read - self.rows.len()
    }
}
