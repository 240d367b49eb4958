//! Everything that can be said of the code without running it.

use crate::Outcome;
use crate::machine::{Extent, prepare};
use crate::options::Options;
use crate::places;
use crate::process::Call;
use crate::steps::step;
use crate::tally::Tally;
use crate::targets::{self, Depth};
use crate::{types, ui};

/// How a check ends when it does not fail.
enum Verdict {
    InOrder,
    /// It could not be made here; the sentence says why.
    NotMade(String),
}

type Check<'a> = &'a dyn Fn() -> Result<Verdict, String>;

/// Runs every check, also when an earlier one fails; or those of the other systems alone.
pub(crate) fn run(options: &Options) -> Outcome {
    if options.targets {
        return other_systems();
    }
    prepare(Extent::Window)?;
    ui::install()?;
    ui::build()?;
    let cargo = |words: &str| made(Call::cargo().words(words).run());
    let checks: [(&str, Check); 8] = [
        ("Format", &|| cargo("fmt --all --check")),
        ("Lints", &|| cargo("clippy --workspace --all-targets --features house/window -- --deny warnings")),
        ("Layering, tidiness and wording", &|| cargo("test --quiet --workspace --test house --test files")),
        ("Generated types", &|| made(types::compare())),
        ("UI types and style", &|| made(ui::check())),
        ("List of licences", &|| made(ui::compare_licences())),
        ("Licences, bans and sources", &|| deny("check bans licenses sources")),
        ("Advisories", &advisories),
    ];
    let (mut failed, mut open) = (Vec::new(), Vec::new());
    for (name, check) in checks {
        match step(name, check) {
            Ok(Verdict::InOrder) => {}
            Ok(Verdict::NotMade(why)) => open.push(format!("{name}: {why}")),
            Err(fault) => {
                eprintln!("{fault}");
                failed.push(name);
            }
        }
    }
    for line in open {
        println!("not checked: {line}");
    }
    if failed.is_empty() {
        println!("in order");
        Ok(())
    } else {
        Err(format!("not in order: {}", failed.join(", ")))
    }
}

fn other_systems() -> Outcome {
    let mut tally = Tally::default();
    let outcome = targets::run(Depth::Whole, |line| tally.line(line));
    println!("{}", tally.report());
    match outcome? {
        targets::Verdict::InOrder => Ok(()),
        targets::Verdict::NotTried(why) => Err(format!("not tried: {why}")),
    }
}

fn made(outcome: Outcome) -> Result<Verdict, String> {
    outcome.map(|()| Verdict::InOrder)
}

fn deny(words: &str) -> Result<Verdict, String> {
    match places::cargo_tool("cargo-deny") {
        Ok(program) => made(Call::new(program).words("--log-level error").words(words).run()),
        Err(why) => Ok(Verdict::NotMade(why)),
    }
}

/// Known weaknesses of what we use. The list comes from the network, which may not be there.
fn advisories() -> Result<Verdict, String> {
    let program = match places::cargo_tool("cargo-deny") {
        Ok(program) => program,
        Err(why) => return Ok(Verdict::NotMade(why)),
    };
    if !Call::new(&program).words("fetch db").succeeds() {
        return Ok(Verdict::NotMade("the list of advisories could not be fetched".to_owned()));
    }
    made(Call::new(program).words("--log-level error check advisories").run())
}
