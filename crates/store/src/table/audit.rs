//! The log: lines chained by their hashes, only ever added to.

use crate::{
    access::{Read, Write},
    error::{Constraint, Error, Result},
    shared::waiting,
    table::register::AuditHead,
    values::{count, damaged, day_text, get, maybe_uuid, moment, moment_text, stored},
};
use domain::{
    audit::{AuditEntry, AuditLine},
    ids::{PersonId, StaffId},
    openings::Opening,
    time::{Day, Moment, in_sweden},
};
use rusqlite::{Row, ToSql, params};
use std::ops::ControlFlow;
use uuid::Uuid;

/// The log's end while a write adds to it.
pub(crate) struct Chain {
    before: AuditHead,
    head: AuditHead,
    /// Whether lines wait for the server instead of being added.
    pub(crate) waits: bool,
    /// Lines that this write itself brought; `None` if it is not to bring any.
    own: Option<u64>,
}

impl Chain {
    pub(crate) fn load(read: &Read<'_>, waits: bool) -> Result<Self> {
        let head = read.audit_head()?;
        Ok(Self { before: head, head, waits, own: Some(0) })
    }

    /// Whether this write has brought the line that every write must bring.
    pub(crate) fn is_recorded(&self) -> bool {
        self.own != Some(0)
    }

    /// The lines that waited are all this write is for; they may be in the log already.
    pub(crate) fn only_bring_waiting(&mut self) {
        self.own = None;
    }

    /// The log's end before this write.
    pub(crate) fn before(&self) -> AuditHead {
        self.before
    }

    pub(crate) fn count(&self) -> u64 {
        self.head.count
    }

    pub(crate) fn head(&self) -> [u8; 32] {
        self.head.hash
    }
}

/// Which lines of the log to show. What is `None` does not limit.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AuditFilter {
    /// Only this verb.
    pub verb: Option<String>,
    /// Only what was done for this task, by its code.
    pub task: Option<String>,
    /// Only what one member of staff did.
    pub staff: Option<StaffId>,
    /// Only lines that speak of this record: a person, a request, a consent …
    pub record: Option<Uuid>,
    /// Only from this day on.
    pub from: Option<Day>,
    /// Only up to and including this day.
    pub until: Option<Day>,
    /// Only lines before this one: the next page.
    pub before: Option<u64>,
}

const COLUMNS: &str = "seq, at, who, verb, task, ids, fields, hash";

pub(crate) fn from_row(row: &Row<'_>) -> Result<AuditLine> {
    let mut line = empty_line();
    read_line(row, &mut line)?;
    Ok(line)
}

pub(super) fn empty_line() -> AuditLine {
    AuditLine {
        seq: 0,
        at: String::new(),
        who: None,
        verb: String::new(),
        task: None,
        ids: Vec::new(),
        fields: Vec::new(),
        hash: [0; 32],
    }
}

/// Reads a row into a line whose room is used again: checking a long log would otherwise mostly make and drop texts.
pub(super) fn read_line(row: &Row<'_>, line: &mut AuditLine) -> Result<()> {
    let text = |at: usize, column: &'static str| -> Result<Option<&str>> {
        row.get_ref(at)?.as_str_or_null().map_err(|_| damaged(column))
    };
    line.seq = count(row, 0, "audit.seq")?;
    line.at.clear();
    line.at.push_str(text(1, "audit.at")?.unwrap_or_default());
    line.who = maybe_uuid(row, 2, "audit.who")?.map(StaffId);
    line.verb.clear();
    line.verb.push_str(text(3, "audit.verb")?.unwrap_or_default());
    line.task = text(4, "audit.task")?.map(str::to_owned);
    line.ids.clear();
    let ids = row.get_ref(5)?.as_blob().map_err(|_| damaged("audit.ids"))?;
    let (ids, rest) = ids.as_chunks::<16>();
    if !rest.is_empty() {
        return Err(damaged("audit.ids"));
    }
    line.ids.extend(ids.iter().map(|id| Uuid::from_bytes(*id)));
    let mut known = 0;
    for field in text(6, "audit.fields")?.unwrap_or_default().split(',').filter(|field| !field.is_empty()) {
        match line.fields.get_mut(known) {
            Some(room) => field.clone_into(room),
            None => line.fields.push(field.to_owned()),
        }
        known += 1;
    }
    line.fields.truncate(known);
    line.hash = get(row, 7, "audit.hash")?;
    Ok(())
}

