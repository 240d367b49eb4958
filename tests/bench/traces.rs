//! Whether words can still be found in a register's files, with the seal of every page taken away: pages nobody uses any
//! more too, which no query would show.

use std::fs::File;
use std::io::{BufReader, ErrorKind, Read};
use std::path::Path;

use actions::unlock::{DEMO_PASSWORD, DEMO_USER, SLOTS_FILE};
use aho_corasick::AhoCorasick;
use cbc::cipher::{BlockModeDecrypt as _, KeyIvInit as _};
use keys::{Secret, SlotsFile};
use zeroize::Zeroizing;

use crate::Outcome;

/// Bytes of a page, and what stands at its end: sixteen to start the cipher with, sixty-four of seal.
const PAGE: usize = 4096;
const RESERVED: usize = 80;
/// Bytes before the first page of the log of writes, and before each page of it.
const WAL_HEAD: usize = 32;
const FRAME_HEAD: usize = 24;

/// What opens a demo register's file.
pub(crate) struct RawKey {
    pub(crate) key: Zeroizing<[u8; 32]>,
    pub(crate) salt: Zeroizing<[u8; 16]>,
}

/// The raw key of a demo register. Worked out as docs/keys.md describes.
pub(crate) fn raw_key(folder: &Path) -> Outcome<RawKey> {
    let slots = SlotsFile::load(&folder.join(SLOTS_FILE)).map_err(|error| format!("slots: {error:?}"))?;
    let key = slots
        .unlock_password(DEMO_USER, &Secret::new(DEMO_PASSWORD.to_owned()))
        .map_err(|error| format!("unlock: {error:?}"))?;
    Ok(RawKey { key: key.derive("database key"), salt: key.derive("database salt") })
}

/// How often any of these words stands in a page of the register or of its log of writes.
pub(crate) fn count(folder: &Path, words: &[String]) -> Outcome<u64> {
    let RawKey { key, .. } = raw_key(folder)?;
    let words = AhoCorasick::new(words)?;
    let mut found = 0;
    let (database, wal) = (store::database_path(folder), folder.join("register.db-wal"));
    for (path, head, before) in [(database, 0, 0), (wal, WAL_HEAD, FRAME_HEAD)] {
        let file = match File::open(&path) {
            Err(error) if error.kind() == ErrorKind::NotFound => continue,
            opened => opened?,
        };
        let mut file = BufReader::with_capacity(1 << 20, file);
        if !filled(&mut file, &mut vec![0; head])? {
            continue;
        }
        let mut page = vec![0; before + PAGE];
        while filled(&mut file, &mut page)? {
            found += words.find_iter(&unsealed(&key, &page[before..])).count() as u64;
        }
    }
    Ok(found)
}

/// The first page begins with the salt, which is not sealed: its first block comes out as noise and holds no word.
fn unsealed(key: &[u8; 32], page: &[u8]) -> Vec<u8> {
    let (sealed, rest) = page.split_at(PAGE - RESERVED);
    let mut iv = [0; 16];
    iv.copy_from_slice(&rest[..16]);
    let mut cipher = cbc::Decryptor::<aes::Aes256>::new(key.into(), &iv.into());
    let mut plain = sealed.to_vec();
    for block in plain.as_chunks_mut::<16>().0 {
        cipher.decrypt_block(block.into());
    }
    plain
}

/// Whether the file still had this many bytes.
fn filled(file: &mut impl Read, bytes: &mut [u8]) -> Outcome<bool> {
    match file.read_exact(bytes) {
        Err(error) if error.kind() == ErrorKind::UnexpectedEof => Ok(false),
        read => Ok(read.map(|()| true)?),
    }
}
