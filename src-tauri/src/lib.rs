//! The desktop shell: a window over the verbs of `actions`. It holds no rule; a command unpacks, calls one verb, returns.

mod autostart;
mod clipboard;
mod commands;
mod disk_encryption;
mod dropped;
mod files;
mod following;
mod idle;
mod leaving;
mod os_lock;
mod progress;
mod recent;
mod reminding;
mod second_start;
mod session;
mod sheets;
mod updates;

use autostart::Autostart;
use clipboard::Clipboard;
use commands::{
    about, accountability, audit, backups, digest, disputes, figures, forms, imports, keys, locks, mailings, people,
    protection, ratings, reminders, requests, retention, staff,
};
use files::OpenedWith;
use session::Desk;
use std::{
    path::{Path, PathBuf},
    sync::Mutex,
};
use tauri::Manager;
use tauri_specta::{Builder, ErrorHandlingMode, collect_commands, collect_events};

/// The typed calls and events, for the window and for the generated TypeScript.
#[expect(clippy::too_many_lines, reason = "one line for each call: a table is read line by line")]
fn wire() -> Builder<tauri::Wry> {
    Builder::<tauri::Wry>::new()
        .commands(collect_commands![
            commands::session::register_status,
            commands::session::create_register,
            commands::session::make_demo,
            commands::session::discard_demo,
            commands::session::change_organisation,
            commands::session::unlock,
            commands::session::unlock_with_recovery,
            commands::session::unlock_with_shares,
            commands::session::lock,
            commands::session::today,
            locks::touched,
            locks::lock_rules,
            locks::set_lock_rules,
            locks::keep_draft,
            locks::drop_draft,
            locks::kept_drafts,
            locks::copy_text,
            people::find_people,
            people::open_person,
            people::look_again,
            people::add_person,
            people::correct_person,
            people::add_agreement,
            people::end_agreement,
            people::give_consent,
            people::withdraw_consent,
            people::scan_text,
            forms::forms_list,
            forms::forms_run,
            forms::forms_run_on_person,
            forms::forms_shelf,
            forms::last_change,
            retention::retention_queue,
            retention::retention_why,
            retention::plan_retention,
            retention::list_retention_plans,
            retention::show_retention_plan,
            retention::withdraw_retention_plan,
            retention::list_holds,
            retention::apply_retention,
            retention::save_certificate,
            retention::save_notice_letter,
            commands::merges::preview_merge,
            commands::merges::merge_people,
            commands::merges::likely_twins,
            commands::terms::terms_page,
            commands::terms::terms_text,
            commands::terms::terms_people,
            commands::terms::save_statement,
            requests::open_request,
            requests::list_requests,
            requests::show_request,
            requests::save_extract,
            requests::show_case,
            requests::letter_templates,
            requests::edit_letter_template,
            requests::template_faults,
            requests::draw_extracts,
            requests::save_letter,
            requests::save_portable_copy,
            requests::review_extract,
            requests::search_elsewhere,
            requests::decide_redaction,
            requests::forget_redaction,
            figures::answered_in_time,
            figures::year_figures,
            figures::save_yearly_report,
            imports::choose_import_file,
            imports::plan_dropped_file,
            imports::plan_import,
            imports::run_import,
            ratings::rating_overview,
            ratings::rated_people,
            ratings::person_ratings,
            ratings::list_assignments,
            ratings::rating_draft,
            ratings::save_rating_draft,
            ratings::rating_request_sent,
            ratings::choose_rating_file,
            ratings::run_rating_import,
            ratings::rating_settings,
            ratings::set_rating_setting,
            disputes::list_disputes,
            disputes::show_dispute,
            disputes::choose_attachment,
            disputes::open_dispute,
            disputes::complete_dispute,
            disputes::log_contact,
            disputes::release_contact,
            disputes::propose_decision,
            disputes::sign_decision,
            disputes::reject_decision,
            disputes::dismiss_dispute,
            disputes::lift_restriction,
            disputes::save_dispute_letter,
            disputes::add_attachment,
            mailings::preview_mailing,
            mailings::save_mailing,
            mailings::deficient_consents,
            mailings::mail_numbers,
            mailings::list_templates,
            mailings::save_consent_proof,
            mailings::choose_newsletter_file,
            mailings::run_newsletter,
            staff::list_staff,
            staff::add_staff,
            staff::set_staff_role,
            staff::disable_staff,
            keys::list_keys,
            keys::change_own_password,
            keys::new_recovery_code,
            keys::new_recovery_shares,
            keys::give_one_time_code,
            keys::save_sheet,
            keys::prove_recovery,
            keys::prove_shares,
            keys::remove_slot,
            keys::bind_here,
            keys::unbind_here,
            keys::add_here,
            keys::rotate_key,
            backups::choose_folder,
            backups::look_at_folder,
            backups::make_backup,
            backups::choose_backup,
            backups::verify_backup,
            backups::restore_backup,
            backups::daily_backup,
            backups::backup_settings,
            backups::set_backup_settings,
            backups::list_backups,
            audit::audit_page,
            audit::verify_audit,
            audit::export_log,
            audit::log_finding,
            audit::accept_log,
            protection::protection_status,
            commands::desks::desk_status,
            commands::desks::list_desks,
            commands::desks::pull_desks,
            commands::desks::share_register,
            commands::desks::choose_authority,
            commands::desks::invite_desk,
            commands::desks::choose_invitation,
            commands::desks::join_register,
            commands::desks::remove_desk,
            commands::desks::compact_desks,
            commands::desks::rejoin_desks,
            commands::desks::leave_desks,
            accountability::save_processing_record,
            accountability::save_incident_report,
            reminders::reminder_settings,
            reminders::set_reminder_rules,
            reminders::set_reminders_here,
            reminders::missed_reminders,
            reminders::missed_reminders_read,
            reminders::snooze_due,
            reminders::due_done,
            reminders::hand_over_due,
            reminders::due_between,
            reminders::due_on_day,
            reminders::due_of_kind,
            reminders::due_reckoning,
            reminders::save_calendar,
            digest::digest,
            digest::set_digest,
            digest::try_digest,
            commands::updates::update_settings,
            commands::updates::set_update_settings,
            commands::updates::find_update,
            commands::updates::fetch_update,
            commands::updates::install_update,
            about::about,
            about::open_folder,
            about::print_page,
            about::cancel_work,
        ])
        .events(collect_events![
            progress::WorkProgress,
            leaving::RegisterLocked,
            reminding::PlaceAsked,
            dropped::FileDragged,
            following::DesksMoved
        ])
        .error_handling(ErrorHandlingMode::Result)
        .disable_serde_phases()
}

