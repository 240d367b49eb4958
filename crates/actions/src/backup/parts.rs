//! The two files of a backup, put into one and taken out again, a piece at a time.

use super::{
    OnProgress, go_on,
    header::{Header, LENGTH, Part},
};
use crate::{problem::Problem, unlock::SLOTS_FILE};
use sha2::{Digest as _, Sha256};
use std::{
    fs::{File, OpenOptions},
    io::{Read, Seek as _, SeekFrom, Write},
    path::Path,
};

/// Bytes between two words of progress.
const PIECE: usize = 1 << 20;

/// Slots files are small; more than this is none.
const LARGEST_SLOTS: u64 = 4 << 20;

/// A new file that only its owner can read.
fn private(path: &Path) -> std::io::Result<File> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

/// Copies to the end and hashes on the way. `told` hears how many bytes came with each piece.
fn copy(
    from: &mut impl Read,
    to: &mut impl Write,
    told: &mut dyn FnMut(u64) -> Result<(), Problem>,
) -> Result<Part, Problem> {
    let (mut hash, mut length, mut piece) = (Sha256::new(), 0, vec![0; PIECE]);
    loop {
        let read = match from.read(&mut piece) {
            Ok(0) => return Ok(Part { length, sha256: hash.finalize().into() }),
            Ok(read) => read,
            Err(error) if error.kind() == std::io::ErrorKind::Interrupted => continue,
            Err(error) => return Err(error.into()),
        };
        hash.update(&piece[..read]);
        to.write_all(&piece[..read])?;
        length += read as u64;
        told(read as u64)?;
    }
}

/// Puts the slots and the database into a new file and makes it last. The header comes last, when both hashes are
/// known, so that half a backup is none.
pub(super) fn pack(
    to: &Path,
    mut header: Header,
    slots: &[u8],
    database: &Path,
    progress: OnProgress<'_>,
) -> Result<Header, Problem> {
    let mut file = private(to)?;
    file.write_all(&[0; LENGTH])?;
    header.slots = copy(&mut &*slots, &mut file, &mut |_| Ok(()))?;
    let mut database = File::open(database)?;
    let (mut done, total) = (0, database.metadata()?.len());
    header.database = copy(&mut database, &mut file, &mut |bytes| {
        done += bytes;
        go_on(progress(done, total))
    })?;
    file.seek(SeekFrom::Start(0))?;
    file.write_all(&header.to_bytes())?;
    file.sync_all()?;
    Ok(header)
}

/// Reads a backup from the disk once more and gives the hash of the whole file: what was packed must be there.
pub(super) fn read_back(path: &Path, packed: &Header, progress: OnProgress<'_>) -> Result<[u8; 32], Problem> {
    let (mut file, header) = super::header::open(path)?;
    let mut whole = Tee(Sha256::new_with_prefix(header.to_bytes()));
    let slots = copy(&mut (&mut file).take(header.slots.length), &mut whole, &mut |_| Ok(()))?;
    let (mut done, total) = (0, header.database.length);
    let database = copy(&mut file, &mut whole, &mut |bytes| {
        done += bytes;
        go_on(progress(done, total))
    })?;
    let same = header == *packed && slots == packed.slots && database == packed.database;
    if same { Ok(whole.0.finalize().into()) } else { Err(Problem::BackupDamaged) }
}

/// A hash that can be written to.
struct Tee(Sha256);

impl Write for Tee {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.update(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

/// The bytes of the slots file, if they are what the header says. The file stands before the database then.
pub(super) fn slots(file: &mut File, header: &Header) -> Result<Vec<u8>, Problem> {
    if header.slots.length > LARGEST_SLOTS {
        return Err(Problem::BackupDamaged);
    }
    let mut bytes = Vec::new();
    let found = copy(&mut file.take(header.slots.length), &mut bytes, &mut |_| Ok(()))?;
    if found == header.slots { Ok(bytes) } else { Err(Problem::BackupDamaged) }
}

/// Takes both files out into a folder, under the names a register's folder has for them. They are what the header says,
/// or there is a refusal.
pub(super) fn unpack(
    mut file: File,
    header: &Header,
    folder: &Path,
    progress: OnProgress<'_>,
) -> Result<Vec<u8>, Problem> {
    let slots = slots(&mut file, header)?;
    let mut out = private(&folder.join(SLOTS_FILE))?;
    out.write_all(&slots)?;
    out.sync_all()?;
    let mut out = private(&store::database_path(folder))?;
    let mut done = 0;
    let found = copy(&mut file.take(header.database.length), &mut out, &mut |bytes| {
        done += bytes;
        go_on(progress(done, header.database.length))
    })?;
    out.sync_all()?;
    if found == header.database { Ok(slots) } else { Err(Problem::BackupDamaged) }
}
