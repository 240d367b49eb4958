//! What newsletter tools export: who subscribes, who left, whose mail came back, who opened and followed links.
//!
//! Only what the register has a use for is read; what else the tool knows about people ([`Export::unread`]) stays in the
//! file. Times without an offset are UTC, as the tools write them.

use crate::{
    error::Error,
    field::{Field, fold_header},
    guard::{self, Severity},
    sheet::{Cell, Row, Sheet},
};
use chrono::{DateTime, FixedOffset, NaiveDateTime};
use domain::{contact::email_is_usable, technical::is_ip, time::Moment};

/// A column that is read, with the header names it may have as [`fold_header`] leaves them.
const COLUMNS: [(Column, &[&str]); 10] = [
    (Column::Email, &["emailaddress", "email", "epost", "epostadress", "mail", "subscriber"]),
    (Column::FirstName, &["firstname", "fornamn", "fname"]),
    (Column::LastName, &["lastname", "efternamn", "lname"]),
    (Column::OptInTime, &["optintime", "optindate", "subscribedat", "anmald", "registrerad"]),
    (Column::OptInIp, &["optinip", "signupip", "ip", "ipadress"]),
    (Column::ConfirmTime, &["confirmtime", "confirmedat", "bekraftad"]),
    (Column::ConfirmIp, &["confirmip"]),
    (
        Column::Time,
        &[
            "unsubtime",
            "unsubscribedat",
            "avregistrerad",
            "cleantime",
            "bouncedat",
            "time",
            "timestamp",
            "tid",
            "opentime",
            "clicktime",
            "senttime",
            "date",
            "datum",
        ],
    ),
    (Column::Reason, &["unsubreason", "reason", "orsak", "cleanreason"]),
    (
        Column::Campaign,
        &["campaign", "campaigntitle", "unsubcampaigntitle", "cleancampaigntitle", "utskick", "kampanj"],
    ),
];

#[derive(Clone, Copy, PartialEq, Eq)]
enum Column {
    Email,
    FirstName,
    LastName,
    OptInTime,
    OptInIp,
    ConfirmTime,
    ConfirmIp,
    Time,
    Reason,
    Campaign,
}

/// One address of the list.
#[derive(Clone, PartialEq, Eq)]
pub struct Subscriber {
    /// The row Excel shows.
    pub row: u32,
    /// The address.
    pub email: String,
    /// The name; empty when the tool has none.
    pub name: String,
    /// When she signed up.
    pub opted_in: Option<Moment>,
    /// From where.
    pub opt_in_ip: Option<String>,
    /// When she confirmed.
    pub confirmed: Option<Moment>,
    /// From where.
    pub confirm_ip: Option<String>,
    /// When it happened: the leaving, the coming back, the opening.
    pub at: Option<Moment>,
    /// Whether the reason given for leaving calls the newsletter unwanted.
    pub complained: bool,
    /// The mailing it belongs to.
    pub campaign: Option<String>,
}

/// A row that does not come in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The row Excel shows.
    pub row: u32,
    /// The header of the column.
    pub column: Option<String>,
    /// Why: a code of the import's words.
    pub code: &'static str,
}

/// A list, read.
pub struct Export {
    /// The rows that can be used.
    pub rows: Vec<Subscriber>,
    /// The others, each with its reason.
    pub rejected: Vec<Fault>,
    /// Columns nothing is read from.
    pub unread: Vec<String>,
    /// Rows there were.
    pub read: usize,
}

/// Reads a list. A table without a column of addresses is none.
// policy: 24, 38, 40
pub fn read(sheet: &Sheet) -> Result<Export, Error> {
    let columns: Vec<Option<Column>> = sheet.headers.iter().map(|header| column(&fold_header(header))).collect();
    if !columns.contains(&Some(Column::Email)) {
        return Err(Error::MissingField { field: Field::Email });
    }
    let unread = sheet.headers.iter().zip(&columns).filter(|(_, column)| column.is_none());
    let mut export = Export {
        rows: Vec::new(),
        rejected: Vec::new(),
        unread: unread.map(|(header, _)| header.clone()).filter(|header| !header.is_empty()).collect(),
        read: sheet.rows.len(),
    };
    for row in &sheet.rows {
        match (Reader { sheet, columns: &columns, row }).subscriber() {
            Ok(subscriber) => export.rows.push(subscriber),
            Err(fault) => export.rejected.push(fault),
        }
    }
    Ok(export)
}

