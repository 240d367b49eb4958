//! Reminders, by a thread that looks at the clock: from the open register, or from its schedule while it is locked.

pub mod here;
mod notifier;
pub mod posting;
pub mod tray;

use crate::session::{Desk, now};
use actions::{
    Session,
    reminders::{
        ReminderLine,
        schedule::{self, FILE, Schedule, WhileLocked},
    },
};
use domain::time::{Day, Moment, day_in_sweden};
use here::Here;
use notifier::Notifier;
use posting::Posting;
use serde::{Deserialize, Serialize};
use specta::Type;
use std::{
    path::Path,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::{Duration, SystemTime},
};
use tauri::{AppHandle, Manager, Window, WindowEvent};
use tauri_specta::Event;
use wording::{Args, Language, reminder, text, text_with};

/// How often the clock is looked at.
const EVERY: Duration = Duration::from_secs(15);

/// Lines that fit into a notification.
const SHOWN: usize = 4;

/// Buttons that fit beneath it.
const CHOICES: usize = 3;

/// A place a notification leads to, in words and as an address of the window. The first is where a click leads.
#[cfg_attr(
    not(target_os = "linux"),
    expect(dead_code, reason = "elsewhere a notification brings the program forward, no more")
)]
struct Way {
    words: String,
    path: String,
}

/// Somebody outside the page asked for a place in it.
#[derive(Clone, Debug, Serialize, Deserialize, Type, Event)]
#[serde(rename_all = "camelCase")]
pub struct PlaceAsked {
    /// The place, as an address of the window.
    pub path: String,
}

/// What the reminding has come to, for the window.
pub struct Reminding {
    here: Mutex<Here>,
    state: Mutex<State>,
    posting: Mutex<Posting>,
}

#[derive(Default)]
struct State {
    locked: Option<WhileLocked>,
    missed: Vec<Day>,
    silent: bool,
}

impl Reminding {
    /// What this computer remembers in this folder.
    pub fn new(folder: &Path) -> Self {
        Self { here: Mutex::new(Here::read(folder)), state: Mutex::default(), posting: Mutex::default() }
    }

    /// What this computer has chosen.
    pub fn here(&self) -> MutexGuard<'_, Here> {
        held(&self.here)
    }

    /// Whether this computer reminds while the register is locked, as far as that is known.
    pub fn while_locked(&self) -> Option<WhileLocked> {
        held(&self.state).locked
    }

    /// It was found out whether this computer can remind while the register is locked.
    pub fn found_out(&self, locked: WhileLocked) {
        held(&self.state).locked = Some(locked);
    }

    /// What has become of the e-mail of the day.
    pub fn posting(&self) -> MutexGuard<'_, Posting> {
        held(&self.posting)
    }

    /// Whether the last notification reached nobody.
    pub fn silent(&self) -> bool {
        held(&self.state).silent
    }

    /// The days on which something was said that nobody could hear.
    pub fn missed(&self) -> Vec<Day> {
        held(&self.state).missed.clone()
    }

    /// Somebody has read what was missed.
    pub fn missed_read(&self) {
        held(&self.state).missed.clear();
    }
}

fn held<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Begins. For as long as the program runs.
pub fn begin(app: &AppHandle) {
    let app = app.clone();
    std::thread::spawn(move || {
        let clock = Clock::begin();
        let notifier = Notifier::new(&app);
        let mut known = Known::default();
        loop {
            look(&app, &notifier, &mut known, clock.now());
            std::thread::sleep(if clock.is_set() { Duration::from_millis(500) } else { EVERY });
        }
    });
}

/// The time. A test does not wait for nine o'clock: `CEQURED_CLOCK` is the moment at which the program began, in debug
/// builds only, and for reminders only.
struct Clock(Option<chrono::TimeDelta>);

impl Clock {
    fn begin() -> Self {
        let set = if cfg!(debug_assertions) { std::env::var("CEQURED_CLOCK").ok() } else { None };
        Self(set.and_then(|text| Moment::parse_from_rfc3339(&text).ok()).map(|began| began - now()))
    }

