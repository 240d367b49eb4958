//! Files that are written for people: whole or not at all, and readable by nobody else.

use actions::Problem;
use std::{
    fs::{File, OpenOptions},
    io::{ErrorKind, Write as _},
    path::{Path, PathBuf},
};

/// Writes the file through a neighbour that takes its place when it is complete, so that a full disk or a power cut
/// leaves what was there before. Only the file named is ever replaced.
pub(crate) fn write(path: &Path, bytes: &[u8]) -> Result<(), Problem> {
    write_with(path, |file| Ok::<_, Problem>(file.write_all(bytes)?))
}

/// The same for what is too long to be held in memory.
pub(crate) fn write_with<T, E: From<Problem>>(
    path: &Path,
    fill: impl FnOnce(&mut File) -> Result<T, E>,
) -> Result<T, E> {
    if path.is_dir() {
        return Err(Problem::StorageFailed { detail: "IsADirectory".to_owned() }.into());
    }
    let draft = draft_beside(path);
    let written = private(&draft).map_err(|error| Problem::from(error).into()).and_then(|mut file| {
        let answer = fill(&mut file)?;
        let placed = file.sync_all().and_then(|()| std::fs::rename(&draft, path));
        placed.map_err(|error| Problem::from(error).into()).map(|()| answer)
    });
    if written.is_err() {
        let _ = std::fs::remove_file(&draft);
    }
    written
}

/// Claims a file for a recovery kit. One that is there already may be the only key to another register.
pub(crate) fn claim_for_kit(path: &Path) -> Result<(), Problem> {
    match private(path) {
        Ok(_) => Ok(()),
        Err(error) if error.kind() == ErrorKind::AlreadyExists => Err(Problem::invalid("recovery-kit", "file-exists")),
        Err(error) => Err(error.into()),
    }
}

/// Claims several files for papers with codes: all of them or none.
pub(crate) fn claim_all(paths: &[PathBuf]) -> Result<(), Problem> {
    for (place, path) in paths.iter().enumerate() {
        claim_for_kit(path).inspect_err(|_| give_up(&paths[..place]))?;
    }
    Ok(())
}

/// Removes files that were claimed and are not needed. What went wrong is worth more to the caller than a leftover that
/// could not be removed either.
pub(crate) fn give_up(paths: &[PathBuf]) {
    for path in paths {
        let _ = std::fs::remove_file(path);
    }
}

/// A name as a part of a file's name: letters and digits, everything else as a hyphen.
pub(crate) fn plain_name(name: &str) -> String {
    name.chars().map(|it| if it.is_alphanumeric() { it } else { '-' }).take(60).collect()
}

fn private(path: &Path) -> std::io::Result<File> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

fn draft_beside(path: &Path) -> PathBuf {
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(format!(".{}.part", std::process::id()));
    path.with_file_name(name)
}

/// Reads a file the user named.
pub(crate) fn read(path: &Path) -> Result<Vec<u8>, Problem> {
    std::fs::read(path).map_err(|error| {
        let reason = if error.kind() == ErrorKind::NotFound { "file-missing" } else { "file-not-readable" };
        Problem::FileUnreadable { reason: reason.to_owned() }
    })
}
