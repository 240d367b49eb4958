//! A number that changes when files change, to know what need not be done again.

use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};

/// The fingerprint of files and whole folders: their paths and their bytes. What does not exist counts too.
pub(crate) fn of(paths: &[PathBuf]) -> String {
    let mut hasher = DefaultHasher::new();
    for path in paths {
        add(path, &mut hasher);
    }
    format!("{:016x}", hasher.finish())
}

fn add(path: &Path, hasher: &mut DefaultHasher) {
    path.hash(hasher);
    if let Ok(entries) = fs::read_dir(path) {
        let mut inside: Vec<PathBuf> = entries.filter_map(|entry| entry.ok().map(|entry| entry.path())).collect();
        inside.sort();
        for path in inside {
            add(&path, hasher);
        }
    } else {
        fs::read(path).ok().hash(hasher);
    }
}

/// Whether the stamp in this file is the same as last time.
pub(crate) fn is_stamped(stamp: &Path, fingerprint: &str) -> bool {
    fs::read_to_string(stamp).is_ok_and(|last| last == fingerprint)
}

/// Remembers the fingerprint.
pub(crate) fn stamp(stamp: &Path, fingerprint: &str) -> Result<(), String> {
    fs::write(stamp, fingerprint).map_err(|error| format!("{}: {error}", stamp.display()))
}

#[cfg(test)]
mod tests {
    use std::fs;

    #[test]
    fn a_changed_a_new_and_a_renamed_file_are_noticed() {
        let folder = std::env::temp_dir().join(format!("xtask-fingerprint-{}", std::process::id()));
        fs::create_dir_all(folder.join("deep")).expect("the temporary folder can be written");
        let now = || super::of(std::slice::from_ref(&folder));
        fs::write(folder.join("deep/a"), "1").expect("a file");
        let first = now();
        assert_eq!(first, now(), "the same files have the same fingerprint");
        fs::write(folder.join("deep/a"), "2").expect("a file");
        let second = now();
        fs::write(folder.join("b"), "").expect("a file");
        let third = now();
        fs::rename(folder.join("b"), folder.join("c")).expect("a file");
        let fourth = now();
        fs::remove_dir_all(&folder).expect("our own folder");
        assert!(first != second && second != third && third != fourth);
    }
}
