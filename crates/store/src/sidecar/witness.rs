//! Where the log had come to, remembered outside the register: an older whole file put back opens like the right one,
//! but its log ends before the place that is written here.
//!
//! Two places in one small file are written in turn, each sealed. A writing that is cut short spoils one of them, and the
//! other still says what was true a moment before. It is written after each commit and never forced to the disk then: a
//! witness that remembers a little less than there is does no harm, and the next unlocking brings it up to date.

use super::{HEADER, Seal};
use crate::{
    error::{Error, Result},
    table::register::AuditHead,
};
use keys::Sealer;
use std::{
    fs::{File, OpenOptions},
    io::{ErrorKind, Read as _, Seek as _, SeekFrom, Write as _},
    path::{Path, PathBuf},
};

const MARK: [u8; 8] = *b"\x89CEQW\r\n\x1a";

/// The bytes of one place before sealing.
const PLAIN: usize = 104;

/// The bytes from one place to the next: within one sector of a disk, which is written whole or not at all.
const PLACE: usize = 256;

/// The bytes of the file: the header has a place of its own.
const LENGTH: usize = 3 * PLACE;

/// What is remembered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Witness {
    /// The log's end when this was written.
    pub head: AuditHead,
    /// The line up to which every line has been checked.
    pub verified: AuditHead,
    /// The number of lines in the ledger of erasures.
    pub ledger: u64,
    /// When the whole log was last checked, seconds since 1970; 0 for never.
    pub full_at: i64,
}

/// What was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WitnessFound {
    /// There is no such file.
    Missing,
    /// This.
    There(Witness),
    /// Both places are unreadable, or the file is another register's.
    Broken,
}

/// The file beside the register in this folder.
pub fn witness_path(dir: &Path) -> PathBuf {
    dir.join("register.witness")
}

/// Reads what is remembered.
pub(crate) fn read(dir: &Path, seal: &Seal) -> Result<WitnessFound> {
    Ok(read_places(dir, seal)?.map_or(WitnessFound::Missing, |places| {
        newest(&places).map_or(WitnessFound::Broken, |(_, _, witness)| WitnessFound::There(witness))
    }))
}

/// Both places: the running number of the writing, and what it wrote.
type Places = [Option<(u64, Witness)>; 2];

/// The place that was written last, the number of that writing and what it wrote.
type Newest = (usize, u64, Witness);

fn newest(places: &Places) -> Option<Newest> {
    let there = places.iter().enumerate().filter_map(|(at, place)| place.map(|(number, it)| (at, number, it)));
    there.max_by_key(|(_, number, _)| *number)
}

fn read_places(dir: &Path, seal: &Seal) -> Result<Option<Places>> {
    let mut bytes = Vec::with_capacity(LENGTH);
    match File::open(witness_path(dir)) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(error.into()),
        Ok(file) => file.take(LENGTH as u64 + 1).read_to_end(&mut bytes)?,
    };
    let header = seal.header(MARK);
    if bytes.len() != LENGTH || !bytes.starts_with(&header) {
        return Ok(Some([None, None]));
    }
    let open = |at: usize| {
        let sealed = &bytes[(at + 1) * PLACE..][..PLAIN + Sealer::ADDED];
        from_bytes(&seal.sealer.open(&place(&header, at), sealed)?)
    };
    Ok(Some([open(0), open(1)]))
}

/// Remembers what comes after, if what is remembered had come to this line.
pub(crate) fn go_on(dir: &Path, seal: &Seal, before: AuditHead, next: impl FnOnce(Witness) -> Witness) -> Result<()> {
    match read_places(dir, seal)?.as_ref().and_then(newest) {
        Some(last) if last.2.head == before => write_after(dir, seal, Some(last), &next(last.2)),
        _ => Ok(()),
    }
}

/// Remembers something new, in the place that holds the older.
pub(crate) fn write(dir: &Path, seal: &Seal, witness: &Witness) -> Result<()> {
    let found = read_places(dir, seal)?;
    write_after(dir, seal, found.as_ref().and_then(newest), witness)
}

