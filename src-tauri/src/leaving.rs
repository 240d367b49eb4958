//! Locking, whoever asks for it: a person, the time, the computer, the end of the program.

use crate::{
    clipboard::Clipboard,
    os_lock::{self, Sign},
    session::Desk,
};
use actions::drafts::Leaving;
use serde::{Deserialize, Serialize};
use specta::Type;
use std::{
    sync::{
        Mutex, PoisonError,
        mpsc::{RecvTimeoutError, channel},
    },
    time::Duration,
};
use tauri::{AppHandle, Manager};
use tauri_specta::Event;

/// The register was locked.
#[derive(Clone, Debug, Serialize, Deserialize, Type, Event)]
#[serde(rename_all = "camelCase")]
pub struct RegisterLocked {
    /// Why: `asked`, `idle`, `screen`, `sleep`, `other-user` or `quit`.
    pub why: String,
    /// Whether half-filled forms could not be kept. Said a little later than the lock itself.
    pub drafts_lost: bool,
}

/// How often the guard looks whether anybody is there. The clipboard is cleared by the same look.
const EVERY: Duration = Duration::from_millis(500);

/// Locks at once, and tells the window. Putting away what was typed goes on behind.
pub fn lock(app: &AppHandle, why: Leaving) {
    if !app.state::<Desk>().lock(why) {
        return;
    }
    clipboard(app, Clipboard::clear);
    tell(app, why, false);
    let app = app.clone();
    std::thread::spawn(move || {
        if !app.state::<Desk>().settled() {
            tell(&app, why, true);
        }
    });
}

/// Locks, and waits until everything is put away: the program is about to end.
pub fn quit(app: &AppHandle) {
    let desk = app.state::<Desk>();
    desk.lock(Leaving::Quit);
    clipboard(app, Clipboard::clear);
    desk.settled();
}

fn tell(app: &AppHandle, why: Leaving, drafts_lost: bool) {
    // A page that is gone or hangs does not hear it; the register is locked all the same.
    let _ = RegisterLocked { why: why.code().to_owned(), drafts_lost }.emit(app);
}

/// Does something with the clipboard of this program.
pub fn clipboard<T>(app: &AppHandle, job: impl FnOnce(&mut Clipboard) -> T) -> T {
    let clipboard = app.state::<Mutex<Clipboard>>();
    let mut clipboard = clipboard.lock().unwrap_or_else(PoisonError::into_inner);
    job(&mut clipboard)
}

/// Watches over the desk for as long as the program runs, in a thread of its own: the page has no part in it.
pub fn watch(app: &AppHandle) {
    let (told, signs) = channel::<Sign>();
    // On the thread that runs the window, where one system wants its observers.
    os_lock::here().listen(&told);
    let app = app.clone();
    std::thread::spawn(move || {
        loop {
            match signs.recv_timeout(EVERY) {
                Ok(sign) => lock(&app, sign.into()),
                Err(RecvTimeoutError::Timeout) => {}
                // Nobody can tell any more; the time still can.
                Err(RecvTimeoutError::Disconnected) => std::thread::sleep(EVERY),
            }
            let desk = app.state::<Desk>();
            if desk.is_untended() {
                lock(&app, Leaving::Idle);
            }
            let at = desk.clocks().steady;
            clipboard(&app, |clipboard| clipboard.tick(at));
        }
    });
}
