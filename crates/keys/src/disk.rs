//! Writing a small file so that it is never half there.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use crate::document::MOST_BYTES;
use crate::{DiskDeed, Error};

/// The few things asked of a disk. A seam, so that a test can have a disk that fails; the program has [`LocalDisk`].
pub trait Disk {
    /// The first `most` bytes of a file.
    ///
    /// # Errors
    /// What the operating system answers.
    fn read(&self, path: &Path, most: u64) -> io::Result<Vec<u8>>;

    /// Makes a file that must not exist, readable by this user only, and returns when its bytes are on the disk.
    ///
    /// # Errors
    /// What the operating system answers.
    fn write_new(&self, path: &Path, bytes: &[u8]) -> io::Result<()>;

    /// Puts one file in the place of another, in one step.
    ///
    /// # Errors
    /// What the operating system answers.
    fn replace(&self, from: &Path, to: &Path) -> io::Result<()>;

    /// Returns when the folder's list of names is on the disk.
    ///
    /// # Errors
    /// What the operating system answers.
    fn sync_folder(&self, folder: &Path) -> io::Result<()>;

    /// Removes a file.
    ///
    /// # Errors
    /// What the operating system answers.
    fn remove(&self, path: &Path) -> io::Result<()>;
}

/// The computer's own file system.
pub struct LocalDisk;

impl Disk for LocalDisk {
    fn read(&self, path: &Path, most: u64) -> io::Result<Vec<u8>> {
        let mut bytes = Vec::new();
        File::open(path)?.take(most).read_to_end(&mut bytes)?;
        Ok(bytes)
    }

    fn write_new(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        let mut options = OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let mut file = options.open(path)?;
        file.write_all(bytes)?;
        file.sync_all()
    }

    fn replace(&self, from: &Path, to: &Path) -> io::Result<()> {
        fs::rename(from, to)
    }

    /// On Windows a folder cannot be opened for this; NTFS writes the renaming to its journal by itself.
    #[cfg(windows)]
    fn sync_folder(&self, _folder: &Path) -> io::Result<()> {
        Ok(())
    }

    #[cfg(not(windows))]
    fn sync_folder(&self, folder: &Path) -> io::Result<()> {
        File::open(folder)?.sync_all()
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        fs::remove_file(path)
    }
}

/// The whole slots file, or one byte more than it may have.
pub(crate) fn read_whole(disk: &dyn Disk, path: &Path) -> Result<Vec<u8>, Error> {
    disk.read(path, MOST_BYTES as u64 + 1).map_err(|answer| match answer.kind() {
        io::ErrorKind::NotFound => Error::Missing,
        kind => Error::Disk { deed: DiskDeed::Read, kind },
    })
}

/// Writes beside the file, reads that back, and only then lets it take the file's place.
pub(crate) fn replace(disk: &dyn Disk, path: &Path, bytes: &[u8]) -> Result<(), Error> {
    let beside = beside(path);
    // One is left behind if the computer stopped in the middle of an earlier save; it was never in use.
    let _ = disk.remove(&beside);
    write_and_verify(disk, &beside, bytes)
        .and_then(|()| disk.replace(&beside, path).map_err(refused(DiskDeed::Replace)))
        .inspect_err(|_| {
            // Nothing more can be done if this fails too: the file is ignored, and the next save removes it.
            let _ = disk.remove(&beside);
        })?;
    disk.sync_folder(folder(path)).map_err(refused(DiskDeed::Replace))
}

fn write_and_verify(disk: &dyn Disk, path: &Path, bytes: &[u8]) -> Result<(), Error> {
    disk.write_new(path, bytes).map_err(refused(DiskDeed::Write))?;
    let found = disk.read(path, bytes.len() as u64 + 1).map_err(refused(DiskDeed::Verify))?;
    if found == bytes { Ok(()) } else { Err(Error::Disk { deed: DiskDeed::Verify, kind: io::ErrorKind::InvalidData }) }
}

fn refused(deed: DiskDeed) -> impl Fn(io::Error) -> Error {
    move |answer| Error::Disk { deed, kind: answer.kind() }
}

/// `register.keys` is written as `register.keys.new`, in the same folder: a renaming between file systems is not one step.
fn beside(path: &Path) -> PathBuf {
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(".new");
    path.with_file_name(name)
}

fn folder(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    }
}
