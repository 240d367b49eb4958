//! Saying something through the system's notifications, and hearing that somebody clicked on it.

use super::Way;
use tauri::AppHandle;

#[cfg(target_os = "linux")]
pub use linux::Notifier;
#[cfg(not(target_os = "linux"))]
pub use others::Notifier;

#[cfg(target_os = "linux")]
mod linux {
    //! Spoken to directly: an answer with a number means that somebody has taken it, where a library's "ok" means nothing.

    use super::{AppHandle, Way};
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

    /// A notification that was taken: its number, and the places it leads to. The first is where a click leads.
    #[derive(Default)]
    struct Last {
        id: u32,
        paths: Vec<String>,
    }

    /// What a click on the notification itself is called.
    const CLICK: &str = "default";

    /// The desktop's notifications.
    pub struct Notifier {
        bus: Option<Connection>,
        /// The last one that was taken.
        last: Arc<Mutex<Last>>,
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
        pub fn say(&self, title: &str, body: &str, ways: &[Way]) -> bool {
            let Some(bus) = &self.bus else { return false };
            let replaces = self.last.lock().unwrap_or_else(PoisonError::into_inner).id;
            let hints = HashMap::from([("desktop-entry", Value::from("Cequred Register"))]);
            let named = |(at, way): (usize, &Way)| {
                let key = if at == 0 { CLICK.to_owned() } else { way.path.clone() };
                [key, way.words.clone()]
            };
            let (actions, forever) = (ways.iter().enumerate().flat_map(named).collect::<Vec<_>>(), -1_i32);
            let request = ("Cequred Register", replaces, "", title, body, actions, hints, forever);
            let answer = bus.call_method(Some(NAME), PATH, Some(NAME), "Notify", &request);
            let Some(id) = answer.ok().and_then(|answer| answer.body().deserialize::<u32>().ok()) else { return false };
            let paths = ways.iter().map(|way| way.path.clone()).collect();
            *self.last.lock().unwrap_or_else(PoisonError::into_inner) = Last { id, paths };
            true
        }
    }

    fn hear_clicks(bus: &Connection, last: Arc<Mutex<Last>>, app: AppHandle) {
        let rule = MatchRule::builder()
            .msg_type(Type::Signal)
            .interface(NAME)
            .and_then(|rule| rule.member("ActionInvoked"))
            .map(|rule| rule.build());
        let Ok(clicks) = rule.and_then(|rule| MessageIterator::for_match_rule(rule, bus, None)) else { return };
        std::thread::spawn(move || {
            for click in clicks.flatten() {
                let Ok((id, key)) = click.body().deserialize::<(u32, String)>() else { continue };
                let last = last.lock().unwrap_or_else(PoisonError::into_inner);
                if id != last.id {
                    continue;
                }
                let chosen = last.paths.iter().find(|path| **path == key).or(last.paths.first());
                show_window(&app, chosen.map(String::as_str));
            }
        });
    }
}

#[cfg(not(target_os = "linux"))]
mod others {
    use super::{AppHandle, Way};
    use tauri_plugin_notification::NotificationExt;

    /// The system's notifications. Windows and macOS bring the program forward themselves when one is clicked.
    pub struct Notifier(AppHandle);

    impl Notifier {
        /// Through the system.
        pub fn new(app: &AppHandle) -> Self {
            Self(app.clone())
        }

        /// Says it. `false` if the system refused; where somebody has silenced the program, it says nothing of it.
        pub fn say(&self, title: &str, body: &str, _ways: &[Way]) -> bool {
            self.0.notification().builder().title(title).body(body).show().is_ok()
        }
    }
}