    fn now(&self) -> Moment {
        self.0.map_or_else(now, |ahead| now() + ahead)
    }

    fn is_set(&self) -> bool {
        self.0.is_some()
    }
}

/// What was worked out at an earlier look and holds until something changes.
#[derive(Default)]
struct Known {
    session: Option<(usize, u64, Day)>,
    file: Option<SystemTime>,
    schedule: Option<Schedule>,
    last_look: Option<Moment>,
    counted: Option<(u64, Language)>,
}

fn look(app: &AppHandle, notifier: &Notifier, known: &mut Known, now: Moment) {
    let desk = app.state::<Desk>();
    match desk.signed_in() {
        Some(session) => from_register(app, known, &session, now),
        None => from_file(known, &desk.folder()),
    }
    let Some(schedule) = &known.schedule else { return };
    let (today, reminding) = (day_in_sweden(now), app.state::<Reminding>());
    let language = Language::from_code(schedule.language()).unwrap_or_default();
    let count = schedule.count_now(today);
    if known.counted != Some((count, language)) {
        tray::show(app, language, count);
        known.counted = Some((count, language));
    }
    posting::look(app, schedule, now);
    let last_look = known.last_look.or_else(|| reminding.here().last_look(&desk.folder()));
    let come = schedule.come(last_look.unwrap_or(now), now);
    known.last_look = Some(now);
    if last_look.is_some() && come.now.is_none() && come.missed.is_empty() {
        return;
    }
    reminding.here().looked(&desk.folder(), now);
    let (said, late) = (come.now.map(|day| schedule.on(day)), schedule.missed(&come.missed, today));
    if !late.is_empty() {
        held(&reminding.state).missed.extend(&come.missed);
    }
    if let (Some(day), Some(lines)) = (come.now, said.filter(|lines| !lines.is_empty())) {
        let title = text_with(language, "reminder-title", &Args::new().set("count", total(&lines)));
        let heard = notifier.say(&title, &body(language, &lines), &ways(language, &lines));
        let mut state = held(&reminding.state);
        state.silent = !heard;
        if !heard {
            state.missed.push(day);
        }
    } else if !late.is_empty() && come.now.is_none() {
        notifier.say(&text(language, "reminder-missed-title"), &body(language, &late), &ways(language, &late));
    }
}

/// From the register, and the schedule beside it made anew where something was written.
fn from_register(app: &AppHandle, known: &mut Known, session: &Arc<Session>, now: Moment) {
    let who = Arc::as_ptr(session) as usize;
    let state = (who, schedule::writes(session), day_in_sweden(now));
    if known.session == Some(state) {
        return;
    }
    let Ok(fresh) = Schedule::of(session, now) else { return };
    if known.session.is_none_or(|(before, _, _)| before != who)
        && let Ok(locked) = schedule::entrust(session)
    {
        app.state::<Reminding>().found_out(locked);
    }
    // A disk that refuses is told of by every verb; the next writing tries again.
    let _ = schedule::keep(session, now);
    (known.session, known.file, known.schedule) = (Some(state), None, Some(fresh));
}

/// From the schedule beside a locked register; the keyring is asked only when there is another one than before.
fn from_file(known: &mut Known, folder: &Path) {
    known.session = None;
    let written = std::fs::metadata(folder.join(FILE)).and_then(|about| about.modified()).ok();
    if written.is_none() {
        (known.file, known.schedule) = (None, None);
    } else if known.file != written {
        (known.file, known.schedule) = (written, schedule::sealed(folder));
    }
}

fn total(lines: &[ReminderLine]) -> u32 {
    lines.iter().fold(0, |sum, line| sum.saturating_add(line.count))
}

/// A line for each kind, the most pressing first. Numbers, kinds and days, and nobody's name.
// policy: 22
fn body(language: Language, lines: &[ReminderLine]) -> String {
    let mut out: Vec<String> = lines.iter().take(SHOWN).map(|line| said(language, line)).collect();
    if lines.len() > SHOWN {
        out.push(text_with(language, "reminder-more", &Args::new().set("count", total(&lines[SHOWN..]))));
    }
    out.join("\n")
}

