//! Hearing from the operating system that nobody sits at the window any more.
//!
//! Where the system does not tell, nothing is heard and the register still locks by itself after a while.

#[cfg(target_os = "linux")]
pub mod linux;
#[cfg(target_os = "macos")]
pub mod macos;
#[cfg(windows)]
pub mod windows;

use actions::drafts::Leaving;
use std::sync::mpsc::Sender;

/// What the system says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    /// The screen was locked, or its saver began.
    Screen,
    /// The computer is about to sleep.
    Sleep,
    /// Another user has the screen and the keyboard.
    OtherUser,
}

impl From<Sign> for Leaving {
    fn from(sign: Sign) -> Self {
        match sign {
            Sign::Screen => Self::Screen,
            Sign::Sleep => Self::Sleep,
            Sign::OtherUser => Self::OtherUser,
        }
    }
}

/// A system that can be listened to.
pub trait OsLock {
    /// Begins to listen, in threads of its own, and says how many of its ways of telling are there. Telling ends when
    /// nobody receives.
    fn listen(&self, told: &Sender<Sign>) -> usize;
}

/// The system this program runs on.
#[must_use]
pub fn here() -> Box<dyn OsLock> {
    #[cfg(target_os = "linux")]
    return Box::new(linux::Linux::of_this_session());
    #[cfg(target_os = "macos")]
    return Box::new(macos::MacOs);
    #[cfg(windows)]
    return Box::new(windows::Windows);
    #[cfg(not(any(target_os = "linux", target_os = "macos", windows)))]
    return Box::new(Silent);
}

/// A system that tells nothing.
#[cfg(not(any(target_os = "linux", target_os = "macos", windows)))]
struct Silent;

#[cfg(not(any(target_os = "linux", target_os = "macos", windows)))]
impl OsLock for Silent {
    fn listen(&self, _told: &Sender<Sign>) -> usize {
        0
    }
}
