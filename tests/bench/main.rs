//! `cargo xtask bench`: what the program needs for its daily work on a register of a given size, beside what else people
//! could use, measured by turns in the same run. JSON on standard output, a table for readers on the error stream.
//!
//! It measures inside the process, over the verbs the window and the command line call. It judges nothing but says of
//! each goal whether it was kept, and whoever reads compares.

mod builds;
mod erasing;
mod figures;
mod lists;
mod machine;
mod memory;
mod options;
mod papers;
mod peers;
mod plot;
mod program;
mod reading;
mod register;
mod rounds;
mod search;
mod table;
mod traces;
mod typesetting;
mod vault;
mod writing;

use std::path::Path;
use std::process::ExitCode;

use figures::Figure;
use options::{Group, Options};
use peers::plain::Plain;
use register::Extent;

/// What stops the benchmark is told as it is.
pub(crate) type Outcome<T> = Result<T, Stopped>;

/// Why the benchmark stopped.
pub(crate) struct Stopped(String);

impl<E: std::fmt::Debug> From<E> for Stopped {
    fn from(error: E) -> Self {
        Self(format!("{error:?}"))
    }
}

fn main() -> ExitCode {
    let options = match Options::parse(std::env::args().skip(1)) {
        Ok(options) => options,
        Err(usage) => {
            eprintln!("{usage}");
            return ExitCode::from(2);
        }
    };
    if let Some((picture, results)) = &options.plot {
        return match drawn(picture, results) {
            Ok(()) => ExitCode::SUCCESS,
            Err(Stopped(why)) => {
                eprintln!("nothing was drawn: {why}");
                ExitCode::FAILURE
            }
        };
    }
    let answer = match &options.opening {
        Some(register) => reading::open_alone(register),
        None => measure(&options).map(|figures| {
            eprintln!("{}", table::table(&figures));
            let shown: Vec<_> = figures.iter().map(Figure::json).collect();
            serde_json::json!({ "machine": machine::about(), "people": options.people, "figures": shown })
        }),
    };
    match answer {
        Ok(result) => {
            println!("{result:#}");
            ExitCode::SUCCESS
        }
        Err(Stopped(why)) => {
            eprintln!("the benchmark stopped: {why}");
            ExitCode::FAILURE
        }
    }
}

fn drawn(picture: &Path, results: &[std::path::PathBuf]) -> Outcome<()> {
    let results: Vec<serde_json::Value> = results
        .iter()
        .map(|path| Outcome::Ok(serde_json::from_slice(&std::fs::read(path)?)?))
        .collect::<Outcome<_>>()?;
    plot::draw(&results, picture)
}

fn measure(options: &Options) -> Outcome<Vec<Figure>> {
    std::fs::create_dir_all(&options.room)?;
    eprintln!("room: {}, about {} GB of it", options.room.display(), options.gigabytes());
    let folder = tempfile::tempdir_in(&options.room)?;
    let room = folder.path();
    let register = options.register.clone().unwrap_or_else(|| room.join("register"));
    let mut figures = Vec::new();
    if !register.join("register.db").exists() {
        eprintln!("making a register of {} people", options.people);
        figures.extend(register::make(&register, &Extent::of(options.people))?);
    }
    figures.extend(reading::opening(&register)?);
    let session = reading::unlocked(&register)?;
    let mut plain = None;
    for group in options.groups() {
        eprintln!("measuring: {}", group.code());
        if !group.is_beside_plain() {
            // Its room is needed by what follows: a copy of the whole register.
            plain = None;
        } else if plain.is_none() {
            let with_log = options.groups().any(|group| group == Group::Dossier);
            plain = Some(Plain::copy_of(&register, &room.join("plain.db"), with_log)?);
        }
        figures.extend(of_group(group, options, &session, plain.as_ref(), &register, room)?);
    }
    Ok(figures)
}

fn of_group(
    group: Group,
    options: &Options,
    session: &actions::Session,
    plain: Option<&Plain>,
    register: &Path,
    room: &Path,
) -> Outcome<Vec<Figure>> {
    let rounds = options.rounds;
    let plain = || plain.ok_or("no plain copy");
    match group {
        Group::Find => search::figures(session, plain()?, rounds),
        Group::Dossier => reading::dossier(session, plain()?, rounds),
        Group::Due => reading::due(session, rounds),
        Group::Write => writing::audited(session, room, rounds),
        Group::Papers => papers::figures(session, rounds),
        Group::Typeset => typesetting::figures(room, rounds),
        Group::Import => lists::figures(room, options.rows),
        Group::Log => reading::log(session),
        Group::Backup => vault::figures(session, &room.join("backups")),
        Group::Erase => erasing::figures(session, register, options.rows.min(1_000)),
        Group::Program => Ok(program::sizes(&repository(), &options.target)),
        Group::Build => builds::figures(&repository(), room),
    }
}

fn repository() -> std::path::PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.ancestors().nth(2).unwrap_or(here).to_owned()
}
