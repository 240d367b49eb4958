//! The command line, as cases one can read: every file in `cases` is a short story of calls and what they answer.
//!
//! `UPDATE_CASES=1 cargo test --test cli` writes what happened into the files; read the difference before you commit it.

mod case;
#[cfg(target_os = "linux")]
mod silence;

use case::Case;

#[test]
fn every_case_answers_as_written() {
    let files = house::files("tests/cli/cases", &[".case"]);
    assert!(!files.is_empty(), "there are cases");
    let mut differing = Vec::new();
    for file in files {
        let written = std::fs::read_to_string(&file).expect("a file that was just listed");
        let case = Case::read(&written).unwrap_or_else(|fault| panic!("{}: {fault}", house::shown(&file)));
        let happened = case.play(&house::program("cequred"));
        if case.agrees_with(&happened) {
            continue;
        }
        if std::env::var_os("UPDATE_CASES").is_some() {
            std::fs::write(&file, case.kept_where_met(&happened).written()).expect("the sources can be written");
        } else {
            differing.push(format!("{}\nhappened:\n{}", house::shown(&file), happened.written()));
        }
    }
    assert!(differing.is_empty(), "{} cases differ:\n\n{}", differing.len(), differing.join("\n"));
}
