//! The bundles that Tauri makes: deb and `AppImage`, app and dmg, msi. What it signs with is read from the environment
//! (docs/install.md).

use std::fs;
use std::path::{Path, PathBuf};

use super::programs::{self, Programs};
use super::put;
use crate::places;
use crate::process::Call;

/// Those of this system.
pub(super) const KINDS: &[&str] = if cfg!(windows) {
    &["msi"]
} else if cfg!(target_os = "macos") {
    &["dmg"]
} else {
    &["deb", "appimage"]
};

/// The version the bundler has to be of: that of `ui/package.json`'s `@tauri-apps/api`.
const TAURI_CLI: &str = "@tauri-apps/cli@2.12.5";

/// What it signs with on macOS. A hosted CI sets what it has no secret for to nothing, which the bundler takes for a
/// certificate that is wrong.
const SIGNING: [&str; 6] = [
    "APPLE_CERTIFICATE",
    "APPLE_CERTIFICATE_PASSWORD",
    "APPLE_SIGNING_IDENTITY",
    "APPLE_ID",
    "APPLE_PASSWORD",
    "APPLE_TEAM_ID",
];

/// Makes one from what is built, and puts it into this folder.
pub(super) fn make(kind: &str, programs: &Programs, debug: bool, out: &Path) -> Result<PathBuf, String> {
    let made_in = programs.folder.join("bundle").join(kind);
    // One of an earlier version must not be taken for this one.
    let _ = fs::remove_dir_all(&made_in);
    let beside = programs.command_line.display().to_string().replace('\\', "/");
    // Joining both kinds of Apple's programs is part of building, not of bundling.
    let verb = if cfg!(target_os = "macos") && !debug { "build" } else { "bundle" };
    let empty = SIGNING.iter().filter(|name| std::env::var(name).is_ok_and(|value| value.is_empty()));
    let bundle = empty.fold(Call::new(bundler()?), |call, name| call.without_env(name));
    let mut bundle = bundle.arg(verb).arg("--bundles").arg(kind).arg("--config");
    bundle = bundle.arg(format!(r#"{{"bundle":{{"externalBin":["{beside}"]}}}}"#));
    if debug {
        bundle = bundle.arg("--debug");
    } else if cfg!(target_os = "macos") {
        bundle = bundle.arg("--target").arg(programs::UNIVERSAL);
    }
    unmarked(&programs.window(), || bundle.run()).map_err(|fault| explained(kind, fault))?;
    let ending = if kind == "appimage" { "AppImage" } else { kind };
    let mut found = fs::read_dir(&made_in).into_iter().flatten().flatten().map(|entry| entry.path());
    let bundle = found.find(|path| path.extension().is_some_and(|it| it == ending));
    let bundle = bundle.ok_or_else(|| format!("the bundler left no .{ending}"))?;
    if kind == "deb" && !debug {
        press(&bundle)?;
    }
    put(&bundle, out)
}

/// Packs a deb anew, as Debian packs its own: the bundler's is nearly twice as large. Both programs are made of the same parts, which
/// the widest window finds in the second one again.
fn press(deb: &Path) -> Result<(), String> {
    let unpacked = deb.with_extension("unpacked");
    let _ = fs::remove_dir_all(&unpacked);
    Call::new("dpkg-deb").arg("--raw-extract").arg(deb).arg(&unpacked).run()?;
    let outcome = Call::new("dpkg-deb").words("--root-owner-group -Zxz -z9 --build").arg(&unpacked).arg(deb).run();
    let _ = fs::remove_dir_all(&unpacked);
    outcome
}

/// The bundler writes the kind of bundle into the program itself, by which that one knows how it is to be updated. The program
/// as it was built is put back in its place: the tests are not a deb.
fn unmarked(program: &Path, bundle: impl FnOnce() -> Result<(), String>) -> Result<(), String> {
    let kept = program.with_extension("unmarked");
    let copy =
        |from: &Path, to: &Path| fs::copy(from, to).map(drop).map_err(|error| format!("{}: {error}", from.display()));
    // Apple's joined program is made by the bundler.
    if !program.is_file() {
        return bundle();
    }
    copy(program, &kept)?;
    let outcome = bundle();
    // Into the same file: cargo knows it under a second name.
    copy(&kept, program)?;
    let _ = fs::remove_file(&kept);
    outcome
}

/// An `AppImage` is made with tools that the bundler fetches from the network, past every package registry.
fn explained(kind: &str, fault: String) -> String {
    if kind != "appimage" {
        return fault;
    }
    "the bundler fetches what it makes them with (AppRun, linuxdeploy) from where it is published, and that did not work here; \
     its own words are above".to_owned()
}

/// Tauri's command, installed once into the user's cache.
pub(super) fn bundler() -> Result<PathBuf, String> {
    let tools = places::cache().join("tools/tauri");
    let program = tools.join("node_modules/.bin").join(if cfg!(windows) { "tauri.cmd" } else { "tauri" });
    let version = tools.join("version");
    if !program.is_file() || fs::read_to_string(&version).ok().as_deref() != Some(TAURI_CLI) {
        fs::create_dir_all(&tools).map_err(|error| format!("{}: {error}", tools.display()))?;
        let install = Call::new("npm").words("install --no-audit --no-fund --save-exact --prefix").arg(&tools);
        install.arg(TAURI_CLI).run()?;
        fs::write(&version, TAURI_CLI).map_err(|error| error.to_string())?;
    }
    Ok(program)
}
