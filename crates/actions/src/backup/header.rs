//! The first bytes of a backup: what it is, whose, from when, and how to tell that it is whole.

use crate::problem::Problem;
use domain::time::{Moment, in_sweden};
use sha2::{Digest as _, Sha256};
use std::{
    fs::File,
    io::{ErrorKind, Read as _},
    path::Path,
};

/// The bytes of a header.
pub(super) const LENGTH: usize = 148;

/// Text modes of transfer programs break one of these, as with PNG.
const MAGIC: [u8; 8] = *b"\x89CEQB\r\n\x1a";

/// The only version so far.
const VERSION: u16 = 1;

/// What is hashed of the header: everything before the hash.
const HASHED: usize = LENGTH - 32;

/// One of the two files in a backup.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Part {
    /// Bytes.
    pub(super) length: u64,
    /// Their hash.
    pub(super) sha256: [u8; 32],
}

/// A header.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Header {
    /// The register's identifier.
    pub(super) register: [u8; 16],
    /// When the backup was made, to the second.
    pub(super) created: Moment,
    /// The slots file.
    pub(super) slots: Part,
    /// The encrypted database.
    pub(super) database: Part,
}

impl Header {
    /// The bytes.
    pub(super) fn to_bytes(self) -> [u8; LENGTH] {
        let mut bytes = Vec::with_capacity(LENGTH);
        bytes.extend(MAGIC);
        bytes.extend(VERSION.to_be_bytes());
        bytes.extend([0; 2]);
        bytes.extend(self.register);
        bytes.extend(self.created.timestamp().to_be_bytes());
        bytes.extend(self.slots.length.to_be_bytes());
        bytes.extend(self.database.length.to_be_bytes());
        bytes.extend(self.slots.sha256);
        bytes.extend(self.database.sha256);
        let hash = Sha256::digest(&bytes);
        bytes.extend(hash);
        bytes.try_into().expect("the fields add up to the length")
    }

    /// Reads the bytes.
    pub(super) fn parse(bytes: &[u8]) -> Result<Self, Problem> {
        let mut rest = bytes;
        if take::<8>(&mut rest)? != MAGIC {
            return Err(Problem::BackupDamaged);
        }
        match u16::from_be_bytes(take(&mut rest)?) {
            VERSION => {}
            0 => return Err(Problem::BackupDamaged),
            newer => return Err(Problem::BackupFromTheFuture { version: newer.into() }),
        }
        let reserved = take::<2>(&mut rest)?;
        let register = take(&mut rest)?;
        let created = i64::from_be_bytes(take(&mut rest)?);
        let [slots_length, database_length] =
            [u64::from_be_bytes(take(&mut rest)?), u64::from_be_bytes(take(&mut rest)?)];
        let slots = Part { length: slots_length, sha256: take(&mut rest)? };
        let database = Part { length: database_length, sha256: take(&mut rest)? };
        let hash = take::<32>(&mut rest)?;
        let created = chrono::DateTime::from_timestamp(created, 0).ok_or(Problem::BackupDamaged)?;
        if hash != *Sha256::digest(&bytes[..HASHED]) || reserved != [0; 2] {
            return Err(Problem::BackupDamaged);
        }
        Ok(Self { register, created: in_sweden(created.fixed_offset()), slots, database })
    }

    /// The length a file with this header has.
    pub(super) fn file_length(&self) -> Option<u64> {
        self.slots.length.checked_add(self.database.length)?.checked_add(LENGTH as u64)
    }
}

fn take<const N: usize>(rest: &mut &[u8]) -> Result<[u8; N], Problem> {
    let (first, after) = rest.split_first_chunk().ok_or(Problem::BackupDamaged)?;
    *rest = after;
    Ok(*first)
}

