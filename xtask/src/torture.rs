//! What is too long for the tests: the program killed thousands of times, desks that write over a server that crashes, and
//! a fuzzer at every door.

use std::fs;

use crate::Outcome;
use crate::machine::{Extent, prepare};
use crate::options::{Options, Part};
use crate::places;
use crate::process::Call;
use crate::steps::{nothing_to_do, step};

/// Kills unless another number is asked for.
const KILLS: u32 = 3_000;

/// Seconds for each door unless another number is asked for.
const SECONDS: u32 = 30;

/// The doors, and the folder whose files the fuzzer begins with.
const DOORS: [(&str, &str); 6] = [
    ("slots_file", "crates/keys/tests/vectors/v1"),
    ("recovery_code", "fuzz/seeds/recovery_code"),
    ("backup_header", "tests/registers/v1"),
    ("people_csv", "fuzz/seeds/people_csv"),
    ("people_xlsx", "tests/data"),
    ("guarded_text", "fuzz/seeds/guarded_text"),
];

/// Kills first, then fuzzes.
pub(crate) fn run(options: &Options) -> Outcome {
    prepare(Extent::Tests)?;
    let kills = options.kills.unwrap_or(KILLS);
    if options.only == Some(Part::Desks) {
        return desks(kills);
    }
    step(&format!("{kills} kills"), || {
        Call::cargo()
            .words("test --workspace --test torture -- --nocapture")
            .env("TORTURE_KILLS", kills.to_string())
            .run()
    })?;
    desks(kills)?;
    let seconds = options.seconds.unwrap_or(SECONDS);
    install_the_fuzzer()?;
    for (door, seeds) in DOORS {
        step(&format!("Fuzzing {door} for {seconds} s"), || fuzz(door, seeds, seconds))?;
    }
    Ok(())
}

fn desks(kills: u32) -> Outcome {
    // About three desks are killed for every four writes.
    let writes = (kills / 15).max(1);
    step(&format!("Eight desks, {writes} writes each"), || {
        Call::cargo().words("test --package desks --test chaos").env("CHAOS_WRITES", writes.to_string()).run()
    })
}

fn tools() -> std::path::PathBuf {
    places::cache().join("tools")
}

fn install_the_fuzzer() -> Outcome {
    const NAME: &str = "cargo-fuzz";
    if tools().join("bin").join(NAME).is_file() {
        nothing_to_do(NAME, "there");
        return Ok(());
    }
    step(NAME, || Call::cargo().words("install --quiet --locked cargo-fuzz --root").arg(tools()).run())
}

fn fuzz(door: &str, seeds: &str, seconds: u32) -> Outcome {
    // What was found goes on from run to run, outside the repository.
    let found = places::target().join("fuzz-corpus").join(door);
    fs::create_dir_all(&found).map_err(|error| error.to_string())?;
    let said = Call::new(tools().join("bin/cargo-fuzz"))
        .words("fuzz run --fuzz-dir fuzz --sanitizer none --target-dir")
        .arg(places::target().join("fuzz"))
        .arg(door)
        .arg(found)
        .arg(places::root().join(seeds))
        .words("-- -verbosity=0 -print_final_stats=1 -max_len=65536")
        .arg(format!("-max_total_time={seconds}"))
        // The instruments are not part of stable Rust; the compiler is the same.
        .env("RUSTC_BOOTSTRAP", "1")
        .complaints()?;
    // Of all the fuzzer says only how much it tried is of interest.
    let tried = said.lines().find_map(|line| line.strip_prefix("stat::number_of_executed_units:"));
    eprintln!("   {} inputs, none that broke anything", tried.unwrap_or("?").trim());
    Ok(())
}
