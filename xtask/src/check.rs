//! Everything that can be said of the code without running it.

use crate::Outcome;
use crate::machine::{Extent, prepare};
use crate::places;
use crate::process::Call;
use crate::steps::step;
use crate::{types, ui};

/// Runs every check, also when an earlier one fails.
pub(crate) fn run() -> Outcome {
    prepare(Extent::Window)?;
    ui::install()?;
    ui::build()?;
    let cargo = |words: &str| Call::cargo().words(words).run();
    let checks: [(&str, &dyn Fn() -> Outcome); 7] = [
        ("Format", &|| cargo("fmt --all --check")),
        ("Lints", &|| cargo("clippy --workspace --all-targets --features house/window -- --deny warnings")),
        ("Layering, tidiness and wording", &|| cargo("test --quiet --workspace --test house --test files")),
        ("Generated types", &types::compare),
        ("UI types and style", &ui::check),
        ("Licences, bans and sources", &|| deny("check bans licenses sources")),
        ("Advisories", &|| deny("check advisories")),
    ];
    let mut failed = Vec::new();
    for (name, check) in checks {
        if let Err(fault) = step(name, check) {
            eprintln!("{fault}");
            failed.push(name);
        }
    }
    if failed.is_empty() { Ok(()) } else { Err(format!("not in order: {}", failed.join(", "))) }
}

/// `cargo deny`, built once into the user's cache where it is not installed.
fn deny(words: &str) -> Outcome {
    if Call::cargo().words("deny --version").succeeds() {
        return Call::cargo().arg("deny").words(words).run();
    }
    let tools = places::cache().join("tools");
    let program = tools.join("bin").join(format!("cargo-deny{}", std::env::consts::EXE_SUFFIX));
    if !program.is_file() {
        Call::cargo()
            .words("install cargo-deny --locked --root")
            .arg(&tools)
            .run()
            .map_err(|fault| format!("cargo-deny could not be installed, so this was not checked. {fault}"))?;
    }
    Call::new(program).words(words).run()
}
