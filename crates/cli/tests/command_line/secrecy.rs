//! What the disk shows to somebody without a key: nothing.

use crate::desk::{Desk, sample};
use std::{
    collections::HashMap,
    fs,
    path::{Path, PathBuf},
};

/// So many bytes of a text decide whether it is compared whole.
const BEGINNING: usize = 6;

fn files(folder: &Path, all: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() { files(&path, all) } else { all.push(path) }
    }
}

/// Every text in the forms a program may write it in.
fn forms(text: &str) -> [Vec<u8>; 4] {
    let wide = |bytes: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(bytes).collect();
    let latin = text.chars().map(|letter| u8::try_from(u32::from(letter)).unwrap_or(b'?')).collect();
    [text.as_bytes().to_vec(), latin, wide(u16::to_le_bytes), wide(u16::to_be_bytes)]
}

fn find(texts: &[String], folders: &[PathBuf]) -> Vec<String> {
    let mut by_beginning: HashMap<Vec<u8>, Vec<Vec<u8>>> = HashMap::new();
    for form in texts.iter().flat_map(|text| forms(text)) {
        by_beginning.entry(form[..BEGINNING].to_vec()).or_default().push(form);
    }
    let mut all = Vec::new();
    for folder in folders {
        files(folder, &mut all);
    }
    assert!(!all.is_empty());
    let mut found = Vec::new();
    for path in all {
        let bytes = fs::read(&path).expect("a file");
        for at in 0..bytes.len().saturating_sub(BEGINNING) {
            let Some(forms) = by_beginning.get(&bytes[at..at + BEGINNING]) else { continue };
            if let Some(form) = forms.iter().find(|form| bytes[at..].starts_with(form)) {
                found.push(format!("{} at {at} in {}", String::from_utf8_lossy(form), path.display()));
            }
        }
    }
    found
}

#[test]
fn no_imported_name_can_be_read_from_any_file() {
    let desk = Desk::with_register();
    desk.prove_kit();
    desk.karin(["import", "people", &sample("kunder-windows1252.csv")]).json();
    let hits = desk.karin(["find", "--limit", "5000"]).json();
    let hits = hits.as_array().expect("a list");
    assert!(hits.len() > 1_000, "{}", hits.len());
    let mut texts: Vec<String> = hits
        .iter()
        .flat_map(|hit| ["name", "email", "phone"].map(|field| hit[field].as_str().unwrap_or_default().to_owned()))
        .filter(|text| text.chars().count() > BEGINNING)
        .collect();
    texts.extend(["4111 1111 1111 1111", "4111111111111111", "hästsko vinterapel"].map(str::to_owned));
    let folders = [desk.register(), desk.path("tmp"), desk.path("home")];
    assert_eq!(find(&texts, &folders), Vec::<String>::new());

    // The search itself finds what is there.
    desk.write("tmp/leak", forms(&texts[0])[2].clone());
    assert!(!find(&texts, &folders).is_empty(), "a search that finds nothing proves nothing");
}
