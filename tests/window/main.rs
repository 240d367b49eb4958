//! The real program in its real window, driven as a person would: WebKitGTK under Xvfb, through its own driver.

mod locks;
mod looks;
mod network;
mod page;
mod reminders;
mod rights;
mod story;
mod support;
