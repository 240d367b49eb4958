//! Opening the register and reading in it.

use std::path::Path;
use std::process::Command;
use std::time::Duration;

use actions::Session;
use actions::unlock::{DEMO_PASSWORD, DEMO_USER, SLOTS_FILE, Unlock, unlock};
use keys::{Secret, SlotsFile};

use crate::Outcome;
use crate::figures::{Figure, Measured};
use crate::memory;
use crate::peers::plain::Plain;
use crate::register::{go_on, now, sample};
use crate::rounds::{by_turns, each, timed};

/// What a process that has just begun answers when it is asked to open a register.
const OPENING: [&str; 4] = ["seconds", "idle", "grown", "peak"];

/// From the key to the first search and the first page, in a process that has just begun; and what memory that takes.
pub(crate) fn opening(folder: &Path) -> Outcome<Vec<Figure>> {
    let child = Command::new(std::env::current_exe()?).arg("--opening").arg(folder).output()?;
    if !child.status.success() {
        return Err(String::from_utf8_lossy(&child.stderr).into_owned().into());
    }
    let found: serde_json::Value = serde_json::from_slice(&child.stdout)?;
    let [seconds, idle, grown, peak] = OPENING.map(|name| found[name].as_f64().unwrap_or_default());
    Ok(vec![
        Figure::seconds("unlock to usable, without the key's derivation", Duration::from_secs_f64(seconds))
            .median_goal(0.6),
        Figure::megabytes("memory of the core, unlocked and idle", idle).median_goal(60.0),
        Figure::megabytes("memory of an open register with the first search", grown).median_goal(250.0),
        Figure::megabytes("memory at its peak while unlocking", peak),
    ])
}

/// Opens the register and says what it took: what [`opening`] starts.
pub(crate) fn open_alone(folder: &Path) -> Outcome<serde_json::Value> {
    let password = Secret::new(DEMO_PASSWORD.to_owned());
    let (key, derivation) = timed(|| {
        SlotsFile::load(&folder.join(SLOTS_FILE)).and_then(|slots| slots.unlock_password(DEMO_USER, &password))
    });
    key.map_err(|error| format!("unlock: {error:?}"))?;
    let before = memory::now();
    memory::forget_peak();
    let (opened, to_first_page) = timed(|| -> Outcome<Session> {
        let session = unlocked(folder)?;
        actions::due::today(&session, now())?;
        Ok(session)
    });
    let session = opened?;
    let idle = memory::now();
    let (searched, first_search) = timed(|| {
        let everybody = actions::people::FindPeople { text: "an".to_owned(), limit: 50, offset: 0, relation: None };
        actions::people::find(&session, &everybody)
    });
    searched?;
    let grown = |after: Option<u64>| after.zip(before).map(|(after, before)| after.saturating_sub(before));
    Ok(serde_json::json!({
        "seconds": (to_first_page + first_search).saturating_sub(derivation).as_secs_f64(),
        "idle": idle,
        "grown": grown(memory::now()),
        "peak": grown(memory::peak()),
    }))
}

/// The session everything else is measured in.
pub(crate) fn unlocked(folder: &Path) -> Outcome<Session> {
    Ok(unlock(folder, &Unlock { user: DEMO_USER.to_owned(), password: DEMO_PASSWORD.to_owned() }, now())?)
}

/// A person's whole dossier, beside the same rows read from a file without encryption.
pub(crate) fn dossier(session: &Session, plain: &Plain, rounds: u32) -> Outcome<Vec<Figure>> {
    let people = sample(session, rounds)?;
    let ours = |hit: &actions::people::PersonHit| -> Outcome<()> {
        let id = hit.id.parse().map_err(|_| "an identifier".to_owned())?;
        actions::dossier::after(session, id, "request", now())?;
        Ok(())
    };
    // Once through, so that neither side meets its pages for the first time.
    for hit in &people {
        ours(hit)?;
        plain.dossier(&hit.id)?;
    }
    let (ours, theirs) = by_turns(&people, ours, |hit| plain.dossier(&hit.id).map(|_| ()))?;
    let figure = Figure::of_rounds("dossier", ours)
        .median_goal(0.5)
        .ratio_goal(2.0)
        .beside("the same rows from plain SQLite", Measured::of_rounds(theirs));
    Ok(vec![figure])
}

/// What is due, the first two hundred; and everything gone through anew, which must come to the same.
pub(crate) fn due(session: &Session, rounds: u32) -> Outcome<Vec<Figure>> {
    let inputs = vec![(); rounds as usize];
    let list = each(&inputs, |()| actions::due::list(session, None, 200, now()).map(|_| ()))?;
    let today = each(&inputs, |()| actions::due::today(session, now()).map(|_| ()))?;
    let (swept, took) = timed(|| actions::due::swept(session, now()));
    let swept = swept?;
    if !swept.agrees {
        return Err("the list that is kept is not what the records say".into());
    }
    Ok(vec![
        Figure::of_rounds("due list, first 200", list).median_goal(1.0),
        Figure::of_rounds("Today, whole", today),
        Figure::seconds("full sweep, equal to the kept list", took).median_goal(3.0),
    ])
}

/// The log checked line by line.
pub(crate) fn log(session: &Session) -> Outcome<Vec<Figure>> {
    let (verdict, took) = timed(|| actions::audit::verify(session, None, &mut go_on));
    let verdict = verdict?;
    let lines: u64 = verdict.lines.parse().unwrap_or(0);
    if !verdict.ok {
        return Err("the log is not whole".into());
    }
    Ok(vec![Figure::rate("log verification: lines", lines, took).median_goal(1_000_000.0)])
}
