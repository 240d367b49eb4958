//! Windows and macOS, as far as they can be tried from Linux: everything is type-checked for both, and the core's tests
//! run as Windows programs under Wine, with its Credential Manager; the installer installs and removes there.
//!
//! What it needs is Debian's (`xtask/targets/toolchain.sh`). Where that cannot be had, it says so and nothing else.

mod macos;
mod setup;
mod windows;
mod wine;
mod workshop;

use crate::Outcome;

use wine::Wine;

pub(crate) use workshop::Workshop;

/// Tries all of it, also when an earlier part fails.
pub(crate) fn run(workshop: &Workshop, line: impl FnMut(&str)) -> Outcome {
    let mut outcomes = vec![windows::check(workshop)];
    outcomes.extend(tried(workshop, line));
    outcomes.push(macos::check(workshop));
    whole(outcomes)
}

fn tried(workshop: &Workshop, mut line: impl FnMut(&str)) -> Vec<Outcome> {
    match Wine::prepare(workshop) {
        Ok(wine) => vec![wine::core_tests(workshop, &wine, &mut line), setup::check(workshop, &wine, &mut line)],
        Err(fault) => vec![Err(fault)],
    }
}

fn whole(outcomes: Vec<Outcome>) -> Outcome {
    let faults: Vec<String> = outcomes.into_iter().filter_map(Result::err).collect();
    if faults.is_empty() { Ok(()) } else { Err(faults.join("\n")) }
}
