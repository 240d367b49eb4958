//! The TypeScript of the requests and views, written by the desktop program itself.

use std::fs;
use std::path::{Path, PathBuf};

use crate::Outcome;
use crate::places;
use crate::process::Call;
use crate::steps::step;

fn committed() -> PathBuf {
    places::ui().join("src/bindings.gen.ts")
}

/// Writes the file again.
pub(crate) fn write() -> Outcome {
    step("Generated types", || {
        // The program embeds the built UI, and the UI needs these types: break the circle with an empty page.
        let page = places::ui().join("dist/index.html");
        if !page.exists() {
            fs::create_dir_all(places::ui().join("dist")).map_err(|error| error.to_string())?;
            fs::write(&page, "").map_err(|error| error.to_string())?;
        }
        export(&committed())
    })
}

/// Compares the file with what the program writes today.
pub(crate) fn compare() -> Outcome {
    let fresh = places::target().join("bindings.gen.ts");
    export(&fresh)?;
    let read = |path: &Path| fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()));
    if read(&committed())? == read(&fresh)? {
        Ok(())
    } else {
        Err("ui/src/bindings.gen.ts is not what the program writes today; run `cargo xtask types` and commit it".into())
    }
}

fn export(path: &Path) -> Outcome {
    Call::cargo().words("run --quiet --bin cequred-register -- --export-bindings").arg(path).run()
}
