//! Whether the disk is encrypted: what the operating system tells a user who is no administrator.

use actions::protection::DiskEncryption;
use std::path::Path;

/// Looks it up for the disk this folder lies on. May wait for another program: not on the window's thread.
#[cfg(not(any(windows, target_os = "macos")))]
pub fn of(folder: &Path) -> DiskEncryption {
    actions::disk_encryption::of(folder)
}

/// FileVault covers the whole disk of the computer.
#[cfg(target_os = "macos")]
pub fn of(_folder: &Path) -> DiskEncryption {
    let answer = std::process::Command::new("/usr/bin/fdesetup").arg("status").output();
    let said = answer.map(|answer| String::from_utf8_lossy(&answer.stdout).into_owned()).unwrap_or_default();
    if said.contains("FileVault is On") {
        DiskEncryption::On
    } else if said.contains("FileVault is Off") {
        DiskEncryption::Off
    } else {
        DiskEncryption::Unknown
    }
}

/// `manage-bde` answers administrators only; the Explorer's own property answers everybody.
#[cfg(windows)]
pub fn of(folder: &Path) -> DiskEncryption {
    use std::{
        os::windows::process::CommandExt as _,
        path::{Component, Prefix},
    };
    const NO_WINDOW: u32 = 0x0800_0000;
    let drive = folder.canonicalize().ok().and_then(|folder| match folder.components().next() {
        Some(Component::Prefix(it)) => match it.kind() {
            Prefix::Disk(letter) | Prefix::VerbatimDisk(letter) => Some(char::from(letter)),
            _ => None,
        },
        _ => None,
    });
    let Some(drive) = drive.filter(char::is_ascii_alphabetic) else { return DiskEncryption::Unknown };
    let asked = format!(
        "(New-Object -ComObject Shell.Application).NameSpace('{drive}:').Self.ExtendedProperty('System.Volume.BitLockerProtection')"
    );
    let answer = std::process::Command::new("powershell")
        .args(["-NoProfile", "-NonInteractive", "-Command", &asked])
        .creation_flags(NO_WINDOW)
        .output();
    match answer.map(|answer| String::from_utf8_lossy(&answer.stdout).trim().to_owned()).as_deref() {
        // On, and on and locked.
        Ok("1" | "6") => DiskEncryption::On,
        // Off, on its way there or back, and on with the key lying open beside it.
        Ok("0" | "2" | "3" | "4" | "5") => DiskEncryption::Off,
        _ => DiskEncryption::Unknown,
    }
}
