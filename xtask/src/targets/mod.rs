//! Windows and macOS, as far as they can be tried from Linux: everything is type-checked for both, and the core's tests
//! run as Windows programs under Wine, with its Credential Manager.
//!
//! What it needs is Debian's (`xtask/targets/toolchain.sh`). Where that cannot be had, it says so and nothing else.

mod macos;
mod windows;
mod wine;
mod workshop;

use crate::Outcome;

pub(crate) use wine::Wine;
pub(crate) use workshop::Workshop;

/// Tries all of it, also when an earlier part fails. `line` hears what the tests print.
pub(crate) fn run(workshop: &Workshop, line: impl FnMut(&str)) -> Outcome {
    let windows = windows::check(workshop);
    let tests = Wine::prepare(workshop).and_then(|wine| wine::core_tests(workshop, &wine, line));
    let macos = macos::check(workshop);
    let faults: Vec<String> = [windows, tests, macos].into_iter().filter_map(Result::err).collect();
    if faults.is_empty() { Ok(()) } else { Err(faults.join("\n")) }
}
