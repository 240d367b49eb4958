//! How fast extracts are made: one JSON line. `cargo run --release -p papers --example speed`

#[path = "../tests/papers/samples.rs"]
#[expect(dead_code, reason = "shared with the tests, which use the rest")]
mod samples;

use papers::extract::{Extract, render};
use std::time::{Duration, Instant};
use wording::Language;

/// How many papers a figure is made from.
const PAPERS: u32 = 300;

fn main() -> Result<(), papers::Error> {
    let names = samples::NAMES;
    let start = Instant::now();
    render(&samples::nobody(), Language::Sv)?;
    let first = start.elapsed();
    let mut times = Vec::new();
    let mut pages = 0;
    for number in 0..PAPERS {
        let (_, name) = names[number as usize % names.len()];
        let (time, count) = timed(&samples::ordinary(name))?;
        times.push(time);
        pages += count;
    }
    times.sort_unstable();
    let total: Duration = times.iter().sum();
    let (long, long_pages) = timed(&samples::long())?;
    println!(
        "{{\"papers\": {PAPERS}, \"pages\": {pages}, \"first_ms\": {:.1}, \"p50_ms\": {:.1}, \"p99_ms\": {:.1}, \
         \"pages_per_second\": {:.0}, \"long_pages\": {long_pages}, \"long_ms\": {:.1}}}",
        milliseconds(first),
        milliseconds(times[times.len() / 2]),
        milliseconds(times[times.len() * 99 / 100]),
        f64::from(u32::try_from(pages).unwrap_or(u32::MAX)) / total.as_secs_f64(),
        milliseconds(long),
    );
    Ok(())
}

fn timed(extract: &Extract) -> Result<(Duration, usize), papers::Error> {
    let start = Instant::now();
    let paper = render(extract, Language::Sv)?;
    Ok((start.elapsed(), paper.pages))
}

fn milliseconds(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}
