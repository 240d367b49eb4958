//! Why a file could not be taken in at all. What is wrong with single rows is not an error: see [`crate::people`].

use crate::field::Field;
use std::fmt;

/// A reason to stop before anything is taken in. Holds names of columns, sheets and fields, never a value from a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Error {
    /// The file has no content.
    Empty,
    /// The file, or what it unpacks to, is larger than we read.
    TooLarge {
        /// The limit in bytes.
        limit: u64,
    },
    /// More rows than an Excel sheet holds.
    TooManyRows {
        /// The limit in rows.
        limit: u32,
    },
    /// The workbook format of Excel 2003 and older, or a binary workbook. Remedy: save as `.xlsx`.
    OldExcel,
    /// An `OpenDocument` spreadsheet. Remedy: save as `.xlsx` or CSV.
    OpenDocument,
    /// The workbook is protected with a password to open it. Remedy: save without the password.
    PasswordProtected,
    /// The file ends too early or is damaged. Remedy: copy or export it again.
    Truncated,
    /// Not a table: a picture, a PDF, a web page, running text.
    NotATable,
    /// A table, but no row that could be its headers.
    NoHeaders,
    /// The workbook has no sheet of that name.
    UnknownSheet {
        /// The sheets it has.
        available: Vec<String>,
    },
    /// A field name that does not exist was given in a mapping.
    UnknownField {
        /// What was given.
        given: String,
    },
    /// A column that the file does not have was given in a mapping.
    UnknownColumn {
        /// What was given.
        given: String,
    },
    /// A mapping not of the form `FIELD=COLUMN`.
    MappingNotReadable {
        /// What was given.
        given: String,
    },
    /// No column holds this field, and without it no person can be read.
    MissingField {
        /// The field.
        field: Field,
    },
    /// No column of a file of ratings holds this.
    MissingColumn {
        /// What.
        column: &'static str,
    },
    /// The caller asked to stop. Nothing has been taken in.
    Cancelled,
}

impl Error {
    /// The stable word for this problem; wording files and the command line use it.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Empty => "file-empty",
            Self::TooLarge { .. } => "file-too-large",
            Self::TooManyRows { .. } => "file-too-many-rows",
            Self::OldExcel => "file-old-excel",
            Self::OpenDocument => "file-open-document",
            Self::PasswordProtected => "file-password-protected",
            Self::Truncated => "file-truncated",
            Self::NotATable => "file-not-a-table",
            Self::NoHeaders => "file-no-headers",
            Self::UnknownSheet { .. } => "file-unknown-sheet",
            Self::UnknownField { .. } => "mapping-unknown-field",
            Self::UnknownColumn { .. } => "mapping-unknown-column",
            Self::MappingNotReadable { .. } => "mapping-not-readable",
            Self::MissingField { .. } | Self::MissingColumn { .. } => "mapping-missing-field",
            Self::Cancelled => "import-cancelled",
        }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl std::error::Error for Error {}