/// The calls that answer with bytes, outside the typed ones.
const RAW: [&str; 5] = ["preview_certificate", "preview_extract", "preview_template", "read_letter", "read_attachment"];

/// Writes the TypeScript of the typed calls.
///
/// # Errors
/// A sentence for the developer: a type cannot be said in TypeScript, or the file cannot be written.
pub fn export_bindings(path: &Path) -> Result<(), String> {
    wire().export(specta_typescript::Typescript::default(), path).map_err(|error| error.to_string())
}

pub use files::is_backup;

/// Opens the window on this folder and stays until it is closed. A backup the program was opened with is the one that is
/// looked at first when somebody asks for one.
///
/// # Errors
/// A sentence for the terminal when the window cannot be made at all.
pub fn run(folder: PathBuf, backup: Option<PathBuf>) -> Result<(), String> {
    let wire = wire();
    let typed = wire.invoke_handler();
    let raw: fn(tauri::ipc::Invoke<tauri::Wry>) -> bool = tauri::generate_handler![
        requests::preview_extract,
        requests::preview_template,
        requests::read_letter,
        disputes::read_attachment,
        retention::preview_certificate,
    ];
    let builder = tauri::Builder::default()
        .plugin(second_start::plugin())
        .plugin(tauri_plugin_dialog::init())
        // Asks nobody by itself: what it does is called from `updates`.
        .plugin(tauri_plugin_updater::Builder::new().build())
        .plugin(tauri_plugin_window_state::Builder::default().build());
    #[cfg(not(target_os = "linux"))]
    let builder = builder.plugin(tauri_plugin_notification::init());
    let opened = OpenedWith::default();
    if let Some(backup) = backup {
        opened.remember(backup);
    }
    let made = builder
        .manage(Desk::new(folder))
        .manage(opened)
        .manage(Mutex::new(Clipboard::unopened()))
        .invoke_handler(move |invoke| if RAW.contains(&invoke.message.command()) { raw(invoke) } else { typed(invoke) })
        .on_window_event(|window, event| {
            reminding::closing(window, event);
            if let tauri::WindowEvent::DragDrop(drag) = event {
                dropped::heard(window.app_handle(), drag);
            }
        })
        .setup(move |app| {
            wire.mount_events(app);
            leaving::watch(app.handle());
            let here = app.path().app_config_dir()?;
            app.manage(Autostart::of(&tauri::process::current_binary(&app.env())?));
            app.manage(updates::Updates::new(&here));
            app.manage(reminding::Reminding::new(&here));
            app.manage(Mutex::new(recent::Recent::read(&here)));
            // Without an icon everything else goes on: the settings say that there is none.
            reminding::tray::put(app.handle());
            reminding::begin(app.handle());
            following::begin(app.handle());
            Ok(())
        })
        .build(tauri::generate_context!());
    let app = match made {
        Err(error) if second_start::found_one_ending(&error) => return second_start::start_again(&error),
        made => made.map_err(|error| error.to_string())?,
    };
    app.run(|app, event| match event {
        tauri::RunEvent::Exit => {
            second_start::is_free(app);
            leaving::quit(app);
        }
        #[cfg(target_os = "macos")]
        tauri::RunEvent::Opened { urls } => {
            for file in urls.iter().filter_map(|url| url.to_file_path().ok()) {
                app.state::<OpenedWith>().remember(file);
            }
        }
        _ => {}
    });
    Ok(())
}
