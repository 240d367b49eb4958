//! What building costs whoever works on the program: everything from nothing, and after one line was changed.

use std::path::Path;
use std::process::{Command, Stdio};

use crate::Outcome;
use crate::figures::Figure;
use crate::rounds::timed;

/// What is touched: a crate in the middle, on which the command line and the window stand.
const TOUCHED: &str = "crates/actions/src/lib.rs";

/// The command line without optimisation, in a folder of its own.
pub(crate) fn figures(repository: &Path, room: &Path) -> Outcome<Vec<Figure>> {
    let target = room.join("built");
    let (clean, took) = timed(|| build(repository, &target));
    clean?;
    // Written as it stands: to cargo it has changed.
    let touched = repository.join(TOUCHED);
    std::fs::write(&touched, std::fs::read(&touched)?)?;
    let (again, after_a_change) = timed(|| build(repository, &target));
    again?;
    Ok(vec![
        Figure::seconds("build of the command line, from nothing", took),
        Figure::seconds("build of the command line, one file changed", after_a_change),
    ])
}

fn build(repository: &Path, target: &Path) -> Outcome<()> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let status = Command::new(cargo)
        .args(["build", "--quiet", "--package", "cli", "--target-dir"])
        .arg(target)
        .current_dir(repository)
        .stdout(Stdio::null())
        .status()?;
    if status.success() { Ok(()) } else { Err("cargo build failed".into()) }
}
