//! What is reported: a figure, the peer measured in the same run, and the goal.

use std::time::Duration;

use serde_json::{Value, json};

/// Which way is better.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Better {
    Less,
    More,
}

/// What was measured of one side: ours, or a peer's.
#[derive(Clone, Copy)]
pub(crate) struct Measured {
    pub(crate) median: f64,
    pub(crate) p99: f64,
    pub(crate) rounds: usize,
}

impl Measured {
    /// Milliseconds of many rounds.
    pub(crate) fn of_rounds(mut rounds: Vec<Duration>) -> Self {
        rounds.sort_unstable();
        Self { median: milliseconds(at(&rounds, 50)), p99: milliseconds(at(&rounds, 99)), rounds: rounds.len() }
    }

    /// A value that was measured once.
    pub(crate) fn once(value: f64) -> Self {
        Self { median: value, p99: value, rounds: 1 }
    }

    fn json(self) -> Value {
        json!({ "median": rounded(self.median), "p99": rounded(self.p99), "n": self.rounds })
    }
}

/// A limit, on the median, on the 99th of a hundred, or on the ratio to the peer.
#[derive(Clone, Copy)]
enum Goal {
    Median(f64),
    P99(f64),
    /// Ours divided by the peer's.
    Ratio(f64),
}

/// One line of the result.
pub(crate) struct Figure {
    pub(crate) name: String,
    pub(crate) unit: &'static str,
    pub(crate) ours: Measured,
    better: Better,
    peer: Option<(&'static str, Measured)>,
    goals: Vec<Goal>,
}

impl Figure {
    /// Milliseconds of many rounds.
    pub(crate) fn of_rounds(name: impl Into<String>, rounds: Vec<Duration>) -> Self {
        Self::new(name, "ms", Better::Less, Measured::of_rounds(rounds))
    }

    /// A duration that was measured once, in seconds.
    pub(crate) fn seconds(name: impl Into<String>, took: Duration) -> Self {
        Self::new(name, "s", Better::Less, Measured::once(took.as_secs_f64()))
    }

    /// So much work a second.
    pub(crate) fn rate(name: impl Into<String>, count: u64, took: Duration) -> Self {
        #[expect(clippy::cast_precision_loss, reason = "a rate is read to three places")]
        let rate = count as f64 / took.as_secs_f64().max(1e-9);
        Self::new(name, "1/s", Better::More, Measured::once(rate))
    }

    /// A size, given in bytes and shown in megabytes of 1,000,000.
    pub(crate) fn megabytes(name: impl Into<String>, bytes: f64) -> Self {
        Self::new(name, "MB", Better::Less, Measured::once(bytes / 1e6))
    }

    /// The size of a file.
    #[expect(clippy::cast_precision_loss, reason = "a size is read to three places")]
    pub(crate) fn size(name: impl Into<String>, bytes: u64) -> Self {
        Self::megabytes(name, bytes as f64)
    }

    fn new(name: impl Into<String>, unit: &'static str, better: Better, ours: Measured) -> Self {
        Self { name: name.into(), unit, ours, better, peer: None, goals: Vec::new() }
    }

    /// Beside which this was measured.
    pub(crate) fn beside(mut self, peer: &'static str, measured: Measured) -> Self {
        self.peer = Some((peer, measured));
        self
    }

    /// What the median is to keep.
    pub(crate) fn median_goal(mut self, limit: f64) -> Self {
        self.goals.push(Goal::Median(limit));
        self
    }

    /// What the 99th of a hundred is to keep.
    pub(crate) fn p99_goal(mut self, limit: f64) -> Self {
        self.goals.push(Goal::P99(limit));
        self
    }

    /// What ours divided by the peer's is to keep.
    pub(crate) fn ratio_goal(mut self, limit: f64) -> Self {
        self.goals.push(Goal::Ratio(limit));
        self
    }

    /// Ours divided by the peer's.
    pub(crate) fn ratio(&self) -> Option<f64> {
        self.peer.filter(|(_, peer)| peer.median > 0.0).map(|(_, peer)| self.ours.median / peer.median)
    }

    /// Whether every goal is kept; nothing if there is none, or no peer to compare with.
    pub(crate) fn kept(&self) -> Option<bool> {
        let verdicts: Vec<bool> = self.goals.iter().filter_map(|goal| self.keeps(*goal)).collect();
        (!verdicts.is_empty()).then(|| verdicts.into_iter().all(|kept| kept))
    }

    fn keeps(&self, goal: Goal) -> Option<bool> {
        let (value, limit) = match goal {
            Goal::Median(limit) => (self.ours.median, limit),
            Goal::P99(limit) => (self.ours.p99, limit),
            Goal::Ratio(limit) => (self.ratio()?, limit),
        };
        Some(match self.better {
            Better::Less => value <= limit,
            Better::More => value >= limit,
        })
    }

    /// The goals as a reader sees them.
    pub(crate) fn goals(&self) -> String {
        let sign = if self.better == Better::Less { '≤' } else { '≥' };
        let shown: Vec<String> = self
            .goals
            .iter()
            .map(|goal| match goal {
                Goal::Median(limit) => format!("p50 {sign} {}", short(*limit)),
                Goal::P99(limit) => format!("p99 {sign} {}", short(*limit)),
                Goal::Ratio(limit) => format!("{sign} {} × peer", short(*limit)),
            })
            .collect();
        shown.join(", ")
    }

    /// The peer's name and figure.
    pub(crate) fn peer(&self) -> Option<(&'static str, Measured)> {
        self.peer
    }

    pub(crate) fn json(&self) -> Value {
        json!({
            "name": self.name,
            "unit": self.unit,
            "ours": self.ours.json(),
            "peer": self.peer.map(|(name, measured)| json!({ "name": name, "measured": measured.json() })),
            "ratio": self.ratio().map(rounded),
            "goal": self.goals(),
            "kept": self.kept(),
        })
    }
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
    (value * 10_000.0).round() / 10_000.0
}

/// A number with about three figures that count.
pub(crate) fn short(value: f64) -> String {
    match value.abs() {
        size if size >= 100.0 => format!("{value:.0}"),
        size if size >= 10.0 => format!("{value:.1}"),
        size if size >= 1.0 || size == 0.0 => {
            format!("{value:.2}").trim_end_matches('0').trim_end_matches('.').to_owned()
        }
        _ => format!("{value:.3}"),
    }
}
