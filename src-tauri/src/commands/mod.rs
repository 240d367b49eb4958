//! What the window can call. A command unpacks, calls one verb on a thread that may wait, and returns.

#![expect(clippy::needless_pass_by_value, reason = "Tauri hands the state and the program over by value")]

pub mod about;
pub mod accountability;
pub mod audit;
pub mod backups;
pub mod desks;
pub mod digest;
pub mod disputes;
pub mod figures;
pub mod forms;
pub mod imports;
pub mod keys;
pub mod locks;
pub mod mailings;
pub mod merges;
pub mod people;
pub mod protection;
pub mod ratings;
pub mod reminders;
pub mod requests;
pub mod retention;
pub mod session;
pub mod staff;
pub mod terms;
pub mod updates;

use crate::session::{Desk, now};
use actions::{Problem, Session};
use domain::time::Moment;
use std::sync::Arc;
use tauri::State;

/// Runs a verb for whoever is signed in, off the window's thread: deriving a key or writing to a slow disk must never
/// freeze the window.
pub(crate) async fn signed_in<T: Send + 'static>(
    desk: State<'_, Desk>,
    verb: impl FnOnce(&Session, Moment) -> Result<T, Problem> + Send + 'static,
) -> Result<T, Problem> {
    let session: Arc<Session> = desk.session()?;
    waiting(move || verb(&session, now())).await
}

/// Runs something that may wait.
pub(crate) async fn waiting<T: Send + 'static>(
    job: impl FnOnce() -> Result<T, Problem> + Send + 'static,
) -> Result<T, Problem> {
    tauri::async_runtime::spawn_blocking(job)
        .await
        .unwrap_or_else(|_| Err(Problem::StorageFailed { detail: "stopped".to_owned() }))
}
