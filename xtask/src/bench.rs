//! Measures; the figures are printed as JSON.

use crate::Outcome;
use crate::machine::{Extent, prepare};
use crate::options::Options;
use crate::places;
use crate::process::Call;

/// Builds the benchmark with optimisation and runs it. Everything but the JSON goes to the error stream.
pub(crate) fn run(options: &Options) -> Outcome {
    prepare(Extent::CommandLine)?;
    let mut call = Call::cargo().words("run --quiet --release --package bench --");
    call = call.arg("--target").arg(places::target());
    if options.quick {
        call = call.arg("--quick");
    }
    if options.full {
        call = call.arg("--full");
    }
    if let Some(people) = options.people {
        call = call.arg("--people").arg(people.to_string());
    }
    call.run()
}
