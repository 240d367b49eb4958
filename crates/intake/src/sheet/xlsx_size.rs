//! What a workbook unpacks to, measured before anything believes it.

use super::UNPACKED_LIMIT;
use crate::error::Error;
use std::io::{Cursor, Read};
use zip::{ZipArchive, read::ZipFile, result::ZipError};

/// The most parts an archive may have.
const PART_LIMIT: usize = 20_000;

/// Unpacks every part of the archive into nothing and counts: the sizes an archive declares need not be true.
/// Also tells other archives from workbooks.
pub(super) fn check(bytes: &[u8]) -> Result<(), Error> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Error::Truncated)?;
    if archive.len() > PART_LIMIT {
        return Err(Error::TooLarge { limit: UNPACKED_LIMIT });
    }
    if archive.by_name("xl/workbook.bin").is_ok() {
        return Err(Error::OldExcel);
    }
    if let Ok(part) = archive.by_name("mimetype") {
        let mut kind = String::new();
        let readable = part.take(100).read_to_string(&mut kind).is_ok();
        if readable && kind.starts_with("application/vnd.oasis.opendocument") {
            return Err(Error::OpenDocument);
        }
    }
    if archive.by_name("[Content_Types].xml").is_err() {
        return Err(Error::NotATable);
    }
    let mut left = UNPACKED_LIMIT;
    for index in 0..archive.len() {
        let part = match archive.by_index(index) {
            Ok(part) => part,
            Err(ZipError::UnsupportedArchive(reason)) if reason.contains("assword") => {
                return Err(Error::PasswordProtected);
            }
            Err(_) => return Err(Error::Truncated),
        };
        left = unpack(part, left)?;
    }
    Ok(())
}

/// What is left of the limit after this part.
fn unpack(part: ZipFile<'_, Cursor<&[u8]>>, left: u64) -> Result<u64, Error> {
    // Pictures and fonts are never read further.
    let is_markup = [".xml", ".rels"].iter().any(|end| part.name().to_ascii_lowercase().ends_with(end));
    if !is_markup {
        return Ok(left);
    }
    let unpacked = std::io::copy(&mut part.take(left + 1), &mut std::io::sink()).map_err(|_| Error::Truncated)?;
    left.checked_sub(unpacked).ok_or(Error::TooLarge { limit: UNPACKED_LIMIT })
}
