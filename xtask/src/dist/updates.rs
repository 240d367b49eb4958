//! What an office puts on its own server so that its computers can fetch the bundles: a signature of each, and the list
//! `updates.json` that the program asks for (docs/install.md).

use std::fs;
use std::path::{Path, PathBuf};

use super::{VERSION, bundle};
use crate::process::Call;

/// The key that signs, as `tauri signer generate` made it: its text, or the name of its file.
const KEYS: [&str; 2] = ["TAURI_SIGNING_PRIVATE_KEY", "TAURI_SIGNING_PRIVATE_KEY_PATH"];

/// Where the bundles will lie: `https://kontoret.example.se/register`.
const ADDRESS: &str = "CEQURED_UPDATE_ADDRESS";

/// Signs what can be fetched and writes the list, where both are wanted; nothing otherwise.
pub(super) fn write(out: &Path, made: &[PathBuf]) -> Result<Vec<PathBuf>, String> {
    let set = |name: &str| std::env::var(name).ok().filter(|value| !value.is_empty());
    if !KEYS.iter().any(|name| set(name).is_some()) {
        return Ok(Vec::new());
    }
    let address =
        set(ADDRESS).ok_or_else(|| format!("there is a key to sign with, but {ADDRESS} does not say where"))?;
    let mut lines = Vec::new();
    let mut written = Vec::new();
    for bundle in made {
        let Some(system) = system(bundle) else { continue };
        let signature = sign(bundle)?;
        let text = fs::read_to_string(&signature).map_err(|error| format!("{}: {error}", signature.display()))?;
        lines.push(line(&system, &address, bundle, text.trim()));
        written.push(signature);
    }
    let list = out.join("updates.json");
    fs::write(&list, whole(&lines)).map_err(|error| format!("{}: {error}", list.display()))?;
    written.push(list);
    Ok(written)
}

/// What the program asks for where this bundle was installed; none for what it cannot install by itself.
fn system(bundle: &Path) -> Option<String> {
    let arch = std::env::consts::ARCH;
    match bundle.extension()?.to_str()? {
        "deb" => Some(format!("linux-{arch}-deb")),
        "AppImage" => Some(format!("linux-{arch}-appimage")),
        "msi" => Some(format!("windows-{arch}-msi")),
        "exe" => Some(format!("windows-{arch}")),
        _ => None,
    }
}

/// The signature carries the version: an older package cannot be passed off as a newer one.
fn sign(bundle: &Path) -> Result<PathBuf, String> {
    Call::new(bundle::bundler()?).words("signer sign --app-version").arg(VERSION).arg(bundle).run()?;
    let mut signature = bundle.as_os_str().to_owned();
    signature.push(".sig");
    Ok(signature.into())
}

fn line(system: &str, address: &str, bundle: &Path, signature: &str) -> String {
    let name = bundle.file_name().unwrap_or_default().to_string_lossy();
    let address = address.trim_end_matches('/');
    format!(r#"    "{system}": {{ "url": "{address}/{name}", "signature": "{signature}" }}"#)
}

fn whole(lines: &[String]) -> String {
    format!("{{\n  \"version\": \"{VERSION}\",\n  \"platforms\": {{\n{}\n  }}\n}}\n", lines.join(",\n"))
}

#[cfg(test)]
mod tests {
    use super::{line, system, whole};
    use std::path::Path;

    #[test]
    fn the_list_names_each_bundle_that_can_be_fetched() {
        let arch = std::env::consts::ARCH;
        let deb = Path::new("/out/Cequred-Register_0.1.0_amd64.deb");
        assert_eq!(system(deb), Some(format!("linux-{arch}-deb")));
        assert_eq!(system(Path::new("Cequred-Register-0.1.0-setup.exe")), Some(format!("windows-{arch}")));
        assert_eq!(system(Path::new("cequred-register-rust.cdx.json")), None);
        let lines = [line("a", "https://example.se/r/", deb, "c2ln"), line("b", "https://example.se/r", deb, "c2ln")];
        let url = "https://example.se/r/Cequred-Register_0.1.0_amd64.deb";
        let expected = format!(
            "{{\n  \"version\": \"{}\",\n  \"platforms\": {{\n    \"a\": {{ \"url\": \"{url}\", \"signature\": \"c2ln\" }},\n    \
             \"b\": {{ \"url\": \"{url}\", \"signature\": \"c2ln\" }}\n  }}\n}}\n",
            super::VERSION
        );
        assert_eq!(whole(&lines), expected);
    }
}
