//! Backups.

use std::path::Path;

use actions::Session;
use actions::backup::{make, verify};
use actions::unlock::{DEMO_PASSWORD, DEMO_USER, Unlock};

use crate::Outcome;
use crate::figures::Figure;
use crate::register::{go_on, now};
use crate::rounds::timed;

/// A backup made and verified, by the amount there is.
pub(crate) fn figures(session: &Session, folder: &Path) -> Outcome<Vec<Figure>> {
    let (made, making) = timed(|| make(session, Some(folder), now(), &mut go_on));
    let made = made?;
    let bytes: u64 = made.bytes.parse().unwrap_or(0);
    let request = Unlock { user: DEMO_USER.to_owned(), password: DEMO_PASSWORD.to_owned() };
    let (verdict, verifying) = timed(|| verify(Path::new(&made.path), &request, None, &mut go_on));
    verdict?;
    Ok(vec![
        Figure::size("backup, file", bytes),
        Figure::seconds("backup made, with its proof", making),
        Figure::rate("backup made: MB", bytes / 1_000_000, making),
        Figure::seconds("backup verified", verifying),
    ])
}