/// The filter as a condition, and what is bound in it.
fn conditions(filter: &AuditFilter) -> (String, Vec<Box<dyn ToSql>>) {
    let mut conditions: Vec<&str> = Vec::new();
    let mut values: Vec<Box<dyn ToSql>> = Vec::new();
    let mut limit_by = |condition: &'static str, value: Option<Box<dyn ToSql>>| {
        if let Some(value) = value {
            conditions.push(condition);
            values.push(value);
        }
    };
    limit_by("verb = ?", filter.verb.clone().map(|verb| Box::new(verb) as _));
    limit_by("task = ?", filter.task.clone().map(|task| Box::new(task) as _));
    limit_by("who = ?", filter.staff.map(|staff| Box::new(*staff.0.as_bytes()) as _));
    limit_by(
        "seq IN (SELECT seq FROM audit_records WHERE record = ?)",
        filter.record.map(|record| Box::new(*record.as_bytes()) as _),
    );
    limit_by("substr(at, 1, 10) >= ?", filter.from.map(|day| Box::new(day_text(day)) as _));
    limit_by("substr(at, 1, 10) <= ?", filter.until.map(|day| Box::new(day_text(day)) as _));
    limit_by("seq < ?", filter.before.map(|seq| Box::new(stored(seq)) as _));
    let condition = if conditions.is_empty() { "seq > 0".to_owned() } else { conditions.join(" AND ") };
    (condition, values)
}

impl Read<'_> {
    /// Lines of the log, the newest first.
    pub fn audit_page(&self, filter: &AuditFilter, limit: u32) -> Result<Vec<AuditLine>> {
        let (condition, mut values) = conditions(filter);
        values.push(Box::new(limit));
        self.rows(
            &format!("SELECT {COLUMNS} FROM audit WHERE {condition} ORDER BY seq DESC LIMIT ?"),
            rusqlite::params_from_iter(values.iter().map(AsRef::as_ref)),
            from_row,
        )
    }

    /// When anybody last did anything.
    pub fn last_audit_moment(&self) -> Result<Option<Moment>> {
        self.first("SELECT at FROM audit ORDER BY seq DESC LIMIT 1", [], |row| moment(row, 0, "audit.at"))
    }

    /// When somebody last did this.
    pub fn last_done(&self, verb: &str, staff: StaffId) -> Result<Option<String>> {
        self.first(
            "SELECT at FROM audit WHERE who = ?1 AND verb = ?2 ORDER BY seq DESC LIMIT 1",
            params![staff.0.as_bytes(), verb],
            |row| get(row, 0, "audit.at"),
        )
    }

    /// The records of people that were opened from this day on, in the order of the log.
    pub fn openings_since(&self, day: Day) -> Result<Vec<Opening>> {
        let first = self.first(
            "SELECT seq FROM audit WHERE substr(at, 1, 10) >= ?1 ORDER BY substr(at, 1, 10), seq LIMIT 1",
            [day_text(day)],
            |row| count(row, 0, "audit.seq"),
        )?;
        first.map_or_else(|| Ok(Vec::new()), |first| self.openings_after(first - 1))
    }

    /// The records of people that were opened after this line, in the order of the log.
    pub fn openings_after(&self, seq: u64) -> Result<Vec<Opening>> {
        let found = self.rows(
            "SELECT who, ids, at FROM audit WHERE verb = 'people.open' AND seq > ?1 ORDER BY seq",
            [stored(seq)],
            |row| {
                let ids = row.get_ref(1)?.as_blob().map_err(|_| damaged("audit.ids"))?;
                let person = ids.first_chunk::<16>().map(|id| PersonId(Uuid::from_bytes(*id)));
                let who = maybe_uuid(row, 0, "audit.who")?.map(StaffId);
                Ok((who, person, moment(row, 2, "audit.at")?))
            },
        )?;
        let whole = |(who, person, at)| Some(Opening { who: who?, person: person?, at });
        Ok(found.into_iter().filter_map(whole).collect())
    }

    /// Visits lines of the log, the oldest first and one at a time, until the visitor breaks off.
    pub fn each_audit_line<E: From<Error>>(
        &self,
        filter: &AuditFilter,
        mut visit: impl FnMut(AuditLine) -> Result<ControlFlow<()>, E>,
    ) -> Result<(), E> {
        let (condition, values) = conditions(filter);
        let sql = format!("SELECT {COLUMNS} FROM audit WHERE {condition} ORDER BY seq");
        let mut statement = self.connection.prepare(&sql).map_err(Error::from)?;
        let mut rows =
            statement.query(rusqlite::params_from_iter(values.iter().map(AsRef::as_ref))).map_err(Error::from)?;
        while let Some(row) = rows.next().map_err(Error::from)? {
            if visit(from_row(row)?)?.is_break() {
                break;
            }
        }
        Ok(())
    }

    /// A line of the log.
    pub fn audit_line(&self, seq: u64) -> Result<Option<AuditLine>> {
        self.first(&format!("SELECT {COLUMNS} FROM audit WHERE seq = ?1"), [stored(seq)], from_row)
    }

    /// The hash of a line, as it stands there.
    pub fn audit_hash(&self, seq: u64) -> Result<Option<[u8; 32]>> {
        self.first("SELECT hash FROM audit WHERE seq = ?1", [stored(seq)], |row| get(row, 0, "audit.hash"))
    }
}

