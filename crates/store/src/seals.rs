//! Every page's seal, read from the disk page by page: what the cipher checks when a page is read, here for the whole
//! file, with progress, and able to stop.
//!
//! SQLCipher 4: the last 80 bytes of a page are the initialisation vector (16) and HMAC-SHA512 (64) over the encrypted
//! page, the vector and the page's number. The key for that comes from the raw key by two rounds of PBKDF2.

use crate::{
    connection::PAGE,
    error::{Damage, Error, Result},
    key::Key,
};
use hmac::{Hmac, KeyInit as _, Mac as _};
use sha2::Sha512;
use std::{fs::File, io::Read as _, ops::ControlFlow, path::Path};
use zeroize::Zeroizing;

/// The bytes of a page.
const BYTES: usize = 4096;
const _: () = assert!(BYTES as u64 == PAGE, "one size for the whole program");

/// The bytes of a seal.
const SEAL: usize = 64;

/// The first page begins with the salt, which no seal covers: it is part of the key.
const SALT: usize = 16;

/// The page that holds the byte at one gigabyte is never used: locks lie there on some systems.
const LOCK_PAGE: u32 = (1 << 30) / 4096 + 1;

/// Pages between two words of progress.
const STEP: u32 = 256;

/// Reads the file through. It must not be written to meanwhile.
pub(crate) fn check(
    path: &Path,
    key: &Key,
    progress: &mut dyn FnMut(u64, u64) -> ControlFlow<()>,
) -> Result<ControlFlow<()>> {
    let mut file = File::open(path)?;
    let total = file.metadata()?.len();
    let seal_key = seal_key(key)?;
    let (mut page, mut number, mut done) = (vec![0; BYTES], 0, 0);
    while done < total {
        file.read_exact(&mut page).map_err(|_| Error::Damaged(Damage::Truncated))?;
        number += 1;
        done += PAGE;
        if number != LOCK_PAGE && !is_sealed(&page, number, &seal_key)? {
            return Err(Error::Damaged(Damage::Page));
        }
        if (number % STEP == 0 || done == total) && progress(done, total).is_break() {
            return Ok(ControlFlow::Break(()));
        }
    }
    Ok(ControlFlow::Continue(()))
}

fn is_sealed(page: &[u8], number: u32, key: &[u8; 32]) -> Result<bool> {
    let (sealed, seal) = page.split_at(BYTES - SEAL);
    let from = if number == 1 { SALT } else { 0 };
    let mut code = hmac(key)?;
    code.update(&sealed[from..]);
    code.update(&number.to_le_bytes());
    Ok(code.verify_slice(seal).is_ok())
}

/// PBKDF2-HMAC-SHA512 with two rounds, the first 32 bytes.
fn seal_key(key: &Key) -> Result<Zeroizing<[u8; 32]>> {
    let mut first = hmac(key.database())?;
    first.update(&key.salt().map(|byte| byte ^ 0x3a));
    first.update(&1_u32.to_be_bytes());
    let first = Zeroizing::new(<[u8; 64]>::from(first.finalize().into_bytes()));
    let mut second = hmac(key.database())?;
    second.update(first.as_slice());
    let second = Zeroizing::new(<[u8; 64]>::from(second.finalize().into_bytes()));
    let mut out = Zeroizing::new([0; 32]);
    for (at, byte) in out.iter_mut().enumerate() {
        *byte = first[at] ^ second[at];
    }
    Ok(out)
}

fn hmac(key: &[u8; 32]) -> Result<Hmac<Sha512>> {
    Hmac::new_from_slice(key).map_err(|_| Error::Damaged(Damage::Page))
}
