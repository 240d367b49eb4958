//! Telling the window how far long work has come, and hearing that it should stop.

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
    let mut last: Option<Instant> = None;
    move |done, total| {
        if cancelled.load(Ordering::Relaxed) {
            return ControlFlow::Break(());
        }
        if last.is_none_or(|last| last.elapsed() >= EVERY) || Some(done) == total {
            last = Some(Instant::now());
            let short = |number: u64| u32::try_from(number).unwrap_or(u32::MAX);
            let event = WorkProgress { kind: kind.to_owned(), done: short(done), total: total.map(short) };
            // A window that is closing no longer listens, and the work goes on all the same.
            let _ = event.emit(&app);
        }
        ControlFlow::Continue(())
    }
}
