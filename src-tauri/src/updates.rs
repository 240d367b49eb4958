//! Newer versions from the office's own server: off until somebody turns it on, and then only packages that were signed
//! with the key this program was built with, for the version they say they are.
//!
//! The server is asked when somebody looks, never by itself. `updates.json` in this computer's folder of settings keeps
//! `on` and `address`, so that whoever looks after the computers can hand it out as a file.

use actions::Problem;
use serde::{Deserialize, Serialize};
use specta::Type;
use std::{
    path::{Path, PathBuf},
    sync::{Mutex, MutexGuard, PoisonError},
    time::Duration,
};
use tauri::{AppHandle, Url};
use tauri_plugin_updater::{Error, Update, UpdaterExt as _};

const FILE: &str = "updates.json";

/// What the server is asked for, below the office's address.
const LIST: &str = "updates.json";

/// How long a server may take to answer.
const PATIENCE: Duration = Duration::from_secs(30);

/// The public half of the key that packages are signed with: what `tauri signer generate` writes into its `.pub` file.
const BUILT_WITH: Option<&str> = option_env!("CEQURED_UPDATE_KEY");

/// What this computer has chosen.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct UpdateSettings {
    /// Whether the server is asked at all.
    pub on: bool,
    /// The folder on the office's server, `https://…`.
    pub address: String,
}

/// A newer version that the server has.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct UpdateFound {
    /// Its version.
    pub version: String,
    /// What is new, if the server says.
    pub notes: Option<String>,
}

/// The choice of this computer, and what has been fetched.
pub struct Updates {
    file: PathBuf,
    fetched: Mutex<Option<(Update, Vec<u8>)>>,
}

impl Updates {
    /// What is chosen in this folder.
    pub fn new(folder: &Path) -> Self {
        Self { file: folder.join(FILE), fetched: Mutex::default() }
    }

    /// What is chosen; a file that cannot be read turns nothing on.
    pub fn settings(&self) -> UpdateSettings {
        std::fs::read(&self.file).ok().and_then(|bytes| serde_json::from_slice(&bytes).ok()).unwrap_or_default()
    }

    /// Chooses. What is turned on needs an address that can be asked.
    pub fn set(&self, settings: UpdateSettings) -> Result<UpdateSettings, Problem> {
        let settings = UpdateSettings { on: settings.on, address: settings.address.trim().to_owned() };
        if settings.on {
            list_at(&settings.address)?;
        }
        *self.fetched() = None;
        crate::files::keep(&self.file, &settings);
        Ok(self.settings())
    }

    /// Asks the server whether it has a newer version for this system.
    pub async fn find(&self, app: &AppHandle) -> Result<Option<UpdateFound>, Problem> {
        let found = self.ask(app).await?;
        Ok(found.map(|update| UpdateFound { version: update.version, notes: update.body }))
    }

    /// Fetches the newer version and proves whose it is. Nothing is installed.
    pub async fn fetch(&self, app: &AppHandle, mut progress: impl FnMut(u64, Option<u64>)) -> Result<(), Problem> {
        *self.fetched() = None;
        let Some(update) = self.ask(app).await? else { return Err(Problem::UpdateGone) };
        let mut done = 0;
        let on_chunk = |bytes: usize, whole: Option<u64>| {
            done += bytes as u64;
            progress(done, whole);
        };
        let package = update.download(on_chunk, || {}).await.map_err(|error| problem(&error))?;
        *self.fetched() = Some((update, package));
        Ok(())
    }

    /// What was fetched, once.
    pub fn take(&self) -> Result<(Update, Vec<u8>), Problem> {
        self.fetched().take().ok_or(Problem::UpdateGone)
    }

