//! What others say of a paper: poppler reads its text, qpdf its structure, veraPDF whether it keeps the standards.

use std::{
    path::PathBuf,
    process::{Command, Output},
};

fn said(tool: &mut Command, package: &str) -> Output {
    tool.output().unwrap_or_else(|error| panic!("{tool:?} cannot be started ({error}); install {package}"))
}

/// What a tool of poppler says of a paper.
fn poppler(tool: &str, pdf: &[u8], before: &[&str], after: &[&str]) -> Vec<u8> {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("paper.pdf");
    std::fs::write(&file, pdf).expect("written");
    let output = said(Command::new(tool).args(before).arg(&file).args(after), "poppler-utils");
    assert!(output.status.success(), "{tool}: {}", String::from_utf8_lossy(&output.stderr));
    output.stdout
}

/// The text, laid out as on the page.
pub fn text_of(pdf: &[u8]) -> String {
    String::from_utf8(poppler("pdftotext", pdf, &["-layout"], &["-"])).expect("pdftotext writes UTF-8")
}

/// The tree of tags, a line for each and for its attributes. The titles in it are not all readable.
pub fn structure_of(pdf: &[u8]) -> String {
    String::from_utf8_lossy(&poppler("pdfinfo", pdf, &["-struct"], &[])).into_owned()
}

/// The same without white space: lines break where they must.
pub fn squeezed_of(pdf: &[u8]) -> String {
    text_of(pdf).split_whitespace().collect()
}

/// Fails unless qpdf finds each of these files sound.
pub fn sound(files: &[PathBuf]) {
    for file in files {
        let output = said(Command::new("qpdf").arg("--check").arg(file), "qpdf");
        let error = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success() && error.is_empty(), "{}: {error}", file.display());
    }
}

/// Fails unless veraPDF finds that each of these files keeps both standards every paper keeps: PDF/A-3a and PDF/UA-1. One start
/// of the engine for all, by a script with what Debian has; elsewhere the papers are the same, byte for byte.
#[cfg(target_os = "linux")]
pub fn compliant(files: &[PathBuf]) {
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/pdf-validator/validate-pdf");
    let output = said(Command::new(script).arg("3a,ua1").args(files), "bash");
    let verdicts = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success(), "{verdicts}\n{}", String::from_utf8_lossy(&output.stderr));
    let kept = verdicts.lines().filter(|line| line.contains(" compliant (")).count();
    assert_eq!(kept, files.len() * 2, "each file was judged by both standards:\n{verdicts}");
}
