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
            tidy();
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

/// Has the system's allocator put away what the turn before gave back: it does so at the next demand, and a sort of half a
/// million rows by the one would be paid for by the other. It looks at some ten thousand pieces for each demand that none of
/// them meets.
fn tidy() {
    const DEMANDS: usize = 256;
    const TOO_LARGE_TO_BE_KEPT_READY: usize = 100_000;
    for _ in 0..DEMANDS {
        std::hint::black_box(Vec::<u8>::with_capacity(TOO_LARGE_TO_BE_KEPT_READY));
    }
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
