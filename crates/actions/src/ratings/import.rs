//! Bringing in a file of ratings: rehearsed or for good, all good rows in one transaction, with progress and cancelling.

use crate::{
    import::{Bringing, Brought, Counted, ImportFile, ImportIssue, OnProgress},
    office_rules::rules,
    problem::Problem,
    session::{Session, random},
};
use domain::{
    assignments::{Assignment, RatingRequest, RequestWay, expires_on},
    deeds::Deed,
    ids::{AssignmentId, PersonId, RatingId, RatingRequestId},
    ratings::{Rating, Standing},
    source::{Source, SourceKind},
    time::{Day, Moment, day_in_sweden},
};
use intake::{
    ratings::{Column, Columns, ParsedRatings, RatingReason, RatingRejection, RatingRow, parse},
    sheet::{self, ReadOptions},
};
use serde::Serialize;
use specta::Type;
use std::collections::{BTreeSet, HashMap};
use store::Write;
use uuid::Uuid;

/// What has been decided about the file.
#[derive(Clone, Debug, Default)]
pub struct RatingImportChoices {
    /// The sheet of a workbook.
    pub sheet: Option<String>,
    /// `FIELD=COLUMN`, on top of what the headers say.
    pub mapping: Vec<String>,
    /// Only say what would happen.
    pub dry_run: bool,
}

/// What came of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct RatingImportReport {
    /// True if nothing was written.
    pub dry_run: bool,
    /// Rows read.
    pub read: u32,
    /// Rows taken in: assignments with or without a rating.
    pub added: u32,
    /// Ratings among them.
    pub ratings: u32,
    /// Assignments that were there without a rating, and have one now.
    pub updated: u32,
    /// Rows that said nothing new.
    pub unchanged: u32,
    /// Rows that wait, each with its reason.
    pub rejected: Vec<ImportIssue>,
}

/// Brings the file in. The same file a second time changes nothing.
pub fn run(
    session: &Session,
    file: &ImportFile<'_>,
    choices: &RatingImportChoices,
    now: Moment,
    on_progress: OnProgress<'_>,
) -> Result<RatingImportReport, Problem> {
    let task = session.task_for(Deed::WriteRatings)?;
    let sheet = sheet::read(file.name, file.bytes, &ReadOptions { sheet: choices.sheet.clone() })?;
    let mut columns = Columns::recognise(&sheet.headers);
    for given in &choices.mapping {
        columns.apply(given, &sheet.headers)?;
    }
    let rows = sheet.rows.len() as u64;
    // Reading takes a small part of the time, writing the most; both count alike, so the bar never runs backwards.
    let today = day_in_sweden(now);
    let parsed = parse(&sheet, &columns, today, &mut |done| on_progress(done as u64, Some(2 * rows)))?;
    let bringing = Bringing { session, file, verb: "ratings.import", task, dry_run: choices.dry_run, now };
    let report = bringing.run(|w, _| {
        let mut merge = Merge::begin(file.name, &parsed, rules(w)?.request_days, now);
        for (done, row) in parsed.rows.iter().enumerate() {
            if done.is_multiple_of(STRIDE) && on_progress(rows + done as u64, Some(2 * rows)).is_break() {
                return Err(Problem::Cancelled);
            }
            merge.row(w, row)?;
        }
        Ok(merge.finish(choices.dry_run, parsed.read))
    })?;
    // Everything is done: a last word that comes too late stops nothing.
    let _ = on_progress(2 * rows, Some(2 * rows));
    Ok(report)
}

/// Rows between two reports of progress.
const STRIDE: usize = 256;

/// Takes rows into the register, one after the other.
struct Merge {
    people: HashMap<String, Option<PersonId>>,
    source: Source,
    request_days: u32,
    now: Moment,
    touched: BTreeSet<Uuid>,
    report: RatingImportReport,
}

impl Merge {
    fn begin(name: &str, parsed: &ParsedRatings, request_days: u32, now: Moment) -> Self {
        let report = RatingImportReport {
            dry_run: false,
            read: 0,
            added: 0,
            ratings: 0,
            updated: 0,
            unchanged: 0,
            rejected: parsed.rejected.iter().map(issue).collect(),
        };
        let source = Source { kind: SourceKind::Import, detail: Some(name.to_owned()), on: day_in_sweden(now) };
        Self { people: HashMap::new(), source, request_days, now, touched: BTreeSet::new(), report }
    }

