//! Stories, one for each kind of work, in the real window. What came of each is looked up in the register.

mod batch;
mod disputes;
mod dropped;
mod erasure;
mod extension;
mod extract;
mod first_run;
mod import;
mod incident;
mod letter;
mod lock;
mod meanwhile;
mod phone_call;
mod portable;
mod redaction;
mod restore;
mod rules;
mod sharing;
mod withdrawal;
mod yearly_report;

use std::path::Path;
use std::process::Command;

use crate::page::Page;

/// A code in groups that is shown once.
async fn code(page: &Page) -> String {
    page.see("recovery-groups").await;
    let groups =
        "[...document.querySelectorAll('[data-testid=recovery-groups] > span')].map(group => group.textContent)";
    page.run(&format!("return {groups}.join('-')")).await.as_str().expect("the code").to_owned()
}

/// The text of a PDF, in the order it is drawn.
fn text_of(pdf: &Path) -> String {
    let output = Command::new("pdftotext").arg("-raw").arg(pdf).arg("-").output();
    let output = output.unwrap_or_else(|error| panic!("pdftotext: {error}; `cargo xtask test` installs it"));
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8_lossy(&output.stdout).into_owned()
}
