//! The operating system's keyring as it really is, in three situations, each with a message bus of its own.
//!
//! `cargo xtask test` installs what this needs on Debian and Ubuntu (dbus, gnome-keyring). Windows and macOS have no
//! keyring that a test could make and throw away again; there, `tests/devices.rs` is what is tried.

#[cfg(not(target_os = "linux"))]
fn main() {}

#[cfg(target_os = "linux")]
fn main() {
    linux::main();
}

#[cfg(target_os = "linux")]
mod linux {
    use std::path::Path;
    use std::process::Command;

    use keys::{DataKey, DeviceSecrets, Error, KdfCost, OsKeyring, Secret, SlotsFile};

    const NOW: &str = "2026-11-22T10:00:00+01:00";
    /// Makes and unlocks a keyring for this bus before the test goes in.
    const UNLOCKED: &str =
        r#"printf %s pw | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1; exec "$0" "$1""#;

    /// Without an argument: every situation. With one: what is tried inside that situation.
    pub(crate) fn main() {
        match std::env::args().nth(1).as_deref() {
            Some("inside-unlocked") => unlocked(),
            Some("inside-locked") => never_unlocked(),
            Some("inside-without-bus") => without_bus(),
            _ => {
                run("a keyring that is open", Some(&["bash", "-c", UNLOCKED]), "inside-unlocked");
                run("a keyring that nobody has unlocked", Some(&[]), "inside-locked");
                run("no bus at all", None, "inside-without-bus");
            }
        }
    }

    fn run(situation: &str, bus: Option<&[&str]>, inside: &str) {
        let home = tempfile::tempdir().expect("a folder for the throw-away keyring");
        let this = std::env::current_exe().expect("the path of this test");
        let mut command = match bus {
            Some(inner) => {
                let mut command = Command::new("dbus-run-session");
                command.arg("--").args(inner).arg(&this);
                command
            }
            None => Command::new(&this),
        };
        let status = isolated(&mut command, home.path()).arg(inside).status();
        let status = status.expect("dbus-run-session is there (`cargo xtask test` installs it)");
        assert!(status.success(), "{situation}: {status}");
        println!("test {situation} ... ok");
    }

    /// Keeps the developer's own keyring and bus out of it.
    fn isolated<'a>(command: &'a mut Command, home: &Path) -> &'a mut Command {
        command
            .env_remove("DBUS_SESSION_BUS_ADDRESS")
            .env_remove("DISPLAY")
            .env_remove("WAYLAND_DISPLAY")
            .env_remove("GNOME_KEYRING_CONTROL")
            .env("HOME", home)
            .env("XDG_RUNTIME_DIR", home)
            .env("XDG_DATA_HOME", home.join("data"))
            .env("XDG_CONFIG_HOME", home.join("config"))
            .env("XDG_CACHE_HOME", home.join("cache"))
    }

    fn secret() -> Secret {
        Secret::new("hemligt".to_owned())
    }

    fn empty() -> (DataKey, SlotsFile) {
        let key = DataKey::generate().expect("random bytes");
        let slots = SlotsFile::new(key.register(), true);
        (key, slots)
    }

    fn unlocked() {
        let (key, mut slots) = empty();
        assert!(matches!(OsKeyring.fetch(slots.register()), Ok(None)), "nothing is there yet");
        slots.add_password_on_device(&key, "Åsa", &secret(), KdfCost::DEMO, NOW, &OsKeyring).expect("bound");
        let opened = slots.unlock_password_on_device("åsa", &secret(), &OsKeyring).expect("opened");
        assert!(opened.same_as(&key));
        assert!(matches!(OsKeyring.fetch([0; 16]), Ok(None)), "another register has its own entry");
        OsKeyring.forget(slots.register()).expect("forgotten");
        OsKeyring.forget(slots.register()).expect("forgetting twice is no error");
        let gone = slots.unlock_password_on_device("åsa", &secret(), &OsKeyring).err();
        assert_eq!(gone, Some(Error::DeviceSecretMissing));
    }

    fn refused(answer: Error) {
        let (key, mut slots) = empty();
        let bound = slots.add_password_on_device(&key, "Åsa", &secret(), KdfCost::DEMO, NOW, &OsKeyring).err();
        assert_eq!(bound, Some(answer));
        assert!(slots.slots().is_empty(), "nothing is bound to a secret that was not kept");
        slots.add_password(&key, "Åsa", &secret(), KdfCost::DEMO, NOW).expect("unbound slots need no keyring");
        assert!(slots.unlock_password_on_device("åsa", &secret(), &OsKeyring).is_ok());
    }

    fn never_unlocked() {
        // The service is started on demand and finds no open collection, and no display to ask on.
        refused(Error::KeyringLocked);
    }

    fn without_bus() {
        refused(Error::KeyringUnavailable);
    }
}
