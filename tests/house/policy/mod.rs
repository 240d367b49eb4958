//! Each point of the customer's policy has a place in the program and a test that shows it. The places are the comments
//! beside the code; `docs/policy-map.md` is written from them: `UPDATE_SNAPSHOTS=1 cargo test -p house policy`.

mod points;

use house::{files, repository, shown};
use points::POINTS;
use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Write as _,
    fs,
    path::Path,
};

/// Folders with code that can carry the comments.
const SOURCES: [&str; 5] = ["crates", "src-tauri", "tests", "ui/src", "xtask"];

/// Where a point is found: files of the program, and files of tests.
#[derive(Default)]
struct Places {
    code: BTreeSet<String>,
    tests: BTreeSet<String>,
}

#[test]
fn the_policy_map_is_true() {
    let (places, _) = gathered();
    let expected = page(&places);
    let path = repository().join("docs/policy-map.md");
    if std::env::var_os("UPDATE_SNAPSHOTS").is_some() {
        fs::write(&path, &expected).expect("the page is written");
    }
    let committed = fs::read_to_string(&path).unwrap_or_default().replace("\r\n", "\n");
    assert!(committed == expected, "docs/policy-map.md is stale; see the head of tests/house/policy/mod.rs");
}

#[test]
fn every_point_of_the_policy_is_built_and_tested() {
    let (places, _) = gathered();
    let lacking = |of: fn(&Places) -> &BTreeSet<String>| -> Vec<&str> {
        let none = |number: &&str| places.get(number).is_none_or(|places| of(places).is_empty());
        POINTS.iter().map(|(number, _)| *number).filter(none).collect()
    };
    let (code, tests) = (lacking(|it| &it.code), lacking(|it| &it.tests));
    assert!(
        code.is_empty() && tests.is_empty(),
        "points without a place in the program: {}\npoints without a test: {}",
        code.join(", "),
        tests.join(", ")
    );
}

#[test]
fn every_comment_names_points_there_are() {
    let (_, wrong) = gathered();
    assert!(wrong.is_empty(), "comments that name no point of the policy:\n  {}", wrong.join("\n  "));
}

/// The places of every point, and the comments that name something else.
fn gathered() -> (BTreeMap<&'static str, Places>, Vec<String>) {
    let mut places: BTreeMap<&'static str, Places> = BTreeMap::new();
    let mut wrong = Vec::new();
    for folder in SOURCES {
        for path in files(folder, &[".rs", ".ts", ".tsx", ".sql"]) {
            let name = shown(&path);
            let source = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{name}: {error}"));
            for (number, tested) in named(&path, &source) {
                match POINTS.iter().find(|(known, _)| *known == number) {
                    Some((known, _)) => {
                        let found = places.entry(known).or_default();
                        if tested { &mut found.tests } else { &mut found.code }.insert(name.clone());
                    }
                    None => wrong.push(format!("{name}: {number}")),
                }
            }
        }
    }
    (places, wrong)
}

/// The points a file names, each with whether it is in a test.
fn named<'a>(path: &Path, source: &'a str) -> Vec<(&'a str, bool)> {
    let name = shown(path);
    let is_test = name.starts_with("tests/") || name.contains("/tests/") || name.contains(".test.");
    let mut inside = is_test;
    let mut found = Vec::new();
    for line in source.lines() {
        // A crate's own tests stand last in a file.
        inside |= line.trim() == "#[cfg(test)]";
        let comment = line.trim().strip_prefix("//").or_else(|| line.trim().strip_prefix("--"));
        let Some(numbers) = comment.and_then(|text| text.strip_prefix(" policy: ")) else { continue };
        found.extend(numbers.split(',').map(|number| (number.trim(), inside)));
    }
    found
}

fn page(places: &BTreeMap<&'static str, Places>) -> String {
    let mut page = String::from(
        "# The policy, point by point\n\nWritten from the comments beside the code; do not edit. To write it anew: \
         `UPDATE_SNAPSHOTS=1 cargo test -p house policy`.\n\nThe numbers are those of the analysis of the customer's \
         general terms and GDPR policy of 2018-03-01; S1 to S15 are what it leaves open or says against itself.\n\n\
         | Point | In short | In the program | Shown by |\n|--:|---|---|---|\n",
    );
    let none = Places::default();
    for (number, words) in POINTS {
        let found = places.get(number).unwrap_or(&none);
        // Writing into a text cannot fail.
        let _ = writeln!(page, "| {number} | {words} | {} | {} |", links(&found.code), links(&found.tests));
    }
    page
}

fn links(files: &BTreeSet<String>) -> String {
    if files.is_empty() {
        return "–".to_owned();
    }
    let link = |file: &String| format!("[{}](../{file})", short(file));
    files.iter().map(link).collect::<Vec<_>>().join(", ")
}

/// A file's name as a reader needs it: the crate and the last two parts.
fn short(file: &str) -> String {
    let parts: Vec<&str> = file.split('/').filter(|part| !matches!(*part, "crates" | "src")).collect();
    let kept = parts.len().saturating_sub(2).max(1);
    let (first, rest) = parts.split_first().unwrap_or((&"", &[]));
    let tail = if parts.len() > 3 { &parts[kept..] } else { rest };
    [&[*first][..], tail].concat().join("/")
}
