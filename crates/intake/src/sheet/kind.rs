//! What kind of file it is, by its first bytes.

use crate::error::Error;

/// The kinds we read.
pub(super) enum Kind {
    /// An Office Open XML workbook: a zip archive.
    Workbook,
    /// Text, presumably with separators.
    Text,
}

const ZIP: &[u8] = b"PK\x03\x04";
/// The Compound File Binary format: Excel 2003 and older, but also the shell around an encrypted workbook.
const COMPOUND: &[u8] = &[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
/// Beginnings of files that people pick by mistake.
const OTHERS: [&[u8]; 9] =
    [b"%PDF", b"\x89PNG", b"\xFF\xD8\xFF", b"GIF8", b"{\\rtf", b"7z\xBC\xAF", b"Rar!", b"\x1F\x8B", b"SQLite format 3"];

/// The kind of this file, or the reason it cannot be read.
pub(super) fn recognise(file_name: &str, bytes: &[u8]) -> Result<Kind, Error> {
    if bytes.is_empty() {
        return Err(Error::Empty);
    }
    if bytes.starts_with(ZIP) || bytes.starts_with(b"PK\x05\x06") {
        return Ok(Kind::Workbook);
    }
    if bytes.starts_with(COMPOUND) {
        return Err(if holds_utf16(bytes, "EncryptedPackage") {
            Error::PasswordProtected
        } else if holds_utf16(bytes, "Workbook") || holds_utf16(bytes, "Book") {
            Error::OldExcel
        } else {
            Error::NotATable
        });
    }
    // The record that begins a worksheet of Excel 2 to 4, which came without the compound shell.
    if [&b"\x09\x00\x04\x00"[..], b"\x09\x02\x06\x00", b"\x09\x04\x06\x00"].iter().any(|start| bytes.starts_with(start))
    {
        return Err(Error::OldExcel);
    }
    if OTHERS.iter().any(|beginning| bytes.starts_with(beginning)) || is_markup(bytes) {
        return Err(Error::NotATable);
    }
    // A workbook whose beginning is gone is more likely damaged than a text.
    let extension = file_name.rsplit('.').next().unwrap_or_default();
    if extension.eq_ignore_ascii_case("xlsx") && bytes.contains(&0) {
        return Err(Error::Truncated);
    }
    Ok(Kind::Text)
}

/// Web pages and XML, which some programs save under the name `.xls`; and JSON.
fn is_markup(bytes: &[u8]) -> bool {
    let without_bom = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let start = without_bom.trim_ascii_start();
    let head: Vec<u8> = start.iter().take(64).map(u8::to_ascii_lowercase).collect();
    [&b"<!doctype"[..], b"<html", b"<?xml", b"<table", b"<body", b"{", b"[{"].iter().any(|mark| head.starts_with(mark))
}

/// Whether the directory of a compound file has an entry of this name.
fn holds_utf16(bytes: &[u8], name: &str) -> bool {
    let wanted: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
    bytes.windows(wanted.len()).any(|window| window == wanted)
}
