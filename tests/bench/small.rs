//! That the benchmark can be run, on a register as small as a demo, and answers what a reader of its JSON relies on. How
//! fast anything is depends on the machine and is no matter of a test.

use std::path::Path;
use std::process::Command;

use serde_json::Value;

fn measured(register: &Path, group: &str) -> Value {
    let bench = Command::new(env!("CARGO_BIN_EXE_bench"))
        .args(["--people", "40", "--rounds", "2", "--rows", "20", "--only", group, "--register"])
        .arg(register)
        .output()
        .expect("it is started");
    assert!(bench.status.success(), "{group}: {}", String::from_utf8_lossy(&bench.stderr));
    serde_json::from_slice(&bench.stdout).expect("it answers JSON and nothing else")
}

#[test]
fn every_figure_has_a_name_a_unit_and_numbers() {
    let folder = tempfile::tempdir().expect("a folder");
    for group in ["find", "dossier", "due", "log", "write", "erase"] {
        let result = measured(&folder.path().join("register"), group);
        assert_eq!(result["people"], 40);
        assert!(result["machine"]["cores"].as_u64().is_some_and(|cores| cores > 0));
        let figures = result["figures"].as_array().expect("figures");
        assert!(figures.len() > 1, "{group}: opening, and its own");
        for figure in figures {
            let name = figure["name"].as_str().expect("a name");
            assert!(["ms", "s", "1/s", "MB"].contains(&figure["unit"].as_str().expect("a unit")), "{name}");
            let median = figure["ours"]["median"].as_f64().expect("a median");
            let p99 = figure["ours"]["p99"].as_f64().expect("the ninety-ninth of a hundred");
            assert!(median >= 0.0 && p99 >= median, "{name}");
            if let Some(peer) = figure["peer"].as_object() {
                assert!(peer["measured"]["median"].as_f64().is_some_and(|it| it > 0.0), "{name}");
                assert!(figure["ratio"].as_f64().is_some(), "{name}");
            }
        }
    }
}
