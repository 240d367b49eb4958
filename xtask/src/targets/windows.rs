//! Windows, with the compiler Debian has for it.

use super::workshop::{WINDOWS, Workshop};
use crate::Outcome;
use crate::process::Call;
use crate::steps::step;

/// Type-checks everything, the window as well.
pub(crate) fn check(workshop: &Workshop) -> Outcome {
    step("Types for Windows", || compiler(workshop.cargo("check -j2 --workspace", WINDOWS)).run())
}

/// Says which compiler and linker are meant.
pub(crate) fn compiler(call: Call) -> Call {
    call.env("CARGO_TARGET_X86_64_PC_WINDOWS_GNU_LINKER", "x86_64-w64-mingw32-gcc")
        .env("CC_x86_64_pc_windows_gnu", "x86_64-w64-mingw32-gcc")
        .env("CXX_x86_64_pc_windows_gnu", "x86_64-w64-mingw32-g++")
}
