//! macOS: types only. Apple's compiler and libraries are not to be had elsewhere, so small programs stand in for them.

use std::fs;
use std::path::PathBuf;

use super::workshop::{MACOS, WINDOWS, Workshop, script};
use crate::Outcome;
use crate::steps::step;

/// Type-checks everything, the window as well. Comes after Windows, whose cipher has the header files.
pub(crate) fn check(workshop: &Workshop) -> Outcome {
    let nothing = workshop.place("nothing");
    fs::create_dir_all(&nothing).map_err(|error| format!("{}: {error}", nothing.display()))?;
    let headers = cipher_headers(workshop).ok_or("the header files of the cipher were not built for Windows")?;
    let mut check = workshop
        .cargo("check -j2 --workspace", MACOS)
        .env("SDKROOT", &nothing)
        .env("RANLIB_aarch64_apple_darwin", "true")
        .env("AARCH64_APPLE_DARWIN_OPENSSL_NO_VENDOR", "1")
        .env("AARCH64_APPLE_DARWIN_OPENSSL_STATIC", "1")
        .env("AARCH64_APPLE_DARWIN_OPENSSL_LIB_DIR", &nothing)
        .env("AARCH64_APPLE_DARWIN_OPENSSL_INCLUDE_DIR", &headers);
    for (name, program) in [("CC", "apple-cc"), ("CXX", "apple-cc"), ("AR", "apple-ar")] {
        check = check.env(&format!("{name}_aarch64_apple_darwin"), script(program));
    }
    step("Types for macOS", || check.run())
}

fn cipher_headers(workshop: &Workshop) -> Option<PathBuf> {
    let built = workshop.build().join(WINDOWS).join("debug/build");
    let made = fs::read_dir(built).ok()?.flatten().map(|entry| entry.path().join("out/openssl-build/install/include"));
    made.into_iter().find(|folder| folder.join("openssl/opensslv.h").is_file())
}
