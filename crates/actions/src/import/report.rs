//! What came of an import, for a person to read.

use super::merge::Merge;
use crate::people::PersonHit;
use intake::{
    field::Field,
    mapping::Mapping,
    people::{Parsed, Rejection, Remark, Warning},
    sheet::{Origin, Sheet},
};
use serde::Serialize;
use specta::Type;
use std::collections::HashMap;

/// Something about a row: why it waits, or what to look at.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ImportIssue {
    /// The row Excel shows when it opens the file.
    pub row: u32,
    /// The line it begins on in a text file, where line breaks inside cells make it another number.
    pub line: Option<u32>,
    /// The column's header, as written.
    pub column: Option<String>,
    /// Field code.
    pub field: Option<String>,
    /// What, `import-<code>` in the wording files.
    pub code: String,
    /// The earlier row it is about, for repeated numbers and likely duplicates.
    pub other_row: Option<u32>,
}

impl ImportIssue {
    /// An issue found while merging.
    pub(crate) fn about_row(row: u32, field: &str, code: &str) -> Self {
        Self { row, line: None, column: None, field: Some(field.to_owned()), code: code.to_owned(), other_row: None }
    }

    fn rejection(rejection: &Rejection, rows: &Rows) -> Self {
        use intake::people::Reason;
        Self {
            row: rejection.excel_row,
            line: (rejection.row != rejection.excel_row).then_some(rejection.row),
            column: rejection.column.clone(),
            field: rejection.field.map(|field| field.code().to_owned()),
            code: rejection.reason.code().to_owned(),
            other_row: match rejection.reason {
                Reason::NumberRepeated { first_row } => Some(rows.shown(first_row)),
                _ => None,
            },
        }
    }

    fn warning(warning: &Warning, rows: &Rows) -> Self {
        Self {
            row: warning.excel_row,
            line: (warning.row != warning.excel_row).then_some(warning.row),
            column: warning.column.clone(),
            field: warning.field.map(|field| field.code().to_owned()),
            code: warning.remark.code().to_owned(),
            other_row: match warning.remark {
                Remark::LikelyTwin { of_row, .. } => Some(rows.shown(of_row)),
                _ => None,
            },
        }
    }
}

/// Which row Excel shows for a row of the file.
struct Rows(HashMap<u32, u32>);

impl Rows {
    fn of(sheet: &Sheet) -> Self {
        Self(sheet.rows.iter().map(|row| (row.number, row.excel_row)).collect())
    }

    fn shown(&self, row: u32) -> u32 {
        self.0.get(&row).copied().unwrap_or(row)
    }
}

/// A new row that looks like somebody who is in the register already. Both are kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ImportTwin {
    /// The row.
    pub row: u32,
    /// Why they look alike.
    pub reason: String,
    /// Who is in the register.
    pub existing: Option<PersonHit>,
}

/// What an import did, or would do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ImportReport {
    /// True if nothing was written.
    pub dry_run: bool,
    /// Rows read.
    pub read: u32,
    /// People added.
    pub added: u32,
    /// People changed.
    pub updated: u32,
    /// Rows that said nothing new.
    pub unchanged: u32,
    /// Rows that wait, each fault a line.
    pub rejected: Vec<ImportIssue>,
    /// What to look at.
    pub warnings: Vec<ImportIssue>,
    /// Likely duplicates of people who were there before.
    pub twins: Vec<ImportTwin>,
}

/// A column and the field it holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct MappedColumn {
    /// Field code.
    pub field: String,
    /// Header.
    pub column: String,
}

/// A rehearsal, with what the program made of the columns.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ImportPlan {
    /// The file's name.
    pub file_name: String,
    /// The sheet that was read, for a workbook.
    pub sheet: Option<String>,
    /// All sheets of a workbook.
    pub sheets: Vec<String>,
    /// All headers.
    pub headers: Vec<String>,
    /// Which column holds what.
    pub mapping: Vec<MappedColumn>,
    /// Every field a column can hold.
    pub fields: Vec<String>,
    /// Headers nothing is read from.
    pub unmapped: Vec<String>,
    /// What would happen.
    pub report: ImportReport,
}

pub(super) fn report(dry_run: bool, parsed: &Parsed, sheet: &Sheet, merge: Merge) -> ImportReport {
    let rows = Rows::of(sheet);
    let mut warnings: Vec<ImportIssue> =
        parsed.warnings.iter().map(|warning| ImportIssue::warning(warning, &rows)).collect();
    warnings.extend(merge.warnings);
    ImportReport {
        dry_run,
        read: u32::try_from(parsed.read).unwrap_or(u32::MAX),
        added: merge.added,
        updated: merge.updated,
        unchanged: merge.unchanged,
        rejected: parsed.rejected.iter().map(|rejection| ImportIssue::rejection(rejection, &rows)).collect(),
        warnings,
        twins: merge.twins,
    }
}

pub(super) fn plan(file_name: &str, sheet: &Sheet, mapping: &Mapping, report: ImportReport) -> ImportPlan {
    let (name, sheets) = match &sheet.origin {
        Origin::Csv { .. } => (None, Vec::new()),
        Origin::Xlsx { sheet, sheets } => (Some(sheet.clone()), sheets.clone()),
    };
    let header = |column: usize| sheet.headers.get(column).cloned().unwrap_or_default();
    ImportPlan {
        file_name: file_name.to_owned(),
        sheet: name,
        sheets,
        headers: sheet.headers.clone(),
        mapping: mapping
            .columns()
            .map(|(field, column)| MappedColumn { field: field.code().to_owned(), column: header(column) })
            .collect(),
        fields: Field::ALL.iter().map(|field| field.code().to_owned()).collect(),
        unmapped: mapping.unmapped(&sheet.headers),
        report,
    }
}
