//! Measures; the figures are printed as JSON, those of several desks for readers only.

use std::fs;
use std::path::PathBuf;

use crate::Outcome;
use crate::machine::{Extent, prepare};
use crate::options::{Options, Part};
use crate::places;
use crate::process::Call;
use crate::steps::step;
use crate::ui;

/// Builds the benchmark with optimisation and runs it. Everything but the JSON goes to the error stream.
pub(crate) fn run(options: &Options) -> Outcome {
    match options.only {
        Some(Part::Window) => return window(options),
        Some(Part::Desks) => return desks(options),
        _ => {}
    }
    prepare(Extent::CommandLine)?;
    let mut call = Call::cargo().words("run --quiet --release --package bench --features krilla");
    match peers() {
        Ok(python) => call = call.env("BENCH_PYTHON", python),
        // Where nothing can be installed, the figures beside these peers are left out, and it says so.
        Err(fault) => eprintln!("== Peers in Python: not there. {fault}"),
    }
    call = call.arg("--").arg("--target").arg(places::target());
    call = call.arg("--room").arg(places::target().join("bench"));
    if options.quick {
        call = call.arg("--quick");
    }
    if options.full {
        call = call.arg("--full");
    }
    if let Some(people) = options.people {
        call = call.arg("--people").arg(people.to_string());
    }
    call.run()?;
    desks(options)
}

/// What several desks cost, over a PostgreSQL of the bench's own. Its figures go to the error stream.
fn desks(options: &Options) -> Outcome {
    if !cfg!(target_os = "linux") {
        eprintln!("== Several desks: NOT MEASURED, PostgreSQL is started on Linux only");
        return Ok(());
    }
    prepare(Extent::Tests)?;
    let profile = if options.debug { " --profile dev" } else { "" };
    let bench = format!("bench --quiet --package desks --bench desks{profile}");
    let mut call = Call::cargo().words(&bench);
    if options.quick {
        call = call.env("DESKS_SECONDS", "1").env("DESKS_PEOPLE", "2000");
    }
    call.run()?;
    // What an erasure at one desk leaves in the files of another, and for how long.
    let profile = if options.debug { "" } else { " --release" };
    let test = format!("test --quiet --package house --test desks{profile} -- erasing:: --nocapture");
    Call::cargo().words(&test).run()
}

/// How long the real window takes: from its start to the unlock screen, from a click to the dossier, until what one desk
/// has changed is seen at another. Printed, not judged.
fn window(options: &Options) -> Outcome {
    const PEOPLE: u32 = 100_000;
    prepare(Extent::Tests)?;
    ui::install()?;
    ui::build()?;
    let profile = if options.debug { "" } else { " --release" };
    let what = format!("--workspace --test window --features house/window{profile}");
    step("The program", || Call::cargo().words("build --bins").words(&what).run())?;
    let people = options.people.unwrap_or(PEOPLE);
    let register = places::target().join(format!("bench/window-{people}"));
    if !register.exists() {
        // The command line makes it where it may break off, and it gets its name when it is whole.
        let half = register.with_extension("half");
        if half.exists() {
            fs::remove_dir_all(&half).map_err(|error| format!("{}: {error}", half.display()))?;
        }
        let program = if options.debug { places::built("cequred") } else { places::optimised("cequred") };
        let demo = format!("demo --people {people}");
        step("A register", || Call::new(program).arg("--register").arg(&half).words(&demo).run())?;
        fs::rename(&half, &register).map_err(|error| format!("{}: {error}", register.display()))?;
    }
    let call = Call::cargo().words("test").words(&what).words("-- many:: desks:: --nocapture --test-threads=1");
    call.env("CEQURED_WINDOW_REGISTER", register).run()
}

/// A Python of its own with the peers in it, made once into the user's cache.
fn peers() -> Result<PathBuf, String> {
    let list = places::root().join("tests/bench/peers/requirements.txt");
    let folder = places::cache().join("bench-peers");
    let python = folder.join(if cfg!(windows) { "Scripts/python.exe" } else { "bin/python" });
    let there = folder.join("requirements.txt");
    let wanted = fs::read(&list).map_err(|error| format!("{}: {error}", list.display()))?;
    if fs::read(&there).is_ok_and(|installed| installed == wanted) {
        return Ok(python);
    }
    step("Peers in Python", || {
        Call::new("python3").words("-m venv").arg(&folder).run()?;
        Call::new(&python).words("-m pip install --quiet --requirement").arg(&list).run()?;
        fs::write(&there, wanted).map_err(|error| error.to_string())
    })?;
    Ok(python)
}
