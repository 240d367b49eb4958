//! Bringing in a file of people: rehearsed first, then all in one transaction, and never half of it.

mod file;
mod history;
mod merge;
mod report;

pub(crate) use file::{Bringing, Brought, Counted, record_people};
pub(crate) use history::BOOK as HISTORY;
pub use report::{ImportIssue, ImportPlan, ImportReport, ImportTwin, MappedColumn};

use crate::{fields, information, problem::Problem, session::Session};
use domain::{
    deeds::Deed,
    information::BatchSource,
    people::IdentityGround,
    time::{Moment, day_in_sweden},
};
use intake::{
    mapping::{Mapping, signature},
    people::{self, Options},
    sheet::{self, ReadOptions, Sheet},
};
use merge::Merge;
use std::ops::ControlFlow;

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
    let task = session.task_for(Deed::ImportPeople)?;
    let bringing = Bringing { session, file, verb: "people.import", task, dry_run: choices.dry_run, now };
    bringing.run(|w, id| {
        let mut merge = Merge::begin(w, &parsed, now)?;
        for (done, row) in parsed.rows.iter().enumerate() {
            if on_progress(rows + done as u64, Some(2 * rows)).is_break() {
                return Err(Problem::Cancelled);
            }
            merge.row(w, row)?;
        }
        let touched = merge.touched();
        let report = report::report(choices.dry_run, &parsed, sheet, merge);
        // The people did not give these data themselves: within a month they are told (Art. 14; law.md R28).
        if report.added > 0 {
            let (added, today) = (u64::from(report.added), day_in_sweden(now));
            information::begin(w, id.0, BatchSource::Import, file.name, added, today)?;
        }
        w.save_import_mapping(&signature(&sheet.headers), &mapping.to_text(), now)?;
        let ImportReport { read, added, updated, unchanged, .. } = report;
        let rows = Counted { read, added, updated, unchanged, rejected: parsed.rows_rejected() };
        Ok(Brought { report, touched, rows })
    })
}
