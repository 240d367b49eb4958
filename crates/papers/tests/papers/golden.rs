//! Papers compared with those made before: bytes by their hash, and the text, which a person can read and judge.
//!
//! After an intended change: `UPDATE_GOLDEN=1 cargo test -p papers golden`, then read the difference of the texts.

use crate::{
    general,
    samples::{self, NAMES},
    tools,
};
use papers::extract::{Extract, render};
use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Write as _,
    fs,
    path::PathBuf,
};
use wording::Language;

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/golden")
}

/// Every extract whose bytes are the same on every machine: all but those that need the system's CJK font.
fn cases() -> Vec<(String, Extract)> {
    let mut cases =
        vec![("ordinary".to_owned(), samples::ordinary("Anna Lindström")), ("nobody".to_owned(), samples::nobody())];
    cases.push(("nobody-named".to_owned(), samples::named()));
    for (script, name) in NAMES.into_iter().filter(|(script, _)| *script != "cjk") {
        cases.push((format!("name-{script}"), samples::ordinary(name)));
    }
    cases.push(("long".to_owned(), samples::long()));
    cases
}

#[test]
fn papers_are_as_they_were() {
    let update = std::env::var_os("UPDATE_GOLDEN").is_some();
    let mut hashes = BTreeMap::new();
    let mut changed = Vec::new();
    for language in Language::ALL {
        let extracts = cases().into_iter().map(|(name, extract)| (name, render(&extract, language).expect("a paper")));
        let others = general::papers(language).map(|(name, paper)| (name.to_owned(), paper));
        for (name, paper) in extracts.chain(others) {
            let name = format!("{name}.{language}");
            hashes.insert(
                name.clone(),
                paper.sha256.iter().fold(String::new(), |mut out, byte| {
                    let _ = write!(out, "{byte:02x}");
                    out
                }),
            );
            // What is long is only hashed; its pages repeat those of the ordinary one. The same bytes have the same text
            // everywhere: where poppler is not at hand, as on Windows, the hash says enough.
            if cfg!(unix) && paper.pages < 12 && !matches_text(&name, &tools::text(&paper.bytes), update) {
                changed.push(name);
            }
        }
    }
    let file = folder().join("sha256");
    if update {
        fs::write(&file, listed(&hashes)).expect("the golden folder can be written");
    }
    assert!(changed.is_empty(), "the text of these papers changed: {changed:?}");
    let known = known(&fs::read_to_string(&file).unwrap_or_default());
    let names: BTreeSet<_> = hashes.keys().chain(known.keys()).collect();
    let differing: Vec<_> = names.into_iter().filter(|name| hashes.get(*name) != known.get(*name)).collect();
    assert!(differing.is_empty(), "the bytes of these papers changed; see the head of this file: {differing:?}");
}

fn listed(hashes: &BTreeMap<String, String>) -> String {
    hashes.iter().fold(String::new(), |mut out, (name, hash)| {
        let _ = writeln!(out, "{hash}  {name}");
        out
    })
}

fn known(listed: &str) -> BTreeMap<String, String> {
    let lines = listed.lines().filter_map(|line| line.split_once("  "));
    lines.map(|(hash, name)| (name.to_owned(), hash.to_owned())).collect()
}

fn matches_text(name: &str, text: &str, update: bool) -> bool {
    let file = folder().join(format!("{name}.txt"));
    if update {
        fs::create_dir_all(folder()).expect("the golden folder can be made");
        fs::write(&file, text).expect("the golden folder can be written");
    }
    let known = fs::read_to_string(&file).unwrap_or_default();
    // Versions of poppler differ in the white space they put in.
    tools::squeezed(&known) == tools::squeezed(text)
}
