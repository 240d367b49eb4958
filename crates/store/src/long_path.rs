//! Paths as the engine can open them. Rust's own file functions ask Windows for long paths by themselves; the engine is
//! written in C and has to be told.

use std::{borrow::Cow, path::Path};

/// Windows' old limit is 260 with the ending nul; the engine puts its own endings (`-journal`) after a name.
#[cfg(windows)]
const OLD_LIMIT: usize = 260 - "-journal".len() - 1;

/// The same file by a path the engine can open.
#[cfg(windows)]
pub(crate) fn for_engine(path: &Path) -> Cow<'_, Path> {
    use std::{
        ffi::OsString,
        os::windows::ffi::{OsStrExt as _, OsStringExt as _},
        path::{Component, Prefix},
    };
    // A relative path becomes longer than it looks; slashes are turned, which the long form demands.
    let Ok(whole) = std::path::absolute(path) else { return Cow::Borrowed(path) };
    let letters: Vec<u16> = whole.as_os_str().encode_wide().collect();
    if letters.len() < OLD_LIMIT {
        return Cow::Borrowed(path);
    }
    let (begin, rest) = match whole.components().next() {
        Some(Component::Prefix(it)) if matches!(it.kind(), Prefix::Disk(_)) => (r"\\?\", &letters[..]),
        // `\\server\share` is `\\?\UNC\server\share`.
        Some(Component::Prefix(it)) if matches!(it.kind(), Prefix::UNC(..)) => (r"\\?\UNC", &letters[1..]),
        _ => return Cow::Owned(whole),
    };
    let long: Vec<u16> = begin.encode_utf16().chain(rest.iter().copied()).collect();
    Cow::Owned(OsString::from_wide(&long).into())
}

/// The same path: other systems have one form.
#[cfg(not(windows))]
pub(crate) fn for_engine(path: &Path) -> Cow<'_, Path> {
    Cow::Borrowed(path)
}

#[cfg(all(test, windows))]
mod tests {
    use super::for_engine;

    #[test]
    fn a_long_path_is_asked_for_in_its_long_form_and_a_short_one_as_it_is() {
        let dir = tempfile::tempdir().expect("a folder");
        let short = dir.path().join("register.db");
        assert_eq!(for_engine(&short), short);
        let deep = (0..12).fold(dir.path().to_owned(), |path, _| path.join("en mapp med ett långt namn"));
        std::fs::create_dir_all(&deep).expect("made");
        let long = deep.join("register.db");
        std::fs::write(&long, "").expect("written");
        let asked = for_engine(&long);
        assert!(asked.to_string_lossy().starts_with(r"\\?\"), "{}", asked.display());
        assert!(asked.is_file(), "it is the same file");
        let server = std::path::PathBuf::from(r"\\server\share").join("a".repeat(260));
        assert!(for_engine(&server).to_string_lossy().starts_with(r"\\?\UNC\server\share\"));
    }
}
