//! Durations, and what is reported of them.

use std::time::{Duration, Instant};

use serde_json::{Value, json};

/// One line of the result.
pub(crate) struct Figure {
    name: String,
    unit: &'static str,
    p50: f64,
    p99: f64,
    rounds: usize,
    limit: Option<f64>,
}

impl Figure {
    /// Milliseconds of many rounds.
    pub(crate) fn of_rounds(name: impl Into<String>, mut rounds: Vec<Duration>) -> Self {
        rounds.sort_unstable();
        Self {
            name: name.into(),
            unit: "ms",
            p50: milliseconds(at(&rounds, 50)),
            p99: milliseconds(at(&rounds, 99)),
            rounds: rounds.len(),
            limit: None,
        }
    }

    /// A single value, such as a rate.
    pub(crate) fn single(name: impl Into<String>, unit: &'static str, value: f64) -> Self {
        Self { name: name.into(), unit, p50: value, p99: value, rounds: 1, limit: None }
    }

    /// What the 99th of a hundred must stay under.
    pub(crate) fn within(mut self, limit: f64) -> Self {
        self.limit = Some(limit);
        self
    }

    pub(crate) fn json(&self) -> Value {
        json!({
            "name": self.name,
            "unit": self.unit,
            "p50": rounded(self.p50),
            "p99": rounded(self.p99),
            "n": self.rounds,
            "limit": self.limit,
        })
    }
}

/// Does the work and says how long it took.
pub(crate) fn timed<T>(work: impl FnOnce() -> T) -> (T, Duration) {
    let start = Instant::now();
    let result = work();
    (result, start.elapsed())
}

/// The smallest duration that so many of a hundred do not exceed (nearest rank).
fn at(sorted: &[Duration], percent: usize) -> Duration {
    let rank = (sorted.len() * percent).div_ceil(100).max(1);
    sorted.get(rank - 1).copied().unwrap_or_default()
}

fn milliseconds(duration: Duration) -> f64 {
    duration.as_secs_f64() * 1_000.0
}

fn rounded(value: f64) -> f64 {
    (value * 1_000.0).round() / 1_000.0
}
