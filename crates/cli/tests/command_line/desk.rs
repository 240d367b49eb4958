//! A desk of its own for every test: a folder for the register, a home, a place for temporary files.

use serde_json::Value;
use std::{
    io::Write as _,
    path::{Path, PathBuf},
    process::{Command, Output, Stdio},
};
use tempfile::TempDir;

/// The password of the administrator in these tests.
pub(crate) const PASSWORD: &str = "hästsko vinterapel kajuta brunn";

/// The sample files.
pub(crate) fn sample(name: &str) -> String {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/data").join(name).display().to_string()
}

pub(crate) struct Desk {
    dir: TempDir,
}

/// What a command said.
#[derive(Debug)]
pub(crate) struct Said {
    pub(crate) status: i32,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl From<Output> for Said {
    fn from(output: Output) -> Self {
        Self {
            status: output.status.code().expect("it ended by itself, not by a signal"),
            out: String::from_utf8(output.stdout).expect("UTF-8"),
            err: String::from_utf8(output.stderr).expect("UTF-8"),
        }
    }
}

impl Said {
    /// The answer as JSON; the command must have succeeded and said nothing else.
    #[track_caller]
    pub(crate) fn json(&self) -> Value {
        assert_eq!((self.status, self.err.as_str()), (0, ""), "{self:?}");
        serde_json::from_str(&self.out).unwrap_or_else(|error| panic!("{error}: {self:?}"))
    }

    /// The refusal as JSON: its code, and that it has a sentence and a remedy.
    #[track_caller]
    pub(crate) fn refused(&self, status: i32, code: &str) -> Value {
        assert_eq!(self.status, status, "{self:?}");
        assert_eq!(self.out, "", "a refusal is no answer");
        let told: Value = serde_json::from_str(&self.err).unwrap_or_else(|error| panic!("{error}: {self:?}"));
        let problem = &told["problem"];
        assert_eq!(problem["code"], code, "{self:?}");
        for part in ["sentence", "remedy"] {
            let text = problem[part].as_str().expect("a text");
            assert!(text.len() > 10 && !text.contains(['{', '}']) && !text.starts_with("problem-"), "{self:?}");
        }
        assert!(problem["arguments"].is_object(), "{self:?}");
        problem.clone()
    }
}

impl Desk {
    pub(crate) fn new() -> Self {
        let desk = Self { dir: TempDir::new().expect("a temporary folder") };
        for folder in ["home", "tmp"] {
            std::fs::create_dir(desk.path(folder)).expect("a folder");
        }
        desk.write("password", format!("{PASSWORD}\n"));
        desk
    }

    /// A desk with a real register and its administrator.
    pub(crate) fn with_register() -> Self {
        let desk = Self::new();
        let kit = desk.text("kit.pdf");
        let said =
            desk.run(["create", "--admin", "Karin", "--password-file", &desk.text("password"), "--recovery-kit", &kit]);
        assert_eq!(said.status, 0, "{said:?}");
        desk
    }

    /// Proves a recovery kit, as is done before the first real data comes in.
    pub(crate) fn prove_kit(&self) {
        let added = self.karin(["keys", "add", "--print-recovery-code"]).json();
        self.write("kit-code", added["recovery_code"].as_str().expect("a code"));
        self.karin(["keys", "drill", "--code-file", "kit-code"]).json();
    }

    /// A desk with a demo register of so many people.
    pub(crate) fn with_demo(people: u32) -> Self {
        let desk = Self::new();
        let said = desk.run(["demo", "--people", &people.to_string(), "--now", NOW]);
        assert_eq!(said.status, 0, "{said:?}");
        desk
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.dir.path().join(name)
    }

    pub(crate) fn text(&self, name: &str) -> String {
        self.path(name).display().to_string()
    }

    pub(crate) fn register(&self) -> PathBuf {
        self.path("register")
    }

    pub(crate) fn write(&self, name: &str, bytes: impl AsRef<[u8]>) {
        std::fs::write(self.path(name), bytes).expect("the desk can be written");
    }

    /// The binary with nothing of this machine in its surroundings.
    pub(crate) fn command(&self) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_cequred"));
        command
            .env_clear()
            .env("PATH", std::env::var_os("PATH").unwrap_or_default())
            .env("HOME", self.path("home"))
            .env("TMPDIR", self.path("tmp"))
            .env("CEQURED_REGISTER", self.register())
            .current_dir(self.dir.path())
            .stdin(Stdio::null());
        command
    }

    pub(crate) fn run<const N: usize>(&self, arguments: [&str; N]) -> Said {
        self.command().args(arguments).output().expect("the binary runs").into()
    }

    /// As the administrator of the real register, with JSON.
    pub(crate) fn karin<const N: usize>(&self, arguments: [&str; N]) -> Said {
        let mut command = self.command();
        command.args(arguments).args(["--json", "--password-file", "password"]);
        command.output().expect("the binary runs").into()
    }

    /// With this on standard input.
    pub(crate) fn run_with<const N: usize>(&self, arguments: [&str; N], input: &str) -> Said {
        let mut child = self
            .command()
            .args(arguments)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the binary runs");
        let sent = child.stdin.take().expect("piped").write_all(input.as_bytes());
        let output = child.wait_with_output().expect("it ends");
        sent.expect("it reads what it is sent");
        output.into()
    }
}

/// The day of every demo here.
pub(crate) const NOW: &str = "2026-11-22T10:00:00+01:00";

/// The text of a PDF.
pub(crate) fn text_of_pdf(path: &Path) -> String {
    let output = Command::new("pdftotext").arg("-layout").arg(path).arg("-").output();
    let output = output.expect("pdftotext is installed (poppler-utils)");
    assert!(output.status.success(), "pdftotext reads the paper");
    String::from_utf8(output.stdout).expect("UTF-8")
}
