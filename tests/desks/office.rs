//! Computers of an office, each with a folder for its register, and the server between them.

use crate::cluster::Cluster;
use serde_json::Value;
use std::{
    path::PathBuf,
    process::{Command, Output},
};
use tempfile::TempDir;

/// A server and a place for computers.
pub(crate) struct Office {
    pub(crate) server: Cluster,
    host: String,
    dir: TempDir,
    invitation: String,
}

/// A computer. Its register is a demo one, which everybody can unlock.
pub(crate) struct Computer {
    folder: PathBuf,
    host: String,
    invitation: String,
}

impl Office {
    pub(crate) fn new() -> Self {
        let (server, dir) = (Cluster::new(), tempfile::tempdir().expect("a folder"));
        let host = server.folder().display().to_string();
        let invitation = dir.path().join("invitation").display().to_string();
        Self { server, host, dir, invitation }
    }

    pub(crate) fn desk(&self, name: &str) -> Computer {
        let folder = self.dir.path().join(name);
        std::fs::create_dir(&folder).expect("a folder");
        let desk = Computer { folder, host: self.host.clone(), invitation: self.invitation.clone() };
        desk.file("password", "demo");
        desk
    }

    /// The line that shares the register of a computer.
    pub(crate) fn sharing(&self) -> [&str; 9] {
        sharing(&self.host)
    }

    /// The line that joins with the invitation made last.
    pub(crate) fn joining(&self) -> [&str; 10] {
        let [code, password] = ["code", "password"];
        [
            "desk",
            "join",
            &self.invitation,
            "--code-file",
            code,
            "--user",
            "demo",
            "--password-file",
            password,
            "--print-recovery-code",
        ]
    }
}

fn sharing(host: &str) -> [&str; 9] {
    ["desk", "share", "Kundtjänst", "--host", host, "--owner", "owner", "--database", "postgres"]
}

impl Computer {
    pub(crate) fn file(&self, name: &str, text: &str) {
        std::fs::write(self.folder.join(name), text).expect("written");
    }

    /// A place beside the register.
    pub(crate) fn path(&self, name: &str) -> String {
        self.folder.join(name).display().to_string()
    }

    /// How many people a search finds.
    #[track_caller]
    pub(crate) fn found(&self, text: &str) -> usize {
        self.done(&["find", text, "--limit", "100"]).as_array().map_or(0, Vec::len)
    }

    /// Moves the register to where nobody looks for it.
    pub(crate) fn put_aside(&self) {
        std::fs::rename(self.folder.join("register"), self.folder.join("former")).expect("moved");
    }

    pub(crate) fn call(&self, line: &[&str]) -> Output {
        Command::new(house::program("cequred"))
            .args(line)
            .args(["--json", "--lang", "sv"])
            .env("CEQURED_REGISTER", self.folder.join("register"))
            .env("HOME", &self.folder)
            .env_remove("DBUS_SESSION_BUS_ADDRESS")
            .env_remove("XDG_RUNTIME_DIR")
            .current_dir(&self.folder)
            .output()
            .expect("cequred runs; `cargo build --workspace` first")
    }

    #[track_caller]
    pub(crate) fn done(&self, line: &[&str]) -> Value {
        let output = self.call(line);
        assert!(output.status.success(), "{line:?}: {}", String::from_utf8_lossy(&output.stderr));
        serde_json::from_slice(&output.stdout).expect("JSON")
    }

    /// The call is refused with this status and code, in a sentence and a remedy.
    #[track_caller]
    pub(crate) fn refused(&self, line: &[&str], status: i32, code: &str) {
        let output = self.call(line);
        let told = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(status), "{line:?}: {told}");
        let told: Value = serde_json::from_str(&told).expect("JSON");
        let problem = &told["problem"];
        assert_eq!(problem["code"], code, "{line:?}: {told}");
        for part in ["sentence", "remedy"] {
            let text = problem[part].as_str().expect("a text");
            assert!(text.len() > 10 && !text.starts_with("problem-") && !text.contains('{'), "{told}");
        }
    }

    /// Becomes the first desk.
    #[track_caller]
    pub(crate) fn share(&self) -> Value {
        self.done(&sharing(&self.host))
    }

    /// Invites a desk and gives the code of the invitation, which takes the place of the one made before.
    #[track_caller]
    pub(crate) fn invite(&self, name: &str) -> String {
        // Where none was made there is none to remove.
        let _ = std::fs::remove_file(&self.invitation);
        let invited = self.done(&["desk", "invite", name, "--out", &self.invitation]);
        invited["code"].as_str().expect("a code").to_owned()
    }
}
