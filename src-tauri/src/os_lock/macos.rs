//! macOS: the notification centres tell of a locked screen, of sleep and of another user's session.
//!
//! The block that is handed over is kept by the centre until the program ends; it captures nothing but a sender.
#![expect(unsafe_code, reason = "the notification centres take blocks, which is an interface of Objective-C")]

use super::{OsLock, Sign};
use block2::RcBlock;
use objc2_app_kit::{
    NSWorkspace, NSWorkspaceScreensDidSleepNotification, NSWorkspaceSessionDidResignActiveNotification,
    NSWorkspaceWillSleepNotification,
};
use objc2_foundation::{NSDistributedNotificationCenter, NSNotification, NSNotificationCenter, NSString};
use std::{ptr::NonNull, sync::mpsc::Sender};

/// This computer.
pub struct MacOs;

impl OsLock for MacOs {
    fn listen(&self, told: &Sender<Sign>) -> usize {
        let everywhere = NSDistributedNotificationCenter::defaultCenter();
        let workspace = NSWorkspace::sharedWorkspace().notificationCenter();
        observe(&everywhere, &NSString::from_str("com.apple.screenIsLocked"), Sign::Screen, told);
        // SAFETY: the names are constants of the system's own library.
        let (sleep, screens, resign) = unsafe {
            (
                NSWorkspaceWillSleepNotification,
                NSWorkspaceScreensDidSleepNotification,
                NSWorkspaceSessionDidResignActiveNotification,
            )
        };
        observe(&workspace, sleep, Sign::Sleep, told);
        observe(&workspace, screens, Sign::Screen, told);
        observe(&workspace, resign, Sign::OtherUser, told);
        4
    }
}

fn observe(centre: &NSNotificationCenter, name: &NSString, sign: Sign, told: &Sender<Sign>) {
    let told = told.clone();
    let block = RcBlock::new(move |_: NonNull<NSNotification>| {
        // Nobody receives any more while the program ends.
        let _ = told.send(sign);
    });
    // SAFETY: the block is `Send` in all it captures, and takes the one argument the centre gives.
    let observer = unsafe { centre.addObserverForName_object_queue_usingBlock(Some(name), None, None, &block) };
    // For as long as the program runs: it would otherwise stop hearing here.
    std::mem::forget(observer);
}
