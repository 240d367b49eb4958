//! What the program's own buttons copied: it leaves the clipboard after a minute, when the register is locked and when
//! the program ends — unless somebody has copied something else by then, which is hers.

use std::time::Duration;

/// How long a copied value may lie there.
pub const KEPT: Duration = Duration::from_mins(1);

/// The computer's clipboard.
pub trait Board: Send {
    /// The text that lies there, if it is text and can be read.
    fn read(&mut self) -> Option<String>;
    /// Puts a text there; `false` if the system refuses.
    fn write(&mut self, text: &str) -> bool;
    /// Empties it.
    fn clear(&mut self);
}

/// The clipboard, and what we put there last.
pub struct Clipboard {
    board: Option<Box<dyn Board>>,
    ours: Option<(String, Duration)>,
}

impl Clipboard {
    /// Over the computer's clipboard, which is first asked for when something is copied.
    #[must_use]
    pub const fn unopened() -> Self {
        Self { board: None, ours: None }
    }

    /// Over this clipboard.
    #[cfg(test)]
    fn over(board: Box<dyn Board>) -> Self {
        Self { board: Some(board), ours: None }
    }

    /// Copies a text; `at` is a steady time. `false` if there is no clipboard or it refuses.
    pub fn copy(&mut self, text: &str, at: Duration) -> bool {
        if self.board.is_none() {
            self.board = open();
        }
        let done = self.board.as_mut().is_some_and(|board| board.write(text));
        if done {
            self.ours = Some((text.to_owned(), at));
        }
        done
    }

    /// Clears what has lain there long enough.
    pub fn tick(&mut self, at: Duration) {
        if self.ours.as_ref().is_some_and(|(_, since)| at.saturating_sub(*since) >= KEPT) {
            self.clear();
        }
    }

    /// Takes our own text away at once, if it still lies there.
    pub fn clear(&mut self) {
        let (Some(board), Some((ours, _))) = (&mut self.board, self.ours.take()) else { return };
        if board.read().is_some_and(|there| there == ours) {
            board.clear();
        }
    }
}

/// The computer's own clipboard, where there is one.
fn open() -> Option<Box<dyn Board>> {
    let system = arboard::Clipboard::new().ok()?;
    Some(Box::new(System(system)))
}

struct System(arboard::Clipboard);

impl Board for System {
    fn read(&mut self) -> Option<String> {
        self.0.get_text().ok()
    }

    fn write(&mut self, text: &str) -> bool {
        // Programs that keep a history of the clipboard are asked to leave this out.
        let text = text.to_owned();
        #[cfg(target_os = "linux")]
        return arboard::SetExtLinux::exclude_from_history(self.0.set()).text(text).is_ok();
        #[cfg(windows)]
        return {
            use arboard::SetExtWindows;
            self.0.set().exclude_from_monitoring().exclude_from_cloud().exclude_from_history().text(text).is_ok()
        };
        #[cfg(target_os = "macos")]
        return arboard::SetExtApple::exclude_from_history(self.0.set()).text(text).is_ok();
    }

    fn clear(&mut self) {
        // What cannot be cleared lies there until something else is copied; there is nobody to tell.
        let _ = self.0.clear();
    }
}

#[cfg(test)]
mod tests {
    use super::{Board, Clipboard};
    use std::{
        sync::{Arc, Mutex},
        time::Duration,
    };

    /// A clipboard others can use as well.
    #[derive(Clone, Default)]
    struct Shared(Arc<Mutex<Option<String>>>);

    impl Shared {
        fn text(&self) -> Option<String> {
            self.0.lock().expect("nobody panicked").clone()
        }

        fn somebody_copies(&self, text: &str) {
            *self.0.lock().expect("nobody panicked") = Some(text.to_owned());
        }
    }

    impl Board for Shared {
        fn read(&mut self) -> Option<String> {
            self.text()
        }

        fn write(&mut self, text: &str) -> bool {
            self.somebody_copies(text);
            true
        }

        fn clear(&mut self) {
            *self.0.lock().expect("nobody panicked") = None;
        }
    }

    fn clipboard() -> (Clipboard, Shared) {
        let shared = Shared::default();
        (Clipboard::over(Box::new(shared.clone())), shared)
    }

    const fn at(seconds: u64) -> Duration {
        Duration::from_secs(seconds)
    }

    #[test]
    fn a_copied_value_is_gone_after_a_minute() {
        let (mut clipboard, shared) = clipboard();
        assert!(clipboard.copy("018-44 44 600", at(5)));
        clipboard.tick(at(64));
        assert_eq!(shared.text().as_deref(), Some("018-44 44 600"));
        clipboard.tick(at(65));
        assert_eq!(shared.text(), None);
    }

    #[test]
    fn what_somebody_else_copied_stays() {
        let (mut clipboard, shared) = clipboard();
        clipboard.copy("018-44 44 600", at(0));
        shared.somebody_copies("a shopping list");
        clipboard.tick(at(100));
        assert_eq!(shared.text().as_deref(), Some("a shopping list"));
        // Even if she now copies what we once had: it is no longer ours.
        shared.somebody_copies("018-44 44 600");
        clipboard.tick(at(200));
        clipboard.clear();
        assert_eq!(shared.text().as_deref(), Some("018-44 44 600"));
    }

    #[test]
    fn copying_again_counts_anew() {
        let (mut clipboard, shared) = clipboard();
        clipboard.copy("one", at(0));
        clipboard.copy("two", at(50));
        clipboard.tick(at(70));
        assert_eq!(shared.text().as_deref(), Some("two"));
        clipboard.tick(at(110));
        assert_eq!(shared.text(), None);
    }

    #[test]
    fn locking_does_not_wait() {
        let (mut clipboard, shared) = clipboard();
        clipboard.copy("one", at(0));
        clipboard.clear();
        assert_eq!(shared.text(), None);
        clipboard.clear();
    }
}
