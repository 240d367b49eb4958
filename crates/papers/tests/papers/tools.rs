//! The tools others wrote: poppler reads the text, qpdf the structure, veraPDF the conformance.

use std::{
    path::{Path, PathBuf},
    process::{Command, Output},
};
use tempfile::TempDir;

/// A folder with papers in it, gone when the test ends.
pub(crate) struct Folder(TempDir);

impl Folder {
    pub(crate) fn new() -> Self {
        Self(tempfile::tempdir().expect("a temporary folder"))
    }

    pub(crate) fn add(&self, name: &str, bytes: &[u8]) -> PathBuf {
        let file = self.0.path().join(name).with_extension("pdf");
        std::fs::write(&file, bytes).expect("the temporary folder can be written");
        file
    }
}

/// Runs a tool; a missing tool is a failure that names the package to install.
pub(crate) fn run(tool: &str, package: &str, arguments: &[&str]) -> Output {
    Command::new(tool)
        .args(arguments)
        .output()
        .unwrap_or_else(|error| panic!("{tool} cannot be started ({error}); install {package}"))
}

/// The text as poppler extracts it, in the order of the pages' content.
pub(crate) fn text(bytes: &[u8]) -> String {
    extracted(bytes, "-raw")
}

/// The text as poppler extracts it in the order it is read, which it knows for right-to-left words too; without the
/// direction marks that poppler adds.
pub(crate) fn text_as_read(bytes: &[u8]) -> String {
    extracted(bytes, "-nopgbrk").chars().filter(|c| !matches!(c, '\u{202A}'..='\u{202E}')).collect()
}

fn extracted(bytes: &[u8], mode: &str) -> String {
    let folder = Folder::new();
    let file = folder.add("paper", bytes);
    let output = run("pdftotext", "poppler-utils", &[mode, "-enc", "UTF-8", path(&file), "-"]);
    assert!(output.status.success(), "pdftotext: {}", String::from_utf8_lossy(&output.stderr));
    assert!(output.stderr.is_empty(), "pdftotext: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("pdftotext writes UTF-8")
}

/// The text without the white space that line breaks put in.
pub(crate) fn squeezed(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

/// A path as an argument.
pub(crate) fn path(path: &Path) -> &str {
    path.to_str().expect("temporary folders have plain names")
}
