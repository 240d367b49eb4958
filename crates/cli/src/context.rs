//! What a command line knows before it does anything: the language, the folder, the time, and how to unlock.

use crate::{arguments::Global, json, password, progress::opening, refusal::Refusal};
use actions::{Problem, Session, audit, key_slots::Confirm, place, unlock};
use domain::time::{Moment, in_sweden};
use serde::Serialize;
use std::{
    ffi::OsStr,
    io::{ErrorKind, Write as _},
    path::{Path, PathBuf},
};
use wording::Language;

/// The facts this host brings.
pub(crate) struct Context {
    pub(crate) language: Language,
    pub(crate) json: bool,
    global: Global,
}

impl Context {
    pub(crate) fn new(global: Global) -> Self {
        Self { language: language(global.lang), json: global.json, global }
    }

    /// The register's folder.
    pub(crate) fn folder(&self) -> Result<PathBuf, Refusal> {
        place::folder(self.global.register.clone(), |name| std::env::var_os(name))
            .ok_or_else(|| Refusal::usage(self.language, "--register", "cli-folder-unknown"))
    }

    /// The user that was named.
    pub(crate) fn user(&self) -> Option<&str> {
        self.global.user.as_deref()
    }

    /// The file the password is read from.
    pub(crate) fn password_file(&self) -> Option<&Path> {
        self.global.password_file.as_deref()
    }

    /// The time in a demo register: what `--now` says, else the clock's.
    pub(crate) fn demo_now(&self) -> Moment {
        self.global.now.unwrap_or_else(clock)
    }

    /// The time everywhere else: the clock's, and `--now` is refused.
    pub(crate) fn real_now(&self) -> Result<Moment, Refusal> {
        if self.global.now.is_some() { Err(Problem::NotADemo.into()) } else { Ok(clock()) }
    }

    /// The register's folder and the time in it, for what is done without a password.
    pub(crate) fn folder_and_now(&self) -> Result<(PathBuf, Moment), Refusal> {
        let folder = self.folder()?;
        let status = unlock::status(&folder)?;
        if !status.exists {
            return Err(Problem::RegisterMissing.into());
        }
        let now = if status.demo { self.demo_now() } else { self.real_now()? };
        Ok((folder, now))
    }

    /// Opens the register, asking for what is missing.
    pub(crate) fn unlock(&self) -> Result<(Session, Moment), Refusal> {
        self.unlock_confirmed().map(|(session, _, now)| (session, now))
    }

    /// The same for verbs that want the password once more: it was given a moment ago, for this one command.
    pub(crate) fn unlock_confirmed(&self) -> Result<(Session, Confirm, Moment), Refusal> {
        let folder = self.folder()?;
        let status = unlock::status(&folder)?;
        if !status.exists {
            return Err(Problem::RegisterMissing.into());
        }
        let now = if status.demo { self.demo_now() } else { self.real_now()? };
        let user = self.who(&status)?;
        let everybody = status.demo && user == unlock::DEMO_USER && self.password_file().is_none();
        let password = if everybody {
            unlock::DEMO_PASSWORD.to_owned()
        } else if status.users.is_empty() {
            // Nobody need be asked: without its slots file the register says itself what is wrong.
            String::new()
        } else {
            password::existing(self, &user)?
        };
        let confirm = Confirm { password: password.clone() };
        let request = unlock::Unlock { user, password };
        let session = unlock::unlock_telling(&folder, &request, now, &mut opening(self.language))?;
        if !self.json && audit::finding(&session)?.is_some() {
            self.remark("cli-log-finding");
        }
        Ok((session, confirm, now))
    }

    fn who(&self, status: &unlock::RegisterStatus) -> Result<String, Refusal> {
        match (self.user(), status.users.as_slice()) {
            (Some(user), _) => Ok(user.to_owned()),
            (None, _) if status.demo => Ok(unlock::DEMO_USER.to_owned()),
            (None, [only]) => Ok(only.clone()),
            (None, []) => Ok(String::new()),
            (None, _) => Err(Refusal::usage(self.language, "--user", "cli-user-needed")),
        }
    }

    /// Prints the value as JSON, or says it in words.
    pub(crate) fn print<T: Serialize>(&self, value: &T, said: impl FnOnce() -> String) -> Result<(), Refusal> {
        let mut text = if self.json { json::text(&json::snake_case(value)) } else { said() };
        if !text.is_empty() && !text.ends_with('\n') {
            text.push('\n');
        }
        write_out(text.as_bytes())
    }

    /// A remark that is no answer: on standard error, where no script mistakes it for one.
    pub(crate) fn remark(&self, id: &str) {
        let _ = writeln!(std::io::stderr(), "{}", wording::text(self.language, id));
    }
}

/// Writes an answer. A reader that has gone away (`| head`) is no mistake.
pub(crate) fn write_out(bytes: &[u8]) -> Result<(), Refusal> {
    let mut out = std::io::stdout().lock();
    match out.write_all(bytes).and_then(|()| out.flush()) {
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(()),
        other => other.map_err(Refusal::from),
    }
}

/// The language that was asked for, else that of the environment, else Swedish.
pub(crate) fn language(asked: Option<Language>) -> Language {
    let environment = |name| std::env::var_os(name).filter(|value| !value.is_empty());
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().find_map(environment);
    asked.or_else(|| locale.as_deref().and_then(OsStr::to_str).and_then(Language::from_code)).unwrap_or_default()
}

#[expect(clippy::disallowed_methods, reason = "the command line is a host: it brings the time as a fact")]
fn clock() -> Moment {
    in_sweden(chrono::Utc::now().fixed_offset())
}
