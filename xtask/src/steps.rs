//! Says what is being done and how long it took. On the error stream, so that results can be piped.

use std::time::Instant;

/// Does a piece of work under a heading.
pub(crate) fn step<T>(name: &str, work: impl FnOnce() -> Result<T, String>) -> Result<T, String> {
    eprintln!("\n== {name}");
    let start = Instant::now();
    let result = work();
    let seconds = start.elapsed().as_secs_f32();
    match &result {
        Ok(_) => eprintln!("-- {name}: done in {seconds:.1} s"),
        Err(_) => eprintln!("-- {name}: failed after {seconds:.1} s"),
    }
    result
}

/// A piece of work that was done before.
pub(crate) fn nothing_to_do(name: &str, why: &str) {
    eprintln!("== {name}: {why}");
}
