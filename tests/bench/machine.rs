//! What it was measured on: figures without it say nothing.

use serde_json::{Value, json};

/// Processor, cores, system, and whether the program was built with optimisation.
pub(crate) fn about() -> Value {
    json!({
        "cpu": cpu(),
        "cores": std::thread::available_parallelism().map_or(0, usize::from),
        "os": std::env::consts::OS,
        "architecture": std::env::consts::ARCH,
        "optimised": !cfg!(debug_assertions),
    })
}

/// The processor's name, where the system tells it in a file.
fn cpu() -> Option<String> {
    let text = std::fs::read_to_string("/proc/cpuinfo").ok()?;
    let line = text.lines().find(|line| line.starts_with("model name"))?;
    line.split_once(':').map(|(_, name)| name.trim().to_owned())
}
