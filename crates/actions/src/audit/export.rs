//! The log as a file for others: a table for a spreadsheet, or a line of JSON for each line.

use super::{AuditQuery, filter};
use crate::{problem::Problem, session::Session};
use domain::{audit::AuditLine, deeds::Deed, ids::StaffId, time::Moment};
use serde::Serialize;
use specta::Type;
use std::{collections::HashMap, io::Write, ops::ControlFlow};

/// In which form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LogFormat {
    /// A table: UTF-8 with a byte order mark, semicolons, every cell in quotes and none that a spreadsheet would take
    /// for a formula.
    Csv,
    /// One JSON object on each line.
    JsonLines,
}

impl LogFormat {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Csv, Self::JsonLines];

    /// The word for it, which is also how the file's name ends.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::JsonLines => "jsonl",
        }
    }

    /// The form with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|form| form.code() == code)
    }
}

/// What was exported.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct LogExported {
    /// How many lines.
    pub lines: String,
    /// The log's head at that time, in hex.
    pub head: String,
}

/// One line. With `who_id` everything the hash covers is there, so that the chain can be checked without this program.
#[derive(Serialize)]
struct Line<'a> {
    seq: u64,
    at: &'a str,
    who: Option<&'a str>,
    who_id: Option<String>,
    verb: &'a str,
    task: Option<&'a str>,
    ids: Vec<String>,
    fields: &'a [String],
    hash: String,
}

const HEADINGS: [&str; 9] = ["seq", "at", "who", "who_id", "verb", "task", "ids", "fields", "hash"];

/// Lines between two words of progress.
const STEP: u64 = 1024;

/// Writes the lines the query asks for, the oldest first, one at a time: a log of any length. That it was exported is a
/// line of its own, written first and therefore the last one exported.
pub fn export(
    session: &Session,
    query: &AuditQuery,
    format: LogFormat,
    out: &mut dyn Write,
    now: Moment,
    progress: &mut dyn FnMut(u64, u64) -> ControlFlow<()>,
) -> Result<LogExported, Problem> {
    session.task_for(Deed::ReadLog)?;
    session.register.write(&session.holder(now), |w| {
        w.record(&session.entry("audit.export", None, now))?;
        Ok::<_, Problem>(())
    })?;
    session.register.read(|r| {
        let names: HashMap<_, _> = r.staff()?.into_iter().map(|staff| (staff.id, staff.name)).collect();
        let head = r.audit_head()?;
        if format == LogFormat::Csv {
            out.write_all("\u{feff}".as_bytes())?;
            row(out, HEADINGS.into_iter())?;
        }
        let mut lines = 0;
        r.each_audit_line(&filter(r, query)?, |line| {
            write(out, format, &line, &names)?;
            lines += 1;
            if line.seq.is_multiple_of(STEP) && progress(line.seq, head.count).is_break() {
                return Err(Problem::Cancelled);
            }
            Ok(ControlFlow::Continue(()))
        })?;
        out.flush()?;
        Ok(LogExported { lines: u64::to_string(&lines), head: hex::encode(head.hash) })
    })
}

fn write(
    out: &mut dyn Write,
    format: LogFormat,
    line: &AuditLine,
    names: &HashMap<StaffId, String>,
) -> Result<(), Problem> {
    let line = Line {
        seq: line.seq,
        at: &line.at,
        who: line.who.and_then(|who| names.get(&who)).map(String::as_str),
        who_id: line.who.map(|who| who.to_string()),
        verb: &line.verb,
        task: line.task.as_deref(),
        ids: line.ids.iter().map(ToString::to_string).collect(),
        fields: &line.fields,
        hash: hex::encode(line.hash),
    };
    match format {
        LogFormat::JsonLines => {
            serde_json::to_writer(&mut *out, &line)
                .map_err(|error| error.io_error_kind().map_or(Problem::RegisterDamaged, kind_of))?;
            out.write_all(b"\n")?;
        }
        LogFormat::Csv => {
            let (seq, ids, fields) = (line.seq.to_string(), line.ids.join(" "), line.fields.join(" "));
            let who_id = line.who_id.unwrap_or_default();
            let cells = [
                &seq,
                line.at,
                line.who.unwrap_or_default(),
                &who_id,
                line.verb,
                line.task.unwrap_or_default(),
                &ids,
                &fields,
                &line.hash,
            ];
            row(out, cells.into_iter())?;
        }
    }
    Ok(())
}

fn kind_of(kind: std::io::ErrorKind) -> Problem {
    std::io::Error::from(kind).into()
}

/// A row in which no cell can be taken for a formula: a leading sign that begins one gets an apostrophe before it.
fn row<'a>(out: &mut dyn Write, cells: impl Iterator<Item = &'a str>) -> Result<(), Problem> {
    let cells: Vec<String> = cells
        .map(|cell| {
            let guard = if cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']) { "'" } else { "" };
            format!("\"{guard}{}\"", cell.replace('"', "\"\""))
        })
        .collect();
    out.write_all(cells.join(";").as_bytes())?;
    Ok(out.write_all(b"\r\n")?)
}

#[cfg(test)]
mod tests {
    use super::row;

    #[test]
    fn no_cell_becomes_a_formula_and_quotes_are_doubled() {
        let mut out = Vec::new();
        row(&mut out, ["=1+1", "@x", "-5", "a;b", "say \"x\"", ""].into_iter()).expect("written");
        let text = String::from_utf8(out).expect("UTF-8");
        assert_eq!(text, "\"'=1+1\";\"'@x\";\"'-5\";\"a;b\";\"say \"\"x\"\"\";\"\"\r\n");
    }
}
