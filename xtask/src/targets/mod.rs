//! Other systems, as far as they can be tried from this one: everything is type-checked for Windows and macOS, and the
//! core's tests run as Windows programs under Wine, with its Credential Manager; the installer installs and removes
//! there, and the deb on a clean Debian.
//!
//! What it needs is Debian's (`xtask/targets/toolchain.sh`). Where that cannot be had, it says so and nothing else.

mod deb;
mod macos;
mod setup;
mod windows;
mod wine;
mod workshop;

use std::path::{Path, PathBuf};
use std::time::Duration;

use crate::Outcome;
use crate::dist::Setup;
use crate::steps::step;
use crate::ui;

use wine::Wine;
use workshop::Workshop;

/// How much is tried.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Depth {
    /// What the suite has time for: of the core's tests the rules and those that speak to the disk and the keyring.
    Suite,
    /// All of it, however long it takes.
    Whole,
}

impl Depth {
    const fn time(self) -> Duration {
        match self {
            Self::Suite => Duration::from_mins(25),
            Self::Whole => Duration::from_hours(4),
        }
    }

    /// Always whole packages with one set of features: others would compile the cipher anew.
    const fn packages(self) -> &'static str {
        match self {
            Self::Suite => "--package domain --package keys --package store",
            Self::Whole => {
                "--package domain --package keys --package wording --package store --package desks --package papers \
                 --package intake --package post --package actions --package cli"
            }
        }
    }
}

/// How it ended when nothing failed.
pub(crate) enum Verdict {
    /// All of it was tried.
    InOrder,
    /// Not all of it could be tried here; the sentence says why.
    NotTried(String),
}

/// Tries it, also when an earlier part fails. `line` is given every line the tests write.
///
/// # Errors
/// What is wrong with the code. That the tools cannot be had here, or that time ran out, is none.
pub(crate) fn run(depth: Depth, mut line: impl FnMut(&str)) -> Result<Verdict, String> {
    // The program embeds the built UI, so not even its types can be looked at without it.
    ui::install()?;
    ui::build()?;
    let workshop = match Workshop::open(depth.time()) {
        Ok(workshop) => workshop,
        Err(why) => return Ok(Verdict::NotTried(why)),
    };
    let mut outcomes = vec![windows::check(&workshop)];
    outcomes.extend(tried(&workshop, depth, &mut line));
    outcomes.push(macos::check(&workshop));
    let mut not_tried = None;
    outcomes.push(deb::check(&workshop, line).map(|why| not_tried = why));
    let faults: Vec<String> = outcomes.into_iter().filter_map(Result::err).collect();
    match (faults.is_empty(), workshop.has_time()) {
        (true, _) => Ok(not_tried.map_or(Verdict::InOrder, Verdict::NotTried)),
        (false, true) => Err(faults.join("\n")),
        // What was ended before its time is no fault, and neither is what could not begin.
        (false, false) => Ok(Verdict::NotTried(format!(
            "not all of it within {} minutes; `cargo xtask check --targets` takes its time",
            depth.time().as_secs() / 60
        ))),
    }
}

/// The installer for Windows with both programs, built here, in this folder; under Wine it has installed and removed them.
///
/// # Errors
/// A sentence that says why it cannot be made on this computer, or what is wrong with the code.
pub(crate) fn setup_for_windows(debug: bool, out: &Path) -> Result<PathBuf, String> {
    let workshop = Workshop::open(Depth::Whole.time())?;
    let programs = windows::programs(&workshop, debug)?;
    let made = step("setup.exe", || Setup::of(&programs, out).make())?;
    let wine = Wine::prepare(&workshop)?;
    let outcome = step("setup.exe under Wine", || setup::install_and_remove(&workshop, &wine, &made, Depth::Whole));
    wine.end();
    if outcome.is_err() {
        // Nobody is to hand it out.
        let _ = std::fs::remove_file(&made);
    }
    outcome.map(|()| made)
}

fn tried(workshop: &Workshop, depth: Depth, mut line: impl FnMut(&str)) -> Vec<Outcome> {
    match Wine::prepare(workshop) {
        Ok(wine) => {
            let tests = wine::core_tests(workshop, &wine, depth.packages(), &mut line);
            let setup = setup::check(workshop, &wine, depth, &mut line);
            wine.end();
            vec![tests, setup]
        }
        Err(fault) => vec![Err(fault)],
    }
}
