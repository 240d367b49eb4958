//! The installer for Windows, made by NSIS from `src-tauri/bundle/windows/setup.nsi`, on Windows and on Linux alike.

use std::path::{Path, PathBuf};

use super::VERSION;
use crate::places;
use crate::process::Call;

/// What goes into it, and where it goes.
pub(crate) struct Setup<'a> {
    programs: &'a Path,
    out: PathBuf,
}

impl<'a> Setup<'a> {
    /// From the programs in this folder, into that one.
    pub(crate) fn of(programs: &'a Path, out: &Path) -> Self {
        Self { programs, out: out.join(format!("Cequred-Register-{VERSION}-setup.exe")) }
    }

    /// Makes it. `CEQURED_SIGN` names a command that signs the file it is given, for the installer and what removes it.
    pub(crate) fn make(self) -> Result<PathBuf, String> {
        let definition = |name: &str, value: &Path| format!("-D{name}={}", value.display());
        let mut call = Call::new("makensis")
            .words("-V2 -INPUTCHARSET UTF8 -DTARGET=amd64-unicode")
            .arg(format!("-DVERSION={VERSION}"))
            .arg(definition("PROGRAMS", self.programs))
            .arg(definition("ASSETS", &places::root()))
            .arg(definition("OUT", &self.out));
        // Set to nothing, the command would be the installer itself.
        if let Some(sign) = std::env::var("CEQURED_SIGN").ok().filter(|sign| !sign.is_empty()) {
            call = call.arg(format!("-DSIGN={sign}"));
        }
        call.arg(places::root().join("src-tauri/bundle/windows/setup.nsi")).run()?;
        Ok(self.out)
    }
}
