//! Bringing in a file of people: rehearsed first, then all in one transaction, and never half of it.

mod history;
mod merge;
mod report;

pub(crate) use history::BOOK as HISTORY;
pub use report::{ImportIssue, ImportPlan, ImportReport, ImportTwin, MappedColumn};

use crate::{
    drill, fields, information,
    problem::Problem,
    session::{Session, Touching, random},
};
use domain::{
    deeds::Deed,
    ids::ImportId,
    information::BatchSource,
    people::IdentityGround,
    time::{Moment, day_in_sweden},
};
use intake::{
    mapping::{Mapping, signature},
    people::{self, Options, Parsed},
    sheet::{self, ReadOptions, Sheet},
};
use merge::Merge;
use sha2::{Digest, Sha256};
use std::ops::ControlFlow;
use store::Import;

/// A file to bring in. The host brings the bytes.
pub struct ImportFile<'a> {
    /// The file's name without its folder.
    pub name: &'a str,
    /// What is in it.
    pub bytes: &'a [u8],
}

/// What has been decided about the file.
#[derive(Clone, Debug, Default)]
pub struct ImportChoices {
    /// The sheet of a workbook.
    pub sheet: Option<String>,
    /// `FIELD=COLUMN`, on top of what the headers say.
    pub mapping: Vec<String>,
    /// The ground for personal identity numbers in the file (dataskyddslagen 3 kap. 10 §).
    pub identity_ground: Option<String>,
    /// Only say what would happen.
    pub dry_run: bool,
}

/// Hears how many rows are done out of how many, and answers whether to go on.
pub type OnProgress<'a> = &'a mut dyn FnMut(u64, Option<u64>) -> ControlFlow<()>;

/// Ids of people in one line of the log: a line stays short enough to read.
pub(crate) const IDS_PER_LINE: usize = 500;

/// Reads the file and says what would happen, with the columns it found.
pub fn plan(
    session: &Session,
    file: &ImportFile<'_>,
    choices: &ImportChoices,
    now: Moment,
    on_progress: OnProgress<'_>,
) -> Result<ImportPlan, Problem> {
    let (sheet, mapping) = read(session, file, choices)?;
    let choices = ImportChoices { dry_run: true, ..choices.clone() };
    let report = run_sheet(session, file, &choices, &sheet, &mapping, now, on_progress)?;
    Ok(report::plan(file.name, &sheet, &mapping, report))
}

/// Brings the file in. The same file a second time changes nothing.
pub fn run(
    session: &Session,
    file: &ImportFile<'_>,
    choices: &ImportChoices,
    now: Moment,
    on_progress: OnProgress<'_>,
) -> Result<ImportReport, Problem> {
    let (sheet, mapping) = read(session, file, choices)?;
    if !choices.dry_run {
        session.register.read(|r| drill::refuse_unproven(session, r))?;
    }
    run_sheet(session, file, choices, &sheet, &mapping, now, on_progress)
}

fn read(session: &Session, file: &ImportFile<'_>, choices: &ImportChoices) -> Result<(Sheet, Mapping), Problem> {
    session.task_for(Deed::ImportPeople)?;
    let sheet = sheet::read(file.name, file.bytes, &ReadOptions { sheet: choices.sheet.clone() })?;
    let kept = session.register.read(|r| r.import_mapping(&signature(&sheet.headers)))?;
    let mut mapping = match kept.map(|text| Mapping::from_text(&text)) {
        Some(Ok(mapping)) => mapping,
        Some(Err(_)) | None => Mapping::recognise(&sheet.headers),
    };
    for given in &choices.mapping {
        mapping.apply(given, &sheet.headers)?;
    }
    Ok((sheet, mapping))
}

fn run_sheet(
    session: &Session,
    file: &ImportFile<'_>,
    choices: &ImportChoices,
    sheet: &Sheet,
    mapping: &Mapping,
    now: Moment,
    on_progress: OnProgress<'_>,
) -> Result<ImportReport, Problem> {
    let identity_ground = match fields::optional(choices.identity_ground.as_deref()) {
        Some(text) => Some(fields::code("identity-ground", &text, IdentityGround::from_code)?),
        None => None,
    };
    let options = Options { identity_ground, today: day_in_sweden(now), source_name: file.name.to_owned() };
    let rows = sheet.rows.len() as u64;
    // Reading and writing take about as long as each other: each is half of the whole.
    let parsed =
        people::parse(sheet, mapping, &options, &mut |progress| on_progress(progress.done as u64, Some(2 * rows)))?;
    write(session, file, choices, &parsed, sheet, mapping, now, &mut |done| on_progress(rows + done, Some(2 * rows)))
}

/// Why the transaction is undone: something went wrong, or it was only a rehearsal.
enum Undone {
    Problem(Problem),
    Rehearsed(Box<ImportReport>),
}

impl<T: Into<Problem>> From<T> for Undone {
    fn from(problem: T) -> Self {
        Self::Problem(problem.into())
    }
}

#[expect(clippy::too_many_arguments, reason = "the facts of one import; a struct would only rename them")]
fn write(
    session: &Session,
    file: &ImportFile<'_>,
    choices: &ImportChoices,
    parsed: &Parsed,
    sheet: &Sheet,
    mapping: &Mapping,
    now: Moment,
    on_row: &mut dyn FnMut(u64) -> ControlFlow<()>,
) -> Result<ImportReport, Problem> {
    let task = session.task_for(Deed::ImportPeople)?;
    let id = ImportId::new(now, random()?);
    let outcome = session.register.write(&session.holder(now), |w| {
        let mut merge = Merge::begin(w, parsed, now)?;
        for (done, row) in parsed.rows.iter().enumerate() {
            if on_row(done as u64).is_break() {
                return Err(Undone::Problem(Problem::Cancelled));
            }
            merge.row(w, row)?;
        }
        let touched = merge.touched();
        let report = report::report(choices.dry_run, parsed, sheet, merge);
        if choices.dry_run {
            return Err(Undone::Rehearsed(Box::new(report)));
        }
        w.insert_import(&Import {
            id,
            at: now,
            staff: session.staff.id,
            file_name: file.name.to_owned(),
            file_sha256: Sha256::digest(file.bytes).into(),
            rows_read: u64::from(report.read),
            added: u64::from(report.added),
            updated: u64::from(report.updated),
            unchanged: u64::from(report.unchanged),
            rejected: parsed.rows_rejected() as u64,
        })?;
        // The people did not give these data themselves: within a month they are told (Art. 14; law.md R28).
        if report.added > 0 {
            let (added, today) = (u64::from(report.added), day_in_sweden(now));
            information::begin(w, id.0, BatchSource::Import, file.name, added, today)?;
        }
        w.save_import_mapping(&signature(&sheet.headers), &mapping.to_text(), now)?;
        w.record(&session.entry("people.import", task, now).touching(id.0))?;
        for ids in touched.chunks(IDS_PER_LINE) {
            let mut entry = session.entry("people.import", task, now).touching(id.0);
            entry.ids.extend_from_slice(ids);
            w.record(&entry)?;
        }
        Ok(report)
    });
    match outcome {
        Ok(report) => Ok(report),
        Err(Undone::Rehearsed(report)) => Ok(*report),
        Err(Undone::Problem(problem)) => Err(problem),
    }
}
