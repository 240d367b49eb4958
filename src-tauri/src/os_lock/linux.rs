//! Linux: logind tells of locked sessions, sleep and the change of users; the desktops' screen savers tell of
//! themselves. All of it over D-Bus.

use super::{OsLock, Sign};
use std::{collections::HashMap, sync::mpsc::Sender};
use zbus::{
    MatchRule, Message,
    blocking::{Connection, MessageIterator, fdo::DBusProxy},
    message::Type,
    zvariant::{OwnedObjectPath, OwnedValue},
};

const LOGIND: &str = "org.freedesktop.login1";
const MANAGER: &str = "org.freedesktop.login1.Manager";
const SESSION: &str = "org.freedesktop.login1.Session";
const PROPERTIES: &str = "org.freedesktop.DBus.Properties";

/// The screen savers there are. Each says `ActiveChanged` with whether it covers the screen.
const SAVERS: [&str; 5] = [
    "org.freedesktop.ScreenSaver",
    "org.gnome.ScreenSaver",
    "org.cinnamon.ScreenSaver",
    "org.mate.ScreenSaver",
    "org.xfce.ScreenSaver",
];

/// The two buses of a desktop, those that are there.
pub struct Linux {
    system: Option<Connection>,
    session: Option<Connection>,
    /// How logind's session is called in the environment.
    session_id: Option<String>,
}

impl Linux {
    /// The buses this program was started with.
    pub fn of_this_session() -> Self {
        // A computer without a bus, a container for instance, has nobody to tell of locks.
        Self {
            system: Connection::system().ok(),
            session: Connection::session().ok(),
            session_id: std::env::var("XDG_SESSION_ID").ok(),
        }
    }

    /// Where logind keeps the session this program belongs to.
    fn our_session(&self, system: &Connection) -> Option<OwnedObjectPath> {
        let ask = |method: &str, argument: &dyn Fn(&str) -> zbus::Result<Message>| {
            argument(method).ok()?.body().deserialize::<OwnedObjectPath>().ok()
        };
        let call = |method: &str, id: &str| {
            system.call_method(Some(LOGIND), "/org/freedesktop/login1", Some(MANAGER), method, &(id,))
        };
        let by_process = |method: &str| {
            let process = std::process::id();
            system.call_method(Some(LOGIND), "/org/freedesktop/login1", Some(MANAGER), method, &(process,))
        };
        self.session_id
            .as_deref()
            .and_then(|id| ask("GetSession", &|method| call(method, id)))
            .or_else(|| ask("GetSessionByPID", &by_process))
    }
}

impl OsLock for Linux {
    fn listen(&self, told: &Sender<Sign>) -> usize {
        let mut heard = 0;
        if let Some(system) = &self.system {
            let ours = self.our_session(system);
            let mut rules = vec![rule(Some(LOGIND), MANAGER, "PrepareForSleep", None)];
            if let Some(path) = &ours {
                rules.push(rule(Some(LOGIND), SESSION, "Lock", Some(path)));
                rules.push(rule(Some(LOGIND), PROPERTIES, "PropertiesChanged", Some(path)));
            }
            heard += follow(system, rules.into_iter().flatten(), told);
        }
        if let Some(session) = &self.session {
            let savers = SAVERS.into_iter().filter_map(|saver| rule(None, saver, "ActiveChanged", None));
            heard += follow(session, savers, told);
        }
        heard
    }
}

/// What to hear of. Only logind itself may speak for logind; a saver's name differs from desktop to desktop, and what it
/// can do by lying is to lock.
fn rule<'a>(
    sender: Option<&'a str>,
    interface: &'a str,
    member: &'a str,
    path: Option<&'a OwnedObjectPath>,
) -> Option<MatchRule<'a>> {
    let mut rule = MatchRule::builder().msg_type(Type::Signal).interface(interface).ok()?.member(member).ok()?;
    if let Some(sender) = sender {
        rule = rule.sender(sender).ok()?;
    }
    if let Some(path) = path {
        rule = rule.path(path.as_ref()).ok()?;
    }
    Some(rule.build())
}

