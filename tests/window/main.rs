//! The real program in its real window, driven as a person would: WebKitGTK under Xvfb, through its own driver.

mod autostart;
mod axe;
#[path = "../../crates/desks/tests/cluster.rs"]
mod cluster;
mod desks;
mod digest;
mod drag;
mod keyboard;
mod locks;
mod looks;
mod many;
mod network;
mod openings;
mod page;
mod printing;
mod register;
mod reminders;
mod rights;
mod second_start;
mod stories;
mod support;
mod updates;