/// Opens a backup and reads its header; the file stands at the first byte after it. What follows has the right length,
/// and has not been read.
pub(super) fn open(path: &Path) -> Result<(File, Header), Problem> {
    let mut file = File::open(path).map_err(|error| match error.kind() {
        ErrorKind::NotFound => Problem::BackupMissing,
        // Some systems do not even open a folder.
        _ if path.is_dir() => Problem::BackupDamaged,
        _ => error.into(),
    })?;
    let about = file.metadata()?;
    if !about.is_file() {
        return Err(Problem::BackupDamaged);
    }
    let mut bytes = Vec::with_capacity(LENGTH);
    (&mut file).take(LENGTH as u64).read_to_end(&mut bytes)?;
    let header = Header::parse(&bytes)?;
    if header.file_length() == Some(about.len()) { Ok((file, header)) } else { Err(Problem::BackupDamaged) }
}

#[cfg(test)]
mod tests {
    use super::{HASHED, Header, LENGTH, Part};
    use crate::problem::Problem;
    use domain::time::Moment;
    use sha2::{Digest as _, Sha256};

    fn header() -> Header {
        Header {
            register: *b"0123456789abcdef",
            created: Moment::parse_from_rfc3339("2026-11-22T10:00:00+01:00").expect("a moment"),
            slots: Part { length: 1_234, sha256: [1; 32] },
            database: Part { length: 409_600, sha256: [2; 32] },
        }
    }

    #[test]
    fn what_is_written_is_read() {
        assert_eq!(Header::parse(&header().to_bytes()), Ok(header()));
        assert_eq!(header().file_length(), Some(148 + 1_234 + 409_600));
    }

    #[test]
    fn the_fields_stand_where_the_documentation_says() {
        let bytes = header().to_bytes();
        assert_eq!(bytes[..12], *b"\x89CEQB\r\n\x1a\x00\x01\x00\x00");
        assert_eq!(bytes[12..28], *b"0123456789abcdef");
        assert_eq!(bytes[28..36], 1_795_338_000_i64.to_be_bytes());
        assert_eq!(bytes[36..44], 1_234_u64.to_be_bytes());
        assert_eq!(bytes[44..52], 409_600_u64.to_be_bytes());
        assert_eq!((&bytes[52..84], &bytes[84..116]), ([1; 32].as_slice(), [2; 32].as_slice()));
        assert_eq!(bytes[116..], *Sha256::digest(&bytes[..116]));
    }

    #[test]
    fn every_other_byte_is_another_answer() {
        let whole = header().to_bytes();
        for place in 0..LENGTH {
            for bit in 0..8 {
                let mut bytes = whole;
                bytes[place] ^= 1 << bit;
                assert!(Header::parse(&bytes).is_err(), "byte {place}, bit {bit}");
            }
            assert_eq!(Header::parse(&whole[..place]), Err(Problem::BackupDamaged), "cut off at {place}");
        }
    }

    #[test]
    fn a_newer_version_says_so_and_numbers_without_sense_are_damage() {
        let mut newer = header().to_bytes();
        newer[9] = 2;
        assert_eq!(Header::parse(&newer), Err(Problem::BackupFromTheFuture { version: 2 }));
        assert_eq!(Header::parse(&newer[..10]), Header::parse(&newer), "however long its header may be");
        let rehashed = |change: fn(&mut [u8; LENGTH])| {
            let mut bytes = header().to_bytes();
            change(&mut bytes);
            let hash = Sha256::digest(&bytes[..HASHED]);
            bytes[HASHED..].copy_from_slice(&hash);
            Header::parse(&bytes)
        };
        assert_eq!(rehashed(|bytes| bytes[28..36].fill(0x7f)), Err(Problem::BackupDamaged), "no such year");
        assert_eq!(rehashed(|bytes| bytes[11] = 1), Err(Problem::BackupDamaged), "reserved");
        let longest = rehashed(|bytes| bytes[36..52].fill(0xff)).expect("a header");
        assert_eq!(longest.file_length(), None, "longer than any file");
    }
}
