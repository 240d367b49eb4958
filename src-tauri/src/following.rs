//! Following what other desks write, by a thread that listens to the server while a shared register is open.

use crate::session::{Desk, now};
use actions::{
    Session,
    desks::{self, DeskStatus},
};
use serde::{Deserialize, Serialize};
use specta::Type;
use std::{
    ops::ControlFlow,
    sync::{Arc, atomic::Ordering},
    time::{Duration, Instant},
};
use tauri::{AppHandle, Manager};
use tauri_specta::Event;

/// How often the server is asked although it has said nothing: what it had to say may have been lost on the way.
const POLL: Duration = Duration::from_secs(2);

/// How long the thread holds on to a session at most while it waits: one that is locked meanwhile is to go.
const SLICE: Duration = Duration::from_millis(400);

/// How often it is looked whether it is time to let go of what was.
const TIDY: Duration = Duration::from_mins(1);

/// Whoever has not touched anything for so long is not at work on something that is yet to be written.
const REST: Duration = Duration::from_mins(1);

/// How this desk stands with the others has changed, or other desks have changed something.
#[derive(Clone, Debug, Serialize, Deserialize, Type, Event)]
#[serde(rename_all = "camelCase")]
pub struct DesksMoved {
    /// How this desk stands.
    pub status: DeskStatus,
    /// Whether something that is shown may have changed.
    pub news: bool,
}

/// What the window was told last.
#[derive(Default)]
struct Told {
    /// Which session, by its place in memory.
    session: usize,
    news: u64,
    status: Option<DeskStatus>,
}

/// Begins. For as long as the program runs.
pub fn begin(app: &AppHandle) {
    let app = app.clone();
    std::thread::spawn(move || {
        let (mut told, mut tidied) = (Told::default(), Instant::now());
        loop {
            match app.state::<Desk>().signed_in() {
                Some(session) if desks::is_shared(&session) => {
                    look(&app, &session, &mut told);
                    if tidied.elapsed() >= TIDY {
                        tidy(&app, &session);
                        tidied = Instant::now();
                    }
                }
                _ => {
                    told = Told::default();
                    std::thread::sleep(SLICE);
                    continue;
                }
            }
            listen(&app);
        }
    });
}

/// Takes over what there is, and tells the window where it matters to it.
fn look(app: &AppHandle, session: &Arc<Session>, told: &mut Told) {
    // What the register itself refuses every verb says.
    let Ok(status) = desks::follow(session, now()) else { return };
    let (who, news) = (Arc::as_ptr(session) as usize, desks::news(session));
    if told.session != who {
        *told = Told { session: who, news, status: None };
    }
    let fresh = news != told.news;
    let shown = status.without_time();
    if fresh || told.status.as_ref() != Some(&shown) {
        // A page that is gone does not hear it.
        let _ = DesksMoved { status, news: fresh }.emit(app);
    }
    told.news = news;
    told.status = Some(shown);
}

/// Lets go at the server of what was, if it is time and nobody is at work here. A lock breaks it off.
fn tidy(app: &AppHandle, session: &Session) {
    let desk = app.state::<Desk>();
    if desk.is_tended(REST) {
        return;
    }
    let stop = desk.begin_behind();
    let go_on = &mut |_: u64, _: u64| {
        if stop.load(Ordering::Relaxed) { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    };
    // What stands in the way is told by the status, and it is tried again.
    let _ = desks::upkeep(session, now(), go_on);
}

/// Waits until the server says something, at most as long as it may be silent.
fn listen(app: &AppHandle) {
    let begun = Instant::now();
    while begun.elapsed() < POLL {
        let Some(session) = app.state::<Desk>().signed_in() else { return };
        if desks::wait(&session, SLICE) {
            return;
        }
    }
}
