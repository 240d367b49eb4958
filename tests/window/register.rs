//! A register as another program sees it: what a story did in the window is looked up from the command line.

use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

use crate::page::Page;
use crate::support::Desktop;

/// The password of whoever is added to a demo register.
pub const PASSWORD: &str = "fyra vita svanar på isen";

/// A register of made-up people.
pub struct Register(PathBuf);

impl Register {
    /// A new one with so many people.
    pub fn demo(desktop: &Desktop, people: u32) -> Self {
        Self(desktop.demo_register(people))
    }

    /// A copy of one that is there.
    pub fn copy(desktop: &Desktop, from: &Path) -> Self {
        let folder = desktop.folder("register");
        std::fs::create_dir_all(&folder).expect("our own folder");
        for file in std::fs::read_dir(from).unwrap_or_else(|error| panic!("{}: {error}", from.display())).flatten() {
            if file.path().is_file() {
                std::fs::copy(file.path(), folder.join(file.file_name())).expect("it can be read, and there is room");
            }
        }
        Self(folder)
    }

    /// One that is there.
    pub fn at(folder: PathBuf) -> Self {
        Self(folder)
    }

    /// Where it is.
    pub fn folder(&self) -> &Path {
        &self.0
    }

    /// The window on it, still locked.
    pub async fn open(&self, desktop: &Desktop) -> Page {
        Page(desktop.open(&["--register", &self.0.display().to_string()]).await)
    }

    /// What the command line answers to the demo's administrator.
    pub fn ask(&self, arguments: &[&str]) -> Value {
        let output = Command::new(house::program("cequred"))
            .arg("--register")
            .arg(&self.0)
            .args(["--user", "demo", "--lang", "sv", "--json"])
            .args(arguments)
            .output()
            .expect("cequred runs");
        let said = String::from_utf8_lossy(&output.stdout);
        assert!(output.status.success(), "{arguments:?}: {said}{}", String::from_utf8_lossy(&output.stderr));
        serde_json::from_str(&said).unwrap_or_else(|error| panic!("{arguments:?}: {error} in {said}"))
    }

    /// The log, as text: which verbs, and no names.
    pub fn log(&self) -> String {
        self.ask(&["audit", "list"]).to_string()
    }

    /// Somebody who can unlock with [`PASSWORD`].
    pub fn add_staff(&self, name: &str, role: &str) {
        let file = self.0.with_extension("password");
        std::fs::write(&file, PASSWORD).expect("our own folder");
        let file = file.display().to_string();
        self.ask(&["staff", "add", name, "--role", role, "--new-password-file", &file]);
    }
}

/// The one of a list whose member has this value.
pub fn one<'a>(list: &'a Value, member: &str, value: &str) -> &'a Value {
    let found = list.as_array().into_iter().flatten().find(|each| each[member] == value);
    found.unwrap_or_else(|| panic!("no {member} {value} in {list}"))
}
