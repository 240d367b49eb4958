//! The private toolchain that knows the other systems, in the user's cache: it outlives the checkout.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use crate::fingerprint;
use crate::machine::{Extent, prepare};
use crate::places;
use crate::process::Call;
use crate::steps::{nothing_to_do, step};

/// What Microsoft's systems are to the compiler, with the compiler that Debian has.
pub(crate) const WINDOWS: &str = "x86_64-pc-windows-gnu";
/// Apple's computers of today.
pub(crate) const MACOS: &str = "aarch64-apple-darwin";

/// The packages of this repository, whose builds from another checkout must not be taken for these.
const OURS: [&str; 14] = [
    "domain",
    "keys",
    "wording",
    "store",
    "desks",
    "papers",
    "intake",
    "post",
    "actions",
    "cli",
    "house",
    "bench",
    "xtask",
    "cequred-register",
];

/// A toolchain that is ready.
pub(crate) struct Workshop {
    folder: PathBuf,
    until: Instant,
}

impl Workshop {
    /// Makes what is missing of it. All that is done in it together takes no longer than this: what hangs is ended.
    ///
    /// # Errors
    /// A sentence that says why it cannot be had on this computer. That is no fault of the code.
    pub(crate) fn open(time: Duration) -> Result<Self, String> {
        if !cfg!(all(target_os = "linux", target_arch = "x86_64")) {
            return Err("this is tried from Linux on x86_64 only".to_owned());
        }
        // Others that use its packages have no compiler among them that knows other systems.
        let debian = fs::read_to_string("/etc/os-release").is_ok_and(|it| it.lines().any(|line| line == "ID=debian"));
        if !debian {
            return Err("the toolchain is made from packages of Debian, and this system is another".to_owned());
        }
        prepare(Extent::Targets).map_err(|fault| format!("what it needs could not be installed. {fault}"))?;
        let workshop = Self { folder: places::cache().join("targets"), until: Instant::now() + time };
        workshop.make_toolchain()?;
        workshop.forget_other_checkouts();
        Ok(workshop)
    }

    /// Whether there is time left. What failed when there was none says nothing of the code.
    pub(crate) fn has_time(&self) -> bool {
        self.until > Instant::now()
    }

    /// A call that is ended, with all it has started, when there is no time left. The machine is shared with whoever sits
    /// at it.
    pub(crate) fn limited(&self) -> Call {
        let left = self.until.saturating_duration_since(Instant::now()).as_secs().max(1);
        Call::new("timeout").words("--kill-after=20").arg(left.to_string()).words("nice -n 10")
    }

    /// Where things of this kind are kept.
    pub(crate) fn place(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }

    /// Where cargo builds for the other systems.
    pub(crate) fn build(&self) -> PathBuf {
        self.place("build")
    }

    /// Cargo of this toolchain, at work for one system.
    pub(crate) fn cargo(&self, words: &str, target: &str) -> Call {
        let root = self.toolchain().join("root/usr");
        self.limited()
            .arg(root.join("bin/cargo"))
            .words(words)
            .words("--target")
            .arg(target)
            .before_path(&root.join("bin"))
            .env("RUSTC", root.join("bin/rustc"))
            .env("LD_LIBRARY_PATH", root.join("lib/x86_64-linux-gnu"))
            .env("CARGO_TARGET_DIR", self.build())
            .env("CARGO_INCREMENTAL", "0")
            // Nobody looks at these with a debugger, and Wine reads a program whole before it starts it.
            .env("CARGO_PROFILE_DEV_DEBUG", "none")
            .without_env("RUSTFLAGS")
    }

    fn toolchain(&self) -> PathBuf {
        self.place("toolchain")
    }

    fn make_toolchain(&self) -> Result<(), String> {
        const NAME: &str = "Toolchain for Windows and macOS";
        let stamp = self.toolchain().join("made-by");
        let made_by = text("toolchain.sh")?;
        if self.toolchain().join("ready").is_file() && fingerprint::is_stamped(&stamp, &made_by) {
            nothing_to_do(NAME, "there");
            return Ok(());
        }
        step(NAME, || {
            let make = self.limited().arg(script("toolchain.sh")).arg(self.toolchain());
            make.arg(WINDOWS).arg(MACOS).run()?;
            fingerprint::stamp(&stamp, &made_by)
        })
        .map_err(|fault| format!("the toolchain could not be made. {fault}"))
    }

    /// Cargo tells our packages apart by their place in the workspace and by time, and both can be those of another
    /// checkout that was built here.
    fn forget_other_checkouts(&self) {
        let stamp = self.place("checkout");
        let here = places::root().display().to_string();
        if std::env::var_os("CI").is_none() && fingerprint::is_stamped(&stamp, &here) {
            return;
        }
        for system in ["", WINDOWS, MACOS] {
            for profile in ["debug", "release"] {
                forget(&self.build().join(system).join(profile).join(".fingerprint"));
            }
        }
        // Not remembered, it is forgotten once more next time.
        let _ = fingerprint::stamp(&stamp, &here);
    }
}

fn forget(fingerprints: &Path) {
    for entry in fs::read_dir(fingerprints).into_iter().flatten().flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        let package = name.rsplit_once('-').map_or("", |(package, _)| package);
        if OURS.contains(&package) {
            let _ = fs::remove_dir_all(entry.path());
        }
    }
}

/// What one of them says: where the repository lies is no reason to make anything anew.
pub(crate) fn text(name: &str) -> Result<String, String> {
    let path = script(name);
    fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))
}

/// One of the small programs this work needs.
pub(crate) fn script(name: &str) -> PathBuf {
    places::root().join("xtask/targets").join(name)
}
