//! Programs people use today. Where one is not installed, the figure says so and is not made up.

use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

use super::python::python;
use crate::rounds::timed;

/// Counts the rows of a workbook as it is commonly done in Python.
const OPENPYXL: &str = "import sys, openpyxl
rows = 0
for row in openpyxl.load_workbook(sys.argv[1], read_only=True).active.iter_rows(values_only=True):
    rows += 1
print(rows)";

/// `openpyxl` only reading the workbook.
pub(crate) fn openpyxl(workbook: &Path) -> Option<Duration> {
    run(Command::new(python()).arg("-c").arg(OPENPYXL).arg(workbook))
}

/// `LibreOffice` without a window, reading the workbook and writing it as CSV.
pub(crate) fn libreoffice(workbook: &Path, folder: &Path) -> Option<Duration> {
    let profile = format!("-env:UserInstallation=file://{}", folder.join("profile").display());
    run(Command::new("soffice")
        .arg(profile)
        .args(["--headless", "--convert-to", "csv", "--outdir"])
        .arg(folder)
        .arg(workbook))
}

/// How long it took, if it is there and ended well.
fn run(command: &mut Command) -> Option<Duration> {
    let (status, took) = timed(|| command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).status());
    status.is_ok_and(|status| status.success()).then_some(took)
}
