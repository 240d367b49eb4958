//! "Try with made-up data": one step, beside whatever the office keeps for real.

use super::{MakeDemo, PEOPLE, SEED, create, create::make_way};
use crate::{
    opening::OnOpening,
    problem::Problem,
    session::Session,
    unlock::{self, DEMO_PASSWORD, DEMO_USER, Unlock},
};
use domain::time::Moment;
use std::{
    ops::ControlFlow,
    path::{Path, PathBuf},
};

/// The demo register of this folder: the folder itself if a demo lies there, else a folder inside it. The place of the
/// real register stays free.
fn place(folder: &Path) -> Result<PathBuf, Problem> {
    Ok(if unlock::status(folder)?.demo { folder.to_owned() } else { folder.join("Demo") })
}

/// Opens the demo register, made first if there is none. `progress` hears what [`unlock::unlock_telling`] tells.
pub fn open_or_make(folder: &Path, now: Moment, progress: OnOpening<'_>) -> Result<Session, Problem> {
    let folder = place(folder)?;
    if unlock::status(&folder)?.exists {
        let everybody = Unlock { user: DEMO_USER.to_owned(), password: DEMO_PASSWORD.to_owned() };
        return unlock::unlock_telling(&folder, &everybody, now, progress);
    }
    let wanted = MakeDemo { people: PEOPLE, seed: SEED, replace: false };
    let (session, _) = create(&folder, &wanted, now, &mut |_, _| ControlFlow::Continue(()))?;
    Ok(session)
}

/// Removes the demo register of this folder, with all that was made up in it. A real register is never touched.
pub fn discard(folder: &Path, now: Moment) -> Result<(), Problem> {
    let place = place(folder)?;
    make_way(&place, now)?;
    if place != folder {
        // Backups that were made of it keep the folder.
        let _ = std::fs::remove_dir(place);
    }
    Ok(())
}
