//! What people install: the bundles this computer can make, their hashes and the list of what is in them, in `target/dist`.

mod bundle;
mod contents;
mod programs;
mod setup;
mod sums;
mod updates;

use std::fs;
use std::path::{Path, PathBuf};

use crate::Outcome;
use crate::machine::{Extent, prepare};
use crate::options::Options;
use crate::places;
use crate::steps::step;
use crate::targets;
use crate::ui;

pub(crate) use setup::Setup;

/// Makes them. What cannot be made here is said at the end, and is no failure unless nothing was made.
pub(crate) fn run(options: &Options) -> Outcome {
    prepare(Extent::Window)?;
    ui::install()?;
    ui::build()?;
    let out = places::target().join("dist");
    let _ = fs::remove_dir_all(&out);
    fs::create_dir_all(&out).map_err(|error| format!("{}: {error}", out.display()))?;
    let universal = cfg!(target_os = "macos") && !options.debug;
    let programs =
        step("Programs", || if universal { programs::build_universal() } else { programs::build(options.debug) })?;
    let (mut made, mut not_made) = (Vec::new(), Vec::new());
    let mut note = |what: &str, outcome: Result<PathBuf, String>| match outcome {
        Ok(path) => made.push(path),
        Err(why) => not_made.push(format!("{what}: {why}")),
    };
    for kind in bundle::KINDS {
        note(kind, step(kind, || bundle::make(kind, &programs, options.debug, &out)));
    }
    if !cfg!(target_os = "macos") {
        let here = || step("setup.exe", || Setup::of(&programs.folder, &out).make());
        note("setup.exe", if cfg!(windows) { here() } else { targets::setup_for_windows(options.debug, &out) });
    }
    if made.is_empty() {
        return Err(format!("nothing was made:\n{}", not_made.join("\n")));
    }
    match step("Updates", || updates::write(&out, &made)) {
        Ok(files) => made.extend(files),
        Err(why) => not_made.push(format!("what a server for updates needs: {why}")),
    }
    match step("Contents", || contents::write(&out)) {
        Ok(lists) => made.extend(lists),
        Err(why) => not_made.push(format!("list of contents: {why}")),
    }
    sums::write(&out, &made)?;
    for path in &made {
        let bytes = fs::metadata(path).map_err(|error| format!("{}: {error}", path.display()))?.len();
        println!("made: {} ({}.{} MB)", path.display(), bytes / 1_000_000, bytes / 100_000 % 10);
    }
    for line in &not_made {
        println!("not made: {line}");
    }
    Ok(())
}

/// A deb of the programs as the tests have them, in this folder.
pub(crate) fn debug_deb(out: &Path) -> Result<PathBuf, String> {
    fs::create_dir_all(out).map_err(|error| format!("{}: {error}", out.display()))?;
    let programs = step("Programs", || programs::build(true))?;
    step("deb", || bundle::make("deb", &programs, true, out))
}

/// The version that all bundles carry.
pub(crate) const VERSION: &str = env!("CARGO_PKG_VERSION");

/// Puts a file into a folder under its own name, without the bundler's spaces: some places of downloads change them, and the
/// names in the list of hashes would not be those of the files.
fn put(file: &Path, folder: &Path) -> Result<PathBuf, String> {
    let name = file.file_name().unwrap_or_default().to_string_lossy().replace(' ', "-");
    let to = folder.join(name);
    fs::copy(file, &to).map_err(|error| format!("{}: {error}", file.display()))?;
    Ok(to)
}
