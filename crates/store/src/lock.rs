//! One writer at a time, across processes.
//!
//! The writer holds an operating-system lock on `register.lock`; the lock goes with the process, however it ends. Who
//! holds it stands beside it in `register.holder`: a second file, because Windows lets nobody read a locked one. What
//! stands there counts only while the lock is held. When it is not the file stays, and says nobody: to make and remove one
//! for each write, or to make it longer and shorter, the file system has to find it a place every time.

use crate::error::{Error, Result};
use domain::time::Moment;
use std::{
    fs::{File, OpenOptions, TryLockError},
    io::{Seek as _, SeekFrom, Write as _},
    path::Path,
    time::{Duration, Instant},
};

/// How long what stands in `register.holder` is, in bytes; what is over is empty lines.
const NOTE: usize = 512;

/// How long a writer waits for another before it says who is in the way.
pub const PATIENCE: Duration = Duration::from_secs(5);

/// Who wants to write, as others will read it while the write lasts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Holder {
    /// The name the member of staff unlocks with.
    pub name: String,
    /// When the write began.
    pub since: Moment,
    /// How long to wait for another writer.
    pub patience: Duration,
}

impl Holder {
    /// A writer who waits [`PATIENCE`].
    pub fn new(name: impl Into<String>, since: Moment) -> Self {
        Self { name: name.into(), since, patience: PATIENCE }
    }

    /// The same writer, waiting this long.
    #[must_use]
    pub fn waiting(mut self, patience: Duration) -> Self {
        self.patience = patience;
        self
    }
}

/// Who is writing at the moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HeldBy {
    /// The name the member of staff unlocked with.
    pub name: String,
    /// The process.
    pub pid: u32,
    /// When that write began.
    pub since: Moment,
}

/// The lock, held until dropped.
#[derive(Debug)]
pub(crate) struct WriterLock {
    file: File,
    /// Where the holder stands; none if it could not be written down.
    holder: Option<File>,
}

impl WriterLock {
    /// Takes the lock in this folder, waiting up to the holder's patience.
    pub(crate) fn take(dir: &Path, holder: &Holder) -> Result<Self> {
        let file = open(dir)?;
        let holder_path = dir.join("register.holder");
        let began = Instant::now();
        loop {
            match file.try_lock() {
                Ok(()) => break,
                Err(TryLockError::WouldBlock) if began.elapsed() >= holder.patience => {
                    return Err(Error::Busy(read(&holder_path)));
                }
                Err(TryLockError::WouldBlock) => std::thread::sleep(Duration::from_millis(5)),
                Err(TryLockError::Error(error)) => return Err(error.into()),
            }
        }
        // The note is a courtesy: a disk too full for it may still have room to erase something.
        let holder = written(&holder_path, &note(holder)).ok();
        Ok(Self { file, holder })
    }
}

impl Drop for WriterLock {
    fn drop(&mut self) {
        let _ = self.holder.as_mut().map(|holder| put(holder, ""));
        let _ = self.file.unlock();
    }
}

/// Opens the lock file, making it if need be: the cheapest proof that the folder can be written.
pub(crate) fn open(dir: &Path) -> Result<File> {
    Ok(OpenOptions::new().create(true).truncate(false).write(true).open(dir.join("register.lock"))?)
}

fn written(path: &Path, note: &str) -> std::io::Result<File> {
    let mut file = OpenOptions::new().create(true).truncate(false).write(true).open(path)?;
    put(&mut file, note)?;
    Ok(file)
}

/// Writes over what stood there. Of a note that is too long the end is left out.
fn put(file: &mut File, note: &str) -> std::io::Result<()> {
    let mut lines = [b'\n'; NOTE];
    let long = note.floor_char_boundary(NOTE - 1);
    lines[..long].copy_from_slice(&note.as_bytes()[..long]);
    file.seek(SeekFrom::Start(0))?;
    file.write_all(&lines)
}

fn note(holder: &Holder) -> String {
    let name: String = holder.name.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    format!("{}\n{}\n{name}\n", std::process::id(), holder.since.to_rfc3339())
}

fn read(path: &Path) -> Option<HeldBy> {
    let text = std::fs::read_to_string(path).ok()?;
    let mut lines = text.lines();
    let pid = lines.next()?.parse().ok()?;
    let since = Moment::parse_from_rfc3339(lines.next()?).ok()?;
    Some(HeldBy { name: lines.next()?.to_owned(), pid, since })
}
