//! The window's face: Node.js, its packages, its checks, its build.

use std::path::PathBuf;

use crate::Outcome;
use crate::fingerprint;
use crate::places;
use crate::process::Call;
use crate::steps::{nothing_to_do, step};
use crate::tally::Tally;

/// The oldest Node.js that the build tool runs on.
const OLDEST_NODE: (u32, u32) = (20, 19);

/// Installs the packages, unless they are those of last time.
pub(crate) fn install() -> Outcome {
    const NAME: &str = "UI packages";
    let node = node_version()?;
    let stamp = places::ui().join("node_modules/.installed");
    let fingerprint = format!("{} {node}", fingerprint::of(&[places::ui().join("package-lock.json")]));
    if fingerprint::is_stamped(&stamp, &fingerprint) {
        nothing_to_do(NAME, "unchanged");
        return Ok(());
    }
    step(NAME, || {
        let npm = || Call::new("npm").words("ci --no-audit --no-fund").within(&places::ui()).run();
        npm().or_else(|_| npm())?;
        fingerprint::stamp(&stamp, &fingerprint)
    })
}

/// Builds what the window shows, unless nothing it is made of has changed.
pub(crate) fn build() -> Outcome {
    const NAME: &str = "UI build";
    let stamp = places::ui().join("node_modules/.built");
    let fingerprint = fingerprint::of(&inputs());
    if places::ui().join("dist/index.html").is_file() && fingerprint::is_stamped(&stamp, &fingerprint) {
        nothing_to_do(NAME, "unchanged");
        return Ok(());
    }
    step(NAME, || {
        tool("vite build").run()?;
        fingerprint::stamp(&stamp, &fingerprint)
    })
}

/// Types and style. A fault is counted, so that the sum at the end cannot look well.
pub(crate) fn check() -> Outcome {
    step("UI types", || tool("tsc --noEmit").run())?;
    step("UI style", || tool("biome check").run())
}

/// The UI's own tests.
pub(crate) fn test(tally: &mut Tally) -> Outcome {
    step("UI tests", || tool("vitest run").watch(|line| tally.line(line)))
}

/// Writes the list of parts and their licences again.
pub(crate) fn write_licences() -> Outcome {
    step("List of licences", || licences().run())
}

/// Compares that list with the lock files.
pub(crate) fn compare_licences() -> Outcome {
    licences().words("--check").run()
}

fn licences() -> Call {
    Call::new("node").words("dev/licences.mjs").within(&places::ui())
}

/// A program from the UI's packages.
fn tool(words: &str) -> Call {
    Call::new("npm").words("exec --no --").words(words).within(&places::ui())
}

fn inputs() -> Vec<PathBuf> {
    let ui = places::ui();
    let mut inputs = vec![places::root().join("assets/wording"), places::root().join("docs/handbook")];
    for name in ["src", "public", "index.html", "package-lock.json", "vite.config.ts", "tsconfig.json"] {
        inputs.push(ui.join(name));
    }
    inputs
}

fn node_version() -> Result<String, String> {
    let needed = format!("{}.{}", OLDEST_NODE.0, OLDEST_NODE.1);
    let version = Call::new("node").arg("--version").output().map_err(|_| {
        format!("Node.js is missing. Install Node.js {needed} or newer with npm (nodejs.org), then run this again.")
    })?;
    let version = version.trim().to_owned();
    if is_new_enough(&version) {
        Ok(version)
    } else {
        Err(format!("Node.js {version} is too old. Install {needed} or newer (nodejs.org), then run this again."))
    }
}

fn is_new_enough(version: &str) -> bool {
    let mut numbers = version.trim_start_matches('v').split('.').map(|part| part.parse::<u32>().unwrap_or(0));
    let found = (numbers.next().unwrap_or(0), numbers.next().unwrap_or(0));
    found >= OLDEST_NODE
}

#[cfg(test)]
mod tests {
    use super::is_new_enough;

    #[test]
    fn node_versions_are_compared_as_numbers() {
        for (version, enough) in
            [("v20.19.0", true), ("v20.9.1", false), ("v22.0.0", true), ("v9.99.0", false), ("", false)]
        {
            assert_eq!(is_new_enough(version), enough, "{version}");
        }
    }
}
