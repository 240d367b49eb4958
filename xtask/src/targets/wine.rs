//! Wine: Windows' programs on Linux, in a home of their own.

use std::fs;
use std::path::PathBuf;

use super::workshop::{WINDOWS, Workshop, script, text};
use crate::Outcome;
use crate::fingerprint;
use crate::process::Call;
use crate::steps::{nothing_to_do, step};

/// What tests call by name that Windows has not: the Linux program of that name is called for them.
const LINUX_TOOLS: [&str; 6] = ["pdftotext", "pdfinfo", "pdffonts", "pdfdetach", "pdfimages", "qpdf"];

/// A made-up computer with Windows on it.
pub(crate) struct Wine {
    prefix: PathBuf,
}

impl Wine {
    /// The one of last time, or a new one.
    pub(crate) fn prepare(workshop: &Workshop) -> Result<Self, String> {
        const NAME: &str = "Wine";
        let wine = Self { prefix: workshop.place("wine") };
        let version = Call::new("wine").arg("--version").without_env("LD_LIBRARY_PATH").output()?;
        let made_by = [version.trim(), &text("bcryptprimitives.c")?, &text("linux-tool.c")?].join("\n");
        let stamp = wine.prefix.join("made-by");
        if fingerprint::is_stamped(&stamp, &made_by) {
            nothing_to_do(NAME, version.trim());
            wine.clear_leftovers();
            return Ok(wine);
        }
        step(NAME, || {
            let _ = fs::remove_dir_all(&wine.prefix);
            fs::create_dir_all(&wine.prefix).map_err(|error| format!("{}: {error}", wine.prefix.display()))?;
            wine.run("wineboot").arg("--init").run()?;
            wine.settle();
            let library = wine.drive_c().join("windows/system32/bcryptprimitives.dll");
            let compile = |words: &str| Call::new("x86_64-w64-mingw32-gcc").words("-O2 -static-libgcc").words(words);
            compile("-shared -o").arg(&library).arg(script("bcryptprimitives.c")).arg("-ladvapi32").run()?;
            fs::create_dir_all(wine.tools()).map_err(|error| error.to_string())?;
            for tool in LINUX_TOOLS {
                let tool = wine.tools().join(format!("{tool}.exe"));
                compile("-municode -o").arg(tool).arg(script("linux-tool.c")).run()?;
            }
            fingerprint::stamp(&stamp, &made_by)
        })?;
        Ok(wine)
    }

    /// Takes away what killed tests have left in the folders for what does not last.
    fn clear_leftovers(&self) {
        for user in fs::read_dir(self.drive_c().join("users")).into_iter().flatten().flatten() {
            for left in fs::read_dir(user.path().join("Temp")).into_iter().flatten().flatten() {
                // Programs of a user's may hold their own: what cannot go stays.
                let _ = fs::remove_dir_all(left.path()).or_else(|_| fs::remove_file(left.path()));
            }
        }
    }

    /// A Windows program, to be started in it.
    pub(crate) fn run(&self, program: impl AsRef<std::ffi::OsStr>) -> Call {
        // What does not answer must not hold up everything else.
        self.inside(Call::new("timeout").words("--kill-after=20 600").arg(script("wine-run")).arg(program))
    }

    /// A call whose own calls of Wine come here.
    pub(crate) fn inside(&self, call: Call) -> Call {
        let tools = self.tools().display().to_string().replace('/', "\\");
        call.env("WINEPREFIX", &self.prefix).env("WINEPATH", format!("Z:{tools}"))
    }

    fn tools(&self) -> PathBuf {
        self.prefix.join("tools")
    }

    /// Its disk C.
    pub(crate) fn drive_c(&self) -> PathBuf {
        self.prefix.join("drive_c")
    }

    /// Waits until what was written to its registry is on the disk and its own processes have ended.
    pub(crate) fn settle(&self) -> bool {
        let wait = Call::new("timeout").words("120 wineserver -w");
        self.inside(wait).without_env("LD_LIBRARY_PATH").succeeds()
    }

    /// Ends what is still running in it, and nothing else: a test that was killed leaves its own programs behind.
    pub(crate) fn end(&self) {
        if !self.settle() {
            let _ = self.inside(Call::new("wineserver")).without_env("LD_LIBRARY_PATH").arg("-k").succeeds();
        }
    }
}

/// Runs the core's tests in it.
pub(crate) fn core_tests(workshop: &Workshop, wine: &Wine, packages: &str, mut line: impl FnMut(&str)) -> Outcome {
    let tests = workshop.cargo("test -j2 --no-fail-fast", WINDOWS).words(packages);
    let outcome = step("The core's tests under Wine", || {
        let tests =
            super::windows::compiler(tests).env("CARGO_TARGET_X86_64_PC_WINDOWS_GNU_RUNNER", script("wine-run"));
        wine.inside(tests).watch(&mut line)
    });
    wine.settle();
    outcome
}
