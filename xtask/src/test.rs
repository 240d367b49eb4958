//! All the tests: the UI, Rust, the real window.

use std::fs;

use crate::Outcome;
use crate::machine::{Extent, prepare};
use crate::options::{Options, Part};
use crate::places;
use crate::process::Call;
use crate::steps::step;
use crate::tally::Tally;
use crate::ui;

/// Runs every suite, also when an earlier one fails, and ends with the runners' own closing lines and one sum.
pub(crate) fn run(options: &Options) -> Outcome {
    prepare(Extent::Tests)?;
    ui::install()?;
    let mut tally = Tally::default();
    let mut faults: Vec<String> = Vec::new();
    if options.wants(Part::Ui) {
        if let Err(fault) = ui::check() {
            tally.broken();
            faults.push(fault);
        }
        suite(&mut tally, &mut faults, ui::test);
    }
    // The window's program embeds the built UI, so nothing of Rust compiles without it.
    ui::build()?;
    if options.wants(Part::Rust) {
        suite(&mut tally, &mut faults, |tally| {
            step("Rust tests", || workspace_tests("--no-fail-fast").watch(|line| tally.line(line)))
        });
    }
    if options.wants(Part::Window) && cfg!(target_os = "linux") {
        suite(&mut tally, &mut faults, window);
    }
    for fault in &faults {
        eprintln!("failed: {fault}");
    }
    if options.update_screenshots {
        copy_screenshots()?;
    }
    println!("{}", tally.report());
    // The sum is the last line; what failed has been said above it.
    if faults.is_empty() && tally.failed == 0 { Ok(()) } else { Err(String::new()) }
}

fn suite(tally: &mut Tally, faults: &mut Vec<String>, run: impl FnOnce(&mut Tally) -> Outcome) {
    let failed_before = tally.failed;
    if let Err(fault) = run(tally) {
        faults.push(fault);
        if tally.failed == failed_before {
            tally.broken();
        }
    }
}

/// Always the whole workspace with one set of features: picking packages would compile the cipher a second time.
fn workspace_tests(words: &str) -> Call {
    Call::cargo().words("test --workspace").words(words)
}

fn window(tally: &mut Tally) -> Outcome {
    step("The program", || Call::cargo().words("build --workspace --bins --tests").run())?;
    step("Window tests", || workspace_tests("--features house/window --test window").watch(|line| tally.line(line)))
}

/// The pictures that pages show are those the tests took.
fn copy_screenshots() -> Outcome {
    let (from, to) = (places::target().join("window"), places::root().join("docs/images"));
    fs::create_dir_all(&to).map_err(|error| error.to_string())?;
    for name in ["window.png", "today.png", "extract.png"] {
        fs::copy(from.join(name), to.join(name)).map_err(|error| format!("{name}: {error}"))?;
    }
    Ok(())
}
