//! `cargo xtask bench`: what the program needs for its daily work on a register of a given size, as JSON.
//!
//! It measures inside the process, over the verbs the window and the command line call. It judges nothing: a limit
//! stands beside its figure, and whoever reads compares.

mod figures;
mod machine;
mod work;

use std::process::ExitCode;

use actions::Problem;

fn main() -> ExitCode {
    let mut people = 10_000;
    let mut quick = false;
    let mut arguments = std::env::args().skip(1);
    while let Some(argument) = arguments.next() {
        match (argument.as_str(), argument == "--people") {
            ("--quick", _) => quick = true,
            (_, true) => match arguments.next().and_then(|text| text.parse().ok()) {
                Some(number) if number > 0 => people = number,
                _ => return usage(),
            },
            _ => return usage(),
        }
    }
    match measure(people, quick) {
        Ok(json) => {
            println!("{json:#}");
            ExitCode::SUCCESS
        }
        Err(problem) => {
            eprintln!("the benchmark stopped: {problem:?}");
            ExitCode::FAILURE
        }
    }
}

fn usage() -> ExitCode {
    eprintln!("usage: bench [--people N] [--quick]");
    ExitCode::from(2)
}

fn measure(people: u32, quick: bool) -> Result<serde_json::Value, Problem> {
    let rounds = if quick { 20 } else { 200 };
    let folder = tempfile::tempdir()?;
    let (session, mut figures) = work::demo(&folder.path().join("register"), people)?;
    figures.extend(work::find(&session, rounds)?);
    figures.push(work::dossier(&session, rounds)?);
    figures.push(work::due(&session, rounds)?);
    figures.push(work::extract(&session, rounds.min(50))?);
    drop(session);
    figures.extend(work::import(&folder.path().join("import"), people)?);
    Ok(serde_json::json!({
        "machine": machine::about(),
        "people": people,
        "figures": figures.iter().map(figures::Figure::json).collect::<Vec<_>>(),
    }))
}