/// Where a notification leads: to the list of its kind, or where it has several to the whole list, and to the first of
/// them each.
fn ways(language: Language, lines: &[ReminderLine]) -> Vec<Way> {
    let mut kinds: Vec<&str> = Vec::new();
    for line in lines {
        if !kinds.contains(&line.kind.as_str()) {
            kinds.push(&line.kind);
        }
    }
    let of = |kind: &str| format!("/today?kind={kind}");
    let way = |words: String, path: String| Way { words, path };
    let open = text(language, "tray-open");
    match kinds.as_slice() {
        [only] => vec![way(open, of(only))],
        several => {
            let first = several.iter().take(CHOICES).map(|kind| way(text(language, &format!("due-{kind}")), of(kind)));
            std::iter::once(way(open, "/today".to_owned())).chain(first).collect()
        }
    }
}

fn said(language: Language, line: &ReminderLine) -> String {
    reminder(language, &line.kind, &line.nearness, line.days, line.count.into())
}

/// Brings the window forward, at this place if one is given.
pub fn show_window(app: &AppHandle, path: Option<&str>) {
    if let Some(window) = app.get_webview_window("main") {
        // What the desktop refuses here it has its reasons for; the window is still there.
        let _ = window.show();
        let _ = window.unminimize();
        let _ = window.set_focus();
    }
    if let Some(path) = path {
        // A locked page hears it too, and is at the place once it is unlocked.
        let _ = PlaceAsked { path: path.to_owned() }.emit(app);
    }
}

/// Somebody closes the window: it hides where she has chosen that the program goes on and there is an icon to come back by.
pub fn closing(window: &Window, event: &WindowEvent) {
    let app = window.app_handle();
    if let WindowEvent::CloseRequested { api, .. } = event
        && app.state::<Reminding>().here().close_to_tray()
        && tray::is_there(app)
        && window.hide().is_ok()
    {
        api.prevent_close();
    }
}

#[cfg(test)]
mod tests {
    use super::{Language, ReminderLine, body, said, ways};

    fn line(kind: &str, nearness: &str, days: u32, count: u32) -> ReminderLine {
        ReminderLine { kind: kind.to_owned(), nearness: nearness.to_owned(), days, count }
    }

    #[test]
    fn a_reminder_is_a_plain_sentence_in_both_languages() {
        let tomorrow = line("request", "last-day-tomorrow", 0, 1);
        assert_eq!(said(Language::Sv, &tomorrow), "1 begäran förfaller i morgon");
        assert_eq!(said(Language::En, &tomorrow), "1 request due tomorrow");
        let week = line("retention", "ahead", 7, 12);
        assert_eq!(said(Language::Sv, &week), "12 gallringar bör bli klart om 7 arbetsdagar");
        assert_eq!(said(Language::En, &line("of-a-newer-version", "overdue", 0, 2)), "2 items overdue");
    }

    #[test]
    fn a_click_leads_to_the_list_of_its_kind() {
        let paths = |lines: &[ReminderLine]| -> Vec<String> {
            ways(Language::En, lines).into_iter().map(|way| way.path).collect()
        };
        let (request, dispute) = (line("request", "today", 0, 1), line("dispute", "overdue", 0, 2));
        assert_eq!(paths(&[request.clone(), line("request", "overdue", 0, 1)]), ["/today?kind=request"]);
        let both = ["/today", "/today?kind=dispute", "/today?kind=request"];
        assert_eq!(paths(&[dispute, request]), both);
        let many: Vec<_> =
            ["request", "dispute", "incident", "finding", "log"].map(|kind| line(kind, "today", 0, 1)).into();
        assert_eq!(paths(&many).len(), 4);
    }

    #[test]
    fn many_kinds_are_summed_up() {
        let lines: Vec<_> = (1..=6).map(|count| line("dispute", "today", 0, count)).collect();
        let body = body(Language::En, &lines);
        assert_eq!(body.lines().count(), 5);
        assert_eq!(body.lines().last(), Some("… and 11 more"));
    }
}