    fn row(&mut self, w: &mut Write<'_>, row: &RatingRow) -> Result<(), Problem> {
        let Some(contractor) = self.person(w, &row.contractor)? else {
            self.reject(row, Column::Contractor, RatingReason::ContractorUnknown);
            return Ok(());
        };
        let Some(client) = self.person(w, &row.client)? else {
            self.reject(row, Column::Client, RatingReason::ClientUnknown);
            return Ok(());
        };
        let Some(there) = w.assignment_by_number(&row.assignment)? else {
            let assignment = self.assignment(row, client, contractor)?;
            w.insert_assignment(&assignment)?;
            self.report.added += 1;
            return self.rate(w, row, &assignment, None);
        };
        let same = there.contractor == contractor && there.client.is_none_or(|id| id == client);
        match (same, w.rating_of(there.id)?, row.answer) {
            (false, _, _) => {
                self.reject(row, Column::Assignment, RatingReason::Differs);
                Ok(())
            }
            (true, Some(rating), answer) => {
                // What a dispute has changed since stays as it was decided.
                let says_the_same = answer.is_none_or(|(on, stars)| {
                    rating.answered_on == on && (rating.stars == Some(stars) || rating.standing != Standing::Counts)
                });
                if says_the_same {
                    self.report.unchanged += 1;
                    return Ok(());
                }
                self.reject(row, Column::Stars, RatingReason::Differs);
                Ok(())
            }
            (true, None, None) => {
                self.report.unchanged += 1;
                Ok(())
            }
            (true, None, Some(_)) => {
                self.report.updated += 1;
                let asked = w.rating_request_about(there.id)?;
                self.rate(w, row, &there, asked)
            }
        }
    }

    fn assignment(&self, row: &RatingRow, client: PersonId, contractor: PersonId) -> Result<Assignment, Problem> {
        Ok(Assignment {
            id: AssignmentId::new(self.now, random()?),
            number: row.assignment.clone(),
            client: Some(client),
            contractor,
            finished_on: Some(row.finished_on),
            arranged_by: None,
            source: self.source.clone(),
        })
    }

    fn rate(
        &mut self,
        w: &mut Write<'_>,
        row: &RatingRow,
        assignment: &Assignment,
        asked: Option<RatingRequest>,
    ) -> Result<(), Problem> {
        let answered_on = row.answer.map(|(on, _)| on);
        match asked {
            Some(asked) => {
                // An answer that an older file tells of may lie outside the question's time; the rating still stands.
                if let Some(on) = answered_on.filter(|on| (asked.sent_on..=asked.expires_on).contains(on)) {
                    w.answer_rating_request(asked.id, on)?;
                }
            }
            None => self.ask(w, row, assignment, answered_on)?,
        }
        let Some((answered_on, stars)) = row.answer else { return Ok(()) };
        let rating = Rating {
            id: RatingId::new(self.now, random()?),
            assignment: assignment.id,
            contractor: assignment.contractor,
            client: assignment.client,
            stars: Some(stars),
            standing: Standing::Counts,
            answered_on,
            comment: row.comment.clone(),
            statement: None,
            ended_on: None,
            entered_by: None,
            source: self.source.clone(),
        };
        w.insert_rating(&rating)?;
        self.report.ratings += 1;
        self.touched.insert(assignment.contractor.0);
        Ok(())
    }

    fn ask(
        &self,
        w: &mut Write<'_>,
        row: &RatingRow,
        assignment: &Assignment,
        answered_on: Option<Day>,
    ) -> Result<(), Problem> {
        let Some(sent_on) = row.sent_on else { return Ok(()) };
        let expires = expires_on(sent_on, self.request_days);
        Ok(w.insert_rating_request(&RatingRequest {
            id: RatingRequestId::new(self.now, random()?),
            assignment: assignment.id,
            way: RequestWay::Imported,
            sent_on,
            // What was answered late elsewhere was answered all the same.
            expires_on: answered_on.map_or(expires, |on| expires.max(on)),
            answered_on,
        })?)
    }

    fn person(&mut self, w: &Write<'_>, number: &str) -> Result<Option<PersonId>, Problem> {
        if let Some(known) = self.people.get(number) {
            return Ok(*known);
        }
        let found = w.person_by_number(number)?.map(|person| person.id);
        self.people.insert(number.to_owned(), found);
        Ok(found)
    }

    fn reject(&mut self, row: &RatingRow, column: Column, reason: RatingReason) {
        self.report.rejected.push(ImportIssue::about_row(row.row, column.code(), reason.code()));
    }

    fn finish(mut self, dry_run: bool, read: usize) -> Brought<RatingImportReport> {
        self.report.dry_run = dry_run;
        self.report.read = u32::try_from(read).unwrap_or(u32::MAX);
        self.report.rejected.sort_by_key(|issue| issue.row);
        let RatingImportReport { read, added, updated, unchanged, .. } = self.report;
        let rows = Counted { read, added, updated, unchanged, rejected: self.report.rejected.len() };
        Brought { report: self.report, touched: self.touched.into_iter().collect(), rows }
    }
}

fn issue(rejection: &RatingRejection) -> ImportIssue {
    ImportIssue {
        row: rejection.row,
        line: (rejection.line != rejection.row).then_some(rejection.line),
        column: rejection.column.clone(),
        field: rejection.field.map(|field| field.code().to_owned()),
        code: rejection.reason.code().to_owned(),
        other_row: None,
    }
}
