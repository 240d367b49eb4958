//! Embeds every `assets/wording/<language>/*.ftl`, so that a new topic needs nothing but its two files.
//!
//! A file that does not parse, and an id that two files of one language both define, stop the build here:
//! at run time the second definition would be dropped in silence.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

use fluent_syntax::ast::Entry;

fn main() {
    let assets = Path::new(&env::var("CARGO_MANIFEST_DIR").expect("cargo sets it")).join("../../assets/wording");
    let mut out = String::new();
    let mut faults = Vec::new();
    for (language, constant) in [("sv", "SV"), ("en", "EN")] {
        let folder = assets.join(language);
        println!("cargo:rerun-if-changed={}", folder.display());
        let files = topic_files(&folder);
        check(&files, language, &mut faults);
        let _ = writeln!(out, "pub(crate) const {constant}: &[(&str, &str)] = &[");
        for file in &files {
            let _ = writeln!(out, "    ({:?}, include_str!({:?})),", topic(file), file.display().to_string());
        }
        out.push_str("];\n");
    }
    assert!(faults.is_empty(), "the wording files are not right:\n  {}", faults.join("\n  "));
    let target = Path::new(&env::var("OUT_DIR").expect("cargo sets it")).join("sources.rs");
    fs::write(target, out).expect("the build folder can be written");
}

fn topic_files(folder: &Path) -> Vec<PathBuf> {
    let mut files: Vec<PathBuf> = fs::read_dir(folder)
        .unwrap_or_else(|error| panic!("{}: {error}", folder.display()))
        .map(|entry| entry.expect("the folder can be listed").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "ftl"))
        .map(|path| path.canonicalize().expect("a file that was just listed"))
        .collect();
    files.sort();
    files
}

fn topic(file: &Path) -> String {
    file.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default()
}

fn check(files: &[PathBuf], language: &str, faults: &mut Vec<String>) {
    let mut homes: BTreeMap<String, String> = BTreeMap::new();
    for file in files {
        let name = format!("{language}/{}.ftl", topic(file));
        println!("cargo:rerun-if-changed={}", file.display());
        let source = fs::read_to_string(file).unwrap_or_else(|error| panic!("{name}: {error}"));
        let resource = match fluent_syntax::parser::parse(source.as_str()) {
            Ok(resource) => resource,
            Err((resource, errors)) => {
                for error in errors {
                    let line = source[..error.pos.start.min(source.len())].lines().count().max(1);
                    faults.push(format!("{name}, near line {line}: {error}"));
                }
                resource
            }
        };
        for entry in resource.body {
            let id = match entry {
                Entry::Message(message) => message.id.name.to_owned(),
                Entry::Term(term) => format!("-{}", term.id.name),
                _ => continue,
            };
            if let Some(first) = homes.insert(id.clone(), name.clone()) {
                faults.push(format!("`{id}` is defined in {first} and again in {name}"));
            }
        }
    }
}