/// Asks a bus for these signals and tells of them from a thread of its own. Gives the number it will hear of.
fn follow<'a>(bus: &Connection, rules: impl Iterator<Item = MatchRule<'a>>, told: &Sender<Sign>) -> usize {
    let Ok(proxy) = DBusProxy::new(bus) else { return 0 };
    // Made before asking, so that nothing said in between is missed.
    let messages = MessageIterator::from(bus);
    let asked = rules.filter(|rule| proxy.add_match_rule(rule.clone()).is_ok()).count();
    let told = told.clone();
    std::thread::spawn(move || {
        for message in messages.flatten() {
            if let Some(sign) = meaning(&message)
                && told.send(sign).is_err()
            {
                return;
            }
        }
    });
    asked
}

/// What a message means for somebody at the window. The bus delivers only what was asked for, and replies to ourselves.
fn meaning(message: &Message) -> Option<Sign> {
    let header = message.header();
    let body = message.body();
    let is_so = || body.deserialize::<bool>().unwrap_or(false);
    match (header.interface()?.as_str(), header.member()?.as_str()) {
        (SESSION, "Lock") => Some(Sign::Screen),
        (MANAGER, "PrepareForSleep") => is_so().then_some(Sign::Sleep),
        (PROPERTIES, "PropertiesChanged") => {
            let (interface, changed, _): (String, HashMap<String, OwnedValue>, Vec<String>) =
                body.deserialize().ok()?;
            let is = |name: &str| changed.get(name).and_then(|value| bool::try_from(value).ok());
            match interface.as_str() {
                SESSION if is("Active") == Some(false) => Some(Sign::OtherUser),
                SESSION if is("LockedHint") == Some(true) => Some(Sign::Screen),
                _ => None,
            }
        }
        (saver, "ActiveChanged") if SAVERS.contains(&saver) => is_so().then_some(Sign::Screen),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{LOGIND, Linux, MANAGER, OsLock, PROPERTIES, SESSION, Sign};
    use std::{
        collections::HashMap,
        io::{BufRead, BufReader},
        process::{Child, Command, Stdio},
        sync::mpsc::{Receiver, channel},
        time::Duration,
    };
    use zbus::{
        blocking::{Connection, connection::Builder},
        zvariant::{OwnedObjectPath, Value},
    };

    const OURS: &str = "/org/freedesktop/login1/session/_32";
    const OTHERS: &str = "/org/freedesktop/login1/session/_33";

    /// A bus of this test's own, which ends with it.
    struct Bus {
        daemon: Child,
        address: String,
    }

    impl Bus {
        fn start() -> Self {
            let mut daemon = Command::new("dbus-daemon")
                .args(["--session", "--nofork", "--nopidfile", "--print-address=1"])
                .stdout(Stdio::piped())
                .spawn()
                .expect("dbus-daemon starts");
            let mut address = String::new();
            BufReader::new(daemon.stdout.take().expect("piped")).read_line(&mut address).expect("an address");
            Self { daemon, address: address.trim().to_owned() }
        }

        fn connection(&self) -> Builder<'_> {
            Builder::address(self.address.as_str()).expect("an address")
        }
    }

    impl Drop for Bus {
        fn drop(&mut self) {
            let _ = self.daemon.kill();
            let _ = self.daemon.wait();
        }
    }

    /// logind as far as the program knows it.
    struct Logind;

    #[zbus::interface(name = "org.freedesktop.login1.Manager")]
    impl Logind {
        #[expect(clippy::unused_self, reason = "a method of the bus")]
        fn get_session(&self, id: &str) -> zbus::fdo::Result<OwnedObjectPath> {
            match id {
                "2" => Ok(OwnedObjectPath::try_from(OURS).expect("a path")),
                _ => Err(zbus::fdo::Error::Failed("no such session".to_owned())),
            }
        }
    }

    fn logind(bus: &Bus) -> Connection {
        let builder = bus.connection().name(LOGIND).expect("a name");
        builder.serve_at("/org/freedesktop/login1", Logind).expect("served").build().expect("connected")
    }

    fn listening(system: &Bus, session: &Bus) -> (Receiver<Sign>, usize) {
        let linux = Linux {
            system: Some(system.connection().build().expect("connected")),
            session: Some(session.connection().build().expect("connected")),
            session_id: Some("2".to_owned()),
        };
        let (told, signs) = channel();
        let heard = linux.listen(&told);
        (signs, heard)
    }

    fn next(signs: &Receiver<Sign>) -> Option<Sign> {
        signs.recv_timeout(Duration::from_secs(10)).ok()
    }

    #[test]
    fn logind_tells_of_locking_sleep_and_another_user() {
        let (system, session) = (Bus::start(), Bus::start());
        let fake = logind(&system);
        let (signs, heard) = listening(&system, &session);
        assert_eq!(heard, 8, "three ways of logind's and five savers");
        let say = |path: &str, interface: &str, member: &str, body: bool| {
            fake.emit_signal(None::<&str>, path, interface, member, &(body,)).expect("said");
        };
        let change = |path: &str, name: &str, value: bool| {
            let changed = HashMap::from([(name, Value::from(value))]);
            let body = (SESSION, changed, Vec::<String>::new());
            fake.emit_signal(None::<&str>, path, PROPERTIES, "PropertiesChanged", &body).expect("said");
        };
        // What concerns others, or ends something, comes first: it must not be what is heard.
        fake.emit_signal(None::<&str>, OTHERS, SESSION, "Lock", &()).expect("said");
        change(OTHERS, "Active", false);
        change(OURS, "Active", true);
        change(OURS, "IdleHint", true);
        say("/org/freedesktop/login1", MANAGER, "PrepareForSleep", false);

        fake.emit_signal(None::<&str>, OURS, SESSION, "Lock", &()).expect("said");
        assert_eq!(next(&signs), Some(Sign::Screen));
        say("/org/freedesktop/login1", MANAGER, "PrepareForSleep", true);
        assert_eq!(next(&signs), Some(Sign::Sleep));
        change(OURS, "Active", false);
        assert_eq!(next(&signs), Some(Sign::OtherUser));
        change(OURS, "LockedHint", true);
        assert_eq!(next(&signs), Some(Sign::Screen));
    }

    #[test]
    fn somebody_who_is_not_logind_is_not_believed() {
        let (system, session) = (Bus::start(), Bus::start());
        let fake = logind(&system);
        let (signs, _) = listening(&system, &session);
        let liar = system.connection().build().expect("connected");
        liar.emit_signal(None::<&str>, OURS, SESSION, "Lock", &()).expect("said");
        fake.emit_signal(None::<&str>, "/org/freedesktop/login1", MANAGER, "PrepareForSleep", &(true,)).expect("said");
        assert_eq!(next(&signs), Some(Sign::Sleep), "the liar's word is not the first that is heard");
    }

    #[test]
    fn a_screen_saver_tells_when_it_begins() {
        let (system, session) = (Bus::start(), Bus::start());
        let (signs, heard) = listening(&system, &session);
        assert_eq!(heard, 6, "without logind's session only sleep and the savers can be heard of");
        let saver = session.connection().build().expect("connected");
        for (interface, active) in [("org.gnome.ScreenSaver", false), ("org.gnome.ScreenSaver", true)] {
            let path = "/org/gnome/ScreenSaver";
            saver.emit_signal(None::<&str>, path, interface, "ActiveChanged", &(active,)).expect("said");
        }
        assert_eq!(next(&signs), Some(Sign::Screen));
        drop(session);
        assert_eq!(signs.try_recv().ok(), None, "its end was no sign");
    }
}
