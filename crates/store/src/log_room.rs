//! Room in the log of writes.
//!
//! A write is acknowledged when its pages in the log are safe on the disk. As long as each write makes the log longer, the
//! file system has to write down the file's new length and place as well, which takes as long again as the pages. Once the
//! engine has been through the log it begins at its start again and writes over what is there; until then zeros laid ahead
//! do the same. The engine takes them for what they are: no write begins with them.

use crate::{connection::PAGE, rekey::beside};
use std::{
    fs::{self, OpenOptions},
    io::{self, Read as _, Seek as _, SeekFrom},
    path::{Path, PathBuf},
};

/// A page of the log with what the engine writes before it, in bytes.
const FRAME: u64 = 24 + PAGE;

/// How long the log becomes, in bytes: the engine moves what is in it into the file at a thousand pages and then begins at
/// the start.
const MOST: u64 = 32 + 1_000 * FRAME;

/// The log of writes as long as it was before a write.
pub(crate) struct LogRoom {
    path: PathBuf,
    before: u64,
}

impl LogRoom {
    /// Looks how long the log of this database is. To be asked by whoever may write.
    pub(crate) fn look(database: &Path) -> Self {
        let path = beside(database, "-wal");
        Self { before: length(&path), path }
    }

    /// Makes the log twice as long if the write made it longer: who writes once lays little, who goes on soon has it all.
    /// It is a courtesy to the next write. Where it fails, that one takes its own room.
    pub(crate) fn lay(self) {
        let now = length(&self.path);
        if now > self.before && now < MOST {
            let _ = filled(&self.path, now, now.min(MOST - now));
        }
    }
}

fn length(path: &Path) -> u64 {
    fs::metadata(path).map_or(0, |file| file.len())
}

fn filled(path: &Path, from: u64, more: u64) -> io::Result<()> {
    let mut file = OpenOptions::new().write(true).open(path)?;
    file.seek(SeekFrom::Start(from))?;
    io::copy(&mut io::repeat(0).take(more), &mut file).map(drop)
}

#[cfg(test)]
mod tests {
    use super::{LogRoom, MOST};
    use std::fs;

    #[test]
    fn a_log_that_grew_gets_as_much_again_until_it_is_long_enough() {
        let folder = tempfile::tempdir().expect("a folder");
        let (database, log) = (folder.path().join("register.db"), folder.path().join("register.db-wal"));
        let bytes = || super::length(&log);

        LogRoom::look(&database).lay();
        assert!(!log.exists(), "where nothing was written none is made");

        let room = LogRoom::look(&database);
        fs::write(&log, [7; 5_000]).expect("written");
        room.lay();
        assert_eq!(bytes(), 10_000);
        let all = fs::read(&log).expect("read");
        assert_eq!((&all[..5_000], &all[5_000..]), (&[7; 5_000][..], &[0; 5_000][..]), "what was written stays");

        LogRoom::look(&database).lay();
        assert_eq!(bytes(), 10_000, "the write found room");

        for (grown, laid) in [(MOST - 1, MOST), (MOST, MOST), (MOST + 9, MOST + 9)] {
            fs::write(&log, []).expect("emptied");
            let room = LogRoom::look(&database);
            let file = fs::File::options().write(true).open(&log).expect("opened");
            file.set_len(grown).expect("longer");
            room.lay();
            assert_eq!(bytes(), laid, "a log of {grown}");
        }
    }
}
