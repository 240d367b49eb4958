//! Telling the window how far long work has come, and hearing that it should stop.

use actions::unlock::{OpeningPart, OpeningProgress};
use serde::{Deserialize, Serialize};
use specta::Type;
use std::{
    ops::ControlFlow,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    time::{Duration, Instant},
};
use tauri::AppHandle;
use tauri_specta::Event;

/// How far long work has come.
#[derive(Clone, Debug, Serialize, Deserialize, Type, Event)]
#[serde(rename_all = "camelCase")]
pub struct WorkProgress {
    /// What is being done.
    pub kind: String,
    /// Which part of an opening, if it is one.
    pub part: Option<OpeningPart>,
    /// How much is done.
    pub done: u32,
    /// Out of how much, when that is known.
    pub total: Option<u32>,
}

/// At most so often, so that the telling never costs more than the work.
const EVERY: Duration = Duration::from_millis(80);

/// Reports to the window from time to time, and answers whether to go on.
pub fn reporter(
    app: AppHandle,
    kind: &'static str,
    cancelled: Arc<AtomicBool>,
) -> impl FnMut(u64, Option<u64>) -> ControlFlow<()> {
    let mut teller = Teller { app, kind, cancelled, last: None };
    move |done, total| teller.tell(None, done, total)
}

/// The same for an opening, part by part.
pub fn opening_reporter(app: AppHandle, cancelled: Arc<AtomicBool>) -> impl FnMut(OpeningProgress) -> ControlFlow<()> {
    let mut teller = Teller { app, kind: "unlock", cancelled, last: None };
    move |at| teller.tell(Some(at.part), at.done, at.total)
}

struct Teller {
    app: AppHandle,
    kind: &'static str,
    cancelled: Arc<AtomicBool>,
    /// When it told last, and of which part.
    last: Option<(Instant, Option<OpeningPart>)>,
}

impl Teller {
    fn tell(&mut self, part: Option<OpeningPart>, done: u64, total: Option<u64>) -> ControlFlow<()> {
        if self.cancelled.load(Ordering::Relaxed) {
            return ControlFlow::Break(());
        }
        let soon = self.last.is_some_and(|(last, of)| of == part && last.elapsed() < EVERY);
        if !soon || Some(done) == total {
            self.last = Some((Instant::now(), part));
            let (done, total) = short(done, total);
            // A window that is closing no longer listens, and the work goes on all the same.
            let _ = WorkProgress { kind: self.kind.to_owned(), part, done, total }.emit(&self.app);
        }
        ControlFlow::Continue(())
    }
}

/// The same share in numbers the window can count with: bytes of a large register are more than that.
fn short(done: u64, total: Option<u64>) -> (u32, Option<u32>) {
    let spare = u32::BITS.saturating_sub(total.unwrap_or(done).leading_zeros());
    let short = |number: u64| u32::try_from(number >> spare).unwrap_or(u32::MAX);
    (short(done), total.map(short))
}

#[cfg(test)]
mod tests {
    use super::short;

    #[test]
    fn a_share_stays_what_it_is_however_much_there_is() {
        assert_eq!(short(250, Some(1000)), (250, Some(1000)));
        assert_eq!(short(5, None), (5, None));
        let gigabytes = |number: u64| number << 30;
        let (done, total) = short(gigabytes(5), Some(gigabytes(20)));
        assert_eq!(total, Some(done * 4), "a quarter");
        assert_eq!(short(u64::MAX, Some(u64::MAX)), (u32::MAX, Some(u32::MAX)));
    }
}
