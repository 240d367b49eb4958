//! PDF/A-3a and PDF/UA-1, judged by veraPDF; a sound file, judged by qpdf.

use crate::{
    general, sameness,
    samples::{self, NAMES},
    tools::{self, Folder},
};
use domain::organisation::Organisation;
use papers::{extract::render, recovery_sheet};
use std::path::{Path, PathBuf};
use wording::Language;

fn every_kind_of_paper(folder: &Folder) -> Vec<PathBuf> {
    let mut files = Vec::new();
    let mut add = |name: String, paper: papers::Paper| files.push(folder.add(&name, &paper.bytes));
    let organisation = Organisation::cequred();
    for language in Language::ALL {
        add(format!("ordinary-{language}"), render(&samples::ordinary("Anna Lindström"), language).expect("a paper"));
        add(format!("nobody-{language}"), render(&samples::nobody(), language).expect("a paper"));
        add(format!("nobody-named-{language}"), render(&samples::named(), language).expect("a paper"));
        let sheet = recovery_sheet::render(&sameness::sheet(&organisation), language).expect("a sheet");
        add(format!("recovery-{language}"), sheet);
        for (name, paper) in general::papers(language) {
            add(format!("{name}-{language}"), paper);
        }
    }
    for (script, name) in NAMES {
        add(format!("name-{script}"), render(&samples::ordinary(name), Language::Sv).expect("a paper"));
    }
    add("long".into(), render(&samples::long(), Language::Sv).expect("a paper"));
    files
}

#[test]
fn every_paper_is_archivable_and_accessible() {
    let folder = Folder::new();
    let files = every_kind_of_paper(&folder);
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/pdf-validator/validate-pdf");
    let mut arguments = vec!["3a,ua1"];
    arguments.extend(files.iter().map(|file| tools::path(file)));
    // One start of the virtual machine for all files.
    let output = tools::run(tools::path(&script), "bash", &arguments);
    let said = String::from_utf8_lossy(&output.stdout);
    let error = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "the validator says:\n{said}\n{error}");
    let compliant = said.lines().filter(|line| line.contains(" compliant (")).count();
    assert_eq!(compliant, files.len() * 2, "each file has been judged by both standards:\n{said}");
}

#[test]
fn every_file_is_sound() {
    let folder = Folder::new();
    for file in every_kind_of_paper(&folder) {
        let output = tools::run("qpdf", "qpdf", &["--check", tools::path(&file)]);
        let said = String::from_utf8_lossy(&output.stdout);
        let error = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success() && error.is_empty(), "{}: {said} {error}", file.display());
    }
}