impl Write<'_> {
    /// Adds a line to the log, in the transaction of what it speaks of. Without the server of a shared register the line
    /// waits and is answered with the number it would have now.
    pub fn record(&mut self, entry: &AuditEntry) -> Result<AuditLine> {
        if entry.fields.iter().any(|field| field.is_empty() || field.contains(',')) {
            return Err(Error::Constraint(Constraint::NotAllowed(Some("audit.fields"))));
        }
        let line = self.chained(AuditLine {
            at: moment_text(in_sweden(entry.at)),
            who: entry.who,
            verb: entry.verb.to_owned(),
            task: entry.task.map(|task| task.code().to_owned()),
            ids: entry.ids.clone(),
            fields: entry.fields.iter().map(|field| (*field).to_owned()).collect(),
            ..empty_line()
        });
        let before = self.connection.total_changes();
        if self.chain.waits {
            waiting::put(self, &line)?;
        } else {
            self.add(&line)?;
        }
        self.unseen += self.connection.total_changes() - before;
        self.touched.extend_from_slice(&line.ids);
        self.chain.own = self.chain.own.map(|own| own + 1);
        Ok(line)
    }

    /// Adds the lines that waited for the server, before those of this write: each with the moment it was written at. Half-filled
    /// forms that waited come along.
    pub(crate) fn record_waiting(&mut self) -> Result<()> {
        if self.chain.waits {
            return Ok(());
        }
        let before = self.connection.total_changes();
        for line in waiting::take(self)? {
            let line = self.chained(line);
            self.add(&line)?;
        }
        self.bring_waiting_drafts()?;
        self.unseen += self.connection.total_changes() - before;
        Ok(())
    }

    fn add(&mut self, line: &AuditLine) -> Result<()> {
        self.run_one(
            "INSERT INTO audit (seq, at, who, verb, task, ids, fields, hash) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
            params![
                stored(line.seq),
                line.at,
                line.who.map(|who| *who.0.as_bytes()),
                line.verb,
                line.task,
                ids_blob(line),
                line.fields.join(","),
                line.hash,
            ],
        )?;
        for id in &line.ids {
            self.run(
                "INSERT INTO audit_records (record, seq) VALUES (?1, ?2) ON CONFLICT DO NOTHING",
                params![id.as_bytes(), stored(line.seq)],
            )?;
        }
        self.chain.head = AuditHead { count: line.seq, hash: line.hash };
        Ok(())
    }

    /// The line at the log's end.
    fn chained(&self, line: AuditLine) -> AuditLine {
        let mut line = AuditLine { seq: self.chain.head.count + 1, ..line };
        line.hash = line.expected_hash(&self.chain.head.hash);
        line
    }
}

/// The records of a line as they stand in a column.
pub(crate) fn ids_blob(line: &AuditLine) -> Vec<u8> {
    line.ids.iter().flat_map(|id| *id.as_bytes()).collect()
}
