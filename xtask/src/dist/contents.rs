//! What is inside, as `CycloneDX` lists: one of the Rust packages, one of the npm packages of the window.

use std::fs;
use std::path::{Path, PathBuf};

use crate::places;
use crate::process::Call;

const DRAFT: &str = "cequred-contents-draft";

/// Writes both lists into this folder.
pub(super) fn write(out: &Path) -> Result<Vec<PathBuf>, String> {
    let rust = out.join("cequred-register-rust.cdx.json");
    let window = out.join("cequred-register-window.cdx.json");
    of_rust(&rust)?;
    let list = Call::new("npm").words("sbom --sbom-format cyclonedx --omit dev").within(&places::ui()).output()?;
    fs::write(&window, list).map_err(|error| format!("{}: {error}", window.display()))?;
    Ok(vec![rust, window])
}

/// The tool writes a list beside the manifest of every member of the workspace. The first member's has all that the
/// programs are made of.
fn of_rust(to: &Path) -> Result<(), String> {
    let tool = places::cargo_tool("cargo-cyclonedx")?;
    let written = Call::new(tool).words("cyclonedx --format json --target all --override-filename").arg(DRAFT).run();
    let draft = format!("{DRAFT}.json");
    let moved = written.and_then(|()| {
        fs::copy(places::root().join(&draft), to).map(drop).map_err(|error| format!("{draft}: {error}"))
    });
    for folder in
        ["", "tests", "tests/bench", "xtask"].map(|folder| places::root().join(folder)).into_iter().chain(crates())
    {
        let _ = fs::remove_file(folder.join(&draft));
    }
    moved
}

fn crates() -> impl Iterator<Item = PathBuf> {
    fs::read_dir(places::root().join("crates")).into_iter().flatten().flatten().map(|entry| entry.path())
}
