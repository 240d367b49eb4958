//! Opening the register and reading in it.

use std::path::Path;

use actions::Session;
use actions::unlock::{DEMO_PASSWORD, DEMO_USER, SLOTS_FILE, Unlock, unlock};
use keys::{Secret, SlotsFile};

use crate::Outcome;
use crate::figures::{Figure, Measured};
use crate::memory;
use crate::peers::plain::Plain;
use crate::register::{go_on, now, sample};
use crate::rounds::{by_turns, each, timed};

/// From the key to the first search and the first page, in a process that has just begun; and what memory that takes.
pub(crate) fn opening(folder: &Path) -> Outcome<(Session, Vec<Figure>)> {
    let password = Secret::new(DEMO_PASSWORD.to_owned());
    let (key, derivation) = timed(|| {
        SlotsFile::load(&folder.join(SLOTS_FILE)).and_then(|slots| slots.unlock_password(DEMO_USER, &password))
    });
    key.map_err(|error| format!("unlock: {error:?}"))?;
    let before = memory::now();
    memory::forget_peak();
    let request = Unlock { user: DEMO_USER.to_owned(), password: DEMO_PASSWORD.to_owned() };
    let (session, took) = timed(|| -> Outcome<Session> {
        let session = unlock(folder, &request, now())?;
        actions::due::today(&session, now())?;
        let everybody = actions::people::FindPeople { text: "an".to_owned(), limit: 50, offset: 0, relation: None };
        actions::people::find(&session, &everybody)?;
        Ok(session)
    });
    let session = session?;
    let mut figures = vec![
        Figure::seconds("unlock to usable, without the key's derivation", took.saturating_sub(derivation))
            .median_goal(0.6),
    ];
    if let (Some(before), Some(after), Some(peak)) = (before, memory::now(), memory::peak()) {
        figures.push(Figure::megabytes("memory of an open register", after.saturating_sub(before)).median_goal(250.0));
        figures.push(Figure::megabytes("memory at its peak while unlocking", peak.saturating_sub(before)));
    }
    Ok((session, figures))
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

/// What is due, the first two hundred, and everything gone through anew.
pub(crate) fn due(session: &Session, rounds: u32) -> Outcome<Vec<Figure>> {
    let inputs = vec![(); rounds as usize];
    let list = each(&inputs, |()| actions::due::list(session, None, 200, now()).map(|_| ()))?;
    let today = each(&inputs, |()| actions::due::today(session, now()).map(|_| ()))?;
    Ok(vec![Figure::of_rounds("due list, first 200", list).median_goal(1.0), Figure::of_rounds("Today, whole", today)])
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
