//! A desktop of its own for each test: display, session bus, window driver, home folder. All of it ends with the test.

use std::io::{BufRead, BufReader, Write as _};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use house::watch::Watch;
use thirtyfour::{Capabilities, prelude::*};
use zbus::blocking::{connection::Builder, fdo::DBusProxy};

/// How long a slow machine may take to show something.
pub const PATIENCE: Duration = Duration::from_secs(90);

/// Who drives the window.
const DRIVER: &str = "WebKitWebDriver";

/// A bus that starts nobody: what is installed on this computer, such as a screen reader's registry, has no part in a
/// test, and waiting for it takes half a minute.
const BUS: &str = "<busconfig><type>session</type><listen>unix:tmpdir=/tmp</listen><auth>EXTERNAL</auth>\
    <policy context=\"default\"><allow send_destination=\"*\" eavesdrop=\"true\"/><allow eavesdrop=\"true\"/>\
    <allow own=\"*\"/></policy></busconfig>";

/// A display with nobody else on it.
pub struct Desktop {
    children: Vec<Child>,
    home: tempfile::TempDir,
    port: u16,
    display: String,
    bus: String,
}

impl Desktop {
    /// Starts everything.
    pub fn start() -> Self {
        Self::start_with(&[])
    }

    /// The same, with more in the program's environment.
    pub fn start_with(environment: &[(&str, &str)]) -> Self {
        let mut desktop = Self::without_driver();
        desktop.start_driver(environment);
        desktop
    }

    /// The same, with a record of what the window's driver, and the program and its page under it, ask of the network.
    pub fn start_watched() -> (Self, Watch) {
        let mut desktop = Self::without_driver();
        let watch = Watch::keeping(desktop.folder("asked"));
        desktop.start_driver_as(watch.command(DRIVER), &[]);
        (desktop, watch)
    }

    fn without_driver() -> Self {
        // The driver's client asks for one, though it speaks to this computer without it. The second test finds it there.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let home = tempfile::tempdir().expect("a temporary folder");
        std::fs::create_dir_all(home.path().join("run")).expect("our own folder");
        std::fs::create_dir_all(home.path().join("saved")).expect("our own folder");
        let mut desktop = Self { children: Vec::new(), home, port: 0, display: String::new(), bus: String::new() };

        // Xvfb chooses a free display number itself and writes it to the given descriptor.
        let display = desktop.start_and_read(Command::new("Xvfb").args([
            "-displayfd",
            "1",
            "-screen",
            "0",
            "1920x1080x24",
            "-nolisten",
            "tcp",
        ]));
        desktop.display = format!(":{display}");
        let rules = desktop.folder("bus.conf");
        std::fs::write(&rules, BUS).expect("our own folder");
        let bus = desktop.start_and_read(
            Command::new("dbus-daemon").arg(format!("--config-file={}", rules.display())).args([
                "--nofork",
                "--nopidfile",
                "--print-address=1",
            ]),
        );
        desktop.bus = bus;
        desktop
    }

    /// Starts the window's driver, in whose environment the program is opened from now on.
    pub fn start_driver(&mut self, environment: &[(&str, &str)]) {
        self.start_driver_as(Command::new(DRIVER), environment);
    }

    fn start_driver_as(&mut self, mut driver: Command, environment: &[(&str, &str)]) {
        self.port = free_port();
        let driver = driver
            .arg(format!("--port={}", self.port))
            .arg("--host=127.0.0.1")
            .env("TAURI_WEBVIEW_AUTOMATION", "true")
            .env("CEQURED_SAVE_TO", self.saved())
            .env("DISPLAY", &self.display)
            .env("DBUS_SESSION_BUS_ADDRESS", &self.bus)
            .env("HOME", self.home.path())
            .env("XDG_RUNTIME_DIR", self.home.path().join("run"))
            .env("GDK_BACKEND", "x11")
            // There is no screen reader here, and looking for one takes half a minute.
            .env("NO_AT_BRIDGE", "1")
            .env("LANG", "C.UTF-8")
            .envs(environment.iter().copied())
            .env_remove("WAYLAND_DISPLAY")
            .env_remove("XDG_DATA_HOME")
            .env_remove("XDG_CONFIG_HOME")
            .env_remove("XDG_CACHE_HOME")
            .stdout(Stdio::null())
            .spawn()
            .unwrap_or_else(|error| panic!("{DRIVER}: {error}; `cargo xtask test` installs it"));
        self.children.push(driver);
        let start = Instant::now();
        while TcpStream::connect(("127.0.0.1", self.port)).is_err() {
            assert!(start.elapsed() < PATIENCE, "{DRIVER} does not listen");
            std::thread::sleep(Duration::from_millis(25));
        }
    }

