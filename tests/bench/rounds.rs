//! Rounds: the same work many times, and ours by turns with a peer's, so that what else the machine does falls on both.

use std::time::{Duration, Instant};

/// Does the work and says how long it took.
pub(crate) fn timed<T>(work: impl FnOnce() -> T) -> (T, Duration) {
    let start = Instant::now();
    let result = work();
    (result, start.elapsed())
}

/// Ours and the peer's, by turns, for every input. Who begins changes from round to round.
pub(crate) fn by_turns<T, E>(
    inputs: &[T],
    mut ours: impl FnMut(&T) -> Result<(), E>,
    mut theirs: impl FnMut(&T) -> Result<(), E>,
) -> Result<(Vec<Duration>, Vec<Duration>), E> {
    let (mut of_ours, mut of_theirs) = (Vec::new(), Vec::new());
    for (round, input) in inputs.iter().enumerate() {
        for turn in 0..2 {
            if (round + turn) % 2 == 0 {
                let (done, took) = timed(|| ours(input));
                done?;
                of_ours.push(took);
            } else {
                let (done, took) = timed(|| theirs(input));
                done?;
                of_theirs.push(took);
            }
        }
    }
    Ok((of_ours, of_theirs))
}

/// Ours alone.
pub(crate) fn each<T, E>(inputs: &[T], mut ours: impl FnMut(&T) -> Result<(), E>) -> Result<Vec<Duration>, E> {
    let mut rounds = Vec::new();
    for input in inputs {
        let (done, took) = timed(|| ours(input));
        done?;
        rounds.push(took);
    }
    Ok(rounds)
}
