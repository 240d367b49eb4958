//! What happens when the program is started while it already runs.

use crate::{files::OpenedWith, reminding};
use std::{path::Path, time::Duration};
use tauri::{AppHandle, Manager, Runtime, Wry, plugin::TauriPlugin};

/// The environment of a start that found another program on its way out: how often that happened.
const TRIES: &str = "CEQURED_START_TRIES";

/// How often a start gives way to one that is on its way out, and how long it waits for it each time.
const MOST_TRIES: u32 = 40;
const PAUSE: Duration = Duration::from_millis(250);

/// First of all plugins: a second start brings the first window forward and ends.
pub fn plugin() -> TauriPlugin<Wry> {
    tauri_plugin_single_instance::init(|app, arguments, folder| {
        for argument in arguments.into_iter().skip(1) {
            app.state::<OpenedWith>().remember(Path::new(&folder).join(argument));
        }
        reminding::show_window(app, None);
    })
}

/// From here on a second start opens a window of its own: this program is ending and has none to show.
pub fn is_free<R: Runtime>(app: &AppHandle<R>) {
    tauri_plugin_single_instance::destroy(app);
}

/// Whether the window was not made because another program, asked to show its own, ended before it answered.
pub fn found_one_ending(error: &tauri::Error) -> bool {
    matches!(error, tauri::Error::PluginInitialization(plugin, _) if plugin == "single-instance")
}

/// Starts the program anew, in place of this one, a moment later.
///
/// # Errors
/// A sentence for the terminal: the other program neither answered nor ended, or the program's own file is gone.
pub fn start_again(why: &tauri::Error) -> Result<(), String> {
    let tries = std::env::var(TRIES).ok().and_then(|tries| tries.parse().ok()).unwrap_or(0_u32);
    if tries >= MOST_TRIES {
        return Err(format!("the program already runs and does not answer; end it, or restart the computer ({why})"));
    }
    std::thread::sleep(PAUSE);
    let program = std::env::current_exe().map_err(|error| error.to_string())?;
    let mut anew = std::process::Command::new(program);
    anew.args(std::env::args_os().skip(1)).env(TRIES, (tries + 1).to_string());
    in_place(&mut anew)
}

#[cfg(unix)]
fn in_place(anew: &mut std::process::Command) -> Result<(), String> {
    use std::os::unix::process::CommandExt as _;
    // Whoever started this one goes on with the same process. It comes back only if that cannot be.
    Err(anew.exec().to_string())
}

#[cfg(not(unix))]
fn in_place(anew: &mut std::process::Command) -> Result<(), String> {
    anew.spawn().map(drop).map_err(|error| error.to_string())
}
