//! What every file of ours keeps to.

use std::fs;
use std::path::Path;

use house::{files, repository, shown};

/// More than this and a file holds several subjects.
const MOST_LINES: usize = 400;

/// Folders with sources written by hand.
const SOURCES: [&str; 5] = ["crates", "src-tauri", "tests", "ui/src", "xtask"];

/// Crates whose every function must give the same answer in any year.
const CLOCKLESS: [&str; 7] = ["domain", "keys", "wording", "store", "papers", "intake", "actions"];

#[test]
fn no_file_is_too_long() {
    let mut long = Vec::new();
    for path in sources(&[".rs", ".ts", ".tsx", ".css"]) {
        let lines = read(&path).lines().count();
        // What is generated is as long as it is, and so is a list of cases.
        let exempt = [".gen.", "/tests/", ".test."].iter().any(|part| shown(&path).contains(part));
        if lines > MOST_LINES && !exempt {
            long.push(format!("{} ({lines} lines)", shown(&path)));
        }
    }
    assert!(long.is_empty(), "over {MOST_LINES} lines; divide by subject:\n  {}", long.join("\n  "));
}

#[test]
fn nothing_is_left_for_later() {
    // Put together here, so that this file does not find itself.
    let mut in_rust: Vec<String> = ["todo", "unimplemented"].iter().map(|name| format!("{name}!(")).collect();
    in_rust.extend(["]", " ="].map(|rest| "#[ignore".to_owned() + rest));
    let in_ui: Vec<String> = ["it", "test", "describe"]
        .iter()
        .flat_map(|name| [".only", ".skip", ".todo"].map(|rest| format!("{name}{rest}")))
        .collect();
    let mut found = Vec::new();
    for path in sources(&[".rs"]) {
        look_for(&path, &in_rust, &mut found);
    }
    for path in sources(&[".ts", ".tsx"]) {
        look_for(&path, &in_ui, &mut found);
    }
    assert!(found.is_empty(), "unfinished, or skipped in the tests:\n  {}", found.join("\n  "));
}

#[test]
fn the_core_does_not_ask_the_clock() {
    let clocks = ["Utc", "Local", "SystemTime"].map(|clock| format!("{clock}::now"));
    let mut found = Vec::new();
    for name in CLOCKLESS {
        for path in files(&format!("crates/{name}/src"), &[".rs"]) {
            look_for(&path, &clocks, &mut found);
        }
    }
    assert!(found.is_empty(), "`now` is an argument in the core:\n  {}", found.join("\n  "));
}

#[test]
fn no_list_is_in_an_order_that_a_copy_does_not_have() {
    let mut found = Vec::new();
    for path in files("crates/store/src", &[".rs"]) {
        look_for(&path, &["rowid".to_owned()], &mut found);
    }
    assert!(found.is_empty(), "a copy of the register numbers its rows anew:\n  {}", found.join("\n  "));
}

#[test]
fn lock_files_name_no_private_registry() {
    let cargo = read(&repository().join("Cargo.lock"));
    for line in cargo.lines().filter(|line| line.starts_with("source = ")) {
        assert_eq!(line, "source = \"registry+https://github.com/rust-lang/crates.io-index\"", "in Cargo.lock");
    }
    let npm = read(&repository().join("ui/package-lock.json"));
    let resolved = npm.lines().find(|line| line.contains("\"resolved\": \"http"));
    assert_eq!(
        resolved, None,
        "ui/package-lock.json names where a package was downloaded; `omit-lockfile-registry-resolved`"
    );
}

#[test]
fn pages_lead_to_pages_that_exist() {
    let mut broken = Vec::new();
    for path in files("", &[".md"]) {
        let folder = path.parent().unwrap_or(Path::new("")).to_path_buf();
        for target in links(&read(&path)) {
            let file = target.split('#').next().unwrap_or_default();
            if !file.is_empty() && !file.contains("://") && !file.starts_with("mailto:") && !folder.join(file).exists()
            {
                broken.push(format!("{}: {target}", shown(&path)));
            }
        }
    }
    assert!(broken.is_empty(), "links to nowhere:\n  {}", broken.join("\n  "));
}

/// The targets of Markdown's `[text](target)`.
fn links(markdown: &str) -> Vec<String> {
    markdown.split("](").skip(1).filter_map(|rest| rest.split_once(')').map(|(target, _)| target.to_owned())).collect()
}

fn sources(endings: &[&str]) -> Vec<std::path::PathBuf> {
    SOURCES.iter().flat_map(|folder| files(folder, endings)).collect()
}

fn look_for(path: &Path, words: &[String], found: &mut Vec<String>) {
    for (number, line) in read(path).lines().enumerate() {
        if words.iter().any(|word| line.contains(word.as_str())) {
            found.push(format!("{}:{}: {}", shown(path), number + 1, line.trim()));
        }
    }
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", shown(path)))
}
