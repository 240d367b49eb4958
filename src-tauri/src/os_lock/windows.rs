//! Windows: a hidden window hears of locked sessions, of the change of users and of sleep.
//!
//! The system tells only windows, and only through its C interface; there is no safe way round it. What is unsafe here
//! is the calling itself: each call takes values this file owns, and nothing is kept that the system could free.
#![expect(unsafe_code, reason = "session and power messages come to a window procedure, which is a C interface")]

use super::{OsLock, Sign};
use std::sync::{OnceLock, mpsc::Sender};
use windows::{
    Win32::{
        Foundation::{HINSTANCE, HWND, LPARAM, LRESULT, WPARAM},
        System::{
            LibraryLoader::GetModuleHandleW,
            RemoteDesktop::{NOTIFY_FOR_THIS_SESSION, WTSRegisterSessionNotification},
        },
        UI::WindowsAndMessaging::{
            CreateWindowExW, DefWindowProcW, DispatchMessageW, GetMessageW, MSG, PBT_APMSUSPEND, RegisterClassW,
            WINDOW_EX_STYLE, WM_POWERBROADCAST, WM_WTSSESSION_CHANGE, WNDCLASSW, WS_OVERLAPPED, WTS_CONSOLE_DISCONNECT,
            WTS_REMOTE_DISCONNECT, WTS_SESSION_LOCK,
        },
    },
    core::w,
};

/// Whom the window procedure tells: the system calls it without any word of ours.
static TOLD: OnceLock<Sender<Sign>> = OnceLock::new();

/// This computer.
pub struct Windows;

impl OsLock for Windows {
    fn listen(&self, told: &Sender<Sign>) -> usize {
        if TOLD.set(told.clone()).is_err() {
            return 0;
        }
        // Messages come to the thread that made the window.
        std::thread::spawn(hear);
        3
    }
}

/// What a message means for somebody at the window.
fn meaning(message: u32, what: usize) -> Option<Sign> {
    match (message, u32::try_from(what).ok()?) {
        (WM_WTSSESSION_CHANGE, WTS_SESSION_LOCK) => Some(Sign::Screen),
        (WM_WTSSESSION_CHANGE, WTS_CONSOLE_DISCONNECT | WTS_REMOTE_DISCONNECT) => Some(Sign::OtherUser),
        (WM_POWERBROADCAST, PBT_APMSUSPEND) => Some(Sign::Sleep),
        _ => None,
    }
}

/// Makes the window and hears until the program ends. A system that refuses tells nothing.
fn hear() -> Option<()> {
    // SAFETY: no module is named, so none can be missing or go away: it is the program itself.
    let module = HINSTANCE::from(unsafe { GetModuleHandleW(None) }.ok()?);
    let name = w!("cequred-register-os-lock");
    let class =
        WNDCLASSW { lpfnWndProc: Some(procedure), hInstance: module, lpszClassName: name, ..Default::default() };
    // SAFETY: the class is copied by the call; its name and procedure live as long as the program.
    if unsafe { RegisterClassW(&raw const class) } == 0 {
        return None;
    }
    // Not a message-only window: those do not hear what is broadcast, and sleep is.
    // SAFETY: the class was registered above, and no pointer is handed over.
    let window = unsafe {
        CreateWindowExW(WINDOW_EX_STYLE(0), name, w!(""), WS_OVERLAPPED, 0, 0, 0, 0, None, None, Some(module), None)
    }
    .ok()?;
    // SAFETY: the window is ours and lives as long as this thread.
    unsafe { WTSRegisterSessionNotification(window, NOTIFY_FOR_THIS_SESSION) }.ok()?;
    let mut message = MSG::default();
    // SAFETY: the system writes into a message of ours, and reads it back.
    while unsafe { GetMessageW(&raw mut message, None, 0, 0) }.0 > 0 {
        // SAFETY: as above.
        unsafe { DispatchMessageW(&raw const message) };
    }
    Some(())
}

/// Called by the system for every message to the window.
unsafe extern "system" fn procedure(window: HWND, message: u32, what: WPARAM, more: LPARAM) -> LRESULT {
    if let (Some(sign), Some(told)) = (meaning(message, what.0), TOLD.get()) {
        // Nobody receives any more while the program ends.
        let _ = told.send(sign);
    }
    // SAFETY: the system's own values, handed on unchanged.
    unsafe { DefWindowProcW(window, message, what, more) }
}

#[cfg(test)]
mod tests {
    use super::{
        PBT_APMSUSPEND, Sign, WM_POWERBROADCAST, WM_WTSSESSION_CHANGE, WTS_CONSOLE_DISCONNECT, WTS_SESSION_LOCK,
        meaning,
    };
    use windows::Win32::UI::WindowsAndMessaging::{PBT_APMRESUMEAUTOMATIC, WTS_SESSION_UNLOCK};

    #[test]
    fn only_what_leaves_the_desk_alone_is_a_sign() {
        let of = |message, what: u32| meaning(message, what as usize);
        assert_eq!(of(WM_WTSSESSION_CHANGE, WTS_SESSION_LOCK), Some(Sign::Screen));
        assert_eq!(of(WM_WTSSESSION_CHANGE, WTS_SESSION_UNLOCK), None);
        assert_eq!(of(WM_WTSSESSION_CHANGE, WTS_CONSOLE_DISCONNECT), Some(Sign::OtherUser));
        assert_eq!(of(WM_POWERBROADCAST, PBT_APMSUSPEND), Some(Sign::Sleep));
        assert_eq!(of(WM_POWERBROADCAST, PBT_APMRESUMEAUTOMATIC), None);
    }
}