    /// Starts a keyring on the session's bus, unlocked.
    pub fn start_keyring(&mut self) {
        let mut keyring = Command::new("gnome-keyring-daemon")
            .args(["--unlock", "--components=secrets", "--foreground"])
            .env("DBUS_SESSION_BUS_ADDRESS", &self.bus)
            .env("HOME", self.home.path())
            .env("XDG_RUNTIME_DIR", self.home.path().join("run"))
            .env_remove("XDG_DATA_HOME")
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("gnome-keyring-daemon runs; `cargo xtask test` installs it");
        let mut password = keyring.stdin.take().expect("piped");
        self.children.push(keyring);
        password.write_all(b"pw").expect("it reads its password");
    }

    /// The display, as programs are told of it.
    pub fn display(&self) -> &str {
        &self.display
    }

    /// The address of the session's bus.
    pub fn bus(&self) -> &str {
        &self.bus
    }

    /// Says something on the session's bus that is either so or not, as a screen saver does.
    pub fn signal(&self, path: &str, member: &str, so: bool) {
        let said = Command::new("dbus-send")
            .args(["--session", "--type=signal", path, member, &format!("boolean:{so}")])
            .env("DBUS_SESSION_BUS_ADDRESS", &self.bus)
            .status()
            .expect("dbus-send runs");
        assert!(said.success(), "the bus takes signals");
    }

    /// Where the program saves instead of asking in a dialog, which no driver can see.
    pub fn saved(&self) -> PathBuf {
        self.home.path().join("saved")
    }

    /// A folder for registers.
    pub fn folder(&self, name: &str) -> PathBuf {
        self.home.path().join(name)
    }

    /// A demo register, made by the command line.
    pub fn demo_register(&self, people: u32) -> PathBuf {
        let folder = self.folder("register");
        let output = Command::new(house::program("cequred"))
            .arg("--register")
            .arg(&folder)
            .args(["demo", "--people", &people.to_string()])
            .output()
            .expect("cequred runs; `cargo build --workspace` first");
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        folder
    }

    /// Opens the program's window. One that was closed before may still be on its way out, and a program that finds
    /// another would only tell that one to come to the front.
    pub async fn open(&self, arguments: &[&str]) -> WebDriver {
        let start = Instant::now();
        while self.is_somebody_there() {
            assert!(start.elapsed() < PATIENCE, "the program that was closed goes on");
            tokio::time::sleep(Duration::from_millis(25)).await;
        }
        self.open_beside(arguments).await
    }

    /// The same, whoever is there.
    pub async fn open_beside(&self, arguments: &[&str]) -> WebDriver {
        let program = house::program("cequred-register");
        assert!(program.is_file(), "{} is not built; run `cargo xtask test`", program.display());
        let mut capabilities = Capabilities::new();
        let options = serde_json::json!({ "binary": program, "args": arguments });
        capabilities.set("webkitgtk:browserOptions", options).expect("plain JSON");
        let address = format!("http://127.0.0.1:{}", self.port);
        let window = WebDriver::new(address, capabilities).await.expect("the program opens its window");
        window.set_script_timeout(Duration::from_mins(1)).await.expect("the driver answers");
        window
    }

    /// Whether a program keeps the name by which another of its kind would find it.
    fn is_somebody_there(&self) -> bool {
        let bus = Builder::address(self.bus.as_str()).and_then(Builder::build).expect("the bus of this test");
        let names = DBusProxy::new(&bus).and_then(|bus| bus.list_names().map_err(Into::into)).expect("it lists names");
        names.iter().any(|name| name.as_str().ends_with(".SingleInstance"))
    }

    /// Starts a child that lives as long as the desktop and returns the first line it writes.
    fn start_and_read(&mut self, command: &mut Command) -> String {
        let name = command.get_program().to_string_lossy().into_owned();
        let mut child = command
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap_or_else(|error| panic!("{name}: {error}; `cargo xtask test` installs it"));
        let stdout = child.stdout.take().expect("it was piped");
        self.children.push(child);
        let mut line = String::new();
        BufReader::new(stdout).read_line(&mut line).expect("it is text");
        assert!(!line.trim().is_empty(), "{name} did not start");
        line.trim().to_owned()
    }
}

impl Drop for Desktop {
    fn drop(&mut self) {
        for child in self.children.iter_mut().rev() {
            let _ = child.kill();
            let _ = child.wait();
        }
    }
}

fn free_port() -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").expect("the loopback has a free port");
    listener.local_addr().expect("it is bound").port()
}

/// Where the pictures go: `window` in the build folder.
pub fn picture(name: &str) -> PathBuf {
    let program = house::program("cequred");
    let folder = program.ancestors().nth(2).map(Path::to_path_buf).unwrap_or_default().join("window");
    std::fs::create_dir_all(&folder).expect("the build folder can be written");
    folder.join(name)
}
