//! Reminders, the calendar, and who has a thing in hand.

use super::{signed_in, waiting};
use crate::{
    autostart::Autostart,
    files::{self, SavedFile},
    reminding::{Reminding, tray},
    session::Desk,
};
use actions::{
    Problem,
    due::{self, CALENDAR_DAYS, DayCount, DueLine},
    explain::StepView,
    meanwhile::Stood,
    reminders::{self, HandOver, InHand, ReminderLine, ReminderRules, Snooze, schedule},
};
use domain::time::day_in_sweden;
use serde::{Deserialize, Serialize};
use specta::Type;
use tauri::{AppHandle, Manager, State};

/// What this computer has chosen.
#[derive(Clone, Copy, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct RemindersHere {
    /// Whether closing the window leaves the program running.
    close_to_tray: bool,
    /// Whether the program starts with the computer.
    autostart: bool,
}

/// Reminders as the settings show them.
#[derive(Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct RemindersView {
    /// The office's rules.
    rules: ReminderRules,
    /// Whether this computer reminds while the register is locked: `off`, `ready` or `no-keyring`; none until it is known.
    locked: Option<String>,
    /// Whether the last notification reached nobody.
    silent: bool,
    /// Whether the desktop has a place for the icon.
    tray: bool,
    /// What this computer has chosen.
    here: RemindersHere,
}

/// When the office is reminded, and what this computer does about it.
#[tauri::command]
#[specta::specta]
pub async fn reminder_settings(app: AppHandle, desk: State<'_, Desk>) -> Result<RemindersView, Problem> {
    let rules = signed_in(desk, |session, _| reminders::rules(session)).await?;
    Ok(view(&app, rules))
}

fn view(app: &AppHandle, rules: ReminderRules) -> RemindersView {
    let reminding = app.state::<Reminding>();
    RemindersView {
        rules,
        locked: reminding.while_locked().map(|locked| locked.code().to_owned()),
        silent: reminding.silent(),
        tray: tray::is_there(app),
        here: RemindersHere {
            close_to_tray: reminding.here().close_to_tray(),
            autostart: app.state::<Autostart>().is_on(),
        },
    }
}

/// Sets when the office is reminded; this computer's keyring follows at once.
#[tauri::command]
#[specta::specta]
pub async fn set_reminder_rules(
    app: AppHandle,
    desk: State<'_, Desk>,
    rules: ReminderRules,
    before: Option<ReminderRules>,
) -> Result<RemindersView, Problem> {
    let (rules, locked) = signed_in(desk, move |session, now| {
        let rules = reminders::set_rules(&session.having_stood(before.map(Stood::ReminderRules)), &rules, now)?;
        Ok((rules, schedule::entrust(session)?))
    })
    .await?;
    app.state::<Reminding>().found_out(locked);
    Ok(view(&app, rules))
}

/// Sets what this computer does.
#[tauri::command]
#[specta::specta]
pub async fn set_reminders_here(
    app: AppHandle,
    desk: State<'_, Desk>,
    here: RemindersHere,
) -> Result<RemindersView, Problem> {
    desk.session()?;
    app.state::<Reminding>().here().set_close_to_tray(here.close_to_tray);
    let changed = app.clone();
    waiting(move || {
        let done = changed.state::<Autostart>().set(here.autostart);
        if done { Ok(()) } else { Err(Problem::invalid("autostart", "refused")) }
    })
    .await?;
    reminder_settings(app, desk).await
}

/// What would have been said while nobody could hear it, and still waits.
#[tauri::command]
#[specta::specta]
pub async fn missed_reminders(app: AppHandle, desk: State<'_, Desk>) -> Result<Vec<ReminderLine>, Problem> {
    let days = app.state::<Reminding>().missed();
    if days.is_empty() {
        return Ok(Vec::new());
    }
    signed_in(desk, move |session, now| Ok(schedule::Schedule::of(session, now)?.missed(&days, day_in_sweden(now))))
        .await
}

/// Somebody has read what was missed.
#[tauri::command]
#[specta::specta]
pub fn missed_reminders_read(app: AppHandle) {
    app.state::<Reminding>().missed_read();
}

/// Puts something off, or brings it back.
#[tauri::command]
#[specta::specta]
pub async fn snooze_due(desk: State<'_, Desk>, request: Snooze, before: Option<String>) -> Result<(), Problem> {
    let which = InHand { kind: request.kind.clone(), subject_id: request.subject_id.clone() };
    let stood = before.map(|until| Stood::PutOff(which, until));
    signed_in(desk, move |session, now| reminders::snooze(&session.having_stood(stood), &request, now)).await
}

/// Whoever is signed in is done with something: nobody is reminded of it again before its last day.
#[tauri::command]
#[specta::specta]
pub async fn due_done(desk: State<'_, Desk>, which: InHand, before: Option<String>) -> Result<(), Problem> {
    let stood = before.map(|until| Stood::PutOff(which.clone(), until));
    signed_in(desk, move |session, now| reminders::done(&session.having_stood(stood), &which, now)).await
}

/// Says who has something in hand.
#[tauri::command]
#[specta::specta]
pub async fn hand_over_due(desk: State<'_, Desk>, request: HandOver, before: Option<String>) -> Result<(), Problem> {
    let which = InHand { kind: request.kind.clone(), subject_id: request.subject_id.clone() };
    let stood = before.map(|user| Stood::InHand(which, user));
    signed_in(desk, move |session, now| reminders::hand_over(&session.having_stood(stood), &request, now)).await
}

/// What falls due from one day to another, counted.
#[tauri::command]
#[specta::specta]
pub async fn due_between(desk: State<'_, Desk>, from: String, to: String) -> Result<Vec<DayCount>, Problem> {
    signed_in(desk, move |session, now| due::between(session, &from, &to, now)).await
}

/// What has its last day on a day.
#[tauri::command]
#[specta::specta]
pub async fn due_on_day(desk: State<'_, Desk>, day: String) -> Result<Vec<DueLine>, Problem> {
    signed_in(desk, move |session, now| due::on_day(session, &day, now)).await
}

/// What is due of one kind, the most urgent first.
#[tauri::command]
#[specta::specta]
pub async fn due_of_kind(desk: State<'_, Desk>, kind: String) -> Result<Vec<DueLine>, Problem> {
    signed_in(desk, move |session, now| due::of_kind(session, &kind, now)).await
}

/// How the last day of one thing that is due was found.
#[tauri::command]
#[specta::specta]
pub async fn due_reckoning(desk: State<'_, Desk>, kind: String, subject: String) -> Result<Vec<StepView>, Problem> {
    signed_in(desk, move |session, now| due::reckoning(session, &kind, &subject, now)).await
}

/// Asks where, and saves what is due as a calendar file, with an alarm so many days before if one is wanted. `None` when
/// the person cancels.
#[tauri::command]
#[specta::specta]
pub async fn save_calendar(
    app: AppHandle,
    desk: State<'_, Desk>,
    alarm_days: Option<u32>,
) -> Result<Option<SavedFile>, Problem> {
    desk.session()?;
    let Some(path) = files::ask_where_to_save(&app, "cequred.ics").await? else { return Ok(None) };
    let saved = signed_in(desk, move |session, now| {
        let calendar = due::calendar(session, CALENDAR_DAYS, now)?;
        let language = files::language(&session.view(now).language);
        files::save(&path, &post::calendar(language, &calendar, alarm_days))
    });
    saved.await.map(Some)
}
