//! A demo register: made in one write, so that it is there whole or not at all.

use super::{
    EVENTS, RATINGS, TRADE,
    dice::Dice,
    events::Events,
    people,
    ratings::{self, Parties},
    requests,
    trade::Trade,
};
use crate::{
    due,
    problem::Problem,
    session::Session,
    unlock::{self, DEMO_PASSWORD, DEMO_USER, First, SLOTS_FILE, Unlock},
};
use domain::{
    ids::PersonId,
    organisation::Organisation,
    staff::Task,
    time::{Moment, day_in_sweden},
};
use keys::{KdfCost, Secret};
use serde::Serialize;
use specta::Type;
use std::{ops::ControlFlow, path::Path};
use store::Write;

/// How many people a demo has unless another number is asked for.
pub const PEOPLE: u32 = 200;
/// The seed unless another is asked for.
pub const SEED: u64 = 1;
/// More people than this fit into no office.
const MOST: u32 = 2_000_000;
/// After how many people progress is told.
const STRIDE: usize = 250;

/// The demo that is wanted.
#[derive(Clone, Copy, Debug)]
pub struct MakeDemo {
    /// How many people.
    pub people: u32,
    /// What chance starts from. The same seed, number and moment give the same rows.
    pub seed: u64,
    /// Whether a demo register that is there already gives way. A real one never does.
    pub replace: bool,
}

/// What was made.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct DemoMade {
    /// People.
    pub people: u32,
    /// Agreements.
    pub agreements: u32,
    /// Consents.
    pub consents: u32,
    /// Cases.
    pub requests: u32,
    /// Assignments.
    pub assignments: u32,
    /// Ratings.
    pub ratings: u32,
    /// Disputes about them.
    pub disputes: u32,
}

/// Makes a demo register in this folder and opens it. `progress` hears how many people are done of how many, and may
/// break off: nothing is left then.
pub fn create(
    folder: &Path,
    request: &MakeDemo,
    now: Moment,
    progress: &mut dyn FnMut(u64, u64) -> ControlFlow<()>,
) -> Result<(Session, DemoMade), Problem> {
    if request.people > MOST {
        return Err(Problem::invalid("people", "too-many"));
    }
    if request.replace {
        make_way(folder, now)?;
    }
    let first = First {
        name: DEMO_USER,
        password: &Secret::new(DEMO_PASSWORD.to_owned()),
        cost: KdfCost::DEMO,
        organisation: Organisation::cequred(),
        language: "sv",
        demo: true,
    };
    let (session, _) = unlock::make(folder, &first, now)?;
    match session.register.write(&session.holder(now), |w| fill(w, &session, request, now, progress)) {
        Ok(made) => Ok((session, made)),
        Err(problem) => {
            drop(session);
            // What went wrong is worth more to the caller than a leftover that could not be removed either.
            let _ = remove(folder);
            Err(problem)
        }
    }
}

/// Removes a demo register that is there. That it opens with the password every demo has proves that it is one: the
/// mark in the slots file alone could have been written by anybody.
pub(super) fn make_way(folder: &Path, now: Moment) -> Result<(), Problem> {
    let status = unlock::status(folder)?;
    if !status.exists {
        return Ok(());
    }
    if !status.demo {
        return Err(Problem::RegisterExists);
    }
    let everybody = Unlock { user: DEMO_USER.to_owned(), password: DEMO_PASSWORD.to_owned() };
    let session = unlock::unlock(folder, &everybody, now)?;
    if !session.is_demo() {
        return Err(Problem::RegisterExists);
    }
    drop(session);
    remove(folder)
}

/// Removes the files of a register, the slots last: what is left after an interruption can still be told for a demo and
/// removed again. Backups in the folder stay.
fn remove(folder: &Path) -> Result<(), Problem> {
    let mut files = std::fs::read_dir(folder)?.collect::<Result<Vec<_>, _>>()?;
    files.retain(|file| file.file_name().to_str().is_some_and(|name| name.starts_with("register.")));
    files.sort_by_key(|file| file.file_name() == SLOTS_FILE);
    for file in files {
        match std::fs::remove_file(file.path()) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => return Err(error.into()),
            _ => {}
        }
    }
    Ok(())
}

fn fill(
    w: &mut Write<'_>,
    session: &Session,
    request: &MakeDemo,
    now: Moment,
    progress: &mut dyn FnMut(u64, u64) -> ControlFlow<()>,
) -> Result<DemoMade, Problem> {
    let mut made = DemoMade { people: request.people, ..DemoMade::default() };
    let mut ids: Vec<PersonId> = Vec::new();
    let mut parties = Parties::default();
    let mut trade = Trade::new(w, Dice::new(request.seed, TRADE), session.staff.id, now)?;
    let mut events = Events::new(request.people, Dice::new(request.seed, EVENTS), session.staff.id, now);
    for (done, one) in people(request.seed, request.people as usize, now).enumerate() {
        if done % STRIDE == 0 && progress(done as u64, request.people.into()).is_break() {
            return Err(Problem::Cancelled);
        }
        w.insert_person(&one.person)?;
        for agreement in &one.agreements {
            w.insert_agreement(agreement)?;
            made.agreements += 1;
        }
        for consent in &one.consents {
            w.insert_consent(consent)?;
            made.consents += 1;
        }
        trade.add(w, &one)?;
        events.meet(w, &one)?;
        parties.meet(&one.person);
        ids.push(one.person.id);
    }
    for case in requests(request.seed, &ids, now, session.staff.id) {
        w.insert_request(&case)?;
        made.requests += 1;
    }
    let rated = ratings::fill(w, &parties, &mut Dice::new(request.seed, RATINGS), session.staff.id, now)?;
    made.assignments = rated.assignments;
    made.ratings = rated.ratings;
    made.disputes = rated.disputes;
    events.fill(w)?;
    due::make_anew(w, day_in_sweden(now))?;
    w.record(&session.entry("demo.create", Task::Administration, now))?;
    let _ = progress(request.people.into(), request.people.into());
    Ok(made)
}
