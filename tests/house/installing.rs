//! What the pages and the templates say of installing agrees with what is made.

use std::fs;

use house::repository;
use serde_json::Value;

fn read(path: &str) -> String {
    fs::read_to_string(repository().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn configuration() -> Value {
    serde_json::from_str(&read("tauri.conf.json")).expect("the bundler's configuration is JSON")
}

#[test]
fn the_readme_installs_on_each_system_in_three_lines() {
    let readme = read("README.md");
    let (_, rest) = readme.split_once("## Install\n").expect("a part about installing");
    let (install, _) = rest.split_once("\n## ").expect("and one after it");
    let mut systems: Vec<(&str, Vec<&str>)> = Vec::new();
    for line in install.lines().filter(|line| !line.is_empty()) {
        let is_step = line.starts_with(|letter: char| letter.is_ascii_digit());
        match systems.last_mut() {
            Some((_, steps)) if is_step => steps.push(line),
            _ => systems.push((line, Vec::new())),
        }
    }
    for (system, file) in [("Windows", "-setup.exe"), ("macOS", ".dmg"), ("Debian", ".deb")] {
        let (_, steps) = systems.iter().find(|(line, _)| line.starts_with(system)).expect(system);
        assert_eq!(steps.len(), 3, "{system}: {steps:?}");
        assert!(steps[0].contains(file), "{system} begins with the file that is made for it");
    }
}

#[test]
fn every_system_has_its_bundle_and_the_backups_belong_to_the_program() {
    let bundle = &configuration()["bundle"];
    let associations = bundle["fileAssociations"].as_array().expect("a list");
    let ending = associations[0]["ext"][0].as_str().expect("an ending");
    assert_eq!(ending, actions::backup::EXTENSION);
    let kind = associations[0]["mimeType"].as_str().expect("a kind");
    for (path, words) in [
        ("src-tauri/bundle/linux/cequred-register.desktop", kind.to_owned()),
        ("src-tauri/bundle/linux/cequred-register.xml", format!("*.{ending}")),
        ("src-tauri/bundle/windows/setup.nsi", format!("\".{ending}\"")),
        ("src-tauri/bundle/winget/CequredGroup.CequredRegister.installer.yaml", format!("- {ending}\n")),
    ] {
        assert!(read(path).contains(&words), "{path} does not say {words}");
    }
    for icon in bundle["icon"].as_array().expect("a list") {
        let icon = icon.as_str().expect("a path");
        assert!(repository().join(icon).is_file(), "{icon} is missing");
    }
    assert!(repository().join(bundle["licenseFile"].as_str().expect("a path")).is_file());
}

#[test]
fn what_removes_the_program_says_where_registers_are_left() {
    // Where the program itself puts them when nobody says otherwise.
    let place = |variable: &'static str, value: &'static str| {
        let folder = actions::place::folder(None, |name| (name == variable).then(|| value.into()));
        folder.expect("a place").display().to_string().replace('\\', "/")
    };
    let product = configuration()["productName"].as_str().expect("a name").to_owned();
    #[cfg(target_os = "linux")]
    {
        assert_eq!(place("HOME", "~"), format!("~/.local/share/{product}"));
        assert_eq!(place("XDG_DATA_HOME", "$XDG_DATA_HOME"), format!("$XDG_DATA_HOME/{product}"));
    }
    #[cfg(windows)]
    assert_eq!(place("APPDATA", "$APPDATA"), format!("$APPDATA/{product}"));
    #[cfg(target_os = "macos")]
    assert_eq!(place("HOME", "~"), format!("~/Library/Application Support/{product}"));
    for (path, words) in [
        ("src-tauri/bundle/linux/postrm", format!("(~/.local/share/{product})")),
        ("src-tauri/bundle/linux/postrm", format!("$XDG_DATA_HOME/{product}")),
        ("src-tauri/bundle/windows/setup.nsi", "$APPDATA\\${PRODUCT}$\\r$\\n".to_owned()),
        ("src-tauri/bundle/windows/setup.nsi", format!("!define PRODUCT \"{product}\"")),
        ("src-tauri/bundle/homebrew/cequred-register.rb", format!("~/Library/Application Support/{product}")),
    ] {
        assert!(read(path).contains(&words), "{path} does not say {words}");
    }
}

#[test]
fn the_hosted_workflow_makes_bundles_of_each_system_and_signs_with_what_the_page_names() {
    let (workflow, page) = (read(".github/workflows/release.yml"), read("docs/install.md"));
    for system in ["ubuntu-", "windows-", "macos-"] {
        assert!(workflow.contains(system), "nothing is made on {system}");
    }
    let lent = workflow.lines().filter(|line| line.contains("${{ secrets.") || line.contains("${{ vars."));
    let names: Vec<&str> = lent.filter_map(|line| line.trim().split_once(':')).map(|(name, _)| name).collect();
    assert!(names.contains(&"CEQURED_SIGN") && names.contains(&"APPLE_CERTIFICATE"), "{names:?}");
    for name in names {
        assert!(page.contains(&format!("`{name}`")), "docs/install.md does not say what {name} is");
    }
}