fn column(folded: &str) -> Option<Column> {
    COLUMNS.iter().find(|(_, names)| names.contains(&folded)).map(|(column, _)| *column)
}

struct Reader<'a> {
    sheet: &'a Sheet,
    columns: &'a [Option<Column>],
    row: &'a Row,
}

impl Reader<'_> {
    fn subscriber(&self) -> Result<Subscriber, Fault> {
        let email = self.text(Column::Email).unwrap_or_default();
        if !email_is_usable(&email) {
            return Err(self.fault(Column::Email, "email-not-usable"));
        }
        let names = [Column::FirstName, Column::LastName].map(|column| self.text(column).unwrap_or_default());
        let name = names.join(" ").split_whitespace().collect::<Vec<_>>().join(" ");
        for (column, text) in
            [(Column::FirstName, &name), (Column::Campaign, &self.text(Column::Campaign).unwrap_or_default())]
        {
            if let Some(found) = guard::scan(text).into_iter().find(|found| found.severity == Severity::Stop) {
                return Err(self.fault(column, found.kind.code()));
            }
        }
        let reason = self.text(Column::Reason).unwrap_or_default().to_lowercase();
        Ok(Subscriber {
            row: self.row.excel_row,
            email,
            name,
            opted_in: self.moment(Column::OptInTime)?,
            opt_in_ip: self.ip(Column::OptInIp),
            confirmed: self.moment(Column::ConfirmTime)?,
            confirm_ip: self.ip(Column::ConfirmIp),
            at: self.moment(Column::Time)?,
            complained: ["spam", "abuse", "skräp"].iter().any(|word| reason.contains(word)),
            campaign: self.text(Column::Campaign),
        })
    }

    fn cell(&self, wanted: Column) -> Option<&Cell> {
        let at = self.columns.iter().position(|column| *column == Some(wanted))?;
        self.row.cells.get(at).filter(|cell| !cell.is_blank())
    }

    fn text(&self, wanted: Column) -> Option<String> {
        self.cell(wanted).map(|cell| cell.text().trim().to_owned())
    }

    /// What is no IP address is not kept: it would be something else about her.
    fn ip(&self, wanted: Column) -> Option<String> {
        self.text(wanted).filter(|text| is_ip(text))
    }

    fn moment(&self, wanted: Column) -> Result<Option<Moment>, Fault> {
        match self.cell(wanted) {
            None => Ok(None),
            Some(cell) => moment(cell).map(Some).ok_or_else(|| self.fault(wanted, "date-not-readable")),
        }
    }

    fn fault(&self, wanted: Column, code: &'static str) -> Fault {
        let at = self.columns.iter().position(|column| *column == Some(wanted));
        Fault { row: self.row.excel_row, column: at.map(|at| self.sheet.headers[at].clone()), code }
    }
}

fn moment(cell: &Cell) -> Option<Moment> {
    let utc = FixedOffset::east_opt(0)?;
    let naive = match cell {
        Cell::Time(time) => *time,
        Cell::Day(day) => day.and_hms_opt(0, 0, 0)?,
        other => {
            let text = other.text();
            let text = text.trim();
            if let Ok(moment) = DateTime::parse_from_rfc3339(text) {
                return Some(moment);
            }
            ["%Y-%m-%d %H:%M:%S", "%Y-%m-%d %H:%M", "%Y-%m-%dT%H:%M:%S"]
                .iter()
                .find_map(|form| NaiveDateTime::parse_from_str(text, form).ok())
                .or_else(|| text.parse::<chrono::NaiveDate>().ok()?.and_hms_opt(0, 0, 0))?
        }
    };
    naive.and_local_timezone(utc).single()
}