/// `last` is what was written last, if anything can be read.
fn write_after(dir: &Path, seal: &Seal, last: Option<Newest>, witness: &Witness) -> Result<()> {
    let (at, number) = last.map_or((0, 1), |(at, number, _)| (1 - at, number.saturating_add(1)));
    let header = seal.header(MARK);
    let bytes = to_bytes(number, witness);
    let sealed = seal.sealer.seal(&place(&header, at), &bytes).map_err(|_| Error::Disk(ErrorKind::Other))?;
    if last.is_some() {
        let mut file = OpenOptions::new().write(true).open(witness_path(dir))?;
        file.seek(SeekFrom::Start(((at + 1) * PLACE) as u64))?;
        file.write_all(&sealed)?;
        return Ok(());
    }
    let mut whole = vec![0; LENGTH];
    whole[..HEADER].copy_from_slice(&header);
    whole[(at + 1) * PLACE..][..sealed.len()].copy_from_slice(&sealed);
    let draft = dir.join("register.witness.new");
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    // Made to last through the handle that wrote it: Windows refuses that to one that may only read.
    let mut file = options.open(&draft)?;
    file.write_all(&whole)?;
    file.sync_all()?;
    drop(file);
    Ok(std::fs::rename(&draft, witness_path(dir))?)
}

fn place(header: &[u8; HEADER], at: usize) -> Vec<u8> {
    [header.as_slice(), &[u8::from(at == 1)]].concat()
}

fn to_bytes(number: u64, it: &Witness) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(PLAIN);
    bytes.extend(number.to_be_bytes());
    for head in [it.head, it.verified] {
        bytes.extend(head.count.to_be_bytes());
        bytes.extend(head.hash);
    }
    bytes.extend(it.ledger.to_be_bytes());
    bytes.extend(it.full_at.to_be_bytes());
    bytes
}

fn from_bytes(bytes: &[u8]) -> Option<(u64, Witness)> {
    let mut rest = bytes;
    let number = u64::from_be_bytes(take(&mut rest)?);
    let mut head = || Some(AuditHead { count: u64::from_be_bytes(take(&mut rest)?), hash: take(&mut rest)? });
    let [head, verified] = [head()?, head()?];
    let ledger = u64::from_be_bytes(take(&mut rest)?);
    let full_at = i64::from_be_bytes(take(&mut rest)?);
    Some((number, Witness { head, verified, ledger, full_at }))
}

fn take<const N: usize>(rest: &mut &[u8]) -> Option<[u8; N]> {
    let (first, after) = rest.split_first_chunk()?;
    *rest = after;
    Some(*first)
}

#[cfg(test)]
mod tests {
    use super::*;
    use zeroize::Zeroizing;

    fn seal() -> Seal {
        Seal { register: [7; 16], sealer: Sealer::new(Zeroizing::new([3; 32])) }
    }

    fn witness(count: u64) -> Witness {
        let head = AuditHead { count, hash: [5; 32] };
        Witness { head, verified: AuditHead { count: count / 2, hash: [4; 32] }, ledger: 3, full_at: -7 }
    }

    #[test]
    fn the_last_writing_counts_and_one_spoilt_place_is_survived() {
        let dir = tempfile::tempdir().expect("a folder");
        assert_eq!(read(dir.path(), &seal()).expect("read"), WitnessFound::Missing);
        for count in 1..=5 {
            write(dir.path(), &seal(), &witness(count)).expect("written");
            assert_eq!(read(dir.path(), &seal()).expect("read"), WitnessFound::There(witness(count)));
        }
        let whole = std::fs::read(witness_path(dir.path())).expect("read");
        let used = |at: usize| at < HEADER || (at >= PLACE && at % PLACE < PLAIN + Sealer::ADDED);
        for at in (0..whole.len()).filter(|at| used(*at)) {
            let mut bytes = whole.clone();
            bytes[at] ^= 0x20;
            std::fs::write(witness_path(dir.path()), &bytes).expect("written");
            let found = read(dir.path(), &seal()).expect("read");
            let possible = [WitnessFound::There(witness(4)), WitnessFound::There(witness(5)), WitnessFound::Broken];
            assert!(possible.contains(&found), "byte {at}: never another value");
        }
        let mut both = whole.clone();
        both[PLACE] ^= 1;
        both[2 * PLACE] ^= 1;
        std::fs::write(witness_path(dir.path()), &both).expect("written");
        assert_eq!(read(dir.path(), &seal()).expect("read"), WitnessFound::Broken);
        write(dir.path(), &seal(), &witness(9)).expect("written");
        assert_eq!(read(dir.path(), &seal()).expect("read"), WitnessFound::There(witness(9)), "begun anew");
    }
}
