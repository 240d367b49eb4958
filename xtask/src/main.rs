//! `cargo xtask …`: everything one does with this repository, with nothing to install but Rust and Node.js.

mod bench;
mod check;
mod dist;
mod fingerprint;
mod machine;
mod options;
mod places;
mod process;
mod run;
mod steps;
mod tally;
mod targets;
mod test;
mod torture;
mod types;
mod ui;

use std::process::ExitCode;

use options::Options;

const HELP: &str = "\
Usage: cargo xtask COMMAND

  run     install what is missing, build, and open the window on a demo register
            --no-window     do the same job from the command line instead
            --people N      size of a new demo register (200)
            --fresh         make the demo register anew
  test    install what the tests need and run all of them: UI, Rust, the real window; then, where Debian's
          packages can be had, types for Windows and macOS, the heart of the core under Wine, the installers
            --only ui|rust|window|targets
            --update-screenshots   copy the pictures the window tests take to docs/images
  check   format, lints, licences and advisories, layering, wording, generated types
            --targets       instead: types for Windows and macOS, all the core's tests under Wine, the installers
  licences  write the list of parts and their licences again (assets/licences.json)
  dist    make what people install on this system, with hashes and lists of contents, in target/dist
            --debug         of the programs as the tests have them
  types   write the TypeScript of the requests and views again (ui/src/bindings.gen.ts)
  bench   measure the daily work beside its peers; prints a table, and JSON on standard output
            --quick         10,000 people and fewer rounds
            --full          1,000,000 people
            --people N      size of the register (100000)
            --only window   instead: how long the real window takes to start and to open a person
            --only desks    instead: what several desks cost
            --debug         of the window and the desks: as the tests have them
  torture kill the program, and desks that share a register, at random moments, then fuzz every door for bytes from outside
            --kills N       how often (3000)
            --seconds N     how long at each door (30)
            --only desks    the desks alone

Set CARGO_TARGET_DIR to keep what is built elsewhere than in ./target.
";

/// What a command leaves: nothing, or a sentence about what went wrong and what to do.
type Outcome = Result<(), String>;

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let command = arguments.next().unwrap_or_default();
    let outcome = Options::parse(arguments).and_then(|options| match command.as_str() {
        "run" => run::run(&options),
        "test" => test::run(&options),
        "check" => check::run(&options),
        "licences" => ui::write_licences(),
        "types" => types::write(),
        "dist" => dist::run(&options),
        "bench" => bench::run(&options),
        "torture" => torture::run(&options),
        "" | "help" | "--help" | "-h" => {
            print!("{HELP}");
            Ok(())
        }
        other => Err(format!("there is no `cargo xtask {other}`\n\n{HELP}")),
    });
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(sentence) => {
            if !sentence.is_empty() {
                eprintln!("{sentence}");
            }
            ExitCode::FAILURE
        }
    }
}
