//! The icon in the system's tray: how much is to be done today, and a menu.

use super::show_window;
use crate::leaving;
use actions::drafts::Leaving;
use tauri::{
    AppHandle, Manager,
    menu::{MenuBuilder, MenuItem},
    tray::TrayIconBuilder,
};
use wording::{Args, Language, text, text_with};

const ID: &str = "main";

/// The menu's lines, kept to be written anew in the office's language.
struct Lines {
    open: MenuItem<tauri::Wry>,
    today: MenuItem<tauri::Wry>,
    lock: MenuItem<tauri::Wry>,
    quit: MenuItem<tauri::Wry>,
}

/// Puts the icon there. `false` where the desktop has no place for one; the program runs without.
pub fn put(app: &AppHandle) -> bool {
    is_possible() && make(app).is_ok()
}

fn make(app: &AppHandle) -> tauri::Result<()> {
    let language = Language::default();
    let line = |id: &str, word: &str| MenuItem::with_id(app, id, text(language, word), true, None::<&str>);
    let lines = Lines {
        open: line("open", "tray-open")?,
        today: MenuItem::with_id(app, "today", said(language, 0), true, None::<&str>)?,
        lock: line("lock", "tray-lock")?,
        quit: line("quit", "tray-quit")?,
    };
    let menu = MenuBuilder::new(app)
        .items(&[&lines.open, &lines.today])
        .separator()
        .items(&[&lines.lock, &lines.quit])
        .build()?;
    let mut icon = TrayIconBuilder::with_id(ID).menu(&menu).tooltip(text(language, "product-name"));
    if let Some(picture) = app.default_window_icon() {
        icon = icon.icon(picture.clone());
    }
    icon.on_menu_event(|app, event| match event.id().as_ref() {
        "open" => show_window(app, None),
        "today" => show_window(app, Some("/today")),
        "lock" => leaving::lock(app, Leaving::Asked),
        "quit" => app.exit(0),
        _ => {}
    })
    .build(app)?;
    app.manage(lines);
    Ok(())
}

fn said(language: Language, count: u64) -> String {
    text_with(language, "tray-today", &Args::new().set("count", i64::try_from(count).unwrap_or(i64::MAX)))
}

/// Shows how much is to be done today.
pub fn show(app: &AppHandle, language: Language, count: u64) {
    let (Some(icon), Some(lines)) = (app.tray_by_id(ID), app.try_state::<Lines>()) else { return };
    // A tray that has gone away shows nothing; the list in the window does.
    let _ = lines.open.set_text(text(language, "tray-open"));
    let _ = lines.today.set_text(said(language, count));
    let _ = lines.lock.set_text(text(language, "tray-lock"));
    let _ = lines.quit.set_text(text(language, "tray-quit"));
    let number = (count > 0).then(|| count.to_string());
    let _ = icon.set_title(number);
    let _ = icon.set_tooltip(Some(format!("{}: {}", text(language, "product-name"), said(language, count))));
}

/// Whether there is an icon.
pub fn is_there(app: &AppHandle) -> bool {
    app.tray_by_id(ID).is_some()
}

/// Without its library, asking for an icon would end the program.
#[cfg(target_os = "linux")]
fn is_possible() -> bool {
    const LIBRARIES: [&str; 2] = ["libayatana-appindicator3.so.1", "libappindicator3.so.1"];
    let named = std::env::var_os("LD_LIBRARY_PATH").unwrap_or_default();
    let mut folders: Vec<_> = std::env::split_paths(&named).collect();
    for root in ["/usr/lib", "/lib", "/usr/lib64", "/lib64", "/usr/local/lib"] {
        folders.push(root.into());
        let architecture = format!("{}-linux-gnu", std::env::consts::ARCH);
        folders.push(std::path::Path::new(root).join(architecture));
    }
    folders.iter().any(|folder| LIBRARIES.iter().any(|library| folder.join(library).exists()))
}

#[cfg(not(target_os = "linux"))]
fn is_possible() -> bool {
    true
}
