//! The operating system's keyring as it really is: on Linux in three situations, each with a message bus of its own; on
//! Windows (and under Wine) the Credential Manager of whoever runs the test, which is left as it was.
//!
//! `cargo xtask test` installs what this needs on Debian and Ubuntu (dbus, gnome-keyring). On macOS every program that was
//! not signed makes the Keychain ask its owner, so `tests/devices.rs` is what is tried there.

#![cfg_attr(not(any(target_os = "linux", windows)), allow(dead_code, reason = "nothing is tried on macOS"))]

use keys::{DataKey, DeviceSecrets, Error, KdfCost, OsKeyring, Secret, SlotsFile};

const NOW: &str = "2026-11-22T10:00:00+01:00";

fn main() {
    #[cfg(target_os = "linux")]
    linux::main();
    #[cfg(windows)]
    windows::main();
}

fn secret() -> Secret {
    Secret::new("hemligt".to_owned())
}

fn empty() -> (DataKey, SlotsFile) {
    let key = DataKey::generate().expect("random bytes");
    let slots = SlotsFile::new(key.register(), true);
    (key, slots)
}

/// Where the keyring works, a password is bound to this computer, opens, and does not open once the secret is forgotten.
fn works() {
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

#[cfg(windows)]
mod windows {
    use std::process::Command;

    use keys::{DeviceSecrets, OsKeyring, ReminderKeys};

    /// What Credential Manager holds in one entry.
    const MOST: usize = 2_560;

    pub(crate) fn main() {
        super::works();
        println!("test a credential manager that is there ... ok");
        seen_from_outside();
        println!("test another program sees the entry there, and its end ... ok");
        reminders();
        println!("test the schedule's key beside it ... ok");
        room();
        println!("test what is too long for an entry is refused ... ok");
    }

    /// It is the system's store that holds the secret, and not something of ours: another program lists it.
    fn seen_from_outside() {
        let register = super::empty().1.register();
        let name: String = register.iter().map(|byte| format!("{byte:02x}")).collect();
        assert!(!listed().contains(&name));
        ReminderKeys::keep(&OsKeyring, register, &[7; 32]).expect("kept");
        let there = listed();
        ReminderKeys::forget(&OsKeyring, register).expect("forgotten");
        assert!(there.contains(&name), "nobody else sees it: {there}");
        assert!(!listed().contains(&name), "and it is gone");
    }

    /// The names of all entries: as `cmdkey` tells them, or Wine's registry, where its Credential Manager keeps them.
    fn listed() -> String {
        let wine = ["query", r"HKCU\Software\Wine\Credential Manager", "/s"];
        let answer = Command::new("cmdkey").arg("/list").output().or_else(|_| Command::new("reg").args(wine).output());
        String::from_utf8_lossy(&answer.expect("cmdkey, or Wine's reg").stdout).into_owned()
    }

    fn reminders() {
        let register = super::empty().1.register();
        assert_eq!(ReminderKeys::fetch(&OsKeyring, register).expect("there").as_deref(), None);
        ReminderKeys::keep(&OsKeyring, register, &[7; 32]).expect("kept");
        assert_eq!(ReminderKeys::fetch(&OsKeyring, register).expect("there").as_deref(), Some(&[7; 32]));
        assert!(matches!(DeviceSecrets::fetch(&OsKeyring, register), Ok(None)), "each has its own entry");
        ReminderKeys::forget(&OsKeyring, register).expect("forgotten");
        assert_eq!(ReminderKeys::fetch(&OsKeyring, register).expect("there").as_deref(), None);
    }

    /// The largest entry of ours, a computer's secret, has 48 bytes.
    fn room() {
        let entry = keyring::Entry::new("cequred-register-test", "room").expect("a credential manager");
        entry.set_secret(&[1; MOST]).expect("as much as it takes");
        let refused = entry.set_secret(&[1; MOST + 1]);
        entry.delete_credential().expect("left as it was");
        assert!(refused.is_err(), "more than that is refused, not cut off");
    }
}

#[cfg(target_os = "linux")]
mod linux {
    use std::path::Path;
    use std::process::Command;

    use super::{Error, KdfCost, NOW, OsKeyring, empty, secret, works};

    /// Makes and unlocks a keyring for this bus before the test goes in.
    const UNLOCKED: &str =
        r#"printf %s pw | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1; exec "$0" "$1""#;

    /// Without an argument: every situation. With one: what is tried inside that situation.
    pub(crate) fn main() {
        match std::env::args().nth(1).as_deref() {
            Some("inside-unlocked") => works(),
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
