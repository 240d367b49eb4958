//! A register's files without their seals: every page there is, free ones too, for an export of the rows would prove
//! nothing about erased bytes. Written from SQLCipher's description of its format and `docs/keys.md`.

use std::fs;
use std::path::Path;

use aes::Aes256;
use aes::cipher::array::Array;
use aes::cipher::{BlockModeDecrypt, KeyIvInit};
use keys::{DataKey, Secret, SlotsFile};

const PAGE: usize = 4096;
/// At the end of each page: sixteen bytes to start the cipher with, sixty-four of seal.
const RESERVED: usize = 80;
/// What the first page of a file begins with instead: the salt.
const SALT: usize = 16;
/// Before the frames of a log of writes, and before the page of each.
const WAL_HEAD: usize = 32;
const FRAME_HEAD: usize = 24;

/// The data key of the register in a folder, as a member of staff's password opens it.
pub fn data_key(folder: &Path, user: &str, password: &str) -> DataKey {
    let slots = SlotsFile::load(&folder.join("register.keys")).expect("the slots file");
    slots.unlock_password(user, &Secret::new(password.to_owned())).expect("the password fits")
}

/// The key of a register's pages.
pub struct PageKey([u8; 32]);

impl PageKey {
    pub fn of(key: &DataKey) -> Self {
        Self(*key.derive::<32>("database key"))
    }

    /// What lies in the register's file and in its log of writes, one page after the other.
    pub fn unsealed(&self, folder: &Path) -> Vec<u8> {
        let mut plain = Vec::new();
        for (number, page) in read(folder, "register.db").chunks_exact(PAGE).enumerate() {
            self.unseal(page, number == 0, &mut plain);
        }
        let log = read(folder, "register.db-wal");
        for frame in log.get(WAL_HEAD..).unwrap_or_default().chunks_exact(FRAME_HEAD + PAGE) {
            let number = u32::from_be_bytes(frame[..4].try_into().expect("four bytes"));
            self.unseal(&frame[FRAME_HEAD..], number == 1, &mut plain);
        }
        plain
    }

    fn unseal(&self, page: &[u8], first: bool, plain: &mut Vec<u8>) {
        let start = if first { SALT } else { 0 };
        let iv: [u8; 16] = page[PAGE - RESERVED..][..16].try_into().expect("sixteen bytes");
        let mut cipher = cbc::Decryptor::<Aes256>::new(&self.0.into(), &iv.into());
        let begin = plain.len();
        plain.extend_from_slice(&page[start..PAGE - RESERVED]);
        let (blocks, rest) = Array::slice_as_chunks_mut(&mut plain[begin..]);
        assert!(rest.is_empty(), "a page is whole blocks");
        cipher.decrypt_blocks(blocks);
    }
}

/// A file's bytes; none if there is no such file, as there is no log of writes when all is closed.
fn read(folder: &Path, file: &str) -> Vec<u8> {
    match fs::read(folder.join(file)) {
        Ok(bytes) => bytes,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Vec::new(),
        Err(error) => panic!("{file}: {error}"),
    }
}
