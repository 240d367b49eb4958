//! Long work: a bar where somebody watches, and Ctrl-C that leaves nothing half-done.

use actions::unlock::OpeningProgress;
use indicatif::{ProgressBar, ProgressStyle};
use std::{
    io::IsTerminal as _,
    ops::ControlFlow,
    sync::{
        Arc, Mutex, Once, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
};
use wording::{Language, text};

/// What the first Ctrl-C asks to stop: the work under way, if there is any.
static UNDER_WAY: Mutex<Option<Arc<AtomicBool>>> = Mutex::new(None);

fn is_under_way(work: Option<Arc<AtomicBool>>) {
    *UNDER_WAY.lock().unwrap_or_else(PoisonError::into_inner) = work;
}

/// Progress of one piece of work. While it exists the first Ctrl-C asks the work to stop; a second ends the process,
/// which an open transaction survives.
pub(crate) struct Progress {
    bar: Option<ProgressBar>,
    cancelled: Arc<AtomicBool>,
}

impl Progress {
    /// Begins. Where standard error is no terminal nothing is drawn.
    pub(crate) fn begin() -> Self {
        // One for the whole process, which may do one work after another.
        static HANDLER: Once = Once::new();
        HANDLER.call_once(|| {
            // A handler that cannot be set leaves the system's own, which ends the process: safe, only less polite.
            let _ = ctrlc::set_handler(|| {
                let work = UNDER_WAY.lock().unwrap_or_else(PoisonError::into_inner);
                if work.as_ref().is_none_or(|work| work.swap(true, Ordering::SeqCst)) {
                    std::process::exit(130);
                }
            });
        });
        let cancelled = Arc::new(AtomicBool::new(false));
        is_under_way(Some(Arc::clone(&cancelled)));
        Self { bar: std::io::stderr().is_terminal().then(|| bar("")), cancelled }
    }

    /// So much is done of so much. Answers whether to go on.
    pub(crate) fn at(&self, done: u64, total: Option<u64>) -> ControlFlow<()> {
        if let Some(bar) = &self.bar {
            match total {
                Some(total) => bar.set_length(total),
                None => bar.unset_length(),
            }
            bar.set_position(done);
        }
        if self.cancelled.load(Ordering::SeqCst) { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    }

    /// A part of the work begins, with a bar of its own.
    fn turns_to(&mut self, words: &str) {
        if let Some(former) = &mut self.bar {
            former.finish_and_clear();
            *former = bar(&format!("{words} "));
        }
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        is_under_way(None);
        if let Some(bar) = &self.bar {
            bar.finish_and_clear();
        }
    }
}

fn bar(words: &str) -> ProgressBar {
    let style = ProgressStyle::with_template("{msg}{wide_bar} {percent:>3} %");
    let bar = ProgressBar::no_length().with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()));
    bar.with_message(words.to_owned())
}

/// Progress of an opening, part by part. Nothing is drawn, and Ctrl-C is the system's own, until something takes a while.
pub(crate) fn opening(language: Language) -> impl FnMut(OpeningProgress) -> ControlFlow<()> {
    let (mut begun, mut part) = (None, None);
    move |at| {
        let progress = begun.get_or_insert_with(Progress::begin);
        if part.replace(at.part) != Some(at.part) {
            progress.turns_to(&text(language, &format!("unlock-{}", at.part.code())));
        }
        progress.at(at.done, at.total)
    }
}
