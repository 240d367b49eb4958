//! Saying something through the system's notifications, and hearing that somebody clicked on it.

use tauri::AppHandle;

#[cfg(target_os = "linux")]
pub use linux::Notifier;
#[cfg(not(target_os = "linux"))]
pub use others::Notifier;

/// The place a click opens.
#[cfg(target_os = "linux")]
const LIST: &str = "/today";

#[cfg(target_os = "linux")]
mod linux {
    //! Spoken to directly: an answer with a number means that somebody has taken it, where a library's "ok" means nothing.

    use super::{AppHandle, LIST};
    use crate::reminding::show_window;
    use std::{
        collections::HashMap,
        sync::{Arc, Mutex, PoisonError},
    };
    use zbus::{
        MatchRule,
        blocking::{Connection, MessageIterator},
        message::Type,
        zvariant::Value,
    };

    const NAME: &str = "org.freedesktop.Notifications";
    const PATH: &str = "/org/freedesktop/Notifications";

    /// The desktop's notifications.
    pub struct Notifier {
        bus: Option<Connection>,
        /// The last one that was taken.
        last: Arc<Mutex<u32>>,
    }

    impl Notifier {
        /// On the bus of this session, if it has one.
        pub fn new(app: &AppHandle) -> Self {
            let notifier = Self { bus: Connection::session().ok(), last: Arc::default() };
            if let Some(bus) = &notifier.bus {
                hear_clicks(bus, Arc::clone(&notifier.last), app.clone());
            }
            notifier
        }

        /// Says it, in the place of what was said before. `false` if there is nobody to say it to.
        pub fn say(&self, title: &str, body: &str, open: &str) -> bool {
            let Some(bus) = &self.bus else { return false };
            let replaces = *self.last.lock().unwrap_or_else(PoisonError::into_inner);
            let hints = HashMap::from([("desktop-entry", Value::from("cequred-register"))]);
            let (actions, forever) = (["default", open], -1_i32);
            let request = ("Cequred Register", replaces, "", title, body, actions.as_slice(), hints, forever);
            let answer = bus.call_method(Some(NAME), PATH, Some(NAME), "Notify", &request);
            let Some(id) = answer.ok().and_then(|answer| answer.body().deserialize::<u32>().ok()) else { return false };
            *self.last.lock().unwrap_or_else(PoisonError::into_inner) = id;
            true
        }
    }

    fn hear_clicks(bus: &Connection, last: Arc<Mutex<u32>>, app: AppHandle) {
        let rule = MatchRule::builder()
            .msg_type(Type::Signal)
            .interface(NAME)
            .and_then(|rule| rule.member("ActionInvoked"))
            .map(|rule| rule.build());
        let Ok(clicks) = rule.and_then(|rule| MessageIterator::for_match_rule(rule, bus, None)) else { return };
        std::thread::spawn(move || {
            for click in clicks.flatten() {
                let ours = click.body().deserialize::<(u32, String)>().ok().map(|(id, _)| id);
                if ours.is_some() && ours == Some(*last.lock().unwrap_or_else(PoisonError::into_inner)) {
                    show_window(&app, Some(LIST));
                }
            }
        });
    }
}

#[cfg(not(target_os = "linux"))]
mod others {
    use super::AppHandle;
    use tauri_plugin_notification::NotificationExt;

    /// The system's notifications. Windows and macOS bring the program forward themselves when one is clicked.
    pub struct Notifier(AppHandle);

    impl Notifier {
        /// Through the system.
        pub fn new(app: &AppHandle) -> Self {
            Self(app.clone())
        }

        /// Says it. `false` if the system refused; where somebody has silenced the program, it says nothing of it.
        pub fn say(&self, title: &str, body: &str, _open: &str) -> bool {
            self.0.notification().builder().title(title).body(body).show().is_ok()
        }
    }
}
