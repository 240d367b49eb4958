//! The backup that is made by itself.

use super::{
    BackupMade, OnProgress,
    make::make_at,
    prune::prune_at,
    settings::{folder_of, is_automatic, made_at, remember_failure},
};
use crate::{audit::standing::by_itself, problem::Problem, session::Session, watch};
use domain::time::{Moment, day_in_sweden};
use serde::Serialize;
use specta::Type;

/// What became of today's backup.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct DailyBackup {
    /// `made`, `not-needed` or `failed`.
    pub outcome: String,
    /// The backup, if one was made.
    pub made: Option<BackupMade>,
    /// Old backups that were removed by the rule.
    pub removed: Vec<String>,
    /// What went wrong. It is written down, and stands in the due list until a backup succeeds.
    pub problem: Option<Problem>,
}

/// Makes today's backup if there is none yet and the office has not switched it off, proves it, and removes old ones by
/// the rule of [`domain::backups`]. Hosts call this in the background after an unlocking, and when a new day comes;
/// whoever unlocked need not be allowed to handle backups herself. A failure is an answer here, not a problem: it is
/// written down where the office sees it.
///
/// # Errors
/// [`Problem::Cancelled`], and what hinders even the writing down.
pub fn daily(session: &Session, now: Moment, progress: OnProgress<'_>) -> Result<DailyBackup, Problem> {
    let nothing =
        |outcome: &str| DailyBackup { outcome: outcome.to_owned(), made: None, removed: Vec::new(), problem: None };
    let (automatic, last) = session.register.read(|r| Ok::<_, Problem>((is_automatic(r)?, made_at(r)?)))?;
    if !automatic || last.is_some_and(|last| day_in_sweden(last) >= day_in_sweden(now)) {
        return Ok(nothing("not-needed"));
    }
    let folder = folder_of(session)?;
    let made = match make_at(session, &folder, &by_itself("backup.daily", now), progress) {
        // Somebody else has come first.
        Err(Problem::BackupUnderWay | Problem::BackupExists) => return Ok(nothing("not-needed")),
        Err(Problem::Cancelled) => return Err(Problem::Cancelled),
        Err(problem) => return failed(session, problem, now),
        Ok(made) => made,
    };
    let (removed, problem) = match prune_at(session, &folder, &by_itself("backup.prune", now)) {
        Ok(removed) => (removed, None),
        // The backup is made and proven; old ones that could not be removed are tried again tomorrow.
        Err(problem) => (Vec::new(), Some(problem)),
    };
    let removed = removed.iter().map(|path| path.display().to_string()).collect();
    Ok(DailyBackup { made: Some(made), removed, problem, ..nothing("made") })
}

fn failed(session: &Session, problem: Problem, now: Moment) -> Result<DailyBackup, Problem> {
    session.register.write(&session.holder(now), |w| {
        remember_failure(w, &problem, now)?;
        watch::keep_due(w, now)?;
        w.record(&by_itself("backup.failed", now))?;
        Ok::<_, Problem>(())
    })?;
    Ok(DailyBackup { outcome: "failed".to_owned(), made: None, removed: Vec::new(), problem: Some(problem) })
}
