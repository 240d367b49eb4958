//! Windows, with the compiler Debian has for it.

use std::path::PathBuf;

use super::workshop::{WINDOWS, Workshop};
use crate::Outcome;
use crate::process::Call;
use crate::steps::step;

/// Type-checks everything, the window as well.
pub(crate) fn check(workshop: &Workshop) -> Outcome {
    step("Types for Windows", || compiler(workshop.cargo("check -j2 --workspace", WINDOWS)).run())
}

/// Builds both programs, to be handed out or, with `debug`, to try that. The answer is the folder they are in.
pub(super) fn programs(workshop: &Workshop, debug: bool) -> Result<PathBuf, String> {
    let build = compiler(workshop.cargo("build -j2 --package cequred-register --package cli --bins", WINDOWS));
    // The toolchain's own standard library is there to try things with: what is handed out gets one that is built with it.
    let of_its_own = "--release -Zbuild-std=std,panic_unwind";
    let build = if debug { build } else { build.words(of_its_own).env("RUSTC_BOOTSTRAP", "1") };
    step("Programs for Windows", || build.run())?;
    let folder = workshop.build().join(WINDOWS).join(if debug { "debug" } else { "release" });
    // With this compiler the window finds its engine through a library that is handed out with it.
    let beside = folder.join("WebView2Loader.dll");
    if beside.is_file() { Ok(folder) } else { Err(format!("{} was not built", beside.display())) }
}

/// Says which compiler and linker are meant.
pub(crate) fn compiler(call: Call) -> Call {
    call.env("CARGO_TARGET_X86_64_PC_WINDOWS_GNU_LINKER", "x86_64-w64-mingw32-gcc")
        .env("CC_x86_64_pc_windows_gnu", "x86_64-w64-mingw32-gcc")
        .env("CXX_x86_64_pc_windows_gnu", "x86_64-w64-mingw32-g++")
}
