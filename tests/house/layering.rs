//! Who may depend on whom, and who alone owns each outside door. The table in ARCHITECTURE.md, as a test.

use std::collections::BTreeMap;
use std::process::Command;

use serde_json::Value;

/// Package → the packages of ours it may depend on.
const MAY_DEPEND_ON: [(&str, &[&str]); 14] = [
    ("domain", &[]),
    ("keys", &[]),
    ("wording", &[]),
    ("store", &["domain", "keys"]),
    ("desks", &["domain", "keys", "store"]),
    ("papers", &["domain", "wording"]),
    ("intake", &["domain"]),
    ("post", &["domain", "wording"]),
    ("actions", &["domain", "keys", "store", "desks", "papers", "intake"]),
    ("cli", &["actions", "domain", "post", "wording"]),
    ("cequred-register", &["actions", "domain", "post", "wording"]),
    ("house", &["domain", "keys", "store", "papers", "intake", "wording", "actions"]),
    ("bench", &["domain", "keys", "store", "wording", "papers", "actions"]),
    ("xtask", &[]),
];

/// Beginning of a foreign package's name → the packages that may name it in their manifest.
const DOORS: [(&str, &[&str]); 27] = [
    ("argon2", &["keys"]),
    ("chacha20poly1305", &["keys"]),
    ("hkdf", &["keys"]),
    ("getrandom", &["keys"]),
    ("keyring", &["keys"]),
    // The bench measures beside SQLite without a key.
    ("rusqlite", &["store", "bench"]),
    ("libsqlite3", &["store"]),
    ("printpdf", &["papers"]),
    ("lopdf", &["papers", "bench"]),
    ("krilla", &["bench"]),
    ("subsetter", &["papers"]),
    ("csv", &["intake"]),
    ("calamine", &["intake"]),
    ("encoding_rs", &["intake"]),
    ("fluent", &["wording"]),
    ("clap", &["cli"]),
    ("indicatif", &["cli"]),
    ("rpassword", &["cli"]),
    ("tauri", &["cequred-register"]),
    ("specta", &["actions", "cequred-register"]),
    ("thirtyfour", &["house"]),
    // Three roads lead out of the program, each to a server of the office's own: for mail, between desks, of updates.
    ("lettre", &["post"]),
    ("postgres", &["desks", "house"]),
    ("tokio", &["desks", "house"]),
    ("rustls", &["post", "desks", "house"]),
    ("icalendar", &["post", "house"]),
    ("reqwest", &["cequred-register"]),
];

/// Only hosts may ask the clock: chrono's `clock` feature is what makes `Utc::now` exist.
const HOSTS: [&str; 2] = ["cli", "cequred-register"];

struct Dependency {
    name: String,
    ours: bool,
    features: Vec<String>,
}

#[test]
fn every_package_depends_only_on_those_it_may() {
    let packages = packages();
    let known: Vec<&str> = MAY_DEPEND_ON.iter().map(|(name, _)| *name).collect();
    for (package, dependencies) in &packages {
        let Some((_, allowed)) = MAY_DEPEND_ON.iter().find(|(name, _)| name == package) else {
            panic!("{package} is not in the layering table; decide where it stands before it grows");
        };
        for dependency in dependencies.iter().filter(|dependency| dependency.ours) {
            let name = dependency.name.as_str();
            assert!(allowed.contains(&name), "{package} depends on {name}; it may depend on {allowed:?}");
        }
    }
    for name in known {
        assert!(packages.contains_key(name), "the layering table names {name}, which does not exist");
    }
}

#[test]
fn every_outside_door_has_one_owner() {
    for (package, dependencies) in packages() {
        for dependency in &dependencies {
            for (door, owners) in DOORS {
                let opens = dependency.name == door || dependency.name.starts_with(&format!("{door}-"));
                assert!(
                    !opens || owners.contains(&package.as_str()),
                    "{package} depends on {}; that door belongs to {owners:?}",
                    dependency.name
                );
            }
        }
    }
}

#[test]
fn only_hosts_may_ask_the_clock() {
    for (package, dependencies) in packages() {
        for dependency in dependencies.iter().filter(|dependency| dependency.name == "chrono") {
            let clock = dependency.features.iter().any(|feature| matches!(feature.as_str(), "clock" | "now"));
            assert!(!clock || HOSTS.contains(&package.as_str()), "{package} switches on chrono's clock");
        }
    }
}

fn packages() -> BTreeMap<String, Vec<Dependency>> {
    let output = Command::new(env!("CARGO"))
        .args(["metadata", "--no-deps", "--offline", "--format-version", "1"])
        .current_dir(house::repository())
        .output()
        .expect("cargo runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let metadata: Value = serde_json::from_slice(&output.stdout).expect("cargo metadata is JSON");
    let packages = metadata["packages"].as_array().expect("a list of packages");
    packages.iter().map(|package| (text(&package["name"]), dependencies(package))).collect()
}

fn dependencies(package: &Value) -> Vec<Dependency> {
    let list = package["dependencies"].as_array().expect("a list of dependencies");
    list.iter()
        .map(|dependency| Dependency {
            name: text(&dependency["name"]),
            ours: dependency["path"].is_string(),
            features: dependency["features"].as_array().into_iter().flatten().map(text).collect(),
        })
        .collect()
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}
