//! Where things are.

use std::env;
use std::path::PathBuf;

use crate::process::Call;

/// The folder of the repository: the one cargo runs us from, which in a target folder shared by several checkouts need not
/// be the one we were built in.
pub(crate) fn root() -> PathBuf {
    let here = env::var_os("CARGO_MANIFEST_DIR").map_or_else(|| env!("CARGO_MANIFEST_DIR").into(), PathBuf::from);
    here.parent().unwrap_or(&here).to_path_buf()
}

/// The folder of the window's sources.
pub(crate) fn ui() -> PathBuf {
    root().join("ui")
}

/// Where cargo builds. On a build server without a wish of its own: the user's cache, which outlives the checkout.
pub(crate) fn target() -> PathBuf {
    if let Some(wish) = env::var_os("CARGO_TARGET_DIR").filter(|wish| !wish.is_empty()) {
        // Cargo reads a relative folder from where it is called; so do we, and hand on an absolute one.
        return env::current_dir().unwrap_or_else(|_| root()).join(wish);
    }
    if env::var_os("CI").is_some() { cache().join("target") } else { root().join("target") }
}

/// A folder that outlives the checkout.
pub(crate) fn cache() -> PathBuf {
    let home = || env::home_dir().unwrap_or_else(env::temp_dir);
    let base = if cfg!(windows) {
        env::var_os("LOCALAPPDATA").map_or_else(home, PathBuf::from)
    } else if cfg!(target_os = "macos") {
        home().join("Library/Caches")
    } else {
        env::var_os("XDG_CACHE_HOME")
            .filter(|path| !path.is_empty())
            .map_or_else(|| home().join(".cache"), PathBuf::from)
    };
    base.join("cequred-register")
}

/// A command of cargo's, built once into the user's cache where it is not installed.
pub(crate) fn cargo_tool(name: &str) -> Result<PathBuf, String> {
    if on_path(name) {
        return Ok(name.into());
    }
    let tools = cache().join("tools");
    let program = tools.join("bin").join(format!("{name}{}", env::consts::EXE_SUFFIX));
    if !program.is_file() {
        let install = Call::cargo().arg("install").arg(name).words("--locked --root").arg(&tools).run();
        install.map_err(|fault| format!("{name} could not be installed. {fault}"))?;
    }
    Ok(program)
}

/// A program built without optimisation.
pub(crate) fn built(name: &str) -> PathBuf {
    program("debug", name)
}

/// A program built with it.
pub(crate) fn optimised(name: &str) -> PathBuf {
    program("release", name)
}

fn program(profile: &str, name: &str) -> PathBuf {
    target().join(profile).join(format!("{name}{}", env::consts::EXE_SUFFIX))
}

/// Whether a program can be called by its name.
pub(crate) fn on_path(program: &str) -> bool {
    let Some(path) = env::var_os("PATH") else { return false };
    let endings: &[&str] = if cfg!(windows) { &[".exe", ".cmd", ".bat"] } else { &[""] };
    env::split_paths(&path)
        .any(|folder| endings.iter().any(|ending| folder.join(format!("{program}{ending}")).is_file()))
}
