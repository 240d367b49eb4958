//! What a workbook unpacks to, measured before anything believes it.

use crate::error::Error;
use std::io::{Cursor, Read};
use zip::{ZipArchive, read::ZipFile, result::ZipError};

/// The most parts an archive may have.
const PART_LIMIT: usize = 20_000;

/// Unpacks every part of the archive into nothing and counts: the sizes an archive declares need not be true. More than
/// `limit` bytes are refused. Also tells other archives from workbooks.
pub(super) fn check(bytes: &[u8], limit: u64) -> Result<(), Error> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Error::Truncated)?;
    if archive.len() > PART_LIMIT {
        return Err(Error::TooLarge { limit });
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
    let mut unpacked = 0;
    for index in 0..archive.len() {
        let part = match archive.by_index(index) {
            Ok(part) => part,
            Err(ZipError::UnsupportedArchive(reason)) if reason.contains("assword") => {
                return Err(Error::PasswordProtected);
            }
            Err(_) => return Err(Error::Truncated),
        };
        unpacked += unpack(part, limit - unpacked)?;
        if unpacked > limit {
            return Err(Error::TooLarge { limit });
        }
    }
    Ok(())
}

/// How many bytes the part unpacks to; it is given up one byte beyond `left`.
fn unpack(part: ZipFile<'_, Cursor<&[u8]>>, left: u64) -> Result<u64, Error> {
    // Pictures and fonts are never read further.
    let is_markup = [".xml", ".rels"].iter().any(|end| part.name().to_ascii_lowercase().ends_with(end));
    if !is_markup {
        return Ok(0);
    }
    std::io::copy(&mut part.take(left + 1), &mut std::io::sink()).map_err(|_| Error::Truncated)
}

#[cfg(test)]
mod tests {
    use super::{Error, check};
    use std::io::{Cursor, Write};
    use zip::{CompressionMethod, ZipWriter, write::SimpleFileOptions};

    /// An archive whose two sheets unpack to this many bytes each.
    fn archive(size: usize) -> Vec<u8> {
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
        zip.start_file("[Content_Types].xml", options).unwrap();
        for name in ["xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml"] {
            zip.start_file(name, options).unwrap();
            zip.write_all(&vec![b' '; size]).unwrap();
        }
        zip.finish().unwrap().into_inner()
    }

    #[test]
    fn a_small_file_that_unpacks_to_a_huge_one_is_refused() {
        let bomb = archive(1 << 20);
        assert!(bomb.len() < 1 << 13, "it is small: {} bytes", bomb.len());
        assert_eq!(check(&bomb, 1 << 21), Ok(()), "the limit itself is allowed");
        assert_eq!(check(&bomb, (1 << 21) - 1), Err(Error::TooLarge { limit: (1 << 21) - 1 }), "both parts count");
    }

    #[test]
    fn a_declared_size_is_not_believed() {
        let mut bomb = archive(1 << 20);
        let real = u32::to_le_bytes(1 << 20);
        for at in 0..bomb.len() - 4 {
            if bomb[at..at + 4] == real {
                bomb[at..at + 4].copy_from_slice(&100_u32.to_le_bytes());
            }
        }
        assert!(check(&bomb, 1 << 19).is_err(), "it unpacks to more than it says");
    }
}
