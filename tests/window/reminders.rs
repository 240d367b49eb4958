//! Reminders through a real notification service on the session's bus, which writes down what it is told.

#![expect(clippy::used_underscore_binding, reason = "the macro names what the bus hands over")]

use std::collections::HashMap;
use std::path::Path;
use std::process::Command;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use chrono::{NaiveDate, Timelike as _};
use zbus::blocking::connection::Builder;
use zbus::blocking::{Connection, object_server::InterfaceRef};
use zbus::zvariant::OwnedValue;

use crate::page::Page;
use crate::support::{Desktop, PATIENCE};

/// What was said: title and text.
type Said = Arc<Mutex<Vec<(String, String)>>>;

/// The desktop's notifications, as far as a program can tell.
struct Notifications {
    said: Said,
}

#[zbus::interface(name = "org.freedesktop.Notifications")]
impl Notifications {
    #[expect(clippy::too_many_arguments, reason = "the desktop's own interface")]
    fn notify(
        &self,
        _program: String,
        _replaces: u32,
        _icon: String,
        title: String,
        body: String,
        _actions: Vec<String>,
        _hints: HashMap<String, OwnedValue>,
        _expires: i32,
    ) -> u32 {
        let mut said = self.said.lock().expect("nobody panics with it");
        said.push((title, body));
        u32::try_from(said.len()).expect("few")
    }

    #[zbus(signal)]
    async fn action_invoked(
        emitter: &zbus::object_server::SignalEmitter<'_>,
        id: u32,
        action: &str,
    ) -> zbus::Result<()>;
}

struct Service {
    said: Said,
    bus: Connection,
}

impl Service {
    fn on(bus: &str) -> Self {
        let said = Said::default();
        let bus = Builder::address(bus)
            .and_then(|builder| builder.name("org.freedesktop.Notifications"))
            .and_then(|builder| {
                builder.serve_at("/org/freedesktop/Notifications", Notifications { said: Arc::clone(&said) })
            })
            .and_then(Builder::build)
            .expect("the bus of this test takes it");
        Self { said, bus }
    }

    fn said(&self) -> Vec<(String, String)> {
        self.said.lock().expect("nobody panics with it").clone()
    }

    async fn wait(&self) -> (String, String) {
        let start = Instant::now();
        loop {
            if let Some(said) = self.said().pop() {
                return said;
            }
            assert!(start.elapsed() < PATIENCE, "nothing was said");
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
    }

    async fn click(&self) {
        let at: InterfaceRef<Notifications> =
            self.bus.object_server().interface("/org/freedesktop/Notifications").expect("it is served");
        let id = u32::try_from(self.said().len()).expect("few");
        Notifications::action_invoked(at.signal_emitter(), id, "default").await.expect("said");
    }
}

/// So many seconds before nine in Sweden on the next office day: the clock the program is given.
pub fn before_nine(seconds: i64) -> String {
    let today = day_of(&Command::new("date").arg("+%F").output().expect("date runs").stdout);
    let calendar = domain::calendar::Calendar::sweden();
    let next = today.iter_days().skip(1).find(|day| calendar.is_office_day(*day)).expect("there is another week");
    // Nine in Sweden is eight in Greenwich in winter and seven in summer.
    [7, 8]
        .into_iter()
        .filter_map(|hour| next.and_hms_opt(hour, 0, 0))
        .map(|nine| domain::time::in_sweden(nine.and_utc().fixed_offset()))
        .find(|nine| nine.hour() == 9)
        .map(|nine| (nine - chrono::TimeDelta::seconds(seconds)).to_rfc3339())
        .expect("every day has its nine o'clock")
}

fn day_of(text: &[u8]) -> NaiveDate {
    String::from_utf8_lossy(text).trim().parse().expect("a date")
}

/// Names, addresses and numbers of everybody in the register.
pub fn everybody(register: &Path) -> Vec<String> {
    let output = Command::new(house::program("cequred"))
        .arg("--register")
        .arg(register)
        .args(["--user", "demo", "find", "--json", "--limit", "1000"])
        .output()
        .expect("cequred runs");
    let found: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
    let mut words = Vec::new();
    for person in found.as_array().expect("a list") {
        for text in ["name", "email", "phone", "number"].iter().filter_map(|field| person[field].as_str()) {
            words.push(text.to_owned());
            words.extend(text.split_whitespace().map(str::to_owned));
        }
    }
    words.retain(|word| word.chars().count() > 4);
    assert!(words.len() > 50, "the register has people: {}", String::from_utf8_lossy(&output.stderr));
    words
}

fn names_nobody(register: &Path, (title, body): &(String, String)) {
    for word in everybody(register) {
        assert!(!title.contains(&word) && !body.contains(&word), "{word} in {title}: {body}");
    }
    assert!(!body.contains('@'), "{body}");
}

// policy: 22, 23
#[tokio::test(flavor = "multi_thread")]
async fn an_open_register_reminds_and_a_click_opens_the_list() {
    let clock = before_nine(12);
    let desktop = Desktop::start_with(&[("CEQURED_CLOCK", &clock)]);
    let register = desktop.demo_register(80);
    let service = Service::on(desktop.bus());
    let page = Page(desktop.open(&["--register", &register.display().to_string()]).await);
    page.unlock().await;
    page.click("nav-people").await;
    page.see("people-row").await;
    let said = service.wait().await;
    assert!(said.0.contains("Cequred Register") && !said.1.is_empty(), "{said:?}");
    names_nobody(&register, &said);
    service.click().await;
    page.see("due-row").await;
    page.0.quit().await.expect("the window closes");
}

// policy: 22, 23
#[tokio::test(flavor = "multi_thread")]
async fn a_locked_register_reminds_from_its_schedule() {
    let clock = before_nine(45);
    let mut desktop = Desktop::start_with(&[("CEQURED_CLOCK", &clock)]);
    desktop.start_keyring();
    let register = desktop.demo_register(80);
    let service = Service::on(desktop.bus());
    let page = Page(desktop.open(&["--register", &register.display().to_string()]).await);
    page.unlock().await;
    page.see("due-row").await;
    let start = Instant::now();
    while !register.join("register.reminders").exists() {
        assert!(start.elapsed() < PATIENCE, "no schedule was made");
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    page.run("window.dispatchEvent(new KeyboardEvent('keydown', { key: 'l', ctrlKey: true, bubbles: true }))").await;
    page.see("unlock-password").await;
    assert!(service.said().is_empty(), "nothing was said before it was locked: {:?}", service.said());
    let said = service.wait().await;
    page.see("unlock-password").await;
    names_nobody(&register, &said);
    page.0.quit().await.expect("the window closes");
}
