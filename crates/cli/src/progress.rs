//! Long work: a bar where somebody watches, and Ctrl-C that leaves nothing half-done.

use indicatif::{ProgressBar, ProgressStyle};
use std::{
    io::IsTerminal as _,
    ops::ControlFlow,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
};

/// Progress of one piece of work. While it exists the first Ctrl-C asks the work to stop; a second ends the process,
/// which an open transaction survives.
pub(crate) struct Progress {
    bar: Option<ProgressBar>,
    cancelled: Arc<AtomicBool>,
}

impl Progress {
    /// Begins. Where standard error is no terminal nothing is drawn.
    pub(crate) fn begin() -> Self {
        let cancelled = Arc::new(AtomicBool::new(false));
        let seen = Arc::clone(&cancelled);
        // A handler that cannot be set leaves the system's own, which ends the process: safe, only less polite.
        let _ = ctrlc::set_handler(move || {
            if seen.swap(true, Ordering::SeqCst) {
                std::process::exit(130);
            }
        });
        let bar = std::io::stderr().is_terminal().then(|| {
            let style = ProgressStyle::with_template("{wide_bar} {percent:>3} %");
            ProgressBar::no_length().with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()))
        });
        Self { bar, cancelled }
    }

    /// So much is done of so much. Answers whether to go on.
    pub(crate) fn at(&self, done: u64, total: Option<u64>) -> ControlFlow<()> {
        if let Some(bar) = &self.bar {
            if let Some(total) = total {
                bar.set_length(total);
            }
            bar.set_position(done);
        }
        if self.cancelled.load(Ordering::SeqCst) { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        if let Some(bar) = &self.bar {
            bar.finish_and_clear();
        }
    }
}
