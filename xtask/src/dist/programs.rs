//! The two programs, built to be handed out.

use std::fs;
use std::path::PathBuf;

use crate::places;
use crate::process::Call;

/// Where they are.
pub(crate) struct Programs {
    /// The folder with both.
    pub(crate) folder: PathBuf,
    /// The command line under the name the bundler looks for, without the system it is for.
    pub(crate) command_line: PathBuf,
}

impl Programs {
    /// The window's program.
    pub(super) fn window(&self) -> PathBuf {
        self.folder.join(format!("cequred-register{}", std::env::consts::EXE_SUFFIX))
    }
}

/// Builds both; `debug` takes what the tests have built anyway. It is the whole workspace, and a test, so that the features are
/// the tests' own: others would compile the cipher and the window's libraries a second time.
pub(super) fn build(debug: bool) -> Result<Programs, String> {
    let what = if debug {
        "--workspace --bins --test house"
    } else {
        "--release --package cequred-register --package cli --bins"
    };
    Call::cargo().arg("build").words(what).run()?;
    let folder = places::target().join(if debug { "debug" } else { "release" });
    let ending = std::env::consts::EXE_SUFFIX;
    let beside = places::target().join("bundle");
    fs::create_dir_all(&beside).map_err(|error| format!("{}: {error}", beside.display()))?;
    let command_line = beside.join("cequred");
    let named = beside.join(format!("cequred-{}{ending}", host()?));
    let built = folder.join(format!("cequred{ending}"));
    fs::copy(&built, &named).map_err(|error| format!("{}: {error}", built.display()))?;
    Ok(Programs { folder, command_line })
}

/// For both kinds of Apple's computers at once, from two builds that the bundler finds again.
pub(super) fn build_universal() -> Result<Programs, String> {
    let beside = places::target().join("bundle");
    fs::create_dir_all(&beside).map_err(|error| format!("{}: {error}", beside.display()))?;
    let mut join = Call::new("lipo").arg("-create").arg("-output").arg(beside.join("cequred-universal-apple-darwin"));
    for kind in ["aarch64-apple-darwin", "x86_64-apple-darwin"] {
        let build = Call::cargo().words("build --release --package cequred-register --package cli --bins --target");
        build.arg(kind).run()?;
        join = join.arg(places::target().join(kind).join("release/cequred"));
        // The bundler looks for each kind before it joins them.
        let one = places::target().join(kind).join("release/cequred");
        fs::copy(&one, beside.join(format!("cequred-{kind}")))
            .map_err(|error| format!("{}: {error}", one.display()))?;
    }
    join.run()?;
    Ok(Programs { folder: places::target().join(UNIVERSAL).join("release"), command_line: beside.join("cequred") })
}

/// What the bundler calls both kinds at once.
pub(super) const UNIVERSAL: &str = "universal-apple-darwin";

/// The system this is, as the compiler calls it.
fn host() -> Result<String, String> {
    let said = Call::new("rustc").words("--version --verbose").output()?;
    let host = said.lines().find_map(|line| line.strip_prefix("host: "));
    host.map(str::to_owned).ok_or_else(|| "rustc does not say which system this is".to_owned())
}
