//! Calls other programs.

use std::ffi::OsStr;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};

use crate::places;

/// A call of a program, from the folder of the repository unless told otherwise.
pub(crate) struct Call {
    command: Command,
    shown: String,
}

impl Call {
    /// `npm` and its like are scripts on Windows and need their ending there.
    pub(crate) fn new(program: impl AsRef<OsStr>) -> Self {
        let name = program.as_ref().to_string_lossy().into_owned();
        let script = cfg!(windows) && matches!(name.as_str(), "npm" | "npx");
        let mut command = Command::new(if script { format!("{name}.cmd").into() } else { program.as_ref().to_owned() });
        command.current_dir(places::root()).env("CARGO_TARGET_DIR", places::target());
        // What cargo tells this program of itself. Some build scripts ask for it (ring's), and what they make would be made
        // anew whenever cargo is called from here and by hand in turns.
        for (name, _) in std::env::vars_os() {
            if name.to_str().is_some_and(|name| name.starts_with("CARGO_PKG_") || name.starts_with("CARGO_MANIFEST_")) {
                command.env_remove(&name);
            }
        }
        Self { command, shown: name }
    }

    /// Cargo, the one that called us.
    pub(crate) fn cargo() -> Self {
        let mut call = Self::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
        "cargo".clone_into(&mut call.shown);
        call
    }

    pub(crate) fn arg(mut self, argument: impl AsRef<OsStr>) -> Self {
        self.shown.push(' ');
        self.shown.push_str(&argument.as_ref().to_string_lossy());
        self.command.arg(argument);
        self
    }

    /// Words without spaces of their own.
    pub(crate) fn words(self, words: &str) -> Self {
        words.split_whitespace().fold(self, Self::arg)
    }

    pub(crate) fn within(mut self, folder: &Path) -> Self {
        self.command.current_dir(folder);
        self
    }

    pub(crate) fn env(mut self, name: &str, value: impl AsRef<OsStr>) -> Self {
        self.command.env(name, value);
        self
    }

    pub(crate) fn without_env(mut self, name: &str) -> Self {
        self.command.env_remove(name);
        self
    }

    /// Looks for programs in this folder before any other.
    pub(crate) fn before_path(self, folder: &Path) -> Self {
        let others = std::env::var_os("PATH").unwrap_or_default();
        let folders = std::iter::once(folder.to_path_buf()).chain(std::env::split_paths(&others));
        match std::env::join_paths(folders) {
            Ok(path) => self.env("PATH", path),
            // A folder whose name cannot stand in a path is not found there.
            Err(_) => self,
        }
    }

    /// Runs it with our own input and output.
    pub(crate) fn run(mut self) -> Result<(), String> {
        let status = self.spawn()?.wait().map_err(|error| format!("{}: {error}", self.shown))?;
        if status.success() { Ok(()) } else { Err(format!("`{}` failed ({status})", self.shown)) }
    }

    /// Whether it ends well; says nothing.
    pub(crate) fn succeeds(mut self) -> bool {
        let quiet = self.command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        quiet.status().is_ok_and(|status| status.success())
    }

    /// What it wrote to its output.
    pub(crate) fn output(mut self) -> Result<String, String> {
        self.command.stdout(Stdio::piped());
        let output = self.spawn()?.wait_with_output().map_err(|error| format!("{}: {error}", self.shown))?;
        if output.status.success() {
            Ok(String::from_utf8_lossy(&output.stdout).into_owned())
        } else {
            Err(format!("`{}` failed ({})", self.shown, output.status))
        }
    }

    /// What it wrote to its error stream, which is shown only if it fails.
    pub(crate) fn complaints(mut self) -> Result<String, String> {
        self.command.stderr(Stdio::piped());
        let output = self.spawn()?.wait_with_output().map_err(|error| format!("{}: {error}", self.shown))?;
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        if output.status.success() {
            return Ok(said);
        }
        eprint!("{said}");
        Err(format!("`{}` failed ({})", self.shown, output.status))
    }

    fn spawn(&mut self) -> Result<Child, String> {
        self.command.spawn().map_err(|error| format!("{}: {error}", self.shown))
    }

    /// Runs it, shows its output as it comes and hands every line to `line`.
    pub(crate) fn watch(mut self, mut line: impl FnMut(&str)) -> Result<(), String> {
        self.command.stdout(Stdio::piped()).env("NO_COLOR", "1").env_remove("FORCE_COLOR");
        let mut child = self.spawn()?;
        if let Some(stdout) = child.stdout.take() {
            let mut reader = BufReader::new(stdout);
            let mut bytes = Vec::new();
            // Read as bytes: a test may print anything.
            while reader.read_until(b'\n', &mut bytes).is_ok_and(|read| read > 0) {
                let text = String::from_utf8_lossy(&bytes).into_owned();
                print!("{text}");
                line(text.trim_end());
                bytes.clear();
            }
        }
        let status = child.wait().map_err(|error| format!("{}: {error}", self.shown))?;
        if status.success() { Ok(()) } else { Err(format!("`{}` failed ({status})", self.shown)) }
    }
}