    async fn ask(&self, app: &AppHandle) -> Result<Option<Update>, Problem> {
        let (settings, key) = (self.settings(), key().ok_or(Problem::UpdatesOff)?);
        if !settings.on {
            return Err(Problem::UpdatesOff);
        }
        let list = list_at(&settings.address)?;
        let server = list.origin();
        let updater = app.updater_builder().pubkey(key).timeout(PATIENCE).no_proxy();
        // Nobody else is asked, whatever the server answers.
        let updater = updater.configure_client(|client| client.redirect(reqwest::redirect::Policy::none()));
        let updater = updater.endpoints(vec![list]).and_then(|it| it.build()).map_err(|error| problem(&error))?;
        match updater.check().await {
            Ok(Some(update)) if update.download_url.origin() != server => Err(Problem::UpdateElsewhere),
            Ok(found) => Ok(found),
            // It has one for other systems.
            Err(Error::TargetNotFound(_) | Error::TargetsNotFound(_)) => Ok(None),
            Err(error) => Err(problem(&error)),
        }
    }

    fn fetched(&self) -> MutexGuard<'_, Option<(Update, Vec<u8>)>> {
        self.fetched.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The key; in debug builds the one of the environment, for tests.
pub fn key() -> Option<String> {
    let set = if cfg!(debug_assertions) { std::env::var("CEQURED_UPDATE_KEY").ok() } else { None };
    set.or_else(|| BUILT_WITH.map(str::to_owned)).filter(|key| !key.trim().is_empty())
}

/// Where the list of versions is. Only an encrypted connection will do.
fn list_at(address: &str) -> Result<Url, Problem> {
    let refused = || Problem::invalid("update-address", "not-a-server");
    let mut url = Url::parse(address).map_err(|_| refused())?;
    if url.scheme() != "https" {
        return Err(refused());
    }
    let plain =
        url.username().is_empty() && url.password().is_none() && url.query().is_none() && url.fragment().is_none();
    if url.host_str().is_none_or(str::is_empty) || !plain {
        return Err(refused());
    }
    url.path_segments_mut().map_err(|()| refused())?.pop_if_empty().push(LIST);
    Ok(url)
}

/// What went wrong, without the server's own words.
pub fn problem(error: &Error) -> Problem {
    match error {
        Error::Minisign(_)
        | Error::Base64(_)
        | Error::SignatureUtf8(_)
        | Error::SignedVersionMismatch { .. }
        | Error::MissingSignedVersion => Problem::UpdateNotSigned,
        Error::Reqwest(_) | Error::ReleaseNotFound | Error::Network(_) | Error::Serialization(_) | Error::Semver(_) => {
            Problem::UpdateServerSilent
        }
        _ => Problem::UpdateNotInstalled,
    }
}

#[cfg(test)]
mod tests {
    use super::{FILE, UpdateSettings, Updates, list_at};

    #[test]
    fn nothing_is_on_until_somebody_turns_it_on_with_an_address() {
        let folder = std::env::temp_dir().join(format!("cequred-updates-{}", std::process::id()));
        let updates = Updates::new(&folder);
        assert_eq!(updates.settings(), UpdateSettings::default());
        assert!(!updates.settings().on);
        let on = |address: &str| updates.set(UpdateSettings { on: true, address: address.to_owned() });
        assert!(on("").is_err() && !updates.settings().on);
        assert!(on(" https://kontoret.example.se/register ").expect("an address").on);
        std::fs::write(folder.join(FILE), "{").expect("written");
        assert!(!updates.settings().on, "what cannot be read turns nothing on");
        std::fs::remove_dir_all(&folder).expect("removed");
    }

    #[test]
    fn only_an_encrypted_address_of_a_server_will_do() {
        for (address, list) in [
            ("https://example.se", "https://example.se/updates.json"),
            ("https://example.se/cequred/", "https://example.se/cequred/updates.json"),
            ("https://example.se:8443/cequred", "https://example.se:8443/cequred/updates.json"),
        ] {
            assert_eq!(list_at(address).expect("an address").as_str(), list);
        }
        for wrong in [
            "http://example.se/",
            "ftp://example.se/",
            "file:///tmp",
            "example.se",
            "",
            "https://åsa:x@example.se/",
            "https://example.se/?key=1",
        ] {
            assert!(list_at(wrong).is_err(), "{wrong}");
        }
    }
}
